from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.role_template_format import RoleTemplateFormat
from ..types import UNSET, Unset

T = TypeVar("T", bound="RoleTemplate")


@_attrs_define
class RoleTemplate:
    """A template that makes names of roles.

    Attributes:
        template (Any): The template, as an object or as the text of one.
        format_ (RoleTemplateFormat | Unset): Whether it makes one name, or a list of names in JSON.
    """

    template: Any
    format_: RoleTemplateFormat | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        template = self.template

        format_: str | Unset = UNSET
        if not isinstance(self.format_, Unset):
            format_ = self.format_.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "template": template,
            }
        )
        if format_ is not UNSET:
            field_dict["format"] = format_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        template = d.pop("template")

        _format_ = d.pop("format", UNSET)
        format_: RoleTemplateFormat | Unset
        if isinstance(_format_, Unset):
            format_ = UNSET
        else:
            format_ = RoleTemplateFormat(_format_)

        role_template = cls(
            template=template,
            format_=format_,
        )

        role_template.additional_properties = d
        return role_template

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
