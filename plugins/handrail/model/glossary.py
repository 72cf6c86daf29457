"""The words that a site explains, each with the place where it does."""

from __future__ import annotations

from handrail.model.base import Frozen


class Term(Frozen):
    """An entry of the glossary."""

    id: str
    """Its anchor on the glossary's page."""
    title: str
    """As the entry calls it, in plain text."""
    forms: tuple[str, ...]
    """Every way to write it, as the author gave them: "Churn", "churned", "monthly churn"."""
    meaning: str
    """The first sentence of its explanation, in plain text."""
    linked: bool = True
    """Whether the texts of the site link to it by themselves."""
    line: int
    column: int
    """Place in the glossary's file, from 1."""


class Glossary(Frozen):
    """The entries of the site's one glossary."""

    source: str
    """Path of its file below the project's root."""
    page: str
    """Path of its page below the site's sources."""
    terms: tuple[Term, ...]
