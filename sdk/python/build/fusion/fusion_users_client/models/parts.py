from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.part import Part


T = TypeVar("T", bound="Parts")


@_attrs_define
class Parts:
    """The parts of the service.

    Attributes:
        apollo (Part): A part of the service.
        apollo_zk (Part): A part of the service.
        db (Part): A part of the service.
        known_service_nodes (list[str]): Other nodes; none here.
    """

    apollo: Part
    apollo_zk: Part
    db: Part
    known_service_nodes: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        apollo = self.apollo.to_dict()

        apollo_zk = self.apollo_zk.to_dict()

        db = self.db.to_dict()

        known_service_nodes = self.known_service_nodes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "apollo": apollo,
                "apolloZk": apollo_zk,
                "db": db,
                "knownServiceNodes": known_service_nodes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.part import Part  # noqa: PLC0415

        d = dict(src_dict)
        apollo = Part.from_dict(d.pop("apollo"))

        apollo_zk = Part.from_dict(d.pop("apolloZk"))

        db = Part.from_dict(d.pop("db"))

        known_service_nodes = cast(list[str], d.pop("knownServiceNodes"))

        parts = cls(
            apollo=apollo,
            apollo_zk=apollo_zk,
            db=db,
            known_service_nodes=known_service_nodes,
        )

        parts.additional_properties = d
        return parts

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
