from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Error")


@_attrs_define
class Error:
    """What went wrong. `id` and `code` are missing where Kuzzle has none.

    Attributes:
        message (str): What went wrong, in words.
        status (int): The status.
        code (int | Unset): Domain, subdomain and number of the error in one.
        count (int | Unset): How many `errors` there are.
        errors (list[Error] | Unset): What went wrong, one by one.
        id (str | Unset): The error's stable name.
        props (list[Any] | Unset): What was filled into the message: texts, rarely a number or a list of texts.
        reset_token (str | Unset): With a refused login by a password that has to be changed: good for password:reset,
            once.
    """

    message: str
    status: int
    code: int | Unset = UNSET
    count: int | Unset = UNSET
    errors: list[Error] | Unset = UNSET
    id: str | Unset = UNSET
    props: list[Any] | Unset = UNSET
    reset_token: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        status = self.status

        code = self.code

        count = self.count

        errors: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.errors, Unset):
            errors = []
            for errors_item_data in self.errors:
                errors_item = errors_item_data.to_dict()
                errors.append(errors_item)

        id = self.id

        props: list[Any] | Unset = UNSET
        if not isinstance(self.props, Unset):
            props = self.props

        reset_token = self.reset_token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "message": message,
                "status": status,
            }
        )
        if code is not UNSET:
            field_dict["code"] = code
        if count is not UNSET:
            field_dict["count"] = count
        if errors is not UNSET:
            field_dict["errors"] = errors
        if id is not UNSET:
            field_dict["id"] = id
        if props is not UNSET:
            field_dict["props"] = props
        if reset_token is not UNSET:
            field_dict["resetToken"] = reset_token

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        message = d.pop("message")

        status = d.pop("status")

        code = d.pop("code", UNSET)

        count = d.pop("count", UNSET)

        _errors = d.pop("errors", UNSET)
        errors: list[Error] | Unset = UNSET
        if _errors is not UNSET:
            errors = []
            for errors_item_data in _errors:
                errors_item = Error.from_dict(errors_item_data)

                errors.append(errors_item)

        id = d.pop("id", UNSET)

        props = cast(list[Any], d.pop("props", UNSET))

        reset_token = d.pop("resetToken", UNSET)

        error = cls(
            message=message,
            status=status,
            code=code,
            count=count,
            errors=errors,
            id=id,
            props=props,
            reset_token=reset_token,
        )

        error.additional_properties = d
        return error

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
