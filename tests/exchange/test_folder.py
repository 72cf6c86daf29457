"""An import into a folder that is there: matched, updated in place, all or nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.conftest import FILES, LISTENING_YML, contents, framework_of, run


def exported(folder: Path, path: Path) -> Any:
    assert run("export", "json", path, "--from", folder).exit_code == 0
    return json.loads(path.read_text())


def reimported(folder: Path, tmp_path: Path, data: Any, *words: str) -> Any:
    (tmp_path / "changed.json").write_text(json.dumps(data))
    return run("import", "json", tmp_path / "changed.json", "--into", folder, *words)


@pytest.mark.parametrize("kind", ["json", "csv", "case"])
def test_what_is_the_same_is_not_touched(folder: Path, tmp_path: Path, kind: str) -> None:
    assert run("export", kind, tmp_path / f"x.{kind}", "--from", folder).exit_code == 0
    result = run("import", kind, tmp_path / f"x.{kind}", "--into", folder)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1].startswith("0 files were written, 4 unchanged")
    assert contents(folder) == FILES


def test_a_change_leaves_comments_order_and_the_other_files_alone(folder: Path, tmp_path: Path) -> None:
    data = exported(folder, tmp_path / "x.json")
    listening = next(competency for competency in data["competencies"] if competency["id"] == "listening")
    listening["title"] = "Hearing out"
    listening["levels"]["beginner"]["statements"][0]["text"] = "Notes what matters"
    result = reimported(folder, tmp_path, data)
    assert result.exit_code == 0
    wanted = LISTENING_YML.replace("title: Listening", "title: Hearing out").replace(
        '"=Writes down what was said"', "Notes what matters"
    )
    after = contents(folder)
    assert "# Why this one matters: see the handbook." in after["listening.yml"]
    assert "- id: notes   # rated by coaches" in after["listening.yml"]
    assert [line.split(":")[0] for line in after["listening.yml"].splitlines()][:8] == [
        line.split(":")[0] for line in wanted.splitlines()
    ][:8]
    assert framework_of(after) == framework_of({**FILES, "listening.yml": wanted})
    assert {name: text for name, text in after.items() if name != "listening.yml"} == {
        name: text for name, text in FILES.items() if name != "listening.yml"
    }


def test_what_vanished_is_listed_and_deprecated_and_loses_its_targets(folder: Path, tmp_path: Path) -> None:
    data = exported(folder, tmp_path / "x.json")
    data["competencies"] = [c for c in data["competencies"] if c["id"] != "zeal"]
    data["competencies"][1].pop("requires")
    del data["roles"][0]["targets"]["zeal"]
    result = reimported(folder, tmp_path, data)
    assert result.exit_code == 0, result.output
    assert "removed competencies (marked deprecated): zeal" in result.stdout
    assert "removed targets: owner/zeal" in result.stdout
    zeal = {c.id: c for c in framework_of(contents(folder)).competencies}["zeal"]
    assert (zeal.status, zeal.summary) == ("deprecated", "Lasts.")


def test_what_vanished_is_deleted_with_prune(folder: Path, tmp_path: Path) -> None:
    data = exported(folder, tmp_path / "x.json")
    data["competencies"] = [c for c in data["competencies"] if c["id"] != "zeal"]
    data["competencies"][1].pop("requires")
    data["roles"] = data["roles"][1:]
    assert reimported(folder, tmp_path, data, "--prune").exit_code == 0
    framework = framework_of(contents(folder))
    assert [competency.id for competency in framework.competencies] == ["hearing", "listening"]
    assert [role.id for role in framework.roles] == ["guest"]


def test_an_author_s_own_fields_stay_when_the_source_knows_nothing_of_them(
    folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "x.csv").write_text(
        "competency_id,competency,level,statement_id,statement\nlistening,Heard,Beginner,notes,Notes.\n"
    )
    assert run("import", "csv", tmp_path / "x.csv", "--into", folder).exit_code == 0
    listening = {c.id: c for c in framework_of(contents(folder)).competencies}["listening"]
    (statement,) = listening.statements
    assert (listening.title, listening.purpose) == ("Heard", "To hear what is meant.")
    assert (statement.text, statement.examples, statement.aliases) == ("Notes.", ("A notebook",), ("writes",))


def test_a_foreign_identifier_finds_its_competency_under_another_id(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("competency,identifier\nEnthusiasm,7fddafe6-f9ee-577c-b7d6-32f20072bc48\n")
    assert run("import", "csv", path, "--into", folder).exit_code == 0
    titles = {c.id: c.title for c in framework_of(contents(folder)).competencies}
    assert titles["zeal"] == "Enthusiasm"
    assert "enthusiasm" not in titles


def test_a_dry_run_shows_and_writes_nothing(folder: Path, tmp_path: Path) -> None:
    data = exported(folder, tmp_path / "x.json")
    data["competencies"][0]["title"] = "Other"
    result = reimported(folder, tmp_path, data, "--dry-run")
    assert (result.exit_code, contents(folder)) == (0, FILES)
    assert result.stdout.splitlines()[-1].startswith("1 file would be written, 3 unchanged")


def test_nothing_is_written_when_one_file_cannot_be(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = exported(folder, tmp_path / "x.json")
    for competency in data["competencies"]:
        competency["title"] += "!"
    replace, calls = Path.replace, list[Path]()

    def failing(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 3:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    result = reimported(folder, tmp_path, data)
    assert result.exit_code == 1
    assert "cannot be written: No space left on device" in result.stdout
    assert contents(folder) == FILES


def test_the_source_s_order_is_noted_where_the_names_of_files_give_another(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("competency\nZebra\nApple\n")
    run("import", "csv", tmp_path / "x.csv", "--into", tmp_path / "in")
    assert framework_of(contents(tmp_path / "in")).order == ("zebra", "apple")
    run("export", "csv", tmp_path / "y.csv", "--from", tmp_path / "in")
    assert (tmp_path / "y.csv").read_text("utf-8-sig").index("zebra") < (tmp_path / "y.csv").read_text(
        "utf-8-sig"
    ).index("apple")


def with_order(folder: Path, order: str) -> dict[str, str]:
    main = folder / "framework.yml"
    main.write_text(f"{main.read_text()}order: {order}  # as we teach them\n", encoding="utf-8")
    return contents(folder)


@pytest.mark.parametrize("kind", ["json", "csv", "case"])
def test_an_author_s_order_is_left_as_it_is_where_the_source_has_the_same(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    before = with_order(folder, "[listening]")
    assert [c.id for c in framework_of(before).competencies] == ["listening", "hearing", "zeal"]
    assert run("export", kind, tmp_path / f"x.{kind}", "--from", folder).exit_code == 0
    assert run("import", kind, tmp_path / f"x.{kind}", "--into", folder).exit_code == 0
    assert contents(folder) == before


@pytest.mark.parametrize("kind", ["json", "csv", "case"])
def test_the_order_comes_along_into_an_empty_folder(folder: Path, tmp_path: Path, kind: str) -> None:
    with_order(folder, "[listening]")
    assert run("export", kind, tmp_path / f"x.{kind}", "--from", folder).exit_code == 0
    assert run("import", kind, tmp_path / f"x.{kind}", "--into", tmp_path / "in").exit_code == 0
    read = framework_of(contents(tmp_path / "in"))
    assert [competency.id for competency in read.competencies] == ["listening", "hearing", "zeal"]


def test_the_order_that_json_says_goes_before_that_in_which_it_lists(folder: Path, tmp_path: Path) -> None:
    data = exported(folder, tmp_path / "x.json")
    data["order"] = ["listening", "hearing"]
    assert reimported(folder, tmp_path, data).exit_code == 0
    assert framework_of(contents(folder)).order == ("listening", "hearing")
    assert [c.id for c in framework_of(contents(folder)).competencies] == ["listening", "hearing", "zeal"]


def test_an_unknown_id_in_the_order_is_said_and_nothing_is_written(folder: Path, tmp_path: Path) -> None:
    data = exported(folder, tmp_path / "x.json")
    data["order"] = ["listening", "zael"]
    result = reimported(folder, tmp_path, data)
    assert result.exit_code == 1
    assert "order[1]: unknown competency 'zael'; did you mean 'zeal'?" in result.output.replace("\n", " ")
    assert contents(folder) == FILES


@pytest.mark.parametrize("name", ["framework", "index", "con", "a" * 100, "用户"])
def test_every_id_finds_a_file_name(tmp_path: Path, name: str) -> None:
    (tmp_path / "x.csv").write_text(f"competency_id,competency\n{name},Title\n", encoding="utf-8")
    assert run("import", "csv", tmp_path / "x.csv", "--into", tmp_path / "in").exit_code == 0
    assert [c.id for c in framework_of(contents(tmp_path / "in")).competencies] == [name]


def test_a_folder_with_problems_is_neither_changed_nor_exported(folder: Path, tmp_path: Path) -> None:
    data = exported(folder, tmp_path / "x.json")
    (folder / "zeal.yml").write_text("id: zeal\ntitel: Zeal\n")
    for result in (
        reimported(folder, tmp_path, data),
        run("export", "csv", tmp_path / "y.csv", "--from", folder),
    ):
        assert result.exit_code == 1
        assert f"{folder}/zeal.yml:2:1: unknown field 'titel'; did you mean 'title'?" in result.stdout
    assert not (tmp_path / "y.csv").exists()
    assert (folder / "zeal.yml").read_text() == "id: zeal\ntitel: Zeal\n"


def test_a_folder_without_a_framework_is_not_exported(tmp_path: Path) -> None:
    result = run("export", "json", tmp_path / "x.json", "--from", tmp_path)
    assert (result.exit_code, (tmp_path / "x.json").exists()) == (1, False)


def test_wrong_calls_end_with_2(folder: Path, tmp_path: Path) -> None:
    assert run("import", "csv", tmp_path / "none.csv", "--into", folder).exit_code == 2
    assert run("import", "csv", folder / "zeal.yml", "--into", folder, "--map", "x").exit_code == 2
    assert run("export", "case", tmp_path / "x", "--from", folder, "--date", "soon").exit_code == 2
