"""Tables as people have them: any order, delimiter and encoding; every bad row is said, and nothing is guessed silently."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.exchange.conftest import contents, framework_of, run

from handrail.model.framework import Framework

TABLE = """\
Competency name,Area,Level,Statement,Role: owner,Purpose,Team,Examples
User interviews,Discovery,Beginner,Takes notes,Advanced!8,To learn,Blue,"One
Two"
,,Advanced,"Leads them, alone",,,Red,
Roadmaps,Delivery,Beginner,Reads one,beginner?,,,
"""


def read(tmp_path: Path, data: str | bytes, *words: object, code: int = 0) -> tuple[Framework | None, str]:
    """Import a table into an empty folder; return the framework and all that was said."""
    path, folder = tmp_path / "table.csv", tmp_path / "in"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    result = run("import", "csv", path, "--into", folder, *words)
    assert result.exit_code == code, result.output
    said = result.output.replace(f"{tmp_path}/", "")
    assert folder.exists() == (code == 0)
    return (framework_of(contents(folder)) if code == 0 else None), said


def test_a_table_by_hand_becomes_a_framework(tmp_path: Path) -> None:
    framework, said = read(tmp_path, TABLE)
    assert framework is not None
    interviews, roadmaps = (
        next(c for c in framework.competencies if c.id == n) for n in ("user-interviews", "roadmaps")
    )
    assert [area.title for area in framework.areas] == ["Discovery", "Delivery"]
    assert {name: [s.text for s in level.statements] for name, level in interviews.levels.items()} == {
        "beginner": ["Takes notes"],
        "advanced": ["Leads them, alone"],
    }
    assert interviews.statements[0].examples == ("One", "Two")
    assert [statement.extensions for statement in interviews.statements] == [
        {"Team": "Blue"},
        {"Team": "Red"},
    ]
    targets = framework.roles[0].targets
    assert (targets["user-interviews"].level, targets["user-interviews"].importance) == ("advanced", 8)
    assert (targets[roadmaps.id].required, interviews.purpose) == (False, "To learn")
    assert "levels of scale 'default' taken as they appear, the lowest first: Beginner, Advanced" in said


@pytest.mark.parametrize(
    ("data", "warning"),
    [
        (("\ufeff" + TABLE).encode(), ""),
        (TABLE.encode("utf-16"), "read as UTF-16"),
        (TABLE.encode("utf-16-le"), "read as UTF-16-LE"),
        (TABLE.replace("alone", "allé").encode("cp1252"), "read as Windows-1252"),
        (("sep=,\r\n" + TABLE).encode(), ""),
        (TABLE.replace(", alone", " alone").replace(",", ";").encode(), ""),
        (("sep=;\n" + TABLE.replace(", alone", " alone").replace(",", ";")).encode(), ""),
        (TABLE.replace(", alone", " alone").replace(",", "\t").encode(), ""),
        (TABLE.replace("\n", "\r\n").encode(), ""),
        (TABLE.replace("Purpose", "Purpos").encode(), "column 'Purpos' read as 'purpose'"),
    ],
)
def test_every_usual_form_of_a_table_says_the_same(tmp_path: Path, data: bytes, warning: str) -> None:
    framework, said = read(tmp_path, data)
    assert framework is not None
    assert [len(competency.statements) for competency in framework.competencies] == [2, 1]
    assert framework.competencies[0].purpose == "To learn"
    assert warning in said
    assert ("warning: table.csv: read as" in said) == ("read as U" in warning or "Windows" in warning)


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ("a,b\n1,2\n", "table.csv: row 1: no column names the competency (a, b); name one 'competency', or give --map 'your column=competency'"),
        ("", "table.csv: row 1: no header; the first row names the columns"),
        ("competency\n", "table.csv: holds no row below the header"),
        ("competency,Skill\nA,B\n", "table.csv: row 1, column \"Skill\": column 2 means the same as 'competency': competency"),
        ("competency,statement\nA,Does\n", 'table.csv: row 2, column "level": is empty; a statement belongs to a level'),
        ("competency,level,statement\n,x,Does\n", 'table.csv: row 2, column "competency": is empty, and no row above names a competency'),
        ("competency,level,points,statement\nA,x,many,S\n", "table.csv: row 2, column \"points\": 'many' is no number"),
        ("competency,role:r\nA,!9\n", "table.csv: row 2, column \"role:r\": '!9' is no target; write a level, or as in 'advanced!8'"),
        ("competency,role:r\nA,b!11\n", "table.csv: roles[0].targets.a.importance: 'importance' is 11; the most is 10"),
        ("competency,purpose\nA,x\nA,y\n", "table.csv: row 3, column \"purpose\": differs from what a row above says of 'a'"),
        ("competency_id,competency\na b,A\n", "table.csv: row 2: 'a b' cannot be an id; use letters, digits, '-', '_' and '.', such as 'value-exchange'"),
        ("competency,level,statement_id,statement\nA,l,s,S\nA,l,s,T\n", "table.csv: row 3: statement id 's' stands twice in competency 'a'"),
        ("competency,more\nA,[1\n", 'table.csv: row 2, column "more": is no JSON object; leave it empty or write {"field": ...}'),
        ("record,competency\nstatment,A\n", "table.csv: row 2, column \"record\": unknown record 'statment'; did you mean 'statement'? (framework, level, area, role, competency, behaviour, statement)"),
        ("competency,code\nA,B,C\n", "table.csv: row 2: has 3 cells, the header 2; quote cells that hold a delimiter"),
        ('competency,code\nA,"B\n', "table.csv: row 2: not valid CSV: unexpected end of data; a quote is not closed"),
        ("record,scale,id,title,competency,level,statement\nlevel,default,b,B,,,\n,,,,A,advanced,S\n", "table.csv: row 3, column \"level\": unknown level 'advanced' (b)"),
        ("competency,status\nA,gone\n", "table.csv: row 2: unknown status 'gone' (active, deprecated)"),
        ("competency\nA\0B\n", "table.csv:2: holds a NUL character, so it is not a text file"),
    ],
)  # fmt: skip
def test_a_bad_row_is_said_with_its_place_and_nothing_is_written(
    tmp_path: Path, table: str, problem: str
) -> None:
    _, said = read(tmp_path, table, code=1)
    assert problem in said.splitlines()
    assert said.splitlines()[-1].endswith("problem found. Nothing was written.")


def test_all_bad_rows_are_said_together(tmp_path: Path) -> None:
    _, said = read(tmp_path, "competency,level,points,statement\nA,l,x,S\nB,,,T\nC,l,y,U\n", code=1)
    assert [line.split(",")[0] for line in said.splitlines() if "row" in line] == [
        "table.csv: row 2", "table.csv: row 3", "table.csv: row 4",
    ]  # fmt: skip


def test_a_mapping_names_foreign_columns(tmp_path: Path) -> None:
    framework, _ = read(
        tmp_path,
        "Fähigkeit,Gebiet\nZuhören,Menschen\n",
        "--map",
        "Fähigkeit=competency",
        "--map",
        "Gebiet=area",
    )
    assert framework is not None
    assert [(c.id, c.title, c.area) for c in framework.competencies] == [("zuhören", "Zuhören", "menschen")]


@pytest.mark.parametrize(
    ("pair", "problem"),
    [
        ("Name=titel", "table.csv: mapping: unknown column 'titel'; did you mean 'title'?"),
        ("Nome=competency", "table.csv: mapping: no column 'Nome' in row 1 (Name)"),
    ],
)
def test_a_wrong_mapping_is_said(tmp_path: Path, pair: str, problem: str) -> None:
    _, said = read(tmp_path, "Name\nA\n", "--map", pair, code=1)
    assert any(line.startswith(problem) for line in said.splitlines())


def test_levels_are_those_that_are_there_already(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(
        "competency_id,level,statement_id,statement\nlistening,ADVANCED,new,Hears\nlistening,1,notes,Writes\n"
    )
    assert run("import", "csv", path, "--into", folder).exit_code == 0
    listening = next(c for c in framework_of(contents(folder)).competencies if c.id == "listening")
    assert {name: [s.id for s in level.statements] for name, level in listening.levels.items()} == {
        "beginner": ["notes"], "advanced": ["new"],
    }  # fmt: skip
    path.write_text("competency_id,level,statement\nlistening,expert,Hears\n")
    result = run("import", "csv", path, "--into", folder)
    assert (result.exit_code, "unknown level 'expert' (beginner, advanced)" in result.stdout) == (1, True)


def test_a_table_goes_out_guarded(folder: Path, tmp_path: Path) -> None:
    run("export", "csv", tmp_path / "x.csv", "--from", folder)
    assert ",'=Writes down what was said," in (tmp_path / "x.csv").read_text(encoding="utf-8-sig")


def test_a_workbook_is_for_reading_and_calculates_nothing(folder: Path, tmp_path: Path) -> None:
    assert run("export", "xlsx", tmp_path / "x.xlsx", "--from", folder).exit_code == 0
    book = load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["Framework", "Competencies", "Statements", "Roles"]
    for sheet in book.worksheets:
        assert (sheet.freeze_panes, str(sheet.auto_filter.ref).startswith("A1:")) == ("A2", True)
        assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {
            "s"
        }
    statements = [[cell.value for cell in row] for row in book["Statements"].iter_rows(min_row=2)]
    assert statements[0][5:7] == ["notes", "'=Writes down what was said"]
