from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PasswordChange")


@_attrs_define
class PasswordChange:
    """Either a password or a hash.

    Attributes:
        password (str | Unset): The password, in clear.
        password_hash (str | Unset): A hash of the password, stored as it is given; `password` must not be there then.
    """

    password: str | Unset = UNSET
    password_hash: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        password = self.password

        password_hash = self.password_hash

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if password is not UNSET:
            field_dict["password"] = password
        if password_hash is not UNSET:
            field_dict["password_hash"] = password_hash

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        password = d.pop("password", UNSET)

        password_hash = d.pop("password_hash", UNSET)

        password_change = cls(
            password=password,
            password_hash=password_hash,
        )

        return password_change
