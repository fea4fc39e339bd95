from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.privilege_answer_application import PrivilegeAnswerApplication
    from ..models.privilege_answer_cluster import PrivilegeAnswerCluster
    from ..models.privilege_answer_index import PrivilegeAnswerIndex


T = TypeVar("T", bound="PrivilegeAnswer")


@_attrs_define
class PrivilegeAnswer:
    """Which of the privileges that were asked about are there.

    Attributes:
        username (str): The name by which the user logs in.
        has_all_requested (bool): Whether all of them are there.
        cluster (PrivilegeAnswerCluster): Privileges on the cluster.
        index (PrivilegeAnswerIndex): By index and privilege.
        application (PrivilegeAnswerApplication): By application, resource and privilege.
    """

    username: str
    has_all_requested: bool
    cluster: PrivilegeAnswerCluster
    index: PrivilegeAnswerIndex
    application: PrivilegeAnswerApplication
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        has_all_requested = self.has_all_requested

        cluster = self.cluster.to_dict()

        index = self.index.to_dict()

        application = self.application.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
                "has_all_requested": has_all_requested,
                "cluster": cluster,
                "index": index,
                "application": application,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.privilege_answer_application import PrivilegeAnswerApplication  # noqa: PLC0415
        from ..models.privilege_answer_cluster import PrivilegeAnswerCluster  # noqa: PLC0415
        from ..models.privilege_answer_index import PrivilegeAnswerIndex  # noqa: PLC0415

        d = dict(src_dict)
        username = d.pop("username")

        has_all_requested = d.pop("has_all_requested")

        cluster = PrivilegeAnswerCluster.from_dict(d.pop("cluster"))

        index = PrivilegeAnswerIndex.from_dict(d.pop("index"))

        application = PrivilegeAnswerApplication.from_dict(d.pop("application"))

        privilege_answer = cls(
            username=username,
            has_all_requested=has_all_requested,
            cluster=cluster,
            index=index,
            application=application,
        )

        privilege_answer.additional_properties = d
        return privilege_answer

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
