from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.aggregations import Aggregations
    from ..models.key import Key


T = TypeVar("T", bound="KeysFound")


@_attrs_define
class KeysFound:
    """A page of API keys.

    Attributes:
        total (int): How many there are in all.
        count (int): How many there are.
        api_keys (list[Key]): The API keys.
        aggregations (Aggregations | Unset): The answers, by name; only in answers to queries with aggregations. With
            `typed_keys` a name begins with its kind and `#`.
    """

    total: int
    count: int
    api_keys: list[Key]
    aggregations: Aggregations | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        count = self.count

        api_keys = []
        for api_keys_item_data in self.api_keys:
            api_keys_item = api_keys_item_data.to_dict()
            api_keys.append(api_keys_item)

        aggregations: dict[str, Any] | Unset = UNSET
        if not isinstance(self.aggregations, Unset):
            aggregations = self.aggregations.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "count": count,
                "api_keys": api_keys,
            }
        )
        if aggregations is not UNSET:
            field_dict["aggregations"] = aggregations

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.aggregations import Aggregations  # noqa: PLC0415
        from ..models.key import Key  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        count = d.pop("count")

        api_keys = []
        _api_keys = d.pop("api_keys")
        for api_keys_item_data in _api_keys:
            api_keys_item = Key.from_dict(api_keys_item_data)

            api_keys.append(api_keys_item)

        _aggregations = d.pop("aggregations", UNSET)
        aggregations: Aggregations | Unset
        if isinstance(_aggregations, Unset):
            aggregations = UNSET
        else:
            aggregations = Aggregations.from_dict(_aggregations)

        keys_found = cls(
            total=total,
            count=count,
            api_keys=api_keys,
            aggregations=aggregations,
        )

        keys_found.additional_properties = d
        return keys_found

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
