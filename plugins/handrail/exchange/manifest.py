"""What the browser code gets to know of the site: phases, modules, their addresses, and old ids."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from handrail.model.site import Site


def site_manifest(site: Site, url_of: Callable[[str], str]) -> dict[str, Any]:
    """Return the manifest; counts on pages are taken from it, never from what a learner has stored.

    Args:
        site: The site.
        url_of: Turns a page's path below the site's sources into its address below the site's root.
    """
    aliases = {
        old: new
        for module in site.course.modules
        for name in module.aliases
        for old, new in ((f"module/{name}", f"module/{module.id}"), (f"task/{name}/", f"task/{module.id}/"))
    }
    return {
        "site": site.options.site_id,
        "phases": [
            {
                "id": phase.id,
                "number": phase.number,
                "title": phase.title,
                "url": url_of(phase.page),
                "modules": [
                    {
                        "id": module.id,
                        "title": module.title,
                        "url": url_of(module.page),
                        "minutes": module.minutes,
                    }
                    for module in phase.modules
                ],
            }
            for phase in site.course.phases
        ],
        "aliases": aliases,
    }


def as_script(name: str, value: Any) -> str:
    """Return a classic script that sets a global; `fetch` and modules are blocked on `file://`."""
    return f"globalThis.{name} = {json.dumps(value, separators=(',', ':'), sort_keys=True)};\n"
