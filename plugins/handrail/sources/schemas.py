"""JSON Schemas of what authors write, so that an editor completes and checks it, and of the files of learners and coaches.

They are generated from the model and committed below `schemas/`. Where the build takes any scalar as text or a quoted
number as a number, so do they: an editor never flags what the build accepts.
"""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Any, get_args

from pydantic import AfterValidator, BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from handrail.model.base import ID_PATTERN
from handrail.model.course import CourseFields, ModuleFields, PhaseFields, WebAddress
from handrail.model.framework import CompetencyFields, FrameworkFields
from handrail.model.learner import AgreedResult, LearnerFile, SelfAssessmentFile, WorksheetFile
from handrail.model.person import CalendarDay, Date, PersonFile
from handrail.model.report import PersonReport, TeamReport
from handrail.model.site import ChapterFields, HandbookFields, Home, Options
from handrail.sources.feedback import KEY as FEEDBACK
from handrail.sources.pages import THEME_KEYS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

FRONT_MATTER: Mapping[str, type[BaseModel]] = {
    "module": ModuleFields,
    "phase": PhaseFields,
    "course": CourseFields,
    "chapter": ChapterFields,
    "handbook": HandbookFields,
    "home": Home,
}
"""What stands at the head of Markdown files; keys of the theme are let pass beside it."""

DATA: Mapping[str, type[BaseModel]] = {
    "learner-file": LearnerFile,
    "self-assessment": SelfAssessmentFile,
    "worksheet": WorksheetFile,
    "agreed-result": AgreedResult,
    "team-report": TeamReport,
    "person-report": PersonReport,
}
"""What programs write and read as JSON: a number there is a number, and a text is a text."""

MODELS: Mapping[str, type[BaseModel]] = {
    "framework": FrameworkFields,
    "competency": CompetencyFields,
    "person": PersonFile,
    **FRONT_MATTER,
    "options": Options,
    **DATA,
}
"""Every schema by its name, with the class that it is made from."""

_LETTERS = r"[^\u0000-/:-@\[-`{-\u007f]"
_INNER = r"[^\u0000-,/:-@\[-^`{-\u007f]"
_LAST = r"[^\u0000-/:-@\[-^`{-\u007f]"
SCHEMA_ID_PATTERN = f"^{_LETTERS}(?:{_INNER}*{_LAST})?$"
"""`ID_PATTERN` without `\\w`, which means ASCII alone in editors' regular expressions; beyond ASCII the build decides."""

_ID_MESSAGE = "An id has letters, digits, '-', '_' and '.', such as 'value-exchange'."
_BOOLEANS = "|".join(
    form
    for word in ("true", "false", "yes", "no", "on", "off")
    for form in (word, word.title(), word.upper())
)
_WRITTEN_AS_TEXT = {
    "integer": (r"^[-+]?\d+$", "A whole number."),
    "number": (r"^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$", "A number."),
    "boolean": (f"^({_BOOLEANS})$", "true or false."),
}
"""Types that may be written in quotes too: pattern of the text, and what an editor says otherwise."""


def schema_of(name: str) -> dict[str, Any]:
    """Return a schema.

    Args:
        name: One of `MODELS`.
    """
    model = MODELS[name]
    generated = model.model_json_schema(schema_generator=_Generator)
    as_written = _as_it_is if name in DATA else _as_written
    classes = {cls.__name__: cls for cls in _classes()}
    definitions: dict[str, Any] = {}
    for title, definition in generated.pop("$defs", {}).items():
        definitions.setdefault("$defs", {})[title] = _described(classes[title], as_written(definition))
    schema = _described(model, as_written(generated))
    if name in FRONT_MATTER:
        properties = schema["properties"]
        for key in sorted(THEME_KEYS - properties.keys()):
            properties[key] = {"description": "For the theme or another plugin; not checked here."}
        pattern, message = _WRITTEN_AS_TEXT["boolean"]
        properties[FEEDBACK] = {
            "title": "Feedback",
            "description": "Whether the page asks for feedback, on a site that does.",
            "default": True,
            "type": ["boolean", "string"],
            "pattern": pattern,
            "patternErrorMessage": message,
        }
    head = {
        "$schema": DIALECT,
        "$id": f"urn:handrail:schema:{name}",
        "title": f"Handrail: {name}",
        "description": schema["description"],
        "type": "object",
    }
    return head | {key: value for key, value in schema.items() if key not in head} | definitions


def schema_text(name: str) -> str:
    """Return a schema as the text of its file."""
    return json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"


def schema_file(name: str) -> str:
    """Return the name of a schema's file."""
    return f"{name}.json"


def _validator(annotated: Any) -> Any:
    """Return the function that a type has its values checked by."""
    return next(part.func for part in get_args(annotated) if isinstance(part, AfterValidator))


