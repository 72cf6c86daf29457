"""The order of competencies: as the framework reads, or as its source had them where that was noted."""

from __future__ import annotations

from handrail.model.framework import Competency, Framework


def in_order(framework: Framework) -> list[Competency]:
    """Return the competencies in the order in which they are exported."""
    noted = framework.framework.extensions.get("order")
    if not isinstance(noted, list):
        return list(framework.competencies)
    places = {name: place for place, name in enumerate(noted) if isinstance(name, str)}
    return sorted(framework.competencies, key=lambda competency: places.get(competency.id, len(places)))
