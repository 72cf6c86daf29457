"""What learners answered is kept under ids: nothing but an author's own change of a text may change one."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MINIMAL_SITE, MakeSite
from tests.unit.small_project import PROJECT, write

from handrail.cli import main
from handrail.markdown.published import practice_of, published_entries
from handrail.markdown.scan import Scan
from handrail.model.course import Module
from handrail.model.quiz import Question, Quiz
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.pages import split_page

EXCHANGE = "site_src/course/1-value/1-exchange.md"
FRONT = "---\nid: exchange\ntitle: The exchange\nrequires: [intro]\nteaches: [pm/advanced]\n---\n"
TASKS = "- [ ] Try it\n- [x] Done before\n\n"
DETAILS = "markdown_extensions: [pymdownx.blocks.details]\n"

QUESTIONS = (
    "**Which one?**\n\n- [ ] The first\n- [x] The second\n- [ ] The *last* <!-- fixed -->\n",
    "**In which order?** <!-- id: steps order -->\n\n1. Ask\n2. Build\n3. Look\n",
    "**What belongs together?** <!-- match -->\n\n| A | B |\n| --- | --- |\n| One | 1 |\n| Two | 2 |\n",
    "**How many?** <!-- answer: 3 -->\n",
    "**Why?** <!-- open -->\n",
)


def scan_of(text: str) -> Scan:
    found = Diagnostics()
    scan = Scan(found)
    scan.read(split_page(SourceFile("m.md", text), "m.md", found), is_module=True)
    assert [str(problem) for problem in found] == []
    return scan


def quiz_of(*questions: str, name: str = "q-x", title: str = "Check") -> str:
    return f"/// quiz | {title}\n    id: {name}\n\n" + "\n".join(questions) + "\n///\n"


def ids_of(text: str) -> dict[str, frozenset[str]]:
    (quiz,) = scan_of(text).quizzes["m.md"]
    return {question.id: frozenset(question.options) for question in quiz.questions}


def test_a_page_gives_its_quizzes_in_the_order_of_writing() -> None:
    text = quiz_of(*QUESTIONS, title="Check `it`") + "\n" + quiz_of(QUESTIONS[4], name="q-y", title="")
    first, second = scan_of(text.replace("    id: q-y", "    id: q-y\n    pass: 50%")).quizzes["m.md"]
    assert (first.id, first.title, first.pass_mark) == ("q-x", "Check it", 0.8)
    assert [(q.id, q.text, q.kind, q.graded, q.options) for q in first.questions] == [
        ("which-one", "Which one?", "single", True, ("the-first", "the-second", "the-last")),
        ("steps", "In which order?", "order", True, ("ask", "build", "look")),
        ("what-belongs-together", "What belongs together?", "match", True, ("one", "two")),
        ("how-many", "How many?", "number", True, ()),
        ("why", "Why?", "open", False, ()),
    ]
    why = Question(id="why", text="Why?", kind="open")
    assert second == Quiz(id="q-y", title="Quiz", pass_mark=0.5, questions=(why,))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Is *this* `a*b` a [link](x.md)?", "Is this a*b a link?"),
        ("What is ![a boat](boat.png)\nfor?", "What is a boat for?"),
        ("Is a < b & <kbd>c</kbd> [known][ref]?", "Is a < b & c known?"),
        ("Is \\*it\\* &amp; so?", "Is *it* & so?"),
        ("ما هو؟", "ما هو؟"),
        ("word " * 40 + "end", "word " * 27 + "word…"),
        ("x" * 200, "x" * 139 + "…"),
    ],
)
def test_the_text_of_a_question_is_plain_and_short(written: str, shown: str) -> None:
    (quiz,) = scan_of(quiz_of(f"**{written}** <!-- open -->\n")).quizzes["m.md"]
    assert quiz.questions[0].text == shown
    assert len(quiz.questions[0].text) <= 140


def test_reordering_questions_and_options_changes_no_id() -> None:
    before = ids_of(quiz_of(*QUESTIONS))
    assert len(before) == 5
    for order in permutations(QUESTIONS):
        assert ids_of(quiz_of(*order)) == before
    start, *options = QUESTIONS[0].rstrip("\n").split("\n")[1:]
    head = QUESTIONS[0].split("\n")[0]
    for mixed in permutations(options):
        assert ids_of(quiz_of("\n".join([head, start, *mixed, ""]), *QUESTIONS[1:])) == before


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("- [ ] The first", "- [ ] The very first", "which-one"),
        ("- [ ] The first", "- [ ] Another\n- [ ] The first", "which-one"),
        ("2. Build", "2. Draw\n3. Build", "steps"),
        ("| One | 1 |", "| Zero | 0 |\n| One | 1 |", "what-belongs-together"),
        ("| One | 1 |", "| One | 11 |", None),
        ("- [x] The second", "- [ ] The second", None),
        ("- [ ] The first", "- [x] **The** first\n\n    > Right, too.\n", None),
        ("answer: 3", "answer: four", None),
        ("**How many?** <!-- answer: 3 -->", "**How many?** <!-- answer: 3 -->\n\nText.\n\n> So.", None),
        ("**In which order?**", "**In what order?**", None),
        ("**Why?**", "**How?** <!-- open -->\n\n**Why?**", "how"),
    ],
)
def test_inserting_and_correcting_changes_the_ids_of_nothing_else(
    old: str, new: str, changed: str | None
) -> None:
    text = quiz_of(*QUESTIONS)
    assert text.count(old) == 1
    text = text.replace("- [x] The second", "- [x] The second\n- [x] A third")  # one stays right
    before, after = ids_of(text), ids_of(text.replace(old, new))
    for name, options in before.items():
        assert after[name] == options if name != changed else len(options & after[name]) >= len(options) - 1
    assert after.keys() - before.keys() <= {changed}


def test_everything_in_a_quiz_is_published() -> None:
    scan = scan_of(quiz_of(QUESTIONS[1], QUESTIONS[3]))
    assert published_entries(scan, ()) == {
        "quiz q-x",
        "question q-x/steps",
        "question q-x/how-many",
        "option q-x/steps/ask",
        "option q-x/steps/build",
        "option q-x/steps/look",
    }


def test_a_quiz_counts_as_practice_and_its_options_are_no_tasks() -> None:
    scan = scan_of(quiz_of(*QUESTIONS) + "\n- [ ] Do it\n")
    module = Module.model_validate({"id": "m", "title": "M", "minutes": 1, "source": "m.md", "page": "m.md"})
    assert (practice_of(scan, [module])["m"].quizzes, practice_of(scan, [module])["m"].checklists) == (1, 0)
    assert list(scan.tasks["m.md"]) == ["do-it"]


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Result]:
    """Return a function that changes the quiz of a project whose ids are in its lock, and checks the project."""
    page = FRONT + TASKS + quiz_of(*QUESTIONS)
    config = {"mkdocs.yml": MINIMAL_SITE["mkdocs.yml"] + DETAILS}
    write(tmp_path, {**MINIMAL_SITE, **PROJECT, **config, EXCHANGE: page})
    monkeypatch.chdir(tmp_path)
    first = CliRunner().invoke(main, ["lock"])
    assert first.exit_code == 0, first.output

    def change(old: str, new: str) -> Result:
        assert page.count(old) == 1
        write(tmp_path, {EXCHANGE: page.replace(old, new)})
        return CliRunner().invoke(main, ["check"])

    return change


def test_the_lock_says_that_a_corrected_question_without_an_id_is_another_one(
    published: Callable[[str, str], Result],
) -> None:
    result = published("**Which one?**", "**Which one is it?**")
    (line,) = (line for line in result.output.splitlines() if "was published" in line)
    assert line.endswith(
        "question 'q-x/which-one' was published and is gone; did it become 'q-x/which-one-is-it'? "
        "(write <!-- id: which-one --> behind it, or run 'handrail lock --retire q-x/which-one')"
    )


def test_the_lock_says_that_a_corrected_option_without_an_id_is_another_one(
    published: Callable[[str, str], Result],
) -> None:
    result = published("The first", "The very first")
    assert "option 'q-x/which-one/the-first' was published and is gone" in result.output
    assert "write <!-- id: the-first --> behind it" in result.output


def test_the_lock_lets_a_question_with_an_id_be_corrected(published: Callable[[str, str], Result]) -> None:
    for old, new in {
        "**In which order?**": "**In what order?**",
        "**Which one?**": "**Which one is it?** <!-- id: which-one -->",
    }.items():
        assert "was published" not in published(old, new).output


def test_a_quiz_that_is_retired_takes_its_questions_and_options_along(
    published: Callable[[str, str], Result],
) -> None:
    gone = published("    id: q-x", "    id: q-new")
    (line,) = (line for line in gone.output.splitlines() if "was published" in line)
    assert "quiz 'q-x' was published and is gone" in line
    retired = CliRunner().invoke(main, ["lock", "--retire", "q-x"])
    assert retired.exit_code == 0, retired.output
    assert CliRunner().invoke(main, ["lock", "--check"]).exit_code == 0
    below = Path("handrail.lock").read_text(encoding="utf-8").partition("retired:")[2].split("\n")
    assert {"quiz q-x", "question q-x/why", "option q-x/steps/ask"} <= set(below)


def test_answers_and_options_are_not_in_the_search(make_site: MakeSite) -> None:
    body = quiz_of(
        "**Which beginning?**\n\n- [ ] Zebra\n\n    > Yak\n\n- [x] Walrus\n\n> Vulture\n",
        "**Which word?** <!-- answer: Urchin -->\n",
        "**Which model?** <!-- open -->\n\n//// details | Tapir\nSwan\n////\n",
        "**Which order?** <!-- order -->\n\n1. Raven\n2. Quail\n",
        "**Which pair?** <!-- match -->\n\n| A | B |\n| --- | --- |\n| Panda | Otter |\n| Newt | Mole |\n",
        title="Beasts",
    )
    page = f"# Home\n\n{body}\nWhat follows.\n"
    built = make_site({"mkdocs.yml": MINIMAL_SITE["mkdocs.yml"] + DETAILS, "site_src/index.md": page})
    assert built.returncode == 0, built.output
    index = json.loads(built.read("search/search_index.json"))
    words = " ".join(f"{entry['title']} {entry['text']}" for entry in index["docs"])
    for name in ["beginning", "word", "model", "order", "pair"]:
        assert f"Which {name}?" in words
    assert "Beasts" in words
    assert "What follows." in words
    hidden = (
        "Zebra Yak Walrus Vulture Urchin Tapir Swan Raven Quail Panda Otter Newt Mole Answer Right Choose"
    )
    assert [word for word in hidden.split() if word in words] == []
    html = built.read("index.html")
    assert [word for word in hidden.split() if word not in html] == []
    assert html.count('<details class="hr-answer" data-search-exclude') == 5
    assert "<details open" not in html
