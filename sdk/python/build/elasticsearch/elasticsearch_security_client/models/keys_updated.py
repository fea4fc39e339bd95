from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.bulk_errors import BulkErrors


T = TypeVar("T", bound="KeysUpdated")


@_attrs_define
class KeysUpdated:
    """Which API keys changed.

    Attributes:
        updated (list[str]): What was changed.
        noops (list[str]): What was as it should be already.
        errors (BulkErrors | Unset): What could not be done, by name.
    """

    updated: list[str]
    noops: list[str]
    errors: BulkErrors | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        updated = self.updated

        noops = self.noops

        errors: dict[str, Any] | Unset = UNSET
        if not isinstance(self.errors, Unset):
            errors = self.errors.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "updated": updated,
                "noops": noops,
            }
        )
        if errors is not UNSET:
            field_dict["errors"] = errors

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bulk_errors import BulkErrors  # noqa: PLC0415

        d = dict(src_dict)
        updated = cast(list[str], d.pop("updated"))

        noops = cast(list[str], d.pop("noops"))

        _errors = d.pop("errors", UNSET)
        errors: BulkErrors | Unset
        if isinstance(_errors, Unset):
            errors = UNSET
        else:
            errors = BulkErrors.from_dict(_errors)

        keys_updated = cls(
            updated=updated,
            noops=noops,
            errors=errors,
        )

        keys_updated.additional_properties = d
        return keys_updated

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
