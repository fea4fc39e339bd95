from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.stack_version_configs_stacks_item import StackVersionConfigsStacksItem


T = TypeVar("T", bound="StackVersionConfigs")


@_attrs_define
class StackVersionConfigs:
    """Versions of the stack.

    Attributes:
        stacks (list[StackVersionConfigsStacksItem]): Always empty.
    """

    stacks: list[StackVersionConfigsStacksItem]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stacks = []
        for stacks_item_data in self.stacks:
            stacks_item = stacks_item_data.to_dict()
            stacks.append(stacks_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stacks": stacks,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stack_version_configs_stacks_item import StackVersionConfigsStacksItem  # noqa: PLC0415

        d = dict(src_dict)
        stacks = []
        _stacks = d.pop("stacks")
        for stacks_item_data in _stacks:
            stacks_item = StackVersionConfigsStacksItem.from_dict(stacks_item_data)

            stacks.append(stacks_item)

        stack_version_configs = cls(
            stacks=stacks,
        )

        stack_version_configs.additional_properties = d
        return stack_version_configs

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
