from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ApiKeyResponse")


@_attrs_define
class ApiKeyResponse:
    """An API key; its secret only when it was just made.

    Attributes:
        id (str): The identifier.
        user_id (str): User name of the owner.
        description (str): What the key is for.
        creation_date (datetime.datetime): When it was made.
        key (str | Unset): The secret; only in the answer that creates it.
        expiration_date (datetime.datetime | Unset): Left out for keys that never expire.
    """

    id: str
    user_id: str
    description: str
    creation_date: datetime.datetime
    key: str | Unset = UNSET
    expiration_date: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        user_id = self.user_id

        description = self.description

        creation_date = self.creation_date.isoformat()

        key = self.key

        expiration_date: str | Unset = UNSET
        if not isinstance(self.expiration_date, Unset):
            expiration_date = self.expiration_date.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "user_id": user_id,
                "description": description,
                "creation_date": creation_date,
            }
        )
        if key is not UNSET:
            field_dict["key"] = key
        if expiration_date is not UNSET:
            field_dict["expiration_date"] = expiration_date

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        user_id = d.pop("user_id")

        description = d.pop("description")

        creation_date = datetime.datetime.fromisoformat(d.pop("creation_date"))

        key = d.pop("key", UNSET)

        _expiration_date = d.pop("expiration_date", UNSET)
        expiration_date: datetime.datetime | Unset
        if isinstance(_expiration_date, Unset):
            expiration_date = UNSET
        else:
            expiration_date = datetime.datetime.fromisoformat(_expiration_date)

        api_key_response = cls(
            id=id,
            user_id=user_id,
            description=description,
            creation_date=creation_date,
            key=key,
            expiration_date=expiration_date,
        )

        api_key_response.additional_properties = d
        return api_key_response

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
