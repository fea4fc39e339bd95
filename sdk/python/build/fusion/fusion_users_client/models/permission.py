from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.permission_methods_item import PermissionMethodsItem
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.permission_params import PermissionParams


T = TypeVar("T", bound="Permission")


@_attrs_define
class Permission:
    """What may be called. Members beyond these are kept and shown again.

    Attributes:
        methods (list[PermissionMethodsItem] | Unset): A set: it comes back without repetitions and in an order of its
            own.
        path (str | Unset): Below `/api`. `*` stands for one segment, `**` for any number, `{name}` for one with a name.
            A role's permission without
            a path permits nothing; a user's narrows what its roles permit to the methods.
             Example: /query-pipelines/*/collections/*/select.
        params (PermissionParams | Unset): For each `{name}` the allowed values; `#ID` is the caller's own id. Example:
            {'id': ['#ID']}.
    """

    methods: list[PermissionMethodsItem] | Unset = UNSET
    path: str | Unset = UNSET
    params: PermissionParams | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        methods: list[str] | Unset = UNSET
        if not isinstance(self.methods, Unset):
            methods = []
            for methods_item_data in self.methods:
                methods_item = methods_item_data.value
                methods.append(methods_item)

        path = self.path

        params: dict[str, Any] | Unset = UNSET
        if not isinstance(self.params, Unset):
            params = self.params.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if methods is not UNSET:
            field_dict["methods"] = methods
        if path is not UNSET:
            field_dict["path"] = path
        if params is not UNSET:
            field_dict["params"] = params

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.permission_params import PermissionParams  # noqa: PLC0415

        d = dict(src_dict)
        _methods = d.pop("methods", UNSET)
        methods: list[PermissionMethodsItem] | Unset = UNSET
        if _methods is not UNSET:
            methods = []
            for methods_item_data in _methods:
                methods_item = PermissionMethodsItem(methods_item_data)

                methods.append(methods_item)

        path = d.pop("path", UNSET)

        _params = d.pop("params", UNSET)
        params: PermissionParams | Unset
        if isinstance(_params, Unset):
            params = UNSET
        else:
            params = PermissionParams.from_dict(_params)

        permission = cls(
            methods=methods,
            path=path,
            params=params,
        )

        permission.additional_properties = d
        return permission

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
