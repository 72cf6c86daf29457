"""Person files: a broken entry is said with its line, and everything else is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from handrail.model.person import LISTS, SCHEMA, Assignment, Entry, Goal, Head, Person
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.files import Project
from handrail.sources.private_files import beginning, is_person_file
from handrail.sources.validate import build
from handrail.sources.yaml_tree import YamlTree, read_yaml

SUFFIXES = (".yml", ".yaml", ".json")
_TOP = ("schema", "person", *LISTS)


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """A person as read, and where each part stands in the file."""

    person: Person
    tree: YamlTree
    places: Mapping[tuple[str, str], int]
    """By list and id of an entry, its place in the list of the file, where broken ones take a place as well."""


def person_files(folder: Path) -> list[Path]:
    """Return the files of a folder that may be person files, by name; hidden ones are not, links to nothing are."""
    return sorted(path for path in folder.iterdir() if _may_be_one(path) and not path.is_dir())


def person_files_below(folder: Path) -> list[Path]:
    """Return the person files in the folders of a folder, which are not read."""
    inner = (one for one in folder.iterdir() if one.is_dir() and not one.name.startswith("."))
    return sorted(path for one in inner for path in one.rglob("*") if _may_be_one(path) and _is_one(path))


def _may_be_one(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def _is_one(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return is_person_file(beginning(file))
    except OSError:
        return False


def read_people(
    folder: Path, found: Diagnostics, through: Callable[[list[Path]], Iterable[Path]] = iter
) -> tuple[ReadPerson, ...]:
    """Read all person files of a folder.

    Of two files about one person, that which is called as the person is read, or else the first.

    Args:
        folder: The folder, such as `people/`.
        found: Collects what is wrong; paths begin with the folder's name.
        through: Hands on the files one by one, such as to show progress.
    """
    people: dict[str, ReadPerson] = {}
    for path in through(person_files(folder)):
        read = read_person_file(path, found)
        if read is None:
            continue
        name = read.person.head.id
        other = people.get(name)
        if other is not None:
            if _called_as_person(read) and not _called_as_person(other):
                other, read = read, other
            message = f"person id {name!r} is taken by {other.person.source}; this file is not read"
            found.add(read.person.source, *read.tree.place(("person", "id")), message)
        people[name] = other or read
    return tuple(people.values())


def read_person_file(path: Path, found: Diagnostics) -> ReadPerson | None:
    """Read one person file; the path in messages begins with the name of its folder."""
    file = Project(path.parent.parent).read(path, found)
    return read_person(file.text, file.path, found) if file else None


def _called_as_person(read: ReadPerson) -> bool:
    return PurePosixPath(read.person.source).stem == read.person.head.id


def read_person(text: str, source: str, found: Diagnostics) -> ReadPerson | None:
    """Read what can be read of a person file; None when it is not said whom it is about.

    Args:
        text: The file's text.
        source: Its name in messages.
        found: Collects what is wrong. Unknown fields are warnings: they stay in the file, but nobody reads them.
    """
    tree = read_yaml(text, source, found)
    if tree is None:
        return None
    data = tree.data
    if not isinstance(data, dict):
        found.add(source, 1, 1, "must be a mapping of fields; begin with 'person:'")
        return None
    if not _is_our_schema(data.get("schema"), tree, source, found):
        return None
    _say_unknown(data, _TOP, tree, (), source, found)
    head = data.get("person")
    if not isinstance(head, dict):
        line, column = tree.place(("person",), key=True)
        found.add(source, line, column, "field 'person' is missing; write 'person: {id: ...}'")
        return None
    person = build(Head, tree, source, found, data=head, inside=("person",))
    if person is None:
        return None
    _say_unknown(head, Head.model_fields, tree, ("person",), source, found)
    if person.id != PurePosixPath(source).stem:
        line, column = tree.place(("person", "id"))
        suffix = PurePosixPath(source).suffix
        found.add(
            source,
            line,
            column,
            f"the file should be called '{person.id}{suffix}', as its person",
            severity="warning",
        )
    read = {name: list(_entries(name, tree, source, found)) for name in LISTS}
    entries: dict[str, Any] = {name: tuple(entry for _, entry in of) for name, of in read.items()}
    places = {(name, entry.id): index for name, of in read.items() for index, entry in of}
    return ReadPerson(Person(head=person, source=source, **entries), tree, places)


def _is_our_schema(value: Any, tree: YamlTree, source: str, found: Diagnostics) -> bool:
    if value is None or value == str(SCHEMA):
        return True
    line, column = tree.place(("schema",))
    newer = isinstance(value, str) and value.isdigit() and int(value) > SCHEMA
    what = f"made by a newer Handrail (schema {value}); this one reads schema {SCHEMA}"
    found.add(source, line, column, what if newer else f"'schema' must be {SCHEMA}, not {value!r}")
    return False


def _entries(name: str, tree: YamlTree, source: str, found: Diagnostics) -> Iterator[tuple[int, Entry]]:
    entries = tree.data.get(name)
    if entries is None:
        return
    line, column = tree.place((name,))
    if not isinstance(entries, list):
        found.add(source, line, column, f"{name!r} must be a list; write one '- ' for each entry")
        return
    model = LISTS[name]
    seen: dict[str, int] = {}
    above: set[str] = set()
    for index, data in enumerate(entries):
        inside = (name, index)
        line, column = tree.place(inside)
        if not isinstance(data, dict):
            found.add(source, line, column, "an entry must be a mapping of fields")
            continue
        entry = build(model, tree, source, found, data=data, inside=inside)
        if entry is None:
            above.add(str(data.get("id")))
            continue
        _say_unknown(data, model.model_fields, tree, inside, source, found)
        if entry.id in seen:
            message = f"id {entry.id!r} is taken on line {seen[entry.id]}; the second entry is not read"
            found.add(source, *tree.place((*inside, "id")), message)
            continue
        replaced = getattr(entry, "supersedes", None)
        if isinstance(entry, Assignment | Goal) and replaced and replaced not in above:
            message = unknown("entry", replaced, seen) + "; 'supersedes' names one above it"
            found.add(source, *tree.place((*inside, "supersedes")), message, severity="warning")
        seen[entry.id] = line
        above.add(entry.id)
        yield index, entry


def _say_unknown(
    data: dict[str, Any],
    known: Iterable[str],
    tree: YamlTree,
    inside: tuple[str | int, ...],
    source: str,
    found: Diagnostics,
) -> None:
    names = list(known)
    for name in data:
        if name not in names:
            line, column = tree.place((*inside, name), key=True)
            message = f"{unknown('field', name, names)}; it stays in the file and is not read"
            found.add(source, line, column, message, severity="warning")
