from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TokensEnded")


@_attrs_define
class TokensEnded:
    """How many tokens are invalidated now, and how many were before.

    Attributes:
        invalidated_tokens (int): How many are invalidated now.
        previously_invalidated_tokens (int): How many were invalidated before.
        error_count (int): How many could not be invalidated.
    """

    invalidated_tokens: int
    previously_invalidated_tokens: int
    error_count: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        invalidated_tokens = self.invalidated_tokens

        previously_invalidated_tokens = self.previously_invalidated_tokens

        error_count = self.error_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "invalidated_tokens": invalidated_tokens,
                "previously_invalidated_tokens": previously_invalidated_tokens,
                "error_count": error_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        invalidated_tokens = d.pop("invalidated_tokens")

        previously_invalidated_tokens = d.pop("previously_invalidated_tokens")

        error_count = d.pop("error_count")

        tokens_ended = cls(
            invalidated_tokens=invalidated_tokens,
            previously_invalidated_tokens=previously_invalidated_tokens,
            error_count=error_count,
        )

        tokens_ended.additional_properties = d
        return tokens_ended

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
