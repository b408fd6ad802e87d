"""Tables and figures among the paragraphs of a report: their captions open no section, and their rows stay rows."""

from __future__ import annotations

import textwrap

import pytest

from tests.rows import rows
from tests.test_structure import read

SENTENCE = "The keepers of the lamps met in the harbour, as table 1 shows, and stayed there for a week."
TITLE = "Lamps and their keepers, by shore, 2034–2035"
CAPTION = f"Table 1 {TITLE}"


def found(text: str) -> list[str]:
    (document,) = read(text)
    return [" ".join(f"{depth} {kind} {label} {text}".split()) for depth, kind, label, text in rows(document)]


@pytest.mark.parametrize("caption", [f"Table 1\n\n{TITLE}", f"**Table 1**\n\n**{TITLE}**", CAPTION])
def test_a_caption_is_no_heading_and_has_the_rows_of_its_table(caption: str) -> None:
    text = (
        f"A. Lamps\n\n1. {SENTENCE}\n\n{caption}\n\nShore\tLamps\nMalta\t12\n\n2. {SENTENCE}\n\nBells\n\n3. {SENTENCE}"
    )
    assert found(text) == [
        "0 heading A. Lamps",
        f"1 numbered 1 {SENTENCE}",
        f"1 unclassified {CAPTION}",
        "2 table row Shore Lamps",
        "2 table row Malta 12",
        f"1 numbered 2 {SENTENCE}",
        "1 heading Bells",
        f"2 numbered 3 {SENTENCE}",
    ]


def test_rows_whose_cells_a_tool_ran_together_are_rows_below_a_caption_and_a_heading_ends_them() -> None:
    table = "Shore Lamps Keepers\n\nMalta and Gozo 12 1 204\n\nOther shores 7 –"
    text = f"1. {SENTENCE}\n\nTable 1\n\n{TITLE}\n\n{table}\n\nPlan of work for 2035\n\n2. {SENTENCE}"
    assert found(text) == [
        f"0 numbered 1 {SENTENCE}",
        f"0 unclassified {CAPTION}",
        "1 table row Shore Lamps Keepers",
        "1 table row Malta and Gozo 12 1 204",
        "1 table row Other shores 7 –",
        "0 heading Plan of work for 2035",
        f"1 numbered 2 {SENTENCE}",
    ]


def test_where_a_table_is_from_stands_below_it_in_rows_without_blank_lines() -> None:
    units = [f"1. {SENTENCE}", "Figure II", f"{TITLE}, and of all bells", "Source: Keepers.", f"2. {SENTENCE}"]
    text = "\n".join(row for unit in ["I. Lamps", *units] for row in textwrap.wrap(unit, 60))
    assert found(text)[2:4] == [
        f"1 unclassified Figure II {TITLE}, and of all bells",
        "1 unclassified Source: Keepers.",
    ]


@pytest.mark.parametrize("name", ["Table", "Box 2", "Figure IV"])
def test_a_caption_takes_its_title_and_what_is_counted(name: str) -> None:
    text = f"1. {SENTENCE}\n\n{name}\n\n{TITLE}\n\n(Percentage)\n\nSource: Keepers.\n\n2. {SENTENCE}"
    assert found(text)[1:-1] == [
        f"0 unclassified {name} {TITLE} (Percentage)",
        "0 unclassified Source: Keepers.",
    ]


def test_a_line_in_brackets_is_no_heading() -> None:
    assert found(f"A. Lamps\n\n(Agenda item 5)\n\n1. {SENTENCE}")[1] == "1 unclassified (Agenda item 5)"


@pytest.mark.parametrize("text", ["Table of lamps", "Figure out the lamps", "Map of shores"])
def test_a_heading_that_speaks_of_a_table_is_a_heading(text: str) -> None:
    assert found(f"1. {SENTENCE}\n\n{text}\n\n2. {SENTENCE}")[1] == f"0 heading {text}"


CELLS = ("Shore", "Lamps", "Date of lighting", "Malta", "12", "2 June 2034", "Gozo", "7", "9 July 2034")


def test_cells_that_stand_one_below_the_other_are_rows_below_a_caption() -> None:
    text = f"1. {SENTENCE}\n\nTable 1\n\n{TITLE}\n\n" + "\n\n".join([*CELLS, f"2. {SENTENCE}"])
    assert found(text) == [
        f"0 numbered 1 {SENTENCE}",
        f"0 unclassified {CAPTION}",
        *(f"1 table row {cell}" for cell in CELLS),
        f"0 numbered 2 {SENTENCE}",
    ]


def test_so_many_lines_in_a_row_are_no_headings_but_the_last_may_be_one() -> None:
    text = f"1. {SENTENCE}\n\n" + "\n\n".join([*CELLS, "Bells", f"2. {SENTENCE}"])
    assert found(text) == [
        f"0 numbered 1 {SENTENCE}",
        *(f"0 unclassified {cell}" for cell in CELLS),
        "0 heading Bells",
        f"1 numbered 2 {SENTENCE}",
    ]


def test_headings_of_several_levels_stand_one_below_the_other() -> None:
    text = f"Lamps\n\nBells\n\nFog\n\nNorthern shores\n\n1. {SENTENCE}"
    assert [unit.split()[1] for unit in found(f"1. {SENTENCE}\n\n{text}")][1:-1] == ["heading"] * 4
