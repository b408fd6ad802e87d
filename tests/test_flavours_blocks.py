"""Texts as a tool leaves them that writes a page's blocks one by one: lines end with a blank, blank lines hold one,
labels stand alone, and a page's numbers stand at its head with its symbol and title.
"""

from __future__ import annotations

import re

import pytest

from tests.test_flavours import outline, read

FIRST = """United Nations
A/RES/90/7


General Assembly
Distr.: General
4 May 2035

35-04711 (E)    060535
*3504711*


Ninetieth session
Agenda item 12 (b)
Lamps and bells


 Resolution adopted by the General Assembly
on 2 May 2035


[on the report of the Sixth Committee (A/90/31)]


90/7. Keeping of lighthouses on distant shores and cooperation
among their keepers


The General Assembly,

Recalling its resolutions 86/2 of 1 June 2031, 87/3 of 4 July 2032, 88/4 of
1 June 2033 and 89/1 of 3 May 2034 on the lamps, mirrors and bells of
lighthouses that are kept by volunteers,

Noting with concern that fog remains a danger to small vessels, in particular in
the seas between the islands of States that keep no lighthouse of their
@@
A/RES/90/7
Keeping of lighthouses on distant shores
and cooperation among their keepers

35-04711
2/3

own,

1.
Takes note of the report of the Secretary-General on the implementation of
resolution 89/1;1

2.
Invites Member States to keep their lamps lit from dusk to dawn and to mend
broken mirrors without delay;
"""
LAST = """
__________________

1  A/90/21.
@@
Keeping of lighthouses on distant shores
and cooperation among their keepers
A/RES/90/7

3/3
35-04711


3.
Decides to consider the question at its next session.

21st plenary meeting
2 May 2035
"""


def blocks(text: str) -> str:
    """The text with each line ended by a blank, but for those that stand between pages."""
    return "\n".join("" if line == "@@" else f"{line} " for line in text.split("\n"))


def test_a_head_of_symbol_and_title_is_furniture_whichever_of_them_stands_above() -> None:
    reading = read(blocks(FIRST + LAST))
    text = " ".join(item[2] for item in outline(reading))
    assert "Keeping" not in text
    assert "A/RES/90/7" not in text
    assert [item[0] for item in outline(reading)].count("heading") == 0
    assert "States that keep no lighthouse of their own," in text


def test_a_call_may_stand_against_the_stop_after_a_resolutions_number() -> None:
    units = outline(read(blocks(FIRST + LAST)))
    assert next(item[2:] for item in units if item[1] == "1") == (
        "Takes note of the report of the Secretary-General on the implementation of resolution 89/1;",
        ["1"],
    )
    assert [item[3] for item in units if item[0] == "preambular"] == [[], []]


def test_the_day_of_adoption_may_stand_on_a_line_of_its_own() -> None:
    text = FIRST.replace("Assembly\non 2 May 2035", "Assembly on\n2 May 2035")
    document = read(blocks(text + LAST)).documents[0]
    assert (document.organ, document.date, document.stage) == ("General Assembly", "2035-05-02", "adopted")


def test_a_numeral_alone_stands_above_the_heading_on_the_next_line() -> None:
    section = "I\nLamps and mirrors of distant shores\n\n\nRecalling its"
    units = outline(read(blocks((FIRST + LAST).replace("Recalling its", section, 1))))
    assert [item[1:3] for item in units if item[0] == "heading"] == [("I", "Lamps and mirrors of distant shores")]


def close(text: str) -> str:
    """The text without its blank lines, pages included."""
    return "\n".join(line for line in text.split("\n") if line.strip() and line != "@@") + "\n"


def test_without_blank_lines_the_same_text_reads_to_the_same_units() -> None:
    assert outline(read(close(FIRST + LAST))) == outline(read(blocks(FIRST + LAST)))


@pytest.mark.parametrize(
    "by", ["Malta, Peru and Iran (Islamic\nRepublic of):* draft resolution", "Chad:* draft resolution"]
)
def test_without_blank_lines_sponsors_stand_between_the_agenda_items_title_and_the_drafts(by: str) -> None:
    note = "own,\n__________________\n* The list may change."
    text = FIRST.replace("Lamps and bells", f"Lamps and bells\n{by}\nKeeping of lighthouses on distant shores")
    start, end = text.index(" Resolution adopted"), text.index("The General Assembly,\n")
    text = (text[:start] + text[end:].replace("own,", note) + LAST).replace("A/RES/90/7", "A/C.2/90/L.4")
    reading = read(close(text))
    document = reading.documents[0]
    assert (document.title, document.stage) == ("Keeping of lighthouses on distant shores", "draft")
    assert [item.label for item in document.footnotes] == ["*", "1"]


