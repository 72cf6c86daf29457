"""Reads on which pages of a PDF things are, and writes what the browser leaves out of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from handrail import __version__


@dataclass(frozen=True, slots=True)
class About:
    """What a PDF says of itself."""

    title: str
    author: str
    subject: str
    created: str
    """As PDF writes times: D:20261122120000Z."""


def page_numbers(pdf: bytes, wanted: Iterable[str]) -> dict[str, int]:
    """Return the page, from 1, of each named place; those that the PDF does not know are missing."""
    reader = PdfReader(BytesIO(pdf))
    pages = {
        page.indirect_reference.idnum: n for n, page in enumerate(reader.pages, 1) if page.indirect_reference
    }
    found = {}
    places = reader.named_destinations
    for name in wanted:
        place = places.get(name) or places.get(f"/{name}")
        reference = place.raw_get("/Page") if place is not None else None
        number = pages.get(getattr(reference, "idnum", -1))
        if number is not None:
            found[name] = number
    return found


def finished(pdf: bytes, about: About) -> tuple[bytes, int]:
    """Return the PDF with its title, author, subject and times, opened with its outline; and how many pages it has.

    What changes is written behind the rest, as the format provides for: a long book need not be written anew.
    """
    reader = PdfReader(BytesIO(pdf))
    root = reader.trailer.raw_get("/Root")
    catalog = DictionaryObject(reader.root_object)
    if "/Outlines" in catalog:
        catalog[NameObject("/PageMode")] = NameObject("/UseOutlines")
    told = {
        "/Title": about.title,
        "/Author": about.author,
        "/Subject": about.subject,
        "/Creator": f"Handrail {__version__}",
        "/Producer": (reader.metadata.producer if reader.metadata else None) or "",
        "/CreationDate": about.created,
        "/ModDate": about.created,
    }
    info = DictionaryObject({NameObject(name): TextStringObject(text) for name, text in told.items() if text})
    size = int(str(reader.trailer["/Size"]))
    out = BytesIO()
    out.write(pdf + b"\n")
    places = {root.idnum: _write(out, root.idnum, catalog), size: _write(out, size, info)}
    start = out.tell()
    out.write(b"xref\n")
    for number, place in places.items():
        out.write(f"{number} 1\n{place:010} 00000 n \n".encode())
    before = pdf.rsplit(b"startxref", 1)[1].split()[0].decode()
    trailer = f"trailer\n<< /Size {size + 1} /Root {root.idnum} 0 R /Info {size} 0 R /Prev {before} >>"
    out.write(f"{trailer}\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue(), len(reader.pages)


def _write(out: BytesIO, number: int, value: DictionaryObject) -> int:
    place = out.tell()
    out.write(f"{number} 0 obj\n".encode())
    value.write_to_stream(out)
    out.write(b"\nendobj\n")
    return place
