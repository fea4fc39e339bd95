from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.role_changes_roles import RoleChangesRoles


T = TypeVar("T", bound="RoleChanges")


@_attrs_define
class RoleChanges:
    """Roles to create or replace, by name.

    Attributes:
        roles (RoleChangesRoles): Names of roles.
    """

    roles: RoleChangesRoles

    def to_dict(self) -> dict[str, Any]:
        roles = self.roles.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "roles": roles,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.role_changes_roles import RoleChangesRoles  # noqa: PLC0415

        d = dict(src_dict)
        roles = RoleChangesRoles.from_dict(d.pop("roles"))

        role_changes = cls(
            roles=roles,
        )

        return role_changes
