from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stamps import Stamps


T = TypeVar("T", bound="APIKeySource")


@_attrs_define
class APIKeySource:
    """What there is to know of an API key.

    Attributes:
        description (str): What it is for.
        expires_at (int): Milliseconds since 1970; -1 is never.
        fingerprint (str): SHA-256 of the token.
        ttl (int): Milliseconds; -1 is for ever.
        user_id (str): The kuid of the owner.
        token (str | Unset): Only in the answer that makes the key.
        field_kuzzle_info (Stamps | Unset): Who wrote the user and when, in milliseconds since 1970; names are logins.
    """

    description: str
    expires_at: int
    fingerprint: str
    ttl: int
    user_id: str
    token: str | Unset = UNSET
    field_kuzzle_info: Stamps | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        description = self.description

        expires_at = self.expires_at

        fingerprint = self.fingerprint

        ttl = self.ttl

        user_id = self.user_id

        token = self.token

        field_kuzzle_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field_kuzzle_info, Unset):
            field_kuzzle_info = self.field_kuzzle_info.to_dict()

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
        if field_kuzzle_info is not UNSET:
            field_dict["_kuzzle_info"] = field_kuzzle_info

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stamps import Stamps  # noqa: PLC0415

        d = dict(src_dict)
        description = d.pop("description")

        expires_at = d.pop("expiresAt")

        fingerprint = d.pop("fingerprint")

        ttl = d.pop("ttl")

        user_id = d.pop("userId")

        token = d.pop("token", UNSET)

        _field_kuzzle_info = d.pop("_kuzzle_info", UNSET)
        field_kuzzle_info: Stamps | Unset
        if isinstance(_field_kuzzle_info, Unset):
            field_kuzzle_info = UNSET
        else:
            field_kuzzle_info = Stamps.from_dict(_field_kuzzle_info)

        api_key_source = cls(
            description=description,
            expires_at=expires_at,
            fingerprint=fingerprint,
            ttl=ttl,
            user_id=user_id,
            token=token,
            field_kuzzle_info=field_kuzzle_info,
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
