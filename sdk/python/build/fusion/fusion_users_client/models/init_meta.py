from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="InitMeta")


@_attrs_define
class InitMeta:
    """The service has its administrator.

    Attributes:
        version (str): The version.
        initialized_at (datetime.datetime | Unset): Left out while the database cannot tell.
    """

    version: str
    initialized_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        initialized_at: str | Unset = UNSET
        if not isinstance(self.initialized_at, Unset):
            initialized_at = self.initialized_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
            }
        )
        if initialized_at is not UNSET:
            field_dict["initializedAt"] = initialized_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        version = d.pop("version")

        _initialized_at = d.pop("initializedAt", UNSET)
        initialized_at: datetime.datetime | Unset
        if isinstance(_initialized_at, Unset):
            initialized_at = UNSET
        else:
            initialized_at = datetime.datetime.fromisoformat(_initialized_at)

        init_meta = cls(
            version=version,
            initialized_at=initialized_at,
        )

        init_meta.additional_properties = d
        return init_meta

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
