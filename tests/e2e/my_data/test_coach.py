"""What a coach gets: a file, a text, a link that holds it and reaches no server."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Page, expect
from tests.e2e.my_data.conftest import DAY, LEAVES, open_data, values
from tests.e2e.small_site import said

from handrail.model.learner import SelfAssessmentFile
from handrail.sources.schemas import schema_of


@pytest.fixture
def context_options() -> dict[str, object]:
    return {"permissions": ["clipboard-read", "clipboard-write"], "timezone_id": "UTC"}


def link(page: Page) -> str:
    page.get_by_text("Copy by hand").click()
    return page.get_by_label("Link", exact=True).input_value()


def test_the_newest_self_assessment_becomes_a_file(page: Page, site: str) -> None:
    open_data(page, site, LEAVES)
    options = page.get_by_label("Self-assessment").locator("option").all_inner_texts()
    assert [text.strip() for text in options] == ["3 Nov, Owner, 2 ratings", "10 Jul, Owner, 0 ratings"]
    page.get_by_label("Your name").fill("Anna <i>")
    page.get_by_label("Your name").blur()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as file").click()
    assert download.value.suggested_filename == "handrail-my-data-self-assessment-2026-11-03.json"
    text = download.value.path().read_text(encoding="utf-8")
    Draft202012Validator(schema_of("self-assessment")).validate(json.loads(text))
    file = SelfAssessmentFile.model_validate_json(text)
    assert (file.id, file.name, file.ratings) == ("a1", "Anna <i>", LEAVES["assessment/a1"][0]["ratings"])
    assert said(page) == ["Saved as handrail-my-data-self-assessment-2026-11-03.json."]


def test_as_text_it_is_copied(page: Page, site: str) -> None:
    open_data(page, site, LEAVES)
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator(".hr-told")).to_have_text("Copied.")
    assert said(page) == ["Copied."]
    assert page.evaluate("navigator.clipboard.readText()") == (
        "# Self-assessment\n\n3 November 2026\nRole: Owner\nFramework: Framework 1.0.0\n\n"
        "- Product management: level reached: Beginner; target: Advanced\n"
        "  - Ratings: 1 Consistently, 1 Sometimes\n"
        "  - Note: First line\n    <b>second</b> line\n"
    )


def test_where_copying_is_forbidden_the_text_can_be_taken_by_hand(page: Page, site: str) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    open_data(page, site, LEAVES)
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".hr-told")).to_contain_text("Take it from the field below.")
    assert "#share=" in link(page)


def test_the_link_shows_it_to_somebody_else_and_stores_nothing(
    page: Page, browser: Browser, site: str
) -> None:
    open_data(page, site, {**LEAVES, "learner/name": ["Anna", DAY]})
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".hr-told")).to_have_text("Copied.")
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == link(page)
    with browser.new_context() as elsewhere:
        there = elsewhere.new_page()
        requested: list[str] = []
        there.on("request", lambda request: requested.append(request.url))
        there.goto(address)
        expect(there.get_by_role("heading", name="Self-assessment of Anna")).to_be_visible()
        row = there.locator(".hr-shared-row")
        expect(row).to_contain_text("level reached: Beginner; target: Advanced")
        expect(row).to_contain_text("<b>second</b> line")
        row.get_by_text("2 rated statements").click()
        expect(row.locator("li")).to_have_text(["Consistently: Explains", "Sometimes: Owns"])
        assert [url for url in requested if "share=" in url.split("#")[0]] == []
        assert values(there) == {}
        there.reload()
        expect(row).to_be_visible()


@pytest.mark.parametrize("damage", ["", "AAAA", "!", "%3Cb%3E"])
def test_a_damaged_link_says_so(page: Page, site: str, damage: str) -> None:
    page.goto(f"{site}my/assessment/#share={damage}")
    expect(page.locator(".hr-told")).to_have_text(
        "This link is damaged or was cut short. Ask for it again, or for the file."
    )


def test_without_a_self_assessment_the_page_leads_to_it(page: Page, site: str) -> None:
    open_data(page, site)
    expect(page.get_by_text("You have not finished a self-assessment yet.")).to_be_visible()
    page.get_by_role("link", name="Go to the self-assessment").click()
    expect(page).to_have_url(f"{site}my/assessment/")
