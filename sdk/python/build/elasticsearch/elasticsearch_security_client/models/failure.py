from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.trouble import Trouble


T = TypeVar("T", bound="Failure")


@_attrs_define
class Failure:
    """Why a request was not carried out.

    Attributes:
        error (str | Trouble): What went wrong.
        error_description (str | Unset): Why a grant is refused.
        status (int | Unset): The HTTP status again; missing where a path is unknown.
    """

    error: str | Trouble
    error_description: str | Unset = UNSET
    status: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.trouble import Trouble  # noqa: PLC0415

        error: dict[str, Any] | str
        if isinstance(self.error, Trouble):
            error = self.error.to_dict()
        else:
            error = self.error

        error_description = self.error_description

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "error": error,
            }
        )
        if error_description is not UNSET:
            field_dict["error_description"] = error_description
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.trouble import Trouble  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_error(data: object) -> str | Trouble:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                error_type_0 = Trouble.from_dict(data)

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(str | Trouble, data)

        error = _parse_error(d.pop("error"))

        error_description = d.pop("error_description", UNSET)

        status = d.pop("status", UNSET)

        failure = cls(
            error=error,
            error_description=error_description,
            status=status,
        )

        failure.additional_properties = d
        return failure

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
