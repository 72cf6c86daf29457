"""The learner's own pages: the place of each app, and the way to the rules where the site explains them."""

from __future__ import annotations

import pytest

from handrail.pages.own import OWN_PAGES, RULES, own_page


def link(page: str) -> str:
    return f"../{page.removesuffix('.md')}/?a&b"


def no_page(page: str) -> str:
    raise KeyError(page)


@pytest.mark.parametrize("name", OWN_PAGES)
def test_every_page_has_the_place_of_its_app_after_the_authors_words(name: str) -> None:
    page = own_page(name, "Words.", no_page)
    assert page.index("Words.") < page.index(f"<handrail-{name} ")
    assert "It needs JavaScript." in page
    assert "data-rules" not in page


def test_my_path_knows_where_the_rules_are_explained() -> None:
    assert RULES["path"] == "guide/guidance.md"
    assert 'data-rules="../guide/guidance/?a&amp;b"' in own_page("path", "", link)
    assert "data-rules" not in own_page("record", "", link)


def test_the_coach_workspace_knows_where_its_guide_is() -> None:
    assert 'data-rules="../guide/coaching/?a&amp;b"' in own_page("coach", "", link)
