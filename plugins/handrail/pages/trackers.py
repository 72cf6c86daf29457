"""The address of a form that is filled in already: an issue in a tracker, any other form, an e-mail.

Nothing is sent by it: whoever follows the link sees the form, and sends it or does not.

Source:
    GitLab: https://docs.gitlab.com/user/project/issues/create_issues/#using-a-url-with-prefilled-values
    GitHub: https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue
    Jira: https://confluence.atlassian.com/jirakb/how-to-create-issues-using-direct-html-links-in-jira-server-159474.html
    E-mail: https://www.rfc-editor.org/rfc/rfc6068
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from handrail.model.feedback import Feedback

LONGEST = 4000
"""Characters of an address that every tracker takes: servers end at 8,190, and a login on the way may write each `%` as
`%25`. GitLab keeps to the same when it links to a form of Jira."""
LONGEST_MAIL = 2000
"""Windows hands mail programs no more than 2,083."""

_PLACE = re.compile(r"\{(\w+)\}")
_AS_IT_IS = "!#$&'()*+,/:;=?@[]~%"
"""Signs of an address that a publisher wrote; others, such as letters beyond ASCII, are encoded."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form is filled in with."""

    title: str
    body: str
    """Lines end with `\\n`."""
    page: str
    """Title of the page."""
    id: str
    address: str


def form_address(feedback: Feedback, entry: Entry) -> str:
    """Return the address of the form with an entry in it."""
    if feedback.mail:
        # A plus sign has to stay one, and a line ends with both signs.
        written = _query([("subject", entry.title), ("body", entry.body.replace("\n", "\r\n"))])
        return f"mailto:{quote(feedback.mail, safe='@+')}?{written}"
    if feedback.url:
        return _filled(feedback.url, entry)
    base = (feedback.project or "").rstrip("/")
    if feedback.tracker == "jira":
        fields = [("pid", feedback.project_id or ""), ("issuetype", feedback.issue_type or "")]
        fields += [("summary", entry.title), ("description", entry.body)]
        fields += [("labels", label) for label in feedback.labels]
        return f"{base}/secure/CreateIssueDetails!init.jspa?{_query(fields)}"
    if feedback.tracker == "github":
        fields = [("title", entry.title), ("body", entry.body)]
        fields += [("labels", ",".join(feedback.labels))] if feedback.labels else []
        return f"{base}/issues/new?{_query(fields)}"
    fields = [("issue[title]", entry.title), ("issue[description]", entry.body + _labelled(feedback.labels))]
    return f"{base}/-/issues/new?{_query(fields)}"


def _labelled(labels: Iterable[str]) -> str:
    """Return GitLab's quick action: its form knows labels in an address by their numbers alone."""
    names = " ".join(f'~"{label}"' for label in labels)
    return f"\n\n/label {names}" if names else ""


def _query(fields: Iterable[tuple[str, str]]) -> str:
    return "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in fields)


def _filled(template: str, entry: Entry) -> str:
    mail = template[:7].lower() == "mailto:"

    def value_of(place: re.Match[str]) -> str:
        value: str = getattr(entry, place[1])
        return quote(value.replace("\n", "\r\n") if mail else value, safe="")

    parts = _PLACE.split(template)  # what was written and names of places, in turn
    written = [quote(part, safe=_AS_IT_IS) for part in parts[::2]]
    places = [value_of(place) for place in _PLACE.finditer(template)]
    return "".join(part for pair in zip(written, [*places, ""], strict=True) for part in pair)


def longest(feedback: Feedback) -> int:
    """Return how many characters the address may have."""
    by_mail = feedback.mail or (feedback.url or "")[:7].lower() == "mailto:"
    return LONGEST_MAIL if by_mail else LONGEST


def receiver(feedback: Feedback) -> str:
    """Return who gets what is sent, as readers know it: a host or an e-mail address."""
    if feedback.mail:
        return feedback.mail
    address = feedback.url or feedback.project or ""
    if address[:7].lower() == "mailto:":
        return address[7:].partition("?")[0]
    return urlsplit(address).hostname or address
