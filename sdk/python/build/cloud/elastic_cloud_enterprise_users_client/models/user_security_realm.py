from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.user_security_realm_type import UserSecurityRealmType

T = TypeVar("T", bound="UserSecurityRealm")


@_attrs_define
class UserSecurityRealm:
    """Where the user is kept; always the native realm.

    Attributes:
        type_ (UserSecurityRealmType): The kind.
        id (str): The identifier.
    """

    type_: UserSecurityRealmType
    id: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_.value

        id = self.id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "id": id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = UserSecurityRealmType(d.pop("type"))

        id = d.pop("id")

        user_security_realm = cls(
            type_=type_,
            id=id,
        )

        user_security_realm.additional_properties = d
        return user_security_realm

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
