from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata
    from ..models.role_descriptors import RoleDescriptors


T = TypeVar("T", bound="KeysChange")


@_attrs_define
class KeysChange:
    """What of several API keys is to change, in the same way.

    Attributes:
        ids (list[str]): Identifiers.
        expiration (str | Unset): When it ends.
        role_descriptors (RoleDescriptors | Unset): Roles by name, which need not be anybody's. They may have a
            `restriction` too.
        metadata (Metadata | Unset): Free-form data. Keys that start with `_` belong to the service.
    """

    ids: list[str]
    expiration: str | Unset = UNSET
    role_descriptors: RoleDescriptors | Unset = UNSET
    metadata: Metadata | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        ids = self.ids

        expiration = self.expiration

        role_descriptors: dict[str, Any] | Unset = UNSET
        if not isinstance(self.role_descriptors, Unset):
            role_descriptors = self.role_descriptors.to_dict()

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ids": ids,
            }
        )
        if expiration is not UNSET:
            field_dict["expiration"] = expiration
        if role_descriptors is not UNSET:
            field_dict["role_descriptors"] = role_descriptors
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.metadata import Metadata  # noqa: PLC0415
        from ..models.role_descriptors import RoleDescriptors  # noqa: PLC0415

        d = dict(src_dict)
        ids = cast(list[str], d.pop("ids"))

        expiration = d.pop("expiration", UNSET)

        _role_descriptors = d.pop("role_descriptors", UNSET)
        role_descriptors: RoleDescriptors | Unset
        if isinstance(_role_descriptors, Unset):
            role_descriptors = UNSET
        else:
            role_descriptors = RoleDescriptors.from_dict(_role_descriptors)

        _metadata = d.pop("metadata", UNSET)
        metadata: Metadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = Metadata.from_dict(_metadata)

        keys_change = cls(
            ids=ids,
            expiration=expiration,
            role_descriptors=role_descriptors,
            metadata=metadata,
        )

        return keys_change
