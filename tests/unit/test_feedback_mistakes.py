"""What a publisher can do wrong in the option `feedback`, and an author in the front matter: one line for each."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.unit.small_project import HOW, Read

from handrail.model.site import Options
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import Project
from handrail.sources.options import read_options

BEFORE = "plugins:\n  - handrail:\n      site_id: minimal\n      feedback:\n"
PROJECT = "tracker: gitlab\nproject: "
URL = "url: "
JIRA = "tracker: jira\nproject: https://jira.example.com\nproject_id: 10010\nissue_type: 3\n"


def options_with(tmp_path: Path, feedback: str) -> tuple[Options | None, list[str]]:
    """Return the options with this below `feedback`, and the mistakes with line and column."""
    indented = "".join(f"        {line}\n" for line in feedback.splitlines())
    config = tmp_path / "mkdocs.yml"
    config.write_text(BEFORE + indented, encoding="utf-8")
    (tmp_path / "docs").mkdir(exist_ok=True)
    given = yaml.safe_load(config.read_text("utf-8"))["plugins"][0]["handrail"]
    found = Diagnostics()
    options = read_options(given, Project(tmp_path), config, tmp_path / "docs", found)
    return options, [str(problem).removeprefix("mkdocs.yml:") for problem in found]


SOUND = [
    PROJECT + "https://gitlab.example.internal/product/teams/handbook",
    PROJECT + "http://localhost:8080/git/a/b/\nlabels: [handbook, 2026]",
    "tracker: github\nproject: https://github.example.com/a/b\nquestion: false",
    JIRA + "labels: [handbook]",
    "mail: hand+book@example.com",
    URL + '"https://[::1]:8443/a?q={title}%20{body}"',
    URL + '"mailto:a@example.com?subject={title}"',
    URL + '"https://example.com/#/new/{id}/{page}?{address}"',
]


@pytest.mark.parametrize("feedback", SOUND)
def test_what_is_right_is_taken(tmp_path: Path, feedback: str) -> None:
    options, problems = options_with(tmp_path, feedback)
    assert problems == []
    assert options
    assert options.feedback


PLACES = "(title, body, page, id, address)"
FIRST_PAGE = (
    "'project' is the address of the project's first page, such as 'https://gitlab.example.com/group/project'"
)
MISTAKES = [
    ("nowhere", "question: true", ["4:7: 'feedback' does not say where to report to; give it one of tracker, url, mail"]),
    ("two ways", "mail: a@example.com\nurl: 'https://example.com/{id}'", ["5:15: 'mail' and 'url' are two ways; keep one"]),
    ("unknown tracker", "tracker: gitlap\nproject: https://example.com/a/b", ["5:18: unknown tracker 'gitlap'; did you mean 'gitlab'? (gitlab, github, jira)"]),
    ("unknown field", "mial: a@example.com", ["5:9: unknown field 'mial'; did you mean 'mail'? (tracker, project, project_id, issue_type, labels, url, mail, question)"]),
    ("no mapping", "- gitlab", ["5:9: 'feedback' must be a mapping of fields, not a list"]),
    ("a tracker without its project", "tracker: github", ["5:18: tracker 'github' needs 'project', such as 'https://github.com/owner/repository'"]),
    ("a project without its tracker", "mail: a@example.com\nproject: https://example.com/a/b", ["6:18: 'project' belongs to a tracker; add one (gitlab, github, jira)"]),
    ("Jira without its numbers", "tracker: jira\nproject: https://jira.example.com", ["5:18: tracker 'jira' needs 'issue_type', a number such as '10001'", "5:18: tracker 'jira' needs 'project_id', a number such as '10001'"]),
    ("a key for a number", JIRA.replace("10010", "PROD"), ["7:21: 'project_id' must be the number that Jira gives it, not 'PROD'"]),
    ("Jira's number elsewhere", PROJECT + "https://example.com/a/b\nproject_id: 1", ["7:21: 'project_id' belongs to tracker 'jira'"]),
    ("a host and no project", PROJECT + "https://gitlab.example.com/", ["6:18: 'project' names no project; write it as 'https://gitlab.example.com/group/project'"]),
    ("the list of issues", PROJECT + "https://gitlab.example.com/a/b/-/issues", [f"6:18: {FIRST_PAGE}"]),
    ("the address to clone from", PROJECT + "https://gitlab.example.com/a/b.git", [f"6:18: {FIRST_PAGE}"]),
    ("a query", PROJECT + "https://gitlab.example.com/a/b?x=1", [f"6:18: {FIRST_PAGE}"]),
    ("a path", PROJECT + "product/handbook", ["6:18: 'project' must be a whole address, beginning with https://"]),
    ("a host alone", PROJECT + "gitlab.example.com:8443/a/b", ["6:18: 'project' must be a whole address, beginning with https://"]),
    ("ssh", PROJECT + "ssh://git@gitlab.example.com/a/b", ["6:18: 'project' begins with 'ssh:'; allowed: https, http"]),
    ("a token", PROJECT + "https://user:secret@gitlab.example.com/a/b", ["6:18: 'project' has a name or password in it, which everybody would read in the pages; take it out"]),
    ("a token without a name", PROJECT + "https://secret@gitlab.example.com/a/b", ["6:18: 'project' has a name or password in it, which everybody would read in the pages; take it out"]),
    ("no host", PROJECT + "https:///a/b", ["6:18: 'project' must name a host, such as 'https://example.com'"]),
    ("a wrong port", PROJECT + "https://example.com:port/a/b", ["6:18: 'project' is no address; check the host and the port"]),
    ("a script", URL + "'javascript:alert({title})'", ["5:14: 'url' begins with 'javascript:'; allowed: https, http, mailto"]),
    ("a script in capitals", URL + "'JavaScript://x/%0Aalert({id})'", ["5:14: 'url' begins with 'JavaScript:'; allowed: https, http, mailto"]),
    ("data", URL + "'data:text/html,{body}'", ["5:14: 'url' begins with 'data:'; allowed: https, http, mailto"]),
    ("a space", URL + "'https://example.com/?t={title} x'", ["5:14: 'url' has ' ' in it, which no address holds; write it as '%20'"]),
    ("a percent sign", URL + "'https://example.com/?t={title}&p=100%'", ["5:14: 'url' has '%' in it, which no address holds; write it as '%25'"]),
    ("an unknown place", URL + "'https://example.com/?t={titel}'", [f"5:14: 'url': unknown place 'titel'; did you mean 'title'? {PLACES}"]),
    ("an open place", URL + "'https://example.com/?t={title'", ["5:14: 'url' has a curly bracket without its other; write places as {title}, and %7B for a bracket"]),
    ("no place", URL + "'https://example.com/?new'", ["5:14: 'url' has no place, so the form would not know the page; add one such as {title} or {body}"]),
    ("a place for a host", URL + "'https://{id}.example.com/'", ["5:14: 'url' has a place in its host; a place stands behind it"]),
    ("too long", URL + "'https://example.com/{id}" + "a" * 1000 + "'", ["5:14: 'url' has 1024 characters; at most 1000 are allowed"]),
    ("a scheme before the address", "mail: mailto:a@example.com", ["5:15: 'mail' is one address such as 'handbook@example.com', not 'mailto:a@example.com'"]),
    ("a name before the address", "mail: A <a@example.com>", ["5:15: 'mail' is one address such as 'handbook@example.com', not 'A <a@example.com>'"]),
    ("more than an address", "mail: a@example.com?bcc=b@example.com", ["5:15: 'mail' is one address such as 'handbook@example.com', not 'a@example.com?bcc=b@example.com'"]),
    ("labels by mail", "mail: a@example.com\nlabels: [x]", ["6:17: 'labels' belong to a tracker; write them into the address of another form"]),
    ("a label with a comma", "tracker: github\nproject: https://github.com/a/b\nlabels: ['a,b']", ["7:17: label 'a,b' has a sign that github would not take as a part of it"]),
    ("a label with a space", JIRA + "labels: [needs work]", ["9:17: label 'needs work' has a sign that jira would not take as a part of it"]),
    ("a label with a quote", PROJECT + "https://example.com/a/b\nlabels: ['a\"b']", ["7:17: label 'a\"b' has a sign that gitlab would not take as a part of it"]),
]  # fmt: skip


@pytest.mark.parametrize(("feedback", "expected"), [pytest.param(*row[1:], id=row[0]) for row in MISTAKES])
def test_a_mistake_is_said_where_it_stands(tmp_path: Path, feedback: str, expected: list[str]) -> None:
    options, problems = options_with(tmp_path, feedback)
    assert problems == expected
    assert options is None


@pytest.mark.parametrize("value", ["false", "no", "true", "On"])
def test_a_page_may_say_whether_it_asks(read: Read, value: str) -> None:
    assert read({HOW: f"---\nid: how\nfeedback: {value}\n---\nSo.\n"})[1] == []


def test_what_a_page_tells_search_engines_is_a_text(read: Read) -> None:
    problems = read({HOW: "---\nid: how\nrobots: [noindex, nofollow]\n---\nSo.\n"})[1]
    assert f"{HOW}:3:9: 'robots' must be a text, such as 'noindex, nofollow'" in problems


@pytest.mark.parametrize(("value", "shown"), [("flase", "'flase'"), ("[no]", "something else")])
@pytest.mark.parametrize("page", [HOW, "site_src/more.md", "site_src/course/1-value/1-exchange.md"])
def test_a_page_that_says_something_else_is_told(read: Read, page: str, value: str, shown: str) -> None:
    problems = read({page: f"---\ntitle: T\nfeedback: {value}\n---\nSo.\n"})[1]
    assert f"{page}:3:11: 'feedback' must be true or false, not {shown}" in problems
