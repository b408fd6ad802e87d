"""Paragraphs that a tool has run together on one line."""

from __future__ import annotations

import pytest

from tests.rows import rows
from tests.test_structure import load, read

RESOLUTION = (
    "United Nations",
    "A/RES/90/7",
    "General Assembly",
    "Distr.: General",
    "20 May 2035",
    "Ninetieth session",
    "Agenda item 12",
    "Walls and bridges",
    "Resolution adopted by the General Assembly on 4 May 2035",
    "[on the report of the Third Committee (A/90/465)]",
    "90/7. Mending of harbour walls",
    "The General Assembly,",
    "Recalling the rules on walls, in which it asked for “lamps, Recalling the bells”,",
    "Noting with concern that, in 2034, several walls fell,",
    "1. Requests the keepers to mend the walls of the harbours, with all who live there;",
    "2. Urges States to take measures:",
    "(a) To paint the walls in the months of May and June; and",
    "(b) To light the lamps on them;",
    "3. Decides to consider the matter at its ninety-first session.",
    "52nd plenary meeting 4 May 2035",
)
REPORT = (
    "I. Introduction",
    "1. The keepers of the lamps met in the harbour of a small town on distant shores, with all who live there.",
    "2. They were seen again in the course of the year, see para. 3. They went home by the boats of the harbour.",
    "II. Bells of the shore",
    "A. Rung by hand",
    "3. The bells were rung in the month of May.",
)


def said(lines: tuple[str, ...], between: str) -> list[tuple[str, str, str]]:
    (document,) = read(between.join(lines) + "\n")
    shown = [(line.role.value, "", line.text) for line in document.masthead]
    return shown + [row[1:] for row in rows(document) if row[1] != "masthead"]


def test_a_resolution_on_one_line_says_what_it_says_on_many() -> None:
    assert said(RESOLUTION, " ") == said(RESOLUTION, "\n\n")


def test_one_organ_may_recommend_the_text_of_another_on_the_same_line() -> None:
    council = ("The Economic and Social Council", "Recommends to the General Assembly the following draft resolution:")
    lines = (*RESOLUTION[:11], *council, *RESOLUTION[11:])
    assert [row[0] for row in said(lines, " ")] == [row[0] for row in said(lines, "\n\n")]


def test_headings_and_paragraphs_of_a_report_may_share_a_line() -> None:
    whole = said(REPORT, "\n\n")
    assert said(("\n\n".join((" ".join(REPORT[:3]), REPORT[3], " ".join(REPORT[4:]))),), "") == whole
    assert said((" ".join(REPORT),), "") == whole


def test_a_report_may_begin_on_the_line_of_its_masthead() -> None:
    head = (
        "A/90/7",
        "General Assembly",
        "4 May 2035",
        "Ninetieth session",
        "Agenda item 12",
        "Walls",
        "Note by the Secretariat",
    )
    whole = said((*head, *REPORT), "\n\n")
    assert [row for row in said((" ".join((*head, *REPORT)),), "") if row[1] or row[0] == "heading"] == [
        row for row in whole if row[1] or row[0] == "heading"
    ]


@pytest.mark.parametrize(
    "inside",
    [
        "They cite the rules. 4. The rest is silence.",  # not the next number
        "They cite part no. 2. The rest is silence.",  # a later line begins with it
        "They agreed: 1. Opening. 2. Lamps. 3. Bells.",  # a list of its own
        "They cite (a) The lamps; (b) The bells.",  # letters inside a sentence
    ],
)
def test_a_number_that_may_be_no_label_parts_no_line(inside: str) -> None:
    first = f"1. {REPORT[1][3:]} {REPORT[1][3:]} {inside}"
    assert [row[1] for row in said((first, "2. They met again in June."), "\n\n")] == ["1", "2"]


def test_a_title_that_goes_on_with_a_capital_parts_no_preambular_paragraph() -> None:
    line = "Recalling the Programme on Lamps, Advancing Bells and Walls, and its resolution 88/1 of 4 May 2034,"
    lines = (*RESOLUTION[:12], line, *RESOLUTION[14:])
    assert [row[2] for row in said(lines, "\n\n") if row[0] == "preambular"] == [line]


def test_no_word_of_a_line_is_lost_that_is_parted() -> None:
    _, problems = load(" ".join(RESOLUTION) + "\n")
    assert problems == ()
