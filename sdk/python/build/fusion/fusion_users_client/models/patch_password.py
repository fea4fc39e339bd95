from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PatchPassword")


@_attrs_define
class PatchPassword:
    """The new password.

    Attributes:
        password (str): 8 to 20 characters with at least one letter and one digit among them, and no line break.
            Example: password123.
        password_confirm (str): The same password again.
        current_password (str | Unset): Required for one's own password.
        id (str | Unset): Not looked at; the path says whose password it is.
    """

    password: str
    password_confirm: str
    current_password: str | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        password = self.password

        password_confirm = self.password_confirm

        current_password = self.current_password

        id = self.id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "password": password,
                "passwordConfirm": password_confirm,
            }
        )
        if current_password is not UNSET:
            field_dict["currentPassword"] = current_password
        if id is not UNSET:
            field_dict["id"] = id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        password = d.pop("password")

        password_confirm = d.pop("passwordConfirm")

        current_password = d.pop("currentPassword", UNSET)

        id = d.pop("id", UNSET)

        patch_password = cls(
            password=password,
            password_confirm=password_confirm,
            current_password=current_password,
            id=id,
        )

        patch_password.additional_properties = d
        return patch_password

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
