"""Reports of teams and people: every format says the same, escapes what is in the files, and keeps private what is."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.unit.people.made_people import FRAMEWORK, NOW, PERSON, changed_person, person_of

from handrail.exchange.report_csv import COLUMNS, report_csv
from handrail.exchange.report_data import Wanted, team_report
from handrail.exchange.report_html import person_html, team_html
from handrail.exchange.report_person import person_report
from handrail.model.person import Person
from handrail.model.report import PersonReport, TeamReport
from handrail.sources.schemas import schema_of

TODAY = NOW.date()
EVIL = '<script>alert("x")</script>'
ANNA = person_of(PERSON)


def second(level: str = "top", name: str = "Bo") -> Person:
    return person_of(
        f"person: {{id: p-2, name: {json.dumps(name)}, role: lead, team: Shops}}\nassignments:\n"
        f"  - {{id: g, date: 2026-08-01, by: c-1, competency: vision, level: {level}, framework: fw@1.0.0}}\n"
    )


def team(*people: Person, **wanted: bool) -> TeamReport:
    return team_report(people or [ANNA, second()], FRAMEWORK, Wanted(TODAY, **wanted))


def about(person: Person = ANNA, **wanted: bool) -> PersonReport:
    return person_report(person, FRAMEWORK, Wanted(TODAY, **wanted))


def every_format(**wanted: bool) -> list[str]:
    notes = bool(wanted.get("with_notes"))
    of_team, of_person = team(**wanted), person_report(ANNA, FRAMEWORK, Wanted(TODAY, **wanted))
    return [
        *(report_csv(people, with_notes=notes) for people in (of_team.people, [of_person.person])),
        *(report.model_dump_json() for report in (of_team, of_person)),
        team_html(of_team),
        person_html(of_person),
    ]


def test_where_a_person_stands_is_said_by_competency() -> None:
    anna = team().people[0]
    vision = anna.competencies[0]
    assert vision.assigned
    assert (vision.assigned.title, vision.assigned.rank, vision.assigned.date) == ("Low", 1, "2026-03-08")
    assert vision.target
    assert (vision.target.title, vision.gap) == ("Mid", 1)
    assert vision.own
    assert (vision.own.level, vision.own.title, vision.marks) == ("low", "Low", ("below-target",))
    assert [(shown.title, shown.by) for shown in vision.evidence] == [("Pricing talk", "c-1")]
    assert [one.competency for one in anna.competencies] == ["vision", "research", "speaking"]


def test_evidence_that_only_an_assignment_names_is_shown_with_it() -> None:
    named = person_of(changed_person("competencies: [vision]", "competencies: [research]"))
    vision, research, speaking = team(named).people[0].competencies
    assert [shown.title for one in (vision, research) for shown in one.evidence] == ["Pricing talk"] * 2
    assert speaking.evidence == ()


def test_a_team_is_counted_by_level_and_nobody_in_total() -> None:
    report = team()
    vision = report.coverage[0]
    assert [(level.title, level.people) for level in vision.at_least] == [("Low", 2), ("Mid", 1), ("Top", 1)]
    assert (vision.holder, vision.holders, vision.single, vision.below) == ("Top", ("p-2",), "p-2", ("p-1",))
    assert [(pair.mentor, pair.learner) for pair in report.mentors] == [("p-2", "p-1")]
    assert not re.search("total|score|average|sum", report.model_dump_json())


def test_reviews_come_when_they_are_due() -> None:
    assert team().reviews == ()
    due = person_of(changed_person("review_by: 2026-09-08", "review_by: 2026-09-01"))
    assert [(one.date, one.person) for one in team(due).reviews] == [("2026-09-01", "p-1")]


@pytest.mark.parametrize("name", ["team-report", "person-report"])
def test_json_is_what_its_schema_says(name: str) -> None:
    report = team(with_notes=True) if name == "team-report" else about(with_notes=True)
    data = json.loads(report.model_dump_json())
    validator = Draft202012Validator(schema_of(name))
    assert list(validator.iter_errors(data)) == []
    assert data["$schema"] == f"urn:handrail:schema:{name}"
    assert list(validator.iter_errors({**data, "total": 7}))


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    assert text.count("\n") == text.count("\r\n")
    return list(csv.DictReader(io.StringIO(text[1:])))


def test_csv_has_a_row_for_each_person_and_competency() -> None:
    table = rows(report_csv(team().people, with_notes=False))
    assert [(row["person"], row["competency"]) for row in table] == [
        (person, competency) for person in ("p-1", "p-2") for competency in ("vision", "research", "speaking")
    ]
    first = {name: cell for name, cell in table[0].items() if cell}
    assert tuple(table[0]) == COLUMNS
    assert first == {
        **{"person": "p-1", "name": "Anna Berg", "role": "owner", "competency": "vision", "title": "Vision"},
        **{"self": "low", "assigned": "low", "rank": "1", "assigned_on": "2026-03-08", "assigned_by": "c-1"},
        **{
            "framework": "fw@1.0.0",
            "target": "mid",
            "gap": "1",
            "below_target": "yes",
            "review_by": "2026-09-08",
        },
        **{"shared_note": "for both", "evidence": "Pricing talk"},
    }


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1"])
def test_no_cell_is_a_formula(sign: str) -> None:
    evil = person_of(changed_person("for both", json.dumps(sign)))
    text = report_csv(team(evil, second(name=sign)).people, with_notes=False)
    assert {row["name"] for row in rows(text)} == {"Anna Berg", f"'{sign.strip()}"}
    assert rows(text)[0]["shared_note"] == f"'{sign.strip()}"


def test_a_bare_address_is_in_its_cell_once() -> None:
    address = '"https://example.org/t"'
    bare = person_of(changed_person("title: Pricing talk", f"title: {address}, url: {address}"))
    assert rows(report_csv(team(bare).people, with_notes=False))[0]["evidence"] == "https://example.org/t"


def test_what_is_in_a_file_is_no_markup() -> None:
    text = PERSON.replace("Anna Berg", f"'{EVIL}'").replace("Pricing talk", f"'{EVIL}'")
    text = (
        text.replace("for both", EVIL)
        .replace("Run two talks", EVIL)
        .replace("role: owner", f"role: owner\n  team: '{EVIL}'", 1)
    )
    evil = person_of(text)
    for page in (team_html(team(evil, second())), person_html(about(evil))):
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_a_page_needs_nothing_else() -> None:
    linked = person_of(changed_person("title: Pricing talk", 'title: Talk, url: "https://example.org/talk"'))
    for page in (team_html(team(linked, second())), person_html(about(linked))):
        assert not re.search(
            r"<(script|link|img|iframe|object|base|form)\b|\ssrc=|\sstyle=|@import|url\(", page
        )
        assert "default-src 'none'; style-src 'unsafe-inline'" in page
        assert {*re.findall(r'https?://[^"<\s]+', page)} <= {"https://example.org/talk"}
    assert 'href="https://example.org/talk"' in person_html(about(linked))


def test_what_is_below_target_is_said_in_words() -> None:
    assert "below Mid" in team_html(team())
    assert "below Mid" in person_html(about())
    assert "below Mid" not in team_html(team(person_of(changed_person("level: low", "level: mid")), second()))


def test_names_are_left_out_where_that_is_asked_for() -> None:
    for text in every_format():
        assert "Anna Berg" in text
    for text in every_format(anonymous=True):
        assert "Anna" not in text
        assert "p-1" in text


def test_notes_for_coaches_only_where_they_are_asked_for() -> None:
    for text in every_format():
        assert "for coaches" not in text.replace("about people", "")
    shown = ["for coaches" in text for text in every_format(with_notes=True)]
    assert shown == [True, True, True, True, False, True], "the page of a team has no notes at all"
    assert all("for both" in text for text in (*every_format()[:4], every_format()[5]))


def test_what_to_talk_about_is_said_in_sentences() -> None:
    later = Wanted(TODAY + datetime.timedelta(days=9))
    old = "Vision: everything said of it is older than half a year."
    assert old in person_report(ANNA, FRAMEWORK, later).talk
    assert about().talk == (
        "Vision: below the target Mid: assigned Low.",
        "Nobody has said anything yet of: Research.",
        "Goal: Run two talks (due 2026-06-30)",
    )
    coach = "  - {id: c-9, date: 2026-08-30, by: c-1, kind: coach, framework: fw@1.0.0, levels: {vision: mid, research: none}}\n"
    text = (
        changed_person("assignments:\n", f"{coach}assignments:\n")
        .replace("state: open", "")
        .replace("due: 2026-06-30", "state: reached")
    )
    text = (
        text.replace("review_by: 2026-09-08", "review_by: 2026-08-01")
        .replace("evidence: [e-1]\n", "\n")
        .replace("competencies: [vision]", "competencies: []")
    )
    assert about(person_of(text)).talk == (
        "Vision: seen differently: self Low, coach Mid.",
        "Vision: Low was to be looked at again by 2026-08-01.",
        "Vision: below the target Mid: assigned Low.",
        "Vision: nothing is named that shows it.",
        "Research: below the target Low: nothing assigned, coach Not yet.",
    )


def test_history_is_the_newest_first_and_holds_what_was_superseded() -> None:
    later = "  - {id: g-2, date: 2026-04-01, by: c-1, competency: vision, framework: fw@1.0.0, withdrawn: true, supersedes: g-1}\nevidence:\n"
    said: list[Any] = [
        (event.date, event.kind, event.text)
        for event in about(person_of(changed_person("evidence:\n", later))).history
    ]
    assert said == [
        ("2026-04-01", "assignment", "Assigned: Vision: taken back"),
        ("2026-03-08", "goal", "Goal (open): Run two talks"),
        ("2026-03-08", "assignment", "Assigned: Vision: Low (superseded)"),
        ("2026-03-08", "evidence", "Evidence: Pricing talk"),
        ("2026-03-01", "self-assessment", "Self-assessment: Vision Low"),
    ]
