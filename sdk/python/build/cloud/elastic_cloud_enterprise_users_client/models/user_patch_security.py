from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.user_patch_security_roles_item import UserPatchSecurityRolesItem
from ..types import UNSET, Unset

T = TypeVar("T", bound="UserPatchSecurity")


@_attrs_define
class UserPatchSecurity:
    """What of how the user logs in is to change. What is left out stays.

    Attributes:
        roles (list[UserPatchSecurityRolesItem] | Unset): Replaces the platform roles as a whole.
        password (str | Unset): The password.
        enabled (bool | None | Unset): null is true.
    """

    roles: list[UserPatchSecurityRolesItem] | Unset = UNSET
    password: str | Unset = UNSET
    enabled: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
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
        field_dict.update({})
        if roles is not UNSET:
            field_dict["roles"] = roles
        if password is not UNSET:
            field_dict["password"] = password
        if enabled is not UNSET:
            field_dict["enabled"] = enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _roles = d.pop("roles", UNSET)
        roles: list[UserPatchSecurityRolesItem] | Unset = UNSET
        if _roles is not UNSET:
            roles = []
            for roles_item_data in _roles:
                roles_item = UserPatchSecurityRolesItem(roles_item_data)

                roles.append(roles_item)

        password = d.pop("password", UNSET)

        def _parse_enabled(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        enabled = _parse_enabled(d.pop("enabled", UNSET))

        user_patch_security = cls(
            roles=roles,
            password=password,
            enabled=enabled,
        )

        user_patch_security.additional_properties = d
        return user_patch_security

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
