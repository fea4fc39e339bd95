from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.application_privileges import ApplicationPrivileges
    from ..models.metadata import Metadata
    from ..models.remote_cluster import RemoteCluster
    from ..models.role_change_global import RoleChangeGlobal
    from ..models.role_change_restriction import RoleChangeRestriction
    from ..models.role_change_transient_metadata import RoleChangeTransientMetadata
    from ..models.role_indices import RoleIndices


T = TypeVar("T", bound="RoleChange")


@_attrs_define
class RoleChange:
    """Every part may be missing. `index` and `application` are understood for `indices` and `applications`.

    Attributes:
        cluster (list[str] | Unset): Privileges on the cluster.
        global_ (RoleChangeGlobal | Unset): Privileges that go beyond indices and clusters.
        indices (list[RoleIndices] | Unset): Privileges on indices.
        applications (list[ApplicationPrivileges] | Unset): Privileges of applications' own.
        run_as (list[str] | Unset): Patterns of user names.
        metadata (Metadata | Unset): Free-form data. Keys that start with `_` belong to the service.
        transient_metadata (RoleChangeTransientMetadata | Unset): Never kept.
        remote_indices (list[RoleIndices] | Unset): Privileges on indices of remote clusters.
        remote_cluster (list[RemoteCluster] | Unset): Privileges on remote clusters.
        restriction (RoleChangeRestriction | Unset): Where else the role counts; only in API keys.
        description (str | Unset): What it is for, in words.
    """

    cluster: list[str] | Unset = UNSET
    global_: RoleChangeGlobal | Unset = UNSET
    indices: list[RoleIndices] | Unset = UNSET
    applications: list[ApplicationPrivileges] | Unset = UNSET
    run_as: list[str] | Unset = UNSET
    metadata: Metadata | Unset = UNSET
    transient_metadata: RoleChangeTransientMetadata | Unset = UNSET
    remote_indices: list[RoleIndices] | Unset = UNSET
    remote_cluster: list[RemoteCluster] | Unset = UNSET
    restriction: RoleChangeRestriction | Unset = UNSET
    description: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        cluster: list[str] | Unset = UNSET
        if not isinstance(self.cluster, Unset):
            cluster = self.cluster

        global_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.global_, Unset):
            global_ = self.global_.to_dict()

        indices: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.indices, Unset):
            indices = []
            for indices_item_data in self.indices:
                indices_item = indices_item_data.to_dict()
                indices.append(indices_item)

        applications: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.applications, Unset):
            applications = []
            for applications_item_data in self.applications:
                applications_item = applications_item_data.to_dict()
                applications.append(applications_item)

        run_as: list[str] | Unset = UNSET
        if not isinstance(self.run_as, Unset):
            run_as = self.run_as

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        transient_metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.transient_metadata, Unset):
            transient_metadata = self.transient_metadata.to_dict()

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

        field_dict.update({})
        if cluster is not UNSET:
            field_dict["cluster"] = cluster
        if global_ is not UNSET:
            field_dict["global"] = global_
        if indices is not UNSET:
            field_dict["indices"] = indices
        if applications is not UNSET:
            field_dict["applications"] = applications
        if run_as is not UNSET:
            field_dict["run_as"] = run_as
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if transient_metadata is not UNSET:
            field_dict["transient_metadata"] = transient_metadata
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
        from ..models.role_change_global import RoleChangeGlobal  # noqa: PLC0415
        from ..models.role_change_restriction import RoleChangeRestriction  # noqa: PLC0415
        from ..models.role_change_transient_metadata import RoleChangeTransientMetadata  # noqa: PLC0415
        from ..models.role_indices import RoleIndices  # noqa: PLC0415

        d = dict(src_dict)
        cluster = cast(list[str], d.pop("cluster", UNSET))

        _global_ = d.pop("global", UNSET)
        global_: RoleChangeGlobal | Unset
        if isinstance(_global_, Unset):
            global_ = UNSET
        else:
            global_ = RoleChangeGlobal.from_dict(_global_)

        _indices = d.pop("indices", UNSET)
        indices: list[RoleIndices] | Unset = UNSET
        if _indices is not UNSET:
            indices = []
            for indices_item_data in _indices:
                indices_item = RoleIndices.from_dict(indices_item_data)

                indices.append(indices_item)

        _applications = d.pop("applications", UNSET)
        applications: list[ApplicationPrivileges] | Unset = UNSET
        if _applications is not UNSET:
            applications = []
            for applications_item_data in _applications:
                applications_item = ApplicationPrivileges.from_dict(applications_item_data)

                applications.append(applications_item)

        run_as = cast(list[str], d.pop("run_as", UNSET))

        _metadata = d.pop("metadata", UNSET)
        metadata: Metadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = Metadata.from_dict(_metadata)

        _transient_metadata = d.pop("transient_metadata", UNSET)
        transient_metadata: RoleChangeTransientMetadata | Unset
        if isinstance(_transient_metadata, Unset):
            transient_metadata = UNSET
        else:
            transient_metadata = RoleChangeTransientMetadata.from_dict(_transient_metadata)

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
        restriction: RoleChangeRestriction | Unset
        if isinstance(_restriction, Unset):
            restriction = UNSET
        else:
            restriction = RoleChangeRestriction.from_dict(_restriction)

        description = d.pop("description", UNSET)

        role_change = cls(
            cluster=cluster,
            global_=global_,
            indices=indices,
            applications=applications,
            run_as=run_as,
            metadata=metadata,
            transient_metadata=transient_metadata,
            remote_indices=remote_indices,
            remote_cluster=remote_cluster,
            restriction=restriction,
            description=description,
        )

        return role_change
