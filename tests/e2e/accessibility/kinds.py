"""A page of each kind: one for each template, block and app."""

from __future__ import annotations

KINDS = {
    "home": "",
    "course": "course/",
    "phase": "course/1-value/",
    "module": "course/1-value/2-value-exchange/",
    "handbook": "handbook/",
    "chapter": "handbook/business-process/",
    "glossary": "handbook/glossary/",
    "worksheet": "handbook/worksheets/opportunity-canvas/",
    "framework": "competencies/",
    "competency": "competencies/product-management/",
    "role": "competencies/roles/product-owner/",
    "guide": "guide/publishing/",
    "my path": "my/",
    "self-assessment": "my/assessment/",
    "quizzes": "my/quizzes/",
    "data": "my/data/",
    "record": "my/record/",
    "coach": "coach/",
    "not found": "404.html",
}
