"""Quizzes are Markdown: whatever it may hold works in them, on the page, on a git forge and in the check."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown_it import MarkdownIt
from tests.unit.quiz_pages import (
    RICH,
    guide_example,
    html_of,
    only_question,
    page_of,
    question,
    quiz_with,
    scanned,
    text_of,
)

from handrail.markdown.context import PageContext


def test_any_markdown_works_in_questions_options_and_feedback() -> None:
    which = question(page_of(RICH), "which")
    legend, body, options, details = which
    assert legend.find("a[@href='plan.md']") is not None
    assert text_of(legend.find("code")) == "**these**"
    assert body.get("class") == "hr-question-body"
    assert text_of(body) == 'print("hello")'
    first, second, third = options
    assert first.find("label/em") is not None
    assert first.find("label/sup") is not None
    assert second.find("label/img[@alt='of a sailing boat']") is not None
    assert text_of(second.find("div")) == "select '[x]'"
    assert third.find("label/img[@alt='😄']") is not None
    assert text_of(third.find("label/span[@class='arithmatex']")).startswith("a^2")
    assert details.find("ul/li/div[@class='hr-feedback']/p/a[@href='it.md']") is not None
    assert details.find("div[@class='hr-explanation']/p/img[@alt='plan']") is not None


def test_no_id_is_twice_on_a_page_and_no_link_is_resolved_twice() -> None:
    seen: list[str] = []

    def resolve(address: str) -> str:
        seen.append(address)
        return address

    html = html_of(RICH, context=PageContext(resolve=resolve))
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert sorted(a for a in seen if not a.startswith(("#", "http"))) == sorted(
        ["plan.md", "it.md", "boat.png", "plan.png"]
    )


def test_loose_and_tight_options_are_the_same() -> None:
    tight = "**W?** <!-- id: w -->\n\n- [ ] *A* <!-- id: a -->\n- [x] B"
    loose = tight.replace("\n- [x]", "\n\n- [x]")
    assert html_of(quiz_with(loose)) == html_of(quiz_with(tight))
    assert "<em>A</em></label>" in html_of(quiz_with(tight))


def test_a_bar_in_a_cell_is_read_alike() -> None:
    text = quiz_with("**W?** <!-- match -->\n\n| A | B |\n| --- | --- |\n| a\\|b | `x|y` |\n| `c|d` | y |")
    (quiz,), problems = scanned(text)
    assert problems == []
    shown = [entry.get("data-option") for entry in page_of(text).findall(".//details/ul/li")]
    assert shown == list(quiz.questions[0].options)


def test_words_in_a_script_from_right_to_left_keep_their_ids() -> None:
    asked = only_question("**ما النتيجة؟** <!-- id: نتيجة -->\n\n- [ ] ميزة\n- [x] تغيير")
    assert asked.get("id") == "q-x-نتيجة"
    assert [box.get("value") for box in asked.iter("input")] == ["ميزة", "تغيير"]


def test_options_are_no_task_list_and_task_lists_beside_a_quiz_still_are() -> None:
    body = "**W?**\n\n- [ ] A\n- [x] B\n\n//// details | Why\n\n- [ ] Because\n\n////"
    text = quiz_with(body) + "\n- [ ] Do it\n"
    page = etree.fromstring(f"<div>{html_of(text, context=PageContext(module_id='m'))}</div>")  # noqa: S314
    quiz = page.find("handrail-quiz")
    assert quiz is not None
    assert not [box for box in quiz.iter("input") if box.get("data-item")]
    assert [box.get("data-item") for box in page.iter("input") if box.get("data-item")] == ["do-it"]
    assert [text_of(entry) for entry in quiz.findall(".//ul[@class='hr-list hr-options']/li")] == ["A", "B"]


def test_on_a_git_forge_the_example_reads_well() -> None:
    forge = MarkdownIt("commonmark").enable("table")
    tokens = forge.parse(guide_example())
    paragraphs = [t.children or [] for t in tokens if t.type == "inline"]
    bold = [
        c
        for c in paragraphs
        if c and c[0].type in ("strong_open", "text") and any(t.type == "strong_open" for t in c)
    ]
    assert len(bold) == 7
    for children in bold:
        shown = [t for t in children if not (t.type == "text" and not t.content.strip())]
        assert (shown[0].type, shown[-1].type) == ("strong_open", "html_inline"), "one bold run and a comment"
    inside, boxes = 0, 0
    for token in tokens:
        inside += {
            "bullet_list_open": 1,
            "ordered_list_open": 1,
            "bullet_list_close": -1,
            "ordered_list_close": -1,
        }.get(token.type, 0)
        if token.type == "inline" and inside:
            assert "///" not in token.content
            boxes += token.content.startswith(("[ ] ", "[x] "))
    assert boxes == 6
    assert sum(token.type == "table_open" for token in tokens) == 1
    assert tokens[-2].content == "///"


def spoilt(text: str) -> Iterator[str]:
    """Go through a text with one line taken out, moved in, or with an empty line above it."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        for instead in ([], ["", line], [f"    {line}"]):
            yield "\n".join([*lines[:number], *instead, *lines[number + 1 :]])


def test_the_check_and_the_page_read_every_quiz_alike_and_neither_falls_over() -> None:
    sound = 0
    for text in spoilt(guide_example()):
        quizzes, problems = scanned(text)
        page = page_of(text)
        if problems:
            continue
        sound += 1
        shown = [
            (
                field.get("data-question"),
                field.get("data-kind"),
                sorted({str(entry.get("data-option")) for part in field.findall("ul") for entry in part}),
            )
            for field in page.iter("fieldset")
        ]
        read = [(q.id, q.kind, sorted(q.options)) for quiz in quizzes for q in quiz.questions]
        assert shown == read, text
        assert "[ ]" not in text_of(page), text
        assert "///" not in text_of(page), text
    assert sound > 40
