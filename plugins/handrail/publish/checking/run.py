"""Runs all checks over a built site: every file is opened once, by as many processes as there are cores."""

from __future__ import annotations

import contextlib
import datetime
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from handrail.publish.asked import asked_by_styles
from handrail.publish.built import is_page
from handrail.publish.checking.addresses import Base
from handrail.publish.checking.data import check_config, check_data, is_data
from handrail.publish.checking.findings import Finding, Place, place_at
from handrail.publish.checking.hosts import check_page_hosts, check_script
from handrail.publish.checking.links import WantedAnchor, check_address, check_anchors
from handrail.publish.checking.metadata import check_metadata, content_pages, robots_said
from handrail.publish.checking.page import Address, Page, read_page
from handrail.publish.checking.private import check_private_files
from handrail.publish.checking.site import NOT_FOUND, CheckedSite
from handrail.publish.checking.sitemap import check_sitemap
from handrail.publish.checking.theme import ThemeError, theme_error
from handrail.publish.checking.validator import Said, validate
from handrail.publish.progress import Follow

_ALONE = 300
"""Up to so many files one process is faster than starting others."""


@dataclass(slots=True)
class FileFacts:
    """What one file says, as far as others need it."""

    path: str
    findings: list[Finding] = field(default_factory=list)
    wanted: list[WantedAnchor] = field(default_factory=list)
    ids: frozenset[str] = frozenset()
    page: Page | None = None


@dataclass(slots=True)
class ThemeErrors:
    """One kind of error of the theme's own."""

    error: ThemeError
    message: str
    first: Place
    count: int = 0


@dataclass(slots=True)
class Outcome:
    """What came of the checks."""

    findings: list[Finding]
    theme: list[ThemeErrors]
    pages: int
    files: int
    links: int
    robots: str


def check_site(
    site: CheckedSite, follow: Follow, today: datetime.date, validator: Sequence[str] = ()
) -> Outcome:
    """Check a built site.

    Args:
        site: The site.
        follow: Shows how far the work is.
        today: The day, for the sitemap.
        validator: The command that validates HTML; empty to leave that out.

    Raises:
        NotValidated: The validator failed; nothing else did, so call again without it.
    """
    processes = _cores()
    paths = sorted(site.files)
    facts = list(follow(_read_all(site, paths, processes), "Reading", len(paths)))
    findings = [finding for one in facts for finding in one.findings]
    ids = {one.path: one.ids for one in facts if one.page}
    findings += check_anchors((link for one in facts for link in one.wanted), ids)
    pages = [one.page for one in facts if one.page]
    readers = content_pages(site, pages)
    findings += check_metadata(site, readers)
    listed = [
        page.path
        for page in readers
        if not page.canonical or _is_own(site.base, page.canonical[0][0], page.path)
    ]
    findings += check_sitemap(site, listed if site.base.url else [], today)
    theme: list[ThemeErrors] = []
    if validator:
        said: list[Said] = []
        begun = validate(validator, site.folder, [page.path for page in pages], said, processes=processes)
        for _ in follow(begun, "Validating HTML", len(pages)):
            pass
        findings += _apart(said, theme)
    links = sum(len(one.page.addresses) for one in facts if one.page)
    return Outcome(findings, theme, len(pages), len(paths), links, robots_said(readers))


def check_file(site: CheckedSite, path: str) -> FileFacts:
    """Read one file, and check it as far as it can be judged alone."""
    facts = FileFacts(path)
    try:
        for problem in _problems(site, facts):
            (facts.findings if isinstance(problem, Finding) else facts.wanted).append(problem)  # type: ignore[arg-type]
    except OSError as error:
        facts.findings.append(Finding(Place(path), f"cannot be read: {error.strerror or error}"))
    return facts


def _problems(site: CheckedSite, facts: FileFacts) -> Iterator[Finding | WantedAnchor]:
    path = facts.path
    yield from check_private_files(site, path)
    if is_page(path):
        yield from _page_problems(site, facts)
    elif path.endswith(".css"):
        text = site.read(path)
        for at, _, address in asked_by_styles(text):
            yield from _judged(site, path, Address(address, "load", *place_at(text, at)))
    elif is_data(path):
        yield from check_data(site, path)
    elif path.endswith((".js", ".mjs")):
        yield from check_script(path, site.read(path), site.base.host)


def _page_problems(site: CheckedSite, facts: FileFacts) -> Iterator[Finding | WantedAnchor]:
    page = facts.page = read_page(facts.path, site.read(facts.path))
    facts.ids = frozenset(page.ids)
    for name, line, column in page.twice:
        yield Finding(Place(page.path, line, column), f"the id {name!r} is there twice")
    for address in page.addresses:
        for problem in _judged(site, page.path, address, page.base):
            if isinstance(problem, Finding) or problem.page != page.path or problem.fragment not in facts.ids:
                yield problem
    yield from check_page_hosts(page, site.base.host)
    yield from check_config(site, page.path, page.config)
    page.ids = {}  # of which the names are kept, and no place is asked for again


def _judged(
    site: CheckedSite, path: str, address: Address, base: str | None = None
) -> Iterator[Finding | WantedAnchor]:
    if problem := check_address(site, path, address, base):
        yield problem


def _is_own(base: Base, address: str, path: str) -> bool:
    target = base.resolve(address, path)
    return target.way == "site" and target.path == path and path != NOT_FOUND


def _apart(said: Iterable[Said], theme: list[ThemeErrors]) -> Iterator[Finding]:
    """Yield what is the site's own, and collect what is the theme's."""
    kinds: dict[ThemeError, ThemeErrors] = {}
    for one in said:
        place = Place(one.path, one.line, one.column, one.tag.partition("\n")[0])
        if known := theme_error(one.message, one.tag):
            kind = kinds.setdefault(known, ThemeErrors(known, one.message, place))
            kind.count += 1
            kind.first = min(kind.first, place)
        else:
            yield Finding(place, f"HTML: {one.message}", one.severity)
    theme += kinds.values()


def _read_all(site: CheckedSite, paths: Sequence[str], processes: int) -> Iterator[FileFacts]:
    if processes < 2 or len(paths) <= _ALONE:
        yield from (check_file(site, path) for path in paths)
        return
    # Not forked: by now threads draw the bar.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, _keep, (site,)) as pool:
        try:
            # What a process begins with it keeps: Ctrl-C is for us, who end the others.
            with _interrupts_put_off():
                facts = pool.map(_check_kept, paths, chunksize=16)
            yield from facts
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            raise


@contextlib.contextmanager
def _interrupts_put_off() -> Iterator[None]:
    """Let an interruption wait for the end, and never come to the processes that are begun meanwhile.

    Raises:
        KeyboardInterrupt: At the end, if there was one.
    """
    if sys.platform == "win32":
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt


_kept: CheckedSite


def _keep(site: CheckedSite) -> None:
    global _kept
    _kept = site


def _check_kept(path: str) -> FileFacts:
    return check_file(_kept, path)


def _cores(most: int = 8) -> int:
    try:
        return min(len(os.sched_getaffinity(0)), most)
    except AttributeError:  # not on macOS and Windows
        return min(os.cpu_count() or 1, most)
