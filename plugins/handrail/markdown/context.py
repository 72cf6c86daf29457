"""What the Markdown extension knows of the page that is being rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from handrail.markdown.terms import TermsOnPage


def _as_written(address: str) -> str:
    return address


@dataclass(slots=True)
class PageContext:
    """Set by the builder before each page."""

    module_id: str | None = None
    """Id of the module, on a module's page."""
    resolve: Callable[[str], str] = _as_written
    """Turns the address of a link as written into one that the builder understands."""
    terms: TermsOnPage | None = None
    """The glossary's terms, on a page whose text links to them."""
