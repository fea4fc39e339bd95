from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.key_grant_grant_type import KeyGrantGrantType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.client_authentication import ClientAuthentication
    from ..models.key_request import KeyRequest


T = TypeVar("T", bound="KeyGrant")


@_attrs_define
class KeyGrant:
    """An API key to make for somebody who proves themselves in the request.

    Attributes:
        grant_type (KeyGrantGrantType): How the caller proves who they are.
        api_key (KeyRequest): An API key to make.
        username (str | Unset): The name by which the user logs in.
        password (str | Unset): The password, in clear.
        access_token (str | Unset): A token that the server has given.
        client_authentication (ClientAuthentication | Unset): How a client proves itself beside a token of a realm for
            JWT; read, and not needed for tokens that are made here.
        run_as (str | Unset): Whose the key is to be, if the user who is shown may run as them.
        refresh (str | Unset): Accepted and without effect.
    """

    grant_type: KeyGrantGrantType
    api_key: KeyRequest
    username: str | Unset = UNSET
    password: str | Unset = UNSET
    access_token: str | Unset = UNSET
    client_authentication: ClientAuthentication | Unset = UNSET
    run_as: str | Unset = UNSET
    refresh: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        grant_type = self.grant_type.value

        api_key = self.api_key.to_dict()

        username = self.username

        password = self.password

        access_token = self.access_token

        client_authentication: dict[str, Any] | Unset = UNSET
        if not isinstance(self.client_authentication, Unset):
            client_authentication = self.client_authentication.to_dict()

        run_as = self.run_as

        refresh = self.refresh

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "grant_type": grant_type,
                "api_key": api_key,
            }
        )
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password
        if access_token is not UNSET:
            field_dict["access_token"] = access_token
        if client_authentication is not UNSET:
            field_dict["client_authentication"] = client_authentication
        if run_as is not UNSET:
            field_dict["run_as"] = run_as
        if refresh is not UNSET:
            field_dict["refresh"] = refresh

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.client_authentication import ClientAuthentication  # noqa: PLC0415
        from ..models.key_request import KeyRequest  # noqa: PLC0415

        d = dict(src_dict)
        grant_type = KeyGrantGrantType(d.pop("grant_type"))

        api_key = KeyRequest.from_dict(d.pop("api_key"))

        username = d.pop("username", UNSET)

        password = d.pop("password", UNSET)

        access_token = d.pop("access_token", UNSET)

        _client_authentication = d.pop("client_authentication", UNSET)
        client_authentication: ClientAuthentication | Unset
        if isinstance(_client_authentication, Unset):
            client_authentication = UNSET
        else:
            client_authentication = ClientAuthentication.from_dict(_client_authentication)

        run_as = d.pop("run_as", UNSET)

        refresh = d.pop("refresh", UNSET)

        key_grant = cls(
            grant_type=grant_type,
            api_key=api_key,
            username=username,
            password=password,
            access_token=access_token,
            client_authentication=client_authentication,
            run_as=run_as,
            refresh=refresh,
        )

        return key_grant
