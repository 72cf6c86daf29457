"""The first time a page uses a term of the glossary, the word leads to its entry; nothing else changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.glossaries import GLOSSARY, TERMS, glossary, html_of, links_of, words_of

from handrail.markdown.terms import Terms

FAR = "Here stand ten plain words that say nothing of any kind. "


def test_the_first_occurrence_leads_to_the_entry_and_shows_its_first_sentence() -> None:
    html = html_of(f"Ask for the outcome. {FAR}Again the outcome.")
    link = '<a class="hr-term" href="../../handbook/glossary.md#outcome" title="What people do differently, e.g. come back.">outcome</a>'
    assert html.count("<a ") == 1
    assert "Ask for the " in html
    written = re.search(r"<a [^>]*>[^<]*</a>", html)
    assert written
    assert sorted(written[0].strip("<>").split('" ')) == sorted(link.strip("<>").split('" '))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Outcomes count.", [("Outcomes", "outcome")]),
        ("An outcome's worth.", [("outcome", "outcome")]),
        ("A business outcome is one.", [("business outcome", "business-outcome")]),
        ("A business\noutcome is one.", [("business\noutcome", "business-outcome")]),
        ("Business, outcome", [("outcome", "outcome")]),
        ("The capacities differ.", [("capacities", "capacity")]),
        ("They churned.", [("churned", "churn")]),
        ("Our monthly churn.", [("monthly churn", "churn")]),
        ("One OKR, please.", [("OKR", "okr")]),
        ("Set OKRs.", [("OKRs", "okr")]),
        ("objectives and key results", [("objectives and key results", "okr")]),
        ("A trial by lot.", [("trial by lot", "trial")]),
        ("The okr of it, and Okrs.", []),
        ("The outcomeless, incomes, outcome-driven way.", []),
        ("See outcome.md, x/outcome, @churn and churn@x.", []),
        ("Play a card, two cards.", []),
        ("trial by jury", []),
        ("*outcome* and **churn**", []),
    ],
)
def test_whole_words_and_their_plural_are_found_the_longest_first(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert links_of(text) == found


def test_a_term_that_begins_as_another_does_not_hide_it() -> None:
    body = "Product {: #p link=no }\n:   X.\n\nProduct process {: #process }\n:   Y.\n"
    terms = Terms(glossary(body))
    assert links_of("The product process of a product.", terms=terms) == [("product process", "process")]
    assert links_of("A product, processed.", terms=terms) == []


@pytest.mark.parametrize(
    "text",
    [
        "# An outcome\n\n### An outcome",
        "[an outcome](x.md) and [outcome][1]\n\n[1]: y.md",
        "`outcome` <kbd>outcome</kbd> <abbr>outcome</abbr> <a href='x'>outcome *and* outcome</a>",
        "    outcome\n\n```\noutcome\n```",
        "| outcome |\n| --- |\n| x |",
        "/// quiz | Outcome\n    id: q\n\nOutcome.\n\n**Outcome?** <!-- id: w -->\n\n- [x] outcome\n- [ ] no\n\n> outcome\n\n///",
        "/// checklist | Outcome\n    id: c\n\n- [ ] outcome\n\n///",
        "- [ ] outcome",
        "/// example | Outcome\nText.\n///",
        "<figure markdown>\noutcome\n<figcaption>outcome</figcaption>\n</figure>",
        '<button>outcome</button> <span class="x hr-no-terms">outcome <i>or</i> outcome</span> <b data-hr-no-terms>outcome</b>',
        "An outcome.\n{: .hr-no-terms }",
        "An outcome.\n{: data-hr-no-terms=1 }",
        "/// details | Outcome\nText.\n///",
        "<div>outcome</div>",
        "*[outcome]: explained\n\nThe outcome.",
        "Outcome\n:   A word.",
        "$outcome$",
    ],
)
def test_nothing_is_linked_where_a_link_would_be_in_the_way(text: str) -> None:
    assert links_of(text) == []
    # What was passed over does not count as the first time.
    assert links_of(f"{text}\n\nThe outcome.\n")[-1:] == (
        [("outcome", "outcome")] if "*[" not in text else []
    )


def test_after_raw_tags_the_text_goes_on() -> None:
    text = 'Before <kbd>churn</kbd>, <br>then <span class="hr-no-terms">churn</span> and <em>churn</em> comes churn.'
    assert links_of(text) == [("churn", "churn")]
    assert html_of(text).endswith("churn</a>.</p>")


def test_a_link_by_hand_counts_as_the_first_time_and_shows_the_sentence_too() -> None:
    text = f"See [what is lost](../../handbook/glossary.md#churn). {FAR}Churn. {FAR}[lost](../../handbook/glossary.md#churn 'Own')"
    html = html_of(text)
    assert links_of(text) == [("what is lost", "churn"), ("lost", "churn")]
    assert 'title="The share of customers lost."' in html
    assert 'title="Own"' in html
    assert links_of("[a card](../../handbook/glossary.md#card)") == [("a card", "card")]
    assert links_of("[no entry](../../handbook/glossary.md#none) [elsewhere](glossary.md#churn)") == []


def test_links_stand_apart() -> None:
    assert links_of("Outcome, churn, capacity.") == [("Outcome", "outcome")]
    assert links_of("[x](y.md) and churn.") == []
    assert links_of(f"Outcome, churn. {FAR}Churn.") == [("Outcome", "outcome"), ("Churn", "churn")]
    assert links_of("Outcome.\n\nChurn.") == [("Outcome", "outcome"), ("Churn", "churn")]
    assert links_of("- Outcome.\n- Churn.") == [("Outcome", "outcome")]
    assert links_of("- Outcome.\n\n- Churn.") == [("Outcome", "outcome")]
    assert links_of("| a | b |\n| - | - |\n| outcome | churn |\n| capacity | x |") == [("outcome", "outcome")]
    four = [f"{FAR}{word}. " for word in ("Outcome", "Churn", "Capacity", "OKR")]
    assert len(links_of("".join(four))) == 3
    assert len(links_of("\n\n".join(four))) == 4


def test_the_glossary_links_nothing_and_keeps_to_itself_how_terms_are_found() -> None:
    html = html_of("Churn {: #churn forms='churned' link=yes }\n:   A churn, an outcome.", page=GLOSSARY)
    assert html == '<dl>\n<dt id="churn">Churn</dt>\n<dd>A churn, an outcome.</dd>\n</dl>'


def test_pages_that_are_left_out_link_nothing() -> None:
    terms = Terms(glossary(), without=["index.md"])
    assert "hr-term" not in html_of("Outcome.", terms=terms, page="index.md")
    assert 'href="handbook/glossary.md#outcome"' in html_of("Outcome.", terms=terms, page="other.md")


PIECES = st.sampled_from(
    [
        *[
            "outcome",
            "Outcomes",
            "business outcome",
            "churn",
            "OKR",
            "card",
            "capacity",
            "*outcome*",
            "**churn**",
            "`churn`",
        ],
        *[
            "[outcome](x.md)",
            "<kbd>",
            "</kbd>",
            "<b>",
            "</b>",
            "<span class='hr-no-terms'>",
            "</span>",
            "<br>",
            "&amp;",
            "&nbsp;",
        ],
        *[
            "\n\n",
            "\n",
            "- ",
            "> ",
            "# ",
            "| ",
            "\n| - | - |\n",
            ". ",
            ", ",
            "\\*",
            "_",
            "[^1]",
            "\n\n[^1]: churn\n\n",
        ],
        *[
            "[c](../../handbook/glossary.md#churn)",
            "![outcome](x.png)",
            "<me@x.org>",
            "https://x.org/churn",
            FAR,
        ],
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text("ab <>&\"'*`[]()-|#:\n", max_size=6), max_size=30).map(" ".join))
def test_what_a_page_says_is_the_same_with_terms_and_without(text: str) -> None:
    without, linked = html_of(text, terms=None), html_of(text)
    assert words_of(linked) == words_of(without)
    added = linked.count("<a ") - without.count("<a ")
    assert linked.count("</a>") - without.count("</a>") == added
    bare = re.sub(r'<a class="hr-term"[^>]*>([^<]*)</a>', r"\1", linked)
    by_hand = re.sub(r"<a (?=[^>]*glossary\.md#churn)[^>]*>([^<]*)</a>", r"\1", without)
    assert bare == by_hand


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["outcome", "churn", "business outcome", "capacity", "x", ". ", "\n\n"]), max_size=80
    )
)
def test_no_entry_is_linked_twice(words: list[str]) -> None:
    anchors = [anchor for _, anchor in links_of(" ".join(words))]
    assert len(anchors) == len(set(anchors))
    assert bool(anchors) == bool({"outcome", "churn", "business outcome", "capacity"} & set(words))


def test_the_terms_of_all_pages_are_those_of_one_reading() -> None:
    one, other = TERMS.on("a.md"), TERMS.on("b/c.md")
    assert one
    assert other
    assert one.forms is other.forms
