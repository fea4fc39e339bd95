from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Login")


@_attrs_define
class Login:
    """A token and whose it is.

    Attributes:
        field_id (str): The kuid.
        expires_at (int): Milliseconds since 1970; -1 is never.
        ttl (int): Milliseconds; -1 is for ever.
        jwt (str | Unset): The token; missing where it went into a cookie.
    """

    field_id: str
    expires_at: int
    ttl: int
    jwt: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        expires_at = self.expires_at

        ttl = self.ttl

        jwt = self.jwt

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "_id": field_id,
                "expiresAt": expires_at,
                "ttl": ttl,
            }
        )
        if jwt is not UNSET:
            field_dict["jwt"] = jwt

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        field_id = d.pop("_id")

        expires_at = d.pop("expiresAt")

        ttl = d.pop("ttl")

        jwt = d.pop("jwt", UNSET)

        login = cls(
            field_id=field_id,
            expires_at=expires_at,
            ttl=ttl,
            jwt=jwt,
        )

        login.additional_properties = d
        return login

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
