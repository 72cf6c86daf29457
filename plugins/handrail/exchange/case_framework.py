"""The CFDocument of a package to the framework's own card."""

from __future__ import annotations

import re

from handrail.exchange.case_ids import THEIRS, Ids
from handrail.exchange.case_kept import foreign_fields
from handrail.exchange.case_words import ours_of
from handrail.exchange.draft import Data, mapping
from handrail.exchange.findings import Findings

_VERSION = re.compile(r"\d+(\.\d+){0,2}([-+][\w.-]+)?")


def framework_of(package: Data, name: str, title: str, ids: Ids, findings: Findings) -> Data:
    """Return the framework's card as plain data.

    Args:
        package: The package, repaired.
        name: The framework's id.
        title: Its title.
        ids: Derives identifiers.
        findings: Gets what was mended.
    """
    document = package["CFDocument"]
    ours = ours_of(document)
    info: Data = {"id": name, "title": title, "version": _version(document, findings)}
    language = document.get("language")
    if "language" in ours or (language and language != "en"):
        info["language"] = ours.get("language", language)
    for said, own in (
        ("description", "description"),
        ("publisher", "publisher"),
        ("adoptionStatus", "status"),
    ):
        info[own] = document.get(said)
    url = document.get("officialSourceURL")
    if (
        isinstance(url, str)
        and url.startswith(("https://", "http://"))
        and not any(sign in url for sign in " <>\"'\\`{}|^")
    ):
        info["source_url"] = url
    info |= {key: ours[key] for key in ("license", "uri_base") if key in ours}
    identifier = document.get("identifier")
    info["identifier"] = ours.get("identifier")
    if identifier and identifier != ids.identifier("document") and not info["identifier"]:
        info["identifier"] = identifier
    taken = {
        "identifier",
        "title",
        "version",
        "language",
        "description",
        "publisher",
        "adoptionStatus",
        "caseVersion",
    }
    if "source_url" in info:
        taken.add("officialSourceURL")
    if document.get("creator") in (info["publisher"], None) or document.get("creator") == title:
        taken.add("creator")
    if document.get("version") != info["version"]:
        taken.discard("version")
    kept = foreign_fields(document, taken, ids.uri("document"), document)
    for part, field in (("CFDefinitions", "definitions"), ("extensions", "package_extensions")):
        value = package.get(part)
        if isinstance(value, dict) and (value := {k: v for k, v in value.items() if v not in ([], None)}):
            kept[field] = value
    if elsewhere := {k: v for k, v in package.items() if not k.startswith("CF") and k != "extensions"}:
        kept["elsewhere"] = elsewhere
    info["extensions"] = {**mapping(ours.get("extensions")), **({THEIRS: kept} if kept else {})}
    return info


def _version(document: Data, findings: Findings) -> str:
    written = str(document.get("version", ""))
    if _VERSION.fullmatch(written):
        return written
    if written:
        findings.repair(f"version {written!r} is not of the form 1.0.0; taken as 1.0.0, the text is kept")
    return "1.0.0"
