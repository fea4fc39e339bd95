from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.by_protocol import ByProtocol


T = TypeVar("T", bound="NetworkMetrics")


@_attrs_define
class NetworkMetrics:
    """What the connections count.

    Attributes:
        connections (ByProtocol): A number for each of http and websocket that has one.
    """

    connections: ByProtocol
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        connections = self.connections.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "connections": connections,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.by_protocol import ByProtocol  # noqa: PLC0415

        d = dict(src_dict)
        connections = ByProtocol.from_dict(d.pop("connections"))

        network_metrics = cls(
            connections=connections,
        )

        network_metrics.additional_properties = d
        return network_metrics

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
