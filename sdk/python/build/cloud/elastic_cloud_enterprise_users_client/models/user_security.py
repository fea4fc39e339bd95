from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.user_security_realm import UserSecurityRealm


T = TypeVar("T", bound="UserSecurity")


@_attrs_define
class UserSecurity:
    """How a user logs in and what they may do.

    Attributes:
        roles (list[str]): The user's platform roles, each once.
        permissions (list[str]): The operationIds that the roles allow, sorted; what anybody may call is left out.
        enabled (bool): Whether the user can log in.
        security_realm (UserSecurityRealm): Where the user is kept; always the native realm.
    """

    roles: list[str]
    permissions: list[str]
    enabled: bool
    security_realm: UserSecurityRealm
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        roles = self.roles

        permissions = self.permissions

        enabled = self.enabled

        security_realm = self.security_realm.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "roles": roles,
                "permissions": permissions,
                "enabled": enabled,
                "security_realm": security_realm,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_security_realm import UserSecurityRealm  # noqa: PLC0415

        d = dict(src_dict)
        roles = cast(list[str], d.pop("roles"))

        permissions = cast(list[str], d.pop("permissions"))

        enabled = d.pop("enabled")

        security_realm = UserSecurityRealm.from_dict(d.pop("security_realm"))

        user_security = cls(
            roles=roles,
            permissions=permissions,
            enabled=enabled,
            security_realm=security_realm,
        )

        user_security.additional_properties = d
        return user_security

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
