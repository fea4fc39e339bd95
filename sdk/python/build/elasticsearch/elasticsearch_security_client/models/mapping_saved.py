from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.mapping_saved_role_mapping import MappingSavedRoleMapping


T = TypeVar("T", bound="MappingSaved")


@_attrs_define
class MappingSaved:
    """Whether a mapping was made.

    Attributes:
        role_mapping (MappingSavedRoleMapping): What became of it.
    """

    role_mapping: MappingSavedRoleMapping
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        role_mapping = self.role_mapping.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "role_mapping": role_mapping,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mapping_saved_role_mapping import MappingSavedRoleMapping  # noqa: PLC0415

        d = dict(src_dict)
        role_mapping = MappingSavedRoleMapping.from_dict(d.pop("role_mapping"))

        mapping_saved = cls(
            role_mapping=role_mapping,
        )

        mapping_saved.additional_properties = d
        return mapping_saved

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
