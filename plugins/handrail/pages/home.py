"""The home page: what this is, three doors, and the phases with one's progress."""

from __future__ import annotations

from handrail.model.site import Home, Site
from handrail.pages.competencies import OVERVIEW
from handrail.pages.own import OWN_PAGES, own_page_titles
from handrail.pages.practice import PracticeView
from handrail.pages.render import Link, render


def home_page(home: Home, site: Site, practice: PracticeView, body: str, link: Link) -> str:
    """Return the home page: an opening, the doors, the rail of phases, then the author's text."""
    framework = site.framework
    return render(
        "home.html",
        site.words,
        home=home,
        site=site,
        first=next(iter(site.course.modules), None),
        competencies=OVERVIEW if framework else None,
        path=OWN_PAGES["path"] if "path" in own_page_titles(site) else None,
        worksheets=practice.in_handbook,
        levels=max((len(scale.levels) for scale in framework.scales.values()), default=0) if framework else 0,
        link=link,
    ) + (f"\n\n{body.strip()}\n" if body.strip() else "\n")
