from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="KeysEnd")


@_attrs_define
class KeysEnd:
    """Which API keys to invalidate. At least one member must say it.

    Attributes:
        id (str | Unset): As `ids` with one, for clients of 7.x.
        ids (list[str] | Unset): Identifiers.
        name (str | Unset): The name.
        username (str | Unset): The name by which the user logs in.
        realm_name (str | Unset): The realm's name.
        owner (bool | Unset): Whether only the caller's own are meant; not unless it is true.
    """

    id: str | Unset = UNSET
    ids: list[str] | Unset = UNSET
    name: str | Unset = UNSET
    username: str | Unset = UNSET
    realm_name: str | Unset = UNSET
    owner: bool | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        ids: list[str] | Unset = UNSET
        if not isinstance(self.ids, Unset):
            ids = self.ids

        name = self.name

        username = self.username

        realm_name = self.realm_name

        owner = self.owner

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if ids is not UNSET:
            field_dict["ids"] = ids
        if name is not UNSET:
            field_dict["name"] = name
        if username is not UNSET:
            field_dict["username"] = username
        if realm_name is not UNSET:
            field_dict["realm_name"] = realm_name
        if owner is not UNSET:
            field_dict["owner"] = owner

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        ids = cast(list[str], d.pop("ids", UNSET))

        name = d.pop("name", UNSET)

        username = d.pop("username", UNSET)

        realm_name = d.pop("realm_name", UNSET)

        owner = d.pop("owner", UNSET)

        keys_end = cls(
            id=id,
            ids=ids,
            name=name,
            username=username,
            realm_name=realm_name,
            owner=owner,
        )

        return keys_end
