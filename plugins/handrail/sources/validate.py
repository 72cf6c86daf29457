"""From a YAML tree to a thing of the model; what pydantic finds becomes diagnostics at the author's line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.yaml_tree import Path, YamlTree

Model = TypeVar("Model", bound=BaseModel)


def build(
    model: type[Model],
    tree: YamlTree,
    path: str,
    found: Diagnostics,
    *,
    data: dict[str, Any] | None = None,
    inside: Path = (),
    derived: Iterable[str] = (),
) -> Model | None:
    """Build a thing of the model from a mapping, or say everything that is wrong with it and return None.

    Args:
        model: The class to build.
        tree: Where the data comes from; gives lines and columns.
        path: The file's name in messages.
        found: Collects what is wrong.
        data: The data to use in place of the tree's own, such as one with derived fields added.
        inside: Path of the mapping within the tree.
        derived: Fields that the program fills in, which messages do not offer to authors.
    """
    try:
        return model.model_validate(tree.data if data is None else data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            location = tuple(part for part in detail["loc"] if part != "[key]")
            at_key = "[key]" in detail["loc"] or detail["type"] in ("extra_forbidden", "missing")
            where = location[:-1] if detail["type"] == "missing" else location
            line, column = tree.place((*inside, *where), key=at_key)
            found.add(path, line, column, _sentence(model, detail, location, set(derived)))
        return None


def _sentence(model: type[BaseModel], detail: ErrorDetails, location: Path, derived: set[str]) -> str:
    name = next((part for part in reversed(location) if isinstance(part, str)), "this")
    value, context = detail["input"], detail.get("ctx", {})
    match detail["type"]:
        case "missing":
            return f"field {name!r} is missing"
        case "extra_forbidden":
            return unknown(
                "field", str(location[-1]), (f for f in _fields_at(model, location[:-1]) if f not in derived)
            )
        case "string_type" | "string_too_short":
            return f"{name!r} must be a text" + (
                ", it is empty" if value in (None, "") else f", not {_kind(value)}"
            )
        case "id":
            return not_an_id(str(value), "value-exchange")
        case "string_pattern_mismatch":
            return _pattern_sentence(name, str(value), context)
        case "string_too_long" | "too_long" if isinstance(value, str):
            return f"{name!r} has {len(str(value))} characters; at most {context['max_length']} are allowed"
        case "tuple_type":
            return f"{name!r} must be a list, not {_kind(value)}; write [a, b] or one '- ' line each"
        case "dict_type" | "model_type" | "model_attributes_type":
            return f"{name!r} must be a mapping of fields, not {_kind(value)}"
        case "literal_error":
            what = name if name in _fields_at(model, location[:-1]) else "value"
            return unknown(
                what, str(value), str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
            )
        case "int_parsing" | "int_type" | "int_from_float":
            return f"{name!r} must be a whole number, not {_kind(value)}"
        case "bool_parsing" | "bool_type":
            return f"{name!r} must be true or false, not {_kind(value)}"
        case "greater_than_equal":
            return f"{name!r} is {value}; the least is {context['ge']}"
        case "less_than_equal":
            return f"{name!r} is {value}; the most is {context['le']}"
        case "too_short":
            return f"{name!r} must have at least {context['min_length']} entry"
        case kind if kind.startswith("date"):
            return f"{name!r} must be a day such as 2026-11-22, not {_kind(value)}"
        case _:
            return f"{name!r}: {detail['msg'].removeprefix('Value error, ')}"


def not_an_id(name: str, example: str) -> str:
    """Say that a name cannot be an id."""
    return f"{name!r} cannot be an id; use letters, digits, '-', '_' and '.', such as {example!r}"


def _pattern_sentence(name: str, value: str, context: dict[str, Any]) -> str:
    if name == "teaches":
        return f"{value!r} is not of the form 'competency/level' or 'competency/level/statement'"
    if name == "framework":
        return f"{value!r} does not name a framework and its version, such as 'product-owner@1.0.0'"
    if name == "version":
        return f"{value!r} is not a version such as 1.0.0"
    if name == "language":
        return f"{value!r} is not a language tag such as 'en' or 'pt-BR'"
    return f"{value!r} is not allowed for {name!r}; use small letters, digits and '-', such as 'product-owner-path'"


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return repr(value)


def _fields_at(model: type[BaseModel], location: Path) -> list[str]:
    """Return the field names of the model that stands at a location inside another."""
    current: Any = model
    for part in location:
        fields = getattr(current, "model_fields", {})
        if isinstance(part, str) and part in fields:
            current = fields[part].annotation
        current = _innermost_model(current)
    return list(getattr(current, "model_fields", {}))


def _innermost_model(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in reversed(getattr(annotation, "__args__", ())):
        if (inner := _innermost_model(argument)) is not None:
            return inner
    return None
