"""What must hold of every library, with texts made up so that one thing at a time doesn't."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import checks
from generator.build import ROOT
from generator.model import Citation, CitationState, Evidence, Link, Place, Relation, Review, SourceSpan
from generator.problems import render
from tests.made import call, corpus, document, footnote, operative, section, subparagraph

if TYPE_CHECKING:
    from pathlib import Path

    from generator.library import Library
    from generator.model import Corpus, Document, Paragraph


def codes(*documents: Document) -> list[str]:
    return [problem.code for problem in checks.check(corpus(*documents), (), {})]


def numbered(*numbers: str) -> Document:
    return document(*(operative(number) for number in numbers))


def test_a_sound_document_has_no_problem() -> None:
    first = replace(operative("1", marks=(call("1"),)), children=(subparagraph("a", "para-1"),))
    assert codes(document(first, operative("2"), footnotes=(footnote("1"),))) == []


def test_paragraphs_are_numbered_without_a_gap() -> None:
    gap = document(operative("1"), operative("3", line=4))
    (problem,) = checks.check(corpus(gap), (), {})
    assert render(problem) == (
        "a-res-1-1.txt:4: number-gap paragraph 3. of a-res-1-1: 2 was expected\n    line 4\n    ^"
    )


@pytest.mark.parametrize("numbers", [("1", "2", "2 bis", "3"), ("5 bis", "5 ter", "5 quater", "6"), ("14", "15")])
def test_a_number_may_have_bis_and_an_addendum_may_go_on_counting(numbers: tuple[str, ...]) -> None:
    assert codes(numbered(*numbers)) == []


def test_a_number_comes_once_and_in_order() -> None:
    assert codes(document(operative("1"), operative("2"), replace(operative("1"), anchor="x"))) == ["number-repeated"]
    assert codes(document(operative("2 ter"), operative("2 bis"))) == ["number-repeated"]


def test_an_annex_may_begin_again_at_1_but_no_section_at_another_number() -> None:
    def annex(number: str) -> Document:
        inner = replace(operative(number), anchor="annex-para")
        return document(operative("1"), operative("2"), operative("3"), section("Annex", inner))

    assert codes(annex("1")) == []
    assert codes(annex("2")) == ["number-repeated"]
    assert codes(annex("5")) == ["number-gap"]


def test_the_sections_of_a_text_go_on_counting() -> None:
    assert codes(document(section("One", operative("1")), section("Two", operative("2")))) == []
    assert codes(document(section("One", operative("1")), section("Two", operative("3")))) == ["number-gap"]


def test_every_mark_has_its_footnote_and_every_footnote_its_mark() -> None:
    assert codes(document(operative("1", marks=(call("7"),)))) == ["mark-without-footnote"]
    assert codes(document(operative("1"), footnotes=(footnote("7"),))) == ["footnote-without-mark"]
    twice = document(operative("1", marks=(call("7"), call("7", 3))), footnotes=(footnote("7"),))
    assert codes(twice) == []


def test_a_footnote_number_stands_for_one_footnote() -> None:
    notes = (footnote("7"), replace(footnote("7"), anchor="fn-7-2"))
    assert codes(document(operative("1", marks=(call("7"),)), footnotes=notes)) == ["footnote-twice"]


def test_an_address_is_that_of_one_unit() -> None:
    twice: Paragraph = replace(operative("2"), anchor="para-1")
    assert codes(document(operative("1"), twice)) == ["anchor-twice"]


@pytest.mark.parametrize("anchor", ["", "Para-1", "para 1", "para_1", "-1", "para--1", "para-1#", "párrafo-1"])
def test_an_address_is_plain(anchor: str) -> None:
    assert codes(document(replace(operative("1"), anchor=anchor))) == ["anchor-form"]


def test_two_documents_never_share_an_id() -> None:
    assert codes(document(), replace(document(), symbol=None)) == ["id-twice"]


def test_two_documents_never_share_a_symbol() -> None:
    (problem,) = checks.check(corpus(document(), document()), (), {})
    assert render(problem) == (
        "a-res-1-1.txt:1: symbol-twice the symbol `A/RES/1/1` is already that of a document in a-res-1-1.txt\n"
        "    line 1\n"
        "    ^"
    )


def test_an_address_that_was_public_is_never_lost() -> None:
    library = corpus(numbered("1"))
    assert checks.check(library, (), {"a-res-1-1": ("masthead-title", "para-1")}) == ()
    (lost,) = checks.check(library, (), {"a-res-1-1": ("para-1", "para-9")})
    assert render(lost) == "anchors.yml:1: anchor-lost the address a-res-1-1#para-9 was public and is gone"
    (gone,) = checks.check(library, (), {"a-res-2-2": ("para-1",)})
    assert gone.code == "document-lost"


def test_taking_in_new_addresses_drops_none() -> None:
    merged = checks.merged({"a": ("para-1", "para-2"), "b": ("x",)}, {"a": ("para-2", "para-3"), "c": ("y",)})
    assert merged == {"a": ("para-1", "para-2", "para-3"), "b": ("x",), "c": ("y",)}


def test_the_committed_list_is_read_as_it_is_written(tmp_path: Path) -> None:
    assert checks.committed(tmp_path) == ({}, ())
    (tmp_path / "anchors.yml").write_text(checks.listed({"a": ("para-1", "fn-2")}), "utf-8")
    assert checks.committed(tmp_path) == ({"a": ("para-1", "fn-2")}, ())


def test_a_link_leads_to_a_place_of_the_library() -> None:
    def linked(target: Place) -> Corpus:
        evidence = Evidence("a", "b", ())
        origin = Place("a-res-1-1", "para-1")
        link = Link(Relation.CITES, origin, target, 1.0, evidence, "symbol", Review.AUTOMATIC)
        citation = Citation(origin, 0, 1, "a", None, None, target, CitationState.RESOLVED, "symbol")
        return replace(corpus(numbered("1")), links=(link,), citations=(citation,))

    assert checks.check(linked(Place("a-res-1-1", None)), (), {}) == ()
    lost = checks.check(linked(Place("a-res-1-1", "para-2")), (), {})
    assert [problem.code for problem in lost] == ["link-nowhere", "link-nowhere"]
    assert checks.check(linked(Place("a-res-9-9", None)), (), {})


def test_the_text_that_is_followed_should_be_in_the_library() -> None:
    (problem,) = checks.check(corpus(document(), follow_up_of="kyoto"), (), {})
    assert render(problem) == (
        "catalogue.yml:1: follow-up-unknown (warning) `follow_up_of` names `kyoto`, which is not in the library"
    )


def test_a_problem_quotes_no_line_that_is_not_there() -> None:
    beyond = replace(operative("1"), anchor="", source=(SourceSpan("a-res-1-1.txt", 99, 99),))
    (problem,) = checks.check(corpus(document(beyond)), (), {})
    assert problem.quote == ""


def test_all_of_this_holds_of_the_library_itself(library: Library) -> None:
    assert [render(problem) for problem in library.problems] == []


def test_every_address_of_the_library_is_in_the_committed_list(library: Library) -> None:
    committed, problems = checks.committed(ROOT / "seeds")
    assert problems == ()
    assert checks.merged(committed, checks.anchors(library.corpus)) == committed, "run `make anchors`"
