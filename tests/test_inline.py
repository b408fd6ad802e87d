"""Inline markup: plain text and marks out, and no letter lost, whatever the text looks like."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import inline
from generator.model import Mark, MarkKind

EMPHASIS, STRONG, FOOTNOTE = MarkKind.EMPHASIS, MarkKind.STRONG, MarkKind.FOOTNOTE


@pytest.mark.parametrize(
    ("raw", "text", "marked"),
    [
        ("1. *Requests* the", "1. Requests the", [(EMPHASIS, "Requests")]),
        ("**Report on the\nsession**", "Report on the session", [(STRONG, "Report on the session")]),
        ("***Chair***", "Chair", [(EMPHASIS, "Chair"), (STRONG, "Chair")]),
        ("<i>Chair</i>", "Chair", [(EMPHASIS, "Chair")]),
        ("Ifeanyi **Oche-Obe** (Nigeria)", "Ifeanyi Oche-Obe (Nigeria)", [(STRONG, "Oche-Obe")]),
        ("*[on the report of the Committee]*", "[on the report of the Committee]", None),
        ("resolution [75/196](#) of", "resolution 75/196 of", []),
        ("resolutions [72/](#)[1](#)[95](#) of", "resolutions 72/195 of", []),
        ("217 A \\(III\\)", "217 A (III)", []),
        ("[E/2021/30](https://undocs.org/E/2021/30)", "E/2021/30", []),  # the address ends with what is printed
        ("[76/181](https://undocs.org/en/A/RES/76/181)", "76/181", []),
        ("[A/80/5, para. 9](https://docs.un.org/en/A/80/5)", "A/80/5, para. 9", []),
        ("[here](https://undocs.org/E/2021/30)", "here (https://undocs.org/E/2021/30)", []),
        ("<https://un.org/>.", "https://un.org/.", []),
        ("a * b and 2 * 3", "a * b and 2 * 3", []),
        ("Supplement No. 10A*", "Supplement No. 10A*", []),
        ("<script>alert(1)</script>", "<script>alert(1)</script>", []),
        ("gender-\tand  age", "gender-\tand age", []),
    ],
)
def test_markup_becomes_marks_and_what_is_none_stays_text(
    raw: str, text: str, marked: list[tuple[MarkKind, str]] | None
) -> None:
    found, marks = inline.parse(raw, None)
    assert found == text
    if marked is not None:
        assert [(mark.kind, found[mark.start : mark.end]) for mark in marks] == marked


def test_a_raised_number_calls_the_footnote_of_that_number() -> None:
    text, marks = inline.parse("of the Congress¹ and the Declaration,²³", {"1", "23"})
    assert text == "of the Congress and the Declaration,"
    assert [(mark.start, mark.ref) for mark in marks] == [(15, "1"), (36, "23")]
    assert all(mark.start == mark.end and mark.kind is FOOTNOTE for mark in marks)


def test_a_raised_number_without_a_footnote_stays_as_printed() -> None:
    assert inline.parse("300 m² of forest", {"1"}) == ("300 m² of forest", ())


def test_a_call_in_emphasis_leaves_the_emphasis_in_one_piece() -> None:
    text, marks = inline.parse("*Treaty Series*,¹ *Ibid.*", {"1"})
    assert text == "Treaty Series, Ibid."
    assert marks == (Mark(EMPHASIS, 0, 13), Mark(FOOTNOTE, 14, 14, "1"), Mark(EMPHASIS, 15, 20))


def test_stars_that_close_nothing_are_text_and_shift_the_marks_behind_them() -> None:
    text, marks = inline.parse("*open and **bold** end", None)
    assert text == "*open and bold end"
    assert [text[mark.start : mark.end] for mark in marks] == ["bold"]


def test_a_number_survives_being_raised() -> None:
    assert inline.superscript("1234567890").translate(inline.SUPERSCRIPTS) == "1234567890"


def among(some: str, text: str) -> bool:
    """Whether the letters of the first text stand in the second, in their order."""
    rest = iter(text)
    return all(letter in rest for letter in re.findall(r"[ab—_]", some))


@given(st.text(alphabet=st.sampled_from("ab *<>i/[]()#\\¹²\t_—"), max_size=60))
def test_no_letter_is_lost_or_moved_and_marks_stay_inside(raw: str) -> None:
    text, marks = inline.parse(raw, None)
    unprinted = re.compile(r"</?(?:i|b|em|strong)>|(?<=\])\([^()\s]*\)")  # tags, and addresses, as of `[a](#_)`
    assert among(unprinted.sub("", raw), text)
    assert among(text, raw)
    assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)
    assert all(mark.start < mark.end for mark in marks if mark.kind is not FOOTNOTE)
    assert text == text.strip(" ")


@given(st.text(max_size=200))
def test_any_text_can_be_parsed(raw: str) -> None:
    text, _ = inline.parse(raw, set())
    assert "  " not in text


def test_a_raised_figure_after_a_unit_of_length_is_a_power_not_a_call() -> None:
    text, marks = inline.parse("an area of 20 m², 1,000 km² in all,² for them³", {"2", "3"})
    assert text == "an area of 20 m², 1,000 km² in all, for them"
    assert [mark.ref for mark in marks] == ["2", "3"]


def test_a_sign_of_a_font_is_no_call() -> None:
    """Fonts of symbols have their signs where Unicode has none; only a noncharacter can stand for a star of ours."""
    assert inline.parse("Foo\ue02a bar", {"*"}) == ("Foo\ue02a bar", ())


def test_a_comma_between_two_calls_belongs_to_them() -> None:
    text, marks = inline.parse("of the Lamps,⁷, ⁸ and of 10⁵, ⁶", {"7", "8"})
    assert text == "of the Lamps, and of 10⁵, ⁶"
    assert [mark.ref for mark in marks] == ["7", "8"]


def test_calls_that_a_space_parts_stand_at_one_place() -> None:
    text, marks = inline.parse("of the Lamps⁷ ⁸ and", {"7", "8"})
    assert text == "of the Lamps and"
    assert [mark.start for mark in marks] == [12, 12]
