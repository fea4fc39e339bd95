from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.sso_authentication_method_info_sso_type import SsoAuthenticationMethodInfoSsoType

T = TypeVar("T", bound="SsoAuthenticationMethodInfo")


@_attrs_define
class SsoAuthenticationMethodInfo:
    """A way to log in by single sign-on; there is none here.

    Attributes:
        sso_type (SsoAuthenticationMethodInfoSsoType): Which way it is.
        name (str): The name.
        url (str): Where to begin.
    """

    sso_type: SsoAuthenticationMethodInfoSsoType
    name: str
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        sso_type = self.sso_type.value

        name = self.name

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "sso_type": sso_type,
                "name": name,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        sso_type = SsoAuthenticationMethodInfoSsoType(d.pop("sso_type"))

        name = d.pop("name")

        url = d.pop("url")

        sso_authentication_method_info = cls(
            sso_type=sso_type,
            name=name,
            url=url,
        )

        sso_authentication_method_info.additional_properties = d
        return sso_authentication_method_info

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
