from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="ApplicationPrivileges")


@_attrs_define
class ApplicationPrivileges:
    """Privileges of an application's own on its resources.

    Attributes:
        application (str): The application's name.
        privileges (list[str]): Names of privileges.
        resources (list[str]): What it is about, as names or patterns.
    """

    application: str
    privileges: list[str]
    resources: list[str]

    def to_dict(self) -> dict[str, Any]:
        application = self.application

        privileges = self.privileges

        resources = self.resources

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "application": application,
                "privileges": privileges,
                "resources": resources,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        application = d.pop("application")

        privileges = cast(list[str], d.pop("privileges"))

        resources = cast(list[str], d.pop("resources"))

        application_privileges = cls(
            application=application,
            privileges=privileges,
            resources=resources,
        )

        return application_privileges
