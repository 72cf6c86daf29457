"""The tree of a CASE package: whose child an item is, in which order, and what kind of thing that makes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from handrail.exchange.draft import Data
from handrail.exchange.findings import Findings
from handrail.sources.files import natural_order

_KINDS = {
    "area": (
        "area",
        "domain",
        "subdomain",
        "strand",
        "cluster",
        "category",
        "competency area",
        "topic",
        "group",
    ),
    "competency": ("competency", "competence", "skill", "standard", "capability"),
    "behaviour": ("behaviour", "behavior", "key behaviour", "key behavior"),
    "statement": ("statement", "indicator", "criterion"),
    "role": ("role", "job role", "occupation", "position"),
    "level": ("level", "proficiency level", "skill level"),
}
_KIND_OF = {name: kind for kind, names in _KINDS.items() for name in names}


@dataclass(slots=True)
class Tree:
    """Items by identifier, in the order of the tree."""

    items: dict[str, Data] = field(default_factory=dict)
    parent: dict[str, str] = field(default_factory=dict)
    """Identifier of an item's parent item; one without is at the top."""
    kind: dict[str, str] = field(default_factory=dict)
    """`area`, `competency`, `behaviour`, `statement`, `role` or `level`."""
    used: set[int] = field(default_factory=set)
    """Indexes of the isChildOf associations that make the tree; the others are kept as they are."""
    children: dict[str, list[str]] = field(default_factory=dict)

    def find(self, link: Data) -> str | None:
        """Return the identifier of the item that a link leads to, or None when it leads elsewhere."""
        return (
            link["identifier"]
            if link.get("identifier") in self.items
            else self.by_uri.get(link.get("uri", ""))
        )

    by_uri: dict[str, str] = field(default_factory=dict)

    def walk(self) -> Iterator[str]:
        """Go through all items, parents before their children, each list in its order."""
        waiting = list(reversed(self.children.get("", [])))
        while waiting:
            name = waiting.pop()
            yield name
            waiting.extend(reversed(self.children.get(name, [])))


def read_tree(package: Data, findings: Findings) -> Tree:
    """Return the tree of a repaired package; circles and second parents are cut, counted and kept as associations."""
    tree = Tree(items={item["identifier"]: item for item in package["CFItems"]})
    tree.by_uri = {item["uri"]: name for name, item in tree.items.items() if isinstance(item.get("uri"), str)}
    sequence: dict[str, float] = {}
    document = package["CFDocument"].get("identifier")
    hung: dict[str, int] = {}
    for index, association in enumerate(package["CFAssociations"]):
        if association["associationType"] != "isChildOf":
            continue
        child, to = tree.find(association["originNodeURI"]), association["destinationNodeURI"]
        parent = tree.find(to)
        is_top = parent is None and (
            to.get("identifier") == document or to.get("uri") == package["CFDocument"].get("uri")
        )
        if child is None or (parent is None and not is_top):
            findings.repair("isChildOf that leads out of the package kept as it is")
        elif child in hung:
            findings.repair("a second parent of an item kept as an association; the first one counts")
        else:
            tree.used.add(index)
            hung[child] = index
            if parent:
                tree.parent[child] = parent
            if isinstance(number := association.get("sequenceNumber"), int):
                sequence[child] = number
    for name in _closing_circles(tree.parent):
        findings.repair("a circle of isChildOf cut where it closes; the association is kept")
        tree.used.discard(hung[name])
        del tree.parent[name]
    loose = [name for name in tree.items if name not in hung]
    if loose and package["CFAssociations"]:
        findings.repair("an item without a parent put at the top", len(loose))
    if missing := [name for name in hung if name not in sequence]:
        findings.repair(
            "isChildOf without sequenceNumber: ordered by list number, code and place", len(missing)
        )
    for name in tree.items:
        tree.children.setdefault(tree.parent.get(name, ""), []).append(name)
    for names in tree.children.values():
        names.sort(key=lambda name: _place(tree.items[name], sequence.get(name)))
    _classify(tree, findings)
    return tree


def _closing_circles(parent: dict[str, str]) -> list[str]:
    """Return one item of each circle, the first that is met; without its parent there is no circle."""
    done: set[str] = set()
    closing: list[str] = []
    for start in parent:
        way: dict[str, None] = {}
        current: str | None = start
        while current is not None and current not in done and current not in way:
            way[current] = None
            current = parent.get(current)
        if current in way:
            closing.append(str(current))
        done |= way.keys()
    return closing


def _place(item: Data, number: float | None) -> tuple[object, ...]:
    texts = (item.get("listEnumeration", ""), item.get("humanCodingScheme", ""))
    return (
        number is None,
        number or 0,
        *(natural_order(text) if isinstance(text, str) else () for text in texts),
    )


def _classify(tree: Tree, findings: Findings) -> None:
    """Say what each item is: by its type where that is known, else by its depth."""
    order = list(tree.walk())
    holds: dict[str, bool] = {}
    for name in reversed(order):
        written = tree.items[name].get("CFItemType")
        kind = _KIND_OF.get(written.casefold().strip(), "") if isinstance(written, str) else ""
        has_inner = any(holds[child] for child in tree.children.get(name, []))
        if kind == "competency" and has_inner:
            findings.repair("a competency that holds competencies made an area")
            kind = "area"
        tree.kind[name] = kind or ("area" if has_inner else "competency")
        if not kind:
            findings.repair(
                f"item type {written!r} read by depth: leaves are competencies"
                if written
                else "item type missing: leaves made competencies, what holds them areas"
            )
        holds[name] = tree.kind[name] in ("area", "competency")
    for name in order:
        above = tree.kind.get(tree.parent.get(name, ""), "")
        typed = isinstance(tree.items[name].get("CFItemType"), str)
        if tree.kind[name] in ("behaviour", "statement") and above not in ("competency", "role"):
            findings.repair("a behaviour or statement that no competency holds made a competency")
            tree.kind[name] = "competency"
        elif tree.kind[name] in ("area", "competency") and above in (
            "behaviour",
            "statement",
            "role",
            "level",
        ):
            findings.repair(f"an item below a {above} put beside it as a competency")
            tree.kind[name] = "competency"
        elif not typed and tree.kind[name] == "competency" and above == "competency":
            tree.kind[name] = "behaviour"
