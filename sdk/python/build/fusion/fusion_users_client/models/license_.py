from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.license_licensed_capabilities import LicenseLicensedCapabilities


T = TypeVar("T", bound="License")


@_attrs_define
class License:
    """A licence as tools expect to read it.

    Attributes:
        is_valid (bool): Always true.
        is_installed (bool): Always true.
        licensed_capabilities (LicenseLicensedCapabilities): Always empty.
        validation_errors (list[str]): Always empty.
        expiration_warning (str): Always empty.
    """

    is_valid: bool
    is_installed: bool
    licensed_capabilities: LicenseLicensedCapabilities
    validation_errors: list[str]
    expiration_warning: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_valid = self.is_valid

        is_installed = self.is_installed

        licensed_capabilities = self.licensed_capabilities.to_dict()

        validation_errors = self.validation_errors

        expiration_warning = self.expiration_warning

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "isValid": is_valid,
                "isInstalled": is_installed,
                "licensedCapabilities": licensed_capabilities,
                "validationErrors": validation_errors,
                "expirationWarning": expiration_warning,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.license_licensed_capabilities import LicenseLicensedCapabilities  # noqa: PLC0415

        d = dict(src_dict)
        is_valid = d.pop("isValid")

        is_installed = d.pop("isInstalled")

        licensed_capabilities = LicenseLicensedCapabilities.from_dict(d.pop("licensedCapabilities"))

        validation_errors = cast(list[str], d.pop("validationErrors"))

        expiration_warning = d.pop("expirationWarning")

        license_ = cls(
            is_valid=is_valid,
            is_installed=is_installed,
            licensed_capabilities=licensed_capabilities,
            validation_errors=validation_errors,
            expiration_warning=expiration_warning,
        )

        license_.additional_properties = d
        return license_

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
