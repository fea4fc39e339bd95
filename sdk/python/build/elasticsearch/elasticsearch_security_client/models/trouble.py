from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cause import Cause
    from ..models.trouble_header import TroubleHeader


T = TypeVar("T", bound="Trouble")


@_attrs_define
class Trouble:
    """An error with its root causes.

    Attributes:
        root_cause (list[Cause]): Where it began.
        type_ (str): The kind.
        reason (str): What went wrong, in words.
        index_uuid (str | Unset): Only for a profile, with the next two.
        shard (str | Unset): Which shard; none here.
        index (str | Unset): Privileges on indices.
        additional_unsuccessful_credentials (Any | Unset): A text, or a list of texts.
        caused_by (Cause | Unset): One of the causes of an error.
        header (TroubleHeader | Unset): Headers that belong to the error.
        stack_trace (str | Unset): Only with `error_trace`.
    """

    root_cause: list[Cause]
    type_: str
    reason: str
    index_uuid: str | Unset = UNSET
    shard: str | Unset = UNSET
    index: str | Unset = UNSET
    additional_unsuccessful_credentials: Any | Unset = UNSET
    caused_by: Cause | Unset = UNSET
    header: TroubleHeader | Unset = UNSET
    stack_trace: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        root_cause = []
        for root_cause_item_data in self.root_cause:
            root_cause_item = root_cause_item_data.to_dict()
            root_cause.append(root_cause_item)

        type_ = self.type_

        reason = self.reason

        index_uuid = self.index_uuid

        shard = self.shard

        index = self.index

        additional_unsuccessful_credentials = self.additional_unsuccessful_credentials

        caused_by: dict[str, Any] | Unset = UNSET
        if not isinstance(self.caused_by, Unset):
            caused_by = self.caused_by.to_dict()

        header: dict[str, Any] | Unset = UNSET
        if not isinstance(self.header, Unset):
            header = self.header.to_dict()

        stack_trace = self.stack_trace

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "root_cause": root_cause,
                "type": type_,
                "reason": reason,
            }
        )
        if index_uuid is not UNSET:
            field_dict["index_uuid"] = index_uuid
        if shard is not UNSET:
            field_dict["shard"] = shard
        if index is not UNSET:
            field_dict["index"] = index
        if additional_unsuccessful_credentials is not UNSET:
            field_dict["additional_unsuccessful_credentials"] = additional_unsuccessful_credentials
        if caused_by is not UNSET:
            field_dict["caused_by"] = caused_by
        if header is not UNSET:
            field_dict["header"] = header
        if stack_trace is not UNSET:
            field_dict["stack_trace"] = stack_trace

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cause import Cause  # noqa: PLC0415
        from ..models.trouble_header import TroubleHeader  # noqa: PLC0415

        d = dict(src_dict)
        root_cause = []
        _root_cause = d.pop("root_cause")
        for root_cause_item_data in _root_cause:
            root_cause_item = Cause.from_dict(root_cause_item_data)

            root_cause.append(root_cause_item)

        type_ = d.pop("type")

        reason = d.pop("reason")

        index_uuid = d.pop("index_uuid", UNSET)

        shard = d.pop("shard", UNSET)

        index = d.pop("index", UNSET)

        additional_unsuccessful_credentials = d.pop("additional_unsuccessful_credentials", UNSET)

        _caused_by = d.pop("caused_by", UNSET)
        caused_by: Cause | Unset
        if isinstance(_caused_by, Unset):
            caused_by = UNSET
        else:
            caused_by = Cause.from_dict(_caused_by)

        _header = d.pop("header", UNSET)
        header: TroubleHeader | Unset
        if isinstance(_header, Unset):
            header = UNSET
        else:
            header = TroubleHeader.from_dict(_header)

        stack_trace = d.pop("stack_trace", UNSET)

        trouble = cls(
            root_cause=root_cause,
            type_=type_,
            reason=reason,
            index_uuid=index_uuid,
            shard=shard,
            index=index,
            additional_unsuccessful_credentials=additional_unsuccessful_credentials,
            caused_by=caused_by,
            header=header,
            stack_trace=stack_trace,
        )

        trouble.additional_properties = d
        return trouble

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
