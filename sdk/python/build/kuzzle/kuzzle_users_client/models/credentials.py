from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.any_local_credentials import AnyLocalCredentials


T = TypeVar("T", bound="Credentials")


@_attrs_define
class Credentials:
    """By strategy; `local` is the only one.

    Attributes:
        local (AnyLocalCredentials | Unset): A login with a password, or with what Kuzzle has stored of one:
            `userPassword` and what belongs to it. Stored ones
            are an administrator's to give; who signs up and who changes their own have passwords only.
    """

    local: AnyLocalCredentials | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        local: dict[str, Any] | Unset = UNSET
        if not isinstance(self.local, Unset):
            local = self.local.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if local is not UNSET:
            field_dict["local"] = local

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.any_local_credentials import AnyLocalCredentials  # noqa: PLC0415

        d = dict(src_dict)
        _local = d.pop("local", UNSET)
        local: AnyLocalCredentials | Unset
        if isinstance(_local, Unset):
            local = UNSET
        else:
            local = AnyLocalCredentials.from_dict(_local)

        credentials = cls(
            local=local,
        )

        credentials.additional_properties = d
        return credentials

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
