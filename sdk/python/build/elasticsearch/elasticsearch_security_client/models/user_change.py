from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="UserChange")


@_attrs_define
class UserChange:
    """What a user is to be. What is left out keeps its value where the user exists, but for the password it is emptied.

    Attributes:
        roles (list[str]): May be empty, may not be missing. A string of names separated by commas is understood too.
        username (str | Unset): If given, the name in the path.
        password (str | Unset): The password, in clear.
        password_hash (str | Unset): A bcrypt, PBKDF2 or PBKDF2_STRETCH hash, instead of a password.
        full_name (None | str | Unset): The user's full name.
        email (None | str | Unset): The user's e-mail address.
        metadata (Metadata | Unset): Free-form data. Keys that start with `_` belong to the service.
        enabled (bool | Unset): Whether it counts; a user who is not enabled cannot log in.
    """

    roles: list[str]
    username: str | Unset = UNSET
    password: str | Unset = UNSET
    password_hash: str | Unset = UNSET
    full_name: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    metadata: Metadata | Unset = UNSET
    enabled: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        roles = self.roles

        username = self.username

        password = self.password

        password_hash = self.password_hash

        full_name: None | str | Unset
        if isinstance(self.full_name, Unset):
            full_name = UNSET
        else:
            full_name = self.full_name

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        enabled = self.enabled

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "roles": roles,
            }
        )
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password
        if password_hash is not UNSET:
            field_dict["password_hash"] = password_hash
        if full_name is not UNSET:
            field_dict["full_name"] = full_name
        if email is not UNSET:
            field_dict["email"] = email
        if metadata is not UNSET:
            field_dict["metadata"] = metadata
        if enabled is not UNSET:
            field_dict["enabled"] = enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metadata import Metadata  # noqa: PLC0415

        d = dict(src_dict)
        roles = cast(list[str], d.pop("roles"))

        username = d.pop("username", UNSET)

        password = d.pop("password", UNSET)

        password_hash = d.pop("password_hash", UNSET)

        def _parse_full_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        full_name = _parse_full_name(d.pop("full_name", UNSET))

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        _metadata = d.pop("metadata", UNSET)
        metadata: Metadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = Metadata.from_dict(_metadata)

        enabled = d.pop("enabled", UNSET)

        user_change = cls(
            roles=roles,
            username=username,
            password=password,
            password_hash=password_hash,
            full_name=full_name,
            email=email,
            metadata=metadata,
            enabled=enabled,
        )

        return user_change
