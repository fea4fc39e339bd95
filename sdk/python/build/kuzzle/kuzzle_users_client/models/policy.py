from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.restriction import Restriction


T = TypeVar("T", bound="Policy")


@_attrs_define
class Policy:
    """A role that a profile has.

    Attributes:
        role_id (str): The role.
        restricted_to (list[Restriction] | None | Unset): Where the role counts; everywhere without this.
    """

    role_id: str
    restricted_to: list[Restriction] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        role_id = self.role_id

        restricted_to: list[dict[str, Any]] | None | Unset
        if isinstance(self.restricted_to, Unset):
            restricted_to = UNSET
        elif isinstance(self.restricted_to, list):
            restricted_to = []
            for restricted_to_type_0_item_data in self.restricted_to:
                restricted_to_type_0_item = restricted_to_type_0_item_data.to_dict()
                restricted_to.append(restricted_to_type_0_item)

        else:
            restricted_to = self.restricted_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "roleId": role_id,
            }
        )
        if restricted_to is not UNSET:
            field_dict["restrictedTo"] = restricted_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.restriction import Restriction  # noqa: PLC0415

        d = dict(src_dict)
        role_id = d.pop("roleId")

        def _parse_restricted_to(data: object) -> list[Restriction] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                restricted_to_type_0 = []
                _restricted_to_type_0 = data
                for restricted_to_type_0_item_data in _restricted_to_type_0:
                    restricted_to_type_0_item = Restriction.from_dict(restricted_to_type_0_item_data)

                    restricted_to_type_0.append(restricted_to_type_0_item)

                return restricted_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Restriction] | None | Unset, data)

        restricted_to = _parse_restricted_to(d.pop("restrictedTo", UNSET))

        policy = cls(
            role_id=role_id,
            restricted_to=restricted_to,
        )

        policy.additional_properties = d
        return policy

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
