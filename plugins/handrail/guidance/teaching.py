"""Which modules teach which level and statement: the chain read backwards."""

from __future__ import annotations

from collections.abc import Iterable

from handrail.model.course import Module


def modules_by_reference(modules: Iterable[Module]) -> dict[str, tuple[Module, ...]]:
    """Return the modules that teach each reference, in course order.

    Args:
        modules: All modules in course order.

    Returns:
        By `competency/level` and by `competency/level/statement`. A module that names a statement counts for the
        statement's level as well, once.
    """
    found: dict[str, list[Module]] = {}
    for module in modules:
        references = dict.fromkeys(module.teaches)
        for reference in list(references):
            references["/".join(reference.split("/")[:2])] = None
        for reference in references:
            found.setdefault(reference, []).append(module)
    return {reference: tuple(teachers) for reference, teachers in found.items()}
