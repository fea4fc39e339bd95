from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.mapping_rule import MappingRule
    from ..models.role_mapping_change_metadata import RoleMappingChangeMetadata
    from ..models.role_template import RoleTemplate


T = TypeVar("T", bound="RoleMappingChange")


@_attrs_define
class RoleMappingChange:
    """With either roles or role_templates.

    Attributes:
        enabled (bool): Whether it counts; a user who is not enabled cannot log in.
        rules (MappingRule): A condition; `except` only within `all`.
        roles (list[str] | Unset): Names of roles.
        role_templates (list[RoleTemplate] | Unset): Templates that make names of roles.
        metadata (RoleMappingChangeMetadata | Unset): Free-form data; names that begin with `_` are reserved.
    """

    enabled: bool
    rules: MappingRule
    roles: list[str] | Unset = UNSET
    role_templates: list[RoleTemplate] | Unset = UNSET
    metadata: RoleMappingChangeMetadata | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        enabled = self.enabled

        rules = self.rules.to_dict()

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = self.roles

        role_templates: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.role_templates, Unset):
            role_templates = []
            for role_templates_item_data in self.role_templates:
                role_templates_item = role_templates_item_data.to_dict()
                role_templates.append(role_templates_item)

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "enabled": enabled,
                "rules": rules,
            }
        )
        if roles is not UNSET:
            field_dict["roles"] = roles
        if role_templates is not UNSET:
            field_dict["role_templates"] = role_templates
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mapping_rule import MappingRule  # noqa: PLC0415
        from ..models.role_mapping_change_metadata import RoleMappingChangeMetadata  # noqa: PLC0415
        from ..models.role_template import RoleTemplate  # noqa: PLC0415

        d = dict(src_dict)
        enabled = d.pop("enabled")

        rules = MappingRule.from_dict(d.pop("rules"))

        roles = cast(list[str], d.pop("roles", UNSET))

        _role_templates = d.pop("role_templates", UNSET)
        role_templates: list[RoleTemplate] | Unset = UNSET
        if _role_templates is not UNSET:
            role_templates = []
            for role_templates_item_data in _role_templates:
                role_templates_item = RoleTemplate.from_dict(role_templates_item_data)

                role_templates.append(role_templates_item)

        _metadata = d.pop("metadata", UNSET)
        metadata: RoleMappingChangeMetadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = RoleMappingChangeMetadata.from_dict(_metadata)

        role_mapping_change = cls(
            enabled=enabled,
            rules=rules,
            roles=roles,
            role_templates=role_templates,
            metadata=metadata,
        )

        return role_mapping_change
