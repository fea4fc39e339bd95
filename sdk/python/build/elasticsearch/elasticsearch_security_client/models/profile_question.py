from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.privilege_question import PrivilegeQuestion


T = TypeVar("T", bound="ProfileQuestion")


@_attrs_define
class ProfileQuestion:
    """Which privileges to look for, and at which profiles.

    Attributes:
        uids (list[str]): Identifiers of profiles.
        privileges (PrivilegeQuestion): At least one of the parts.
    """

    uids: list[str]
    privileges: PrivilegeQuestion

    def to_dict(self) -> dict[str, Any]:
        uids = self.uids

        privileges = self.privileges.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "uids": uids,
                "privileges": privileges,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.privilege_question import PrivilegeQuestion  # noqa: PLC0415

        d = dict(src_dict)
        uids = cast(list[str], d.pop("uids"))

        privileges = PrivilegeQuestion.from_dict(d.pop("privileges"))

        profile_question = cls(
            uids=uids,
            privileges=privileges,
        )

        return profile_question
