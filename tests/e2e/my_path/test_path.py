"""My path: what comes next and why, where one stands, what one did."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.e2e.my_path.conftest import ALL_MET, BEGUN, KEY, NOW, PATH, answer, at, open_with, ratings, section
from tests.e2e.small_site import said, stored


def test_who_has_not_begun_sees_where_to_start_and_leaves_no_trace(page: Page, site: str) -> None:
    open_with(page, site, {})
    expect(page.get_by_role("link", name="Start: Introduction 15 min")).to_be_visible()
    expect(page.get_by_text("5 modules lie ahead of you.")).to_be_visible()
    steps = section(page, "Your next steps")
    expect(steps).to_contain_text("Choose the role that you have or want, and rate yourself.")
    expect(steps.get_by_role("link", name="Start the self-assessment")).to_have_attribute(
        "href", site + "my/assessment/"
    )
    expect(section(page, "Where you stand")).to_contain_text("0 of 3 competencies assessed.")
    expect(section(page, "What you did")).to_contain_text("Nothing yet.")
    expect(section(page, "Your goals")).to_contain_text("No goals yet.")
    expect(page.get_by_text("It needs JavaScript")).to_have_count(0)
    assert page.evaluate("key => localStorage.getItem(key)", KEY) is None


def test_the_first_screen_says_what_to_do_next(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_with(page, site, BEGUN)
    for text in ("You are 1 of 5 modules in.", "Role: Owner"):
        expect(page.get_by_text(text)).to_be_in_viewport()
    expect(page.get_by_role("link", name="Continue: The exchange 15 min")).to_be_in_viewport()
    step = section(page, "Your next 3 steps").get_by_role("link", name="The exchange")
    expect(step).to_be_in_viewport()
    page.get_by_role("link", name="Change role").click()
    expect(page).to_have_url(site + "my/assessment/")


def test_every_step_says_why(page: Page, site: str) -> None:
    open_with(page, site, {**BEGUN, "module/intro": False, **ratings(pm_low="sometimes")})
    steps = section(page, "Your next 3 steps").locator(".hr-steps > li")
    expect(steps).to_have_count(3)
    expect(steps.nth(0)).to_contain_text(
        "For Product management you need Advanced, and Beginner comes first; this module teaches"
        " 1 statement that you rated “not yet” or “sometimes”: “Explains the goal”."
    )
    expect(steps.nth(1)).to_contain_text("For Talking you need Beginner;")
    expect(steps.nth(1)).to_contain_text("“Asks <b>customers</b>”")
    page.get_by_role("link", name="How these steps are chosen").click()
    expect(page).to_have_url(site + "guide/guidance/")


def test_all_steps_are_shown_when_they_are_asked_for(page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    steps = page.locator(".hr-steps > li")
    expect(steps).to_have_count(3)
    more = page.get_by_role("button", name="Show all 4 steps")
    more.press("Enter")
    expect(steps).to_have_count(4)
    expect(steps.last).to_contain_text("Beginner in Shipping is an optional target")
    fewer = page.get_by_role("button", name="Show the first 3")
    expect(fewer).to_be_focused()
    expect(fewer).to_have_attribute("aria-expanded", "true")
    assert said(page) == ["4 steps are shown."]
    fewer.press("Enter")
    expect(steps).to_have_count(3)
    assert said(page) == ["3 steps are shown."]


def test_a_step_that_another_needs_says_so(page: Page, site: str) -> None:
    open_with(page, site, {**BEGUN, "module/intro": False})
    steps = page.locator(".hr-steps > li")
    expect(steps.nth(0).get_by_role("link")).to_have_text("Introduction")
    expect(steps.nth(0)).to_contain_text("You need it for The exchange.")


@pytest.mark.parametrize(
    ("leaves", "text", "link"),
    [
        ({"learner/role": "owner"}, "Rate yourself for Owner.", "Start the self-assessment"),
        ({"learner/role": "gone"}, "Choose the role that you have", "Start the self-assessment"),
        ({"learner/role": ""}, "Steps follow from what a role asks for.", "Start the self-assessment"),
        ({"learner/role": "owner", **ALL_MET}, "You meet every target of Owner. The next role is Lead", "Look at Lead"),
        ({"learner/role": "lead", **ALL_MET}, "You meet every target of Lead that you rated.", "Go to the self-assessment"),
        (
            {"learner/role": "lead", **ratings(pm_low="consistently", pm_high="not-yet"),
             "module/intro": True, "module/exchange": True},
            "You have completed the modules for this.",
            "Go to the self-assessment",
        ),
        (
            {"learner/role": "lead", **ratings(pm_low="consistently")},
            "Rate what is not rated yet, and the next steps appear.",
            "Go to the self-assessment",
        ),
    ],
    ids=["nothing rated", "role gone", "no role", "all met", "last role", "only practice", "only unrated"],
)  # fmt: skip
def test_where_there_is_no_step_it_says_what_to_do(
    page: Page, site: str, leaves: dict[str, Any], text: str, link: str
) -> None:
    open_with(page, site, leaves)
    steps = section(page, "Your next steps")
    expect(steps).to_contain_text(text)
    expect(steps.get_by_role("link", name=link)).to_be_visible()
    expect(page.locator(".hr-steps")).to_have_count(0)


def test_where_one_stands_is_a_figure_and_a_table_that_say_the_same(page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    standing = section(page, "Where you stand")
    expect(standing).to_contain_text(
        "0 of 3 targets of Owner reached. The biggest gaps: Product management, Talking and Shipping."
    )
    rows = standing.locator("tbody tr")
    assert rows.all_inner_texts() == [
        "1\tProduct management\tBeginner\tAdvanced",
        "2\tTalking\tnot yet\tBeginner",
        "3\tShipping\tnot yet\tBeginner optional",
    ]
    figure = standing.get_by_role("img", name="Your levels and the targets of Owner")
    expect(figure).to_be_visible()
    assert figure.locator(".hr-radar-number").all_text_contents() == ["1", "2", "3"]


def test_what_was_done_stands_under_its_day(page: Page, site: str) -> None:
    open_with(page, site, {**BEGUN, "quiz/gone/x": answer(True), "module/gone": True})
    recent = section(page, "What you did")
    assert [text.split("\n") for text in recent.locator(".hr-day").all_inner_texts()] == [
        ["Today", "Checked 2 answers in Introduction"],
        ["Yesterday", "Ticked 1 item in Introduction", "Checked 1 answer in How"],
        ["18 Nov", "Reached your goal: Listen"],
        ["17 Nov", "Completed Introduction"],
    ]
    recent.get_by_role("link", name="Introduction").last.click()
    expect(page).to_have_url(site + "course/0-foundations/1-intro/")


def test_older_days_are_shown_on_demand(page: Page, site: str) -> None:
    goals = {
        f"goal/{n}": {"text": f"Goal {n}", "competency": "", "due": "", "reached": at(n)} for n in range(23)
    }
    open_with(page, site, goals)
    entries = section(page, "What you did").locator("li")
    more = page.get_by_role("button", name="Show more")
    expect(entries).to_have_count(10)
    more.press("Enter")
    expect(entries).to_have_count(20)
    expect(more).to_be_focused()
    assert said(page) == ["20 of 23 shown."]
    more.press("Enter")
    expect(entries).to_have_count(23)
    expect(more).to_have_count(0)


def test_what_is_there_when_one_begins_is_not_news(page: Page, site: str) -> None:
    open_with(page, site, {"module/intro": True})
    expect(page.get_by_text("New since you were here")).to_have_count(0)
    assert stored(page, "learner/seen") == {
        "modules": ["intro", "exchange", "lately", "more", "ship"],
        "at": at(),
    }


def test_what_came_or_was_revised_is_listed_until_it_was_seen(page: Page, site: str) -> None:
    seen = {"modules": ["intro", "exchange", "formerly"], "at": at(15)}
    open_with(page, site, {**BEGUN, "learner/seen": seen})
    news = page.get_by_role("region", name="New since you were here")
    expect(news).to_contain_text("3 modules were added or revised since 5 Nov.")
    assert [text.split("\n")[0] for text in news.get_by_role("listitem").all_inner_texts()] == [
        "Revised 10 Nov Lately 15 min",
        "New More 15 min",
        "New Ship it 15 min",
    ]
    news.get_by_role("button", name="Seen").press("Enter")
    expect(news).to_have_count(0)
    assert said(page) == ["Marked as seen."]
    expect(page.locator(".hr-path-line")).to_be_focused()
    page.reload()
    expect(page.get_by_text("You are 1 of 5 modules in.")).to_be_visible()
    expect(news).to_have_count(0)


def test_quizzes_phases_and_the_record_in_short(page: Page, site: str) -> None:
    many = {f"rating/pm/x{n}": "sometimes" for n in range(50)}
    open_with(page, site, {**BEGUN, **many, "learner/exported": (at(9), 9)})
    expect(section(page, "Quizzes")).to_contain_text("0 of 3 quizzes passed. 2 questions to review.")
    phases = section(page, "The course").locator(".hr-path-phases > li")
    expect(phases.nth(0)).to_contain_text("Phase 0: Foundations")
    expect(phases.nth(0)).to_contain_text("1 of 1 module completed")
    expect(phases.nth(1).get_by_role("progressbar", name="0 of 4 modules completed")).to_be_visible()
    record = section(page, "Your record")
    expect(record).to_contain_text("Last exported on 11 Nov.")
    expect(record.get_by_text("Export it, so that nothing is lost")).to_be_visible()
    for name, place in {"My data": "my/data/", "Completion record": "my/record/"}.items():
        expect(record.get_by_role("link", name=name)).to_have_attribute("href", site + place)


def test_a_course_that_is_done_leads_to_its_record(page: Page, site: str) -> None:
    modules = ("intro", "exchange", "lately", "more", "ship")
    open_with(page, site, {f"module/{name}": True for name in modules})
    expect(page.get_by_text("You have completed all 5 modules of the course.")).to_be_visible()
    page.get_by_role("link", name="Print your completion record").click()
    expect(page).to_have_url(site + "my/record/")


def test_a_record_that_was_damaged_is_read_as_far_as_it_goes(page: Page, site: str) -> None:
    nonsense: list[Any] = [
        None,
        7,
        "x",
        [],
        {},
        [[1]],
        {"text": 5},
        {"text": "T", "reached": 1e300, "due": "2026-99-99"},
    ]
    leaves: dict[str, Any] = {"module/intro": True}
    for number, value in enumerate(nonsense):
        leaves |= {
            f"goal/{number}": value,
            f"quiz/q-intro/one{number}": value,
            f"assessment/{number}": value,
            f"rating/pm/{number}": value,
            f"check/c-intro/{number}": value,
        }
    for path in (
        "learner/role",
        "learner/next-role",
        "learner/seen",
        "learner/exported",
        "module/exchange",
        "quiz/q-intro/one",
    ):
        leaves[path] = {"at": "never", "modules": 5}
    open_with(page, site, leaves)
    expect(page.get_by_text("You are 1 of 5 modules in.")).to_be_visible()
    expect(section(page, "Your goals").locator(".hr-goal-text")).to_have_text(["T"])
    expect(section(page, "What you did").locator("li")).to_have_text(["Completed Introduction"])
    expect(section(page, "Quizzes")).to_contain_text("0 of 3 quizzes passed. Nothing to review.")


def test_what_another_tab_does_shows_at_once(context: BrowserContext, page: Page, site: str) -> None:
    open_with(page, site, BEGUN)
    other = context.new_page()
    other.goto(site + "course/1-value/1-exchange/")
    other.get_by_role("button", name="Done with this module?").click()
    expect(page.get_by_text("You are 2 of 5 modules in.")).to_be_visible()
    expect(page.locator(".hr-steps > li").first.get_by_role("link")).to_have_text("More")
    expect(section(page, "What you did")).to_contain_text("Completed The exchange")


def test_the_home_page_leads_here(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_role("main").get_by_role("link", name="My path").click()
    expect(page).to_have_url(site + PATH)
    expect(page.get_by_text("5 modules lie ahead of you.")).to_be_visible()


def test_today_is_yesterday_after_midnight_on_a_page_that_stayed_open(page: Page, site: str) -> None:
    page.clock.install(time=NOW)
    open_with(page, site, {"module/intro": (True, 0)}, stopped=False)
    recent = section(page, "What you did")
    expect(recent.get_by_role("heading", level=3)).to_have_text("Today")
    page.clock.fast_forward("23:00:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(recent.get_by_role("heading", level=3)).to_have_text("Yesterday")


def test_long_names_of_levels_fit_a_narrow_screen(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server + "my/assessment/")
    page.get_by_label("The role that you have or want").select_option("product-owner")
    page.get_by_role("button", name="Start").click()
    page.locator(".hr-choice").filter(has_text="Sometimes").first.click()
    page.goto(server + "my/")
    expect(page.locator(".hr-path-table").get_by_text("Intermediate").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
