from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.bulk_errors import BulkErrors


T = TypeVar("T", bound="ProfileAnswer")


@_attrs_define
class ProfileAnswer:
    """Whose profiles have all the privileges.

    Attributes:
        has_privilege_uids (list[str]): Those that have all the privileges.
        errors (BulkErrors | Unset): What could not be done, by name.
    """

    has_privilege_uids: list[str]
    errors: BulkErrors | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        has_privilege_uids = self.has_privilege_uids

        errors: dict[str, Any] | Unset = UNSET
        if not isinstance(self.errors, Unset):
            errors = self.errors.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "has_privilege_uids": has_privilege_uids,
            }
        )
        if errors is not UNSET:
            field_dict["errors"] = errors

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.bulk_errors import BulkErrors  # noqa: PLC0415

        d = dict(src_dict)
        has_privilege_uids = cast(list[str], d.pop("has_privilege_uids"))

        _errors = d.pop("errors", UNSET)
        errors: BulkErrors | Unset
        if isinstance(_errors, Unset):
            errors = UNSET
        else:
            errors = BulkErrors.from_dict(_errors)

        profile_answer = cls(
            has_privilege_uids=has_privilege_uids,
            errors=errors,
        )

        profile_answer.additional_properties = d
        return profile_answer

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
