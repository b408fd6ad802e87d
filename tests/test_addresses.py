"""Every unit has a page, and its address is made from the document's own numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.addresses import Addresses, parts
from generator.model import Paragraph, ParagraphKind, Place, Section, units
from tests import made


def chapter(number: str, *children: Paragraph | Section, line: int = 1) -> Section:
    return replace(made.section(f"On {number}", *children, line=line), label=f"Chapter {number}")


def numbered(number: str, *labels: str) -> Paragraph:
    marks = tuple(made.call(label, at) for at, label in enumerate(labels))
    return Paragraph(ParagraphKind.NUMBERED, number, "Text", marks, (), f"para-{number}", made.span(2))


REPORT = made.document(
    made.section("Summary", numbered("1")),
    chapter("I", numbered("2", "1"), numbered("3", "2")),
    chapter("II", numbered("4", "1"), numbered("5", "1")),
    footnotes=(made.footnote("1"), made.footnote("2"), made.footnote("3")),
    name="e-2000-1",
)


def test_a_short_document_is_one_page_under_its_id() -> None:
    addresses = Addresses(made.corpus(made.document(made.operative("1"))))
    assert addresses.page(Place("a-res-1-1", None)) == "documents/a-res-1-1.md"
    assert addresses.url(Place("a-res-1-1", "para-1")) == "documents/a-res-1-1.html#para-1"


def test_a_report_is_split_by_chapter_and_keeps_a_page_under_its_id() -> None:
    addresses = Addresses(made.corpus(REPORT))
    assert [part.slug for part in addresses.parts("e-2000-1")] == ["", "chapter-i", "chapter-ii"]
    assert addresses.url(Place("e-2000-1", None)) == "documents/e-2000-1.html"
    assert addresses.url(Place("e-2000-1", "para-1")) == "documents/e-2000-1.html#para-1"
    assert addresses.url(Place("e-2000-1", "para-4")) == "documents/e-2000-1/chapter-ii.html#para-4"


def test_a_footnote_stands_on_the_page_of_its_first_mark() -> None:
    addresses = Addresses(made.corpus(REPORT))
    assert addresses.url(Place("e-2000-1", "fn-1")) == "documents/e-2000-1/chapter-i.html#fn-1"


def test_a_footnote_that_nothing_calls_stands_on_the_first_page() -> None:
    addresses = Addresses(made.corpus(REPORT))
    assert addresses.url(Place("e-2000-1", "fn-3")) == "documents/e-2000-1.html#fn-3"


def test_marks_are_counted_through_the_whole_document() -> None:
    """A second and third mark of one footnote have addresses of their own, each on the page where it stands."""
    calls = Addresses(made.corpus(REPORT)).calls("e-2000-1")
    assert [(call.anchor, call.unit, call.page) for call in calls] == [
        ("fnref-1", "para-2", "documents/e-2000-1/chapter-i.md"),
        ("fnref-2", "para-3", "documents/e-2000-1/chapter-i.md"),
        ("fnref-1-2", "para-4", "documents/e-2000-1/chapter-ii.md"),
        ("fnref-1-3", "para-5", "documents/e-2000-1/chapter-ii.md"),
    ]


@pytest.mark.parametrize(
    ("word", "slugs"),
    [("Capítulo", ["", "capitulo-i", "capitulo-ii"]), ("Chapitre", ["", "chapitre-i", "chapitre-ii"])],
)
def test_a_report_in_french_or_spanish_has_its_chapters_too(word: str, slugs: list[str]) -> None:
    chapters = (replace(chapter(number, numbered(number)), label=f"{word} {number}") for number in ("I", "II"))
    assert [part.slug for part in parts(made.document(*chapters))] == slugs


def test_one_chapter_alone_is_no_reason_to_split() -> None:
    assert len(parts(made.document(chapter("I", numbered("1"))))) == 1


def test_parts_that_are_no_chapters_stay_on_one_page() -> None:
    """`I.` and `II.` number the parts of short documents too."""
    sections = [replace(made.section(f"Part {number}"), label=f"{number}.") for number in ("I", "II", "III")]
    assert len(parts(made.document(*sections))) == 1


@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("documents/e-2000-1/chapter-i.md", Place("e-2000-1", "para-2"), "#para-2"),
        ("documents/e-2000-1/chapter-i.md", Place("e-2000-1", "para-4"), "chapter-ii.md#para-4"),
        ("documents/e-2000-1/chapter-i.md", Place("e-2000-1", "para-1"), "../e-2000-1.md#para-1"),
        ("documents/e-2000-1.md", Place("e-2000-1", "para-4"), "e-2000-1/chapter-ii.md#para-4"),
        ("follow-up/index.md", Place("e-2000-1", None), "../documents/e-2000-1.md"),
        ("index.md", Place("e-2000-1", "para-4"), "documents/e-2000-1/chapter-ii.md#para-4"),
    ],
)
def test_a_link_is_relative_to_the_page_it_stands_on(origin: str, target: Place, expected: str) -> None:
    assert Addresses(made.corpus(REPORT)).link(target, origin) == expected


def test_a_place_that_is_not_there_is_our_bug() -> None:
    with pytest.raises(KeyError):
        Addresses(made.corpus(REPORT)).url(Place("e-2000-1", "para-99"))


def test_every_unit_has_exactly_one_page() -> None:
    addresses = Addresses(made.corpus(REPORT))
    urls = [addresses.url(Place("e-2000-1", unit.anchor)) for unit in units(REPORT)]
    assert len(set(urls)) == len(urls)


def test_two_chapters_of_one_number_have_a_page_each() -> None:
    """An annex of a report may count its chapters from I again: neither takes the other's page."""
    report = replace(REPORT, children=(chapter("I", numbered("1")), chapter("I", numbered("2"), line=3)), footnotes=())
    addresses = Addresses(made.corpus(report))
    assert [part.slug for part in addresses.parts("e-2000-1")] == ["", "chapter-i", "chapter-i-2"]
    assert addresses.page(Place("e-2000-1", "para-2")) == "documents/e-2000-1/chapter-i-2.md"
