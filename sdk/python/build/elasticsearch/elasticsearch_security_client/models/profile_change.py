from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.free_form import FreeForm


T = TypeVar("T", bound="ProfileChange")


@_attrs_define
class ProfileChange:
    """Keys name applications; they have no dots and do not begin with `_`.

    Attributes:
        labels (FreeForm | Unset): Free-form data of applications.
        data (FreeForm | Unset): Free-form data of applications.
    """

    labels: FreeForm | Unset = UNSET
    data: FreeForm | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        labels: dict[str, Any] | Unset = UNSET
        if not isinstance(self.labels, Unset):
            labels = self.labels.to_dict()

        data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.data, Unset):
            data = self.data.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if labels is not UNSET:
            field_dict["labels"] = labels
        if data is not UNSET:
            field_dict["data"] = data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_form import FreeForm  # noqa: PLC0415

        d = dict(src_dict)
        _labels = d.pop("labels", UNSET)
        labels: FreeForm | Unset
        if isinstance(_labels, Unset):
            labels = UNSET
        else:
            labels = FreeForm.from_dict(_labels)

        _data = d.pop("data", UNSET)
        data: FreeForm | Unset
        if isinstance(_data, Unset):
            data = UNSET
        else:
            data = FreeForm.from_dict(_data)

        profile_change = cls(
            labels=labels,
            data=data,
        )

        return profile_change
