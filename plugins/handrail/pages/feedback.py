"""The foot of a page that asks what readers think of it: links to a form that is filled in already, and nothing else.

There is nothing to press that would be counted: an answer that stays in the browser would only look like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from handrail.languages import Words
from handrail.markdown.plain_text import shortened
from handrail.model.feedback import Feedback
from handrail.model.site import Site
from handrail.pages.framework_view import OVERVIEW, role_pages
from handrail.pages.render import render
from handrail.pages.trackers import Entry, form_address, longest, receiver
from handrail.sources.feedback import FALSE

_TITLE_LENGTHS = (200, 120, 60, 30, 12)
"""Characters of a page's title in an entry: the first that lets the address be short enough."""
_DIRECTION_MARKS = re.compile("[\u2066-\u2069]")
"""They order a sentence on a page; in an entry they would stick to addresses and ids."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The page that a foot is for."""

    title: str
    id: str
    address: str


def wants_feedback(site: Site, page: str, *, own: bool, said: object) -> bool:
    """Tell whether a page asks for feedback: the site does, the page is no learner's own, and its author did not say no.

    Args:
        site: The site.
        page: Path of the page below the site's sources.
        own: Whether it is filled in the browser, with what is nobody else's.
        said: What its front matter says of `feedback`.
    """
    greets = page == "index.md" and site.home is not None
    return bool(site.options.feedback) and not own and not greets and str(said).lower() not in FALSE


def page_ids(site: Site) -> dict[str, str]:
    """Return the permanent id of each page that has one, by path below the site's sources."""
    return dict(_page_ids(site))


def _page_ids(site: Site) -> Iterator[tuple[str, str]]:
    for phase in site.course.phases:
        yield phase.page, phase.id
        yield from ((module.page, module.id) for module in phase.modules)
    yield from ((chapter.page, chapter.id) for chapter in site.handbook.pages)
    if framework := site.framework:
        yield OVERVIEW, framework.framework.id
        yield from ((competency.page, competency.id) for competency in framework.competencies)
        yield from ((page, name) for name, page in role_pages(framework).items())


def id_of(page: str, ids: dict[str, str]) -> str:
    """Return the id of a page; one without is known by its path, without the ending."""
    return ids.get(page) or PurePosixPath(page).with_suffix("").as_posix()


def feedback_foot(feedback: Feedback, foot: Foot, words: Words) -> str:
    """Return the foot as HTML.

    Args:
        feedback: Where to report to.
        foot: The page that it is for.
        words: What it says.
    """

    def link(kind: str) -> str:
        return _address(feedback, foot, words, kind)

    return render(
        "feedback.html",
        words,
        yes=link("Yes") if feedback.question else None,
        no=link("No") if feedback.question else None,
        discuss=link(""),
        hint="feedbackMail" if "@" in receiver(feedback) else "feedbackForm",
        receiver=receiver(feedback),
    )


def _address(feedback: Feedback, foot: Foot, words: Words, kind: str) -> str:
    address = ""
    for most in _TITLE_LENGTHS:
        address = form_address(feedback, _entry(foot, words, kind, most))
        if len(address) <= longest(feedback):
            return address
    # The page's own address is what is so long: its id says which one it is.
    short = Foot(foot.title, foot.id[:100], "")
    return form_address(feedback, _entry(short, words, kind, _TITLE_LENGTHS[-1]))


def _entry(foot: Foot, words: Words, kind: str, most: int) -> Entry:
    title = shortened(" ".join(foot.title.split()), most)
    facts = [("feedbackPage", title), ("feedbackId", foot.id), ("feedbackAddress", foot.address)]
    lines = [f"- {words.say(name)}{words.colon}{value}" for name, value in facts if value]
    body = "\n".join([words.say(f"feedbackAsk{kind}"), "", "", "", *lines])
    return Entry(
        title=_DIRECTION_MARKS.sub("", words.say(f"feedbackTitle{kind}", page=title)),
        body=_DIRECTION_MARKS.sub("", body),
        page=title,
        id=foot.id,
        address=foot.address,
    )
