"""The pages of the learner's own: each is filled in the browser, from the record that the browser keeps."""

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
}
"""Path of each page, by the name of the app that fills it."""

_TITLES = {
    "path": "My path",
    "assessment": "Self-assessment",
    "quizzes": "My quizzes",
    "data": "My data",
    "record": "Completion record",
}


_SCRIPTS = {name: f"guide {name}" for name in OWN_PAGES} | {"quizzes": "guide questions quizzes"}
"""What the browser fetches for each page: the data it needs, then the app of that name."""


def own_page_titles(site: Site) -> dict[str, str]:
    """Return name and title of the pages that a site has use for: without a framework there is nothing to assess."""
    offered = dict(_TITLES) if site.course.modules or site.framework else {}
    if not (site.framework and site.framework.competencies):
        offered.pop("assessment", None)
    if not site.course.modules:
        offered.pop("record", None)
    return offered


ANCHOR = "hr-page"
"""Where the content of such a page begins, for whoever skips the navigation."""

RULES = "guide/guidance.md"
"""The page that explains how next steps are chosen, where a site has it."""


def own_page(name: str, body: str, link: Link) -> str:
    """Return a page: the author's text when there is one, then the place that its app fills."""
    rules = _rules(link) if name == "path" else ""
    return (
        below_title(_TITLES[name], body)
        + "\n\n"
        + render("own.html", name=name, anchor=ANCHOR, scripts=_SCRIPTS[name], rules=rules)
    )


def _rules(link: Link) -> str:
    try:
        return link(RULES)
    except KeyError:  # the site has no such page
        return ""
