from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.api_metrics import APIMetrics
    from ..models.network_metrics import NetworkMetrics
    from ..models.realtime_metrics import RealtimeMetrics


T = TypeVar("T", bound="NodeMetrics")


@_attrs_define
class NodeMetrics:
    """What this node counts.

    Attributes:
        api (APIMetrics): What the API counts.
        network (NetworkMetrics): What the connections count.
        realtime (RealtimeMetrics): What the realtime engine counts; nothing here.
    """

    api: APIMetrics
    network: NetworkMetrics
    realtime: RealtimeMetrics
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        api = self.api.to_dict()

        network = self.network.to_dict()

        realtime = self.realtime.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "api": api,
                "network": network,
                "realtime": realtime,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.api_metrics import APIMetrics  # noqa: PLC0415
        from ..models.network_metrics import NetworkMetrics  # noqa: PLC0415
        from ..models.realtime_metrics import RealtimeMetrics  # noqa: PLC0415

        d = dict(src_dict)
        api = APIMetrics.from_dict(d.pop("api"))

        network = NetworkMetrics.from_dict(d.pop("network"))

        realtime = RealtimeMetrics.from_dict(d.pop("realtime"))

        node_metrics = cls(
            api=api,
            network=network,
            realtime=realtime,
        )

        node_metrics.additional_properties = d
        return node_metrics

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
