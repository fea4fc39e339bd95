from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Version")


@_attrs_define
class Version:
    """The version and what belongs to it.

    Attributes:
        number (str): The version number.
        build_flavor (str): Always `default`.
        build_type (str): Always `tar`.
        build_hash (str): Which source it was built from; none here.
        build_date (str): When it was built.
        build_snapshot (bool): Whether it is no release.
        lucene_version (str): The version of the search library.
        minimum_wire_compatibility_version (str): The oldest version that may connect.
        minimum_index_compatibility_version (str): The oldest version whose indices can be read.
    """

    number: str
    build_flavor: str
    build_type: str
    build_hash: str
    build_date: str
    build_snapshot: bool
    lucene_version: str
    minimum_wire_compatibility_version: str
    minimum_index_compatibility_version: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        number = self.number

        build_flavor = self.build_flavor

        build_type = self.build_type

        build_hash = self.build_hash

        build_date = self.build_date

        build_snapshot = self.build_snapshot

        lucene_version = self.lucene_version

        minimum_wire_compatibility_version = self.minimum_wire_compatibility_version

        minimum_index_compatibility_version = self.minimum_index_compatibility_version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "number": number,
                "build_flavor": build_flavor,
                "build_type": build_type,
                "build_hash": build_hash,
                "build_date": build_date,
                "build_snapshot": build_snapshot,
                "lucene_version": lucene_version,
                "minimum_wire_compatibility_version": minimum_wire_compatibility_version,
                "minimum_index_compatibility_version": minimum_index_compatibility_version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        number = d.pop("number")

        build_flavor = d.pop("build_flavor")

        build_type = d.pop("build_type")

        build_hash = d.pop("build_hash")

        build_date = d.pop("build_date")

        build_snapshot = d.pop("build_snapshot")

        lucene_version = d.pop("lucene_version")

        minimum_wire_compatibility_version = d.pop("minimum_wire_compatibility_version")

        minimum_index_compatibility_version = d.pop("minimum_index_compatibility_version")

        version = cls(
            number=number,
            build_flavor=build_flavor,
            build_type=build_type,
            build_hash=build_hash,
            build_date=build_date,
            build_snapshot=build_snapshot,
            lucene_version=lucene_version,
            minimum_wire_compatibility_version=minimum_wire_compatibility_version,
            minimum_index_compatibility_version=minimum_index_compatibility_version,
        )

        version.additional_properties = d
        return version

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
