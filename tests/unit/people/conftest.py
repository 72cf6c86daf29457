"""Fixtures for the tests of person files."""

from __future__ import annotations

from tests.unit.people.commands import folder

__all__ = ["folder"]
