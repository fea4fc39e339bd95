from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_saved_user import UserSavedUser


T = TypeVar("T", bound="UserSaved")


@_attrs_define
class UserSaved:
    """Whether a user was made.

    Attributes:
        created (bool): False if the user existed.
        user (UserSavedUser | Unset): Only under `/_xpack/security/`, where clients of 6.x look for it.
    """

    created: bool
    user: UserSavedUser | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created = self.created

        user: dict[str, Any] | Unset = UNSET
        if not isinstance(self.user, Unset):
            user = self.user.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created": created,
            }
        )
        if user is not UNSET:
            field_dict["user"] = user

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_saved_user import UserSavedUser  # noqa: PLC0415

        d = dict(src_dict)
        created = d.pop("created")

        _user = d.pop("user", UNSET)
        user: UserSavedUser | Unset
        if isinstance(_user, Unset):
            user = UNSET
        else:
            user = UserSavedUser.from_dict(_user)

        user_saved = cls(
            created=created,
            user=user,
        )

        user_saved.additional_properties = d
        return user_saved

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
