from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.profile_suggestion_hint import ProfileSuggestionHint


T = TypeVar("T", bound="ProfileSuggestion")


@_attrs_define
class ProfileSuggestion:
    """Whose profiles to suggest.

    Attributes:
        name (str | Unset): Words of user name, full name and e-mail address; the last one may be the beginning of a
            word.
        size (int | Unset): How many to answer; 10 unless given.
        hint (ProfileSuggestionHint | Unset): What comes first among those that fit.
        data (Any | Unset): A text, or a list of texts.
    """

    name: str | Unset = UNSET
    size: int | Unset = UNSET
    hint: ProfileSuggestionHint | Unset = UNSET
    data: Any | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        size = self.size

        hint: dict[str, Any] | Unset = UNSET
        if not isinstance(self.hint, Unset):
            hint = self.hint.to_dict()

        data = self.data

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if size is not UNSET:
            field_dict["size"] = size
        if hint is not UNSET:
            field_dict["hint"] = hint
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profile_suggestion_hint import ProfileSuggestionHint  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name", UNSET)

        size = d.pop("size", UNSET)

        _hint = d.pop("hint", UNSET)
        hint: ProfileSuggestionHint | Unset
        if isinstance(_hint, Unset):
            hint = UNSET
        else:
            hint = ProfileSuggestionHint.from_dict(_hint)

        data = d.pop("data", UNSET)

        profile_suggestion = cls(
            name=name,
            size=size,
            hint=hint,
            data=data,
        )

        return profile_suggestion
