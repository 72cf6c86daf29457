"""Which of the sites in a folder keep their readers' records under one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_SITE = re.compile(r'"site":\s*"([a-z0-9-]+)"')


def shared_records(folder: Path, roots: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each record that several sites share: versions and languages of one should, others not.

    Args:
        folder: What a server hands out.
        roots: Where sites begin in it, "" for the folder itself.
    """
    sites: dict[str, list[str]] = {}
    for root in roots:
        data = folder / root / "assets/handrail/site.js"
        found = _SITE.search(data.read_text("utf-8", errors="replace")) if data.is_file() else None
        if found:
            sites.setdefault(found[1], []).append(root or ".")
    for site_id, names in sites.items():
        if len(names) > 1:
            listed = f"{', '.join(names[:-1])} and {names[-1]}"
            yield f"{listed} share their readers' records on one host: site_id is '{site_id}' in each."
