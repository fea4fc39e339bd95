from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.login_state import LoginState


T = TypeVar("T", bound="LoginRequest")


@_attrs_define
class LoginRequest:
    """A login by name and password.

    Attributes:
        username (str): The name.
        password (str): The password.
        login_state (LoginState | Unset): Where the user came from; it is not looked at.
    """

    username: str
    password: str
    login_state: LoginState | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        password = self.password

        login_state: dict[str, Any] | Unset = UNSET
        if not isinstance(self.login_state, Unset):
            login_state = self.login_state.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
                "password": password,
            }
        )
        if login_state is not UNSET:
            field_dict["login_state"] = login_state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.login_state import LoginState  # noqa: PLC0415

        d = dict(src_dict)
        username = d.pop("username")

        password = d.pop("password")

        _login_state = d.pop("login_state", UNSET)
        login_state: LoginState | Unset
        if isinstance(_login_state, Unset):
            login_state = UNSET
        else:
            login_state = LoginState.from_dict(_login_state)

        login_request = cls(
            username=username,
            password=password,
            login_state=login_state,
        )

        login_request.additional_properties = d
        return login_request

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
