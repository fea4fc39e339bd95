from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata
    from ..models.role_descriptors import RoleDescriptors


T = TypeVar("T", bound="KeyChange")


@_attrs_define
class KeyChange:
    """What of an API key is to change.

    Attributes:
        expiration (str | Unset): When it ends.
        role_descriptors (RoleDescriptors | Unset): Roles by name, which need not be anybody's. They may have a
            `restriction` too.
        metadata (Metadata | Unset): Free-form data. Keys that start with `_` belong to the service.
    """

    expiration: str | Unset = UNSET
    role_descriptors: RoleDescriptors | Unset = UNSET
    metadata: Metadata | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        expiration = self.expiration

        role_descriptors: dict[str, Any] | Unset = UNSET
        if not isinstance(self.role_descriptors, Unset):
            role_descriptors = self.role_descriptors.to_dict()

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
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

        key_change = cls(
            expiration=expiration,
            role_descriptors=role_descriptors,
            metadata=metadata,
        )

        return key_change
