from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.role_content_controllers import RoleContentControllers
    from ..models.stamps import Stamps


T = TypeVar("T", bound="RoleContent")


@_attrs_define
class RoleContent:
    """What is allowed, and any other properties.

    Attributes:
        controllers (RoleContentControllers | Unset): By controller and action; `*` speaks for those that are not named.
        field_kuzzle_info (Stamps | Unset): Who wrote the user and when, in milliseconds since 1970; names are logins.
    """

    controllers: RoleContentControllers | Unset = UNSET
    field_kuzzle_info: Stamps | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        controllers: dict[str, Any] | Unset = UNSET
        if not isinstance(self.controllers, Unset):
            controllers = self.controllers.to_dict()

        field_kuzzle_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field_kuzzle_info, Unset):
            field_kuzzle_info = self.field_kuzzle_info.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if controllers is not UNSET:
            field_dict["controllers"] = controllers
        if field_kuzzle_info is not UNSET:
            field_dict["_kuzzle_info"] = field_kuzzle_info

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.role_content_controllers import RoleContentControllers  # noqa: PLC0415
        from ..models.stamps import Stamps  # noqa: PLC0415

        d = dict(src_dict)
        _controllers = d.pop("controllers", UNSET)
        controllers: RoleContentControllers | Unset
        if isinstance(_controllers, Unset):
            controllers = UNSET
        else:
            controllers = RoleContentControllers.from_dict(_controllers)

        _field_kuzzle_info = d.pop("_kuzzle_info", UNSET)
        field_kuzzle_info: Stamps | Unset
        if isinstance(_field_kuzzle_info, Unset):
            field_kuzzle_info = UNSET
        else:
            field_kuzzle_info = Stamps.from_dict(_field_kuzzle_info)

        role_content = cls(
            controllers=controllers,
            field_kuzzle_info=field_kuzzle_info,
        )

        role_content.additional_properties = d
        return role_content

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
