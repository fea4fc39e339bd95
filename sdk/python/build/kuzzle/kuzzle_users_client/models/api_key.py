from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.api_key_source import APIKeySource


T = TypeVar("T", bound="APIKey")


@_attrs_define
class APIKey:
    """An API key.

    Attributes:
        field_id (str): The identifier.
        field_source (APIKeySource): What there is to know of an API key.
    """

    field_id: str
    field_source: APIKeySource
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        field_source = self.field_source.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "_id": field_id,
                "_source": field_source,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.api_key_source import APIKeySource  # noqa: PLC0415

        d = dict(src_dict)
        field_id = d.pop("_id")

        field_source = APIKeySource.from_dict(d.pop("_source"))

        api_key = cls(
            field_id=field_id,
            field_source=field_source,
        )

        api_key.additional_properties = d
        return api_key

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
