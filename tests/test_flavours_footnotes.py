"""Footnotes of wrapped text: their numbers, bodies and calls brought together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.flavours import calls, footnotes, notes, rows
from generator.flavours.rows import Row
from generator.model import SourceLine
from generator.seeds import split
from tests.wrapped import FULL, foot, made, paged


def test_a_page_ends_below_the_numbers_at_its_foot_with_notes_between_them() -> None:
    pages, kinds = paged("A/90/31\n\nOne page\n\n35-04711\n\nSee annex.\n\n1/2\n\nA/90/31\n\nanother page.\n\n2/2\n")
    assert pages == [["A/90/31", "One page", "See annex."], ["another page."]]
    assert kinds == {"job number": ["35-04711"], "page number": ["1/2", "2/2"], "running head": ["A/90/31"]}


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("to the States.4 In addition", "to the States.⁴ In addition"),
        ("of the programme, 4 should", "of the programme,⁴ should"),
        ("technical assistance4 and", "technical assistance⁴ and"),
        ("of the States.[4] In", "of the States.⁴ In"),
        ("(the Harbour Rules 4), which", "(the Harbour Rules⁴), which"),
        ("in E/2035/L.4 and by lamps,4", "in E/2035/L.4 and by lamps,⁴"),
        ("entitled “Plan of Action”4, and", "entitled “Plan of Action”⁴, and"),
        ("“on the work of the Institute.4” It", "“on the work of the Institute.⁴” It"),
        ("the 2030 Agenda of 20304 and of", "the 2030 Agenda of 2030⁴ and of"),
        ("held in Oslo from 4 to 7 May 20304 and", "held in Oslo from 4 to 7 May 2030⁴ and"),
        ("à Oslo du 4 au 7 mars 20304,", "à Oslo du 4 au 7 mars 2030⁴,"),
        ("in document Add.4 and by lamps, 4", "in document Add.4 and by lamps,⁴"),
        ("the decision 4 of the present resolution4.", "the decision 4 of the present resolution⁴."),
        ("the decision 4 of the present resolution[4].", "the decision 4 of the present resolution⁴."),
        ("in its resolution 74/177.4 The", "in its resolution 74/177.⁴ The"),
        ("who keeps the lamps?4", "who keeps the lamps?⁴"),
        ("who keeps the lamps4?", "who keeps the lamps⁴?"),
        ("la corruption 4 ; et", "la corruption⁴ ; et"),
        ("by 65.4 per cent of lamps, 4 and", "by 65.4 per cent of lamps,⁴ and"),
    ],
)
def test_a_call_stands_against_a_word_or_a_stop(text: str, raised: str) -> None:
    found, called = calls.call_notes([Row(1, text)], ["4"])
    assert (found[0].text, called) == (raised, ("4",))


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("of the lamps; 3, 4 and of", "of the lamps;³, ⁴ and of"),
        ("of the lamps;3,4 and of", "of the lamps;³,⁴ and of"),
        ("of the Lamps.3, 4", "of the Lamps.³, ⁴"),
        ("of lamps 3 4 and of", "of lamps³ ⁴ and of"),
        ("paragraphs 3, 4 and of lamps,3 bells4", "paragraphs 3, 4 and of lamps,³ bells⁴"),
    ],
)
def test_several_footnotes_may_be_called_at_one_place(text: str, raised: str) -> None:
    found, called = calls.call_notes([Row(1, text)], ["3", "4"])
    assert (found[0].text, called) == (raised, ("3", "4"))


def test_a_figure_that_looks_like_a_call_keeps_none_of_the_calls_after_it_from_being_found() -> None:
    rows_ = [Row(1, "of lamps, 3 and of the Lamp Convention,4"), Row(2, "its resolution on bells:3"), Row(3, "fog")]
    found, called = calls.call_notes(rows_, ["3", "4"])
    assert [row.text for row in found] == [
        "of lamps,³ and of the Lamp Convention,⁴",
        "its resolution on bells:3",
        "fog",
    ]
    assert called == ("3", "4")


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("the Lamp Rules4 and the bells.4 In", "the Lamp Rules⁴ and the bells.⁴ In"),
        ("the Branch, 4 and requests", "the Branch,⁴ and requests"),
        ("their terms of reference; 4", "their terms of reference;⁴"),
        ("of 8 lamps, 4 in 10; lamps, 4 and 5; in 4 of them; NO4 and; page4.pdf, Add.4 and", ""),
        ("the Lamp Rules5 and the bells", ""),
    ],
)
def test_a_footnote_may_be_called_again_where_its_number_can_be_nothing_else(text: str, raised: str) -> None:
    (found,) = calls.called_again([Row(1, text)], {"4"})
    assert found.text == (raised or text)


def test_a_figure_of_the_text_is_no_call() -> None:
    found, called = calls.call_notes([Row(1, "No. 4 and A/90/4 and 14 and 4.5 per cent, or “3.4”")], ["4"])
    assert (found[0].text, called) == ("No. 4 and A/90/4 and 14 and 4.5 per cent, or “3.4”", ())


@pytest.mark.parametrize(
    "notes",
    [
        "1 See A/88/15.\n2 Resolution 60/2,\nannex.",
        "1\nSee A/88/15.\n2\nResolution 60/2,\nannex.",
        "1\n2\n\nSee A/88/15.\nResolution 60/2,\nannex.",
        "See A/88/15.\nResolution 60/2,\nannex.\n\n1 2",
        "[1] See A/88/15.\n[2] Resolution 60/2,\nannex.",
    ],
)
def test_notes_find_their_numbers_wherever_these_stand(notes: str) -> None:
    text, found = foot(f"The lamps, 1 it is said, were lit\nby keepers, 2\n{notes}\n")
    assert text == ["The lamps,¹ it is said, were lit", "by keepers,²"]
    assert [found[label].removeprefix(f"{label} ").removeprefix(f"[{label}] ") for label in ("1", "2")] == [
        "See A/88/15.",
        "Resolution 60/2, annex.",
    ]


@pytest.mark.parametrize("notes", ["1\n2\n\nSee A/88/15.", "1 See A/88/15.", "3\n\nSee A/88/15."])
def test_notes_that_do_not_fit_their_numbers_or_calls_stay_text(notes: str) -> None:
    page = f"The lamps were lit, 2 it is said,\nby keepers.\n{notes}\n"
    assert foot(page) == ([line for line in page.split("\n") if line], {})


@pytest.mark.parametrize("found", ["7 Keepers of lamps, p. 3.\n8 Ibid., p. 4.", "7\n8\n\nSee A/88/15.\n\nIbid., p. 4."])
def test_the_notes_of_an_extract_begin_with_any_number_where_they_say_that_they_are_notes(found: str) -> None:
    text, notes = foot(f"The lamps were lit,7 it is said,\nby keepers8 of old.\n{found}\n")
    assert text == ["The lamps were lit,⁷ it is said,", "by keepers⁸ of old."]
    assert list(notes) == ["7", "8"]


def test_numbers_beside_what_does_not_say_that_it_is_a_note_begin_with_the_next_alone() -> None:
    page = "The lamps were lit,7 it is said,\nby keepers8 of old.\n7 Keepers of lamps.\n8 Keepers of bells.\n"
    assert foot(page)[1] == {}
    assert list(foot(page, 7)[1]) == ["7", "8"]


def test_a_note_of_several_sentences_begins_none_where_a_row_ends_one() -> None:
    notes = "1\n2\n\nSee Records, 2035, chap.\nI, sect. C.\nLamps (Vienna, 2015).\nThe lamps were kept.\n"
    found = footnotes.of_page(made(f"{FULL},1 and of the lamps and bells.2\n{notes}"), [1])
    assert [[row.text for row in note.rows] for note in found.notes] == [
        ["See Records, 2035, chap.", "I, sect. C."],
        ["Lamps (Vienna, 2015).", "The lamps were kept."],
    ]


def test_the_last_note_of_a_page_may_break_off_inside_a_word() -> None:
    found = footnotes.of_page(made(f"{FULL},1 and of the lamps and bells.\n1\n\nSee the lamps of drug-\n"), [1])
    assert [note.label for note in found.notes] == ["1"]


def test_a_row_of_numbers_that_fits_no_notes_is_told() -> None:
    found = footnotes.of_page(made("The lamps, 1 it is said, were lit\nby keepers, 2\n\n1 2\n\nnot a note\n"), [1])
    assert found.notes == ()
    assert found.astray is not None
    assert found.astray.text == "1 2"


def test_a_note_of_two_rows_is_whole_whatever_its_first_ends_with() -> None:
    text, found = foot(f"{FULL};1\nOfficial Records of the Council, Supplement No. 10\n(E/2035/30).\n\n1\n")
    assert text == [f"{FULL};¹"]
    assert found == {"1": "Official Records of the Council, Supplement No. 10 (E/2035/30)."}


def test_notes_below_a_rule_are_notes_though_one_call_is_not_found() -> None:
    found = rows.rows(
        SourceLine(i, text) for i, text in enumerate(split("Lamps,1 it is said.\n1 See A/1.\n2 Of glass.\n"), 1)
    )
    ruled = [found[0], replace(found[1], ruled=True), found[2]]
    assert [note.label for note in footnotes.of_page(ruled, [1]).notes] == ["1", "2"]
    assert footnotes.of_page(found, [1]).notes == ()


@pytest.mark.parametrize("text", ["1 December 2035, when the Lamps met", "2 mai 2035", "3 de mayo de 2035"])
def test_a_day_at_the_start_of_a_row_is_no_note(text: str) -> None:
    assert notes.label(text) == -1


def test_a_listed_letter_is_not_the_body_of_a_note() -> None:
    text, found = foot(f"{FULL},1 namely:\n(a) Mirrors;\n(b) Strengthen the keepers of the\nErewhon and Laputa.\n\n1\n")
    assert text == [f"{FULL},¹ namely:", "(a) Mirrors;", "(b) Strengthen the keepers of the"]
    assert found == {"1": "Erewhon and Laputa."}


@pytest.mark.parametrize(
    "text", ["as said in paragraph 4 of it", "under article 4 of it", "in Annex 4 to it", "item 4 (a)"]
)
def test_a_number_that_counts_a_part_of_a_text_is_no_call(text: str) -> None:
    assert calls.call_notes([Row(1, text)], ["4"])[1] == ()


def test_a_call_may_stand_before_a_name() -> None:
    found, called = calls.call_notes([Row(1, "the Organized Crime Convention 4 States should")], ["4"])
    assert (found[0].text, called) == ("the Organized Crime Convention⁴ States should", ("4",))


def test_a_note_that_breaks_off_at_the_end_of_its_page_keeps_its_number() -> None:
    text, found = foot(f"{FULL}, 1 namely.\n\n1\n\nSee the rules of the Keepers of\n")
    assert text == [f"{FULL},¹ namely."]
    assert found == {"1": "See the rules of the Keepers of"}
