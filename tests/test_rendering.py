"""A site is the same to the byte, and so is what is said of it, whether one core renders its pages or several."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from generator import cores
from generator.website import mkdocs_build
from tests.test_website import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

    from generator.problems import Problem

# Titles from the navigation, from the page, from its name; links between pages, one to nowhere; a heading's permalink.
PAGES = {
    "index": "# Home\n\n[One](documents/one.md#para-1) [nowhere](documents/one.md#para-9) [gone](gone.md)\n",
    "documents/one": "# One *and* only {: #title }\n\n1. Requests\n{: #para-1 }\n\n## A. Part\n\n[Up](#para-1)\n",
    "documents/two": "Without a heading [home](../index.md) and [nowhere](#para-2)\n",
    "documents/three": "---\ntitle: Three\n---\n\n# Other\n",
}


def built(folder: Path, count: int, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    monkeypatch.setattr(cores, "worth", lambda _: True)
    monkeypatch.setattr(cores, "count", lambda: count)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(
        CONFIG + "markdown_extensions: [attr_list]\nnav: [{Start: index.md}, documents/two.md]\n", "utf-8"
    )
    for name, text in PAGES.items():
        path = folder / "src" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
    _, problems = mkdocs_build.build(folder / "mkdocs.yml", folder / "src", folder / "site")
    site = folder / "site"
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*.html")}
    return files, problems


def test_one_core_and_several_make_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, said = built(tmp_path / "alone", 1, monkeypatch)
    shared, told = built(tmp_path / "shared", 3, monkeypatch)
    assert set(alone) == {"index.html", "404.html", *(f"documents/{name}.html" for name in ("one", "two", "three"))}
    assert shared == alone
    assert [problem.message for problem in said] == [problem.message for problem in told]
    assert len(said) == 3


@pytest.mark.parametrize("count", [1, 2])
def test_a_page_that_can_not_be_read_fails_as_it_does_on_one_core(
    count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(PAGES, "documents/two", "\udcff")
    monkeypatch.setattr(logging.getLogger("mkdocs"), "handlers", [caplog.handler])
    with pytest.raises(UnicodeDecodeError):
        built(tmp_path / "site", count, monkeypatch)
    assert "Error reading page 'documents/two.md'" in caplog.text
