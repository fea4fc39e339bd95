from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.request_volatile import RequestVolatile


T = TypeVar("T", bound="Request")


@_attrs_define
class Request:
    """A request as it travels in a body or a frame.

    Attributes:
        controller (str): The controller.
        action (str): The action.
        request_id (str | Unset): The request; as it came, or made up.
        jwt (str | Unset): The token of who asks.
        body (Any | Unset): An object or a list.
        volatile (RequestVolatile | Unset): Any data, which comes back.
    """

    controller: str
    action: str
    request_id: str | Unset = UNSET
    jwt: str | Unset = UNSET
    body: Any | Unset = UNSET
    volatile: RequestVolatile | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        controller = self.controller

        action = self.action

        request_id = self.request_id

        jwt = self.jwt

        body = self.body

        volatile: dict[str, Any] | Unset = UNSET
        if not isinstance(self.volatile, Unset):
            volatile = self.volatile.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "controller": controller,
                "action": action,
            }
        )
        if request_id is not UNSET:
            field_dict["requestId"] = request_id
        if jwt is not UNSET:
            field_dict["jwt"] = jwt
        if body is not UNSET:
            field_dict["body"] = body
        if volatile is not UNSET:
            field_dict["volatile"] = volatile

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.request_volatile import RequestVolatile  # noqa: PLC0415

        d = dict(src_dict)
        controller = d.pop("controller")

        action = d.pop("action")

        request_id = d.pop("requestId", UNSET)

        jwt = d.pop("jwt", UNSET)

        body = d.pop("body", UNSET)

        _volatile = d.pop("volatile", UNSET)
        volatile: RequestVolatile | Unset
        if isinstance(_volatile, Unset):
            volatile = UNSET
        else:
            volatile = RequestVolatile.from_dict(_volatile)

        request = cls(
            controller=controller,
            action=action,
            request_id=request_id,
            jwt=jwt,
            body=body,
            volatile=volatile,
        )

        request.additional_properties = d
        return request

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
