from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.mapping_rule_field import MappingRuleField


T = TypeVar("T", bound="MappingRule")


@_attrs_define
class MappingRule:
    """A condition; `except` only within `all`.

    Attributes:
        any_ (list[MappingRule] | Unset): One of these must hold.
        all_ (list[MappingRule] | Unset): All of these must hold.
        except_ (MappingRule | Unset): A condition; `except` only within `all`.
        field (MappingRuleField | Unset): A field and what it must be: a value, or one of several.
    """

    any_: list[MappingRule] | Unset = UNSET
    all_: list[MappingRule] | Unset = UNSET
    except_: MappingRule | Unset = UNSET
    field: MappingRuleField | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        any_: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.any_, Unset):
            any_ = []
            for any_item_data in self.any_:
                any_item = any_item_data.to_dict()
                any_.append(any_item)

        all_: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.all_, Unset):
            all_ = []
            for all_item_data in self.all_:
                all_item = all_item_data.to_dict()
                all_.append(all_item)

        except_: dict[str, Any] | Unset = UNSET
        if not isinstance(self.except_, Unset):
            except_ = self.except_.to_dict()

        field: dict[str, Any] | Unset = UNSET
        if not isinstance(self.field, Unset):
            field = self.field.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if any_ is not UNSET:
            field_dict["any"] = any_
        if all_ is not UNSET:
            field_dict["all"] = all_
        if except_ is not UNSET:
            field_dict["except"] = except_
        if field is not UNSET:
            field_dict["field"] = field

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mapping_rule_field import MappingRuleField  # noqa: PLC0415

        d = dict(src_dict)
        _any_ = d.pop("any", UNSET)
        any_: list[MappingRule] | Unset = UNSET
        if _any_ is not UNSET:
            any_ = []
            for any_item_data in _any_:
                any_item = MappingRule.from_dict(any_item_data)

                any_.append(any_item)

        _all_ = d.pop("all", UNSET)
        all_: list[MappingRule] | Unset = UNSET
        if _all_ is not UNSET:
            all_ = []
            for all_item_data in _all_:
                all_item = MappingRule.from_dict(all_item_data)

                all_.append(all_item)

        _except_ = d.pop("except", UNSET)
        except_: MappingRule | Unset
        if isinstance(_except_, Unset):
            except_ = UNSET
        else:
            except_ = MappingRule.from_dict(_except_)

        _field = d.pop("field", UNSET)
        field: MappingRuleField | Unset
        if isinstance(_field, Unset):
            field = UNSET
        else:
            field = MappingRuleField.from_dict(_field)

        mapping_rule = cls(
            any_=any_,
            all_=all_,
            except_=except_,
            field=field,
        )

        return mapping_rule
