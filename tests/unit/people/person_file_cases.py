"""Random person files and changes to them, for the tests of the writer and of its twin in TypeScript."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from handrail.exchange.person_file import Append, Change, SetField

FILES = (
    "schema: 1\nperson:\n  id: p-1\n",
    "person: {id: p-1}\ngoals: [{id: a}]",
    '{"schema": 1, "person": {"id": "p-1"}, "goals": []}\n',
    '{\n  "person": {\n    "id": "p"\n  }\n}\n',
    "\ufeffperson:\r\n  id: p-1\r\n  role: x # y\r\n# end\r\n",
    "# c\nperson:\n    id: p-1\n    name: >-\n       a\n       b\n\n\nassignments:\n- id: a\n  note: 'it''s'\n- id: b\n"
    "  list:\n  - x\n  - y\n\n# tail\ngoals: # none yet\nevidence: []   # nothing\nassessments:\n",
    "person:\n  role:\n  id: p\nassignments:\n    -   id: a\n        n: {a: b}   # c\n\n    # between\n    -   id: b\n"
    "        t: |+\n          keep\n\n\ngoals: [\n  {id: a},\n  {id: b}, # c\n]\n",
    "---\nperson:\n  id: x\n...\n",
    "person:\n  id: x\nassignments: null\ngoals: ~\nx: 1",
    "person:\n  id: p\n\tassignments: 1\n",
    "a: 1",
    "person: {id: p, }\n",
    "person:\n  id: p\ngoals:\n  - # a-b\n    id: q\n  -\n    id: r\n\nevidence:\n  - {id: e,\n     title: t}\n",
    '\'person\':\n  \'id\': p\n"goals":\n  - "id": q\n    text: "multi\n      line"\n',
)
"""As programs and people write them; some cannot be extended."""

_TELLING = (
    *("a", "none", "true", "Yes", "x y", "é😀", "a\nb", "a\n\n b\nc", "- a", "#x", ": ", "\u2028", "\x7f"),
    *("\x80", "\uffff", "tab\there", " lead", "trail ", "a\n", "\n a", "'", '"', "\\", "0x1", "1.5", "a@b"),
    *("2026-01-01", "{", "[x]", "null", "~", "a\r\nb", "\ud800x", "a\n  \nb", "x" * 300),
)
texts = st.sampled_from(_TELLING) | st.text("ab \n:#-'\"{}[],&*!|>%@`\\é\t", min_size=1, max_size=12)
# One escaped character as the key of an object is not always read as written by the JSON of Node 24.
keys = texts.map(lambda text: f"{text}k")
ratings = st.dictionaries(
    keys, st.dictionaries(keys, st.sampled_from(("not-yet", "yes")), max_size=2), max_size=2
)
entries = st.fixed_dictionaries(
    {"id": st.integers(0, 99).map("n{}".format)},
    optional={
        "date": texts,
        "note": texts,
        "shared_note": texts,
        "basis": st.lists(texts, max_size=3),
        "withdrawn": st.booleans(),
        "ratings": ratings,
        "notes": st.dictionaries(keys, texts, max_size=2),
    },
)
appends = st.builds(Append, st.sampled_from(("assignments", "goals", "evidence", "assessments")), entries)
settings_of_fields = st.builds(SetField, st.sampled_from(("role", "name", "team")), st.none() | texts)
changes = st.lists(appends | appends | settings_of_fields, min_size=1, max_size=4)
files = st.sampled_from(FILES)


def as_json(change: Change) -> dict[str, Any]:
    """Return a change as the shared vectors and the TypeScript write it."""
    if isinstance(change, Append):
        return {"append": {"to": change.to, "entry": change.entry}}
    return {"set": {"field": change.field, "value": change.value}}


def change_of(told: dict[str, Any]) -> Change:
    """Return the change that `as_json` has written."""
    if "append" in told:
        return Append(told["append"]["to"], told["append"]["entry"])
    return SetField(told["set"]["field"], told["set"]["value"])
