"""Three ways in: a folder, files, a sample; and what does not open says so."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.e2e.coach.conftest import (
    ANNA,
    BEN,
    PAGE,
    TEAM,
    app,
    choose,
    follow,
    got,
    heading,
    open_folder,
    open_start,
    press,
    put,
    self_assessment,
    without_folders,
)
from tests.e2e.small_site import said


def people(page: Page) -> list[str]:
    return app(page).locator(".hr-coach-people tbody th").all_inner_texts()


def test_a_folder_opens_and_what_to_do_stands_beside_each(page: Page, site: str) -> None:
    open_folder(page, site)
    assert people(page) == ["Anna <b>Berg</b>", "Ben"]
    assert said(page) == ["2 people opened."]
    follow(page, "Ben")
    expect(page).to_have_url(f"{site}{PAGE}#person/p-ben")
    page.go_back()
    expect(heading(page)).to_have_text("Team")
    assert page.evaluate("document.activeElement.textContent") == "Team"


def test_a_page_that_was_reloaded_leads_back_to_the_folder(page: Page, site: str) -> None:
    open_folder(page, site)
    page.reload()
    press(page, "Open “people” again")
    expect(heading(page)).to_have_text("Team")
    assert people(page) == ["Anna <b>Berg</b>", "Ben"]


def test_files_are_chosen_where_folders_cannot_be_opened(page: Page, site: str) -> None:
    open_start(page, site)
    without_folders(page)
    page.reload()
    expect(app(page).get_by_text("This browser cannot open folders")).to_be_visible()
    expect(app(page).get_by_role("button", name="Open a folder…")).to_have_count(0)
    choose(page, "Person files", TEAM)
    expect(heading(page)).to_have_text("Team")
    assert people(page) == ["Anna <b>Berg</b>", "Ben"]


def test_the_sample_is_there_to_look_around_and_is_not_kept(page: Page, site: str) -> None:
    open_start(page, site)
    before = page.evaluate("Object.keys(localStorage).length")
    press(page, "Try a sample team")
    expect(heading(page)).to_have_text("Team")
    assert len(people(page)) == 5
    app(page).locator(".hr-coach-people a").first.click()
    app(page).get_by_text("Change name, roles or team").click()
    app(page).get_by_label("Team or area").fill("Elsewhere")
    press(page, "Keep these changes")
    expect(app(page).locator(".hr-coach-saving")).to_contain_text("1 unsaved entry")
    assert page.evaluate("Object.keys(localStorage).length") == before


def test_a_broken_entry_is_named_with_its_line_and_the_rest_is_there(page: Page, site: str) -> None:
    broken = ANNA.replace("date: 2026-03-08", "date: someday")
    open_folder(page, site, {"p-anna.yml": broken, "p-ben.yml": BEN, "bad.yml": "person: [\n"})
    assert people(page) == ["Anna <b>Berg</b>", "Ben"]
    expect(app(page).locator(".hr-coach-problems code[lang=en]")).to_contain_text("bad.yml:")
    assert "2 people opened. Files that were not opened: 1" in said(page)
    follow(page, "Anna")
    expect(app(page).locator(".hr-coach-problems li").first).to_contain_text("p-anna.yml:19:")
    expect(app(page).get_by_role("row", name="Product management")).to_contain_text("Beginner")


def test_ids_that_the_framework_does_not_have_are_kept_and_marked(page: Page, site: str) -> None:
    other = ANNA.replace("role: owner\n  team", "role: admiral\n  team").replace(
        "pm: beginner", "sailing: deep"
    )
    open_folder(page, site, {"p-anna.yml": other})
    follow(page, "Anna")
    told = app(page).locator(".hr-told")
    expect(told).to_contain_text("Not in this framework")
    assert told.locator("code").all_inner_texts() == ["admiral", "sailing"]
    expect(app(page).locator(".hr-coach-head")).to_contain_text("admiral (not in this framework)")
    assert "sailing: deep" in got(page, "p-anna.yml")


def test_what_is_no_person_file_is_refused(page: Page, site: str) -> None:
    open_start(page, site)
    choose(page, "Person files", {"anna.json": self_assessment()})
    told = "There is no person file among them. Nothing was changed."
    expect(app(page).locator(".hr-coach-told")).to_contain_text(told)
    assert said(page) == [told]
    expect(heading(page)).to_have_text("Open your team’s files")


def test_somebody_new_gets_a_file_at_the_first_save(page: Page, site: str) -> None:
    open_folder(page, site, {"p-ben.yml": BEN})
    app(page).get_by_text("Add a person…").click()
    app(page).get_by_label("Name (optional)").fill("Caro")
    app(page).get_by_label("Role", exact=True).select_option("Owner")
    press(page, "Add this person")
    expect(heading(page)).to_have_text("Caro")
    press(page, "Save to the folder")
    expect(app(page).locator(".hr-coach-told")).to_contain_text("Saved to the folder: Caro.")
    file = app(page).locator(".hr-coach-head code").inner_text() + ".yml"
    assert got(page, file).splitlines()[3:] == ["  name: Caro", "  role: owner", "  coach: c-mara"]


def test_what_another_program_writes_is_seen_on_coming_back(page: Page, site: str) -> None:
    open_folder(page, site)
    put(page, {"p-ben.yml": BEN.replace("name: Ben", "name: Benedict")})
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(app(page).locator(".hr-coach-people")).to_contain_text("Benedict")


MANY = {f"p-{at}.yml": BEN.replace("p-ben", f"p-{at}") for at in range(40)}
WATCH = """
then => {
  window.far = [];
  new MutationObserver(() => {
    const label = document.querySelector("label[for=hr-reading]")?.textContent ?? "";
    if (label === "" || window.far.at(-1) === label) return;
    window.far.push(label);
    if (then !== "" && window.far.length === 1) {
      [...document.querySelectorAll("handrail-coach button")].find(one => one.textContent.includes(then)).click();
    }
  }).observe(document.querySelector("handrail-coach"), {childList: true, subtree: true, characterData: true});
}
"""


def test_a_large_folder_says_how_far_it_is_read(page: Page, site: str) -> None:
    open_start(page, site)
    put(page, MANY)
    page.evaluate(WATCH, "")
    press(page, "Open a folder…")
    expect(heading(page)).to_have_text("Team")
    assert page.evaluate("far")[-1] == "Reading the files: 32 of 40"
    expect(app(page).locator(".hr-coach-people tbody th")).to_have_count(40)
    assert said(page) == ["40 people opened."]


def test_whoever_opens_something_else_meanwhile_gets_that_alone(page: Page, site: str) -> None:
    open_start(page, site)
    put(page, MANY)
    page.evaluate(WATCH, "sample")
    press(page, "Open a folder…")
    expect(heading(page)).to_have_text("Team")
    expect(app(page).locator(".hr-coach-people tbody th")).to_have_count(5)
    page.wait_for_timeout(500)
    expect(app(page).locator(".hr-coach-people tbody th")).to_have_count(5)
    assert page.evaluate("far.length") == 1
