from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cause_header import CauseHeader


T = TypeVar("T", bound="Cause")


@_attrs_define
class Cause:
    """One of the causes of an error.

    Attributes:
        type_ (str): The kind.
        reason (str): What went wrong, in words.
        index_uuid (str | Unset): Which index; none here.
        shard (str | Unset): Which shard; none here.
        index (str | Unset): Privileges on indices.
        additional_unsuccessful_credentials (Any | Unset): A text, or a list of texts.
        header (CauseHeader | Unset): Headers that belong to the error.
        stack_trace (str | Unset): Where it happened; only with `error_trace`.
    """

    type_: str
    reason: str
    index_uuid: str | Unset = UNSET
    shard: str | Unset = UNSET
    index: str | Unset = UNSET
    additional_unsuccessful_credentials: Any | Unset = UNSET
    header: CauseHeader | Unset = UNSET
    stack_trace: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        reason = self.reason

        index_uuid = self.index_uuid

        shard = self.shard

        index = self.index

        additional_unsuccessful_credentials = self.additional_unsuccessful_credentials

        header: dict[str, Any] | Unset = UNSET
        if not isinstance(self.header, Unset):
            header = self.header.to_dict()

        stack_trace = self.stack_trace

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
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
        if header is not UNSET:
            field_dict["header"] = header
        if stack_trace is not UNSET:
            field_dict["stack_trace"] = stack_trace

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cause_header import CauseHeader  # noqa: PLC0415

        d = dict(src_dict)
        type_ = d.pop("type")

        reason = d.pop("reason")

        index_uuid = d.pop("index_uuid", UNSET)

        shard = d.pop("shard", UNSET)

        index = d.pop("index", UNSET)

        additional_unsuccessful_credentials = d.pop("additional_unsuccessful_credentials", UNSET)

        _header = d.pop("header", UNSET)
        header: CauseHeader | Unset
        if isinstance(_header, Unset):
            header = UNSET
        else:
            header = CauseHeader.from_dict(_header)

        stack_trace = d.pop("stack_trace", UNSET)

        cause = cls(
            type_=type_,
            reason=reason,
            index_uuid=index_uuid,
            shard=shard,
            index=index,
            additional_unsuccessful_credentials=additional_unsuccessful_credentials,
            header=header,
            stack_trace=stack_trace,
        )

        cause.additional_properties = d
        return cause

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
