from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="KeysEnded")


@_attrs_define
class KeysEnded:
    """Which API keys are invalidated now, and which were before.

    Attributes:
        invalidated_api_keys (list[str]): Those that are invalidated now.
        previously_invalidated_api_keys (list[str]): Those that were invalidated before.
        error_count (int): How many could not be invalidated.
    """

    invalidated_api_keys: list[str]
    previously_invalidated_api_keys: list[str]
    error_count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        invalidated_api_keys = self.invalidated_api_keys

        previously_invalidated_api_keys = self.previously_invalidated_api_keys

        error_count = self.error_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "invalidated_api_keys": invalidated_api_keys,
                "previously_invalidated_api_keys": previously_invalidated_api_keys,
                "error_count": error_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        invalidated_api_keys = cast(list[str], d.pop("invalidated_api_keys"))

        previously_invalidated_api_keys = cast(list[str], d.pop("previously_invalidated_api_keys"))

        error_count = d.pop("error_count")

        keys_ended = cls(
            invalidated_api_keys=invalidated_api_keys,
            previously_invalidated_api_keys=previously_invalidated_api_keys,
            error_count=error_count,
        )

        keys_ended.additional_properties = d
        return keys_ended

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
