"""A CSV file to a draft, whichever of the known tables it holds."""

from __future__ import annotations

from pathlib import PurePath

from handrail.exchange.case_in import draft_of_case
from handrail.exchange.csv_in import read_csv
from handrail.exchange.csv_table import raw_rows
from handrail.exchange.draft import Draft
from handrail.exchange.findings import Findings
from handrail.exchange.foreign.opensalt_csv import is_opensalt_csv, opensalt_package
from handrail.exchange.reading import decode
from handrail.model.framework import Framework


def read_csv_file(
    data: bytes, findings: Findings, *, mapping: dict[str, str], known: Framework | None
) -> Draft | None:
    """Read CSV bytes in any usual encoding, or say what is wrong and return None."""
    text = decode(data, findings, fallback=True)
    if text is None:
        return None
    rows = raw_rows(text, findings)
    if rows and not mapping and is_opensalt_csv(rows[0]):
        package = opensalt_package(rows, PurePath(findings.path).stem, findings)
        return None if findings.problems else draft_of_case(package, findings)
    return read_csv(rows, findings, mapping=mapping, known=known)
