from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.application_privileges import ApplicationPrivileges
    from ..models.metadata import Metadata
    from ..models.remote_cluster import RemoteCluster
    from ..models.role_global import RoleGlobal
    from ..models.role_indices import RoleIndices
    from ..models.role_restriction import RoleRestriction
    from ..models.role_transient_metadata import RoleTransientMetadata


T = TypeVar("T", bound="Role")


@_attrs_define
class Role:
    """A role: what those who hold it may do.

    Attributes:
        cluster (list[str]): Privileges on the cluster.
        indices (list[RoleIndices]): Privileges on indices.
        applications (list[ApplicationPrivileges]): Privileges of applications' own.
        run_as (list[str]): Patterns of user names.
        metadata (Metadata): Free-form data. Keys that start with `_` belong to the service.
        transient_metadata (RoleTransientMetadata): Never kept.
        global_ (RoleGlobal | Unset): Privileges that go beyond indices and clusters.
        remote_indices (list[RoleIndices] | Unset): Privileges on indices of remote clusters.
        remote_cluster (list[RemoteCluster] | Unset): Privileges on remote clusters.
        restriction (RoleRestriction | Unset): Where else the role counts; only in API keys.
        description (str | Unset): What it is for, in words.
    """

    cluster: list[str]
    indices: list[RoleIndices]
    applications: list[ApplicationPrivileges]
    run_as: list[str]
    metadata: Metadata
    transient_metadata: RoleTransientMetadata
    global_: RoleGlobal | Unset = UNSET
    remote_indices: list[RoleIndices] | Unset = UNSET
    remote_cluster: list[RemoteCluster] | Unset = UNSET
    restriction: RoleRestriction | Unset = UNSET
    description: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        cluster = self.cluster

        indices = []
        for indices_item_data in self.indices:
            indices_item = indices_item_data.to_dict()
            indices.append(indices_item)

        applications = []
        for applications_item_data in self.applications:
            applications_item = applications_item_data.to_dict()
            applications.append(applications_item)

        run_as = self.run_as

        metadata = self.metadata.to_dict()

        transient_metadata = self.transient_metadata.to_dict()

        global_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.global_, Unset):
            global_ = self.global_.to_dict()

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

        restriction: dict[str, Any] | Unset = UNSET
        if not isinstance(self.restriction, Unset):
            restriction = self.restriction.to_dict()

        description = self.description

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "cluster": cluster,
                "indices": indices,
                "applications": applications,
                "run_as": run_as,
                "metadata": metadata,
                "transient_metadata": transient_metadata,
            }
        )
        if global_ is not UNSET:
            field_dict["global"] = global_
        if remote_indices is not UNSET:
            field_dict["remote_indices"] = remote_indices
        if remote_cluster is not UNSET:
            field_dict["remote_cluster"] = remote_cluster
        if restriction is not UNSET:
            field_dict["restriction"] = restriction
        if description is not UNSET:
            field_dict["description"] = description

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.application_privileges import ApplicationPrivileges  # noqa: PLC0415
        from ..models.metadata import Metadata  # noqa: PLC0415
        from ..models.remote_cluster import RemoteCluster  # noqa: PLC0415
        from ..models.role_global import RoleGlobal  # noqa: PLC0415
        from ..models.role_indices import RoleIndices  # noqa: PLC0415
        from ..models.role_restriction import RoleRestriction  # noqa: PLC0415
        from ..models.role_transient_metadata import RoleTransientMetadata  # noqa: PLC0415

        d = dict(src_dict)
        cluster = cast(list[str], d.pop("cluster"))

        indices = []
        _indices = d.pop("indices")
        for indices_item_data in _indices:
            indices_item = RoleIndices.from_dict(indices_item_data)

            indices.append(indices_item)

        applications = []
        _applications = d.pop("applications")
        for applications_item_data in _applications:
            applications_item = ApplicationPrivileges.from_dict(applications_item_data)

            applications.append(applications_item)

        run_as = cast(list[str], d.pop("run_as"))

        metadata = Metadata.from_dict(d.pop("metadata"))

        transient_metadata = RoleTransientMetadata.from_dict(d.pop("transient_metadata"))

        _global_ = d.pop("global", UNSET)
        global_: RoleGlobal | Unset
        if isinstance(_global_, Unset):
            global_ = UNSET
        else:
            global_ = RoleGlobal.from_dict(_global_)

        _remote_indices = d.pop("remote_indices", UNSET)
        remote_indices: list[RoleIndices] | Unset = UNSET
        if _remote_indices is not UNSET:
            remote_indices = []
            for remote_indices_item_data in _remote_indices:
                remote_indices_item = RoleIndices.from_dict(remote_indices_item_data)

                remote_indices.append(remote_indices_item)

        _remote_cluster = d.pop("remote_cluster", UNSET)
        remote_cluster: list[RemoteCluster] | Unset = UNSET
        if _remote_cluster is not UNSET:
            remote_cluster = []
            for remote_cluster_item_data in _remote_cluster:
                remote_cluster_item = RemoteCluster.from_dict(remote_cluster_item_data)

                remote_cluster.append(remote_cluster_item)

        _restriction = d.pop("restriction", UNSET)
        restriction: RoleRestriction | Unset
        if isinstance(_restriction, Unset):
            restriction = UNSET
        else:
            restriction = RoleRestriction.from_dict(_restriction)

        description = d.pop("description", UNSET)

        role = cls(
            cluster=cluster,
            indices=indices,
            applications=applications,
            run_as=run_as,
            metadata=metadata,
            transient_metadata=transient_metadata,
            global_=global_,
            remote_indices=remote_indices,
            remote_cluster=remote_cluster,
            restriction=restriction,
            description=description,
        )

        return role
