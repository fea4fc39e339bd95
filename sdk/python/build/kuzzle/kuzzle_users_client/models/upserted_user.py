from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.content import Content
    from ..models.credentials import Credentials


T = TypeVar("T", bound="UpsertedUser")


@_attrs_define
class UpsertedUser:
    """What to change of a user, or to make one of.

    Attributes:
        content (Content): Any properties; `profileIds` are the profiles, `_id` and `_kuzzle_info` are the server's and
            not kept.
        default (Content | Unset): Any properties; `profileIds` are the profiles, `_id` and `_kuzzle_info` are the
            server's and not kept.
        credentials (Credentials | Unset): By strategy; `local` is the only one.
    """

    content: Content
    default: Content | Unset = UNSET
    credentials: Credentials | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content.to_dict()

        default: dict[str, Any] | Unset = UNSET
        if not isinstance(self.default, Unset):
            default = self.default.to_dict()

        credentials: dict[str, Any] | Unset = UNSET
        if not isinstance(self.credentials, Unset):
            credentials = self.credentials.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
            }
        )
        if default is not UNSET:
            field_dict["default"] = default
        if credentials is not UNSET:
            field_dict["credentials"] = credentials

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.content import Content  # noqa: PLC0415
        from ..models.credentials import Credentials  # noqa: PLC0415

        d = dict(src_dict)
        content = Content.from_dict(d.pop("content"))

        _default = d.pop("default", UNSET)
        default: Content | Unset
        if isinstance(_default, Unset):
            default = UNSET
        else:
            default = Content.from_dict(_default)

        _credentials = d.pop("credentials", UNSET)
        credentials: Credentials | Unset
        if isinstance(_credentials, Unset):
            credentials = UNSET
        else:
            credentials = Credentials.from_dict(_credentials)

        upserted_user = cls(
            content=content,
            default=default,
            credentials=credentials,
        )

        upserted_user.additional_properties = d
        return upserted_user

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
