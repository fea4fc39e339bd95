from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.profile_content import ProfileContent
    from ..models.profile_meta import ProfileMeta


T = TypeVar("T", bound="Profile")


@_attrs_define
class Profile:
    """A profile.

    Attributes:
        field_id (str): The identifier.
        field_source (ProfileContent): Policies, a rate limit, and any other properties.
        field_meta (ProfileMeta | Unset): Version 1: who wrote it and when.
        field_version (int | Unset): Version 1: how often it was written.
        created (bool | Unset): Version 1: true where the request created it.
    """

    field_id: str
    field_source: ProfileContent
    field_meta: ProfileMeta | Unset = UNSET
    field_version: int | Unset = UNSET
    created: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        field_source = self.field_source.to_dict()

        field_meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field_meta, Unset):
            field_meta = self.field_meta.to_dict()

        field_version = self.field_version

        created = self.created

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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profile_content import ProfileContent  # noqa: PLC0415
        from ..models.profile_meta import ProfileMeta  # noqa: PLC0415

        d = dict(src_dict)
        field_id = d.pop("_id")

        field_source = ProfileContent.from_dict(d.pop("_source"))

        _field_meta = d.pop("_meta", UNSET)
        field_meta: ProfileMeta | Unset
        if isinstance(_field_meta, Unset):
            field_meta = UNSET
        else:
            field_meta = ProfileMeta.from_dict(_field_meta)

        field_version = d.pop("_version", UNSET)

        created = d.pop("created", UNSET)

        profile = cls(
            field_id=field_id,
            field_source=field_source,
            field_meta=field_meta,
            field_version=field_version,
            created=created,
        )

        profile.additional_properties = d
        return profile

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
