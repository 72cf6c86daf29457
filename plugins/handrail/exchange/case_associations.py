"""CFAssociations: those that join the parts of a framework, with what imported ones brought along, and foreign ones."""

from __future__ import annotations

import json
from typing import Any

from handrail.exchange.case_fields import ASSOCIATION, ASSOCIATION_TYPES, strict
from handrail.exchange.case_ids import OURS, Ids
from handrail.exchange.case_kept import overlay
from handrail.exchange.draft import Data


class Associations:
    """Collects the associations of a package."""

    def __init__(self, ids: Ids, date: str) -> None:
        self._ids, self._date = ids, date
        self.joined: list[Data] = []
        """Those of our own, in the order of joining."""
        self._kept: dict[tuple[str, str, str], Data] = {}
        self._foreign: list[Data] = []

    def join(self, kind: str, origin: Data, destination: Data, place: int | None = None, **more: Any) -> None:
        """Associate two objects.

        Args:
            kind: The association type.
            origin: The object that it starts from.
            destination: The object that it leads to, or its `title`, `identifier` and `uri`.
            place: Its `sequenceNumber`.
            more: Further fields; imported ones of the same name win, and extensions are joined.
        """
        key = (kind, origin["identifier"], destination["identifier"])
        path = "associations/" + "/".join(key)
        association: Data = {
            "identifier": self._ids.identifier(path),
            "associationType": kind,
            "uri": self._ids.uri(path),
            "originNodeURI": _link(origin),
            "destinationNodeURI": _link(destination),
            "lastChangeDateTime": self._date,
        }
        kept = self._kept.pop(key, None) or self._kept.pop((*key[:2], destination["uri"]), None)
        if kept:
            ends = (
                ("originNodeURI", "destinationNodeURI")
                if "lastChangeDateTime" in destination
                else ("originNodeURI",)
            )
            title = kept["destinationNodeURI"].get("title")
            if isinstance(title, str):
                association["destinationNodeURI"]["title"] = title
            association |= overlay(kept, ASSOCIATION, association, leave=ends)
        if place is not None:
            association["sequenceNumber"] = place
        extensions = {**association.get("extensions", {}), **more.pop("extensions", {})}
        association |= {name: value for name, value in more.items() if name not in association}
        if extensions:
            association["extensions"] = extensions
        self.joined.append(strict(ASSOCIATION, association))

    def keep(self, origin: Data, kept: Data) -> None:
        """Put the associations that an imported thing brought along aside, for `join` to find or to be added as they are."""
        for association in kept.get("associations", []):
            if not isinstance(association, dict) or not isinstance(
                association.get("destinationNodeURI"), dict
            ):
                continue
            if association.get("read"):
                kind, to = str(association.get("associationType")), association["destinationNodeURI"]
                for name in ("identifier", "uri"):
                    self._kept[kind, origin["identifier"], str(to.get(name))] = association
            else:
                self._foreign.append({"originNodeURI": _link(origin), **association})

    def foreign(self) -> list[Data]:
        """Return the associations that lead elsewhere, as they came."""
        result = []
        for kept in self._foreign:
            path = f"associations/{kept.get('associationType')}/{json.dumps(kept, sort_keys=True)}"
            base: Data = {"identifier": self._ids.identifier(path), "lastChangeDateTime": self._date}
            base["uri"] = self._ids.uri(f"associations/{base['identifier']}")
            association = strict(ASSOCIATION, {**base, **{k: v for k, v in kept.items() if k != "read"}})
            kind = association.get("associationType", "isRelatedTo")
            if kind not in ASSOCIATION_TYPES and not kind.startswith("ext:"):
                association["extensions"] = {**association.get("extensions", {}), OURS: {"type": kind}}
                association["associationType"] = f"ext:{kind}"
            result.append(association)
        return result


def _link(node: Data) -> Data:
    title = (
        node.get("abbreviatedStatement")
        or node.get("fullStatement")
        or node.get("title")
        or node["identifier"]
    )
    return {"title": title, "identifier": node["identifier"], "uri": node["uri"]}
