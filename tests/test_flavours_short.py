"""Rule: a dozen rows are enough to tell how a text is set, and where its title, preamble and headings end."""

from __future__ import annotations

import textwrap

import pytest

from generator import flavours
from tests.test_flavours import lines, outline, read

SHORT = """United Nations

Summary

The report covers things and their repair, by keepers who were
asked about them, in all States.

I. Introduction

1. The keepers met, and spoke of lamps, mirrors, bells and of the
many things that they keep.

II. Lamps

A. Overview

2. Lamps were lit.

3. Mirrors were mended, as was foreseen when the keepers met in the
harbour of a small town.
"""


def test_a_short_text_of_many_headings_is_wrapped_if_no_line_is_longer_than_a_printed_one() -> None:
    assert flavours.detect(lines(SHORT)) == "hard-wrapped"


ACTED = (
    "90/7. Keeping of lighthouses",
    "The General Assembly,",
    "Recalling its resolution 88/4 of 1 June 2033 on the lamps, mirrors and bells of lighthouses on distant shores,",
    "1. Invites Member States to keep their lamps lit from dusk to dawn, in accordance with the rules on lamps;",
    "2. Requests the Secretary-General to report on the state of bells to the General Assembly at its next session.",
)


def test_a_preamble_goes_on_below_a_list_in_it_without_a_blank_line() -> None:
    listed = "Recalling also:\n(a) The Rules on Lamps;\n(b) The Rules on the Mirrors that are kept;\nMindful of fog,"
    text = "\n".join(textwrap.fill(unit, 70) for unit in ("A/RES/90/7\n", *ACTED)).replace("1. ", f"{listed}\n1. ")
    assert ("preambular", "", "Mindful of fog,", []) in outline(read(text))


@pytest.mark.parametrize("heading", ["Lamps", "Keeping distant lamps"])
def test_a_heading_stands_between_a_preamble_and_the_first_number_without_a_blank_line(heading: str) -> None:
    text = "\n".join(textwrap.fill(unit, 70) for unit in ("A/RES/90/7\n", *ACTED)).replace("1. ", f"{heading}\n1. ")
    assert ("heading", "", heading, []) in outline(read(text))


DECLARED = (
    "Lighthouse Declaration on Lamps and the Keeping of Lamps",
    "We, the Heads of Harbours, Keepers and representatives of Member States,",
    "Having met in the harbour of a small town on a distant shore, from 12 to 19 April 2035,",
    "Declare the following:",
    "Keeping distant lamps",
    "1. Keep every lamp lit from dusk to dawn, in accordance with the rules on lamps and on the keepers of lamps;",
    "2. Mend the mirrors.",
)


@pytest.mark.parametrize("width", [60, 70, 80])
@pytest.mark.parametrize("flavour", ["hard-wrapped", "single-spaced", "double-spaced"])
def test_a_text_of_a_dozen_rows_is_wrapped_if_some_end_where_no_word_would_have_fitted(
    flavour: str, width: int
) -> None:
    """Also where a preamble ends in the middle of the rows, and its last words begin small nowhere."""
    between = {"hard-wrapped": "\n", "single-spaced": "\n", "double-spaced": "\n\n"}[flavour]
    after = {"hard-wrapped": "\n\n", "single-spaced": "\n", "double-spaced": "\n\n\n\n"}[flavour]
    text = after.join(between.join(textwrap.wrap(unit, width)) for unit in ("A/CONF.9/L.6\n", *DECLARED))
    assert flavours.detect(lines(text)) == flavour
    reading = read(text)
    assert reading.documents[0].title == DECLARED[0]
    found = [(kind, f"{label}. {said}" if label else said) for kind, label, said, _ in outline(reading)]
    kinds = ("enacting formula", "preambular", "enacting formula", "heading", "numbered", "numbered")
    assert found == list(zip(kinds, DECLARED[1:], strict=True))


def test_marks_of_headings_are_markup_in_wrapped_text_too() -> None:
    text = "# Report on lamps\n\n## I. Lamps\n\n1.  Lamps were lit by keepers on shores, from dusk\n    to dawn.\n\n"
    text += "## II. Mirrors\n\n2.  Mirrors were mended, as was foreseen when the keepers\n    met in the harbour.\n"
    assert [(kind, label) for kind, label, _, _ in outline(read(text, "hard-wrapped"))] == [
        ("heading", "I."),
        ("numbered", "1"),
        ("heading", "II."),
        ("numbered", "2"),
    ]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (
            "A/C.3/90/L.7\n\nGeneral Assembly\nDistr.: Limited\n2 May 2035\nPeru: revised draft resolution\n",
            "Lamps and keepers",
        ),
        ("S/RES/2999 (2035)\n\nSecurity Council\nDistr.: General\n2 May 2035\n", "Resolution 2999 (2035)"),
    ],
)
def test_a_line_that_says_whose_a_draft_is_or_who_adopted_a_text_is_apart_from_the_title(
    above: str, title: str
) -> None:
    """Without blank lines, as in every row of a single-spaced masthead."""
    adopted = "Adopted by the Security Council at its 999th meeting, on\n2 May 2035\n" if "S/RES" in above else ""
    rest = "\n".join(textwrap.fill(unit, 70) for unit in ACTED[1:])
    document = read(f"{above}{title}\n{adopted}\n{rest}\n", "single-spaced").documents[0]
    assert document.title == title
    assert document.stage == ("adopted" if adopted else "draft")


