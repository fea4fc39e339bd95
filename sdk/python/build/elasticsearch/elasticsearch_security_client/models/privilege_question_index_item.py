from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PrivilegeQuestionIndexItem")


@_attrs_define
class PrivilegeQuestionIndexItem:
    """
    Attributes:
        names (list[str]): Names or patterns. One name may stand without a list.
        privileges (list[str]): Names of privileges.
        allow_restricted_indices (bool | Unset): Whether patterns cover restricted indices too; not unless it is true.
    """

    names: list[str]
    privileges: list[str]
    allow_restricted_indices: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        names = self.names

        privileges = self.privileges

        allow_restricted_indices = self.allow_restricted_indices

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "names": names,
                "privileges": privileges,
            }
        )
        if allow_restricted_indices is not UNSET:
            field_dict["allow_restricted_indices"] = allow_restricted_indices

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        names = cast(list[str], d.pop("names"))

        privileges = cast(list[str], d.pop("privileges"))

        allow_restricted_indices = d.pop("allow_restricted_indices", UNSET)

        privilege_question_index_item = cls(
            names=names,
            privileges=privileges,
            allow_restricted_indices=allow_restricted_indices,
        )

        return privilege_question_index_item
