from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="APIKeySource")


@_attrs_define
class APIKeySource:
    """
    Attributes:
        description (str):
        expires_at (int): Milliseconds since 1970; -1 is never.
        fingerprint (str): SHA-256 of the token.
        ttl (int): Milliseconds; -1 is for ever.
        user_id (str):
        token (str | Unset): Only in the answer that makes the key.
    """

    description: str
    expires_at: int
    fingerprint: str
    ttl: int
    user_id: str
    token: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        description = self.description

        expires_at = self.expires_at

        fingerprint = self.fingerprint

        ttl = self.ttl

        user_id = self.user_id

        token = self.token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "description": description,
                "expiresAt": expires_at,
                "fingerprint": fingerprint,
                "ttl": ttl,
                "userId": user_id,
            }
        )
        if token is not UNSET:
            field_dict["token"] = token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        description = d.pop("description")

        expires_at = d.pop("expiresAt")

        fingerprint = d.pop("fingerprint")

        ttl = d.pop("ttl")

        user_id = d.pop("userId")

        token = d.pop("token", UNSET)

        api_key_source = cls(
            description=description,
            expires_at=expires_at,
            fingerprint=fingerprint,
            ttl=ttl,
            user_id=user_id,
            token=token,
        )

        api_key_source.additional_properties = d
        return api_key_source

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
