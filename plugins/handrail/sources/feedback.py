"""What may be wrong with `feedback`: in the options what does not belong together, in a page another value than yes or no."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import urlsplit

from handrail.model.feedback import PLACES, Feedback
from handrail.sources.diagnostics import Diagnostics, unknown
from handrail.sources.pages import MarkdownPage

KEY = "feedback"
"""The option, and the front matter key by which a page leaves it out."""

_WAYS = ("tracker", "url", "mail")
_EXAMPLES = {
    "gitlab": "https://gitlab.example.com/group/project",
    "github": "https://github.com/owner/repository",
    "jira": "https://jira.example.com",
}
_WRONG_IN_LABELS = {"gitlab": '"', "github": ",", "jira": " "}
"""What would end a label in the tracker's own notation."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_NO_SIGN_OF_AN_ADDRESS = re.compile(r"""[\s<>"\\^`|\x00-\x1f\x7f]|%(?![0-9A-Fa-f]{2})""")
_PLACE = re.compile(r"\{([^{}]*)\}")
_MAIL = re.compile(r"[^\s@<>()\[\],;:\"\\?&%]+@[^\s@<>()\[\],;:\"\\?&%]+")

TRUE, FALSE = ("true", "yes", "on"), ("false", "no", "off")
"""What YAML takes for the two, in small letters."""

Add = Callable[[str, str], None]
"""Says what is wrong with a field; an empty name means all of them."""
Mistakes = Iterator[tuple[str, str]]
"""Names of fields, each with what is wrong with it."""


def check_feedback(feedback: Feedback, add: Add) -> None:
    """Say everything that is wrong with the options as a whole, and with each."""
    ways = [name for name in _WAYS if getattr(feedback, name) is not None]
    if not ways:
        add("", f"{KEY!r} does not say where to report to; give it one of {', '.join(_WAYS)}")
    for name in ways[1:]:
        add(name, f"{name!r} and {ways[0]!r} are two ways; keep one")
    for check in (_mistakes_of_tracker, _mistakes_of_labels, _mistakes_of_form, _mistakes_of_mail):
        for field, message in check(feedback):
            add(field, message)


def _mistakes_of_tracker(feedback: Feedback) -> Mistakes:
    tracker = feedback.tracker
    if tracker and not feedback.project:
        yield "tracker", f"tracker {tracker!r} needs 'project', such as {_EXAMPLES[tracker]!r}"
    for name in ("project_id", "issue_type"):
        number = getattr(feedback, name)
        if tracker == "jira" and number is None:
            yield "tracker", f"tracker 'jira' needs {name!r}, a number such as '10001'"
        elif number is not None and tracker != "jira":
            yield name, f"{name!r} belongs to tracker 'jira'"
        elif number is not None and not re.fullmatch(r"[0-9]{1,12}", number):
            yield name, f"{name!r} must be the number that Jira gives it, not {number!r}"
    if feedback.project is None:
        return
    if not tracker:
        yield "project", f"'project' belongs to a tracker; add one ({', '.join(_EXAMPLES)})"
    if problem := _wrong_address(feedback.project, ("https", "http")):
        yield "project", f"'project' {problem}"
        return
    parts = urlsplit(feedback.project)
    path = parts.path.strip("/").split("/")
    example = _EXAMPLES.get(tracker or "", _EXAMPLES["gitlab"])
    if parts.query or parts.fragment or path[-1].endswith(".git") or {"issues", "-"} & set(path[2:]):
        yield "project", f"'project' is the address of the project's first page, such as {example!r}"
    elif tracker in ("gitlab", "github") and len(path) < 2:
        yield "project", f"'project' names no project; write it as {example!r}"


def _mistakes_of_labels(feedback: Feedback) -> Mistakes:
    if not feedback.labels:
        return
    if not feedback.tracker:
        yield "labels", "'labels' belong to a tracker; write them into the address of another form"
    sign = _WRONG_IN_LABELS.get(feedback.tracker or "", "\n")
    for label in feedback.labels:
        if sign in label or "\n" in label:
            yield (
                "labels",
                f"label {label!r} has a sign that {feedback.tracker} would not take as a part of it",
            )


def _mistakes_of_form(feedback: Feedback) -> Mistakes:
    url = feedback.url
    if url is None:
        return
    if problem := _wrong_address(_PLACE.sub("x", url), ("https", "http", "mailto")):
        yield "url", f"'url' {problem}"
    places = _PLACE.findall(url)
    for place in places:
        if place not in PLACES:
            yield "url", f"'url': {unknown('place', place, PLACES)}"
    if re.search("[{}]", _PLACE.sub("", url)):
        yield (
            "url",
            "'url' has a curly bracket without its other; write places as {title}, and %7B for a bracket",
        )
    elif not places:
        yield (
            "url",
            "'url' has no place, so the form would not know the page; add one such as {title} or {body}",
        )
    elif "{" in re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0]:
        yield "url", "'url' has a place in its host; a place stands behind it"


def _mistakes_of_mail(feedback: Feedback) -> Mistakes:
    if feedback.mail is not None and not _MAIL.fullmatch(feedback.mail):
        yield "mail", f"'mail' is one address such as 'handbook@example.com', not {feedback.mail!r}"


def _wrong_address(address: str, schemes: tuple[str, ...]) -> str | None:
    scheme = _SCHEME.match(address)
    listed = ", ".join(schemes)
    if not scheme or (scheme[1].lower() not in schemes and address[scheme.end() :][:1].isdigit()):
        return f"must be a whole address, beginning with {schemes[0]}://"
    if scheme[1].lower() not in schemes:
        return f"begins with {scheme[1] + ':'!r}; allowed: {listed}"
    if bad := _NO_SIGN_OF_AN_ADDRESS.search(address):
        return f"has {bad.group()!r} in it, which no address holds; write it as '%{ord(bad.group()[0]):02X}'"
    if scheme[1].lower() == "mailto":
        return None
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "is no address; check the host and the port"
    if not host:
        return f"must name a host, such as '{schemes[0]}://example.com'"
    if parts.username is not None or parts.password is not None:
        return "has a name or password in it, which everybody would read in the pages; take it out"
    return None


def check_pages(pages: Iterable[MarkdownPage], found: Diagnostics) -> None:
    """Say where a page's front matter has another value for `feedback` than true or false."""
    for page in pages:
        value = page.tree.data.get(KEY, "true") if isinstance(page.tree.data, dict) else "true"
        if isinstance(value, str) and value.lower() in TRUE + FALSE:
            continue
        line, column = page.tree.place((KEY,))
        wrong = repr(value) if isinstance(value, str) else "something else"
        found.add(page.source, line, column, f"{KEY!r} must be true or false, not {wrong}")
