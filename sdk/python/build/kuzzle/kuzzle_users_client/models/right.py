from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.right_value import RightValue

T = TypeVar("T", bound="Right")


@_attrs_define
class Right:
    """One thing that is allowed.

    Attributes:
        action (str): The action.
        collection (str): The collection.
        controller (str): The controller.
        index (str): The index.
        value (RightValue): Whether it is allowed.
    """

    action: str
    collection: str
    controller: str
    index: str
    value: RightValue
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        collection = self.collection

        controller = self.controller

        index = self.index

        value = self.value.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "collection": collection,
                "controller": controller,
                "index": index,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        action = d.pop("action")

        collection = d.pop("collection")

        controller = d.pop("controller")

        index = d.pop("index")

        value = RightValue(d.pop("value"))

        right = cls(
            action=action,
            collection=collection,
            controller=controller,
            index=index,
            value=value,
        )

        right.additional_properties = d
        return right

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
