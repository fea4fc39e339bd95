from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.realm_config import RealmConfig


T = TypeVar("T", bound="WriteRealm")


@_attrs_define
class WriteRealm:
    """What a realm is to be; what is left out is emptied.

    Attributes:
        name (str): The name.
        realm_type (str): `native`, `apikey`, `ldap`, `kerberos`, `saml`, `oidc`, `jwt`, `trusted-http` or whatever else
            the product has. Example: ldap.
        enabled (bool | Unset): Left out: true on creation, where version 4 requires it, and false in PUT.
        config (RealmConfig | Unset): What the type needs, kept as given. `login.bindDnTemplate` of an `ldap` realm
            holds exactly one `{}`.
        role_names (list[str] | Unset): Names of roles.
    """

    name: str
    realm_type: str
    enabled: bool | Unset = UNSET
    config: RealmConfig | Unset = UNSET
    role_names: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        realm_type = self.realm_type

        enabled = self.enabled

        config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.config, Unset):
            config = self.config.to_dict()

        role_names: list[str] | Unset = UNSET
        if not isinstance(self.role_names, Unset):
            role_names = self.role_names

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "realmType": realm_type,
            }
        )
        if enabled is not UNSET:
            field_dict["enabled"] = enabled
        if config is not UNSET:
            field_dict["config"] = config
        if role_names is not UNSET:
            field_dict["roleNames"] = role_names

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.realm_config import RealmConfig  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        realm_type = d.pop("realmType")

        enabled = d.pop("enabled", UNSET)

        _config = d.pop("config", UNSET)
        config: RealmConfig | Unset
        if isinstance(_config, Unset):
            config = UNSET
        else:
            config = RealmConfig.from_dict(_config)

        role_names = cast(list[str], d.pop("roleNames", UNSET))

        write_realm = cls(
            name=name,
            realm_type=realm_type,
            enabled=enabled,
            config=config,
            role_names=role_names,
        )

        write_realm.additional_properties = d
        return write_realm

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
