from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.permission import Permission


T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """A user as everybody sees it. Passwords and hashes are never shown.

    Attributes:
        id (str): Opaque and immutable; a UUID for users made here. Example: fe0885f2-8885-4c46-a3ea-8e5d0041c293.
        username (str): What is typed at login. Example: admin.
        realm_name (str): Always `native`. Example: native.
        created_at (datetime.datetime): When it was made. Example: 2025-09-23T17:48:07Z.
        role_names (list[str]): Names of roles, not ids. Example: ['search', 'developer'].
        permissions (list[Permission]): The user's own, not those of its roles.
        updated_at (datetime.datetime | Unset): The last change; left out before the first one. Example:
            2025-10-31T12:28:04Z.
        timezone (str | Unset): Any text. Example: Pacific Time (US & Canada).
        inherited_permissions (list[Permission] | Unset): Version 4 only: what the roles permit.
    """

    id: str
    username: str
    realm_name: str
    created_at: datetime.datetime
    role_names: list[str]
    permissions: list[Permission]
    updated_at: datetime.datetime | Unset = UNSET
    timezone: str | Unset = UNSET
    inherited_permissions: list[Permission] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        username = self.username

        realm_name = self.realm_name

        created_at = self.created_at.isoformat()

        role_names = self.role_names

        permissions = []
        for permissions_item_data in self.permissions:
            permissions_item = permissions_item_data.to_dict()
            permissions.append(permissions_item)

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        timezone = self.timezone

        inherited_permissions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.inherited_permissions, Unset):
            inherited_permissions = []
            for inherited_permissions_item_data in self.inherited_permissions:
                inherited_permissions_item = inherited_permissions_item_data.to_dict()
                inherited_permissions.append(inherited_permissions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "username": username,
                "realmName": realm_name,
                "createdAt": created_at,
                "roleNames": role_names,
                "permissions": permissions,
            }
        )
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at
        if timezone is not UNSET:
            field_dict["timezone"] = timezone
        if inherited_permissions is not UNSET:
            field_dict["inheritedPermissions"] = inherited_permissions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.permission import Permission  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        username = d.pop("username")

        realm_name = d.pop("realmName")

        created_at = datetime.datetime.fromisoformat(d.pop("createdAt"))

        role_names = cast(list[str], d.pop("roleNames"))

        permissions = []
        _permissions = d.pop("permissions")
        for permissions_item_data in _permissions:
            permissions_item = Permission.from_dict(permissions_item_data)

            permissions.append(permissions_item)

        _updated_at = d.pop("updatedAt", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        timezone = d.pop("timezone", UNSET)

        _inherited_permissions = d.pop("inheritedPermissions", UNSET)
        inherited_permissions: list[Permission] | Unset = UNSET
        if _inherited_permissions is not UNSET:
            inherited_permissions = []
            for inherited_permissions_item_data in _inherited_permissions:
                inherited_permissions_item = Permission.from_dict(inherited_permissions_item_data)

                inherited_permissions.append(inherited_permissions_item)

        user = cls(
            id=id,
            username=username,
            realm_name=realm_name,
            created_at=created_at,
            role_names=role_names,
            permissions=permissions,
            updated_at=updated_at,
            timezone=timezone,
            inherited_permissions=inherited_permissions,
        )

        user.additional_properties = d
        return user

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
