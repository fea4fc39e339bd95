from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.field_security import FieldSecurity


T = TypeVar("T", bound="IndexPrivileges")


@_attrs_define
class IndexPrivileges:
    """Privileges on indices.

    Attributes:
        names (list[str]): Names or patterns.
        privileges (list[str]): Names of privileges.
        allow_restricted_indices (bool): Whether patterns cover restricted indices too; not unless it is true.
        field_security (list[FieldSecurity] | Unset): One per role that narrows the grant.
        query (list[str] | Unset): One per role that narrows the grant.
        clusters (list[str] | Unset): Only in remote_indices.
    """

    names: list[str]
    privileges: list[str]
    allow_restricted_indices: bool
    field_security: list[FieldSecurity] | Unset = UNSET
    query: list[str] | Unset = UNSET
    clusters: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        names = self.names

        privileges = self.privileges

        allow_restricted_indices = self.allow_restricted_indices

        field_security: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.field_security, Unset):
            field_security = []
            for field_security_item_data in self.field_security:
                field_security_item = field_security_item_data.to_dict()
                field_security.append(field_security_item)

        query: list[str] | Unset = UNSET
        if not isinstance(self.query, Unset):
            query = self.query

        clusters: list[str] | Unset = UNSET
        if not isinstance(self.clusters, Unset):
            clusters = self.clusters

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "names": names,
                "privileges": privileges,
                "allow_restricted_indices": allow_restricted_indices,
            }
        )
        if field_security is not UNSET:
            field_dict["field_security"] = field_security
        if query is not UNSET:
            field_dict["query"] = query
        if clusters is not UNSET:
            field_dict["clusters"] = clusters

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.field_security import FieldSecurity  # noqa: PLC0415

        d = dict(src_dict)
        names = cast(list[str], d.pop("names"))

        privileges = cast(list[str], d.pop("privileges"))

        allow_restricted_indices = d.pop("allow_restricted_indices")

        _field_security = d.pop("field_security", UNSET)
        field_security: list[FieldSecurity] | Unset = UNSET
        if _field_security is not UNSET:
            field_security = []
            for field_security_item_data in _field_security:
                field_security_item = FieldSecurity.from_dict(field_security_item_data)

                field_security.append(field_security_item)

        query = cast(list[str], d.pop("query", UNSET))

        clusters = cast(list[str], d.pop("clusters", UNSET))

        index_privileges = cls(
            names=names,
            privileges=privileges,
            allow_restricted_indices=allow_restricted_indices,
            field_security=field_security,
            query=query,
            clusters=clusters,
        )

        index_privileges.additional_properties = d
        return index_privileges

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
