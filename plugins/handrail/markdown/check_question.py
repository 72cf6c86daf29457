"""Says what is wrong with a question that `scan_question` has read."""

from __future__ import annotations

from handrail.markdown.check_items import Say, check_items
from handrail.markdown.comments import Problem
from handrail.markdown.items import BOX
from handrail.markdown.quiz_grammar import kind_of, read_answer
from handrail.markdown.scan_question import WrittenQuestion
from handrail.model.quiz import Kind

_LISTS = {"order": "an ordered list of '1. text'", "match": "a table with two columns"}


def check_question(question: WrittenQuestion, say: Say) -> Kind | None:
    """Say everything that is wrong with it; return how it is answered."""
    head = question.head
    if head is None:
        return None
    comment = head.comment
    for problem in comment.problems:
        say(question.span.place(problem.at), problem.message)
    start = question.span.place()
    if head.way and comment.answer is not None:
        what = f"'{head.way}' and 'answer:' exclude each other; remove one"
        if head.way == "open":
            what = "an open question has no right answer; remove 'answer:' and say in '//// details' what a good one says"
        say(start, what)
    elif (
        comment.answer is not None
        and all(problem.at < comment.answer_at for problem in comment.problems)
        and isinstance(wrong := read_answer(comment.answer), Problem)
    ):
        say(question.span.place(comment.answer_at), wrong.message)
    if comment.rows and head.way != "open":
        say(start, "'rows' is for open questions; remove it, or add 'open'")
    for place, message in question.items.problems:
        say(place, message)
    if question.way in _LISTS:
        if question.answered is None and question.plain_list:
            what = "the items to put in order are an ordered list; write '1. text'"
            say((question.plain_list.line, question.plain_list.lines[0].column), what)
        elif question.answered is None:
            say(start, f"this question has nothing to {question.way}; write {_LISTS[question.way]} below it")
        elif question.way == "order" and len(question.items.spans) < 2:
            say(start, "this question has one item to put in order; write at least two")
    elif question.way is None:
        _check_options(question, say, start)
    _check_items(question, say)
    kind = kind_of(head, question.choices())
    return None if question.way in _LISTS and question.answered is None else kind


def _check_options(question: WrittenQuestion, say: Say, start: tuple[int, int]) -> None:
    if question.answered is None and question.plain_list:
        what = "this list has no boxes; write '- [ ] text' and '- [x] text'"
        say((question.plain_list.line, question.plain_list.lines[0].column), what)
    elif question.answered is None and question.head and question.head.comment.problems:
        return  # a misspelt word may have said how it is answered
    elif question.answered is None:
        what = (
            "this question has no options and no answer; write '- [ ] text' and '- [x] text' below it, "
            "or '<!-- answer: ... -->' or '<!-- open -->' behind it"
        )
        say(start, what)
    elif len(question.items.spans) < 2:
        say(start, "this question has one option; write at least two")
    elif all(item.lines for item in question.items.spans) and not any(c.ticked for c in question.choices()):
        say(start, "no option of this question is right; mark one or more with '[x]'")


def _check_items(question: WrittenQuestion, say: Say) -> None:
    """Check each option, item or pair: its comment, its id, its box."""
    thing = {"order": "item", "match": "pair"}.get(question.way or "", "option")
    items = list(zip(question.items.written, question.choices(), strict=True))
    check_items(items, thing, say)
    for item, choice in items:
        if question.way == "order" and BOX.match(item.text):
            say(item.place(), "an item to put in order has no box; its place is the answer: '1. text'")
        elif question.way is None and choice.ticked is None:
            say(item.place(), "this option has no box; write '- [ ] text' or '- [x] text'")
