from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.profile_suggestion_hint_labels import ProfileSuggestionHintLabels


T = TypeVar("T", bound="ProfileSuggestionHint")


@_attrs_define
class ProfileSuggestionHint:
    """What comes first among those that fit.

    Attributes:
        uids (list[str] | Unset): Identifiers of profiles.
        labels (ProfileSuggestionHintLabels | Unset): The path of a label, and the values that are wanted.
    """

    uids: list[str] | Unset = UNSET
    labels: ProfileSuggestionHintLabels | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        uids: list[str] | Unset = UNSET
        if not isinstance(self.uids, Unset):
            uids = self.uids

        labels: dict[str, Any] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = self.labels.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if uids is not UNSET:
            field_dict["uids"] = uids
        if labels is not UNSET:
            field_dict["labels"] = labels

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profile_suggestion_hint_labels import ProfileSuggestionHintLabels  # noqa: PLC0415

        d = dict(src_dict)
        uids = cast(list[str], d.pop("uids", UNSET))

        _labels = d.pop("labels", UNSET)
        labels: ProfileSuggestionHintLabels | Unset
        if isinstance(_labels, Unset):
            labels = UNSET
        else:
            labels = ProfileSuggestionHintLabels.from_dict(_labels)

        profile_suggestion_hint = cls(
            uids=uids,
            labels=labels,
        )

        return profile_suggestion_hint
