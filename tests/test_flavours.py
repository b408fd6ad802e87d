"""One small resolution, made up, as five tools leave it: every layout reads to the same paragraphs and notes."""

# ruff: noqa: E501  # unwrapped layouts are one line a paragraph

from __future__ import annotations

import re
from collections import Counter

import pytest

from generator import flavours, ledger, reader
from generator.model import Footnote, MarkKind, MastheadLine, Reading, Section, Seed, SourceLine, units
from generator.seeds import Entry, split
from tests.laid_out import LAID_OUT, PLAIN_PAGES
from tests.layouts import HARD_WRAPPED, LAYOUTS, MARKDOWN, SINGLE_SPACED, TEXT


def lines(text: str) -> tuple[SourceLine, ...]:
    return tuple(SourceLine(number, line) for number, line in enumerate(split(text), 1))


def read(text: str, flavour: str | None = None) -> Reading:
    entry = Entry(file="a-res-90-7.txt", flavour=flavour, because="a test")
    reading, problems = reader.read(Seed("a-res-90-7.txt", "0" * 64, lines(text)), entry, {})
    assert problems == ()
    return reading


def outline(reading: Reading) -> list[tuple[str, str, str, list[str]]]:
    """The units below the masthead: kind, label, text, the numbers of the footnotes they call."""
    found = []
    for unit in (unit for document in reading.documents for unit in units(document)):
        calls = [mark.ref for mark in unit.marks if mark.kind is MarkKind.FOOTNOTE]
        if isinstance(unit, Footnote):
            found.append(("footnote", unit.label, unit.text, calls))
        elif isinstance(unit, Section):
            found.append(("heading", unit.label, unit.heading, calls))
        elif not isinstance(unit, MastheadLine):
            found.append((unit.kind.value, unit.label, unit.text, calls))
    return found


@pytest.mark.parametrize("flavour", LAYOUTS)
def test_a_layout_is_known_without_being_told(flavour: str) -> None:
    assert flavours.detect(lines(LAYOUTS[flavour])) == flavour


@pytest.mark.parametrize("flavour", LAYOUTS)
def test_every_layout_of_a_resolution_reads_to_the_same_paragraphs_and_notes(flavour: str) -> None:
    assert outline(read(LAYOUTS[flavour])) == TEXT


@pytest.mark.parametrize("flavour", LAYOUTS)
def test_every_layout_states_the_same_facts(flavour: str) -> None:
    document = read(LAYOUTS[flavour]).documents[0]
    assert (document.symbol, document.organ, document.session) == (
        "A/RES/90/7",
        "General Assembly",
        "Ninetieth session",
    )
    assert (document.agenda_item, document.date) == ("12 (b)", "2035-05-02")
    assert document.title == "Keeping of lighthouses on distant shores and cooperation among their keepers"


@pytest.mark.parametrize("flavour", LAYOUTS)
def test_no_word_of_any_layout_is_lost(flavour: str) -> None:
    reading = read(LAYOUTS[flavour])
    assert ledger.check(reading) == ()
    accounts = ledger.account(reading)
    assert sum(account.tokens for account in accounts) == len(LAYOUTS[flavour].split())


@pytest.mark.parametrize("flavour", ["pdf-markdown", "single-spaced"])
def test_what_the_printed_page_carries_is_furniture_by_kind(flavour: str) -> None:
    kinds = {item.kind for item in read(LAYOUTS[flavour]).furniture}
    assert kinds == {"running head", "job number", "page number", "footnote number"}


def test_without_form_feeds_pages_are_found_by_their_feet_and_heads() -> None:
    assert outline(read(SINGLE_SPACED.replace("\f", ""))) == TEXT


def test_a_double_spaced_text_has_a_blank_line_after_each_line() -> None:
    spaced = "\n\n".join(line for line in HARD_WRAPPED.splitlines() if line)
    assert flavours.detect(lines(spaced)) == "double-spaced"


def test_endnotes_in_brackets_are_called_in_brackets() -> None:
    body, _, _ = HARD_WRAPPED.replace("_______________\n\n1 See A/88/15, chap. II.\n\n", "").rpartition(
        "_______________"
    )
    body = body.replace("States that keep no\n\nlight", "States that keep no\nlight")
    body = body.replace("lighthouses,1", "lighthouses,[1]").replace("lamps,2", "lamps,[2]")
    assert outline(read(body + "[1] See A/88/15, chap. II.\n\n[2] Resolution 60/2, annex.\n")) == TEXT


