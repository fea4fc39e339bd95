from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="KeyClone")


@_attrs_define
class KeyClone:
    """An API key to make with the rights of another.

    Attributes:
        api_key (str): What `encoded` said of the other key.
        name (str | Unset): The name.
        expiration (str | Unset): When it ends.
        metadata (Metadata | Unset): Free-form data. Keys that start with `_` belong to the service.
    """

    api_key: str
    name: str | Unset = UNSET
    expiration: str | Unset = UNSET
    metadata: Metadata | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        api_key = self.api_key

        name = self.name

        expiration = self.expiration

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "api_key": api_key,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if expiration is not UNSET:
            field_dict["expiration"] = expiration
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metadata import Metadata  # noqa: PLC0415

        d = dict(src_dict)
        api_key = d.pop("api_key")

        name = d.pop("name", UNSET)

        expiration = d.pop("expiration", UNSET)

        _metadata = d.pop("metadata", UNSET)
        metadata: Metadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = Metadata.from_dict(_metadata)

        key_clone = cls(
            api_key=api_key,
            name=name,
            expiration=expiration,
            metadata=metadata,
        )

        return key_clone
