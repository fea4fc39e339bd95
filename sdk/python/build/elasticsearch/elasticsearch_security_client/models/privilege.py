from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="Privilege")


@_attrs_define
class Privilege:
    """A privilege of an application's.

    Attributes:
        application (str): The application's name.
        name (str): The name.
        actions (list[str]): What it allows: names or patterns of actions.
        metadata (Metadata): Free-form data. Keys that start with `_` belong to the service.
    """

    application: str
    name: str
    actions: list[str]
    metadata: Metadata

    def to_dict(self) -> dict[str, Any]:
        application = self.application

        name = self.name

        actions = self.actions

        metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "application": application,
                "name": name,
                "actions": actions,
                "metadata": metadata,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metadata import Metadata  # noqa: PLC0415

        d = dict(src_dict)
        application = d.pop("application")

        name = d.pop("name")

        actions = cast(list[str], d.pop("actions"))

        metadata = Metadata.from_dict(d.pop("metadata"))

        privilege = cls(
            application=application,
            name=name,
            actions=actions,
            metadata=metadata,
        )

        return privilege
