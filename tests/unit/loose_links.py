"""Files of the small project with a link of the chain cut or added."""

from __future__ import annotations

from tests.unit.small_project import FRAMEWORK, PM, with_change

OKR = "competencies/okr.yml"
STRATEGY = "competencies/strategy.yml"
NEW = "id: okr\ntitle: Goals\nlevels: {beginner: {summary: Sets goals.}}\n"
OLD = "id: old\ntitle: Old\nstatus: deprecated\nlevels: {beginner: {summary: Was so.}}\n"


def pm(old: str, new: str) -> str:
    return with_change(PM, old, new)


def framework(old: str, new: str) -> str:
    return with_change(FRAMEWORK, old, new)


def areas(*areas: str) -> str:
    lines = "".join(f"  - {{id: {area}}}\n" for area in areas)
    return framework("areas: [{id: direction, title: Direction}]\n", f"areas:\n{lines}")


def targets(text: str) -> str:
    return framework("{pm: {level: advanced}}", text)


def module(front: str) -> str:
    return f"---\nid: exchange\n{front}---\n"