@pytest.mark.parametrize("rule", ["", "_______________\n\n"])
@pytest.mark.parametrize("number", [r"\1", r"[\1]"])
def test_notes_with_plain_numbers_are_found_also_where_no_line_is_wrapped(number: str, rule: str) -> None:
    """As a word processor saves a text: a line a paragraph, `,[1]` in the text and `[1] See …` below it."""
    body, _, notes = MARKDOWN.replace("*", "").partition("[^1]:")
    text = f"{body}{rule}[^1]:{notes}"
    assert outline(read(re.sub(r"\[\^(\d)\]:?", number, text))) == TEXT


def test_a_rule_above_footnotes_is_no_text_in_any_layout() -> None:
    ruled = SINGLE_SPACED.replace("See A/88/15, chap. II.\n\n1\n", "_______________\n1 See A/88/15, chap. II.\n")
    assert ruled != SINGLE_SPACED
    assert outline(read(ruled)) == TEXT


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_extract_begins_with_the_number_that_it_begins_with(between: str) -> None:
    """It opens in the middle of paragraph 36; a number inside a sentence is none of the paragraphs'."""
    text = "keepers on distant shores, as was foreseen by the\nmeeting of 2035, were in the harbour of a town\nin article\n"
    text += "5. That was in the year\n2035.\n37. The keepers met in a town and they spoke of lamps\nand mirrors.\n"
    text += "38. They spoke of bells too, and of the fog that the\nsea sends to the shores.\n39. They parted.\n"
    labels = [label for _, label, _, _ in outline(read(text.replace("\n", f" {between}")))]
    assert labels == ["", "37", "38", "39"]


def test_listed_letters_do_not_make_a_text_a_wrapped_one() -> None:
    letters = "\n\n".join(f"{letter}) De réparer les lampes ;" for letter in "abcdef")
    assert flavours.detect(lines(f"{MARKDOWN}\n{letters}\n")) == "markdown"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The General Assembly recalls the report of the Committee", "en"),
        ("L’Assemblée générale rappelle les travaux de la Commission sur le droit et la mer", "fr"),
        ("La Asamblea General recuerda los trabajos de la Comisión y el informe que el Comité presentó", "es"),
    ],
)
def test_the_language_is_that_of_the_function_words(text: str, language: str) -> None:
    assert flavours.language(lines(text)) == language


@pytest.mark.parametrize("text", [LAID_OUT, PLAIN_PAGES], ids=["laid out", "plain pages"])
def test_pages_laid_out_in_columns_and_pages_without_blank_lines_read_as_the_others(text: str) -> None:
    reading = read(text)
    assert outline(reading) == TEXT
    document = reading.documents[0]
    assert (document.symbol, document.organ, document.date) == ("A/RES/90/7", "General Assembly", "2035-05-02")
    assert (document.session, document.agenda_item) == ("Ninetieth session", "12 (b)")
    assert ledger.check(reading) == ()


def test_calls_and_stops_on_lines_of_their_own_are_put_where_they_belong() -> None:
    """As an extraction leaves them that begins a line with each change of type."""
    text = PLAIN_PAGES.replace(" \n", "\n")
    text = text.replace("The General Assembly,\n", "The General Assembly\n,\n").replace(
        "Recalling its", "Recalling\nits"
    )
    text = text.replace("lamps,2 and to", "lamps,\n2\nand to").replace("1  See", "1\nSee").replace("2  Res", "2\nRes")
    text = text.replace(
        "United Nations\nA/RES/90/7\n\nGeneral Assembly\nDistr", "United Nations A/RES/90/7\nGeneral Assembly Distr"
    )
    assert text.count("\n2\n") == 2
    reading = read(text)
    assert outline(reading) == TEXT
    assert reading.documents[0].symbol == "A/RES/90/7"
    assert ledger.check(reading) == ()


def test_statements_and_calls_that_an_unwrapped_text_runs_together_are_told_apart() -> None:
    text = (
        "General Assembly Distr.: General 4 May 2035\n\n"
        "Ninetieth session Oslo, 2–4 May 2035 Agenda item 12 (b) Lamps and bells of the United Nations\n\n"
        "Resolution adopted by the General Assembly on 2 May 2035\n\n90/7. Keeping of lamps\n\nThe General Assembly,\n\n"
        "Recalling the report of the Committee on lamps, mirrors and their keepers on distant shores at night,1\n\n"
        "Noting the fog,\n\n1. Decides to keep its lamps.\n\n1 Official Records, Supplement No. 11 (A/90/11).\n"
    )
    reading = read(text)
    document = reading.documents[0]
    assert (document.session, document.agenda_item, document.title) == (
        "Ninetieth session",
        "12 (b)",
        "Keeping of lamps",
    )
    assert "Lamps and bells of the United Nations" in [line.text for line in document.masthead]
    assert [item[3] for item in outline(reading) if item[0] == "preambular"] == [["1"], []]


