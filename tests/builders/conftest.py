"""What the builders' tests share."""

from __future__ import annotations

from tests.conftest import MINIMAL_SITE

CONFIG = MINIMAL_SITE["mkdocs.yml"].replace("site_id: minimal", "site_id: minimal-course")
"""The configuration of a site with a course."""
