"""Goals, by keyboard: every action says so once, and the focus stays where the learner is."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.e2e.my_path.conftest import BEGUN, PATH, at, open_with, section
from tests.e2e.small_site import said, stored

G1, G2 = "goal/g1", "goal/g2"


def goals(page: Page) -> Locator:
    return section(page, "Your goals").locator(".hr-goals > li")


def test_a_goal_is_added(page: Page, site: str) -> None:
    open_with(page, site, {})
    page.get_by_text("Add a goal").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    text = page.get_by_label("Goal", exact=True)
    expect(text).to_be_focused()
    expect(text).to_have_attribute("maxlength", "500")
    page.keyboard.type("Interview <b>five</b> users")
    page.keyboard.press("Tab")
    page.keyboard.type("Talk")
    page.keyboard.press("Tab")
    page.get_by_label("By (optional)").fill("2026-12-01")
    page.get_by_role("button", name="Add", exact=True).press("Enter")
    expect(goals(page)).to_have_count(1)
    expect(goals(page)).to_contain_text("Interview <b>five</b> users")
    expect(goals(page)).to_contain_text("Talking by 1 Dec")
    assert said(page) == ["Goal added."]
    for label in ("Goal", "By (optional)", "Competency (optional)"):
        expect(page.get_by_label(label, exact=True)).to_have_value("")
    page.reload()
    expect(goals(page)).to_have_count(1)


def test_a_goal_without_words_is_not_added(page: Page, site: str) -> None:
    open_with(page, site, {})
    page.get_by_text("Add a goal").click()
    for words in ("", "  \n "):
        page.get_by_label("Goal", exact=True).fill(words)
        page.get_by_role("button", name="Add", exact=True).click()
        expect(page.get_by_label("Goal", exact=True)).to_be_focused()
    expect(goals(page)).to_have_count(0)
    assert said(page) == []


def test_goals_stand_in_order_and_overdue_is_said_in_words(page: Page, site: str) -> None:
    later = {"text": "Later", "competency": "gone", "due": "2026-12-24", "reached": None}
    open_with(page, site, {**BEGUN, "goal/g0": later, "goal/gone": None})
    expect(goals(page).locator(".hr-goal-text")).to_have_text(["Write it <i>down</i>", "Later", "Listen"])
    expect(goals(page).nth(0)).to_contain_text("Product management overdue: it was due on 1 Nov")
    expect(goals(page).nth(1)).to_contain_text("by 24 Dec")
    expect(goals(page).nth(2)).to_contain_text("reached on 18 Nov")


def test_a_goal_is_reached_and_not_after_all(page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    goals(page).nth(0).get_by_role("button", name="Mark as reached").press("Enter")
    assert said(page) == ["Goal marked as reached."]
    assert stored(page, G1)["reached"] == at()
    expect(goals(page).nth(0)).to_contain_text("reached on 20 Nov")
    back = goals(page).nth(0).get_by_role("button", name="Not reached after all")
    expect(back).to_be_focused()
    expect(section(page, "What you did")).to_contain_text("Reached your goal: Write it <i>down</i>")
    back.press("Enter")
    assert said(page) == ["Goal marked as not reached."]
    assert stored(page, G1)["reached"] is None
    expect(goals(page).nth(0).get_by_role("button", name="Mark as reached")).to_be_focused()


def test_a_goal_is_edited(page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    goals(page).nth(0).get_by_role("button", name="Edit").press("Enter")
    text = goals(page).nth(0).get_by_label("Goal", exact=True)
    expect(text).to_be_focused()
    expect(text).to_have_value("Write it <i>down</i>")
    expect(goals(page).nth(0).get_by_label("Competency (optional)")).to_have_value("pm")
    text.fill("Write less")
    goals(page).nth(0).get_by_label("By (optional)").fill("")
    goals(page).nth(0).get_by_role("button", name="Save").press("Enter")
    assert said(page) == ["Goal saved."]
    assert stored(page, G1) == {"text": "Write less", "competency": "pm", "due": "", "reached": None}
    expect(goals(page).nth(0).get_by_role("button", name="Edit")).to_be_focused()


def test_an_edit_is_given_up(page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    for _ in range(2):
        goals(page).nth(0).get_by_role("button", name="Edit").click()
        text = goals(page).nth(0).get_by_label("Goal", exact=True)
        expect(text).to_have_value("Write it <i>down</i>")
        text.fill("Something else")
        goals(page).nth(0).get_by_role("button", name="Cancel").press("Enter")
        expect(goals(page).nth(0).get_by_role("button", name="Edit")).to_be_focused()
    assert stored(page, G1)["text"] == "Write it <i>down</i>"
    assert said(page) == []


def test_a_goal_is_removed_and_brought_back_to_its_place(page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    goals(page).nth(0).get_by_role("button", name="Remove").press("Enter")
    assert said(page) == ["Goal removed. You can undo it."]
    assert stored(page, G1) is None
    expect(goals(page).nth(0)).to_contain_text("Removed: Write it <i>down</i>")
    undo = goals(page).nth(0).get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.press("Enter")
    assert said(page) == ["The goal is back."]
    assert stored(page, G1)["due"] == "2026-11-01"
    expect(goals(page).nth(0).get_by_role("button", name="Remove")).to_be_focused()
    expect(goals(page).locator(".hr-goal-text")).to_have_text(["Write it <i>down</i>", "Listen"])


def test_a_goal_that_was_removed_is_gone_after_the_visit(page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    goals(page).nth(1).get_by_role("button", name="Remove").click()
    goals(page).nth(0).get_by_role("button", name="Remove").click()
    expect(goals(page)).to_have_count(1)
    page.reload()
    expect(page.get_by_text("No goals yet.")).to_be_visible()
    assert stored(page, G2) is None


def test_goals_follow_another_tab(context: BrowserContext, page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    other = context.new_page()
    other.goto(site + PATH)
    goals(other).nth(0).get_by_role("button", name="Remove").click()
    expect(goals(page)).to_have_count(1)
    goals(other).nth(0).get_by_role("button", name="Undo").click()
    expect(goals(page)).to_have_count(2)


def test_what_is_being_written_survives_what_other_tabs_do(
    context: BrowserContext, page: Page, site: str
) -> None:
    open_with(page, site, BEGUN)
    other = context.new_page()
    open_with(other, site, {})
    page.get_by_role("button", name="Edit").first.click()
    text = goals(page).get_by_label("Goal", exact=True)
    text.fill("Write it down today")
    other.get_by_text("Add a goal").click()
    other.get_by_label("Goal", exact=True).fill("Due before")
    other.get_by_label("By (optional)").fill("2026-10-01")
    other.get_by_role("button", name="Add", exact=True).click()
    expect(goals(page)).to_have_count(3)
    expect(text).to_have_value("Write it down today")
    expect(text).to_be_focused()
    other.get_by_role("button", name="Remove").nth(1).click()
    expect(goals(page)).to_have_count(3)
    expect(text).to_have_value("Write it down today")
    page.get_by_role("button", name="Save").click()
    expect(goals(other).nth(1)).to_contain_text("Write it down today")
    assert stored(page, G1)["text"] == "Write it down today"
