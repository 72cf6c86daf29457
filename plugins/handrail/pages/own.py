"""The pages that are filled in the browser: the learner's own, from the record kept there, and the coach workspace."""

from __future__ import annotations

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
    "path": "My path",
    "assessment": "Self-assessment",
    "quizzes": "My quizzes",
    "data": "My data",
    "record": "Completion record",
    "coach": "Coach workspace",
}

_WAITS = {"coach": "This page works on files that you open in your browser, and holds none itself."}
"""What stands there until the app starts."""

_WAIT = "This page is put together in your browser, from the record that it keeps for you."


_SCRIPTS = {name: f"guide {name}" for name in OWN_PAGES} | {"quizzes": "guide questions quizzes"}
"""What the browser fetches for each page: the data it needs, then the app of that name."""


def own_page_titles(site: Site) -> dict[str, str]:
    """Return name and title of the pages that a site has use for: without a framework there is nothing to assess."""
    offered = dict(_TITLES) if site.course.modules or site.framework else {}
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


def own_page(name: str, body: str, link: Link) -> str:
    """Return a page: the author's text when there is one, then the place that its app fills."""
    rules = _rules(name, link)
    return (
        below_title(_TITLES[name], body)
        + "\n\n"
        + render(
            "own.html",
            name=name,
            anchor=ANCHOR,
            scripts=_SCRIPTS[name],
            rules=rules,
            wait=_WAITS.get(name, _WAIT),
        )
    )


def _rules(name: str, link: Link) -> str:
    if name not in RULES:
        return ""
    try:
        return link(RULES[name])
    except KeyError:  # the site has no such page
        return ""
