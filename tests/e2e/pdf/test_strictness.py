"""Nothing is asked from elsewhere, nothing keeps running, and what went wrong is said."""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from tests.e2e.conftest import _program
from tests.e2e.pdf.conftest import Handrail, Pdf

from handrail.pdf.devtools import BrowserFailed, running


def test_a_sound_site_asks_for_nothing_else(course: Pdf, handbook: Pdf) -> None:
    assert "another host" not in course.warned + handbook.warned
    assert (course.returncode, handbook.returncode) == (0, 0)


def test_no_other_host_is_asked_not_even_this_machine(handrail_pdf: Handrail, site: Path) -> None:
    elsewhere = "https://elsewhere.example.org/x.png"
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.2)
        here = f"http://127.0.0.1:{listening.getsockname()[1]}/x.png"
        page = site / "foreign/index.html"
        kept = page.read_text(encoding="utf-8")
        try:
            page.write_text(
                kept.replace("Text beside it.", f'Text beside it.<img src="{here}" alt="">'), encoding="utf-8"
            )
            pdf = handrail_pdf(site, "--page", "foreign")
        finally:
            page.write_text(kept, encoding="utf-8")
        with pytest.raises(TimeoutError):
            listening.accept()

    assert pdf.returncode == 1
    for address in (elsewhere, here):
        assert f"{address} is on another host and was not asked for" in pdf.warned
    assert "Text beside it." in pdf.texts[0]


def test_no_browser_and_no_profile_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def left() -> tuple[int, int]:
        listed = subprocess.run(["ps", "-eww", "-o", "args"], capture_output=True, encoding="utf-8").stdout
        return listed.count(str(tmp_path)), len(list(tmp_path.iterdir()))

    with running(_program("chromium")):
        processes, profiles = left()

    assert processes >= 1
    assert profiles >= 1
    assert left() == (0, 0)


def test_a_page_from_the_readers_record_is_printed_as_it_is_without_one(
    handrail_pdf: Handrail, site: Path
) -> None:
    pdf = handrail_pdf(site, "--page", "my/")

    assert pdf.returncode == 0, pdf.warned
    assert "my/ is filled from the record" in pdf.warned
    assert "My path" in pdf.texts[0]
    assert "JavaScript" not in pdf.texts[0]
    assert pdf.texts[0].split()[-1] == "1" or pdf.texts[0].split()[0] == "1"


def test_a_diagram_with_a_mistake_is_named(handrail_pdf: Handrail, site: Path) -> None:
    page = site / "course/1-value/1-exchange/index.html"
    kept = page.read_text(encoding="utf-8")
    try:
        page.write_text(kept.replace("flowchart LR", "flowchrt LR"), encoding="utf-8")
        pdf = handrail_pdf(site, "--page", "exchange")
    finally:
        page.write_text(kept, encoding="utf-8")

    assert pdf.returncode == 1
    assert "course/1-value/1-exchange/: a diagram could not be drawn" in pdf.warned
    assert "flowchrt" in " ".join(pdf.texts)


def test_two_prints_of_the_same_site_show_the_same(course: Pdf, handrail_pdf: Handrail, site: Path) -> None:
    again = handrail_pdf(site, "--course", env={"SOURCE_DATE_EPOCH": "1763769600"})

    assert again.texts == course.texts
    assert again.outline() == course.outline()


def test_a_program_that_is_no_browser_is_refused() -> None:
    with pytest.raises(BrowserFailed, match="does not start"), running(sys.executable):
        pass


def test_steps_are_said_where_there_is_no_terminal(course: Pdf) -> None:
    assert [line for line in course.warned.splitlines() if line.endswith("...")] == [
        "Starting the browser ...",
        "Putting pages together ...",
        "Printing ...",
        "Printing with page numbers ...",
        "Writing ...",
    ]
