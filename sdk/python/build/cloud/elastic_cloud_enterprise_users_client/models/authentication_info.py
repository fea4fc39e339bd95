from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AuthenticationInfo")


@_attrs_define
class AuthenticationInfo:
    """How the caller has proved who they are.

    Attributes:
        has_elevated_permissions (bool): Always false.
        refresh_token_url (str): Where to get a fresh token.
        expires_at (datetime.datetime | Unset): End of the token; left out with Basic and API keys.
    """

    has_elevated_permissions: bool
    refresh_token_url: str
    expires_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        has_elevated_permissions = self.has_elevated_permissions

        refresh_token_url = self.refresh_token_url

        expires_at: str | Unset = UNSET
        if not isinstance(self.expires_at, Unset):
            expires_at = self.expires_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "has_elevated_permissions": has_elevated_permissions,
                "refresh_token_url": refresh_token_url,
            }
        )
        if expires_at is not UNSET:
            field_dict["expires_at"] = expires_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        has_elevated_permissions = d.pop("has_elevated_permissions")

        refresh_token_url = d.pop("refresh_token_url")

        _expires_at = d.pop("expires_at", UNSET)
        expires_at: datetime.datetime | Unset
        if isinstance(_expires_at, Unset):
            expires_at = UNSET
        else:
            expires_at = datetime.datetime.fromisoformat(_expires_at)

        authentication_info = cls(
            has_elevated_permissions=has_elevated_permissions,
            refresh_token_url=refresh_token_url,
            expires_at=expires_at,
        )

        authentication_info.additional_properties = d
        return authentication_info

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
