from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.free_form import FreeForm
    from ..models.profile_user import ProfileUser


T = TypeVar("T", bound="SuggestedProfile")


@_attrs_define
class SuggestedProfile:
    """A profile that fits.

    Attributes:
        uid (str): The profile's identifier.
        user (ProfileUser): The user of a profile.
        labels (FreeForm): Free-form data of applications.
        data (FreeForm): Free-form data of applications.
    """

    uid: str
    user: ProfileUser
    labels: FreeForm
    data: FreeForm
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uid = self.uid

        user = self.user.to_dict()

        labels = self.labels.to_dict()

        data = self.data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "uid": uid,
                "user": user,
                "labels": labels,
                "data": data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_form import FreeForm  # noqa: PLC0415
        from ..models.profile_user import ProfileUser  # noqa: PLC0415

        d = dict(src_dict)
        uid = d.pop("uid")

        user = ProfileUser.from_dict(d.pop("user"))

        labels = FreeForm.from_dict(d.pop("labels"))

        data = FreeForm.from_dict(d.pop("data"))

        suggested_profile = cls(
            uid=uid,
            user=user,
            labels=labels,
            data=data,
        )

        suggested_profile.additional_properties = d
        return suggested_profile

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
