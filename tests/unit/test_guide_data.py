"""What the apps in the browser get to know of the site."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.unit.small_project import Read

from handrail.exchange.scripts import site_scripts
from handrail.model.quiz import Question, Quiz
from handrail.model.site import Site
from handrail.pages.navigation import navigation
from handrail.pages.own import OWN_PAGES
from handrail.pages.site_pages import made_pages

GENERAL = """\
framework: {id: fw, title: "Frame & work", version: 1.2.0}
scales:
  default:
    met: 0.8
    levels:
      - {id: beginner, title: Beginner, description: With help.}
      - {id: advanced, title: Advanced}
roles:
  - {id: junior, title: Junior, family: product, rank: 1, targets: {pm: {level: beginner}}}
  - id: owner
    aliases: [holder]
    title: "*Owner*"
    family: product
    rank: 2
    targets: {pm: {level: advanced, importance: 8, required: false, statements: [{id: signs, aliases: [seals], text: Signs it}]}}
"""
COMPETENCY = """\
id: pm
aliases: [product]
title: "Product `management`"
purpose: To lead.
levels:
  beginner:
    title: Follows
    statements: [{id: explains, aliases: [says], text: "Explains *why*", examples: ["A <b>talk</b>"]}]
"""
QUIZ = Quiz(
    id="q-intro",
    title="Check",
    pass_mark=0.75,
    questions=(
        Question(id="which", text="Which?", kind="single", options=("a", "b")),
        Question(id="words", text="In your words?", kind="open"),
    ),
)


def globals_of(
    site: Site,
    quizzes: dict[str, tuple[Quiz, ...]] | None = None,
    checklists: dict[str, dict[str, str]] | None = None,
) -> dict[str, Any]:
    """Return what each script sets, by its path below the folder."""
    found = {}
    scripts = site_scripts(
        site, quizzes or {}, lambda page: f"at/{page}", "assets", checklists=checklists or {}
    )
    for path, script in scripts.items():
        value = script[script.index(" = ") + 3 :].strip().removesuffix(";")
        found[path] = json.loads(value)
    return found


@pytest.fixture
def general(read: Read) -> Site:
    sources, lines = read(
        {
            "competencies/framework.yml": GENERAL,
            "competencies/pm.yml": COMPETENCY,
            "site_src/course/0-foundations/1-intro.md": (
                "---\nid: intro\ntitle: Introduction\nrevised: 2026-11-01\nteaches: [pm/beginner/explains]\n---\n"
            ),
            "site_src/course/1-value/1-exchange.md": "---\nid: exchange\nteaches: []\nrequires: [intro]\n---\n",
        }
    )
    assert lines == []
    return sources.site


def test_the_framework_is_there_with_its_rules_and_without_markup(general: Site) -> None:
    guide = globals_of(general)["assets/guide.js"]
    framework = guide["framework"]

    assert (framework["id"], framework["version"], framework["title"]) == ("fw", "1.2.0", "Frame & work")
    assert framework["scales"]["default"]["met"] == 0.8
    assert [level["id"] for level in framework["scales"]["default"]["levels"]] == ["beginner", "advanced"]
    [pm] = framework["competencies"]
    assert pm["title"] == "Product management"
    assert pm["levels"] == {"beginner": {"title": "Follows", "statements": ["explains"]}}
    assert pm["url"] == "at/competencies/pm.md"


def test_roles_have_their_targets_and_the_role_that_follows(general: Site) -> None:
    junior, owner = globals_of(general)["assets/guide.js"]["framework"]["roles"]

    assert (junior["next"], owner["next"]) == ("owner", "")
    assert owner["title"] == "Owner"
    [target] = owner["targets"]
    assert (target["competency"], target["level"], target["importance"], target["required"]) == (
        "pm",
        "advanced",
        8,
        False,
    )
    assert [statement["id"] for statement in target["statements"]] == ["signs"]


def test_texts_are_a_file_a_competency_where_the_guide_says(general: Site) -> None:
    scripts = globals_of(general)
    [pm] = scripts["assets/guide.js"]["framework"]["competencies"]
    text = scripts[pm["text"]]

    assert text["purpose"] == "To lead."
    assert text["levels"]["beginner"]["title"] == "Follows"
    assert text["levels"]["beginner"]["description"] == "With help."
    [statement] = text["levels"]["beginner"]["statements"]
    assert statement == {
        "id": "explains",
        "text": "Explains why",
        "examples": ["A <b>talk</b>"],
        "evidence": [],
    }


def test_modules_say_what_they_teach_when_they_were_revised_and_which_checklists_they_hold(
    general: Site,
) -> None:
    page = "course/0-foundations/1-intro.md"
    checklists = {page: {"c-intro": "Before *you* begin", "c-more": ""}, "about.md": {"c-about": ""}}
    guide = globals_of(general, checklists=checklists)["assets/guide.js"]

    title = general.course.modules[0].title
    assert guide["checklists"] == [
        {"id": "c-intro", "title": "Before you begin", "page": title},
        {"id": "c-more", "title": "", "page": title},
        {"id": "c-about", "title": "", "page": ""},
    ]
    assert guide["modules"] == {
        "intro": {
            "teaches": ["pm/beginner/explains"],
            "requires": [],
            "revised": "2026-11-01",
            "checklists": ["c-intro", "c-more"],
        },
        "exchange": {"teaches": [], "requires": ["intro"], "revised": "", "checklists": []},
    }


def test_quizzes_are_listed_in_course_order_with_their_module(general: Site) -> None:
    page = "course/0-foundations/1-intro.md"
    other = QUIZ.model_copy(update={"id": "q-guide"})
    first, second = globals_of(general, {"guide/index.md": (other,), page: (QUIZ,)})["assets/guide.js"][
        "quizzes"
    ]

    assert (first["id"], first["module"], first["page"], first["pass"]) == (
        "q-intro",
        "intro",
        "Introduction",
        0.75,
    )
    assert [(question["id"], question["graded"]) for question in first["questions"]] == [
        ("which", True),
        ("words", False),
    ]
    assert (second["id"], second["module"], second["url"]) == ("q-guide", "", "at/guide/index.md")


def test_what_questions_ask_is_a_file_of_its_own(general: Site) -> None:
    texts = globals_of(general, {"guide/index.md": (QUIZ,)})["assets/questions.js"]

    assert texts == {"q-intro": {"which": "Which?", "words": "In your words?"}}


def test_old_ids_of_competencies_and_statements_lead_to_the_new_ones(general: Site) -> None:
    aliases = globals_of(general)["assets/site.js"]["aliases"]

    assert aliases["rating/product/"] == "rating/pm/"
    assert aliases["note/product"] == "note/pm"
    assert aliases["assigned/product"] == "assigned/pm"
    assert aliases["rating/pm/says"] == "rating/pm/explains"


def test_old_ids_of_roles_lead_to_the_new_ones_also_in_the_statements_that_only_they_ask_for(
    general: Site,
) -> None:
    aliases = globals_of(general)["assets/site.js"]["aliases"]

    assert aliases["role/holder"] == "role/owner"
    owns = {old: new for old, new in aliases.items() if ":" in old}
    assert owns == dict.fromkeys(
        ("rating/pm/holder:signs", "rating/pm/holder:seals", "rating/pm/owner:seals"), "rating/pm/owner:signs"
    )


def test_own_pages_are_made_and_stand_in_the_navigation(general: Site) -> None:
    made = made_pages(general)

    assert {page for page in OWN_PAGES.values() if page in made} == set(OWN_PAGES.values())
    assert navigation(general, ["index.md"])[-2:] == [
        {"My path": ["my/index.md", "my/assessment.md", "my/quizzes.md", "my/data.md"]},
        {"Coach": ["coach/index.md"]},
    ]
    assert set(globals_of(general)["assets/site.js"]["own"]) == set(OWN_PAGES)


def test_without_a_framework_there_is_neither_a_self_assessment_nor_a_page_for_coaches(read: Read) -> None:
    sources, _ = read(
        {
            "competencies/framework.yml": None,
            "competencies/pm.yml": None,
            "handbook/how.md": "---\nid: how\n---\n",
            "site_src/course/0-foundations/1-intro.md": "---\nid: intro\n---\n",
            "site_src/course/1-value/1-exchange.md": "---\nid: exchange\n---\n",
        }
    )
    scripts = globals_of(sources.site)

    assert scripts["assets/guide.js"]["framework"] is None
    assert set(scripts["assets/site.js"]["own"]) == {"path", "quizzes", "data", "record"}
    assert set(scripts) == {"assets/site.js", "assets/guide.js", "assets/questions.js"}
