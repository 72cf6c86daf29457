"""The glossary's chapter: what its entries say, and what is said when one is wrong."""

from __future__ import annotations

import pytest
from tests.unit.small_project import Read

from handrail.markdown.glossary_entries import entries, first_sentence, plain_text
from handrail.markdown.scan_terms import read_glossary
from handrail.model.glossary import Glossary
from handrail.sources.diagnostics import Diagnostics

HEAD = "---\nid: words\nglossary: true\n---\n"


def glossary_of(read: Read, body: str, **others: str) -> tuple[Glossary | None, list[str]]:
    """Read a project with this glossary; return it with what is wrong."""
    chapters = "".join(f", {name}" for name in others)
    sources, problems = read(
        {
            "handbook/index.md": f"---\nchapters: [how, words{chapters}]\n---\n",
            "handbook/words.md": HEAD + body,
            **{f"handbook/{name}.md": text for name, text in others.items()},
        }
    )
    assert problems == []
    found = Diagnostics()
    glossary = read_glossary(sources, found)
    return glossary, [str(problem) for problem in found]


def test_entries_are_read_with_all_their_forms(read: Read) -> None:
    body = (
        "Lead.\n\nKey *figures* (KPIs) {: #kpi forms='key number,  leading sign' .x }\n"
        ":   **What** we [read](x.md), i.e. `n`\n    of k. More.\n\nBare\n:   No anchor.\n\n"
        "Two {: #two link=no }\nThree {: #three }\n\n:   Both.\n\n```\nNo {: #no }\n:   Code.\n```\n"
    )
    glossary, problems = glossary_of(read, body)
    assert problems == []
    assert glossary
    assert (glossary.source, glossary.page) == ("handbook/words.md", "handbook/words.md")
    kpi, two, three = glossary.terms
    assert (kpi.id, kpi.title, kpi.line) == ("kpi", "Key figures (KPIs)", 7)
    assert kpi.forms == ("Key figures", "KPIs", "key number", "leading sign")
    assert kpi.meaning == "What we read, i.e. n of k."
    assert (two.id, two.linked, two.meaning) == ("two", False, "Both.")
    assert (three.id, three.linked, three.meaning) == ("three", True, "Both.")


def test_a_site_without_a_glossary_has_none(read: Read) -> None:
    sources, _ = read()
    assert read_glossary(sources, Diagnostics()) is None


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (
            "Churn {: #churn link=never }\n:   X.\n",
            "handbook/words.md:5:17: unknown value 'never' of 'link' (yes, no)",
        ),
        (
            "Churn {: #churn link=nope }\n:   X.\n",
            "handbook/words.md:5:17: unknown value 'nope' of 'link'; did you mean 'no'? (yes, no)",
        ),
        (
            "Churn {: #churn form='a' }\n:   X.\n",
            "handbook/words.md:5:17: unknown attribute 'form'; did you mean 'forms'?",
        ),
        (
            "Churn {: #churn }\n:   X.\n\nLoss {: #loss forms='left, CHURN' }\n:   Y.\n",
            "handbook/words.md:8:15: the form 'CHURN' belongs to 'Churn' on line 5 already; a form leads to one entry",
        ),
        (
            "Churn {: #churn }\n:   X.\n\nLoss {: #churn }\n:   Y.\n",
            "handbook/words.md:8:9: the anchor '#churn' is taken on line 5",
        ),
        ("Churn {: #churn forms='!' }\n:   X.\n", "handbook/words.md:5:17: the form '!' holds no word"),
        (
            "Churn\n:   X.\n\nOther {: #other }\n\nText.\n",
            "handbook/words.md:3:11: this glossary has no entry with an anchor; "
            "write 'Churn {: #churn }', and below it ':   What it means.'",
        ),
    ],
)
def test_a_mistake_is_said_with_its_place(read: Read, body: str, problem: str) -> None:
    assert glossary_of(read, body)[1] == [problem]


def test_a_second_glossary_is_a_mistake(read: Read) -> None:
    glossary, problems = glossary_of(
        read, "Churn {: #churn }\n:   X.\n", more="---\nglossary: true\n---\nLoss {: #loss }\n:   Y.\n"
    )
    said = "handbook/words.md is the site's glossary already; there is one at the most"
    assert problems == [f"handbook/more.md:2:11: {said}"]
    assert glossary
    assert [term.id for term in glossary.terms] == ["churn"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("At 3.0 % it is. More", "At 3.0 % it is."),
        ("Such as Dr. Who, e.g. Those. More", "Such as Dr. Who, e.g. Those."),
        ('They said "no." Then', 'They said "no."'),
        ("What for? More", "What for?"),
        ("No end", "No end"),
        ("", ""),
    ],
)
def test_the_first_sentence_ends_where_it_ends(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_a_long_sentence_ends_after_a_word() -> None:
    text = "word " * 60
    short = first_sentence(text.strip())
    assert short.endswith("word…")
    assert 190 < len(short) <= 201
    assert first_sentence("x" * 300) == "x" * 199 + "…"


def test_a_meaning_is_plain_text() -> None:
    written = r"An *em* [link](x.md), `code`, a \* star[^1] &amp; more{: .x } <b>"
    assert plain_text(written) == "An em link, code, a * star & more"
    assert [entry.names for entry in entries("A (b) {: #a }\n:   X.\n")] == [("A", "b")]
