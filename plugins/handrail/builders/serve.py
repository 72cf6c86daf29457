"""`mkdocs serve`: a rebuild that fails leaves the last good site up and shows what is wrong."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import yaml
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from handrail.builders.assets import PROBLEMS
from handrail.exchange.scripts import as_script

_log = logging.getLogger("mkdocs.plugins.handrail")


_BUILDERS = ("mkdocs", "properdocs")


class _Errors(logging.Handler):
    """Hears what MkDocs says is wrong, for the page."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def keep_last_good_site(
    server: LiveReloadServer, site_dir: Path, take_problems: Callable[[], list[str]]
) -> LiveReloadServer:
    """Wrap the server's builder. While it runs the server answers nobody, so moving folders is safe.

    Args:
        server: The live reload server; MkDocs lets it appear stuck after a failure.
        site_dir: The folder that is served; MkDocs empties it before it reads the first source.
        take_problems: Returns what was found wrong since it was last called, as lines.
    """
    build = server.builder
    last_good = site_dir.with_name(site_dir.name + "-last-good")

    def guarded() -> None:
        shutil.rmtree(last_good, ignore_errors=True)
        site_dir.rename(last_good)
        site_dir.mkdir()
        take_problems()
        said = _Errors()
        for name in _BUILDERS:
            logging.getLogger(name).addHandler(said)
        try:
            build()
        except (Exception, SystemExit) as error:
            shutil.rmtree(site_dir)
            last_good.rename(site_dir)
            if isinstance(error, (MkDocsException, yaml.YAMLError)):
                _log.error("%s", error)
            elif not isinstance(error, SystemExit):  # which MkDocs has said already
                _log.exception("The build failed in a way that Handrail does not know")
            lines = take_problems() or said.lines or [str(error) or type(error).__name__]
            (site_dir / PROBLEMS).write_text(as_script("handrailProblems", lines), encoding="utf-8")
            _log.warning("The last good site stays up until this is mended.")
        else:
            shutil.rmtree(last_good, ignore_errors=True)
        finally:
            for name in _BUILDERS:
                logging.getLogger(name).removeHandler(said)

    server.builder = guarded
    return server
