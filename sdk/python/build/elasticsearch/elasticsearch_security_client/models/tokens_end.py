from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TokensEnd")


@_attrs_define
class TokensEnd:
    """One of the tokens, or whose.

    Attributes:
        token (str | Unset): An access token.
        refresh_token (str | Unset): A token to get another token with.
        realm_name (str | Unset): The realm's name.
        username (str | Unset): The name by which the user logs in.
    """

    token: str | Unset = UNSET
    refresh_token: str | Unset = UNSET
    realm_name: str | Unset = UNSET
    username: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        token = self.token

        refresh_token = self.refresh_token

        realm_name = self.realm_name

        username = self.username

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if token is not UNSET:
            field_dict["token"] = token
        if refresh_token is not UNSET:
            field_dict["refresh_token"] = refresh_token
        if realm_name is not UNSET:
            field_dict["realm_name"] = realm_name
        if username is not UNSET:
            field_dict["username"] = username

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        token = d.pop("token", UNSET)

        refresh_token = d.pop("refresh_token", UNSET)

        realm_name = d.pop("realm_name", UNSET)

        username = d.pop("username", UNSET)

        tokens_end = cls(
            token=token,
            refresh_token=refresh_token,
            realm_name=realm_name,
            username=username,
        )

        return tokens_end
