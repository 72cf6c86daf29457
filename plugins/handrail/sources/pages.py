"""Markdown pages as authors write them: front matter, body, and where each begins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from handrail.model.base import as_id
from handrail.sources.diagnostics import Diagnostics
from handrail.sources.files import SourceFile
from handrail.sources.validate import Model, build
from handrail.sources.yaml_tree import YamlTree, read_yaml

_KEYS = """
    authors categories comments date description draft exclude_from_search hide icon image layout links pin readtime
    robots search slug social status subtitle tags template title
"""
THEME_KEYS = frozenset(_KEYS.split())
"""Front matter keys of MkDocs, Material for MkDocs and its own plugins."""

WORDS_PER_MINUTE = 230
"""Reading speed for non-fiction: 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047), rounded down."""

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_HEADING = re.compile(r"^#[ 	]+(?P<text>\S.*)$")
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)")


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A page of the site that comes from a Markdown file."""

    source: str
    """Path of the file below the project root."""
    page: str
    """Path of the page below the site's sources."""
    tree: YamlTree
    """Its front matter, with places counted in the file."""
    body: str
    body_line: int
    """Line of the file on which the body begins."""
    front: str = ""
    """The YAML of its front matter, as written."""
    broken: bool = False
    """Whether it could not be read."""

    @property
    def text(self) -> str:
        """The whole page in the form that every builder reads alike: with front matter, be it empty, and a line end.

        Without it MkDocs takes a first line such as "Remember: ..." for data and leaves it out.
        """
        return f"---\n{self.front.rstrip() or '{}'}\n---\n\n{self.body.rstrip()}\n"

    @property
    def name(self) -> str:
        """The file's name without ending and leading number: `1-value-exchange.md` gives `value-exchange`."""
        return name_without_number(PurePosixPath(self.page).stem)


def split_page(file: SourceFile, page: str, found: Diagnostics) -> MarkdownPage:
    """Split a file into front matter and body; mistakes in the front matter are said."""
    opening = _OPENING.match(file.text)
    if not opening:
        if late := re.match(r"\s+---[ \t]*\n", file.text):
            line = file.text.count("\n", 0, late.end() - 1)
            found.add(
                file.path, line + 1, 1, "front matter begins on the first line; remove what is above it"
            )
        return MarkdownPage(file.path, page, YamlTree(data={}), file.text, 1)
    closing = _CLOSING.search(file.text, opening.end())
    if not closing:
        found.add(file.path, 1, 1, "the front matter is not closed; end it with a line '---'")
        return MarkdownPage(file.path, page, YamlTree(data={}), "", 1, broken=True)
    tree = read_yaml(file.text[opening.end() : closing.start()], file.path, found, first_line=2)
    if tree and tree.data is None:
        tree.data = {}
    if tree and not isinstance(tree.data, dict):
        found.add(file.path, 2, 1, "the front matter must be a mapping, one 'name: value' a line")
        tree = None
    body_line = file.text.count("\n", 0, closing.end()) + 1
    body = file.text[closing.end() :]
    front = file.text[opening.end() : closing.start()]
    return MarkdownPage(
        file.path, page, tree or YamlTree(data={}), body, body_line, front, broken=tree is None
    )


def read_fields(
    model: type[Model], page: MarkdownPage, allowed: frozenset[str], found: Diagnostics
) -> Model | None:
    """Read the front matter as the given model; keys of the theme and of other plugins are let pass."""
    if page.broken:
        return None
    own = {
        key: value for key, value in page.tree.data.items() if key in model.model_fields or key not in allowed
    }
    return build(model, page.tree, page.source, found, data=own)


def check_robots(pages: Iterable[MarkdownPage], found: Diagnostics) -> None:
    """Say where a page's front matter tells search engines something that is no text."""
    for page in pages:
        said = page.tree.data.get("robots") if isinstance(page.tree.data, dict) else None
        if isinstance(said, (dict, list)):
            message = "'robots' must be a text, such as 'noindex, nofollow'"
            found.add(page.source, *page.tree.place(("robots",)), message)


def first_heading(body: str) -> str | None:
    """Return the text of the body's level-one heading, or None when it has none."""
    fence = None
    for line in body.split("\n"):
        if fence:
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                fence = None
        elif opened := _FENCE.match(line):
            fence = opened[1]
        elif heading := _HEADING.match(line):
            text = heading["text"].rstrip()
            if text.endswith("}"):
                text = text.rpartition("{")[0].rstrip()
            shown = "".join(sign for sign in text.rstrip("#") if sign.isprintable()).strip()
            return shown or None
    return None


def minutes_to_read(body: str) -> int:
    """Estimate the time to read a body, in whole minutes, from 1 to 600."""
    return min(600, max(1, round(len(body.split()) / WORDS_PER_MINUTE)))


def name_without_number(name: str) -> str:
    """Return a file or folder name as an id: without its leading number, in lower case, with hyphens for the rest."""
    bare = re.sub(r"^\d+[-_. ]+(?=.)", "", name).lower()
    return as_id(bare) or "page"


def leading_number(name: str) -> int | None:
    """Return the leading number of a folder's name (`0-foundations`, `phase-2`), or None."""
    number = re.match(r"^(?:phase[-_ ])?(\d{1,3})(?=\D|$)", name.lower())
    return int(number[1]) if number else None


def human_title(name: str) -> str:
    """Make a title of a file name that has no other."""
    text = name.replace("-", " ").replace("_", " ").strip()
    return text[:1].upper() + text[1:]
