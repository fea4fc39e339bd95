from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.user_api_key import UserApiKey


T = TypeVar("T", bound="DeleteUsersApiKeysRequest")


@_attrs_define
class DeleteUsersApiKeysRequest:
    """Which API keys of which users to delete.

    Attributes:
        user_api_keys (list[UserApiKey]): The API keys, with their owners.
    """

    user_api_keys: list[UserApiKey]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_api_keys = []
        for user_api_keys_item_data in self.user_api_keys:
            user_api_keys_item = user_api_keys_item_data.to_dict()
            user_api_keys.append(user_api_keys_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_api_keys": user_api_keys,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.user_api_key import UserApiKey  # noqa: PLC0415

        d = dict(src_dict)
        user_api_keys = []
        _user_api_keys = d.pop("user_api_keys")
        for user_api_keys_item_data in _user_api_keys:
            user_api_keys_item = UserApiKey.from_dict(user_api_keys_item_data)

            user_api_keys.append(user_api_keys_item)

        delete_users_api_keys_request = cls(
            user_api_keys=user_api_keys,
        )

        delete_users_api_keys_request.additional_properties = d
        return delete_users_api_keys_request

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
