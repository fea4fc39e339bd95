from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.realm_config import RealmConfig


T = TypeVar("T", bound="Realm")


@_attrs_define
class Realm:
    """Where users come from.

    Attributes:
        id (str): The identifier. Example: native.
        name (str): The name. Example: native.
        realm_type (str): `native`, `apikey`, `ldap`, `kerberos`, `saml`, `oidc`, `jwt`, `trusted-http` or whatever else
            the product has. Example: ldap.
        enabled (bool): Whether it counts.
        config (RealmConfig): What the type needs, kept as given. `login.bindDnTemplate` of an `ldap` realm holds
            exactly one `{}`.
        role_names (list[str]): Roles that everybody in the realm has.
        created_at (datetime.datetime | Unset): When it was made.
        updated_at (datetime.datetime | Unset): The last change; left out before the first one.
    """

    id: str
    name: str
    realm_type: str
    enabled: bool
    config: RealmConfig
    role_names: list[str]
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        realm_type = self.realm_type

        enabled = self.enabled

        config = self.config.to_dict()

        role_names = self.role_names

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "realmType": realm_type,
                "enabled": enabled,
                "config": config,
                "roleNames": role_names,
            }
        )
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.realm_config import RealmConfig  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        realm_type = d.pop("realmType")

        enabled = d.pop("enabled")

        config = RealmConfig.from_dict(d.pop("config"))

        role_names = cast(list[str], d.pop("roleNames"))

        _created_at = d.pop("createdAt", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        _updated_at = d.pop("updatedAt", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        realm = cls(
            id=id,
            name=name,
            realm_type=realm_type,
            enabled=enabled,
            config=config,
            role_names=role_names,
            created_at=created_at,
            updated_at=updated_at,
        )

        realm.additional_properties = d
        return realm

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
