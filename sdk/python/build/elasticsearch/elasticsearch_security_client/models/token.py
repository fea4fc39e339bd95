from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.authentication import Authentication


T = TypeVar("T", bound="Token")


@_attrs_define
class Token:
    """Tokens, and how long they last.

    Attributes:
        access_token (str): A token that the server has given.
        type_ (str): Always Bearer.
        expires_in (int): Seconds.
        authentication (Authentication): Who is calling, and how they proved it.
        refresh_token (str | Unset): Not for client_credentials.
        scope (str | Unset): Only if the request had one.
    """

    access_token: str
    type_: str
    expires_in: int
    authentication: Authentication
    refresh_token: str | Unset = UNSET
    scope: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        access_token = self.access_token

        type_ = self.type_

        expires_in = self.expires_in

        authentication = self.authentication.to_dict()

        refresh_token = self.refresh_token

        scope = self.scope

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_token": access_token,
                "type": type_,
                "expires_in": expires_in,
                "authentication": authentication,
            }
        )
        if refresh_token is not UNSET:
            field_dict["refresh_token"] = refresh_token
        if scope is not UNSET:
            field_dict["scope"] = scope

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.authentication import Authentication  # noqa: PLC0415

        d = dict(src_dict)
        access_token = d.pop("access_token")

        type_ = d.pop("type")

        expires_in = d.pop("expires_in")

        authentication = Authentication.from_dict(d.pop("authentication"))

        refresh_token = d.pop("refresh_token", UNSET)

        scope = d.pop("scope", UNSET)

        token = cls(
            access_token=access_token,
            type_=type_,
            expires_in=expires_in,
            authentication=authentication,
            refresh_token=refresh_token,
            scope=scope,
        )

        token.additional_properties = d
        return token

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
