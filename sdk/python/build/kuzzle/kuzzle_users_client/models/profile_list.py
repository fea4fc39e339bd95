from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.profile import Profile


T = TypeVar("T", bound="ProfileList")


@_attrs_define
class ProfileList:
    """A page of profiles.

    Attributes:
        hits (list[Profile]): Those on this page.
        total (int | Unset): How many match.
        scroll_id (str | Unset): What to go on with.
    """

    hits: list[Profile]
    total: int | Unset = UNSET
    scroll_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        hits = []
        for hits_item_data in self.hits:
            hits_item = hits_item_data.to_dict()
            hits.append(hits_item)

        total = self.total

        scroll_id = self.scroll_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "hits": hits,
            }
        )
        if total is not UNSET:
            field_dict["total"] = total
        if scroll_id is not UNSET:
            field_dict["scrollId"] = scroll_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profile import Profile  # noqa: PLC0415

        d = dict(src_dict)
        hits = []
        _hits = d.pop("hits")
        for hits_item_data in _hits:
            hits_item = Profile.from_dict(hits_item_data)

            hits.append(hits_item)

        total = d.pop("total", UNSET)

        scroll_id = d.pop("scrollId", UNSET)

        profile_list = cls(
            hits=hits,
            total=total,
            scroll_id=scroll_id,
        )

        profile_list.additional_properties = d
        return profile_list

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
