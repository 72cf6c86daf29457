"""The conversation: differences on top, one click to agree, evidence, notes and goals, and all of it in the file."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.e2e.coach.conftest import (
    ANNA,
    app,
    bring,
    follow,
    got,
    heading,
    open_folder,
    press,
    rate_all,
    row,
    rows,
    view_of,
)
from tests.e2e.small_site import said

DAY = "2026-11-22T09:40:00"


@pytest.fixture
def talk(page: Page, site: str) -> Page:
    """Come to a conversation in which one competency is seen differently and one alike."""
    page.clock.set_fixed_time(DAY)
    open_folder(page, site)
    view_of(page, "p-anna", "rate")
    rate_all(page, Product_management="Beginner", Tone="Bright")
    bring(page)
    follow(page, "Open the conversation")
    expect(heading(page)).to_have_text("Conversation with Anna <b>Berg</b>")
    said(page)
    return page


def saved(page: Page) -> str:
    """Save, and return what is new in the file."""
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("Everything is saved")
    return got(page, "p-anna.yml").split("assignments:")[1]


def test_what_differs_is_on_top_and_what_is_alike_is_folded_away(talk: Page) -> None:
    expect(rows(talk).first).to_contain_text("Product management")
    expect(row(talk, "Tone")).not_to_be_visible()
    app(talk).get_by_text("You agree on 1 competency").click()
    expect(row(talk, "Tone")).to_be_visible()
    words = row(talk, "Product management").locator(".hr-talk-said").inner_text()
    assert [line.strip() for line in words.split("\n")] == [
        *["Anna <b>Berg</b>", "Advanced", "You", "Beginner"],
        *["Last agreed", "Not yet, 8 Mar 2026", "Target", "Beginner"],
    ]


def test_filters_count_what_they_show(talk: Page) -> None:
    app(talk).get_by_text("You agree on 1 competency").click()
    app(talk).get_by_label("differs (1)").check()
    expect(rows(talk)).to_have_count(1)
    assert said(talk) == ["1 competency shown"]
    app(talk).get_by_label("has no evidence (2)").check()
    expect(rows(talk)).to_have_count(2)
    app(talk).get_by_label("is older than six months (0)").check()
    assert said(talk)[-1] == "2 competencies shown"


def test_one_click_agrees_as_the_learner_rated_and_one_takes_it_back(talk: Page) -> None:
    press(talk, "Agree on Advanced, as Anna <b>Berg</b> rated")
    assert said(talk) == ["Advanced in Product management. Not saved yet."]
    assert "Product management" in talk.evaluate("document.activeElement.textContent")
    expect(row(talk, "Product management")).to_contain_text("Agreed: Advanced, 22 Nov 2026")
    expect(row(talk, "Product management")).to_contain_text("not saved yet")
    press(talk, "Undo: Advanced in Product management")
    assert said(talk) == ["Undone: Advanced in Product management."]
    expect(row(talk, "Product management")).not_to_contain_text("not saved yet")
    press(talk, "Agree on Advanced")
    file = saved(talk)
    entry = file[file.index("level: advanced") - 150 :]
    assert "supersedes: g-20260308-9f2c" in entry
    assert "review_by: 2027-05-22" in entry
    assert "4k2m-1a2b" in entry, "the basis names the self-assessment"
    assert "level: none  # not yet" in file, "what was there stays as it was written"


def test_evidence_and_both_notes_come_into_the_file_and_stay_apart(talk: Page) -> None:
    row(talk, "Product management").get_by_text("Choose a level").click()
    form = row(talk, "Product management").locator("form").first
    form.get_by_label("Advanced").check()
    form.get_by_label("Evidence: what was done").fill("Ran the talk with <i>six</i> shops")
    form.get_by_label("Link to it").fill("javascript:alert(1)")
    form.get_by_label("What Anna <b>Berg</b> reads").fill("Well done")
    form.get_by_label("Private note, for coaches alone").fill("Pay talk in March")
    form.get_by_label("Look at it again on").fill("2027-02-01")
    form.get_by_role("button", name="Agree on this level").click()
    expect(app(talk).locator(".hr-coach-told")).to_contain_text("A link begins with https://")
    form.get_by_label("Link to it").fill("https://wiki.example/talk")
    form.get_by_role("button", name="Agree on this level").click()
    shown = row(talk, "Product management").get_by_role("link", name="Ran the talk with <i>six</i> shops")
    expect(shown).to_have_attribute("href", "https://wiki.example/talk")
    file = saved(talk)
    for line in (
        'title: "Ran the talk with <i>six</i> shops"',
        "competencies: [pm]",
        'note: "Pay talk in March"',
        'shared_note: "Well done"',
        "review_by: 2027-02-01",
    ):
        assert line in file, line
    view_of(talk, "p-anna", "paper")
    expect(heading(talk)).to_have_text("Conversation: Anna <b>Berg</b>")
    assert "Pay talk" not in app(talk).inner_text()
    view_of(talk, "p-anna")
    with talk.expect_download() as download:
        press(talk, "Save the result as a file")
    result = download.value.path().read_text(encoding="utf-8")
    assert "Well done" in result
    assert "Pay talk" not in result


def test_a_half_filled_form_survives_a_crash(talk: Page) -> None:
    row(talk, "Product management").get_by_text("Choose a level").click()
    row(talk, "Product management").get_by_label("Private note").fill("Half a th")
    talk.reload()
    press(talk, "Open “people” again")
    expect(row(talk, "Product management").get_by_label("Private note")).to_have_value("Half a th")


def test_a_goal_is_tied_to_statements_and_modules(talk: Page) -> None:
    press(talk, "Agree on Beginner, as you rated")
    box = row(talk, "Product management")
    box.get_by_text("Make a goal of it…").click()
    expect(box.get_by_text("What Advanced asks for")).to_be_visible()
    form = box.locator("form").last
    form.get_by_role("button", name="Add the goal").click()
    expect(app(talk).locator(".hr-coach-told")).to_contain_text("Write the goal in a few words first.")
    form.get_by_label("Owns the result").check()
    expect(form.get_by_label("The exchange")).to_be_checked()
    form.get_by_label("The goal, in your words").fill("Own the <result>")
    form.get_by_label("Until (optional)").fill("2027-01-31")
    said(talk)
    form.get_by_role("button", name="Add the goal").click()
    assert said(talk) == ["Goal “Own the <result>”. Not saved yet."]
    file = saved(talk)
    for line in ('text: "Own the <result>"', "statements: [owns]", "modules: [exchange]", "due: 2027-01-31"):
        assert line in file, line
    view_of(talk, "p-anna")
    goal = app(talk).locator(".hr-coach-goal")
    expect(goal).to_contain_text("Owns the result")
    goal.get_by_role("button", name="Reached").click()
    expect(goal).to_contain_text("reached")
    assert "state: reached" in saved(talk)


def test_an_agreed_level_can_be_taken_back(talk: Page) -> None:
    press(talk, "Agree on Advanced")
    saved(talk)
    press(talk, "Take the agreed level back")
    expect(row(talk, "Product management").locator(".hr-talk-said")).to_contain_text("Last agreed\n–")
    assert "withdrawn: true" in saved(talk)


def test_all_that_both_see_alike_is_agreed_on_with_one_click(page: Page, site: str) -> None:
    open_folder(page, site)
    view_of(page, "p-anna", "rate")
    rate_all(page, Product_management="Advanced", Tone="Bright")
    bring(page)
    follow(page, "Open the conversation")
    app(page).get_by_text("You agree on 2 competencies").click()
    said(page)
    press(page, "Agree on all 2 as rated")
    assert said(page) == ["Agreed on 2 competencies as rated. Not saved yet."]
    expect(app(page).get_by_text("Agreed: ")).to_have_count(2)
    press(page, "Undo: agreed on 2")
    expect(app(page).get_by_text("Agreed: ")).to_have_count(0)


def test_history_has_every_day_and_compares_two(talk: Page) -> None:
    press(talk, "Agree on Advanced")
    view_of(talk, "p-anna", "history")
    app(talk).get_by_label("From", exact=True).select_option("8 Mar 2026")
    compared = app(talk).get_by_role("table", name="What changed between")
    expect(compared.get_by_role("row", name="Product management")).to_contain_text("2 levels up")
    app(talk).get_by_text("As a table: Product management").click()
    table = app(talk).get_by_role("table", name="Product management, the newest first")
    first = [text.split("\n")[0] for text in table.locator("tbody th").all_inner_texts()]
    assert first == ["22 Nov 2026", "22 Nov 2026", "3 Nov 2026", "8 Mar 2026", "2 Mar 2026"]
    expect(app(talk).locator(".hr-timeline .hr-timeline-assigned").first).to_be_attached()


def test_the_page_for_the_conversation_is_one_sheet(talk: Page) -> None:
    view_of(talk, "p-anna", "paper")
    expect(heading(talk)).to_have_text("Conversation: Anna <b>Berg</b>")
    pdf = talk.pdf(prefer_css_page_size=True)
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") + pdf.count(b"/Type/Page/") == 1


def test_a_file_from_before_stays_as_it_was_where_nothing_is_done(talk: Page) -> None:
    assert got(talk, "p-anna.yml") == ANNA
