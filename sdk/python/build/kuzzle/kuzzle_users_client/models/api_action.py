from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.api_route import APIRoute


T = TypeVar("T", bound="APIAction")


@_attrs_define
class APIAction:
    """An action and its routes.

    Attributes:
        action (str): The action.
        controller (str): The controller.
        http (list[APIRoute] | Unset): Its routes.
    """

    action: str
    controller: str
    http: list[APIRoute] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        action = self.action

        controller = self.controller

        http: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.http, Unset):
            http = []
            for http_item_data in self.http:
                http_item = http_item_data.to_dict()
                http.append(http_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "controller": controller,
            }
        )
        if http is not UNSET:
            field_dict["http"] = http

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.api_route import APIRoute  # noqa: PLC0415

        d = dict(src_dict)
        action = d.pop("action")

        controller = d.pop("controller")

        _http = d.pop("http", UNSET)
        http: list[APIRoute] | Unset = UNSET
        if _http is not UNSET:
            http = []
            for http_item_data in _http:
                http_item = APIRoute.from_dict(http_item_data)

                http.append(http_item)

        api_action = cls(
            action=action,
            controller=controller,
            http=http,
        )

        api_action.additional_properties = d
        return api_action

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
