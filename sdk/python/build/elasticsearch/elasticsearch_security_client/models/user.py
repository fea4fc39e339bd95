from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """A user as the native realm shows it.

    Attributes:
        username (str): The name by which the user logs in.
        roles (list[str]): In the order given, repetitions kept. They need not exist.
        full_name (None | str): The user's full name.
        email (None | str): The user's e-mail address.
        metadata (Metadata): Free-form data. Keys that start with `_` belong to the service.
        enabled (bool): Whether it counts; a user who is not enabled cannot log in.
        profile_uid (str | Unset): Only on request, and only where there is a profile.
    """

    username: str
    roles: list[str]
    full_name: None | str
    email: None | str
    metadata: Metadata
    enabled: bool
    profile_uid: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        roles = self.roles

        full_name: None | str
        full_name = self.full_name

        email: None | str
        email = self.email

        metadata = self.metadata.to_dict()

        enabled = self.enabled

        profile_uid = self.profile_uid

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
                "roles": roles,
                "full_name": full_name,
                "email": email,
                "metadata": metadata,
                "enabled": enabled,
            }
        )
        if profile_uid is not UNSET:
            field_dict["profile_uid"] = profile_uid

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metadata import Metadata  # noqa: PLC0415

        d = dict(src_dict)
        username = d.pop("username")

        roles = cast(list[str], d.pop("roles"))

        def _parse_full_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        full_name = _parse_full_name(d.pop("full_name"))

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        metadata = Metadata.from_dict(d.pop("metadata"))

        enabled = d.pop("enabled")

        profile_uid = d.pop("profile_uid", UNSET)

        user = cls(
            username=username,
            roles=roles,
            full_name=full_name,
            email=email,
            metadata=metadata,
            enabled=enabled,
            profile_uid=profile_uid,
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
