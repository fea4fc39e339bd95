from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.new_mapping_meta import NewMappingMeta
    from ..models.new_mapping_properties import NewMappingProperties


T = TypeVar("T", bound="NewMapping")


@_attrs_define
class NewMapping:
    """A mapping: what is said of properties.

    Attributes:
        properties (NewMappingProperties | Unset): Fields and their types.
        dynamic (Any | Unset): Kept and shown.
        field_meta (NewMappingMeta | Unset): Kept and shown.
    """

    properties: NewMappingProperties | Unset = UNSET
    dynamic: Any | Unset = UNSET
    field_meta: NewMappingMeta | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        properties: dict[str, Any] | Unset = UNSET
        if not isinstance(self.properties, Unset):
            properties = self.properties.to_dict()

        dynamic = self.dynamic

        field_meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field_meta, Unset):
            field_meta = self.field_meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if properties is not UNSET:
            field_dict["properties"] = properties
        if dynamic is not UNSET:
            field_dict["dynamic"] = dynamic
        if field_meta is not UNSET:
            field_dict["_meta"] = field_meta

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_mapping_meta import NewMappingMeta  # noqa: PLC0415
        from ..models.new_mapping_properties import NewMappingProperties  # noqa: PLC0415

        d = dict(src_dict)
        _properties = d.pop("properties", UNSET)
        properties: NewMappingProperties | Unset
        if isinstance(_properties, Unset):
            properties = UNSET
        else:
            properties = NewMappingProperties.from_dict(_properties)

        dynamic = d.pop("dynamic", UNSET)

        _field_meta = d.pop("_meta", UNSET)
        field_meta: NewMappingMeta | Unset
        if isinstance(_field_meta, Unset):
            field_meta = UNSET
        else:
            field_meta = NewMappingMeta.from_dict(_field_meta)

        new_mapping = cls(
            properties=properties,
            dynamic=dynamic,
            field_meta=field_meta,
        )

        new_mapping.additional_properties = d
        return new_mapping

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
