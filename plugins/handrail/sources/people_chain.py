"""The chain from a person file to the framework: what it names that the framework does not have is marked, never lost."""

from __future__ import annotations

from collections.abc import Iterable

from handrail.guidance.levels import own_statement
from handrail.model.base import by_id
from handrail.model.framework import Competency, Framework
from handrail.model.person import NOT_YET, Entry
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.people import ReadPerson
from handrail.sources.yaml_tree import Path


class _Check:
    def __init__(self, read: ReadPerson, framework: Framework, found: Diagnostics) -> None:
        self.person, self._tree, self._places, self._found = read.person, read.tree, read.places, found
        self._framework = framework
        self._competencies = by_id(framework.competencies)
        self._old = {old: one.id for one in framework.competencies for old in one.aliases}
        self._old_roles = {old: role.id for role in framework.roles for old in role.aliases}

    def run(self) -> None:
        roles = [role.id for role in self._framework.roles]
        for field in ("role", "next_role"):
            name = getattr(self.person.head, field)
            if name in self._old_roles:
                self._say(("person", field), f"role {name!r} is called {self._old_roles[name]!r} now")
            elif name and name not in roles:
                self._say(("person", field), unknown("role", name, roles))
        for assessment in self.person.assessments:
            inside = self._path("assessments", assessment)
            for field in ("ratings", "levels"):
                for name in getattr(assessment, field):
                    competency = self._competency((*inside, field, name), name, key=True)
                    if competency and field == "levels":
                        self._level((*inside, field, name), competency, assessment.levels[name])
                    elif competency:
                        self._statements((*inside, field, name), competency, assessment.ratings[name])
        assessments, evidence = self._ids("assessments"), self._ids("evidence")
        for assignment in self.person.assignments:
            inside = self._path("assignments", assignment)
            competency = self._competency((*inside, "competency"), assignment.competency)
            if competency and assignment.level:
                self._level((*inside, "level"), competency, assignment.level)
            self._entries((*inside, "basis"), assignment.basis, assessments, "assessment")
            self._entries((*inside, "evidence"), assignment.evidence, evidence, "evidence")
        for goal in self.person.goals:
            inside = self._path("goals", goal)
            competency = (
                self._competency((*inside, "competency"), goal.competency) if goal.competency else None
            )
            if competency:
                self._statements((*inside, "statements"), competency, goal.statements)

    def _ids(self, name: str) -> set[str]:
        """Return the ids of a list's entries, of broken ones as well: what is wrong with those has been said."""
        written = self._tree.data.get(name) or []
        return {str(entry.get("id")) for entry in written if isinstance(entry, dict)}

    def _path(self, name: str, entry: Entry) -> Path:
        return (name, self._places[name, entry.id])

    def _competency(self, path: Path, name: str, *, key: bool = False) -> Competency | None:
        if name in self._competencies:
            return self._competencies[name]
        if name in self._old:
            message = f"competency {name!r} is called {self._old[name]!r} now; 'handrail people migrate' brings it along"
        else:
            message = f"{unknown('competency', name, self._competencies)}; it is kept and counts for nothing"
        self._say(path, message, key=key)
        return None

    def _level(self, path: Path, competency: Competency, level: str) -> None:
        levels = [step.id for step in self._framework.scale_of(competency).levels]
        if level != NOT_YET and level not in levels:
            self._say(path, unknown("level", level, [NOT_YET, *levels]))

    def _statements(self, path: Path, competency: Competency, names: Iterable[str]) -> None:
        own = [
            (role, statement)
            for role in self._framework.roles
            if competency.id in role.targets
            for statement in role.targets[competency.id].statements
        ]
        known = {one.id for one in competency.statements}
        known |= {own_statement(role.id, one.id) for role, one in own}
        old = {before: one.id for one in competency.statements for before in one.aliases}
        old |= {
            own_statement(role.id, before): own_statement(role.id, one.id)
            for role, one in own
            for before in one.aliases
        }
        for index, name in enumerate(names):
            if name in known:
                continue
            if name in old:
                message = f"statement {name!r} is called {old[name]!r} now, and counts there"
            else:
                message = (
                    f"{unknown('statement', name, sorted(known), most=8)}; it is kept and counts for nothing"
                )
            inner = (*path, name) if (*path, name) in self._tree.values else (*path, index)
            self._say(inner, message, key=True)

    def _entries(self, path: Path, names: Iterable[str], known: set[str], what: str) -> None:
        for index, name in enumerate(names):
            if name not in known:
                self._say((*path, index), unknown(what, name, sorted(known), most=8))

    def _say(self, path: Path, message: str, *, key: bool = False) -> None:
        line, column = self._tree.place(path, key=key)
        self._found.add(self.person.source, line, column, message, severity="warning")


def check_person(read: ReadPerson, framework: Framework, found: Diagnostics) -> None:
    """Say what a person file names that the framework does not have; all of it are warnings."""
    _Check(read, framework, found).run()
