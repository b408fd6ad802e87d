"""What must hold of every built page, with pages made up so that one thing at a time doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.problems import render
from generator.website import checks as site_checks

if TYPE_CHECKING:
    from pathlib import Path


def codes(folder: Path, body: str, *, base: str = "/") -> list[str]:
    pages = {
        "index.html": f"<!doctype html><title>t</title>\n{body}",
        "documents/a.html": "<!doctype html><title>a</title><p id='para-1'>1.</p><a href='../index.html'>home</a>",
        "data/a.json": "{}",
    }
    for name, text in pages.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return [problem.code for problem in site_checks.check(folder, base)]


@pytest.mark.parametrize(
    "body",
    [
        "<a href='documents/a.html#para-1'>a</a>",
        "<a href='./documents/../documents/a.html'>a</a>",
        "<a href='data/a.json'>data</a><a href='#here'>here</a><p id='here'></p>",
        "<a href='https://docs.un.org/en/E/2021/30'>elsewhere</a><a href='mailto:a@example.org'>write</a>",
        "<link rel='canonical' href='https://example.org/'>",
        "<a href='.'>home</a><a href='?q=1#__search'>search</a>",
        "<img src='data:image/png;base64,AA=='>",
    ],
)
def test_a_sound_page_has_no_problem(tmp_path: Path, body: str) -> None:
    assert codes(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<a href='documents/b.html'>b</a>", "page-link"),
        ("<img src='missing.png'>", "page-link"),
        ("<a href='documents/a.html#para-2'>a</a>", "page-anchor"),
        ("<a href='#nowhere'>a</a>", "page-anchor"),
        ("<p id='x'></p><p id='x'></p>", "page-id-twice"),
        ("<script src='https://unpkg.com/x.js'></script>", "page-elsewhere"),
        ("<script src='//unpkg.com/x.js'></script>", "page-elsewhere"),
        ("<link rel='stylesheet' href='https://fonts.example/x.css'>", "page-elsewhere"),
        ("<link rel='preconnect' href='https://fonts.example'>", "page-elsewhere"),
        ("<img src='https://example.org/x.png'>", "page-elsewhere"),
        ("<a href='javascript:alert(1)'>a</a>", "page-scheme"),
        ("<a href='JavaScript:alert(1)'>a</a>", "page-scheme"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, body: str, code: str) -> None:
    assert codes(tmp_path, body) == [code]


def test_a_fault_is_shown_with_its_line(tmp_path: Path) -> None:
    codes(tmp_path, "<p>\n<a href='b.html'>b</a>")
    (problem,) = site_checks.check(tmp_path)
    assert render(problem) == "index.html:3: page-link b.html leads to no file of the site"


def test_an_absolute_path_is_taken_from_where_the_site_is_served(tmp_path: Path) -> None:
    assert codes(tmp_path, "<a href='/kyoto/documents/a.html'>a</a><a href='/kyoto/'>home</a>", base="/kyoto/") == []
    assert codes(tmp_path, "<a href='/kyoto/documents/b.html'>a</a>", base="/kyoto/") == ["page-link"]


def test_a_stylesheet_fetches_nothing_from_elsewhere(tmp_path: Path) -> None:
    assert codes(tmp_path, "") == []
    (tmp_path / "a.css").write_text("@font-face{src:url(a.woff2)}\nb{background:url('//host/x.png')}", "utf-8")
    (problem,) = site_checks.check(tmp_path)
    assert render(problem) == "a.css:2: page-elsewhere the stylesheet fetches //host/x.png"


@pytest.mark.site
def test_all_of_this_holds_of_the_site_itself(site: Path) -> None:
    found = site_checks.check(site, "/")
    assert len(list(site.rglob("*.html"))) > 5
    assert [render(problem) for problem in found if problem.file != "404.html"] == []
