"""Rule: wherever a text stands on a built page, title and head included, it is text and brings no markup of its own.

A small library in which hostile words stand in every place that a UN text has: title, heading, agenda item, list,
table, footnote, a draft and the text adopted from it. Its site is held against that of harmless words, page by page,
and the words of each unit against what the page shows.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

from generator import build, conversion, website
from generator.markdown import escape
from generator.website import mkdocs_build
from tests import rendered

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model import Corpus

pytestmark = pytest.mark.site

HARMLESS = "Keeping of records and their storage"
HOSTILE = '</title><script>alert(1)</script> "onload=x {{ config }} {: onclick=a } &lt;b&gt; `c` [[d]](e.md) $x$'

FORMULA = "The General Assembly,\n\nRecalling its resolution 70/1 of 25 September 2015 on {0},\n\n"
OPERATIVE = (
    "1. Requests the Secretary-General to keep the records of every meeting in good order, {0};\n\n"
    "2. Invites Member States to provide extrabudgetary resources for the storage of records:\n\n"
    "(a) By {0};\n\n(b) By other means;\n\n"
    "3. Decides to consider the matter of records again at its next session, {0}.¹\n\n"
)
NOTE = "¹ See {0}.\n"
ADOPTED = (
    "United Nations\n\nA/RES/75/1\n\nGeneral Assembly\n\nDistr.: General\n24 December 2020\n\nSeventy-fifth session\n"
    "Agenda item 7\n\n{0}\n\nResolution adopted by the General Assembly on 24 December 2020\n\n75/1. {0}\n\n"
    + FORMULA
    + "I. {0}\n\n"
    + OPERATIVE
    + NOTE
)
REPORT = (
    "United Nations\n\nE/2020/30\n\nEconomic and Social Council\n\nReport of the Commission on {0}\n\n"
    "Chapter I\n\n{0}\n\n"
    "A. {0}\n\n1. The Commission recommends the adoption of the following:\n\nDraft resolution\n\n{0}\n\n"
    + FORMULA
    + OPERATIVE
    + "Draft decision\n\n{0}\n\nThe Economic and Social Council takes note of the report on {0}.\n\n"
    "Chapter II\n\n{0}\n\n2. A table was before the Commission:\n\nFirst\t{0}\tThird\n\nFourth\tFifth\t{0}\n\n"
    "- {0}\n\n- item\n\n" + NOTE
)
SOURCES: tuple[dict[str, str], ...] = (
    {"file": "report.txt"},
    {"file": "adopted.txt"},
    {"file": "third.txt", "id": "third", "because": "a test"},
)


@dataclass(frozen=True)
class Built:
    """A library and its site."""

    corpus: Corpus
    site: Path

    def pages(self) -> dict[str, html.HtmlElement]:
        """The pages that are made of texts, by path."""
        made = [path for folder in ("documents", "follow-up") for path in sorted((self.site / folder).rglob("*.html"))]
        return {
            path.relative_to(self.site).as_posix(): html.parse(path).getroot()
            for path in [*made, self.site / "index.html"]
        }


def built(folder: Path, words: str) -> Built:
    """The library and site with these words in every place."""
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    sources = [*SOURCES[:2], SOURCES[2] | {"title": words, "organ": words}]
    catalogue = {"follow_up_of": "e-2020-30-draft-resolution", "sources": sources}
    (seeds / "catalogue.yml").write_text(json.dumps(catalogue), "utf-8")
    (seeds / "report.txt").write_text(REPORT.format(words), "utf-8")
    (seeds / "adopted.txt").write_text(ADOPTED.format(words), "utf-8")
    (seeds / "third.txt").write_text(f"1. {words}\n", "utf-8")
    library = conversion.read(seeds, lambda _: None)
    assert not library.problems, library.problems
    assert website.build(library, build.target(folder / "out"), lambda _: None) == ()
    return Built(library.corpus, folder / "out" / "site")


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(tmp_path_factory.mktemp("harmless"), HARMLESS)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(tmp_path_factory.mktemp("hostile"), HOSTILE)


def markup(page: html.HtmlElement) -> dict[tuple[str, str], int]:
    """Each kind of element of a page and each attribute, head included; of scripts, how many there are."""
    found = Counter((str(one.tag), str(name)) for one in page.iter() for name in ("", *one.attrib))
    return {pair: count if pair[0] in ("script", "meta", "title", "link") else 1 for pair, count in found.items()}


def test_a_text_brings_no_markup_into_its_page_or_its_head(harmless: Built, hostile: Built) -> None:
    plain, salted = harmless.pages(), hostile.pages()
    assert salted.keys() == plain.keys()
    assert any("--" in path for path in plain), "no draft beside its adopted text"
    for path, page in salted.items():
        extra = {pair for pair, count in markup(page).items() if count > markup(plain[path]).get(pair, 0)}
        assert extra <= {("br", "")}, path  # between two links in a cell
        policy = page.xpath("//meta[@http-equiv]/@content")
        assert policy == plain[path].xpath("//meta[@http-equiv]/@content"), path


def test_the_title_of_a_page_is_the_text_of_its_heading(hostile: Built) -> None:
    for path, page in hostile.pages().items():
        (title,) = page.xpath("//title")
        if path.startswith("documents/") and path != "documents/index.html":
            assert "".join(HOSTILE.split()) in "".join(title.text.split()), path


def test_a_heading_that_becomes_a_title_is_escaped_in_it(tmp_path: Path) -> None:
    """Where MkDocs takes the title of a page from its heading, it comes without its escapes."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "index.md").write_text("# Home\n", "utf-8")
    (tmp_path / "source" / "a.md").write_text(f"# {escape(HOSTILE)}\n\n## {escape(HOSTILE)}\n\n## b\n", "utf-8")
    config = build.ROOT / "mkdocs.yml"
    _, problems = mkdocs_build.build(config, tmp_path / "source", tmp_path / "site", fitted=True)
    assert problems == ()
    page = html.parse(tmp_path / "site" / "a.html").getroot()
    assert page.xpath("string(//title)").startswith(f"{HOSTILE} – ")
    assert page.xpath("//meta[@property='og:title']/@content") == [HOSTILE]
    assert page.xpath("string(//nav[@class='toc']//a)") == HOSTILE


def test_every_word_of_a_text_is_on_its_built_page(hostile: Built) -> None:
    pages = {path.replace(".html", ".md"): page for path, page in hostile.pages().items()}
    assert list(rendered.words(hostile.corpus, pages)) == []
    counts = Counter(
        path for page in pages.values() for path in re.findall(re.escape(HOSTILE[:20]), page.text_content())
    )
    assert sum(counts.values()) > 20


def test_data_for_programs_have_the_words_as_values(hostile: Built) -> None:
    documents = json.loads((hostile.site / "data" / "documents.json").read_text("utf-8"))["documents"]
    assert any(document["title"] == HOSTILE for document in documents)
    index = json.loads((hostile.site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert any(HOSTILE in entry["title"] + entry["text"] for entry in index)
    for page in hostile.pages().values():
        for said in page.xpath("//script[@type='application/ld+json']/text()"):
            json.loads(said)
    paths = [element.text for element in etree.parse(hostile.site / "sitemap.xml").getroot().iter("{*}loc")]
    assert all(re.fullmatch(r"https://[\w./-]+", str(path)) for path in paths)
