from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.found_role import FoundRole


T = TypeVar("T", bound="RolesFound")


@_attrs_define
class RolesFound:
    """A page of roles.

    Attributes:
        total (int): How many there are in all.
        count (int): How many there are.
        roles (list[FoundRole]): Names of roles.
    """

    total: int
    count: int
    roles: list[FoundRole]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        total = self.total

        count = self.count

        roles = []
        for roles_item_data in self.roles:
            roles_item = roles_item_data.to_dict()
            roles.append(roles_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "total": total,
                "count": count,
                "roles": roles,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.found_role import FoundRole  # noqa: PLC0415

        d = dict(src_dict)
        total = d.pop("total")

        count = d.pop("count")

        roles = []
        _roles = d.pop("roles")
        for roles_item_data in _roles:
            roles_item = FoundRole.from_dict(roles_item_data)

            roles.append(roles_item)

        roles_found = cls(
            total=total,
            count=count,
            roles=roles,
        )

        roles_found.additional_properties = d
        return roles_found

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
