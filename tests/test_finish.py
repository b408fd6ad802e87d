"""A built site is finished: paragraphs are found, pages say what they are and may load, all reproducibly."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import lxml.html
import pytest

from generator.addresses import Addresses
from generator.model import DocumentKind, MastheadLine, MastheadRole, ParagraphKind, Place, Stage
from generator.website.finish import archive, finish
from generator.website.finish.spoken import spoken
from tests import made

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model import Corpus

URL = "https://example.org/kyoto/"
HOME = (
    '<!doctype html><html><head><meta charset="utf-8"><meta name="description" content="Home"></head><body>'
    '<article><h1>Home</h1><p>Welcome.</p><a class="download" href="downloads/kyoto.zip">For your disk</a>'
    ' <span class="download-size"></span></article></body></html>'
)
PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><meta name="description" content="Site"></head>'
    '<body><input class="md-toggle" type="checkbox" id="__drawer"><article><h1>Title</h1></article>'
    "<script>run()</script></body></html>"
)


@pytest.fixture
def corpus() -> Corpus:
    formulas = (
        replace(made.operative("1"), kind=ParagraphKind.ENACTING_FORMULA, label="", anchor=f"formula-{at}")
        for at in (1, 2)
    )
    operative = replace(made.operative("2", text="Requests <reports>;"), label="2")
    document = made.document(operative, *formulas, footnotes=(made.footnote("1"),))
    draft = replace(document, id="lyon", symbol=None, stage=Stage.DRAFT, kind=DocumentKind.DECLARATION)
    draft = replace(draft, title="Lyon Declaration on Rivers", issued_in="a-res-1-1", date="")
    return made.corpus(document, draft, follow_up_of="lyon")


@pytest.fixture
def built(tmp_path: Path, corpus: Corpus) -> Path:
    """A site as MkDocs leaves it, and finished."""
    site = tmp_path / "site"
    for path, text in {
        "index.html": HOME,
        "404.html": PAGE,
        "documents/a-res-1-1.html": PAGE,
        "documents/lyon.html": PAGE,
        "about/method.html": PAGE.replace("Title</h1>", 'Method</h1><p>How.</p><h2 id="why">Why</h2><p>Because.</p>'),
        "assets/javascripts/bundle.js": "x",
        "assets/javascripts/lunr/fr.js": "x",
        "assets/stylesheets/main.css": "x",
        "assets/stylesheets/main.css.map": "x",
        "sitemap.xml.gz": "x",
    }.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    finish(site, corpus, Addresses(corpus), URL)
    return site


def index(site: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    return entries


def test_every_paragraph_and_footnote_is_an_entry_called_as_it_is_cited(built: Path) -> None:
    entries = {entry["title"]: entry for entry in index(built)}
    assert entries["A/RES/1/1, para. 2"]["location"] == "documents/a-res-1-1.html#para-2"
    assert entries["A/RES/1/1, para. 2"]["text"] == "Requests <reports>;"
    assert entries["A/RES/1/1, footnote 1"]["location"] == "documents/a-res-1-1.html#fn-1"
    assert entries["Lyon Declaration, para. 2"]["boost"] > entries["A/RES/1/1, para. 2"]["boost"]


def test_an_adopted_text_is_found_before_a_draft_and_no_two_entries_are_called_the_same(built: Path) -> None:
    titles = [entry["title"] for entry in index(built) if entry["location"].startswith("documents/")]
    assert titles.index("A/RES/1/1, para. 2") < titles.index("Lyon Declaration, para. 2")
    assert len(set(titles)) == len(titles)
    assert "A/RES/1/1, enacting formula (2 of 2)" in titles


def test_a_document_is_one_entry_and_its_text_is_not_there_twice(built: Path) -> None:
    whole = [entry for entry in index(built) if entry["location"] == "documents/a-res-1-1.html"]
    assert [entry["title"] for entry in whole] == ["A/RES/1/1: On a matter"]
    assert sum("Requests <reports>" in entry["text"] for entry in index(built)) == len(["adopted", "draft"])


def test_pages_that_are_no_documents_are_found_by_their_headings(built: Path) -> None:
    found = {entry["location"]: entry["text"] for entry in index(built) if entry["location"].startswith("about")}
    assert found == {"about/method.html": "How.", "about/method.html#why": "Because."}


def test_the_index_is_there_for_pages_opened_from_a_disk(built: Path) -> None:
    script = (built / "search/search_index.js").read_text("utf-8")
    assert script == "var __index = " + (built / "search/search_index.json").read_text("utf-8")


def test_a_sign_is_called_what_it_is_for_and_the_head_of_a_column_says_so() -> None:
    """Also where no script runs; what has a name or a scope keeps it."""
    page = (
        '<h2 id="a">Rivers<a class="headerlink" href="#a" title="Address of this heading">¶</a></h2>'
        '<p><a class="call" href="#fn-1" title="A/1">1</a>'
        '<a class="pilcrow" href="#para-2" title="para. 2 · line 5 of seeds/a.txt">¶</a></p>'
        '<a class="back" href="#fnref-1" title="Back to para. 2">↩</a>'
        '<table><thead><tr><th>A</th><th class="right">B</th><th scope="row">C</th></tr></thead></table>'
    )
    told = lxml.html.fromstring(spoken(page))
    named = {sign.get("class"): sign.get("aria-label") for sign in told.iter("a")}
    assert named == {
        "headerlink": "Address of this heading",
        "call": None,
        "pilcrow": "Address of para. 2",
        "back": "Back to para. 2",
    }
    assert [cell.get("scope") for cell in told.iter("th")] == ["col", "col", "row"]


def head(site: Path, page: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring((site / page).read_text("utf-8")).find("head")


def test_a_page_may_load_only_what_lies_beside_it(built: Path) -> None:
    policy = head(built, "documents/a-res-1-1.html").xpath("./meta[@http-equiv]")[0]
    assert policy.getprevious().get("charset") == "utf-8", "the policy comes first, so that it holds for all else"
    content = policy.get("content")
    assert "default-src 'none'" in content
    digest = base64.b64encode(hashlib.sha256(b"run()").digest()).decode()
    assert f"script-src 'self' 'sha256-{digest}'" in content
    assert "unsafe" not in content


def test_a_document_states_its_facts_for_search_engines(built: Path) -> None:
    (script,) = head(built, "documents/a-res-1-1.html").xpath("./script[@type='application/ld+json']")
    facts = json.loads(script.text)
    assert facts["@type"] == "Legislation"
    assert facts["identifier"] == facts["legislationIdentifier"] == "A/RES/1/1"
    assert (facts["creativeWorkStatus"], facts["legislationDate"]) == ("Adopted", "1946-01-24")
    assert facts["url"] == f"{URL}documents/a-res-1-1.html"


def test_a_text_printed_in_another_says_so(built: Path) -> None:
    (script,) = head(built, "documents/lyon.html").xpath("./script[@type='application/ld+json']")
    facts = json.loads(script.text)
    assert facts["isPartOf"]["name"] == "A/RES/1/1"
    assert facts["creativeWorkStatus"] == "Draft"
    assert "datePublished" not in facts


def test_text_in_the_facts_can_not_end_their_element(built: Path) -> None:
    page = (built / "documents/a-res-1-1.html").read_text("utf-8")
    assert "<reports>" not in page
    assert 'content="A/RES/1/1: On a matter. Requests &lt;reports&gt;;"' in page


def test_what_the_theme_leaves_unused_goes(built: Path) -> None:
    assert {path.name for path in (built / "assets").rglob("*") if path.is_file()} == {"main.css"}
    assert "md-toggle" not in (built / "404.html").read_text("utf-8")


def test_the_sitemap_names_every_page_and_no_time(built: Path) -> None:
    text = (built / "sitemap.xml").read_text("utf-8")
    assert re.findall("<loc>(.*?)</loc>", text) == [
        f"{URL}about/method.html",
        f"{URL}documents/a-res-1-1.html",
        f"{URL}documents/lyon.html",
        URL,
    ]
    assert "lastmod" not in text
    assert not (built / "sitemap.xml.gz").exists()


def test_the_site_can_be_taken_away_whole(built: Path) -> None:
    with zipfile.ZipFile(built / "downloads/kyoto.zip") as packed:
        names = packed.namelist()
        home = packed.read("kyoto/index.html").decode()
    files = sorted(path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file())
    assert names == [f"kyoto/{name}" for name in files if not name.startswith("downloads/")]
    assert "For your disk: this is that copy" in home
    assert "downloads/" not in home


def test_the_home_page_says_how_big_the_download_is(built: Path) -> None:
    home = (built / "index.html").read_text("utf-8")
    size = archive.size((built / "downloads/kyoto.zip").stat().st_size)
    assert f'<span class="download-size">{size}</span>' in home


@pytest.mark.parametrize(("count", "shown"), [(200, "1 KB"), (849_900, "850 KB"), (1_440_000, "1.4 MB")])
def test_a_size_is_said_as_people_say_it(count: int, shown: str) -> None:
    assert archive.size(count) == shown


def test_the_same_site_gives_the_same_bytes(tmp_path: Path, corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """In another folder, with files written in another order and at another time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1609459200")
    packed: list[bytes] = []
    for folder, names in (("one", ["a.html", "b.css"]), ("two", ["b.css", "a.html"])):
        site = tmp_path / folder
        site.mkdir()
        (site / "index.html").write_text(HOME, "utf-8")
        for name in names:
            (site / name).write_text(PAGE if name.endswith("html") else "x", "utf-8")
            os.utime(site / name, (len(folder + name), len(packed)))
        finish(site, corpus, Addresses(corpus), URL)
        packed.append((site / "downloads/kyoto.zip").read_bytes())
    assert packed[0] == packed[1]


