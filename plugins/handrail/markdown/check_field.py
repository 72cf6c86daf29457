"""Says what is wrong with a field of a worksheet that `scan_field` has read."""

from __future__ import annotations

from handrail.markdown.check_items import Say, check_items
from handrail.markdown.scan_field import WrittenField
from handrail.markdown.sheet_grammar import DEFAULT_ROWS, FieldHead


def check_field(field: WrittenField, head: FieldHead, say: Say) -> None:
    """Say everything that is wrong with it."""
    comment, start = head.comment, field.span.place()
    for problem in comment.problems:
        say(field.span.place(problem.at), problem.message)
    for place, message in field.items.problems:
        say(place, message)
    if comment.score and comment.word:
        say(start, f"'{comment.word}' and 'score:' exclude each other; remove one")
    elif comment.rows and head.kind not in DEFAULT_ROWS:
        say(start, "'rows' is for texts, lists and tables; remove it")
    if field.has_options:
        _check_options(field, head, say)
    elif head.kind == "table":
        if field.answered is None:
            what = "this field has no table; write its head below it: '| Column |' and '| --- |', a line each"
            say(start, what)
        check_items(zip(field.items.written, field.choices(), strict=True), "column", say)


def _check_options(field: WrittenField, head: FieldHead, say: Say) -> None:
    start = field.span.place()
    if field.answered is None and field.plain_list:
        place = (field.plain_list.line, field.plain_list.lines[0].column)
        say(place, "this list has no boxes; write '- [ ] text'")
    elif field.answered is None:
        say(start, "this field has no options; write '- [ ] text' below it, two or more")
    elif head.kind == "choice" and len(field.items.spans) < 2:
        say(start, "this field has one option; write at least two")
    items = list(zip(field.items.written, field.choices(), strict=True))
    check_items(items, "option", say)
    for item, choice in items:
        if choice.ticked is None:
            say(item.place(), "this option has no box; write '- [ ] text'")
        elif choice.ticked:
            say(item.place(), "the learner chooses; write '- [ ]'")
