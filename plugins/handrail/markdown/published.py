"""What the pages of a site publish: entries for `handrail.lock`, and what each module offers to practise with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handrail.guidance.coverage import Practice
from handrail.markdown.scan import Scan
from handrail.model.course import Module
from handrail.model.quiz import Quiz
from handrail.model.worksheet import Worksheet


def published_entries(scan: Scan, modules: Iterable[Module]) -> set[str]:
    """Return what is published within pages: checklists, loose tasks, quizzes, worksheets, and what is in them."""
    checklists = [b for blocks in scan.blocks.values() for b in blocks if b.name == "checklist" and b.id]
    return {
        *(f"checklist {checklist.id}" for checklist in checklists),
        *(f"item {checklist.id}/{item}" for checklist in checklists for item in checklist.items),
        *(f"task {module.id}/{item}" for module in modules for item in scan.tasks.get(module.page, ())),
        *(entry for quizzes in scan.quizzes.values() for quiz in quizzes for entry in _of_quiz(quiz)),
        *(entry for sheet in scan.worksheets for entry in _of_worksheet(sheet)),
    }


def _of_quiz(quiz: Quiz) -> Iterator[str]:
    yield f"quiz {quiz.id}"
    for question in quiz.questions:
        yield f"question {quiz.id}/{question.id}"
        yield from (f"option {quiz.id}/{question.id}/{option}" for option in question.options)


def _of_worksheet(sheet: Worksheet) -> Iterator[str]:
    yield f"worksheet {sheet.id}"
    for field in sheet.fields:
        yield f"field {sheet.id}/{field.id}"
        yield from (f"choice {sheet.id}/{field.id}/{option.id}" for option in field.options)
        yield from (f"column {sheet.id}/{field.id}/{column.id}" for column in field.columns)


def practice_of(scan: Scan, modules: Iterable[Module]) -> dict[str, Practice]:
    """Return what each module offers to practise with, by module id: what is on its page, and the worksheets that it names."""
    found = {}
    for module in modules:
        names = [block.name for block in scan.blocks.get(module.page, ())]
        sheets = {*module.worksheets, *(sheet.id for sheet in scan.worksheets if sheet.page == module.page)}
        found[module.id] = Practice(names.count("quiz"), names.count("checklist"), len(sheets))
    return found
