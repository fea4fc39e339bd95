from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.bulk_errors_details import BulkErrorsDetails


T = TypeVar("T", bound="BulkErrors")


@_attrs_define
class BulkErrors:
    """What could not be done, by name.

    Attributes:
        count (int): How many there are.
        details (BulkErrorsDetails): By name.
    """

    count: int
    details: BulkErrorsDetails
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count

        details = self.details.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "details": details,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bulk_errors_details import BulkErrorsDetails  # noqa: PLC0415

        d = dict(src_dict)
        count = d.pop("count")

        details = BulkErrorsDetails.from_dict(d.pop("details"))

        bulk_errors = cls(
            count=count,
            details=details,
        )

        bulk_errors.additional_properties = d
        return bulk_errors

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
