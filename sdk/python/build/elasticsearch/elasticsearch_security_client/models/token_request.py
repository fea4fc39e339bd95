from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.token_request_grant_type import TokenRequestGrantType
from ..types import UNSET, Unset

T = TypeVar("T", bound="TokenRequest")


@_attrs_define
class TokenRequest:
    """How the caller proves who they are, to get a token.

    Attributes:
        grant_type (TokenRequestGrantType): How the caller proves who they are.
        username (str | Unset): The name by which the user logs in.
        password (str | Unset): The password, in clear.
        kerberos_ticket (str | Unset): A Kerberos ticket; not offered here.
        scope (str | Unset): Only `full`.
        refresh_token (str | Unset): A token to get another token with.
    """

    grant_type: TokenRequestGrantType
    username: str | Unset = UNSET
    password: str | Unset = UNSET
    kerberos_ticket: str | Unset = UNSET
    scope: str | Unset = UNSET
    refresh_token: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        grant_type = self.grant_type.value

        username = self.username

        password = self.password

        kerberos_ticket = self.kerberos_ticket

        scope = self.scope

        refresh_token = self.refresh_token

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
        if kerberos_ticket is not UNSET:
            field_dict["kerberos_ticket"] = kerberos_ticket
        if scope is not UNSET:
            field_dict["scope"] = scope
        if refresh_token is not UNSET:
            field_dict["refresh_token"] = refresh_token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        grant_type = TokenRequestGrantType(d.pop("grant_type"))

        username = d.pop("username", UNSET)

        password = d.pop("password", UNSET)

        kerberos_ticket = d.pop("kerberos_ticket", UNSET)

        scope = d.pop("scope", UNSET)

        refresh_token = d.pop("refresh_token", UNSET)

        token_request = cls(
            grant_type=grant_type,
            username=username,
            password=password,
            kerberos_ticket=kerberos_ticket,
            scope=scope,
            refresh_token=refresh_token,
        )

        return token_request
