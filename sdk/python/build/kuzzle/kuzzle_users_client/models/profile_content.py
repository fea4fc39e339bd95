from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.policy import Policy
    from ..models.stamps import Stamps


T = TypeVar("T", bound="ProfileContent")


@_attrs_define
class ProfileContent:
    """Policies, a rate limit, and any other properties.

    Attributes:
        policies (list[Policy] | Unset): The roles, and where they count.
        rate_limit (int | Unset): Requests a second; 0 is no limit.
        field_kuzzle_info (Stamps | Unset): Who wrote the user and when, in milliseconds since 1970; names are logins.
    """

    policies: list[Policy] | Unset = UNSET
    rate_limit: int | Unset = UNSET
    field_kuzzle_info: Stamps | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        policies: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.policies, Unset):
            policies = []
            for policies_item_data in self.policies:
                policies_item = policies_item_data.to_dict()
                policies.append(policies_item)

        rate_limit = self.rate_limit

        field_kuzzle_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field_kuzzle_info, Unset):
            field_kuzzle_info = self.field_kuzzle_info.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if policies is not UNSET:
            field_dict["policies"] = policies
        if rate_limit is not UNSET:
            field_dict["rateLimit"] = rate_limit
        if field_kuzzle_info is not UNSET:
            field_dict["_kuzzle_info"] = field_kuzzle_info

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.policy import Policy  # noqa: PLC0415
        from ..models.stamps import Stamps  # noqa: PLC0415

        d = dict(src_dict)
        _policies = d.pop("policies", UNSET)
        policies: list[Policy] | Unset = UNSET
        if _policies is not UNSET:
            policies = []
            for policies_item_data in _policies:
                policies_item = Policy.from_dict(policies_item_data)

                policies.append(policies_item)

        rate_limit = d.pop("rateLimit", UNSET)

        _field_kuzzle_info = d.pop("_kuzzle_info", UNSET)
        field_kuzzle_info: Stamps | Unset
        if isinstance(_field_kuzzle_info, Unset):
            field_kuzzle_info = UNSET
        else:
            field_kuzzle_info = Stamps.from_dict(_field_kuzzle_info)

        profile_content = cls(
            policies=policies,
            rate_limit=rate_limit,
            field_kuzzle_info=field_kuzzle_info,
        )

        profile_content.additional_properties = d
        return profile_content

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
