from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.free_form import FreeForm
    from ..models.profile_user import ProfileUser
    from ..models.profile_version import ProfileVersion


T = TypeVar("T", bound="Profile")


@_attrs_define
class Profile:
    """A profile.

    Attributes:
        uid (str): The profile's identifier.
        enabled (bool): Whether it counts; a user who is not enabled cannot log in.
        last_synchronized (int): When it was activated, in milliseconds since 1970.
        user (ProfileUser): The user of a profile.
        labels (FreeForm): Free-form data of applications.
        data (FreeForm): Free-form data of applications.
        field_doc (ProfileVersion): Which version of the profile this is.
    """

    uid: str
    enabled: bool
    last_synchronized: int
    user: ProfileUser
    labels: FreeForm
    data: FreeForm
    field_doc: ProfileVersion
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uid = self.uid

        enabled = self.enabled

        last_synchronized = self.last_synchronized

        user = self.user.to_dict()

        labels = self.labels.to_dict()

        data = self.data.to_dict()

        field_doc = self.field_doc.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "uid": uid,
                "enabled": enabled,
                "last_synchronized": last_synchronized,
                "user": user,
                "labels": labels,
                "data": data,
                "_doc": field_doc,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_form import FreeForm  # noqa: PLC0415
        from ..models.profile_user import ProfileUser  # noqa: PLC0415
        from ..models.profile_version import ProfileVersion  # noqa: PLC0415

        d = dict(src_dict)
        uid = d.pop("uid")

        enabled = d.pop("enabled")

        last_synchronized = d.pop("last_synchronized")

        user = ProfileUser.from_dict(d.pop("user"))

        labels = FreeForm.from_dict(d.pop("labels"))

        data = FreeForm.from_dict(d.pop("data"))

        field_doc = ProfileVersion.from_dict(d.pop("_doc"))

        profile = cls(
            uid=uid,
            enabled=enabled,
            last_synchronized=last_synchronized,
            user=user,
            labels=labels,
            data=data,
            field_doc=field_doc,
        )

        profile.additional_properties = d
        return profile

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
