from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="FieldSecurity")


@_attrs_define
class FieldSecurity:
    """Which fields of documents may be seen.

    Attributes:
        grant (list[str] | Unset): Which fields may be seen.
        except_ (list[str] | Unset): Only beside grant.
    """

    grant: list[str] | Unset = UNSET
    except_: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grant: list[str] | Unset = UNSET
        if not isinstance(self.grant, Unset):
            grant = self.grant

        except_: list[str] | Unset = UNSET
        if not isinstance(self.except_, Unset):
            except_ = self.except_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if grant is not UNSET:
            field_dict["grant"] = grant
        if except_ is not UNSET:
            field_dict["except"] = except_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        grant = cast(list[str], d.pop("grant", UNSET))

        except_ = cast(list[str], d.pop("except", UNSET))

        field_security = cls(
            grant=grant,
            except_=except_,
        )

        field_security.additional_properties = d
        return field_security

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
