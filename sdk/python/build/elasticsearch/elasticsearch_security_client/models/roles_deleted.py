from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.bulk_errors import BulkErrors


T = TypeVar("T", bound="RolesDeleted")


@_attrs_define
class RolesDeleted:
    """What became of each role.

    Attributes:
        deleted (list[str] | Unset): What was deleted.
        not_found (list[str] | Unset): What was not there.
        errors (BulkErrors | Unset): What could not be done, by name.
    """

    deleted: list[str] | Unset = UNSET
    not_found: list[str] | Unset = UNSET
    errors: BulkErrors | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        deleted: list[str] | Unset = UNSET
        if not isinstance(self.deleted, Unset):
            deleted = self.deleted

        not_found: list[str] | Unset = UNSET
        if not isinstance(self.not_found, Unset):
            not_found = self.not_found

        errors: dict[str, Any] | Unset = UNSET
        if not isinstance(self.errors, Unset):
            errors = self.errors.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if deleted is not UNSET:
            field_dict["deleted"] = deleted
        if not_found is not UNSET:
            field_dict["not_found"] = not_found
        if errors is not UNSET:
            field_dict["errors"] = errors

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bulk_errors import BulkErrors  # noqa: PLC0415

        d = dict(src_dict)
        deleted = cast(list[str], d.pop("deleted", UNSET))

        not_found = cast(list[str], d.pop("not_found", UNSET))

        _errors = d.pop("errors", UNSET)
        errors: BulkErrors | Unset
        if isinstance(_errors, Unset):
            errors = UNSET
        else:
            errors = BulkErrors.from_dict(_errors)

        roles_deleted = cls(
            deleted=deleted,
            not_found=not_found,
            errors=errors,
        )

        roles_deleted.additional_properties = d
        return roles_deleted

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
