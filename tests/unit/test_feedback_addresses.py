"""What is in the address of a form is what was meant, whatever the page is called, and no address is too long."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handrail.languages import Words, bundled
from handrail.model.feedback import Feedback
from handrail.pages.feedback import Foot, feedback_foot
from handrail.pages.trackers import LONGEST, LONGEST_MAIL, Entry, form_address, receiver

GITLAB = Feedback(
    tracker="gitlab", project="https://gitlab.example.com/a/b", labels=("handbook", "needs work")
)
GITHUB = Feedback(tracker="github", project="https://github.com/a/b/", labels=("handbook", "needs work"))
JIRA = Feedback(
    tracker="jira",
    project="https://example.com/jira",
    project_id="10010",
    issue_type="3",
    labels=("handbook", "page"),
)
MAIL = Feedback(mail="hand+book@example.com")
OTHER = Feedback(url="https://forms.example.com/{id}?a=1&t={title}&b={body}&p={page}&u={address}#new")
OTHER_MAIL = Feedback(
    url="mailto:a@example.com?cc=b@example.com&subject=%5Bhandbook%5D%20{title}&body={body}"
)
ALL = {
    "gitlab": GITLAB,
    "github": GITHUB,
    "jira": JIRA,
    "mail": MAIL,
    "other": OTHER,
    "other mail": OTHER_MAIL,
}
TITLE_OF = {
    "gitlab": "issue[title]",
    "github": "title",
    "jira": "summary",
    "mail": "subject",
    "other": "t",
    "other mail": "subject",
}
BODY_OF = {
    "gitlab": "issue[description]",
    "github": "body",
    "jira": "description",
    "mail": "body",
    "other": "b",
    "other mail": "body",
}

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"))
entries = st.builds(Entry, title=texts, body=texts, page=texts, id=texts, address=texts)


def fields(address: str) -> dict[str, list[str]]:
    """Return what a form gets: in e-mail a plus sign stays one."""
    query = urlsplit(address).query
    if not address.startswith("mailto:"):
        return parse_qs(query, keep_blank_values=True, max_num_fields=10)
    pairs = (pair.partition("=") for pair in query.split("&"))
    return {unquote(name): [unquote(value).replace("\r\n", "\n")] for name, _, value in pairs}


@pytest.mark.parametrize("name", ALL)
@given(entry=entries)
def test_title_and_text_come_back_from_the_address(name: str, entry: Entry) -> None:
    address = form_address(ALL[name], entry)
    assert re.fullmatch(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+", address), "only what an address may hold"
    said = fields(address)
    assert said[TITLE_OF[name]] == [("[handbook] " if name == "other mail" else "") + entry.title]
    labels = '\n\n/label ~"handbook" ~"needs work"' if name == "gitlab" else ""
    assert said[BODY_OF[name]] == [entry.body + labels]


@given(entry=entries)
def test_other_forms_get_each_place_and_keep_what_was_written(entry: Entry) -> None:
    address = urlsplit(form_address(OTHER, entry))
    assert (address.scheme, address.hostname, address.fragment) == ("https", "forms.example.com", "new")
    assert unquote(address.path) == f"/{entry.id}"
    said = fields(address.geturl())
    assert (said["a"], said["p"], said["u"]) == (["1"], [entry.page], [entry.address])


ENTRY = Entry("A & B", "One\nTwo", "A", "a", "https://example.com/a/")


@pytest.mark.parametrize(
    ("feedback", "expected"),
    [
        (GITLAB, "https://gitlab.example.com/a/b/-/issues/new?issue%5Btitle%5D=A%20%26%20B&issue%5Bdescription%5D=One%0ATwo%0A%0A%2Flabel%20~%22handbook%22%20~%22needs%20work%22"),
        (GITHUB, "https://github.com/a/b/issues/new?title=A%20%26%20B&body=One%0ATwo&labels=handbook%2Cneeds%20work"),
        (JIRA, "https://example.com/jira/secure/CreateIssueDetails!init.jspa?pid=10010&issuetype=3&summary=A%20%26%20B&description=One%0ATwo&labels=handbook&labels=page"),
        (MAIL, "mailto:hand+book@example.com?subject=A%20%26%20B&body=One%0D%0ATwo"),
        (Feedback(url="https://example.com/ä?q={title}"), "https://example.com/%C3%A4?q=A%20%26%20B"),
    ],
    ids=["gitlab", "github", "jira", "mail", "a letter beyond ASCII"],
)  # fmt: skip
def test_each_tracker_gets_the_parameters_that_it_documents(feedback: Feedback, expected: str) -> None:
    assert form_address(feedback, ENTRY) == expected


def links(text: str) -> list[str]:
    return [html.unescape(address) for address in re.findall(r'<a href="([^"]*)"', text)]


def foot_of(feedback: Feedback, foot: Foot, language: str = "en") -> list[str]:
    return links(
        feedback_foot(feedback, foot, Words(language, bundled(language) if language != "en" else {}))
    )


INTRO = Foot("Outcomes over outputs", "outcome-thinking", "https://example.com/course/1/outcomes/")


def test_an_entry_names_the_page_its_id_and_its_address() -> None:
    yes, no, discuss = (fields(link) for link in foot_of(GITHUB, INTRO))
    facts = "- Page: Outcomes over outputs\n- Id: outcome-thinking\n- Address: https://example.com/course/1/outcomes/"
    assert yes["title"] == ["Helpful: Outcomes over outputs"]
    assert no["title"] == ["Something is missing: Outcomes over outputs"]
    assert discuss["title"] == ["Feedback: Outcomes over outputs"]
    assert yes["body"] == ["What helped?\n\n\n\n" + facts]
    assert no["body"] == ["What is missing, wrong or hard to understand?\n\n\n\n" + facts]
    assert discuss["body"] == ["What would you like to discuss or report?\n\n\n\n" + facts]


def test_in_german_the_entry_is_german() -> None:
    said = fields(foot_of(GITHUB, INTRO, "de")[1])
    assert said["title"] == ["Etwas fehlt: Outcomes over outputs"]
    assert "- Seite: Outcomes over outputs" in said["body"][0]


def test_signs_that_order_a_page_do_not_stick_to_addresses() -> None:
    words = Words("ar", {"page.feedbackTitle": "تعليق: {page}"})
    address = links(feedback_foot(GITHUB, INTRO, words))[2]
    assert fields(address)["title"] == ["تعليق: Outcomes over outputs"]
    assert not re.search("%E2%81%A[6-9]", address)


def test_a_title_has_no_line_of_its_own_that_a_tracker_could_obey() -> None:
    body = fields(foot_of(GITLAB, Foot("A\n/close", "a\u2028", "https://example.com/"))[2])[
        "issue[description]"
    ][0]
    assert [line for line in body.splitlines() if line.startswith("/")] == [
        '/label ~"handbook" ~"needs work"'
    ]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("sign", ["a", "Ω ", "評", "😀"])
def test_no_address_is_longer_than_servers_and_mail_programs_take(name: str, sign: str) -> None:
    foot = Foot(sign * 2000, "outcome-thinking", "https://example.com/" + "course/" * 10)
    for address in foot_of(ALL[name], foot):
        assert len(address) <= (LONGEST_MAIL if "mail" in name else LONGEST)
        assert "outcome-thinking" in address
        assert "example.com%2Fcourse%2F" in address, "the title gives way, not the address"


def test_where_the_address_itself_is_too_long_the_id_is_left() -> None:
    address = foot_of(MAIL, Foot("A", "a", "https://example.com/" + "%E8%A9%95" * 200))[0]
    assert len(address) <= LONGEST_MAIL
    assert "- Id: a" in fields(address)["body"][0]


def test_the_question_may_be_left_out() -> None:
    feedback = GITHUB.model_copy(update={"question": False})
    text = feedback_foot(feedback, INTRO, Words("en"))
    assert [fields(link)["title"] for link in links(text)] == [["Feedback: Outcomes over outputs"]]
    assert "Was this page helpful" not in text


@pytest.mark.parametrize(
    ("feedback", "expected"),
    [
        (GITLAB, "gitlab.example.com"),
        (JIRA, "example.com"),
        (MAIL, "hand+book@example.com"),
        (OTHER, "forms.example.com"),
        (OTHER_MAIL, "a@example.com"),
    ],
)
def test_readers_are_told_who_gets_it(feedback: Feedback, expected: str) -> None:
    assert receiver(feedback) == expected
    said = feedback_foot(feedback, INTRO, Words("en"))
    assert f"Opens {'an e-mail to' if '@' in expected else 'a form on'} {expected}, filled in" in said