CONTENTS = """Contents
Page

I.

Introduction . . . . . . . . . . . . . . . . . . . . . . . . .

3

II.

Lamps and mirrors of the keepers on distant shores, with an
overview of bells . . . . . . . . . . . . . . . . . . . . . .

4

"""


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_table_of_contents_with_dots_is_furniture_in_wrapped_texts_too(between: str) -> None:
    reading = read((CONTENTS + SHORT[SHORT.index("I. Introduction") :]).replace("\n", f" {between}"))
    assert {item.kind for item in reading.furniture} == {"contents"}
    assert [label for kind, label, _, _ in outline(reading)] == ["I.", "1", "II.", "A.", "2", "3"]


@pytest.mark.parametrize(
    "contents",
    [
        "Contents\nPage\nI.  Introduction 3\nA.  Keepers of lamps and bells 4\nII.  Lamps 4\n",
        "Contents\nParagraphs Page\nI.  Introduction 1–4 3\nA.  Keepers of lamps 5 4\nII.  Lamps of\nthe shore 6–9 4\n",
    ],
)
def test_a_table_of_contents_may_have_lost_its_dots(contents: str) -> None:
    reading = read(contents + SHORT[SHORT.index("I. Introduction") :])
    assert {item.kind for item in reading.furniture} == {"contents"}
    assert [label for kind, label, _, _ in outline(reading)] == ["I.", "1", "II.", "A.", "2", "3"]


def test_the_dots_of_a_table_of_contents_do_not_make_a_text_an_unwrapped_one() -> None:
    rows = "".join(f"{label}.{'Keepers of lamps and bells ':.<170}{page}\n" for page, label in enumerate("IVX" * 3, 3))
    assert flavours.detect(lines(f"Contents\n{rows}\n{SHORT}")) == "hard-wrapped"


def test_a_table_of_contents_may_go_on_on_the_next_page_and_have_lost_its_heading() -> None:
    head = "Paragraphs  Page\n\n"
    first = f"{head}I.  INTRODUCTION .................1 - 23\n\nA.  Keepers of lamps .............1 - 2\n\n"
    foot = "*  A/90/150.\n\n35-28145 (E)   131035/...\n"
    other = f"CONTENTS (continued)\n\n{head}II.  LAMPS AND MIRRORS ...............3 - 44\n\n"
    text = "Item 8 of the agenda*\n\n" + first + foot + other + SHORT[SHORT.index("I. Introduction") :]
    reading = read(text)
    assert [label for kind, label, _, _ in outline(reading) if kind != "footnote"] == ["I.", "1", "II.", "A.", "2", "3"]
    assert [note.label for note in reading.documents[0].footnotes] == ["*"]


COLUMNS = """      United Nations                                             A/CONF.99/6

                Ninth United Nations                      Distr.: General
                Congress on Lamps and                     15 January 2035
                the Keeping of Bells
                                                          Original: English
                Cairo, 25–30 April 2035

Item 5 of the provisional agenda
Lamps of the shore

                Bells of the shore

                Working paper prepared by the Secretariat

"""


def test_a_name_in_the_left_column_of_a_masthead_goes_on_below_what_stands_on_the_right() -> None:
    reading = read(COLUMNS + SHORT[SHORT.index("I. Introduction") :])
    (document,) = reading.documents
    assert (document.organ, document.date) == (
        "Ninth United Nations Congress on Lamps and the Keeping of Bells",
        "2035-01-15",
    )
    assert document.title == "Bells of the shore"


def test_the_symbol_of_a_text_alone_on_a_line_below_its_masthead_heads_a_page() -> None:
    text = "A/90/7\n\nGeneral Assembly\n\nReport on lamps\n\n1. The keepers of lamps on the shores of the\n\n"
    reading = read(f"{text}A/90/7\n\nsea were told of fog.\n\nA/90/8\n\n2. They went home.\n", "markdown")
    assert [item.kind for item in reading.furniture] == ["running head"]
    assert next(row[2] for row in outline(reading)) == "The keepers of lamps on the shores of the sea were told of fog."
