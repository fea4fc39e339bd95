from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.key_query_aggs import KeyQueryAggs
    from ..models.key_query_query import KeyQueryQuery


T = TypeVar("T", bound="KeyQuery")


@_attrs_define
class KeyQuery:
    """Which API keys to find, in which order, how many, and what to count over them.

    Attributes:
        query (KeyQueryQuery | Unset): As for users, over `name`, `type`, `username`, `realm_name`, `creation`,
            `expiration`, `invalidated`, `invalidation`, `metadata` and its paths.
        from_ (int | Unset): How many to skip; none unless given.
        size (int | Unset): How many to answer; 10 unless given.
        sort (list[Any] | Unset): By any of these but metadata, or `_doc`. One key may stand without a list.
        search_after (list[Any] | Unset): One value per key of `sort`.
        aggs (KeyQueryAggs | Unset): What to count about all keys that are found: `terms`, `missing`, `filter`,
            `filters`, `cardinality`, `value_count`, `range`, `date_range` and `composite`, within each other too.
            `aggregations` is understood too.
    """

    query: KeyQueryQuery | Unset = UNSET
    from_: int | Unset = UNSET
    size: int | Unset = UNSET
    sort: list[Any] | Unset = UNSET
    search_after: list[Any] | Unset = UNSET
    aggs: KeyQueryAggs | Unset = UNSET

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

        aggs: dict[str, Any] | Unset = UNSET
        if not isinstance(self.aggs, Unset):
            aggs = self.aggs.to_dict()

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
        if aggs is not UNSET:
            field_dict["aggs"] = aggs

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.key_query_aggs import KeyQueryAggs  # noqa: PLC0415
        from ..models.key_query_query import KeyQueryQuery  # noqa: PLC0415

        d = dict(src_dict)
        _query = d.pop("query", UNSET)
        query: KeyQueryQuery | Unset
        if isinstance(_query, Unset):
            query = UNSET
        else:
            query = KeyQueryQuery.from_dict(_query)

        from_ = d.pop("from", UNSET)

        size = d.pop("size", UNSET)

        sort = cast(list[Any], d.pop("sort", UNSET))

        search_after = cast(list[Any], d.pop("search_after", UNSET))

        _aggs = d.pop("aggs", UNSET)
        aggs: KeyQueryAggs | Unset
        if isinstance(_aggs, Unset):
            aggs = UNSET
        else:
            aggs = KeyQueryAggs.from_dict(_aggs)

        key_query = cls(
            query=query,
            from_=from_,
            size=size,
            sort=sort,
            search_after=search_after,
            aggs=aggs,
        )

        return key_query
