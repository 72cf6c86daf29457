"""How the team view looks: phones, dark, paper, chosen colours, a large team."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.e2e.axe import violations
from tests.e2e.coach_team.conftest import ANNA, cell, names, open_team
from tests.e2e.conftest import Noise


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_is_accessible_and_stays_within_the_page(
    browser: Browser, noise: Noise, site: str, scheme: Literal["light", "dark"], width: int
) -> None:
    with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}) as context:
        noise.listen(context)
        page = context.new_page()
        team = open_team(page, site)
        for summary in team.locator(".hr-team-mentoring > summary").all():
            summary.click()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_reflows_at_320_pixels_with_heads_that_stay_in_sight(team: Locator, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 300})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    team.get_by_role("grid").locator("[tabindex='0']").focus()
    for key in ("Control+End", "ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowUp", "ArrowUp"):
        page.keyboard.press(key)
    first = cell(team, ANNA, "Goals")
    expect(first).to_be_focused()
    head, names_column = team.locator("thead"), first.locator("xpath=../th")
    corner = (
        "one => { const at = one.getBoundingClientRect(); return [at.left, at.top, at.right, at.bottom] }"
    )
    left, top, *_ = first.evaluate(corner)
    assert top >= head.evaluate(corner)[3] - 1, "the cell in focus is not behind the heads"
    assert left >= names_column.evaluate(corner)[2] - 1, "nor behind the names"


def test_the_outline_of_a_target_stands_off_from_the_fill_in_the_dark(team: Locator, page: Page) -> None:
    met = cell(team, ANNA, "Goals").locator(".hr-tile")
    expect(met).to_have_css("box-shadow", "none")
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    expect(met).to_have_css("box-shadow", re.compile("0px 0px 0px 1px inset$"))


def test_chosen_colours_and_paper_keep_every_mark(team: Locator, page: Page) -> None:
    below = cell(team, ANNA, "Strategy").locator(".hr-tile")
    page.emulate_media(forced_colors="active")
    expect(below).to_have_css("border-top-style", "dashed")
    assert below.evaluate(
        "one => getComputedStyle(one).borderTopColor !== getComputedStyle(one).backgroundColor"
    )
    page.emulate_media(forced_colors="none", media="print")
    expect(team.get_by_role("button", name="Download as CSV")).to_be_hidden()
    expect(team.locator(".hr-team-table")).to_have_css("display", "table")
    assert team.locator(".hr-team-box").evaluate("box => box.scrollWidth <= box.clientWidth")


def test_comes_back_to_the_place_it_was_scrolled_to(team: Locator, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 300})
    box = team.locator(".hr-team-box")
    box.evaluate("box => box.scrollTo(60, 40)")
    page.wait_for_timeout(100)
    page.evaluate("location.hash = '#person/p-dan'")
    expect(box).to_have_count(0)
    page.go_back()
    expect(box).to_be_visible()
    assert box.evaluate("box => [box.scrollLeft, box.scrollTop]") == [60, 40]


def test_a_large_team_is_laid_out_in_groups_and_only_what_changes_is_made_anew(
    team: Locator, page: Page
) -> None:
    page.evaluate(
        """async () => {
          const team = document.querySelector('handrail-team'), {input} = team;
          const one = input.framework.competencies[0];
          const competencies = Array.from({length: 40}, (_, at) => ({...one, id: `c-${at}`, title: `C ${at}`}));
          const roles = [{id: 'owner', title: 'Owner', next: '', targets: competencies.map(({id}) =>
            ({competency: id, level: 'advanced', importance: 5, required: true, statements: []}))}];
          const framework = {...input.framework, competencies, roles};
          const levels = ['none', 'beginner', 'intermediate', 'advanced', 'guide', 'catalyst'];
          window.people = Array.from({length: 200}, (_, at) => ({
            head: {id: `q-${at}`, name: `Name ${at}`, role: 'owner', nextRole: '', team: '', coach: ''},
            assessments: [], evidence: [], goals: [],
            assignments: competencies.map(({id}, place) => ({id: `g-${place}`, date: '2026-11-01', by: 'c',
              competency: id, level: levels[(at * 7 + place * 3) % 6], framework: 'fw@1', basis: [], evidence: [],
              note: '', sharedNote: '', reviewBy: '', supersedes: '', withdrawn: false})),
          }));
          team.input = window.large = {...input, framework, people: window.people};
        }"""
    )
    assert team.locator("tbody td").count() == 8000
    groups = team.locator("tbody").evaluate_all("groups => groups.map(({rows}) => rows.length)")
    assert groups == [10] * 20, "rows come into sight together"
    expect(team.locator("tbody").last).to_have_css("content-visibility", "auto")
    expect(team.locator("tbody tr").last).to_have_css("content-visibility", "visible")
    assert len(names(team)) == 200
    made: list[int] = page.evaluate(
        """() => {
          const team = document.querySelector('handrail-team');
          const rows = () => [...team.querySelectorAll('tbody tr')];
          const before = new Set(rows());
          const [first, ...others] = window.people;
          team.input = {...window.large, people: [{...first, assignments: []}, ...others]};
          return [rows().length, rows().filter(row => !before.has(row)).length];
        }"""
    )
    assert made == [200, 1]