_DAY = r"\d{4}-\d\d-\d\d"
_CHECKED = {
    _validator(WebAddress): (r"^https?://[^\s]{3,}$", "A web address: https://... or http://..."),
    _validator(CalendarDay): (f"^{_DAY}$", "A day such as 2026-11-22."),
    _validator(Date): (
        rf"^{_DAY}(T\d\d:\d\d(:\d\d(\.\d{{1,6}})?)?(Z|[+-]\d\d:\d\d))?$",
        "A day such as 2026-11-22, or a moment such as 2026-11-22T14:20:11Z.",
    ),
}
"""What our own validators want: a pattern, and what an editor says otherwise."""


class _Generator(GenerateJsonSchema):
    """Says what pydantic cannot know: what our own validators want."""

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """Add the form of an address or a day."""
        result = super().function_after_schema(schema)
        if found := _CHECKED.get(schema["function"]["function"]):
            result |= {"pattern": found[0], "patternErrorMessage": found[1]}
        return result


@cache
def _classes() -> tuple[type[BaseModel], ...]:
    """Return every class of the model."""
    found: dict[type[BaseModel], None] = {}
    waiting: list[type[BaseModel]] = list(MODELS.values())
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found[cls] = None
            for field in cls.model_fields.values():
                waiting.extend(_models_in(field.annotation))
    return tuple(found)


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_in(argument)]


def _described(cls: type[BaseModel], schema: dict[str, Any]) -> dict[str, Any]:
    """Add the texts that stand under the class and its fields."""
    docs = _field_docs(cls)
    names = {field.alias or name: name for name, field in cls.model_fields.items()}
    for written, field in schema["properties"].items():
        name = names[written]
        described = {"title": name.replace("_", " ").capitalize()}
        if name in docs:
            described["description"] = docs[name]
        schema["properties"][written] = {**described, **{k: v for k, v in field.items() if k != "title"}}
    return schema


def _field_docs(cls: type[BaseModel]) -> dict[str, str]:
    """Return the docstring under each field, those of the classes above included."""
    docs: dict[str, str] = {}
    for above in reversed(cls.__mro__):
        if issubclass(above, BaseModel) and above is not BaseModel:
            body = ast.parse(textwrap.dedent(inspect.getsource(above))).body[0]
            lines = body.body if isinstance(body, ast.ClassDef) else []
            for field, text in pairwise(lines):
                match field, text:
                    case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(
                        value=ast.Constant(value=str(said))
                    ):
                        docs[name] = inspect.cleandoc(said)
                    case _:
                        pass
    return docs


def _as_it_is(schema: Any) -> Any:
    return schema


def _as_written(schema: Any) -> Any:
    """Turn the schema of values into that of what authors write for them."""
    if not isinstance(schema, dict):
        return schema
    made = dict(schema)
    if made.get("default", ...) in (None, [], {}):
        del made["default"]
    for several in ("properties", "$defs"):
        if several in made:
            made[several] = {name: _as_written(inner) for name, inner in made[several].items()}
    for single in ("items", "additionalProperties"):
        if single in made:
            made[single] = _as_written(made[single])
    if "patternProperties" in made:
        ((pattern, value),) = made.pop("patternProperties").items()
        names = {"pattern": pattern, **made.get("propertyNames", {})}
        made["propertyNames"] = _with_id_pattern(names)
        made["additionalProperties"] = _as_written(value)
    if "anyOf" in made:
        made["anyOf"] = [_as_written(inner) for inner in made["anyOf"]]
        return _folded(made)
    kind = made.get("type")
    if kind == "string" and "enum" not in made and "const" not in made:
        made = _with_id_pattern(made)
        made["type"] = ["string"] if "format" in made else ["string", "number", "boolean"]
    elif kind in _WRITTEN_AS_TEXT:
        pattern, message = _WRITTEN_AS_TEXT[kind]
        made |= {"type": [kind, "string"], "pattern": pattern, "patternErrorMessage": message}
    return made


def _folded(schema: dict[str, Any]) -> dict[str, Any]:
    """Write "this or nothing" as one list of types, which editors explain better than two alternatives."""
    wanted = [inner for inner in schema["anyOf"] if inner != {"type": "null"}]
    if len(wanted) != 1 or len(wanted) == len(schema["anyOf"]) or not isinstance(wanted[0].get("type"), list):
        return schema
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**rest, **wanted[0], "type": [*wanted[0]["type"], "null"]}


def _with_id_pattern(schema: dict[str, Any]) -> dict[str, Any]:
    if schema.get("pattern") != ID_PATTERN:
        return schema
    return {**schema, "pattern": SCHEMA_ID_PATTERN, "patternErrorMessage": _ID_MESSAGE}
