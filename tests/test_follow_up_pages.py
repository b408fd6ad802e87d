"""The pages over the follow-up: index, matrix, drafts beside adopted texts, as Markdown and as HTML."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import markdown
import pytest
from bs4 import BeautifulSoup, Tag

from generator.addresses import Addresses
from generator.indexes import concordance, follow_up, matrix
from generator.indexes.traced import groups, names, trace
from generator.markdown import EXTENSIONS
from generator.model import (
    Alignment,
    Change,
    Concordance,
    Evidence,
    Link,
    MastheadLine,
    MastheadRole,
    Place,
    Relation,
    Review,
    Stage,
)
from tests import made

if TYPE_CHECKING:
    from generator.markdown import Page
    from generator.model import Corpus, Document


def html(page: Page) -> BeautifulSoup:
    return BeautifulSoup(markdown.markdown(page.text, extensions=list(EXTENSIONS)), "html.parser")


def first(node: Tag, selector: str) -> Tag:
    """The first element that a selector finds; there must be one."""
    found = node.select_one(selector)
    assert found is not None, selector
    return found


@pytest.fixture(scope="module")
def index(corpus: Corpus) -> BeautifulSoup:
    [page] = follow_up.pages(corpus, Addresses(corpus))
    return html(page)


def test_the_index_has_a_row_for_each_of_the_97_paragraphs(index: BeautifulSoup) -> None:
    rows = index.select(".follow-index tr[data-relations]")
    numbers = [first(row, "th").get_text() for row in rows]
    assert numbers == [str(number) for number in range(1, 98)]
    assert [first(row, "th a")["href"] for row in rows] == [
        f"../documents/kyoto-declaration.md#para-{number}" for number in range(1, 98)
    ]


def test_the_index_stands_by_thematic_section(corpus: Corpus, index: BeautifulSoup) -> None:
    headings = [heading.get_text() for heading in index.select("h2")]
    traced = trace(corpus)
    assert traced is not None
    assert headings[: len(groups(traced.rows))] == [
        "Paragraphs 1–20",
        "Advancing crime prevention",
        "Advancing the criminal justice system",
        "Promoting the rule of law",
        "Promoting international cooperation and technical assistance to prevent and address all forms of crime",
        "Paragraphs 96–97",
    ]
    assert "Improving prison conditions" in [theme.get_text() for theme in index.select("tr.theme th")]


def test_every_link_of_the_follow_up_is_in_the_index(corpus: Corpus, index: BeautifulSoup) -> None:
    """And each one twice: to the later paragraph, and to the evidence under the earlier one."""
    found = {link["href"] for link in index.select("a[href]")}
    addresses = Addresses(corpus)
    for link in corpus.links:
        assert addresses.link(link.origin, follow_up.PATH) in found
        if link.target.anchor:
            assert addresses.link(link.target, follow_up.PATH) + "-follow-up" in found


def test_a_paragraph_that_nothing_answers_says_so(index: BeautifulSoup) -> None:
    """Silence is an answer: the row is there, and says that no later text takes it up."""
    row = index.select(".follow-index tr[data-relations]")[1]
    assert row["class"] == ["silent"]
    assert row.select("td")[-1].get_text() == "no later text"


def test_the_filter_asks_for_what_the_rows_carry_and_is_hidden_without_its_script(index: BeautifulSoup) -> None:
    form = index.select_one("form.filter")
    assert form is not None
    assert form.has_attr("hidden")
    rows = index.select(".follow-index tr[data-relations]")
    carried = {pair for row in rows for pair in str(row["data-relations"]).split()}
    documents = {str(option["value"]) for option in form.select('[name="document"] option')} - {""}
    relations = {str(option["value"]) for option in form.select('[name="relation"] option')} - {""}
    assert {pair.split(":")[0] for pair in carried} <= documents
    assert {pair.split(":")[1] for pair in carried} <= relations


def test_tables_are_tables_to_those_who_hear_them(corpus: Corpus, index: BeautifulSoup) -> None:
    """Each has a name, headings of columns and rows, and nothing in it that a table may not hold."""
    [page] = matrix.pages(corpus, Addresses(corpus))
    for found in [*index.select("table"), *html(page).select("table")]:
        assert found["aria-label"]
        assert found.select('thead th[scope="col"]')
        assert {child.name for child in found.find_all(recursive=False)} == {"thead", "tbody"}
        assert all(row.select_one('th[scope^="row"]') for row in found.select("tbody tr"))


def test_the_matrix_has_a_letter_for_each_link_that_leads_to_its_evidence(corpus: Corpus) -> None:
    [page] = matrix.pages(corpus, Addresses(corpus))
    table = html(page)
    rows = table.select("tbody tr:not(.theme)")
    assert len(rows) == 97
    columns = len(table.select("thead th"))
    assert {len(row.select("th, td")) for row in rows} == {columns}
    letters = table.select("td a")
    numbered = [link for link in corpus.links if str(link.target.anchor).startswith("para-")]
    assert len(letters) == len(numbered)
    assert all(str(letter["href"]).endswith("-follows") for letter in letters)
    assert {letter.get_text()[0] for letter in letters} <= {"Q", "E", "C"}


def test_each_document_of_the_library_has_a_name_of_its_own_that_fits_the_head_of_a_column(corpus: Corpus) -> None:
    found = names(corpus)
    assert len(set(found.values())) == len(found)
    assert found["e-2021-30-draft-resolution-i"] == "Draft resolution I"
    assert found["e-2021-30-draft-resolution-b"] == "Draft resolution (sect. B)"


def test_a_name_that_is_or_begins_another_takes_the_title_too() -> None:
    """Two reports that each have a draft resolution I, and one that has a numbered and a lettered one."""
    named = {"one": ("I", "Rivers"), "two": ("I", "Lakes"), "three": ("II", "Seas"), "four": ("II A", "Canals")}
    drafts = [draft(identifier, f"Draft resolution {label}", title) for identifier, (label, title) in named.items()]
    assert names(made.corpus(*drafts)) == {
        "one": "Draft resolution I: Rivers",
        "two": "Draft resolution I: Lakes",
        "three": "Draft resolution II: Seas",
        "four": "Draft resolution II A",
    }


def draft(identifier: str, designation: str, title: str) -> Document:
    line = MastheadLine(MastheadRole.DESIGNATION, designation, (), "masthead-designation", made.span(1))
    plain = made.document(made.operative("1"), name=identifier)
    return replace(plain, symbol=None, stage=Stage.DRAFT, masthead=(line,), title=title)


def test_what_leads_to_the_evidence_can_be_understood_by_itself(corpus: Corpus, index: BeautifulSoup) -> None:
    """Whoever hears the links of a page one after the other hears which paragraphs each is about."""
    [page] = matrix.pages(corpus, Addresses(corpus))
    letters = {link.get_text(): link["href"] for link in html(page).select(".matrix td a")}
    assert letters["Q: E/RES/2021/21, para. 2, quotes it"] == "../documents/e-res-2021-21.md#para-2-follows"
    assert "quotes para. 37: both passages" in {link.get_text() for link in index.select("a.relation")}


def test_a_library_without_the_document_to_be_traced_has_no_index() -> None:
    corpus = made.corpus(made.document(made.operative("1")), follow_up_of="nothing")
    assert follow_up.pages(corpus, Addresses(corpus)) == ()
    assert matrix.pages(corpus, Addresses(corpus)) == ()


def test_a_text_of_a_seed_stays_text_in_an_index() -> None:
    """What looks like markup in a paragraph or title is shown, not obeyed."""
    hostile = "<script>alert(1)</script> </td></tr> *x* {: .y } | `z` [a](javascript:b)"
    earlier = replace(made.document(made.operative("1", text=hostile), name="earlier"), title=hostile, symbol=None)
    later = replace(made.document(made.operative("1", text=hostile), name="later"), title=hostile, symbol=None)
    link = Link(
        Relation.QUOTES,
        Place("later", "para-1"),
        Place("earlier", "para-1"),
        1.0,
        Evidence(hostile, hostile, (hostile,)),
        "a rule",
        Review.AUTOMATIC,
    )
    corpus = replace(made.corpus(earlier, later, follow_up_of="earlier"), links=(link,))
    for page in (*follow_up.pages(corpus, Addresses(corpus)), *matrix.pages(corpus, Addresses(corpus))):
        read = html(page)
        assert [script.get("src") for script in read.select("script")] in ([], ["../assets/follow-up.js"])
        assert len(read.select("tbody tr[data-relations], .matrix tbody tr:not(.theme)")) == 1
        assert not read.select('a[href^="javascript"]')


# --------------------------------------------------------------------------- drafts beside adopted texts


def beside(*units: Alignment, draft: Document, adopted: Document) -> BeautifulSoup:
    corpus = replace(made.corpus(draft, adopted), concordances=(Concordance(draft.id, adopted.id, units),))
    [page] = concordance.pages(corpus, Addresses(corpus))
    assert page.path == f"follow-up/{draft.id}--{adopted.id}.md"
    return html(page)


def texts(name: str, stage: Stage, *paragraphs: str) -> Document:
    body = tuple(made.operative(str(number), text=text) for number, text in enumerate(paragraphs, 1))
    return replace(made.document(*body, name=name), symbol=None, title=name, stage=stage)


def test_changed_words_are_struck_in_the_draft_and_underlined_in_the_adopted_text() -> None:
    page = beside(
        Alignment("para-1", "para-1", Change.EDITED, (("a pear", "two quinces"),)),
        draft=texts("draft", Stage.DRAFT, "Graft a pear and a pear tree;"),
        adopted=texts("adopted", Stage.ADOPTED, "Graft two quinces and a pear tree;"),
    )
    unit = first(page, ".unit.edited")
    assert [struck.get_text() for struck in unit.select("del")] == ["a pear"]
    assert [new.get_text() for new in unit.select("ins")] == ["two quinces"]
    assert first(unit, ".side-draft").get_text() == "Graft a pear and a pear tree;"
    assert first(unit, ".side-adopted").get_text() == "Graft two quinces and a pear tree;"


def test_what_did_not_change_is_shown_once() -> None:
    page = beside(
        Alignment("para-1", "para-1", Change.IDENTICAL, ()),
        draft=texts("draft", Stage.DRAFT, "Graft a pear;"),
        adopted=texts("adopted", Stage.ADOPTED, "Graft a pear;"),
    )
    assert page.get_text().count("Graft a pear;") == 1
    assert "1 of 1 paragraph unchanged." in page.get_text()


def test_new_and_dropped_paragraphs_stand_on_their_side() -> None:
    page = beside(
        Alignment("para-1", None, Change.DROPPED, ()),
        Alignment(None, "para-1", Change.NEW, ()),
        draft=texts("draft", Stage.DRAFT, "Graft a pear;"),
        adopted=texts("adopted", Stage.ADOPTED, "Plant a tree;"),
    )
    assert first(page, ".dropped del").get_text() == "Graft a pear;"
    assert first(page, ".new ins").get_text() == "Plant a tree;"
    assert "0 of 1 paragraph unchanged; 1 new; 1 dropped." in page.get_text()


def test_what_changed_is_one_step_from_the_summary() -> None:
    page = beside(
        Alignment("para-1", "para-1", Change.IDENTICAL, ()),
        Alignment("para-2", None, Change.DROPPED, ()),
        Alignment(None, "para-2", Change.NEW, ()),
        draft=texts("draft", Stage.DRAFT, "Graft a pear;", "Wait;"),
        adopted=texts("adopted", Stage.ADOPTED, "Graft a pear;", "Plant a tree;"),
    )
    ways = {link.get_text(): str(link["href"]).removeprefix("#") for link in page.select('a[href^="#"]')}
    assert ways == {"para. 2 of the draft": "draft-para-2", "para. 2": "para-2"}
    assert "Plant a tree;" in first(page, "#para-2").get_text()
    assert "Wait;" in first(page, "#draft-para-2").get_text()


def test_the_pages_of_the_library_say_what_became_of_the_drafts(corpus: Corpus) -> None:
    pages = {page.path: page.text for page in concordance.pages(corpus, Addresses(corpus))}
    covid = pages["follow-up/e-2021-30-draft-resolution-iv--e-res-2021-23.md"]
    assert "\n23 of 27 paragraphs unchanged; 4 edited.\n" in covid
    assert "<del>future similar</del>" in covid
    assert "<ins>similar future</ins>" in covid
    assert re.search(r"^7 of 7 footnotes unchanged\.$", covid, re.MULTILINE)
    reoffending = pages["follow-up/e-2021-30-draft-resolution-ii--e-res-2021-21.md"]
    assert "\n12 of 13 paragraphs unchanged; 1 edited.\n" in reoffending
    assert "4 of 6 footnotes unchanged; 2 edited." in reoffending
