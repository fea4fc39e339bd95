from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.permission import Permission


T = TypeVar("T", bound="CreateUser")


@_attrs_define
class CreateUser:
    """A user to make.

    Attributes:
        username (str): The name by which the user logs in.
        id (str | Unset): A UUID is made where none is given.
        realm_name (str | Unset): `native`, also when left out; other realms keep their users elsewhere.
        realm (str | Unset): Another word for `realmName`; that one wins.
        password (str | Unset): 8 to 20 characters with at least one letter and one digit among them, and no line break.
            Example: password123.
        password_confirm (str | Unset): Must equal `password` where given; version 4 requires it.
        password_hash (str | Unset): A bcrypt hash of cost 4 to 14, instead of a password.
        role_names (list[str] | Unset): Names of roles.
        roles (list[str] | Unset): Another word for `roleNames`; that one wins.
        timezone (str | Unset): The user's time zone, as text that is not checked.
        permissions (list[Permission] | Unset): What is permitted beyond the roles.
    """

    username: str
    id: str | Unset = UNSET
    realm_name: str | Unset = UNSET
    realm: str | Unset = UNSET
    password: str | Unset = UNSET
    password_confirm: str | Unset = UNSET
    password_hash: str | Unset = UNSET
    role_names: list[str] | Unset = UNSET
    roles: list[str] | Unset = UNSET
    timezone: str | Unset = UNSET
    permissions: list[Permission] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        id = self.id

        realm_name = self.realm_name

        realm = self.realm

        password = self.password

        password_confirm = self.password_confirm

        password_hash = self.password_hash

        role_names: list[str] | Unset = UNSET
        if not isinstance(self.role_names, Unset):
            role_names = self.role_names

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = self.roles

        timezone = self.timezone

        permissions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.permissions, Unset):
            permissions = []
            for permissions_item_data in self.permissions:
                permissions_item = permissions_item_data.to_dict()
                permissions.append(permissions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if realm_name is not UNSET:
            field_dict["realmName"] = realm_name
        if realm is not UNSET:
            field_dict["realm"] = realm
        if password is not UNSET:
            field_dict["password"] = password
        if password_confirm is not UNSET:
            field_dict["passwordConfirm"] = password_confirm
        if password_hash is not UNSET:
            field_dict["passwordHash"] = password_hash
        if role_names is not UNSET:
            field_dict["roleNames"] = role_names
        if roles is not UNSET:
            field_dict["roles"] = roles
        if timezone is not UNSET:
            field_dict["timezone"] = timezone
        if permissions is not UNSET:
            field_dict["permissions"] = permissions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.permission import Permission  # noqa: PLC0415

        d = dict(src_dict)
        username = d.pop("username")

        id = d.pop("id", UNSET)

        realm_name = d.pop("realmName", UNSET)

        realm = d.pop("realm", UNSET)

        password = d.pop("password", UNSET)

        password_confirm = d.pop("passwordConfirm", UNSET)

        password_hash = d.pop("passwordHash", UNSET)

        role_names = cast(list[str], d.pop("roleNames", UNSET))

        roles = cast(list[str], d.pop("roles", UNSET))

        timezone = d.pop("timezone", UNSET)

        _permissions = d.pop("permissions", UNSET)
        permissions: list[Permission] | Unset = UNSET
        if _permissions is not UNSET:
            permissions = []
            for permissions_item_data in _permissions:
                permissions_item = Permission.from_dict(permissions_item_data)

                permissions.append(permissions_item)

        create_user = cls(
            username=username,
            id=id,
            realm_name=realm_name,
            realm=realm,
            password=password,
            password_confirm=password_confirm,
            password_hash=password_hash,
            role_names=role_names,
            roles=roles,
            timezone=timezone,
            permissions=permissions,
        )

        create_user.additional_properties = d
        return create_user

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
