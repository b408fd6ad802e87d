"""What `explain` shows of a unit: each thing that a stage made of it, and where from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import explanation
from generator.library import Library
from generator.model import Citation, CitationState, Evidence, Link, Mark, MarkKind, Mend, Place, Relation, Review
from tests.made import call, corpus, document, footnote, operative, section, subparagraph

if TYPE_CHECKING:
    from generator.model import Corpus

LATER = Place("a-res-1-1", "para-2")
EARLIER = Place("a-res-1-1", "para-1")


def made() -> Corpus:
    marks = (Mark(MarkKind.EMPHASIS, 0, 5), call("7", 13))
    first = operative("1", line=2, text="Takes note of it;", marks=marks)
    first = replace(first, children=(subparagraph("a", "para-1", line=3),))
    text = document(section("Follow-up", first, line=2), operative("2", line=4), footnotes=(footnote("7", line=5),))
    evidence = Evidence("later words", "earlier words", ("words",))
    link = Link(Relation.QUOTES, LATER, EARLIER, 0.5, evidence, "distinctive run", Review.AUTOMATIC)
    cited = Citation(LATER, 0, 8, "resolution 1/1", "A/RES/1/1", None, EARLIER, CitationState.RESOLVED, "symbol")
    found = corpus(text)
    (reading,) = found.readings
    reading = replace(reading, mends=(Mend(2, "broken word", "no te", "note"), Mend(9, "broken word", "x", "y")))
    return replace(found, readings=(reading,), links=(link,), citations=(cited,))


def explained(anchor: str | None) -> list[str]:
    text = explanation.explain(Library(made(), (), ()), "A/RES/1/1", anchor)
    assert text is not None
    return text.splitlines()


def test_a_unit_is_shown_with_its_lines_mends_marks_and_what_stands_below_it() -> None:
    lines = explained("para-1")
    assert lines[:14] == [
        "A/RES/1/1  para-1  operative",
        "",
        "Source: a-res-1-1.txt",
        "       2 | line 2",
        "",
        "Mended:",
        "  line 2, broken word: 'no te' read as 'note'",
        "",
        "Read as: operative 1.",
        "  Takes note of it;",
        "  emphasis: 'Takes'",
        "  footnote 7 called after 'Takes note of'",
        "  below it: para-1-a",
        "",
    ]


def test_a_link_and_a_citation_are_shown_at_both_ends_with_rule_and_evidence() -> None:
    shown = [
        "  a-res-1-1#para-2: 'resolution 1/1' → a-res-1-1#para-1",
        "    resolved, rule symbol, symbol A/RES/1/1",
        "  a-res-1-1#para-2 quotes a-res-1-1#para-1",
        "    score 0.50, rule distinctive run, automatic",
        "    later:   later words",
        "    earlier: earlier words",
        "    shared:  words",
    ]
    for anchor, titles in (("para-1", ("Cited by:", "Followed by:")), ("para-2", ("Cites:", "Follows:"))):
        lines = explained(anchor)
        assert [line for line in lines if line in shown] == shown
        assert [line for line in lines if line in titles] == list(titles)


def test_a_heading_and_a_footnote_are_units_too() -> None:
    assert explained("sec-follow-up")[0] == "A/RES/1/1  sec-follow-up  heading"
    assert explained("fn-7")[0] == "A/RES/1/1  fn-7  footnote"


def test_a_document_is_shown_with_what_it_is_and_its_units() -> None:
    lines = explained(None)
    assert lines[:3] == [
        "A/RES/1/1  On a matter",
        "  id a-res-1-1, resolution, adopted",
        "  seed a-res-1-1.txt, SHA-256 " + "0" * 64,
    ]
    assert "  para-1                   operative          Takes note of it;" in lines


def test_what_is_not_there_is_not_explained() -> None:
    library = Library(made(), (), ())
    assert explanation.explain(library, "A/RES/9/9", None) is None
    assert explanation.explain(library, "a-res-1-1", "para-9") is None
    assert explanation.known(library, "a-res-1-1").startswith("Its units: masthead-title, sec-follow-up, para-1,")


def test_a_text_commands_no_terminal() -> None:
    library = Library(corpus(document(operative("1", text="a\x1b[2J\u202eb"))), (), ())
    shown = explanation.explain(library, "a-res-1-1", "para-1")
    assert shown is not None
    assert "a\ufffd[2J\ufffdb" in shown
    assert "\x1b" not in shown
