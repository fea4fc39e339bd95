from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.cluster_access import ClusterAccess
    from ..models.key_limited_by_item import KeyLimitedByItem
    from ..models.key_role_descriptors import KeyRoleDescriptors
    from ..models.metadata import Metadata


T = TypeVar("T", bound="Key")


@_attrs_define
class Key:
    """Clients of 7.x are not shown type, invalidation, realm_type and role_descriptors.

    Attributes:
        id (str): The identifier.
        name (str): The name.
        creation (int): Milliseconds since 1970, as all moments.
        invalidated (bool): Whether it is invalidated.
        username (str): The owner.
        realm (str): The realm of the owner.
        metadata (Metadata): Free-form data. Keys that start with `_` belong to the service.
        type_ (str | Unset): The kind.
        expiration (int | Unset): When it ends.
        invalidation (int | Unset): When it was invalidated, in milliseconds since 1970.
        realm_type (str | Unset): The kind of the owner's realm.
        role_descriptors (KeyRoleDescriptors | Unset): What the key may do at most, by role name; everything its owner
            may where there is none.
        limited_by (list[KeyLimitedByItem] | Unset): What the owner's roles granted when the key was made.
        profile_uid (str | Unset): The owner's; only on request, and only where there is a profile.
        field_sort (list[bool | float | None | str] | Unset): What the keys were sorted by; only in answers to queries
            that sort.
        access (ClusterAccess | Unset): At least one of the two.
        certificate_identity (str | Unset): Likewise.
    """

    id: str
    name: str
    creation: int
    invalidated: bool
    username: str
    realm: str
    metadata: Metadata
    type_: str | Unset = UNSET
    expiration: int | Unset = UNSET
    invalidation: int | Unset = UNSET
    realm_type: str | Unset = UNSET
    role_descriptors: KeyRoleDescriptors | Unset = UNSET
    limited_by: list[KeyLimitedByItem] | Unset = UNSET
    profile_uid: str | Unset = UNSET
    field_sort: list[bool | float | None | str] | Unset = UNSET
    access: ClusterAccess | Unset = UNSET
    certificate_identity: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        creation = self.creation

        invalidated = self.invalidated

        username = self.username

        realm = self.realm

        metadata = self.metadata.to_dict()

        type_ = self.type_

        expiration = self.expiration

        invalidation = self.invalidation

        realm_type = self.realm_type

        role_descriptors: dict[str, Any] | Unset = UNSET
        if not isinstance(self.role_descriptors, Unset):
            role_descriptors = self.role_descriptors.to_dict()

        limited_by: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.limited_by, Unset):
            limited_by = []
            for limited_by_item_data in self.limited_by:
                limited_by_item = limited_by_item_data.to_dict()
                limited_by.append(limited_by_item)

        profile_uid = self.profile_uid

        field_sort: list[bool | float | None | str] | Unset = UNSET
        if not isinstance(self.field_sort, Unset):
            field_sort = []
            for field_sort_item_data in self.field_sort:
                field_sort_item: bool | float | None | str
                field_sort_item = field_sort_item_data
                field_sort.append(field_sort_item)

        access: dict[str, Any] | Unset = UNSET
        if not isinstance(self.access, Unset):
            access = self.access.to_dict()

        certificate_identity = self.certificate_identity

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "creation": creation,
                "invalidated": invalidated,
                "username": username,
                "realm": realm,
                "metadata": metadata,
            }
        )
        if type_ is not UNSET:
            field_dict["type"] = type_
        if expiration is not UNSET:
            field_dict["expiration"] = expiration
        if invalidation is not UNSET:
            field_dict["invalidation"] = invalidation
        if realm_type is not UNSET:
            field_dict["realm_type"] = realm_type
        if role_descriptors is not UNSET:
            field_dict["role_descriptors"] = role_descriptors
        if limited_by is not UNSET:
            field_dict["limited_by"] = limited_by
        if profile_uid is not UNSET:
            field_dict["profile_uid"] = profile_uid
        if field_sort is not UNSET:
            field_dict["_sort"] = field_sort
        if access is not UNSET:
            field_dict["access"] = access
        if certificate_identity is not UNSET:
            field_dict["certificate_identity"] = certificate_identity

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.cluster_access import ClusterAccess  # noqa: PLC0415
        from ..models.key_limited_by_item import KeyLimitedByItem  # noqa: PLC0415
        from ..models.key_role_descriptors import KeyRoleDescriptors  # noqa: PLC0415
        from ..models.metadata import Metadata  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        creation = d.pop("creation")

        invalidated = d.pop("invalidated")

        username = d.pop("username")

        realm = d.pop("realm")

        metadata = Metadata.from_dict(d.pop("metadata"))

        type_ = d.pop("type", UNSET)

        expiration = d.pop("expiration", UNSET)

        invalidation = d.pop("invalidation", UNSET)

        realm_type = d.pop("realm_type", UNSET)

        _role_descriptors = d.pop("role_descriptors", UNSET)
        role_descriptors: KeyRoleDescriptors | Unset
        if isinstance(_role_descriptors, Unset):
            role_descriptors = UNSET
        else:
            role_descriptors = KeyRoleDescriptors.from_dict(_role_descriptors)

        _limited_by = d.pop("limited_by", UNSET)
        limited_by: list[KeyLimitedByItem] | Unset = UNSET
        if _limited_by is not UNSET:
            limited_by = []
            for limited_by_item_data in _limited_by:
                limited_by_item = KeyLimitedByItem.from_dict(limited_by_item_data)

                limited_by.append(limited_by_item)

        profile_uid = d.pop("profile_uid", UNSET)

        _field_sort = d.pop("_sort", UNSET)
        field_sort: list[bool | float | None | str] | Unset = UNSET
        if _field_sort is not UNSET:
            field_sort = []
            for field_sort_item_data in _field_sort:

                def _parse_field_sort_item(data: object) -> bool | float | None | str:
                    if data is None:
                        return data
                    return cast(bool | float | None | str, data)

                field_sort_item = _parse_field_sort_item(field_sort_item_data)

                field_sort.append(field_sort_item)

        _access = d.pop("access", UNSET)
        access: ClusterAccess | Unset
        if isinstance(_access, Unset):
            access = UNSET
        else:
            access = ClusterAccess.from_dict(_access)

        certificate_identity = d.pop("certificate_identity", UNSET)

        key = cls(
            id=id,
            name=name,
            creation=creation,
            invalidated=invalidated,
            username=username,
            realm=realm,
            metadata=metadata,
            type_=type_,
            expiration=expiration,
            invalidation=invalidation,
            realm_type=realm_type,
            role_descriptors=role_descriptors,
            limited_by=limited_by,
            profile_uid=profile_uid,
            field_sort=field_sort,
            access=access,
            certificate_identity=certificate_identity,
        )

        key.additional_properties = d
        return key

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