def test_what_a_tool_states_above_a_text_is_no_text() -> None:
    reading = read(f'---\nsymbol: A/90/99\ntitle: "Lamps"\ntags:\n  - bells\n---\n{MARKDOWN}')
    assert outline(reading) == TEXT
    assert Counter(item.kind for item in reading.furniture)["front matter"] == 6


@pytest.mark.parametrize("flavour", LAYOUTS)
def test_stars_between_two_paragraphs_are_no_heading(flavour: str) -> None:
    reading = read(LAYOUTS[flavour].replace("2. ", "* * *\n\n2. ", 1), flavour)
    assert [item[:2] for item in outline(reading) if item[0] == "heading"] == []
    assert [item[2] for item in outline(reading) if "*" in item[2]] == []


def test_a_double_spaced_masthead_may_run_its_statements_together_too() -> None:
    reading = read("General Assembly Ninetieth session\n\n" + LAYOUTS["double-spaced"], "double-spaced")
    assert [line.text for line in reading.documents[0].masthead][:2] == ["General Assembly", "Ninetieth session"]


@pytest.mark.parametrize(("printed", "goes_on"), [("A/90/7", "in the"), ("A/90/8", "in A/90/8 the")])
def test_the_symbol_that_a_double_spaced_text_repeats_heads_its_pages(printed: str, goes_on: str) -> None:
    text = " A/90/7 \n\n \n\n Lamps \n\n \n\n1. The keepers of lamps on \n\ndistant shores, as in \n\n35-04711 2/3 \n"
    reading = read(f"{text} {printed} \n\nthe harbours, are told of fog.  \n\n", "double-spaced")
    assert outline(reading)[-1][2].endswith(f"as {goes_on} harbours, are told of fog.")


@pytest.mark.parametrize(("first", "second"), [("12", "13"), ("3", "1")], ids=["an extract", "an annex"])
def test_the_notes_of_a_double_spaced_text_may_begin_with_any_number_that_is_called(first: str, second: str) -> None:
    page = " {number}. Lamps \n\nare lit by keepers,{note} and bells  \n\nare rung.  \n\n"
    page += "_______ \n\n {note} See A/88/{note}.  \n"
    text = page.format(number=1, note=first) + page.format(number=2, note=second)
    notes = [(label, text) for kind, label, text, _ in outline(read(text, "double-spaced")) if kind == "footnote"]
    assert sorted(notes) == sorted([(first, f"See A/88/{first}."), (second, f"See A/88/{second}.")])


def test_the_rest_of_a_note_of_a_double_spaced_text_keeps_its_years() -> None:
    page = " 1. Lamps are lit,1 and bells  \n\nare rung.  \n\n_______ \n\n 1 See the rules on lamps  \n"
    page += " 2. Bells are rung.  \n\n_______ \n\npublished in 2021 and in force.  \n"
    (note,) = [text for kind, _, text, _ in outline(read(page, "double-spaced")) if kind == "footnote"]
    assert note == "See the rules on lamps published in 2021 and in force."


def test_an_address_inside_a_sentence_of_a_double_spaced_text_is_no_link_of_the_page() -> None:
    text = " 1. Their lists are at \n\nhttps://a.test/lists \n\nand at \n\nhttps://a.test/more.  \n\nhttp://b.test/A/88/1 \n"
    reading = read(f"{text} 2. Lamps are lit.  \n\nhttp://b.test/A/88/2 \n", "double-spaced")
    assert [item[2] for item in outline(reading)] == [
        "Their lists are at https://a.test/lists and at https://a.test/more.",
        "Lamps are lit.",
    ]
    assert [item.kind for item in reading.furniture] == ["link annotation"] * 2


@pytest.mark.parametrize(("note", "found"), [("1 See A/88/7.", True), ("1 Lamps of A/88/7.", False)])
def test_a_note_of_a_double_spaced_text_that_says_that_it_is_one_needs_no_rule_above_it(note: str, found: bool) -> None:
    text = f" 1. Lamps are lit by keepers of \n\ndistant shores,1 and bells  \n\nare rung.  \n\n{note}  \n"
    kinds = [item[0] for item in outline(read(text, "double-spaced"))]
    assert ("footnote" in kinds) is found
