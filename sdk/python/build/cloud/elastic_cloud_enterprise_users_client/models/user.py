from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_metadata import UserMetadata
    from ..models.user_security import UserSecurity


T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """A user as the API shows it. Names and e-mail are left out where nobody has said any.

    Attributes:
        user_name (str): The user's identifier and login name.
        security (UserSecurity): How a user logs in and what they may do.
        metadata (UserMetadata): Kept by the server; what has not happened is left out.
        builtin (bool): True for users that come with the product and cannot be changed.
        full_name (str | Unset): The user's full name.
        email (str | Unset): The user's e-mail address.
    """

    user_name: str
    security: UserSecurity
    metadata: UserMetadata
    builtin: bool
    full_name: str | Unset = UNSET
    email: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_name = self.user_name

        security = self.security.to_dict()

        metadata = self.metadata.to_dict()

        builtin = self.builtin

        full_name = self.full_name

        email = self.email

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_name": user_name,
                "security": security,
                "metadata": metadata,
                "builtin": builtin,
            }
        )
        if full_name is not UNSET:
            field_dict["full_name"] = full_name
        if email is not UNSET:
            field_dict["email"] = email

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_metadata import UserMetadata  # noqa: PLC0415
        from ..models.user_security import UserSecurity  # noqa: PLC0415

        d = dict(src_dict)
        user_name = d.pop("user_name")

        security = UserSecurity.from_dict(d.pop("security"))

        metadata = UserMetadata.from_dict(d.pop("metadata"))

        builtin = d.pop("builtin")

        full_name = d.pop("full_name", UNSET)

        email = d.pop("email", UNSET)

        user = cls(
            user_name=user_name,
            security=security,
            metadata=metadata,
            builtin=builtin,
            full_name=full_name,
            email=email,
        )

        user.additional_properties = d
        return user

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
