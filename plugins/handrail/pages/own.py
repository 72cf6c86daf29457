"""The pages that are filled in the browser: the learner's own, from the record kept there, and the coach workspace."""

from __future__ import annotations

from handrail.languages import ENGLISH, Words
from handrail.model.site import Site
from handrail.pages.course import below_title
from handrail.pages.render import Link, render

FOLDER = "my"
OWN_PAGES = {
    "path": f"{FOLDER}/index.md",
    "assessment": f"{FOLDER}/assessment.md",
    "quizzes": f"{FOLDER}/quizzes.md",
    "data": f"{FOLDER}/data.md",
    "record": f"{FOLDER}/record.md",
    "coach": "coach/index.md",
}
"""Path of each page, by the name of the app that fills it."""

_TITLES = {
    "path": "myPath",
    "assessment": "selfAssessment",
    "quizzes": "myQuizzes",
    "data": "myData",
    "record": "completionRecord",
    "coach": "coachWorkspace",
}
"""The phrase that names each page."""

_WAITS = {"coach": "waitCoach"}
"""What stands there until the app starts."""

_SCRIPTS = {name: f"guide {name}" for name in OWN_PAGES} | {"quizzes": "guide questions quizzes"}
"""What the browser fetches for each page: the data it needs, then the app of that name."""


def own_page_titles(site: Site) -> dict[str, str]:
    """Return name and title of the pages that a site has use for: without a framework there is nothing to assess."""
    any_use = bool(site.course.modules or site.framework)
    offered = {name: site.words.say(title) for name, title in _TITLES.items()} if any_use else {}
    if not (site.framework and site.framework.competencies):
        offered.pop("assessment", None)
        offered.pop("coach", None)
    if not site.course.modules:
        offered.pop("record", None)
    return offered


ANCHOR = "hr-page"
"""Where the content of such a page begins, for whoever skips the navigation."""

RULES = {"path": "guide/guidance.md", "coach": "guide/coaching.md"}
"""The pages that explain how next steps are chosen and how one coaches, where a site has them, by the name of the app."""


def own_page(name: str, body: str, link: Link, words: Words = ENGLISH) -> str:
    """Return a page: the author's text when there is one, then the place that its app fills."""
    rules = _rules(name, link)
    return (
        below_title(words, words.say(_TITLES[name]), body)
        + "\n\n"
        + render(
            "own.html",
            words,
            name=name,
            anchor=ANCHOR,
            scripts=_SCRIPTS[name],
            rules=rules,
            wait=words.say(_WAITS.get(name, "wait")),
        )
    )


def _rules(name: str, link: Link) -> str:
    if name not in RULES:
        return ""
    try:
        return link(RULES[name])
    except KeyError:  # the site has no such page
        return ""
