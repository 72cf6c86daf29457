"""What the apps in the browser get to know of the site: framework, roles, what teaches what, quizzes, worksheets.

`browser/guide.ts` has the shapes. Texts of statements come one file a competency, so that a large framework costs a
learner only what is shown. Everything is plain text: no markup of a file reaches the apps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import unescape
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from handrail.exchange.manifest import UrlOf
from handrail.guidance.targets import roles_before
from handrail.markdown.inline import inline_html
from handrail.model.framework import Competency, Framework, Role, Statement
from handrail.model.quiz import Quiz
from handrail.model.site import Site
from handrail.model.worksheet import Worksheet
from handrail.pages.framework_view import role_pages


def guide_data(
    site: Site,
    quizzes: Mapping[str, Iterable[Quiz]],
    url_of: UrlOf,
    folder: str,
    *,
    checklists: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    worksheets: Iterable[Worksheet] = (),
) -> dict[str, Any]:
    """Return `GuideData`.

    Args:
        site: The site.
        quizzes: The quizzes of each page, by the page's path.
        url_of: Turns a page's path into its address.
        folder: Where the texts of the competencies are, below the site's root.
        checklists: The titles of the checklists of each page by their ids, by the page's path.
        worksheets: All worksheets.
    """
    return {
        "framework": _framework(site.framework, url_of, folder) if site.framework else None,
        "modules": {
            module.id: {
                "teaches": module.teaches,
                "requires": module.requires,
                "revised": module.revised.isoformat() if module.revised else "",
                "checklists": list(checklists.get(module.page, ())),
            }
            for module in site.course.modules
        },
        "quizzes": _quizzes(site, quizzes, url_of),
        "checklists": _checklists(site, checklists),
        "worksheets": _worksheets(site, worksheets, url_of),
    }


def question_texts(quizzes: Mapping[str, Iterable[Quiz]]) -> dict[str, dict[str, str]]:
    """Return `QuestionTexts`.

    Args:
        quizzes: The quizzes of each page, by the page's path.
    """
    return {
        quiz.id: {question.id: question.text for question in quiz.questions}
        for on_page in quizzes.values()
        for quiz in on_page
    }


def competency_texts(framework: Framework) -> dict[str, tuple[str, dict[str, Any]]]:
    """Return id and `CompetencyText` of every competency, by the name of its file."""
    return {
        _text_file(competency): (competency.id, _texts(competency, framework))
        for competency in framework.competencies
    }


def _text_file(competency: Competency) -> str:
    """Return a name that is as safe for file systems and servers as that of the competency's page."""
    return str(PurePosixPath(competency.page).relative_to("competencies").with_suffix(".js"))


def _framework(framework: Framework, url_of: UrlOf, folder: str) -> dict[str, Any]:
    pages = role_pages(framework)
    follower = {before.id: after for after, before in roles_before(framework.roles).items()}
    return {
        "id": framework.framework.id,
        "title": _plain(framework.framework.title),
        "version": framework.framework.version,
        "scales": {
            name: {
                "cumulative": scale.cumulative,
                "met": scale.met,
                "levels": [{"id": level.id, "title": _plain(level.title)} for level in scale.levels],
            }
            for name, scale in framework.scales.items()
        },
        "areas": [{"id": area.id, "title": _plain(area.title)} for area in framework.areas],
        "competencies": [
            {
                "id": competency.id,
                "title": _plain(competency.title),
                "area": competency.area or "",
                "url": url_of(competency.page),
                "text": f"{folder}/{_text_file(competency)}",
                "scale": competency.scale,
                "deprecated": competency.status == "deprecated",
                "levels": {
                    level: {
                        "title": _plain(described.title or ""),
                        "statements": [statement.id for statement in described.statements],
                    }
                    for level, described in competency.levels.items()
                },
            }
            for competency in framework.competencies
        ],
        "roles": [_role(role, url_of(pages[role.id]), follower.get(role.id, "")) for role in framework.roles],
    }


def _role(role: Role, url: str, following: str) -> dict[str, Any]:
    return {
        "id": role.id,
        "title": _plain(role.title),
        "summary": _plain(role.summary or ""),
        "url": url,
        "next": following,
        "targets": [
            {
                "competency": name,
                "level": target.level,
                "importance": target.importance,
                "required": target.required,
                "statements": [_statement(statement) for statement in target.statements],
            }
            for name, target in role.targets.items()
        ],
    }


def _texts(competency: Competency, framework: Framework) -> dict[str, Any]:
    scale = {level.id: level for level in framework.scale_of(competency).levels}
    levels = {}
    for name, described in competency.levels.items():
        step = scale.get(name)
        levels[name] = {
            "title": _plain(described.title or (step.title if step else name)),
            "description": _plain(described.summary or (step.description if step else None) or ""),
            "statements": [_statement(statement) for statement in described.statements],
        }
    return {"id": competency.id, "purpose": _plain(competency.purpose or ""), "levels": levels}


def _statement(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "text": _plain(statement.text),
        "examples": [_plain(text) for text in statement.examples],
        "evidence": [_plain(text) for text in statement.evidence],
    }


def _quizzes(site: Site, quizzes: Mapping[str, Iterable[Quiz]], url_of: UrlOf) -> list[dict[str, Any]]:
    modules = {module.page: module for module in site.course.modules}
    chapters = {chapter.page: chapter for chapter in site.handbook.pages}
    in_order = {page: None for page in (*modules, *chapters) if page in quizzes} | dict.fromkeys(quizzes)
    found = []
    for page in in_order:
        module = modules.get(page)
        held_by = module or chapters.get(page)
        for quiz in quizzes[page]:
            found.append(
                {
                    "id": quiz.id,
                    "title": quiz.title,
                    "module": module.id if module else "",
                    "page": _plain(held_by.title) if held_by else "",
                    "url": url_of(page),
                    "pass": quiz.pass_mark,
                    "questions": [
                        {"id": question.id, "graded": question.graded} for question in quiz.questions
                    ],
                }
            )
    return found


def _checklists(site: Site, checklists: Mapping[str, Mapping[str, str]]) -> list[dict[str, str]]:
    """Return what each checklist is called, and its page; most of them are called the same."""
    titles = _titles(site)
    return [
        {"id": id_, "title": _plain(title), "page": _plain(titles.get(page, ""))}
        for page, held in checklists.items()
        for id_, title in held.items()
    ]


def _titles(site: Site) -> dict[str, str]:
    """Return the titles of chapters and modules by their pages, in the order of handbook and course."""
    titles = {page.page: page.title for page in site.handbook.pages}
    return titles | {module.page: module.title for module in site.course.modules}


def _worksheets(site: Site, worksheets: Iterable[Worksheet], url_of: UrlOf) -> list[dict[str, Any]]:
    """Return the worksheets in the handbook's order, then those of modules and of other pages."""
    titles = _titles(site)
    order = {page: place for place, page in enumerate(titles)}
    return [
        {
            "id": sheet.id,
            "title": sheet.title,
            "url": url_of(sheet.page),
            "page": _plain(titles.get(sheet.page, "")),
            "fields": [field.id for field in sheet.fields],
        }
        for sheet in sorted(worksheets, key=lambda sheet: order.get(sheet.page, len(order)))
    ]


def _plain(text: str) -> str:
    return unescape(inline_html(text).striptags())
