"""Makes small pages with quizzes for tests, and reads them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from functools import cache
from pathlib import Path

from markdown import Markdown

from handrail.markdown.context import PageContext
from handrail.markdown.extension import HandrailExtension
from handrail.markdown.scan import Scan
from handrail.model.quiz import Quiz
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.pages import split_page

GUIDE = Path(__file__).resolve().parents[2] / "site_src/guide/authoring.md"
PAGE = "page.md"
EXTENSIONS = (
    "abbr",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.blocks.details",
    "pymdownx.emoji",
    "pymdownx.inlinehilite",
    "pymdownx.superfences",
)

RICH = """\
/// quiz | A *rich* quiz
    id: q-rich

What `came` before.

**Which of `**these**` is in the [plan](plan.md)?** <!-- id: which -->

```python
print("hello")
```

- [ ] The *first* of `two`[^1]

    > Not in [it](it.md).

- [x] The picture ![of a sailing boat](boat.png){ .small }

    ```sql
    select '[x]'
    ```

- [ ] $a^2$ :smile: \\*

> See the ![plan](plan.png).

**Pairs** <!-- match -->

| Term | Meaning |
| --- | --- |
| Alpha | the `first` :smile: |
| Beta | a \\| b |
| Gamma | the `first` :smile: |

///

[^1]: A note.
"""


def guide_example() -> str:
    """Return the example of the authors' guide."""
    found = re.search(
        r"^````markdown\n(/// quiz.*?)^````$", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.M
    )
    assert found
    return found[1]


def html_of(text: str, *, context: PageContext | None = None) -> str:
    extension = HandrailExtension()
    extension.context = context or PageContext()
    return Markdown(extensions=[*EXTENSIONS, extension]).convert(text)


@cache
def _parser() -> Markdown:
    return Markdown(extensions=[*EXTENSIONS, HandrailExtension()])


def page_of(text: str) -> etree.Element:
    return etree.fromstring(f"<div>{_parser().reset().convert(text)}</div>")  # noqa: S314 (what we have just written)


def quiz_with(body: str, options: str = "") -> str:
    return f"/// quiz | T\n    id: q-x\n{options}\n{body}\n\n///\n"


def only_question(body: str) -> etree.Element:
    (question,) = page_of(quiz_with(body)).iter("fieldset")
    return question


def text_of(element: etree.Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def scanned(
    text: str, *, known: frozenset[str] | None = frozenset({"details"})
) -> tuple[tuple[Quiz, ...], list[str]]:
    found = Diagnostics()
    scan = Scan(found, known)
    scan.read(split_page(SourceFile(PAGE, text), PAGE, found), is_module=True)
    return scan.quizzes.get(PAGE, ()), [str(problem) for problem in found]


def problems(text: str, *, known: frozenset[str] | None = None) -> list[str]:
    return scanned(text, known=known)[1]


def question(page: etree.Element, name: str) -> etree.Element:
    found = page.find(f".//fieldset[@data-question='{name}']")
    assert found is not None
    return found
