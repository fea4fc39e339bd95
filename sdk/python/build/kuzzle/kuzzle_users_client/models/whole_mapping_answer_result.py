from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.whole_mapping_answer_result_properties import WholeMappingAnswerResultProperties


T = TypeVar("T", bound="WholeMappingAnswerResult")


@_attrs_define
class WholeMappingAnswerResult:
    """What was asked for.

    Attributes:
        properties (WholeMappingAnswerResultProperties):
    """

    properties: WholeMappingAnswerResultProperties
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        properties = self.properties.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "properties": properties,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.whole_mapping_answer_result_properties import WholeMappingAnswerResultProperties  # noqa: PLC0415

        d = dict(src_dict)
        properties = WholeMappingAnswerResultProperties.from_dict(d.pop("properties"))

        whole_mapping_answer_result = cls(
            properties=properties,
        )

        whole_mapping_answer_result.additional_properties = d
        return whole_mapping_answer_result

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
