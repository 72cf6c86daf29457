"""Where readers say what they think of a page: what a publisher sets as `feedback` in `mkdocs.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from handrail.model.base import Frozen, Text

PLACES = ("title", "body", "page", "id", "address")
"""What may stand in curly brackets in the address of a form: the entry's title and text; the page's title, id, address."""

LONGEST_FORM = 1000
"""Characters of an address that a publisher may write, places included."""


class Feedback(Frozen):
    """One of `tracker`, `url` and `mail` says where; `sources.feedback` checks what belongs together."""

    tracker: Literal["gitlab", "github", "jira"] | None = None
    """Whose form for a new issue is opened."""
    project: str | None = None
    """Address of the project there; for Jira that of Jira itself."""
    project_id: str | None = None
    """For Jira: the number of the project, `pid` in the address of its settings."""
    issue_type: str | None = None
    """For Jira: the number of the kind of issue."""
    labels: tuple[Text, ...] = ()
    """What a tracker marks the issues with."""
    url: Annotated[str, StringConstraints(max_length=LONGEST_FORM)] | None = None
    """Address of any other form, with places such as `{title}` and `{body}`."""
    mail: str | None = None
    """An e-mail address."""
    question: bool = True
    """Whether readers are asked if the page was helpful, beside the link to discuss or report."""
