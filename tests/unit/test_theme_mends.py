"""What the theme's markup has wrong is put right in the page, and nothing else is touched."""

from __future__ import annotations

import re

import pytest

from handrail.languages import ENGLISH, Words
from handrail.pages.theme_mends import mended

PAGE = """<div data-md-component="skip">
  <a href="#late-heading" class="md-skip">Skip to content</a>
</div>
<label class="md-header__button md-icon" for="__drawer"><svg></svg></label>
<div class="md-search" data-md-component="search" role="dialog">
<div class="md-search-result__meta"></div>
<div class="md-sidebar md-sidebar--primary" data-md-type="navigation"><div class="md-sidebar__inner">
<label class="md-nav__title" for="__drawer"><a href=".">Home</a></label>
<input class="md-nav__toggle md-toggle " type="checkbox" id="__nav_2" checked>
<div class="md-nav__link md-nav__container"><a href="course/">Course</a>
<label class="md-nav__link " for="__nav_2" id="__nav_2_label" tabindex="0"><span class="md-nav__icon"></span></label></div>
<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_2_label" aria-expanded="true">
<label class="md-nav__title" for="__nav_2"><span></span> Course &amp; <em>more</em></label></nav>
<input class="md-nav__toggle md-toggle" type="checkbox" id="__toc">
<label class="md-nav__link md-nav__link--active" for="__toc">Here</label>
<nav class="md-nav" aria-label="A part">
</div></div>
<div data-md-type="toc"><label class="md-nav__title" for="__toc">Contents</label></div>
<nav class="md-path" aria-label="Navigation" >
<article class="md-content__inner md-typeset"><nav aria-label="Mine"><label for="__mine">Mine</label></nav></article>
"""


@pytest.fixture
def page() -> str:
    """Return the page, mended."""
    return mended(PAGE, ENGLISH)


def test_a_phrase_may_have_any_sign_in_it() -> None:
    words = Words("en", {"page.breadcrumbs": r"Way\1 & \d"})
    assert r'<nav class="md-path" aria-label="Way\1 &amp; \d"' in mended(PAGE, words)


def test_the_first_link_leads_to_the_begin_of_the_content(page: str) -> None:
    assert (
        '<div data-md-component="skip"><a href="#hr-content" class="md-skip">Skip to content</a></div>'
        in page
    )
    assert '<article class="md-content__inner md-typeset" id="hr-content">' in page


def test_a_page_without_headings_gets_the_link_too() -> None:
    bare = re.sub(r"<a href=\"#late.*?</a>", "", PAGE)
    assert bare != PAGE
    assert '<a href="#hr-content" class="md-skip">' in mended(bare, ENGLISH)


def test_each_label_of_a_menu_has_a_button_before_it_that_says_what_is_open(page: str) -> None:
    buttons = re.findall(r'<button type="button" class="([^"]*)" data-hr-toggle="(\w+)"([^>]*)>', page)
    assert [(kind, box, rest.strip()) for kind, box, rest in buttons] == [
        ("md-header__button md-icon hr-toggle", "__drawer", 'aria-expanded="false" aria-label="Navigation"'),
        ("md-icon hr-toggle hr-close", "__drawer", 'aria-label="Close the navigation"'),
        ("md-nav__link hr-toggle", "__nav_2", 'aria-expanded="true" aria-label="Course &amp; more"'),
        ("md-nav__title hr-toggle", "__nav_2", 'aria-expanded="true"'),
        ("md-nav__link md-nav__link--active hr-toggle", "__toc", 'aria-expanded="false"'),
    ]
    assert "tabindex" not in page, "the theme's labels take no focus"
    assert page.count("<label") == PAGE.count("<label"), "without scripts they are all there is"


def test_parts_of_the_page_have_names_and_lists_within_the_navigation_are_no_landmarks(page: str) -> None:
    assert '<div class="md-search" data-md-component="search" role="dialog" aria-label="Search">' in page
    assert '<div class="md-search-result__meta" role="status">' in page
    assert '<nav class="md-path" aria-label="Breadcrumbs" >' in page
    assert '<nav class="md-nav" data-md-level="1" role="presentation">' in page
    assert '<nav class="md-nav" role="presentation">' in page


def test_what_keeps_steps_within_a_page_from_the_theme_listens_before_it() -> None:
    bundle = '<script src="../assets/javascripts/bundle.a5f9d56c.min.js"></script>'
    before, found, after = mended(PAGE + bundle, ENGLISH).partition(bundle)
    assert found
    assert before.endswith("</script>")
    assert 'addEventListener("popstate"' in before
    assert after == ""


def test_what_an_author_wrote_and_what_is_mended_already_stay(page: str) -> None:
    assert '<nav aria-label="Mine"><label for="__mine">Mine</label></nav>' in page
    theirs = "<html><body><main><nav aria-label='Theirs'></nav></main></body></html>"
    assert mended(theirs, ENGLISH) == theirs
