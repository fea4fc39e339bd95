from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.parts import Parts


T = TypeVar("T", bound="SystemStatus")


@_attrs_define
class SystemStatus:
    """How the parts are.

    Attributes:
        version (str): The product version that is spoken.
        start_time (datetime.datetime): When the server began.
        status (Parts): The parts of the service.
    """

    version: str
    start_time: datetime.datetime
    status: Parts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        version = self.version

        start_time = self.start_time.isoformat()

        status = self.status.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "version": version,
                "startTime": start_time,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.parts import Parts  # noqa: PLC0415

        d = dict(src_dict)
        version = d.pop("version")

        start_time = datetime.datetime.fromisoformat(d.pop("startTime"))

        status = Parts.from_dict(d.pop("status"))

        system_status = cls(
            version=version,
            start_time=start_time,
            status=status,
        )

        system_status.additional_properties = d
        return system_status

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
