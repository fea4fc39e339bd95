from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.new_user_security_roles_item import NewUserSecurityRolesItem
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewUserSecurity")


@_attrs_define
class NewUserSecurity:
    """How the new user logs in and what they may do.

    Attributes:
        roles (list[NewUserSecurityRolesItem]): `ece_platform_admin` alone, or any of the others but not both deployment
            roles.
        password (str): The password.
        enabled (bool | None | Unset): Whether the user can log in.
    """

    roles: list[NewUserSecurityRolesItem]
    password: str
    enabled: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        roles = []
        for roles_item_data in self.roles:
            roles_item = roles_item_data.value
            roles.append(roles_item)

        password = self.password

        enabled: bool | None | Unset
        if isinstance(self.enabled, Unset):
            enabled = UNSET
        else:
            enabled = self.enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "roles": roles,
                "password": password,
            }
        )
        if enabled is not UNSET:
            field_dict["enabled"] = enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = NewUserSecurityRolesItem(roles_item_data)

            roles.append(roles_item)

        password = d.pop("password")

        def _parse_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        enabled = _parse_enabled(d.pop("enabled", UNSET))

        new_user_security = cls(
            roles=roles,
            password=password,
            enabled=enabled,
        )

        new_user_security.additional_properties = d
        return new_user_security

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
