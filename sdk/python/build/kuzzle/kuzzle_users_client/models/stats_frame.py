from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.by_protocol import ByProtocol


T = TypeVar("T", bound="StatsFrame")


@_attrs_define
class StatsFrame:
    """What was counted in ten seconds.

    Attributes:
        completed_requests (ByProtocol): A number for each of http and websocket that has one.
        connections (ByProtocol): A number for each of http and websocket that has one.
        failed_requests (ByProtocol): A number for each of http and websocket that has one.
        ongoing_requests (ByProtocol): A number for each of http and websocket that has one.
        timestamp (int): When the frame ended, in milliseconds since 1970.
    """

    completed_requests: ByProtocol
    connections: ByProtocol
    failed_requests: ByProtocol
    ongoing_requests: ByProtocol
    timestamp: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        completed_requests = self.completed_requests.to_dict()

        connections = self.connections.to_dict()

        failed_requests = self.failed_requests.to_dict()

        ongoing_requests = self.ongoing_requests.to_dict()

        timestamp = self.timestamp

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "completedRequests": completed_requests,
                "connections": connections,
                "failedRequests": failed_requests,
                "ongoingRequests": ongoing_requests,
                "timestamp": timestamp,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.by_protocol import ByProtocol  # noqa: PLC0415

        d = dict(src_dict)
        completed_requests = ByProtocol.from_dict(d.pop("completedRequests"))

        connections = ByProtocol.from_dict(d.pop("connections"))

        failed_requests = ByProtocol.from_dict(d.pop("failedRequests"))

        ongoing_requests = ByProtocol.from_dict(d.pop("ongoingRequests"))

        timestamp = d.pop("timestamp")

        stats_frame = cls(
            completed_requests=completed_requests,
            connections=connections,
            failed_requests=failed_requests,
            ongoing_requests=ongoing_requests,
            timestamp=timestamp,
        )

        stats_frame.additional_properties = d
        return stats_frame

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
