from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TokenState")


@_attrs_define
class TokenState:
    """Whether a token is good, and until when.

    Attributes:
        valid (bool): Whether it is good.
        state (str | Unset): Why it is not valid.
        expires_at (int | None | Unset): Milliseconds since 1970; -1 is never; null for the anonymous user.
        kuid (str | Unset): Whose it is; -1 for the anonymous user.
    """

    valid: bool
    state: str | Unset = UNSET
    expires_at: int | None | Unset = UNSET
    kuid: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        valid = self.valid

        state = self.state

        expires_at: int | None | Unset
        if isinstance(self.expires_at, Unset):
            expires_at = UNSET
        else:
            expires_at = self.expires_at

        kuid = self.kuid

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "valid": valid,
            }
        )
        if state is not UNSET:
            field_dict["state"] = state
        if expires_at is not UNSET:
            field_dict["expiresAt"] = expires_at
        if kuid is not UNSET:
            field_dict["kuid"] = kuid

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        valid = d.pop("valid")

        state = d.pop("state", UNSET)

        def _parse_expires_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        expires_at = _parse_expires_at(d.pop("expiresAt", UNSET))

        kuid = d.pop("kuid", UNSET)

        token_state = cls(
            valid=valid,
            state=state,
            expires_at=expires_at,
            kuid=kuid,
        )

        token_state.additional_properties = d
        return token_state

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
