"""The framework's pages: an overview, and one page a competency."""

from __future__ import annotations

from handrail.guidance.teaching import modules_by_reference
from handrail.model.framework import Competency, Framework
from handrail.model.site import Chapter, Site
from handrail.pages.render import Link, render

OVERVIEW = "competencies/index.md"


class CompetencyPages:
    """Makes the framework's pages; which module teaches what is worked out once."""

    def __init__(self, site: Site, framework: Framework) -> None:
        self._framework = framework
        self._teachers = modules_by_reference(site.course.modules)
        self._chapters: dict[str, list[Chapter]] = {}
        for chapter in site.handbook.chapters:
            for name in chapter.competencies:
                self._chapters.setdefault(name, []).append(chapter)

    def overview(self, link: Link) -> str:
        """Return the overview: areas with their competencies, the scale, the roles."""
        framework = self._framework
        by_area = {
            area.id: [c for c in framework.competencies if c.area == area.id] for area in framework.areas
        }
        titles = {competency.id: competency for competency in framework.competencies}
        return render("framework.html", framework=framework, by_area=by_area, titles=titles, link=link)

    def competency(self, competency: Competency, link: Link) -> str:
        """Return a competency's page: purpose, behaviours, levels with their statements, what teaches them."""
        scale = self._framework.scale_of(competency)
        levels = [
            (level, competency.levels[level.id], self._teachers.get(f"{competency.id}/{level.id}", ()))
            for level in scale.levels
            if level.id in competency.levels
        ]
        roles = [
            (role, role.targets[competency.id])
            for role in self._framework.roles
            if competency.id in role.targets
        ]
        area = next((area for area in self._framework.areas if area.id == competency.area), None)
        return render(
            "competency.html",
            competency=competency,
            area=area,
            scale=scale,
            levels=levels,
            level_titles={level.id: level.title for level in scale.levels},
            behaviours={behaviour.id: behaviour.title for behaviour in competency.behaviours},
            roles=roles,
            teachers=self._teachers,
            chapters=self._chapters.get(competency.id, []),
            link=link,
        )
