from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ProfileUser")


@_attrs_define
class ProfileUser:
    """The user of a profile.

    Attributes:
        username (str): The name by which the user logs in.
        roles (list[str]): Names of roles.
        realm_name (str): The realm's name.
        email (str | Unset): If there is one.
        full_name (str | Unset): If there is one.
    """

    username: str
    roles: list[str]
    realm_name: str
    email: str | Unset = UNSET
    full_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        roles = self.roles

        realm_name = self.realm_name

        email = self.email

        full_name = self.full_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
                "roles": roles,
                "realm_name": realm_name,
            }
        )
        if email is not UNSET:
            field_dict["email"] = email
        if full_name is not UNSET:
            field_dict["full_name"] = full_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        username = d.pop("username")

        roles = cast(list[str], d.pop("roles"))

        realm_name = d.pop("realm_name")

        email = d.pop("email", UNSET)

        full_name = d.pop("full_name", UNSET)

        profile_user = cls(
            username=username,
            roles=roles,
            realm_name=realm_name,
            email=email,
            full_name=full_name,
        )

        profile_user.additional_properties = d
        return profile_user

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
