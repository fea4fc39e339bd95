from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.profiles_suggested_total import ProfilesSuggestedTotal
    from ..models.suggested_profile import SuggestedProfile


T = TypeVar("T", bound="ProfilesSuggested")


@_attrs_define
class ProfilesSuggested:
    """Profiles that fit, the best first.

    Attributes:
        took (int): Milliseconds.
        total (ProfilesSuggestedTotal): How many there are in all.
        profiles (list[SuggestedProfile]): The profiles.
    """

    took: int
    total: ProfilesSuggestedTotal
    profiles: list[SuggestedProfile]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        took = self.took

        total = self.total.to_dict()

        profiles = []
        for profiles_item_data in self.profiles:
            profiles_item = profiles_item_data.to_dict()
            profiles.append(profiles_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "took": took,
                "total": total,
                "profiles": profiles,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profiles_suggested_total import ProfilesSuggestedTotal  # noqa: PLC0415
        from ..models.suggested_profile import SuggestedProfile  # noqa: PLC0415

        d = dict(src_dict)
        took = d.pop("took")

        total = ProfilesSuggestedTotal.from_dict(d.pop("total"))

        profiles = []
        _profiles = d.pop("profiles")
        for profiles_item_data in _profiles:
            profiles_item = SuggestedProfile.from_dict(profiles_item_data)

            profiles.append(profiles_item)

        profiles_suggested = cls(
            took=took,
            total=total,
            profiles=profiles,
        )

        profiles_suggested.additional_properties = d
        return profiles_suggested

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
