from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.version import Version


T = TypeVar("T", bound="Info")


@_attrs_define
class Info:
    """The product and the server.

    Attributes:
        name (str): The name.
        cluster_name (str): The cluster's name.
        cluster_uuid (str): The cluster's identifier.
        version (Version): The version and what belongs to it.
        tagline (str): The product's line, by which clients know it.
    """

    name: str
    cluster_name: str
    cluster_uuid: str
    version: Version
    tagline: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        cluster_name = self.cluster_name

        cluster_uuid = self.cluster_uuid

        version = self.version.to_dict()

        tagline = self.tagline

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "cluster_name": cluster_name,
                "cluster_uuid": cluster_uuid,
                "version": version,
                "tagline": tagline,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.version import Version  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        cluster_name = d.pop("cluster_name")

        cluster_uuid = d.pop("cluster_uuid")

        version = Version.from_dict(d.pop("version"))

        tagline = d.pop("tagline")

        info = cls(
            name=name,
            cluster_name=cluster_name,
            cluster_uuid=cluster_uuid,
            version=version,
            tagline=tagline,
        )

        info.additional_properties = d
        return info

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
