"""One coach with one person: rate, bring in, talk, agree, make a goal; all of it noted as it is clicked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, expect
from tests.e2e.coach.conftest import app, choose, heading, press, row
from tests.e2e.quarter.conftest import go, self_id
from tests.e2e.quarter.files import person_id, role_of, shown_name
from tests.e2e.quarter.plan import (
    COACHES,
    COMPETENCIES,
    GIVEN,
    ROUNDS,
    VERSION,
    coach_notes,
    felt,
    level_id,
    level_title,
    ratings,
    seen,
    self_notes,
    text,
)
from tests.e2e.quarter.told import Told

REVIEW = ("2027-03-01", "2027-06-01")
"""Half a year after each round."""
LINK = "https://wiki.example/talk?a=1&b=%20#part"


class Talk:
    """A round with one person."""

    def __init__(self, page: Page, who: int, turn: int, told: Told) -> None:
        self.page, self.who, self.turn, self.told = page, who, turn, told
        self.day, self.by = ROUNDS[turn], COACHES[turn]

    def rate(self) -> None:
        """Give the coach's own view, competency by competency."""
        go(self.page, self.who, f"rate/{COMPETENCIES[0].id}")
        notes = coach_notes(self.who, self.turn)
        levels = {}
        for at, competency in enumerate(COMPETENCIES):
            expect(heading(self.page)).to_have_text(competency.title)
            rank = seen(self.who, self.turn, at)
            if rank is not None:
                levels[competency.id] = level_id(competency, rank)
            value = "unseen" if rank is None else level_id(competency, rank)
            app(self.page).locator(f'input[name="hr-level"][value="{value}"]').check()
            if competency.id in notes:
                app(self.page).get_by_label("Note on").fill(notes[competency.id])
            app(self.page).locator(".hr-turn .hr-main").click()
        press(self.page, "Keep as my view of today")
        self.told.assessments.append(
            self._assessment(None, "coach", self.day, self.by, levels=levels, notes=notes)
        )

    def bring(self, given: str) -> None:
        """Bring in what the learner gave."""
        go(self.page, self.who)
        choose(self.page, "Self-assessment file", {"self.json": given})
        app(self.page).get_by_role("button", name="Add to").click()
        expect(app(self.page).locator(".hr-preview")).to_have_count(0)
        moment, mine = GIVEN[self.turn], person_id(self.who)
        self.told.assessments.append(
            self._assessment(
                self_id(self.who, self.turn),
                "self",
                moment,
                mine,
                ratings=ratings(self.who, self.turn),
                notes=self_notes(self.who, self.turn),
            )
        )

    def _assessment(self, name: str | None, kind: str, date: str, by: str, **more: Any) -> dict[str, Any]:
        common = {"id": name, "kind": kind, "date": date, "by": by, "framework": VERSION}
        return {**common, "role": role_of(self.who), "ratings": {}, "levels": {}, **more}

    def _basis(self, at: int) -> tuple[tuple[str, str], ...]:
        """Return what an agreed level rests on: of both sides, whoever has rated it."""
        told = felt(self.who, self.turn, at), seen(self.who, self.turn, at)
        kinds = ("self", GIVEN[self.turn][:10]), ("coach", self.day)
        return tuple(kind for rank, kind in zip(told, kinds, strict=True) if rank is not None)

    def _agree(self, at: int, rank: int, **more: Any) -> None:
        competency = COMPETENCIES[at]
        common = {"basis": self._basis(at), "review_by": REVIEW[self.turn]}
        self.told.assign(competency.id, level_id(competency, rank), self.day, self.by, **{**common, **more})

    def talk(self) -> None:
        """Agree on every competency that both have rated, and on some that one has."""
        go(self.page, self.who, "talk")
        expect(heading(self.page)).to_have_text(f"Conversation with {shown_name(self.who)}")
        forms = 0
        alike = []
        for at, competency in enumerate(COMPETENCIES):
            own, view = felt(self.who, self.turn, at), seen(self.who, self.turn, at)
            box = row(self.page, competency.title)
            if own is not None and own == view:
                alike.append(at)
            elif own is not None and view is not None and (self.who + at) % 2 and forms < 2:
                forms += 1
                self._form(box, at, (view + 2) % 5)
            elif view is not None and (own is None or (self.who + at) % 4 == 0):
                level = level_title(competency, view)
                box.get_by_role("button", name=f"Agree on {level}, as you rated").click()
                self._agree(at, view)
            elif own is not None:
                level = level_title(competency, own)
                name = f"Agree on {level}, as {shown_name(self.who)} rated"
                box.get_by_role("button", name=name).click()
                self._agree(at, own)
        self._together(alike)

    def _form(self, box: Locator, at: int, rank: int) -> None:
        competency, seed = COMPETENCIES[at], (self.who, self.turn, at)
        box.get_by_text("Choose a level").click()
        form = box.locator("form").first
        form.get_by_label(level_title(competency, rank), exact=True).check()
        title, note, shared = text(*seed), text(*seed, 1), text(*seed, 2)
        form.get_by_label("Evidence: what was done").fill(title)
        form.get_by_label("Private note").fill(note)
        form.get_by_label(f"What {shown_name(self.who)} reads").fill(shared)
        day = "2026-11-15" if self.turn == 0 else "2027-02-28"
        form.get_by_label("Look at it again on").fill(day)
        url = sheet = None
        if at % 2:
            url = LINK
            form.get_by_label("Link to it").fill(url)
        else:
            sheet = "impact-effort"
            form.get_by_label("Worksheet (optional)").select_option(sheet)
        form.get_by_role("button", name="Agree on this level").click()
        expect(box).to_contain_text("not saved yet")
        shown = ((title, url, sheet, (competency.id,)),)
        self._agree(at, rank, evidence=shown, note=note, shared_note=shared, review_by=day)

    def _together(self, alike: list[int]) -> None:
        """Agree with one click on what both see alike and is not agreed so, or is to be looked at again."""
        left = [at for at in alike if self._is_open(at)]
        if not alike:
            return
        app(self.page).get_by_text(f"You agree on {len(alike)} competenc").click()
        if len(left) > 1:
            press(self.page, f"Agree on all {len(left)} as rated")
        for at in left:
            competency, rank = COMPETENCIES[at], felt(self.who, self.turn, at)
            assert rank is not None
            if len(left) == 1:
                row(self.page, competency.title).get_by_role("button", name="Agree on").first.click()
            self._agree(at, rank)

    def _is_open(self, at: int) -> bool:
        competency = COMPETENCIES[at]
        before = self.told.current.get(competency.id)
        rank = felt(self.who, self.turn, at) or 0
        due = before and (before["review_by"] or "9") <= self.day
        return before is None or before["level"] != level_id(competency, rank) or bool(due)

    def take_back(self) -> None:
        """Take back one of the levels that were agreed today."""
        today = {name for name, one in self.told.current.items() if one["date"] == self.day}
        competency = next(one for one in COMPETENCIES if one.id in today)
        box = row(self.page, competency.title)
        box.get_by_role("button", name="Take the agreed level back").click()
        self.told.assign(competency.id, None, self.day, self.by)

    def goal(self) -> None:
        """Make a goal of the first competency that is talked about and has a level to work on."""
        box = app(self.page).locator(".hr-talk-row:visible").filter(has_text="Make a goal of it").first
        title = box.locator("h4 a").inner_text()
        competency = next(one for one in COMPETENCIES if one.title == title)
        box.get_by_text("Make a goal of it…").click()
        form = box.locator("form").last
        first = form.locator("fieldset").first.locator("label").first
        words = first.inner_text().removesuffix("met already").strip()
        first.click()
        aim, due = text(self.who, self.turn, 5), "2027-01-31"
        form.get_by_label("The goal, in your words").fill(aim)
        form.get_by_label("Until (optional)").fill(due)
        form.get_by_role("button", name="Add the goal").click()
        statement = next(one.id for one in competency.statements if one.text == words)
        common = {"date": self.day, "by": self.by, "competency": competency.id, "due": due}
        goal = {**common, "text": aim, "statements": (statement,), "state": "open", "supersedes": None}
        self.told.goals.append(goal)

    def turn_goal(self, button: str, state: str) -> None:
        """Say what became of the goal of the first round."""
        go(self.page, self.who)
        before = self.told.goals[0]
        app(self.page).get_by_role("button", name=button).first.click()
        now = {"state": state, "date": self.day, "by": self.by, "supersedes": before["date"]}
        self.told.goals.append({**before, **now})


def round_with(page: Page, who: int, turn: int, told: Told, given: Mapping[tuple[int, int], str]) -> None:
    """Go through a whole round with one person."""
    talk = Talk(page, who, turn, told)
    talk.rate()
    talk.bring(given[who, turn])
    talk.talk()
    if turn == 0:
        talk.goal()
        if who % 4 == 1:
            talk.take_back()
    elif who % 3 < 2:
        talk.turn_goal(*(("Reached", "reached") if who % 3 == 0 else ("Drop", "dropped")))
