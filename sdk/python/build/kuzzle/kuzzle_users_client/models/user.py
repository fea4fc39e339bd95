from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.source import Source
    from ..models.user_meta import UserMeta


T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """A user.

    Attributes:
        field_id (str): The kuid.
        field_source (Source): A user's content. It holds no credentials.
        field_meta (UserMeta | Unset): Version 1: who wrote it and when.
        field_version (int | Unset): Version 1: how often it was written.
        created (bool | Unset): Version 1: true where the request created it.
        strategies (list[str] | Unset): getCurrentUser: how the user can log in.
    """

    field_id: str
    field_source: Source
    field_meta: UserMeta | Unset = UNSET
    field_version: int | Unset = UNSET
    created: bool | Unset = UNSET
    strategies: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        field_source = self.field_source.to_dict()

        field_meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field_meta, Unset):
            field_meta = self.field_meta.to_dict()

        field_version = self.field_version

        created = self.created

        strategies: list[str] | Unset = UNSET
        if not isinstance(self.strategies, Unset):
            strategies = self.strategies

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "_id": field_id,
                "_source": field_source,
            }
        )
        if field_meta is not UNSET:
            field_dict["_meta"] = field_meta
        if field_version is not UNSET:
            field_dict["_version"] = field_version
        if created is not UNSET:
            field_dict["created"] = created
        if strategies is not UNSET:
            field_dict["strategies"] = strategies

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.source import Source  # noqa: PLC0415
        from ..models.user_meta import UserMeta  # noqa: PLC0415

        d = dict(src_dict)
        field_id = d.pop("_id")

        field_source = Source.from_dict(d.pop("_source"))

        _field_meta = d.pop("_meta", UNSET)
        field_meta: UserMeta | Unset
        if isinstance(_field_meta, Unset):
            field_meta = UNSET
        else:
            field_meta = UserMeta.from_dict(_field_meta)

        field_version = d.pop("_version", UNSET)

        created = d.pop("created", UNSET)

        strategies = cast(list[str], d.pop("strategies", UNSET))

        user = cls(
            field_id=field_id,
            field_source=field_source,
            field_meta=field_meta,
            field_version=field_version,
            created=created,
            strategies=strategies,
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
