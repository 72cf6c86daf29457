"""The foot of a page that asks for feedback: on which pages it is, what it links to, and that it is nothing but links."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.builders.conftest import CONFIG
from tests.conftest import Built, MakeSite, quiet_environment
from tests.unit.small_project import PROJECT

GITLAB = "      feedback: {tracker: gitlab, project: 'https://gitlab.example.com/a/b', labels: [handbook]}\n"
STRANGE = """A "title" & <em>more</em>"""


@pytest.fixture(scope="module")
def built(make_site: MakeSite) -> Built:
    """Return a small site that asks for feedback."""
    built = make_site(
        {
            **PROJECT,
            "mkdocs.yml": CONFIG + GITLAB,
            "site_src/strange.md": f"# {STRANGE}\n\nText.\n",
            "site_src/without.md": "---\nfeedback: false\n---\n# Without\n\nText.\n",
        }
    )
    assert built.returncode == 0, built.output
    return built


def foot(built: Built, page: str) -> str:
    """Return the foot of a page, or nothing; no page has two."""
    feet = built.read(page).split('<div class="hr-helpful"')[1:]
    assert len(feet) <= 1
    return feet[0].partition("</div>")[0] if feet else ""


def forms(built: Built, page: str) -> list[dict[str, list[str]]]:
    """Return what each form of a page is filled in with."""
    addresses = re.findall(r'<a href="([^"]+)"', foot(built, page))
    return [parse_qs(urlsplit(html.unescape(address)).query) for address in addresses]


@pytest.mark.parametrize(
    ("page", "title", "name", "address"),
    [
        ("course/0-foundations/1-intro", "Introduction", "intro", "course/0-foundations/1-intro/"),
        ("course/0-foundations", "Phase 0: Foundations", "foundations", "course/0-foundations/"),
        ("course", "Course", "course/index", "course/"),
        ("handbook/how", "How", "how", "handbook/how/"),
        ("competencies", "Framework", "fw", "competencies/"),
        ("competencies/pm", "Product management", "pm", "competencies/pm/"),
        ("competencies/roles/owner", "Owner", "owner", "competencies/roles/owner/"),
        ("strange", 'A "title" & more', "strange", "strange/"),
    ],
)
def test_each_form_knows_title_id_and_address_of_the_page(
    built: Built, page: str, title: str, name: str, address: str
) -> None:
    said = forms(built, f"{page}/index.html")
    assert [form["issue[title]"] for form in said] == [
        [f"Helpful: {title}"],
        [f"Something is missing: {title}"],
        [f"Feedback: {title}"],
    ]
    for form in said:
        assert (
            f"\n- Page: {title}\n- Id: {name}\n- Address: http://127.0.0.1/{address}\n"
            in form["issue[description]"][0]
        )


def test_the_learners_own_pages_the_coachs_and_the_page_for_wrong_addresses_do_not_ask(built: Built) -> None:
    own = ["my", "my/assessment", "my/quizzes", "my/data", "my/record", "coach"]
    for page in [*(f"{name}/index.html" for name in own), "404.html", "without/index.html"]:
        assert "hr-helpful" not in built.read(page), page
    assert "hr-helpful" in built.read("index.html")


def test_a_home_page_that_greets_does_not_ask(make_site: MakeSite) -> None:
    home = "---\nlayout: home\nheadline: Welcome\nlead: Here is how.\n---\n"
    built = make_site({**PROJECT, "site_src/index.md": home, "mkdocs.yml": CONFIG + GITLAB})
    assert built.returncode == 0, built.output
    assert "hr-helpful" not in built.read("index.html")
    assert "hr-helpful" in built.read("handbook/how/index.html")


def test_it_is_links_and_nothing_that_runs_or_sends(built: Built) -> None:
    text = foot(built, "handbook/how/index.html")
    assert not re.search(r"<(script|form|button|input|img|iframe|style)|\son\w+=|style=", text)
    assert len(re.findall("<a ", text)) == 3
    assert "Nothing is sent until you send it there." in text


def test_search_and_description_leave_it_out(built: Built) -> None:
    assert "helpful" not in built.read("search/search_index.json")
    head = built.read("without/index.html").partition("</head>")[0]
    assert "helpful" not in head


def test_a_site_without_the_option_does_not_ask(make_site: MakeSite) -> None:
    built = make_site({**PROJECT, "mkdocs.yml": CONFIG})
    assert built.returncode == 0, built.output
    assert not [page for page in built.site.rglob("*.html") if "hr-helpful" in page.read_text("utf-8")]


def test_a_site_that_does_not_know_its_address_gives_the_path(make_site: MakeSite) -> None:
    config = (
        CONFIG.replace("site_url: http://127.0.0.1/\n", "") + "      feedback: {mail: handbook@example.com}\n"
    )
    built = make_site({**PROJECT, "mkdocs.yml": config})
    assert built.returncode == 0, built.output
    assert all(
        "- Address: handbook/how/" in form["body"][0] for form in forms(built, "handbook/how/index.html")
    )
    assert "Opens an e-mail to handbook@example.com" in foot(built, "handbook/how/index.html")


def test_in_another_language_the_foot_is_in_it(make_site: MakeSite) -> None:
    config = CONFIG.replace("  font: false\n", "  font: false\n  language: de\n") + GITLAB
    built = make_site({**PROJECT, "mkdocs.yml": config})
    assert built.returncode == 0, built.output
    assert "War diese Seite hilfreich?" in foot(built, "handbook/how/index.html")
    assert forms(built, "handbook/how/index.html")[1]["issue[title]"] == ["Etwas fehlt: How"]


@pytest.mark.parametrize("builder", ["properdocs"])
def test_another_builder_makes_the_same(built: Built, make_site: MakeSite, builder: str) -> None:
    other = make_site({**PROJECT, "mkdocs.yml": CONFIG + GITLAB}, builder=builder)
    assert other.returncode == 0, other.output
    assert foot(other, "handbook/how/index.html") == foot(built, "handbook/how/index.html") != ""


def test_a_wrong_option_stops_the_build_with_its_place(make_site: MakeSite) -> None:
    built = make_site({"mkdocs.yml": CONFIG + "      feedback: {url: 'javascript:{title}'}\n"})
    assert built.returncode == 1
    said = r"mkdocs\.yml:\d+:23: 'url' begins with 'javascript:'; allowed: https, http, mailto"
    assert re.search(f"^{said}$", built.output, re.MULTILINE), built.output


def test_the_policy_needs_nothing_more_for_links(built: Built) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "handrail", "headers", "--format", "meta", str(built.site)],
        env=quiet_environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert said.returncode == 0, said.stderr
    assert "gitlab.example.com" not in said.stdout
