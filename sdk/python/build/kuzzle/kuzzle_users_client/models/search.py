from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.search_post_filter import SearchPostFilter
    from ..models.search_query import SearchQuery


T = TypeVar("T", bound="Search")


@_attrs_define
class Search:
    """What to search for, and in which order.

    Attributes:
        query (SearchQuery | Unset): Empty or missing means all.
        sort (Any | Unset): A field, or {field: asc|desc}, or {field: {order}}, or a list of these.
        search_after (list[Any] | Unset): Go on behind these values of the sort keys.
        post_filter (SearchPostFilter | Unset): Another query, always of Elasticsearch's language.
        field_source (Any | Unset): Which properties hits show: true, false, a path, a list of paths, or {includes,
            excludes}.
        field_source_includes (Any | Unset): A path or a list of them.
        field_source_excludes (Any | Unset): A path or a list of them.
    """

    query: SearchQuery | Unset = UNSET
    sort: Any | Unset = UNSET
    search_after: list[Any] | Unset = UNSET
    post_filter: SearchPostFilter | Unset = UNSET
    field_source: Any | Unset = UNSET
    field_source_includes: Any | Unset = UNSET
    field_source_excludes: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        query: dict[str, Any] | Unset = UNSET
        if not isinstance(self.query, Unset):
            query = self.query.to_dict()

        sort = self.sort

        search_after: list[Any] | Unset = UNSET
        if not isinstance(self.search_after, Unset):
            search_after = self.search_after

        post_filter: dict[str, Any] | Unset = UNSET
        if not isinstance(self.post_filter, Unset):
            post_filter = self.post_filter.to_dict()

        field_source = self.field_source

        field_source_includes = self.field_source_includes

        field_source_excludes = self.field_source_excludes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if query is not UNSET:
            field_dict["query"] = query
        if sort is not UNSET:
            field_dict["sort"] = sort
        if search_after is not UNSET:
            field_dict["search_after"] = search_after
        if post_filter is not UNSET:
            field_dict["post_filter"] = post_filter
        if field_source is not UNSET:
            field_dict["_source"] = field_source
        if field_source_includes is not UNSET:
            field_dict["_source_includes"] = field_source_includes
        if field_source_excludes is not UNSET:
            field_dict["_source_excludes"] = field_source_excludes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.search_post_filter import SearchPostFilter  # noqa: PLC0415
        from ..models.search_query import SearchQuery  # noqa: PLC0415

        d = dict(src_dict)
        _query = d.pop("query", UNSET)
        query: SearchQuery | Unset
        if isinstance(_query, Unset):
            query = UNSET
        else:
            query = SearchQuery.from_dict(_query)

        sort = d.pop("sort", UNSET)

        search_after = cast(list[Any], d.pop("search_after", UNSET))

        _post_filter = d.pop("post_filter", UNSET)
        post_filter: SearchPostFilter | Unset
        if isinstance(_post_filter, Unset):
            post_filter = UNSET
        else:
            post_filter = SearchPostFilter.from_dict(_post_filter)

        field_source = d.pop("_source", UNSET)

        field_source_includes = d.pop("_source_includes", UNSET)

        field_source_excludes = d.pop("_source_excludes", UNSET)

        search = cls(
            query=query,
            sort=sort,
            search_after=search_after,
            post_filter=post_filter,
            field_source=field_source,
            field_source_includes=field_source_includes,
            field_source_excludes=field_source_excludes,
        )

        search.additional_properties = d
        return search

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
