"""Whatever stands in a file: what escapes the reader is a diagnostic, never another exception."""

from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from handrail.markdown.inline import inline_html
from handrail.markdown.items import derived_id, read_item
from handrail.markdown.scan import Scan
from handrail.model.course import ModuleFields
from handrail.pages.render import as_plain_markdown
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.pages import THEME_KEYS, read_fields, split_page
from handrail.sources.yaml_tree import MAX_DEPTH, read_yaml

yamlish = st.text(st.sampled_from(list("ab:-#'\"[]{}&*!|>%@`?, \n\t~<=é\u2028\ufeff\x07")), max_size=60)
plain = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcdé-", min_size=1), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(yamlish)
def test_any_text_is_read_or_explained(text: str) -> None:
    found = Diagnostics()
    tree = read_yaml(text, "a.yml", found)
    assert (tree is None) == (len(found) > 0)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in found)


@given(plain)
def test_what_a_dumper_writes_is_read_as_it_was(data: object) -> None:
    found = Diagnostics()
    tree = read_yaml(yaml.safe_dump(data, allow_unicode=True, default_style='"'), "a.yml", found)
    assert list(found) == []
    assert tree is not None
    assert tree.data == data


@given(plain)
def test_every_part_has_the_place_at_which_it_stands(data: object) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1)
    tree = read_yaml(text, "a.yml", Diagnostics())
    assert tree is not None
    lines = text.split("\n")
    for path, (line, column) in tree.values.items():
        value = tree.data
        for step in path:
            value = value[step]
        first = "{" if isinstance(value, dict) else "[" if isinstance(value, list) else '"'
        assert lines[line - 1][column - 1] == first


@given(yamlish)
def test_any_page_is_read_or_explained(text: str) -> None:
    found = Diagnostics()
    page = split_page(SourceFile("a.md", f"---\n{text}\n---\n{text}"), "course/a/b.md", found)
    fields = read_fields(ModuleFields, page, THEME_KEYS, found)
    Scan(found).read(page, is_module=True)
    assert fields is not None or len(found) > 0


@pytest.mark.parametrize("text", ["[" * 20_000, "- " * 20_000, "{a: " * 5_000])
def test_depth_is_refused_before_anything_is_built(text: str) -> None:
    found = Diagnostics()
    assert read_yaml(text, "a.yml", found) is None
    assert [problem.message for problem in found] == [f"nested deeper than {MAX_DEPTH} levels"]


def test_an_alias_bomb_is_refused_at_every_alias() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    found = Diagnostics()
    assert read_yaml(bomb, "a.yml", found) is None
    assert sum("alias" in problem.message for problem in found) == 16


@given(st.text(max_size=60))
def test_inline_text_holds_no_markup_but_our_own(text: str) -> None:
    html = inline_html(text)
    stripped = html
    for tag in ("em", "strong", "code", "a"):
        stripped = stripped.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    assert "<" not in stripped.replace('<a href="http', "").replace('<a href="mailto:', "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**b** *e* `c` [l](https://x.org)", '<strong>b</strong> <em>e</em> <code>c</code> <a href="https://x.org">l</a>'),
        ("[l](javascript:alert(1))", "[l](javascript:alert(1))"),
        ("[l](data:text/html,x)", "[l](data:text/html,x)"),
        ("<b>R&D</b>", "&lt;b&gt;R&amp;D&lt;/b&gt;"),
        ("# no heading\n- no list", "# no heading\n- no list"),
        ("one\\\ntwo", "one\ntwo"),
        ("one\\\rtwo", "one\ntwo"),
    ],
)  # fmt: skip
def test_inline_text_keeps_a_small_subset_of_markdown(text: str, html: str) -> None:
    assert inline_html(text) == html


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40))
def test_an_id_derived_from_a_text_is_an_id_again(text: str) -> None:
    item = read_item(f"[ ] x{text}")
    assert item is not None
    assert read_item(f"[ ] y <!-- id: {item.id} -->") is not None
    assert read_item(f"[ ] y <!-- id: {item.id} -->").id == item.id  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rewrite **one** item of [your backlog](x.md)", "rewrite-one-item-of-your-backlog"),
        ("用户访谈 三次", "用户访谈-三次"),
        ("!!!", "item"),
    ],
)
def test_an_id_is_derived_from_the_words(text: str, name: str) -> None:
    assert derived_id(text) == name


def test_a_heading_shows_a_text_letter_by_letter() -> None:
    import markdown

    text = "# _R&D_ [x](y) <b>*z*</b> `c` \\ 1. ~ ^"
    assert markdown.markdown("## " + as_plain_markdown(text)) == (
        "<h2>" + "".join(f"&#{ord(c)};" if c in "#&[]()<>*`\\.~^_" else c for c in text) + "</h2>"
    )
