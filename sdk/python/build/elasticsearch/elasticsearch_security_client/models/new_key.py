from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewKey")


@_attrs_define
class NewKey:
    """An API key with its secret, which is shown this once.

    Attributes:
        id (str): The identifier.
        name (str): The name.
        api_key (str): The secret.
        encoded (str): What follows `ApiKey ` in `Authorization`.
        expiration (int | Unset): Milliseconds since 1970; absent for never.
    """

    id: str
    name: str
    api_key: str
    encoded: str
    expiration: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        api_key = self.api_key

        encoded = self.encoded

        expiration = self.expiration

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "api_key": api_key,
                "encoded": encoded,
            }
        )
        if expiration is not UNSET:
            field_dict["expiration"] = expiration

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        api_key = d.pop("api_key")

        encoded = d.pop("encoded")

        expiration = d.pop("expiration", UNSET)

        new_key = cls(
            id=id,
            name=name,
            api_key=api_key,
            encoded=encoded,
            expiration=expiration,
        )

        new_key.additional_properties = d
        return new_key

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
