"""The course's pages: its overview, a phase, a module."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handrail.languages import Words
from handrail.model.base import by_id
from handrail.model.course import Module, Phase
from handrail.model.site import Chapter, Site
from handrail.pages.practice import PracticeView
from handrail.pages.render import Link, render

_TITLE_FIRST = re.compile(r"\A\s*(?:#[ \t]+[^\n]*|[^\n#][^\n]*\n=+[ \t]*)(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """What stands around a module."""

    phase: Phase
    next: Module | None
    next_phase: Phase | None
    """The phase that the next module opens, when it is not in this one."""


class CoursePages:
    """Makes the course's pages; what they share is worked out once."""

    def __init__(self, site: Site, practice: PracticeView) -> None:
        self._site = site
        self._words = site.words
        self._practice = practice
        self._modules = {module.id: module for module in site.course.modules}
        self._neighbours = _neighbours(site.course.phases)
        self._competencies = by_id(site.framework.competencies) if site.framework else {}
        self._chapters: dict[str, list[Chapter]] = {}
        for chapter in site.handbook.pages:
            for name in chapter.modules:
                self._chapters.setdefault(name, []).append(chapter)

    def overview(self, body: str, link: Link) -> str:
        """Return the course's overview: the author's text, then all phases on the rail."""
        course = self._site.course
        head = render("course.html", self._words, course=course, link=link)
        return below_title(self._words, course.title, body) + "\n\n" + head

    def phase(self, phase: Phase, body: str, link: Link) -> str:
        """Return a phase's page: how far one is, the author's text, its modules, what to practise with, what it helps with."""
        head = render("phase_head.html", self._words, phase=phase, link=link)
        rail = render(
            "phase_modules.html",
            self._words,
            phase=phase,
            worksheets=self._practice.of_modules(phase.modules),
            levels=self._levels(phase),
            link=link,
        )
        label = self._words.say("phase", number=phase.number)
        return below_title(self._words, phase.title, body, head, label=label) + "\n\n" + rail

    def module(self, module: Module, body: str, link: Link) -> str:
        """Return a module's page: outcomes, the author's text, worksheets, resources, the button, the way on."""
        around = self._neighbours[module.id]
        head = render("module_head.html", self._words, module=module)
        required = [self._modules[name] for name in module.requires if name in self._modules]
        worksheets = self._practice.named_by(module)
        practised = {sheet.page for sheet in worksheets}
        chapters = by_id([*self._chapters.get(module.id, ()), *self._practice.chapters_using(module.page)])
        foot = render(
            "module_foot.html",
            self._words,
            module=module,
            worksheets=worksheets,
            users=self._practice.modules_using(module.page),
            around=around,
            opens=_opens(self._words, around),
            required=required,
            teaches=self._taught(module),
            chapters=[chapter for chapter in chapters.values() if chapter.page not in practised],
            link=link,
        )
        return below_title(self._words, module.title, body, head) + "\n\n" + foot

    def _taught(self, module: Module) -> list[tuple[str, str, str, str]]:
        """Return competency title, level title, page and anchor of all that a module teaches, each level once."""
        taught: dict[tuple[str, str], tuple[str, str, str, str]] = {}
        for reference in module.teaches:
            name, level = reference.split("/")[:2]
            competency = self._competencies.get(name)
            if competency and self._site.framework:
                titles = {step.id: step.title for step in self._site.framework.scale_of(competency).levels}
                title = titles.get(level, level)
                taught[name, level] = (competency.title, title, competency.page, f"level-{level}")
        return list(taught.values())

    def _levels(self, phase: Phase) -> list[tuple[str, str, str, str]]:
        taught: dict[tuple[str, str, str, str], None] = {}
        for module in phase.modules:
            taught |= dict.fromkeys(self._taught(module))
        return list(taught)


def _opens(words: Words, around: Neighbours) -> str:
    """Return the name of the phase that the next module opens, or nothing."""
    following = around.next_phase
    return words.phase(following.number, following.title) if following else ""


def below_title(words: Words, title: str, body: str, head: str = "", *, label: str = "") -> str:
    """Return the body with its title first, made when the author wrote none, and the head below it."""
    own = _TITLE_FIRST.match(body)
    first = own.group().strip() if own else render("title.html", words, title=title, label=label)
    rest = body[own.end() :] if own else body
    return f"{first}\n\n{head}\n\n{rest.strip()}\n"


def _neighbours(phases: tuple[Phase, ...]) -> dict[str, Neighbours]:
    in_order = [(phase, module) for phase in phases for module in phase.modules]
    around = {}
    for place, (phase, module) in enumerate(in_order):
        next_phase, following = in_order[place + 1] if place + 1 < len(in_order) else (None, None)
        around[module.id] = Neighbours(phase, following, next_phase if next_phase is not phase else None)
    return around
