from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.answer_headers import AnswerHeaders
    from ..models.answer_volatile_type_0 import AnswerVolatileType0
    from ..models.role_list import RoleList
    from ..models.success_error_type_0 import SuccessErrorType0


T = TypeVar("T", bound="RoleListAnswer")


@_attrs_define
class RoleListAnswer:
    """The answer whose result is a page of roles.

    Attributes:
        action (None | str): The action.
        controller (None | str): The controller.
        request_id (str): The request; as it came, or made up.
        status (int): The HTTP status.
        volatile (AnswerVolatileType0 | None): What the client sent.
        result (RoleList): A page of roles.
        collection (None | str | Unset): The argument of that name; only version 1 sends null.
        headers (AnswerHeaders | Unset): Headers that the action has set.
        index (None | str | Unset): As collection.
        node (str | Unset): Which server answered.
        room (str | Unset): WebSocket only; equals requestId.
        error (None | SuccessErrorType0 | Unset): Null.
    """

    action: None | str
    controller: None | str
    request_id: str
    status: int
    volatile: AnswerVolatileType0 | None
    result: RoleList
    collection: None | str | Unset = UNSET
    headers: AnswerHeaders | Unset = UNSET
    index: None | str | Unset = UNSET
    node: str | Unset = UNSET
    room: str | Unset = UNSET
    error: None | SuccessErrorType0 | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.answer_volatile_type_0 import AnswerVolatileType0  # noqa: PLC0415
        from ..models.success_error_type_0 import SuccessErrorType0  # noqa: PLC0415

        action: None | str
        action = self.action

        controller: None | str
        controller = self.controller

        request_id = self.request_id

        status = self.status

        volatile: dict[str, Any] | None
        if isinstance(self.volatile, AnswerVolatileType0):
            volatile = self.volatile.to_dict()
        else:
            volatile = self.volatile

        result = self.result.to_dict()

        collection: None | str | Unset
        if isinstance(self.collection, Unset):
            collection = UNSET
        else:
            collection = self.collection

        headers: dict[str, Any] | Unset = UNSET
        if not isinstance(self.headers, Unset):
            headers = self.headers.to_dict()

        index: None | str | Unset
        if isinstance(self.index, Unset):
            index = UNSET
        else:
            index = self.index

        node = self.node

        room = self.room

        error: dict[str, Any] | None | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        elif isinstance(self.error, SuccessErrorType0):
            error = self.error.to_dict()
        else:
            error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "action": action,
                "controller": controller,
                "requestId": request_id,
                "status": status,
                "volatile": volatile,
                "result": result,
            }
        )
        if collection is not UNSET:
            field_dict["collection"] = collection
        if headers is not UNSET:
            field_dict["headers"] = headers
        if index is not UNSET:
            field_dict["index"] = index
        if node is not UNSET:
            field_dict["node"] = node
        if room is not UNSET:
            field_dict["room"] = room
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.answer_headers import AnswerHeaders  # noqa: PLC0415
        from ..models.answer_volatile_type_0 import AnswerVolatileType0  # noqa: PLC0415
        from ..models.role_list import RoleList  # noqa: PLC0415
        from ..models.success_error_type_0 import SuccessErrorType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_action(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        action = _parse_action(d.pop("action"))

        def _parse_controller(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        controller = _parse_controller(d.pop("controller"))

        request_id = d.pop("requestId")

        status = d.pop("status")

        def _parse_volatile(data: object) -> AnswerVolatileType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                volatile_type_0 = AnswerVolatileType0.from_dict(data)

                return volatile_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AnswerVolatileType0 | None, data)

        volatile = _parse_volatile(d.pop("volatile"))

        result = RoleList.from_dict(d.pop("result"))

        def _parse_collection(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        collection = _parse_collection(d.pop("collection", UNSET))

        _headers = d.pop("headers", UNSET)
        headers: AnswerHeaders | Unset
        if isinstance(_headers, Unset):
            headers = UNSET
        else:
            headers = AnswerHeaders.from_dict(_headers)

        def _parse_index(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        index = _parse_index(d.pop("index", UNSET))

        node = d.pop("node", UNSET)

        room = d.pop("room", UNSET)

        def _parse_error(data: object) -> None | SuccessErrorType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = SuccessErrorType0.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SuccessErrorType0 | Unset, data)

        error = _parse_error(d.pop("error", UNSET))

        role_list_answer = cls(
            action=action,
            controller=controller,
            request_id=request_id,
            status=status,
            volatile=volatile,
            result=result,
            collection=collection,
            headers=headers,
            index=index,
            node=node,
            room=room,
            error=error,
        )

        role_list_answer.additional_properties = d
        return role_list_answer

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
