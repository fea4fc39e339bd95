from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.init_meta import InitMeta
    from ..models.parts import Parts
    from ..models.realm_name import RealmName


T = TypeVar("T", bound="Status")


@_attrs_define
class Status:
    """The state of the service.

    Attributes:
        version (str): The product version that is spoken.
        enabled_realms (list[RealmName]): Realms in which one can log in.
        init_meta (InitMeta): The service has its administrator.
        start_time (datetime.datetime): When the server started.
        status (Parts): The parts of the service.
    """

    version: str
    enabled_realms: list[RealmName]
    init_meta: InitMeta
    start_time: datetime.datetime
    status: Parts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        enabled_realms = []
        for enabled_realms_item_data in self.enabled_realms:
            enabled_realms_item = enabled_realms_item_data.to_dict()
            enabled_realms.append(enabled_realms_item)

        init_meta = self.init_meta.to_dict()

        start_time = self.start_time.isoformat()

        status = self.status.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "enabledRealms": enabled_realms,
                "initMeta": init_meta,
                "startTime": start_time,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.init_meta import InitMeta  # noqa: PLC0415
        from ..models.parts import Parts  # noqa: PLC0415
        from ..models.realm_name import RealmName  # noqa: PLC0415

        d = dict(src_dict)
        version = d.pop("version")

        enabled_realms = []
        _enabled_realms = d.pop("enabledRealms")
        for enabled_realms_item_data in _enabled_realms:
            enabled_realms_item = RealmName.from_dict(enabled_realms_item_data)

            enabled_realms.append(enabled_realms_item)

        init_meta = InitMeta.from_dict(d.pop("initMeta"))

        start_time = datetime.datetime.fromisoformat(d.pop("startTime"))

        status = Parts.from_dict(d.pop("status"))

        status = cls(
            version=version,
            enabled_realms=enabled_realms,
            init_meta=init_meta,
            start_time=start_time,
            status=status,
        )

        status.additional_properties = d
        return status

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
