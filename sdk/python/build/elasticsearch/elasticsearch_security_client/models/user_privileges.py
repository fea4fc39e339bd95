from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.application_privileges import ApplicationPrivileges
    from ..models.index_privileges import IndexPrivileges
    from ..models.remote_cluster import RemoteCluster
    from ..models.user_privileges_global_item import UserPrivilegesGlobalItem


T = TypeVar("T", bound="UserPrivileges")


@_attrs_define
class UserPrivileges:
    """What all roles of the caller grant together.

    Attributes:
        cluster (list[str]): Privileges on the cluster.
        global_ (list[UserPrivilegesGlobalItem]): What roles grant beside named privileges, as they say it.
        indices (list[IndexPrivileges]): Privileges on indices.
        applications (list[ApplicationPrivileges]): Privileges of applications' own.
        run_as (list[str]): Whom they may run as.
        remote_indices (list[IndexPrivileges] | Unset): Privileges on indices of remote clusters.
        remote_cluster (list[RemoteCluster] | Unset): Privileges on remote clusters.
    """

    cluster: list[str]
    global_: list[UserPrivilegesGlobalItem]
    indices: list[IndexPrivileges]
    applications: list[ApplicationPrivileges]
    run_as: list[str]
    remote_indices: list[IndexPrivileges] | Unset = UNSET
    remote_cluster: list[RemoteCluster] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cluster = self.cluster

        global_ = []
        for global_item_data in self.global_:
            global_item = global_item_data.to_dict()
            global_.append(global_item)

        indices = []
        for indices_item_data in self.indices:
            indices_item = indices_item_data.to_dict()
            indices.append(indices_item)

        applications = []
        for applications_item_data in self.applications:
            applications_item = applications_item_data.to_dict()
            applications.append(applications_item)

        run_as = self.run_as

        remote_indices: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.remote_indices, Unset):
            remote_indices = []
            for remote_indices_item_data in self.remote_indices:
                remote_indices_item = remote_indices_item_data.to_dict()
                remote_indices.append(remote_indices_item)

        remote_cluster: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.remote_cluster, Unset):
            remote_cluster = []
            for remote_cluster_item_data in self.remote_cluster:
                remote_cluster_item = remote_cluster_item_data.to_dict()
                remote_cluster.append(remote_cluster_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cluster": cluster,
                "global": global_,
                "indices": indices,
                "applications": applications,
                "run_as": run_as,
            }
        )
        if remote_indices is not UNSET:
            field_dict["remote_indices"] = remote_indices
        if remote_cluster is not UNSET:
            field_dict["remote_cluster"] = remote_cluster

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.application_privileges import ApplicationPrivileges  # noqa: PLC0415
        from ..models.index_privileges import IndexPrivileges  # noqa: PLC0415
        from ..models.remote_cluster import RemoteCluster  # noqa: PLC0415
        from ..models.user_privileges_global_item import UserPrivilegesGlobalItem  # noqa: PLC0415

        d = dict(src_dict)
        cluster = cast(list[str], d.pop("cluster"))

        global_ = []
        _global_ = d.pop("global")
        for global_item_data in _global_:
            global_item = UserPrivilegesGlobalItem.from_dict(global_item_data)

            global_.append(global_item)

        indices = []
        _indices = d.pop("indices")
        for indices_item_data in _indices:
            indices_item = IndexPrivileges.from_dict(indices_item_data)

            indices.append(indices_item)

        applications = []
        _applications = d.pop("applications")
        for applications_item_data in _applications:
            applications_item = ApplicationPrivileges.from_dict(applications_item_data)

            applications.append(applications_item)

        run_as = cast(list[str], d.pop("run_as"))

        _remote_indices = d.pop("remote_indices", UNSET)
        remote_indices: list[IndexPrivileges] | Unset = UNSET
        if _remote_indices is not UNSET:
            remote_indices = []
            for remote_indices_item_data in _remote_indices:
                remote_indices_item = IndexPrivileges.from_dict(remote_indices_item_data)

                remote_indices.append(remote_indices_item)

        _remote_cluster = d.pop("remote_cluster", UNSET)
        remote_cluster: list[RemoteCluster] | Unset = UNSET
        if _remote_cluster is not UNSET:
            remote_cluster = []
            for remote_cluster_item_data in _remote_cluster:
                remote_cluster_item = RemoteCluster.from_dict(remote_cluster_item_data)

                remote_cluster.append(remote_cluster_item)

        user_privileges = cls(
            cluster=cluster,
            global_=global_,
            indices=indices,
            applications=applications,
            run_as=run_as,
            remote_indices=remote_indices,
            remote_cluster=remote_cluster,
        )

        user_privileges.additional_properties = d
        return user_privileges

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
