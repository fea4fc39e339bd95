from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.sso_authentication_method_info import SsoAuthenticationMethodInfo


T = TypeVar("T", bound="AvailableAuthenticationMethods")


@_attrs_define
class AvailableAuthenticationMethods:
    """How one can log in.

    Attributes:
        password (bool): Whether one can log in by name and password; always here.
        saml (bool): Whether one can log in by SAML; never here.
        openid (bool): Always false.
        sso_methods (list[SsoAuthenticationMethodInfo]): Ways to log in by single sign-on; none here.
    """

    password: bool
    saml: bool
    openid: bool
    sso_methods: list[SsoAuthenticationMethodInfo]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        password = self.password

        saml = self.saml

        openid = self.openid

        sso_methods = []
        for sso_methods_item_data in self.sso_methods:
            sso_methods_item = sso_methods_item_data.to_dict()
            sso_methods.append(sso_methods_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "password": password,
                "saml": saml,
                "openid": openid,
                "sso_methods": sso_methods,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sso_authentication_method_info import SsoAuthenticationMethodInfo  # noqa: PLC0415

        d = dict(src_dict)
        password = d.pop("password")

        saml = d.pop("saml")

        openid = d.pop("openid")

        sso_methods = []
        _sso_methods = d.pop("sso_methods")
        for sso_methods_item_data in _sso_methods:
            sso_methods_item = SsoAuthenticationMethodInfo.from_dict(sso_methods_item_data)

            sso_methods.append(sso_methods_item)

        available_authentication_methods = cls(
            password=password,
            saml=saml,
            openid=openid,
            sso_methods=sso_methods,
        )

        available_authentication_methods.additional_properties = d
        return available_authentication_methods

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
