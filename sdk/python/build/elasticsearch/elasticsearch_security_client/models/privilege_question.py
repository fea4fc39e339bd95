from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.application_privileges import ApplicationPrivileges
    from ..models.privilege_question_index_item import PrivilegeQuestionIndexItem


T = TypeVar("T", bound="PrivilegeQuestion")


@_attrs_define
class PrivilegeQuestion:
    """At least one of the parts.

    Attributes:
        cluster (list[str] | None | Unset): Privileges on the cluster.
        index (list[PrivilegeQuestionIndexItem] | Unset): Privileges on indices.
        application (list[ApplicationPrivileges] | Unset): May be called `applications` as well.
    """

    cluster: list[str] | None | Unset = UNSET
    index: list[PrivilegeQuestionIndexItem] | Unset = UNSET
    application: list[ApplicationPrivileges] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        cluster: list[str] | None | Unset
        if isinstance(self.cluster, Unset):
            cluster = UNSET
        elif isinstance(self.cluster, list):
            cluster = self.cluster

        else:
            cluster = self.cluster

        index: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.index, Unset):
            index = []
            for index_item_data in self.index:
                index_item = index_item_data.to_dict()
                index.append(index_item)

        application: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.application, Unset):
            application = []
            for application_item_data in self.application:
                application_item = application_item_data.to_dict()
                application.append(application_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if cluster is not UNSET:
            field_dict["cluster"] = cluster
        if index is not UNSET:
            field_dict["index"] = index
        if application is not UNSET:
            field_dict["application"] = application

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.application_privileges import ApplicationPrivileges  # noqa: PLC0415
        from ..models.privilege_question_index_item import PrivilegeQuestionIndexItem  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_cluster(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                cluster_type_0 = cast(list[str], data)

                return cluster_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        cluster = _parse_cluster(d.pop("cluster", UNSET))

        _index = d.pop("index", UNSET)
        index: list[PrivilegeQuestionIndexItem] | Unset = UNSET
        if _index is not UNSET:
            index = []
            for index_item_data in _index:
                index_item = PrivilegeQuestionIndexItem.from_dict(index_item_data)

                index.append(index_item)

        _application = d.pop("application", UNSET)
        application: list[ApplicationPrivileges] | Unset = UNSET
        if _application is not UNSET:
            application = []
            for application_item_data in _application:
                application_item = ApplicationPrivileges.from_dict(application_item_data)

                application.append(application_item)

        privilege_question = cls(
            cluster=cluster,
            index=index,
            application=application,
        )

        return privilege_question
