"""Reads HTML that somebody else wrote, however broken: the parser of the standard library, which tells line and column."""

from __future__ import annotations

from html.parser import HTMLParser


class HtmlReader(HTMLParser):
    """A parser that nothing in a page brings down."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Read `<![if IE]>` and the like as a comment, as browsers do; Python before 3.14 raises AssertionError.

        Source:
            https://html.spec.whatwg.org/multipage/parsing.html#markup-declaration-open-state
        """
        return self.parse_bogus_comment(i, report)
