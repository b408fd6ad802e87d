"""Anchors are made from official numbers, once each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.structure import anchors
from generator.structure.anchors import Anchors


def test_an_anchor_is_made_of_the_printed_number() -> None:
    assert anchors.numbered("37") == "para-37"
    assert anchors.numbered("5 bis") == "para-5-bis"
    assert anchors.below("para-37", "(a)") == "para-37-a"
    assert anchors.below("para-37-a", "(i)") == "para-37-a-i"
    assert anchors.note("12") == "fn-12"


def test_preambular_paragraphs_are_counted_from_one() -> None:
    given_ = Anchors()
    assert [given_.count("", "pp") for _ in range(3)] == ["pp-1", "pp-2", "pp-3"]


def test_what_has_no_number_is_counted_below_what_has_one() -> None:
    given_ = Anchors()
    assert [given_.count("para-7", "item") for _ in range(2)] == ["para-7-item-1", "para-7-item-2"]
    assert given_.count("para-133", "p", start=2) == "para-133-p-2"


def test_a_number_that_a_document_repeats_is_told_apart() -> None:
    given_ = Anchors()
    assert [given_.give("para-1") for _ in range(3)] == ["para-1", "para-1-2", "para-1-3"]


def test_the_anchor_of_a_repeat_is_not_that_of_another_unit() -> None:
    given_ = Anchors()
    assert len({given_.give(name) for name in ("para-1", "para-1-2", "para-1", "para-1-2", "para-1")}) == 5


def test_a_heading_is_shortened_at_a_word() -> None:
    name = anchors.section_slug("Promoting a culture of lawfulness based on respect for the rule of law")
    assert name == "promoting-a-culture-of-lawfulness-based-on"
    assert anchors.section_slug("…") == "untitled"


def test_headings_of_one_wording_carry_what_stands_above_them() -> None:
    found = list(
        anchors.sections([("Deliberations", "Chapter III"), ("Deliberations", "Chapter V"), ("Scope", "Annex")])
    )
    assert found == ["sec-deliberations-chapter-iii", "sec-deliberations-chapter-v", "sec-scope"]


@given(st.lists(st.sampled_from(["para-1", "para-1-2", "para-1-3", "para-2", "para-1-2-2"]), max_size=30))
def test_no_anchor_is_given_twice(wanted: list[str]) -> None:
    given_ = Anchors()
    found = [given_.give(name) for name in wanted]
    assert len(found) == len(set(found))
