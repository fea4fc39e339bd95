from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ApiKey")


@_attrs_define
class ApiKey:
    """An API key, without its secret.

    Attributes:
        name (str): The name. Example: test-key-name.
        id (str): The identifier. Example: test-key-id.
        created_at (datetime.datetime): When it was made. Example: 2025-10-30T22:53:48Z.
        roles (list[str]): Names of roles, not ids. Example: ['developer', 'search'].
        key (str | Unset): The secret, in the answer to its creation only. Example:
            ae52a9b0-f719-48d9-88b9-566133338cc9.
        disabled (bool | Unset): True for a key that is not accepted; else left out.
    """

    name: str
    id: str
    created_at: datetime.datetime
    roles: list[str]
    key: str | Unset = UNSET
    disabled: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        id = self.id

        created_at = self.created_at.isoformat()

        roles = self.roles

        key = self.key

        disabled = self.disabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "id": id,
                "createdAt": created_at,
                "roles": roles,
            }
        )
        if key is not UNSET:
            field_dict["key"] = key
        if disabled is not UNSET:
            field_dict["disabled"] = disabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        id = d.pop("id")

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        roles = cast(list[str], d.pop("roles"))

        key = d.pop("key", UNSET)

        disabled = d.pop("disabled", UNSET)

        api_key = cls(
            name=name,
            id=id,
            created_at=created_at,
            roles=roles,
            key=key,
            disabled=disabled,
        )

        api_key.additional_properties = d
        return api_key

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
