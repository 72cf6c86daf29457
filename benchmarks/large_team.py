"""A site with many competencies, and person files of a large team: what the benchmarks of the coach workspace open."""

from __future__ import annotations

from tests.e2e.small_site import config

SITE = "large-team"
LEVELS = ("beginner", "intermediate", "advanced", "guide", "catalyst")
COMPETENCIES = 40
AREAS = 5
_AREA_SIZE = COMPETENCIES // AREAS
_ROLES = ("owner", "lead", "analyst")


def _competency(place: int) -> str:
    statements = "".join(
        f"  {level}:\n    statements:\n"
        f"      - {{id: {level}-one, text: Does it as {level}}}\n"
        f"      - {{id: {level}-two, text: Shows it as {level}}}\n"
        for level in LEVELS
    )
    return (
        f"id: c-{place}\ntitle: Competency number {place}\narea: area-{place // _AREA_SIZE}\n"
        f"purpose: To do it.\nlevels:\n{statements}"
    )


def _framework() -> str:
    levels = "".join(f"      - {{id: {level}, title: {level.title()}}}\n" for level in LEVELS)
    areas = "".join(f"  - {{id: area-{place}, title: Area {place}}}\n" for place in range(AREAS))
    roles = ""
    for shift, role in enumerate(_ROLES):
        roles += f"  - id: {role}\n    title: {role.title()}\n    targets:\n"
        for place in range(COMPETENCIES):
            if (place + shift) % 4:
                roles += f"      c-{place}: {{level: {LEVELS[(place + shift) % 4]}}}\n"
    return (
        "framework: {id: large, title: A large framework, version: 1.0.0}\n"
        f"scales:\n  default:\n    levels:\n{levels}areas:\n{areas}roles:\n{roles}"
    )


def site_files() -> dict[str, str | bytes | None]:
    """Return the files of the site, by path."""
    return {
        "mkdocs.yml": config(SITE),
        "site_src/index.md": "# Home\n",
        "competencies/framework.yml": _framework(),
        **{f"competencies/c-{place}.yml": _competency(place) for place in range(COMPETENCIES)},
    }


def _person(at: int) -> str:
    """Return a file with an assessment of each kind, a level in every competency, every fourth given twice."""
    ratings, levels, assignments = "", "", ""
    for place in range(COMPETENCIES):
        rank = (at * 7 + place * 3) % 5
        met = "".join(f"{level}-one: consistently, {level}-two: sometimes, " for level in LEVELS[:rank])
        ratings += f"      c-{place}: {{{met}{LEVELS[rank]}-one: not-yet}}\n"
        levels += f"      c-{place}: {LEVELS[rank]}\n"
        given = f"by: c-mara, competency: c-{place}, framework: large@1.0.0"
        if place % 4 == 0:
            assignments += f"  - {{id: g-{place}-old, date: 2025-05-01, {given}, level: none}}\n"
        assignments += (
            f"  - {{id: g-{place}, date: 2026-0{1 + place % 9}-01, {given}, level: {LEVELS[rank]},"
            f" review_by: 2026-{10 + at % 3}-20, note: Agreed after a talk}}\n"
        )
    about = f"name: Person number {at}, role: {_ROLES[at % 3]}, team: Team {at % 9}"
    entry = "framework: large@1.0.0"
    return (
        f"schema: 1\nperson: {{id: p-{at}, {about}}}\nassessments:\n"
        f"  - id: s-{at}\n    date: 2026-08-30\n    kind: self\n    by: p-{at}\n    {entry}\n    ratings:\n{ratings}"
        f"  - id: c-{at}\n    date: 2026-09-01\n    kind: coach\n    by: c-mara\n    {entry}\n    levels:\n{levels}"
        f"assignments:\n{assignments}"
    )


def person_files(count: int) -> dict[str, str]:
    """Return so many person files, by name."""
    return {f"p-{at}.yml": _person(at) for at in range(count)}
