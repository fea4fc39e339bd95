from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.field_security import FieldSecurity


T = TypeVar("T", bound="RoleIndices")


@_attrs_define
class RoleIndices:
    """What a role grants on indices.

    Attributes:
        names (list[str]): Names or patterns. One name may stand without a list.
        privileges (list[str]): Names of privileges.
        field_security (FieldSecurity | Unset): Which fields of documents may be seen.
        query (str | Unset): A query as JSON text. An object is understood too.
        allow_restricted_indices (bool | Unset): Whether patterns cover restricted indices too; not unless it is true.
        clusters (list[str] | Unset): Only in remote_indices, and required there.
    """

    names: list[str]
    privileges: list[str]
    field_security: FieldSecurity | Unset = UNSET
    query: str | Unset = UNSET
    allow_restricted_indices: bool | Unset = UNSET
    clusters: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        names = self.names

        privileges = self.privileges

        field_security: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field_security, Unset):
            field_security = self.field_security.to_dict()

        query = self.query

        allow_restricted_indices = self.allow_restricted_indices

        clusters: list[str] | Unset = UNSET
        if not isinstance(self.clusters, Unset):
            clusters = self.clusters

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "names": names,
                "privileges": privileges,
            }
        )
        if field_security is not UNSET:
            field_dict["field_security"] = field_security
        if query is not UNSET:
            field_dict["query"] = query
        if allow_restricted_indices is not UNSET:
            field_dict["allow_restricted_indices"] = allow_restricted_indices
        if clusters is not UNSET:
            field_dict["clusters"] = clusters

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.field_security import FieldSecurity  # noqa: PLC0415

        d = dict(src_dict)
        names = cast(list[str], d.pop("names"))

        privileges = cast(list[str], d.pop("privileges"))

        _field_security = d.pop("field_security", UNSET)
        field_security: FieldSecurity | Unset
        if isinstance(_field_security, Unset):
            field_security = UNSET
        else:
            field_security = FieldSecurity.from_dict(_field_security)

        query = d.pop("query", UNSET)

        allow_restricted_indices = d.pop("allow_restricted_indices", UNSET)

        clusters = cast(list[str], d.pop("clusters", UNSET))

        role_indices = cls(
            names=names,
            privileges=privileges,
            field_security=field_security,
            query=query,
            allow_restricted_indices=allow_restricted_indices,
            clusters=clusters,
        )

        return role_indices
