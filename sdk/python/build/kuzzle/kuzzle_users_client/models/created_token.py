from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CreatedToken")


@_attrs_define
class CreatedToken:
    """A token.

    Attributes:
        expires_at (int): When it ends, in milliseconds since 1970; -1 is never.
        single_use (bool): Whether it is good for one request only.
        token (str): The token.
        ttl (int): How long it lives, in milliseconds.
    """

    expires_at: int
    single_use: bool
    token: str
    ttl: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expires_at = self.expires_at

        single_use = self.single_use

        token = self.token

        ttl = self.ttl

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expiresAt": expires_at,
                "singleUse": single_use,
                "token": token,
                "ttl": ttl,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        expires_at = d.pop("expiresAt")

        single_use = d.pop("singleUse")

        token = d.pop("token")

        ttl = d.pop("ttl")

        created_token = cls(
            expires_at=expires_at,
            single_use=single_use,
            token=token,
            ttl=ttl,
        )

        created_token.additional_properties = d
        return created_token

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