def test_without_blank_lines_an_annex_has_a_title_and_formulas() -> None:
    annex = (
        "Annex\nOslo Declaration on the Keeping of Lighthouses on Distant Shores\nand on Cooperation among Keepers\n"
        "We, Heads of State and Government, Ministers and Representatives of Member\nStates,\n"
        "Assembled at the First Congress on Lighthouses in Oslo, from 7 to 12 March 2035, half\n"
        "a century after the first lamp,\nRecalling the lamps of old, and the need to keep the new ones lit by night,\n"
        "Declare the following:\n1.\nWe express concern about the fog on the sea between the islands of our States.\n"
    )
    units = outline(read(close(FIRST + LAST + annex)))
    assert [item[2] for item in units if item[0] == "enacting formula"][1:] == [
        "We, Heads of State and Government, Ministers and Representatives of Member States,",
        "Declare the following:",
    ]
    assert [item[0] for item in units].count("preambular") == 4


def test_without_blank_lines_an_annex_may_have_its_title_on_its_own_line() -> None:
    annex = (
        "Annex I. Rules on the Keeping of Lighthouses on Distant Shores and on the Cooperation\namong Keepers\n"
        "1. The lamps are lit at dusk and put out at dawn.\n2. The bells are rung in fog.\n"
        "Annex II: Forms\n1. The form of a report.\n"
    )
    _, rules, forms = read(close(FIRST + LAST + annex)).documents
    assert rules.title == "Rules on the Keeping of Lighthouses on Distant Shores and on the Cooperation among Keepers"
    assert forms.title == "Forms"
    assert [len(document.children) for document in (rules, forms)] == [2, 1]


def unwrapped(text: str) -> str:
    """The text with each paragraph on one line, a blank line between; statements keep lines of their own."""
    parts = [part for page in text.split("@@\n") for part in re.split(r"\n\s*\n|(?<=_)\n|(?<=/7)\n|(?<=2035)\n", page)]
    return "\n\n".join(" ".join(part.split()) for part in parts if part.strip()) + "\n"


def test_in_an_unwrapped_text_notes_stand_under_their_rule_on_the_page_of_their_calls() -> None:
    reading = read(unwrapped(FIRST + LAST))
    units = outline(reading)
    assert [(item[2], item[3]) for item in units if item[1] == "1" and item[0] == "operative"] == [
        ("Takes note of the report of the Secretary-General on the implementation of resolution 89/1;", ["1"])
    ]
    assert [item[2] for item in units if item[0] == "footnote"] == ["A/90/21."]
    assert [item for item in units if item[0] == "heading" or "Keeping" in item[2]] == []


def test_a_head_of_title_and_symbol_is_known_though_the_masthead_prints_no_symbol() -> None:
    long = "Noting the bells that are rung in fog at all hours of the day and of the night,\n" * 20
    text = close((FIRST + LAST).replace("Noting with", f"{long}Noting with"))
    text = text.replace("United Nations\nA/RES/90/7\n", "United Nations\n", 1)
    bare = "\n".join(line for line in text.split("\n") if not re.fullmatch(r"\d/3|35-04711.*|\*\d+\*", line))
    reading = read(bare)
    assert reading.documents[0].symbol == "A/RES/90/7"
    assert [item for item in outline(reading) if "A/RES" in item[2] or "Keeping" in item[2]] == []


def test_the_items_of_a_programme_of_work_have_their_labels_on_a_line_of_their_own() -> None:
    listed = "(a)\nLamps of distant shores and their\nkeepers;\n(b)\nMirrors."
    programme = f"\nItem 1.\nLamps and mirrors:\n{listed}\nItem 2.\nBells.\n"
    units = outline(read(blocks(FIRST + LAST.replace("\n21st", f"{programme}\n21st"))))
    assert [item[1:3] for item in units][-6:-1] == [
        ("", "Item 1. Lamps and mirrors:"),
        ("(a)", "Lamps of distant shores and their keepers;"),
        ("(b)", "Mirrors."),
        ("", "Item 2. Bells."),
        ("", "21st plenary meeting 2 May 2035"),
    ]
