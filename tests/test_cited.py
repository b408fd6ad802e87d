"""Rules about the page of cited documents and the page of mentions that lead nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack

import markdown
from bs4 import BeautifulSoup

from generator.addresses import Addresses
from generator.indexes import cited
from generator.markdown import EXTENSIONS
from generator.model import Citation, CitationState, Corpus, Place
from tests.made import corpus, document, operative


class Facts(TypedDict, total=False):
    """Where a citation leads, or why it leads nowhere."""

    target: Place
    reason: str


def citation(
    anchor: str, text: str, symbol: str | None, state: CitationState = CitationState.EXTERNAL, **facts: Unpack[Facts]
) -> Citation:
    url = f"https://docs.un.org/en/{symbol}" if state is CitationState.EXTERNAL else None
    plain = Citation(Place("a-res-1-1", anchor), 0, len(text), text, symbol, url, None, state, "symbol")
    return replace(plain, **facts)


def made(*citations: Citation) -> tuple[str, str]:
    """The text of both pages for a document of two paragraphs with these citations."""
    library: Corpus = replace(corpus(document(operative("1"), operative("2"))), citations=citations)
    first, second = cited.pages(library, Addresses(library))
    assert (first.path, second.path) == ("follow-up/cited.md", "follow-up/unresolved.md")
    return first.text, second.text


def rows(page: str) -> list[str]:
    return [line for line in page.splitlines() if line.startswith("- ")]


def test_cited_documents_stand_by_organ_and_by_symbol_as_a_reader_counts() -> None:
    symbols = ["A/RES/70/174", "E/CN.15/2021/9", "A/RES/70/9", "A/CONF.234/16"]
    page, _ = made(*(citation("para-1", symbol, symbol) for symbol in symbols))
    assert [row.split("]")[0] for row in rows(page)] == [
        "- [A/CONF.234/16",
        "- [A/RES/70/9",
        "- [A/RES/70/174",
        "- [E/CN.15/2021/9",
    ]
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## A/… General Assembly",
        "## E/CN.15/… Commission on Crime Prevention and Criminal Justice",
    ]


def test_each_place_that_cites_a_document_is_listed_once_and_leads_there() -> None:
    twice = (citation("para-1", "A/75/1", "A/75/1"), citation("para-1", "A/75/1", "A/75/1"))
    page, _ = made(*twice, citation("para-2", "A/75/1", "A/75/1"))
    (row,) = rows(page)
    assert row.count("a-res-1-1.md#para-1") == 1
    assert row.count("a-res-1-1.md#para-2") == 1
    assert "**3 mentions of 1 document**" in page


def test_each_document_that_cites_another_has_a_line_of_its_own() -> None:
    """And each link of it says to those who hear it where it leads; no number begins a line."""
    documents = (document(operative("1"), operative("2")), document(operative("1"), name="b"))
    places = (Place("a-res-1-1", "para-1"), Place("a-res-1-1", "para-2"), Place("b", "para-1"))
    citations = tuple(replace(citation("", "A/75/1", "A/75/1"), origin=place) for place in places)
    library = replace(corpus(*documents), citations=citations)
    page = cited.pages(library, Addresses(library))[0].text
    lists = BeautifulSoup(markdown.markdown(page, extensions=list(EXTENSIONS)), "html.parser")
    lines = lists.select("li li")
    assert [len(line.select("a")) for line in lines] == [2, 1]
    assert [link.get_text() for link in lines[0].select("a")] == [
        "A/RES/1/1, para.\u00a01",
        "A/RES/1/1, para.\u00a02",
    ]


def test_a_document_of_the_library_is_listed_with_its_own_page() -> None:
    target = Place("a-res-1-1", "para-2")
    page, _ = made(citation("para-1", "paragraph 2", "A/RES/1/1", CitationState.RESOLVED, target=target))
    assert rows(page)[0].startswith("- [A/RES/1/1](../documents/a-res-1-1.md): ")
    assert "## Documents of this library" in page


def test_what_leads_nowhere_is_listed_with_the_reason_and_not_among_the_cited() -> None:
    lost = citation("para-1", "resolution 30/1", None, CitationState.UNRESOLVED, reason="no one says whose it is")
    either = citation("para-2", "217 A (III)", None, CitationState.AMBIGUOUS, reason="A or E")
    page, nowhere = made(lost, either)
    assert rows(page) == []
    assert nowhere.split("**2 mentions.**")[1].split("\n\n")[1:] == [
        "No one says whose it is.",
        "- “resolution 30/1”: [A/RES/1/1, para. 1](../documents/a-res-1-1.md#para-1)",
        "Ambiguous: A or E.",
        "- “217 A (III)”: [A/RES/1/1, para. 2](../documents/a-res-1-1.md#para-2)\n",
    ]


def test_a_text_of_a_seed_cannot_become_markup() -> None:
    text = "a ] b <script> [x](y)"
    _, nowhere = made(citation("para-1", text, None, CitationState.UNRESOLVED, reason="of `code` <b>"))
    (row,) = rows(nowhere)
    assert row.startswith(r"- “a \] b &#60;script&#62; \[x\](y)”: [")
    assert "<b>" not in nowhere


def test_a_library_without_mentions_has_both_pages_all_the_same() -> None:
    page, nowhere = made()
    assert "**0 mentions of 0 documents**" in page
    assert "**None.**" in nowhere
