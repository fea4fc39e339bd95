from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="BuiltinPrivileges")


@_attrs_define
class BuiltinPrivileges:
    """Names of the privileges that the product defines.

    Attributes:
        cluster (list[str]): Privileges on the cluster.
        index (list[str]): Privileges on indices.
        remote_cluster (list[str]): Privileges on remote clusters.
    """

    cluster: list[str]
    index: list[str]
    remote_cluster: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cluster = self.cluster

        index = self.index

        remote_cluster = self.remote_cluster

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cluster": cluster,
                "index": index,
                "remote_cluster": remote_cluster,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        cluster = cast(list[str], d.pop("cluster"))

        index = cast(list[str], d.pop("index"))

        remote_cluster = cast(list[str], d.pop("remote_cluster"))

        builtin_privileges = cls(
            cluster=cluster,
            index=index,
            remote_cluster=remote_cluster,
        )

        builtin_privileges.additional_properties = d
        return builtin_privileges

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
