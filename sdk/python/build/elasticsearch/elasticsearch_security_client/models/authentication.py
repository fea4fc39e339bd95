from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.authentication_authentication_type import AuthenticationAuthenticationType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.key_name import KeyName
    from ..models.metadata import Metadata
    from ..models.realm import Realm
    from ..models.service_token import ServiceToken


T = TypeVar("T", bound="Authentication")


@_attrs_define
class Authentication:
    """Who is calling, and how they proved it.

    Attributes:
        username (str): The name by which the user logs in.
        roles (list[str]): Names of roles.
        full_name (None | str): The user's full name.
        email (None | str): The user's e-mail address.
        metadata (Metadata): Free-form data. Keys that start with `_` belong to the service.
        enabled (bool): Whether it counts; a user who is not enabled cannot log in.
        authentication_realm (Realm): Where a user comes from.
        lookup_realm (Realm): Where a user comes from.
        authentication_type (AuthenticationAuthenticationType): How the caller was proved: `realm`, `api_key`, `token`.
        api_key (KeyName | Unset): An API key and its name.
        token (ServiceToken | Unset):
    """

    username: str
    roles: list[str]
    full_name: None | str
    email: None | str
    metadata: Metadata
    enabled: bool
    authentication_realm: Realm
    lookup_realm: Realm
    authentication_type: AuthenticationAuthenticationType
    api_key: KeyName | Unset = UNSET
    token: ServiceToken | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        roles = self.roles

        full_name: None | str
        full_name = self.full_name

        email: None | str
        email = self.email

        metadata = self.metadata.to_dict()

        enabled = self.enabled

        authentication_realm = self.authentication_realm.to_dict()

        lookup_realm = self.lookup_realm.to_dict()

        authentication_type = self.authentication_type.value

        api_key: dict[str, Any] | Unset = UNSET
        if not isinstance(self.api_key, Unset):
            api_key = self.api_key.to_dict()

        token: dict[str, Any] | Unset = UNSET
        if not isinstance(self.token, Unset):
            token = self.token.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "username": username,
                "roles": roles,
                "full_name": full_name,
                "email": email,
                "metadata": metadata,
                "enabled": enabled,
                "authentication_realm": authentication_realm,
                "lookup_realm": lookup_realm,
                "authentication_type": authentication_type,
            }
        )
        if api_key is not UNSET:
            field_dict["api_key"] = api_key
        if token is not UNSET:
            field_dict["token"] = token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.key_name import KeyName  # noqa: PLC0415
        from ..models.metadata import Metadata  # noqa: PLC0415
        from ..models.realm import Realm  # noqa: PLC0415
        from ..models.service_token import ServiceToken  # noqa: PLC0415

        d = dict(src_dict)
        username = d.pop("username")

        roles = cast(list[str], d.pop("roles"))

        def _parse_full_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        full_name = _parse_full_name(d.pop("full_name"))

        def _parse_email(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        email = _parse_email(d.pop("email"))

        metadata = Metadata.from_dict(d.pop("metadata"))

        enabled = d.pop("enabled")

        authentication_realm = Realm.from_dict(d.pop("authentication_realm"))

        lookup_realm = Realm.from_dict(d.pop("lookup_realm"))

        authentication_type = AuthenticationAuthenticationType(d.pop("authentication_type"))

        _api_key = d.pop("api_key", UNSET)
        api_key: KeyName | Unset
        if isinstance(_api_key, Unset):
            api_key = UNSET
        else:
            api_key = KeyName.from_dict(_api_key)

        _token = d.pop("token", UNSET)
        token: ServiceToken | Unset
        if isinstance(_token, Unset):
            token = UNSET
        else:
            token = ServiceToken.from_dict(_token)

        authentication = cls(
            username=username,
            roles=roles,
            full_name=full_name,
            email=email,
            metadata=metadata,
            enabled=enabled,
            authentication_realm=authentication_realm,
            lookup_realm=lookup_realm,
            authentication_type=authentication_type,
            api_key=api_key,
            token=token,
        )

        authentication.additional_properties = d
        return authentication

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
