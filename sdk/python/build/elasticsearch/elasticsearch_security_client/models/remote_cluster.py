from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="RemoteCluster")


@_attrs_define
class RemoteCluster:
    """What a role grants on remote clusters.

    Attributes:
        privileges (list[str]): Names of privileges.
        clusters (list[str]): Names or patterns of remote clusters.
    """

    privileges: list[str]
    clusters: list[str]

    def to_dict(self) -> dict[str, Any]:
        privileges = self.privileges

        clusters = self.clusters

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "privileges": privileges,
                "clusters": clusters,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        privileges = cast(list[str], d.pop("privileges"))

        clusters = cast(list[str], d.pop("clusters"))

        remote_cluster = cls(
            privileges=privileges,
            clusters=clusters,
        )

        return remote_cluster
