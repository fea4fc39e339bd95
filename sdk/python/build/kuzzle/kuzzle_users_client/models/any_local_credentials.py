from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.any_local_credentials_algorithm import AnyLocalCredentialsAlgorithm
from ..models.any_local_credentials_encryption import AnyLocalCredentialsEncryption
from ..types import UNSET, Unset

T = TypeVar("T", bound="AnyLocalCredentials")


@_attrs_define
class AnyLocalCredentials:
    """A login with a password, or with what Kuzzle has stored of one: `userPassword` and what belongs to it. Stored ones
    are an administrator's to give; who signs up and who changes their own have passwords only.

        Attributes:
            username (str | Unset): Unique, case-sensitive.
            password (str | Unset): The password, in clear.
            user_password (str | Unset): The hash, in hexadecimal digits.
            user_salt (str | Unset): May be empty, for the encryption `hash` only.
            algorithm (AnyLocalCredentialsAlgorithm | Unset): `sha512` unless said otherwise.
            stretching (bool | Unset): Whether the hash is PBKDF2's, as it is unless said otherwise; else `encryption` says
                what it is.
            encryption (AnyLocalCredentialsEncryption | Unset): `hmac` unless said otherwise.
            updater (str | Unset): The kuid of who has set the password: its user, if it is missing.
    """

    username: str | Unset = UNSET
    password: str | Unset = UNSET
    user_password: str | Unset = UNSET
    user_salt: str | Unset = UNSET
    algorithm: AnyLocalCredentialsAlgorithm | Unset = UNSET
    stretching: bool | Unset = UNSET
    encryption: AnyLocalCredentialsEncryption | Unset = UNSET
    updater: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        username = self.username

        password = self.password

        user_password = self.user_password

        user_salt = self.user_salt

        algorithm: str | Unset = UNSET
        if not isinstance(self.algorithm, Unset):
            algorithm = self.algorithm.value

        stretching = self.stretching

        encryption: str | Unset = UNSET
        if not isinstance(self.encryption, Unset):
            encryption = self.encryption.value

        updater = self.updater

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if username is not UNSET:
            field_dict["username"] = username
        if password is not UNSET:
            field_dict["password"] = password
        if user_password is not UNSET:
            field_dict["userPassword"] = user_password
        if user_salt is not UNSET:
            field_dict["userSalt"] = user_salt
        if algorithm is not UNSET:
            field_dict["algorithm"] = algorithm
        if stretching is not UNSET:
            field_dict["stretching"] = stretching
        if encryption is not UNSET:
            field_dict["encryption"] = encryption
        if updater is not UNSET:
            field_dict["updater"] = updater

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        username = d.pop("username", UNSET)

        password = d.pop("password", UNSET)

        user_password = d.pop("userPassword", UNSET)

        user_salt = d.pop("userSalt", UNSET)

        _algorithm = d.pop("algorithm", UNSET)
        algorithm: AnyLocalCredentialsAlgorithm | Unset
        if isinstance(_algorithm, Unset):
            algorithm = UNSET
        else:
            algorithm = AnyLocalCredentialsAlgorithm(_algorithm)

        stretching = d.pop("stretching", UNSET)

        _encryption = d.pop("encryption", UNSET)
        encryption: AnyLocalCredentialsEncryption | Unset
        if isinstance(_encryption, Unset):
            encryption = UNSET
        else:
            encryption = AnyLocalCredentialsEncryption(_encryption)

        updater = d.pop("updater", UNSET)

        any_local_credentials = cls(
            username=username,
            password=password,
            user_password=user_password,
            user_salt=user_salt,
            algorithm=algorithm,
            stretching=stretching,
            encryption=encryption,
            updater=updater,
        )

        any_local_credentials.additional_properties = d
        return any_local_credentials

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
