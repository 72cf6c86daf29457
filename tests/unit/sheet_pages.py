"""Makes small pages with worksheets for tests, and reads them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping

from tests.unit.quiz_pages import GUIDE, page_of

from handrail.markdown.scan import Scan
from handrail.model.worksheet import Worksheet
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.pages import split_page

PAGE = "page.md"


def guide_sheet() -> str:
    """Return the example of the authors' guide."""
    found = re.search(
        r"^````markdown\n(/// worksheet.*?)^````$", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.M
    )
    assert found
    return found[1]


def sheet(body: str, options: str = "") -> str:
    """Return a worksheet with an id; its body begins on line 4, or below its further options."""
    return f"/// worksheet | T\n    id: s-x\n{options}\n{body}\n\n///\n"


def filled(*values: str, title: str = "| Once") -> str:
    """Return a filled example, to stand in a worksheet."""
    inner = "\n\n".join(values)
    return f"//// filled {title}\n\n{inner}\n\n////"


def scan_of(text: str) -> tuple[Scan, list[str]]:
    found = Diagnostics()
    scan = Scan(found, frozenset({"details", "filled", "worksheet"}))
    scan.read(split_page(SourceFile(PAGE, text), PAGE, found), is_module=True)
    return scan, [str(problem) for problem in found]


def only_sheet(text: str) -> Worksheet:
    scan, problems = scan_of(text)
    assert problems == []
    (worksheet,) = scan.worksheets
    return worksheet


def field(page: etree.Element, name: str) -> etree.Element:
    """Return the field to fill in, not that of an example."""
    found = page.find(f".//handrail-worksheet/div[@class='hr-sheet-fields']/div[@data-field='{name}']")
    assert found is not None
    return found


def field_of(body: str) -> etree.Element:
    """Return the only field of a page."""
    (only,) = page_of(sheet(body)).iterfind(".//handrail-worksheet/div[@class='hr-sheet-fields']/div")
    return only


def attributes(element: etree.Element | None) -> Mapping[str, str]:
    assert element is not None
    return element.attrib
