from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.bulk_errors import BulkErrors


T = TypeVar("T", bound="RolesSaved")


@_attrs_define
class RolesSaved:
    """What became of each role.

    Attributes:
        created (list[str] | Unset): What was made.
        updated (list[str] | Unset): What was changed.
        noop (list[str] | Unset): What was as it should be already.
        errors (BulkErrors | Unset): What could not be done, by name.
    """

    created: list[str] | Unset = UNSET
    updated: list[str] | Unset = UNSET
    noop: list[str] | Unset = UNSET
    errors: BulkErrors | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created: list[str] | Unset = UNSET
        if not isinstance(self.created, Unset):
            created = self.created

        updated: list[str] | Unset = UNSET
        if not isinstance(self.updated, Unset):
            updated = self.updated

        noop: list[str] | Unset = UNSET
        if not isinstance(self.noop, Unset):
            noop = self.noop

        errors: dict[str, Any] | Unset = UNSET
        if not isinstance(self.errors, Unset):
            errors = self.errors.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if created is not UNSET:
            field_dict["created"] = created
        if updated is not UNSET:
            field_dict["updated"] = updated
        if noop is not UNSET:
            field_dict["noop"] = noop
        if errors is not UNSET:
            field_dict["errors"] = errors

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bulk_errors import BulkErrors  # noqa: PLC0415

        d = dict(src_dict)
        created = cast(list[str], d.pop("created", UNSET))

        updated = cast(list[str], d.pop("updated", UNSET))

        noop = cast(list[str], d.pop("noop", UNSET))

        _errors = d.pop("errors", UNSET)
        errors: BulkErrors | Unset
        if isinstance(_errors, Unset):
            errors = UNSET
        else:
            errors = BulkErrors.from_dict(_errors)

        roles_saved = cls(
            created=created,
            updated=updated,
            noop=noop,
            errors=errors,
        )

        roles_saved.additional_properties = d
        return roles_saved

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
