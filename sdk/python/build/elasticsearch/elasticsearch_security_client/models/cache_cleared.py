from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.cache_cleared_nodes import CacheClearedNodes
    from ..models.node_counts import NodeCounts


T = TypeVar("T", bound="CacheCleared")


@_attrs_define
class CacheCleared:
    """Which nodes have emptied their caches.

    Attributes:
        field_nodes (NodeCounts): How many nodes were asked, and how many of them answered.
        cluster_name (str): The cluster's name.
        nodes (CacheClearedNodes): The nodes, by identifier.
    """

    field_nodes: NodeCounts
    cluster_name: str
    nodes: CacheClearedNodes
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_nodes = self.field_nodes.to_dict()

        cluster_name = self.cluster_name

        nodes = self.nodes.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "_nodes": field_nodes,
                "cluster_name": cluster_name,
                "nodes": nodes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cache_cleared_nodes import CacheClearedNodes  # noqa: PLC0415
        from ..models.node_counts import NodeCounts  # noqa: PLC0415

        d = dict(src_dict)
        field_nodes = NodeCounts.from_dict(d.pop("_nodes"))

        cluster_name = d.pop("cluster_name")

        nodes = CacheClearedNodes.from_dict(d.pop("nodes"))

        cache_cleared = cls(
            field_nodes=field_nodes,
            cluster_name=cluster_name,
            nodes=nodes,
        )

        cache_cleared.additional_properties = d
        return cache_cleared

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
