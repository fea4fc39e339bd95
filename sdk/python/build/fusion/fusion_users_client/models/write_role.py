from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.permission import Permission


T = TypeVar("T", bound="WriteRole")


@_attrs_define
class WriteRole:
    """What a role is to be; what is left out is emptied.

    Attributes:
        name (str): The name.
        id (str | Unset): On creation; a UUID is made where none is given. Not applied by PUT.
        desc (str | Unset): What it is for, in words.
        permissions (list[Permission] | Unset): What the role permits.
        ui_permissions (list[str] | Unset): What the user interface shows.
    """

    name: str
    id: str | Unset = UNSET
    desc: str | Unset = UNSET
    permissions: list[Permission] | Unset = UNSET
    ui_permissions: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        id = self.id

        desc = self.desc

        permissions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.permissions, Unset):
            permissions = []
            for permissions_item_data in self.permissions:
                permissions_item = permissions_item_data.to_dict()
                permissions.append(permissions_item)

        ui_permissions: list[str] | Unset = UNSET
        if not isinstance(self.ui_permissions, Unset):
            ui_permissions = self.ui_permissions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if desc is not UNSET:
            field_dict["desc"] = desc
        if permissions is not UNSET:
            field_dict["permissions"] = permissions
        if ui_permissions is not UNSET:
            field_dict["uiPermissions"] = ui_permissions

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.permission import Permission  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        id = d.pop("id", UNSET)

        desc = d.pop("desc", UNSET)

        _permissions = d.pop("permissions", UNSET)
        permissions: list[Permission] | Unset = UNSET
        if _permissions is not UNSET:
            permissions = []
            for permissions_item_data in _permissions:
                permissions_item = Permission.from_dict(permissions_item_data)

                permissions.append(permissions_item)

        ui_permissions = cast(list[str], d.pop("uiPermissions", UNSET))

        write_role = cls(
            name=name,
            id=id,
            desc=desc,
            permissions=permissions,
            ui_permissions=ui_permissions,
        )

        write_role.additional_properties = d
        return write_role

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
