"""What an import would write into a folder of competencies so that it says what the source says; checked whole."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from handrail.exchange.changes import Changes, changes_between, things_of
from handrail.exchange.draft import Data, Draft
from handrail.exchange.findings import Findings
from handrail.exchange.folder import FOLDER, Existing
from handrail.exchange.merge import (
    competency_data,
    framework_data,
    merged,
    merged_framework,
    said,
    with_known_ids,
)
from handrail.exchange.yaml_files import changed_yaml, fresh_yaml
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import MAX_BYTES, SourceFile, natural_order, unpublishable
from handrail.sources.framework import FRAMEWORK_FILE, read_framework
from handrail.sources.yaml_tree import read_yaml

_TAKEN_NAMES = {"framework", "index"}
_NAME_LENGTH = 60


@dataclass(slots=True)
class Plan:
    """What would be written, and what that changes."""

    write: dict[str, str] = field(default_factory=dict)
    """Texts of new and changed files by name below the folder."""
    delete: list[str] = field(default_factory=list)
    unchanged: int = 0
    """Number of files that stay byte for byte."""
    changes: Changes = field(default_factory=Changes)


def plan_import(
    draft: Draft,
    existing: Existing,
    findings: Findings,
    *,
    prune: bool,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Plan:
    """Work out which files to write so that the folder says what the draft says.

    Args:
        draft: The complete draft.
        existing: The folder as it is.
        findings: Gets a problem when the result would not be sound; nothing may be written then.
        prune: Whether competencies, areas, roles and scales that the source no longer has are deleted.
        progress: Called with the number of files done and of all.
    """
    plan = Plan()
    with_known_ids(draft, [data for _, data in existing.competencies.values()])
    says = said(draft)
    wanted: list[tuple[str, Data]] = []
    names = {
        PurePosixPath(name).with_suffix("").as_posix().casefold() for name in existing.texts
    } | _TAKEN_NAMES
    for competency in draft.competencies:
        new = competency_data(competency)
        if known := existing.competencies.get(new["id"]):
            if "behaviours" in draft.silent:
                _keep_behaviours(known[1], new)
            joined = merged("competency", known[1], new, says, whole=draft.whole)
            if known[1].get("status") == joined.get("status") == "deprecated" and "status" not in new:
                findings.repair(
                    f"competency {new['id']!r} is in the source, and stays deprecated as it is here"
                )
            wanted.append((known[0], joined))
        else:
            wanted.append((_file_name(new["id"], names), new))
    ids = {data["id"] for _, data in wanted}
    gone: set[str] = set()
    for name, data in (entry for key, entry in existing.competencies.items() if key not in ids):
        if prune:
            plan.delete.append(name)
            continue
        if data.get("status") != "deprecated":
            gone.add(data["id"])
        wanted.append((name, {**data, "status": "deprecated"}))
    base = existing.framework or {}
    main = deepcopy(merged_framework(base, draft, prune=prune) if base else framework_data(draft.parts()))
    _forget(main, wanted, gone | (set(existing.competencies) - ids if prune else set()), findings)
    _note_order(main, wanted, draft.order)
    before = dict(existing.competencies.values())
    texts = {name: text for name, text in existing.texts.items() if name not in plan.delete}
    for done, (name, data) in enumerate([(FRAMEWORK_FILE, main), *wanted], start=1):
        old = existing.framework if name == FRAMEWORK_FILE else before.get(name)
        if old == data:
            plan.unchanged += 1
        else:
            plan.write[name] = texts[name] = _new_text(texts.get(name), old, data, findings)
        progress(done, len(wanted) + 1)
    _check(texts, findings)
    plan.changes = changes_between(
        things_of(base, list(before.values())), things_of(main, [data for _, data in wanted]), gone
    )
    return plan


def _keep_behaviours(old: Data, new: Data) -> None:
    """Let a source that only names behaviours leave those that are described here as they are."""
    described = {behaviour["id"] for behaviour in old.get("behaviours", [])}
    added = [behaviour for behaviour in new.get("behaviours", []) if behaviour["id"] not in described]
    if described or added:
        new["behaviours"] = [*old.get("behaviours", []), *added]


def _file_name(name: str, taken: set[str]) -> str:
    stem = name[:_NAME_LENGTH].rstrip(".")
    if unpublishable(f"{stem}.yml") or stem.casefold() in _TAKEN_NAMES:
        stem = f"competency-{stem}"
    candidate, number = stem, 2
    while candidate.casefold() in taken:
        candidate, number = f"{stem}-{number}", number + 1
    taken.add(candidate.casefold())
    return f"{candidate}.yml"


def _forget(main: Data, wanted: list[tuple[str, Data]], gone: set[str], findings: Findings) -> None:
    """Take away targets of what is gone, and what requires it; the chain holds no loose link."""
    for role in main.get("roles", []):
        if gone & set(role.get("targets", {})):
            role["targets"] = {name: target for name, target in role["targets"].items() if name not in gone}
            if not role["targets"]:
                del role["targets"]
    for _, data in wanted:
        if data["id"] not in gone and gone & set(data.get("requires", [])):
            data["requires"] = [name for name in data["requires"] if name not in gone]
            if not data["requires"]:
                del data["requires"]
            findings.repair(f"competency {data['id']!r} no longer requires what is gone")


def _note_order(main: Data, wanted: list[tuple[str, Data]], said: list[str]) -> None:
    """Keep the source's order of competencies where what is noted and the names of files give another.

    Args:
        main: What `framework.yml` shall hold; gets the order.
        wanted: File name and data of every competency, as the source has them.
        said: The order that the source gives in so many words, if it does.
    """
    areas = {area["id"]: place for place, area in enumerate(main.get("areas", []))}

    def area_of(entry: tuple[str, Data]) -> int:
        return areas.get(entry[1].get("area", ""), len(areas))

    def shown(order: list[str]) -> list[str]:
        places = {name: place for place, name in enumerate(order)}
        by_name = sorted(wanted, key=lambda entry: natural_order(entry[0]))
        by_place = sorted(by_name, key=lambda entry: places.get(entry[1]["id"], len(places)))
        return [data["id"] for _, data in sorted(by_place, key=area_of)]

    ids = {data["id"] for _, data in wanted}
    order = [name for name in said or main.get("order", []) if name in ids]
    sequence = [data["id"] for _, data in sorted(wanted, key=area_of)]
    if not said and shown(order) != sequence:
        order = [] if shown([]) == sequence else sequence
    main.pop("order", None)
    if order:
        main["order"] = order


def _new_text(text: str | None, old: Data | None, new: Data, findings: Findings) -> str:
    if text is None or old is None:
        return fresh_yaml(new)
    changed = changed_yaml(text, old, new)
    again = read_yaml(changed, "", Diagnostics())
    form = framework_data if "framework" in new else competency_data
    if again is None or form(again.data) != new:
        findings.repair("a file written anew, without its comments, since its form could not be kept")
        return fresh_yaml(new)
    return changed


def _check(texts: dict[str, str], findings: Findings) -> None:
    """Read what would be written as the build will."""
    found = Diagnostics()
    files: dict[str, SourceFile | None] = {}
    for name in sorted(texts, key=lambda name: (name.count("/"), natural_order(name))):
        if (size := len(texts[name].encode())) > MAX_BYTES:
            findings.problem(
                "", f"would make {name!r} {size:,} bytes long; at most {MAX_BYTES:,} (1 MiB) are read"
            )
            return
        files[f"{FOLDER}/{name}"] = SourceFile(f"{FOLDER}/{name}", texts[name])
    read_framework(files, FOLDER, found)
    for problem in found:
        findings.problem("", f"would not be sound as {problem}")
