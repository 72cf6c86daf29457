"""What learners wrote is kept under ids, which the whole site knows: lock, coverage, chain and what the browser gets."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MINIMAL_SITE
from tests.unit.quiz_pages import page_of
from tests.unit.sheet_pages import filled, guide_sheet, only_sheet, scan_of, sheet
from tests.unit.small_project import PROJECT, Read, write
from tests.unit.test_worksheet_soundness import SOUND

from handrail.cli import main
from handrail.exchange.guide import guide_data
from handrail.markdown.published import practice_of, published_entries
from handrail.model.course import Module
from handrail.model.worksheet import Field, Part, Worksheet

EXCHANGE = "site_src/course/1-value/1-exchange.md"
HOW = "handbook/how.md"
CANVAS = "handbook/worksheets/canvas.md"
FRONT = "---\nid: exchange\ntitle: The exchange\nteaches: [pm/advanced]\nworksheets: [{names}]\n---\nText.\n"
SHEET = sheet(
    "**Problem** <!-- id: problem -->\n\n**Kind** <!-- id: kind choice -->\n\n- [ ] One\n- [ ] Two\n\n"
    "**Sure** <!-- id: sure score: 0-3 -->\n\n**Tests** <!-- id: tests table -->\n\n| A *b* | C |\n| --- | --- |"
)
PAGE = f"---\ntitle: Canvas\n---\n{SHEET}"


def named(*names: str) -> str:
    return FRONT.replace("{names}", ", ".join(names))


def test_a_page_gives_its_worksheets_with_fields_options_and_columns() -> None:
    assert only_sheet(SHEET) == Worksheet(
        id="s-x",
        title="T",
        layout="plain",
        page="page.md",
        fields=(
            Field(id="problem", label="Problem", kind="text"),
            Field(
                id="kind",
                label="Kind",
                kind="choice",
                options=(Part(id="one", text="One"), Part(id="two", text="Two")),
            ),
            Field(id="sure", label="Sure", kind="score", min=0, max=3),
            Field(
                id="tests",
                label="Tests",
                kind="table",
                columns=(Part(id="a-b", text="A b"), Part(id="c", text="C")),
            ),
        ),
    )


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_the_page_has_the_fields_that_the_check_has_read(text: str) -> None:
    scan, problems = scan_of(text)
    assert problems == []
    shown = []
    for element in page_of(text).iter("handrail-worksheet"):
        fields = element.findall("div[@class='hr-sheet-fields']/div")
        for entry in fields:
            options = [item.get("data-option") for item in entry.iter("li") if item.get("data-option")]
            columns = [cell.get("data-column") for cell in entry.iter("th")]
            shown.append((entry.get("data-field"), entry.get("data-kind"), options, columns))
    assert shown == [
        (
            entry.id,
            entry.kind,
            [option.id for option in entry.options],
            [column.id for column in entry.columns],
        )
        for read in scan.worksheets
        for entry in read.fields
    ]


def test_everything_in_a_worksheet_is_published() -> None:
    scan, _ = scan_of(SHEET)
    assert published_entries(scan, ()) == {
        "worksheet s-x",
        "field s-x/problem",
        "field s-x/kind",
        "choice s-x/kind/one",
        "choice s-x/kind/two",
        "field s-x/sure",
        "field s-x/tests",
        "column s-x/tests/a-b",
        "column s-x/tests/c",
    }


def test_correcting_labels_hints_options_and_examples_changes_no_id_that_is_written() -> None:
    text = guide_sheet()
    before = published_entries(scan_of(text)[0], ())
    assert len(before) == 13
    corrected = text.replace("**Assumption**", "**Our assumption**").replace("What would you see?", "What?")
    corrected = corrected.replace("Support", "The support team").replace("| Test ", "| A test ")
    scan, problems = scan_of(corrected)
    assert problems == []
    assert published_entries(scan, ()) == before


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Result]:
    """Return a function that changes the worksheet of a project whose ids are in its lock, and checks the project."""
    write(tmp_path, {**MINIMAL_SITE, **PROJECT, CANVAS: PAGE})
    monkeypatch.chdir(tmp_path)
    first = CliRunner().invoke(main, ["lock"])
    assert first.exit_code == 0, first.output

    def change(old: str, new: str) -> Result:
        assert PAGE.count(old) == 1
        write(tmp_path, {CANVAS: PAGE.replace(old, new)})
        return CliRunner().invoke(main, ["check"])

    return change


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "id: problem",
            "id: trouble",
            "field 's-x/problem' was published and is gone; did it become 's-x/trouble'? "
            "(write <!-- id: problem --> behind it, or run 'handrail lock --retire s-x/problem')",
        ),
        (
            "- [ ] One",
            "- [ ] Once",
            "choice 's-x/kind/one' was published and is gone; did it become 's-x/kind/once'? "
            "(write <!-- id: one --> behind it, or run 'handrail lock --retire s-x/kind/one')",
        ),
        (
            "| A *b* |",
            "| A *bb* |",
            "column 's-x/tests/a-b' was published and is gone; did it become 's-x/tests/a-bb'? "
            "(write <!-- id: a-b --> behind it, or run 'handrail lock --retire s-x/tests/a-b')",
        ),
        (
            "id: s-x",
            "id: s-y",
            "worksheet 's-x' was published and is gone; did it become 's-y'? "
            "(give it its id back, or run 'handrail lock --retire s-x')",
        ),
    ],
)
def test_what_is_gone_is_said_once(
    published: Callable[[str, str], Result], old: str, new: str, said: str
) -> None:
    (line,) = (line for line in published(old, new).output.splitlines() if "was published" in line)
    assert line.endswith(said)


def test_a_worksheet_that_is_retired_takes_its_fields_along_and_may_not_be_named(
    published: Callable[[str, str], Result],
) -> None:
    published("id: s-x", "id: s-new")
    retired = CliRunner().invoke(main, ["lock", "--retire", "s-x"])
    assert retired.exit_code == 0, retired.output
    assert {"retired field s-x/sure", "retired column s-x/tests/c"} <= set(retired.output.splitlines())
    Path(EXCHANGE).write_text(named("s-x"), encoding="utf-8")
    assert (
        f"{EXCHANGE}:5:14: worksheet 's-x' is retired; remove it"
        in CliRunner().invoke(main, ["check"]).output
    )


def test_a_worksheet_counts_as_practice_where_it_stands_and_where_it_is_named() -> None:
    scan, _ = scan_of(SHEET + "\n" + SHEET.replace("s-x", "s-y"))
    common = {"title": "M", "minutes": 1, "source": "m"}
    modules = [
        Module.model_validate({**common, "id": "holds", "page": "page.md", "worksheets": ["s-x"]}),
        Module.model_validate({**common, "id": "names", "page": "m.md", "worksheets": ["s-y"]}),
        Module.model_validate({**common, "id": "neither", "page": "n.md"}),
    ]
    counts = {name: practice.worksheets for name, practice in practice_of(scan, modules).items()}
    assert counts == {"holds": 2, "names": 1, "neither": 0}


def test_an_unknown_worksheet_is_said_with_the_nearest(read: Read) -> None:
    how = "---\nid: how\nworksheets:\n  - s-x\n  - s-y\n---\nSo.\n"
    _, problems = read({CANVAS: PAGE, EXCHANGE: named("s-x", "sx"), HOW: how})
    assert problems == [
        f"{HOW}:5:5: unknown worksheet 's-y'; did you mean 's-x'? (s-x)",
        f"{EXCHANGE}:5:19: unknown worksheet 'sx'; did you mean 's-x'? (s-x)",
    ]


def test_while_a_page_cannot_be_read_no_worksheet_is_called_unknown(read: Read) -> None:
    _, problems = read({CANVAS: "---\ntitle: [\n---\n" + SHEET, EXCHANGE: named("s-z")})
    assert [problem.split(":")[0] for problem in problems] == [CANVAS]


def test_worksheets_may_stand_anywhere(read: Read) -> None:
    _, problems = read({"site_src/index.md": "# Home\n\n" + SHEET, EXCHANGE: named("s-x")})
    assert problems == []


def test_a_page_of_worksheets_without_one_is_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {**MINIMAL_SITE, **PROJECT, CANVAS: "---\ntitle: Canvas\n---\nText.\n"})
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 0
    (line,) = (line for line in result.output.splitlines() if line.startswith(CANVAS))
    assert line == (
        f"{CANVAS}:2:1: warning: this page holds no worksheet; write one with '/// worksheet | Title', or move the page up"
    )


def test_what_the_browser_gets_to_know(read: Read) -> None:
    sources, _ = read({CANVAS: PAGE.replace("title: Canvas", "title: A *canvas* & so")})
    elsewhere = only_sheet(SHEET.replace("s-x", "s-y"))
    here = only_sheet(SHEET).model_copy(update={"page": "handbook/worksheets/canvas.md"})
    data = guide_data(sources.site, {}, lambda page: f"at/{page}", "assets", worksheets=[elsewhere, here])[
        "worksheets"
    ]
    assert json.loads(json.dumps(data))[0] == {
        "id": "s-x",
        "title": "T",
        "url": "at/handbook/worksheets/canvas.md",
        "page": "A canvas & so",
        "fields": ["problem", "kind", "sure", "tests"],
    }
    assert (data[1]["id"], data[1]["page"]) == ("s-y", "")


def test_examples_say_nothing_to_the_rest_of_the_site() -> None:
    with_example = sheet("**A** <!-- id: a -->\n\n" + filled("**A**: Secret"))
    assert "Secret" not in only_sheet(with_example).model_dump_json()
