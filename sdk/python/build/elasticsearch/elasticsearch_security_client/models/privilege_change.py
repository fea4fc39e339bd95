from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="PrivilegeChange")


@_attrs_define
class PrivilegeChange:
    """What an application's privilege is to be.

    Attributes:
        actions (list[str]): What it grants: printable ASCII characters, at least one of them `/`, `:` or `*`, which
            stands for anything.
        application (str | Unset): If given, the name of the application that it stands under.
        name (str | Unset): If given, the name that it stands under.
        metadata (Metadata | Unset): Free-form data. Keys that start with `_` belong to the service.
    """

    actions: list[str]
    application: str | Unset = UNSET
    name: str | Unset = UNSET
    metadata: Metadata | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        actions = self.actions

        application = self.application

        name = self.name

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "actions": actions,
            }
        )
        if application is not UNSET:
            field_dict["application"] = application
        if name is not UNSET:
            field_dict["name"] = name
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metadata import Metadata  # noqa: PLC0415

        d = dict(src_dict)
        actions = cast(list[str], d.pop("actions"))

        application = d.pop("application", UNSET)

        name = d.pop("name", UNSET)

        _metadata = d.pop("metadata", UNSET)
        metadata: Metadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = Metadata.from_dict(_metadata)

        privilege_change = cls(
            actions=actions,
            application=application,
            name=name,
            metadata=metadata,
        )

        return privilege_change
