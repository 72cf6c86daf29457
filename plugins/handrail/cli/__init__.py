"""The command `handrail`."""

from handrail.cli.main import main

__all__ = ["main"]
