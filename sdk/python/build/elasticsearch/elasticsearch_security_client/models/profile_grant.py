from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..models.profile_grant_grant_type import ProfileGrantGrantType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.client_authentication import ClientAuthentication


T = TypeVar("T", bound="ProfileGrant")


@_attrs_define
class ProfileGrant:
    """How somebody proves who they are, to have a profile made or refreshed.

    Attributes:
        grant_type (ProfileGrantGrantType): How the caller proves who they are.
        username (str | Unset): The name by which the user logs in.
        password (str | Unset): The password, in clear.
        access_token (str | Unset): A token that the server has given.
        client_authentication (ClientAuthentication | Unset): How a client proves itself beside a token of a realm for
            JWT; read, and not needed for tokens that are made here.
    """

    grant_type: ProfileGrantGrantType
    username: str | Unset = UNSET
    password: str | Unset = UNSET
    access_token: str | Unset = UNSET
    client_authentication: ClientAuthentication | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        grant_type = self.grant_type.value

        username = self.username

        password = self.password

        access_token = self.access_token

        client_authentication: dict[str, Any] | Unset = UNSET
        if not isinstance(self.client_authentication, Unset):
            client_authentication = self.client_authentication.to_dict()

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
        if client_authentication is not UNSET:
            field_dict["client_authentication"] = client_authentication

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.client_authentication import ClientAuthentication  # noqa: PLC0415

        d = dict(src_dict)
        grant_type = ProfileGrantGrantType(d.pop("grant_type"))

        username = d.pop("username", UNSET)

        password = d.pop("password", UNSET)

        access_token = d.pop("access_token", UNSET)

        _client_authentication = d.pop("client_authentication", UNSET)
        client_authentication: ClientAuthentication | Unset
        if isinstance(_client_authentication, Unset):
            client_authentication = UNSET
        else:
            client_authentication = ClientAuthentication.from_dict(_client_authentication)

        profile_grant = cls(
            grant_type=grant_type,
            username=username,
            password=password,
            access_token=access_token,
            client_authentication=client_authentication,
        )

        return profile_grant
