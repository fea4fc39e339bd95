from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.platform_info_regions_item import PlatformInfoRegionsItem


T = TypeVar("T", bound="PlatformInfo")


@_attrs_define
class PlatformInfo:
    """The platform and its version.

    Attributes:
        version (str): The version of the platform.
        services (list[str]): The services; none here.
        phone_home_enabled (bool): Whether it tells its vendor of itself; never here.
        eula_accepted (bool): Whether the licence was accepted.
        regions (list[PlatformInfoRegionsItem]): Always empty.
        unreachable_regions (list[str]): Regions that do not answer; none here.
    """

    version: str
    services: list[str]
    phone_home_enabled: bool
    eula_accepted: bool
    regions: list[PlatformInfoRegionsItem]
    unreachable_regions: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        services = self.services

        phone_home_enabled = self.phone_home_enabled

        eula_accepted = self.eula_accepted

        regions = []
        for regions_item_data in self.regions:
            regions_item = regions_item_data.to_dict()
            regions.append(regions_item)

        unreachable_regions = self.unreachable_regions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "services": services,
                "phone_home_enabled": phone_home_enabled,
                "eula_accepted": eula_accepted,
                "regions": regions,
                "unreachable_regions": unreachable_regions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.platform_info_regions_item import PlatformInfoRegionsItem  # noqa: PLC0415

        d = dict(src_dict)
        version = d.pop("version")

        services = cast(list[str], d.pop("services"))

        phone_home_enabled = d.pop("phone_home_enabled")

        eula_accepted = d.pop("eula_accepted")

        regions = []
        _regions = d.pop("regions")
        for regions_item_data in _regions:
            regions_item = PlatformInfoRegionsItem.from_dict(regions_item_data)

            regions.append(regions_item)

        unreachable_regions = cast(list[str], d.pop("unreachable_regions"))

        platform_info = cls(
            version=version,
            services=services,
            phone_home_enabled=phone_home_enabled,
            eula_accepted=eula_accepted,
            regions=regions,
            unreachable_regions=unreachable_regions,
        )

        platform_info.additional_properties = d
        return platform_info

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
