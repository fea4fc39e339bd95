from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.role_query_query import RoleQueryQuery


T = TypeVar("T", bound="RoleQuery")


@_attrs_define
class RoleQuery:
    """Which roles to find, in which order, and how many.

    Attributes:
        query (RoleQueryQuery | Unset): As for users, over `name`, `description`, `applications.application`,
            `applications.privileges`, `applications.resources`, `metadata` and its paths.
        from_ (int | Unset): How many to skip; none unless given.
        size (int | Unset): How many to answer; 10 unless given.
        sort (list[Any] | Unset): By `name` or `_doc`. One key may stand without a list.
        search_after (list[Any] | Unset): One value per key of `sort`.
    """

    query: RoleQueryQuery | Unset = UNSET
    from_: int | Unset = UNSET
    size: int | Unset = UNSET
    sort: list[Any] | Unset = UNSET
    search_after: list[Any] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        query: dict[str, Any] | Unset = UNSET
        if not isinstance(self.query, Unset):
            query = self.query.to_dict()

        from_ = self.from_

        size = self.size

        sort: list[Any] | Unset = UNSET
        if not isinstance(self.sort, Unset):
            sort = self.sort

        search_after: list[Any] | Unset = UNSET
        if not isinstance(self.search_after, Unset):
            search_after = self.search_after

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if query is not UNSET:
            field_dict["query"] = query
        if from_ is not UNSET:
            field_dict["from"] = from_
        if size is not UNSET:
            field_dict["size"] = size
        if sort is not UNSET:
            field_dict["sort"] = sort
        if search_after is not UNSET:
            field_dict["search_after"] = search_after

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.role_query_query import RoleQueryQuery  # noqa: PLC0415

        d = dict(src_dict)
        _query = d.pop("query", UNSET)
        query: RoleQueryQuery | Unset
        if isinstance(_query, Unset):
            query = UNSET
        else:
            query = RoleQueryQuery.from_dict(_query)

        from_ = d.pop("from", UNSET)

        size = d.pop("size", UNSET)

        sort = cast(list[Any], d.pop("sort", UNSET))

        search_after = cast(list[Any], d.pop("search_after", UNSET))

        role_query = cls(
            query=query,
            from_=from_,
            size=size,
            sort=sort,
            search_after=search_after,
        )

        return role_query
