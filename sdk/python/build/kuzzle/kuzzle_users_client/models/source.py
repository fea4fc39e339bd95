from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.stamps import Stamps


T = TypeVar("T", bound="Source")


@_attrs_define
class Source:
    """A user's content. It holds no credentials.

    Attributes:
        profile_ids (list[str]): The user's profiles.
        fullname (Any | Unset): A string here is the directory's full name.
        email (Any | Unset): A string here is the directory's e-mail address.
        field_kuzzle_info (Stamps | Unset): Who wrote the user and when, in milliseconds since 1970; names are logins.
    """

    profile_ids: list[str]
    fullname: Any | Unset = UNSET
    email: Any | Unset = UNSET
    field_kuzzle_info: Stamps | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        profile_ids = self.profile_ids

        fullname = self.fullname

        email = self.email

        field_kuzzle_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field_kuzzle_info, Unset):
            field_kuzzle_info = self.field_kuzzle_info.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "profileIds": profile_ids,
            }
        )
        if fullname is not UNSET:
            field_dict["fullname"] = fullname
        if email is not UNSET:
            field_dict["email"] = email
        if field_kuzzle_info is not UNSET:
            field_dict["_kuzzle_info"] = field_kuzzle_info

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.stamps import Stamps  # noqa: PLC0415

        d = dict(src_dict)
        profile_ids = cast(list[str], d.pop("profileIds"))

        fullname = d.pop("fullname", UNSET)

        email = d.pop("email", UNSET)

        _field_kuzzle_info = d.pop("_kuzzle_info", UNSET)
        field_kuzzle_info: Stamps | Unset
        if isinstance(_field_kuzzle_info, Unset):
            field_kuzzle_info = UNSET
        else:
            field_kuzzle_info = Stamps.from_dict(_field_kuzzle_info)

        source = cls(
            profile_ids=profile_ids,
            fullname=fullname,
            email=email,
            field_kuzzle_info=field_kuzzle_info,
        )

        source.additional_properties = d
        return source

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
