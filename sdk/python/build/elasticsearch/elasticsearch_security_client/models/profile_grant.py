from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.profile_grant_grant_type import ProfileGrantGrantType
from ..types import UNSET, Unset

T = TypeVar("T", bound="ProfileGrant")


@_attrs_define
class ProfileGrant:
    """
    Attributes:
        grant_type (ProfileGrantGrantType):
        username (str | Unset):
        password (str | Unset):
        access_token (str | Unset):
    """

    grant_type: ProfileGrantGrantType
    username: str | Unset = UNSET
    password: str | Unset = UNSET
    access_token: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        grant_type = self.grant_type.value

        username = self.username

        password = self.password

        access_token = self.access_token

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "grant_type": grant_type,
            }
        )
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password
        if access_token is not UNSET:
            field_dict["access_token"] = access_token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        grant_type = ProfileGrantGrantType(d.pop("grant_type"))

        username = d.pop("username", UNSET)

        password = d.pop("password", UNSET)

        access_token = d.pop("access_token", UNSET)

        profile_grant = cls(
            grant_type=grant_type,
            username=username,
            password=password,
            access_token=access_token,
        )

        return profile_grant
