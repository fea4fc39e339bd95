from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="APIMetrics")


@_attrs_define
class APIMetrics:
    """What the API counts.

    Attributes:
        concurrent_requests (int): Requests that are worked on.
        pending_requests (int): Requests that wait.
    """

    concurrent_requests: int
    pending_requests: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        concurrent_requests = self.concurrent_requests

        pending_requests = self.pending_requests

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "concurrentRequests": concurrent_requests,
                "pendingRequests": pending_requests,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        concurrent_requests = d.pop("concurrentRequests")

        pending_requests = d.pop("pendingRequests")

        api_metrics = cls(
            concurrent_requests=concurrent_requests,
            pending_requests=pending_requests,
        )

        api_metrics.additional_properties = d
        return api_metrics

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
