"""A role of which nothing, or not all, is relevant to the learner; and one that is gone."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.my_path.conftest import open_with, ratings, section

NONE = dict.fromkeys(("pm_low", "pm_high", "talk_low", "ship_low"), "not-relevant")


def test_with_nothing_relevant_no_rating_is_asked_for_again(page: Page, site: str) -> None:
    open_with(page, site, {"learner/role": "owner", **ratings(**NONE)})
    expect(section(page, "Your next steps")).to_contain_text("is not relevant to you, so nothing follows")
    standing = section(page, "Where you stand")
    expect(standing).to_contain_text("You said of everything that Owner asks for")
    expect(standing).not_to_contain_text("rated none")


def test_what_is_not_relevant_is_no_target(page: Page, site: str) -> None:
    rated = {**NONE, "pm_low": "consistently", "pm_high": "consistently"}
    open_with(page, site, {"learner/role": "owner", **ratings(**rated)})
    standing = section(page, "Where you stand")
    expect(standing).to_contain_text("1 of 1 target")
    expect(standing.get_by_role("row", name="Talking")).to_contain_text("not relevant")
    expect(standing).not_to_contain_text("not assessed")


def test_a_role_that_is_gone_is_not_one_that_was_never_chosen(page: Page, site: str) -> None:
    open_with(page, site, {"learner/role": "gone"})
    expect(page.locator(".hr-path-role")).to_contain_text("is not part of the framework any more (choose)")