def test_a_chapter_has_facts_of_its_own(tmp_path: Path) -> None:
    chapters = [replace(made.section(f"On {number}"), label=f"Chapter {number}") for number in ("I", "II")]
    document = replace(made.document(*chapters), kind=DocumentKind.REPORT)
    corpus = made.corpus(document)
    addresses = Addresses(corpus)
    page = tmp_path / addresses.url(Place("a-res-1-1", "sec-on-ii")).split("#")[0]
    page.parent.mkdir(parents=True)
    page.write_text(PAGE.replace("<head>", "<head><title>Chapter ii – Site</title>", 1), "utf-8")
    finish(tmp_path, corpus, addresses, URL)
    found = page.read_text("utf-8")
    assert 'content="A/RES/1/1, chap. II: On II."' in found
    assert "<title>A/RES/1/1, chap. II: On II – Site</title>" in found


def test_a_text_in_another_language_says_so(tmp_path: Path) -> None:
    """By the Organization's name at its head; whoever hears the page read hears it in that language."""
    document = made.document(made.operative("1"))
    name = MastheadLine(MastheadRole.ORGAN, "Nations Unies", (), "masthead-organ", made.span(1))
    corpus = made.corpus(replace(document, masthead=(name, *document.masthead)))
    page = tmp_path / "documents/a-res-1-1.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, "utf-8")
    finish(tmp_path, corpus, Addresses(corpus), URL)
    text = page.read_text("utf-8")
    assert '<article lang="fr">' in text
    assert '"inLanguage":"fr"' in text


@pytest.mark.site
def test_a_page_outside_the_navigation_is_called_by_its_heading_and_not_by_its_file(site: Path) -> None:
    pages = sorted((site / "follow-up").glob("*--*.html"))
    assert pages
    for page in pages:
        tree = lxml.html.parse(page).getroot()
        (heading,) = tree.iter("h1")
        name = heading.text_content().replace("¶", "").strip()
        assert str(tree.findtext(".//title")).startswith(f"{name} – ")
        assert tree.xpath("//meta[@property='og:title']/@content") == [name]
