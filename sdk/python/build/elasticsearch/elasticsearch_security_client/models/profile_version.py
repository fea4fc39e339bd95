from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProfileVersion")


@_attrs_define
class ProfileVersion:
    """Which version of the profile this is.

    Attributes:
        field_primary_term (int): Always 1.
        field_seq_no (int): The sequence number of the last change.
    """

    field_primary_term: int
    field_seq_no: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_primary_term = self.field_primary_term

        field_seq_no = self.field_seq_no

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "_primary_term": field_primary_term,
                "_seq_no": field_seq_no,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        field_primary_term = d.pop("_primary_term")

        field_seq_no = d.pop("_seq_no")

        profile_version = cls(
            field_primary_term=field_primary_term,
            field_seq_no=field_seq_no,
        )

        profile_version.additional_properties = d
        return profile_version

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
