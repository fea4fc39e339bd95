from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Content")


@_attrs_define
class Content:
    """Any properties; `profileIds` are the profiles, `_id` and `_kuzzle_info` are the server's and not kept.

    Attributes:
        profile_ids (list[str] | None | Unset): The profiles that the user has.
    """

    profile_ids: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        profile_ids: list[str] | None | Unset
        if isinstance(self.profile_ids, Unset):
            profile_ids = UNSET
        elif isinstance(self.profile_ids, list):
            profile_ids = self.profile_ids

        else:
            profile_ids = self.profile_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if profile_ids is not UNSET:
            field_dict["profileIds"] = profile_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_profile_ids(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                profile_ids_type_0 = cast(list[str], data)

                return profile_ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        profile_ids = _parse_profile_ids(d.pop("profileIds", UNSET))

        content = cls(
            profile_ids=profile_ids,
        )

        content.additional_properties = d
        return content

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
