"""Whatever tool takes a text out of a PDF, it is the same text: its paragraphs, its notes, every hyphen.

`tests/printed/` has one made-up resolution of three small pages, typeset as the United Nations do and taken out of the
PDF by each tool as it comes: running heads above or below the text of their page, numbers of notes beside their notes
or here and there, lines of two at a hyphen, spaces that stretch a line, labels below their first line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import ledger, reader
from generator.model import Reading, Seed, SourceLine
from generator.seeds import Entry
from tests.rows import rows

PRINTED = Path(__file__).with_name("printed")

UNITS = (PRINTED / "units.md").read_text("utf-8").splitlines()[2:]


def read(name: str) -> Reading:
    return _read((PRINTED / f"{name}.txt").read_text("utf-8"))


def _read(text: str) -> Reading:
    lines = text.split("\n")
    seed = Seed("a.txt", "0" * 64, tuple(SourceLine(number, line) for number, line in enumerate(lines, 1)))
    reading, problems = reader.read(seed, Entry(file="a.txt"), reader.vocabulary([seed]))
    assert (problems, ledger.check(reading)) == ((), ())
    return reading


@pytest.mark.parametrize("tool", [path.stem for path in sorted(PRINTED.glob("*.txt"))])
def test_each_tool_gives_the_same_text(tool: str) -> None:
    (document,) = read(tool).documents
    assert document.symbol == "E/RES/2031/15"
    assert document.title == "Keeping of lamps and bells in towers and other high places"
    assert document.date == "2031-07-25"
    assert [f"{depth} {kind} {label}".rstrip() + f": {text}" for depth, kind, label, text in rows(document)] == UNITS


def test_a_hyphen_that_a_tool_lost_is_put_back_and_recorded() -> None:
    mends = [mend for mend in read("pdftotext").mends if mend.kind == "hyphen lost at a line's end"]
    assert [(mend.source, mend.text) for mend in mends] == [("capacitybuilding", "capacity-building")]


def test_a_label_below_its_first_line_is_put_before_it_and_recorded() -> None:
    mends = [mend for mend in read("pdfminer").mends if mend.kind == "label below its first line"]
    assert [(mend.source, mend.text) for mend in mends] == [("Requests", "1. Requests"), ("Invites", "3. Invites")]


# The notes stand on the page after that of their calls; the head's symbol is cut, its end like a page's number.
LATE = """\
A/RES/90/7
United Nations
General Assembly
Distr.: General
3 May 2035
Ninetieth session
Agenda item 12
Resolution adopted by the General Assembly on 2 May 2035
90/7. Keeping of lamps in towers and in other places that are high
The General Assembly,
Recalling its resolution 89/12 of 3 May 2034 on the keeping of lamps in towers,1 in which it decided
that lamps should be kept in towers and in all other high places of the world by the year 20302,
35-01234 (E)
\fA/RES/
90/7
Keeping of lamps in towers and in other places that are high
1. Requests the Secretary-General to report on the keeping of lamps in towers in the Leposavić/
Leposaviq region and in all others;
2. Decides to remain seized of the matter.
1 Resolution 89/12, annex.
2 Resolution 70/1.
35-01234 (E)
"""


def test_notes_below_the_page_of_their_calls_and_a_head_whose_symbol_is_cut() -> None:
    (document,) = _read(LATE).documents
    assert [(kind, label, text) for _, kind, label, text in rows(document)] == [
        ("enacting formula", "", "The General Assembly,"),
        (
            "preambular",
            "",
            "Recalling its resolution 89/12 of 3 May 2034 on the keeping of lamps in towers,[1] in which it decided "
            "that lamps should be kept in towers and in all other high places of the world by the year 2030[2],",
        ),
        (
            "operative",
            "1",
            "Requests the Secretary-General to report on the keeping of lamps in towers in the Leposavić/Leposaviq "
            "region and in all others;",
        ),
        ("operative", "2", "Decides to remain seized of the matter."),
        ("footnote", "1", "Resolution 89/12, annex."),
        ("footnote", "2", "Resolution 70/1."),
    ]


# As a tool lays it out: the raised star stands above its note, the page's number beside the job number.
LAID_OUT = """\
              United Nations                                                       A/HRC/DEC/90/105
              General Assembly                                              Distr.: General
                                                                            23 June 2035

                                                                            Original: English


Human Rights Council
Ninetieth session
Agenda item 6

              Decision adopted by the Human Rights Council*

              90/105.
              Outcome of the review of lamps

                     The Human Rights Council,
                     Having conducted the review of lamps on 16 February 2035 in conformity with
              all the provisions contained in Council resolution 5/1, and bearing in mind those
              on bells,
                     Decides to adopt the outcome of the review of lamps, with the replies of the
              keepers.
                                                                                        22nd meeting
                                                                                        9 June 2035
                                                                             [Adopted without a vote.]


          *
              The decisions adopted by the Human Rights Council will be contained in the report of
              the Council on its ninetieth session (A/HRC/90/37), chap. I.

GE.35-14611
"""


def test_a_star_alone_above_a_note_opens_it() -> None:
    (document,) = _read(LAID_OUT).documents
    assert [(kind, label, text) for _, kind, label, text in rows(document)][-2:] == [
        ("closing", "", "[Adopted without a vote.]"),
        (
            "footnote",
            "*",
            "The decisions adopted by the Human Rights Council will be contained in the report of the Council on its "
            "ninetieth session (A/HRC/90/37), chap. I.",
        ),
    ]


def test_a_blank_line_may_stand_between_a_star_and_a_note_that_says_that_it_is_one() -> None:
    star = "          *\n              "
    (document,) = _read(LAID_OUT.replace(f"{star}The decisions", f"{star}\n\nSee the decisions")).documents
    assert [(note.label, note.text[:22]) for note in document.footnotes] == [("*", "See the decisions adop")]
    (document,) = _read(LAID_OUT.replace(f"{star}The decisions", f"{star}\n\nThe decisions")).documents
    assert document.footnotes == ()


# A table as a tool lays it out: what does not fit into a cell stands below its first words; a cell can be empty.
TABLE = """\
United Nations                                                              A/90/2
General Assembly                                                    Distr.: General
                                                                    7 May 2035

Report on lamps and bells

1. The keepers of the lamps on distant shores adopted the following texts at the session in the
harbour of a small town, to which they had come by the boats of the harbour, and where they spoke
of lamps and of mirrors.

         Resolution   Title                                          Date of adoption

         90/1         Keeping of lamps on distant shores, and of     26 March 2035
                      bells in harbours
         90/2         Bells                                          26 March 2035
         90/3         Harbours, and the boats of those who come to 26 March 2035
                      them
         90/10        Question of the keeping of mirrors in all      27 March 2035
                      towers that stand on the shores of the
                      world

2. The keepers then parted, each to the shore from which they had come, by the boats of the same
harbour, and were seen there again in the course of the year.
"""


def test_words_below_a_cell_go_on_with_it_and_that_is_recorded() -> None:
    reading = _read(TABLE)
    (document,) = reading.documents
    assert [text for _, kind, _, text in rows(document) if kind == "table row"] == [
        "Resolution\tTitle\tDate of adoption",
        "90/1\tKeeping of lamps on distant shores, and of bells in harbours\t26 March 2035",
        "90/2\tBells\t26 March 2035",
        "90/3\tHarbours, and the boats of those who come to 26 March 2035 them",
        "90/10\tQuestion of the keeping of mirrors in all towers that stand on the shores of the world\t27 March 2035",
    ]
    assert [label for _, kind, label, _ in rows(document) if kind == "numbered"] == ["1", "2"]
    mends = [mend for mend in reading.mends if mend.kind == "cells over several lines"]
    assert [mend.text.split()[0] for mend in mends] == ["90/1", "90/3", "90/10"]


# The notes of the whole text stand at its end, below the vote, two pages after the first call.
ENDED = """\
A/HRC/RES/90/7
General Assembly
Distr.: General
3 May 2035
Human Rights Council
Ninetieth session
Resolution adopted by the Human Rights Council on 2 May 2035
90/7. Keeping of lamps in towers and in other places that are high
The Human Rights Council,
Recalling its resolution 89/12 of 3 May 2034 on the keeping of lamps in towers,1 in which it decided
that lamps should be kept in towers and in all other high places,2
GE.35-01234 (E)
\fA/HRC/RES/90/7
1. Requests the High Commissioner to report on the keeping of lamps;
2 GE.35-01234
\fA/HRC/RES/90/7
2. Decides to remain seized of the matter.3
12th meeting
2 May 2035
[Adopted by a recorded vote of 2 to 1. The voting was as follows:
In favour: Benin and Chile
Against: Malta]
1 The Council held two meetings on it.
2 A/HRC/88/4.
3 The Chair spoke.
GE.35-01234 3
"""


def test_the_notes_of_a_whole_text_may_stand_at_its_end() -> None:
    (document,) = _read(ENDED).documents
    assert [(kind, label, text) for _, kind, label, text in rows(document)] == [
        ("enacting formula", "", "The Human Rights Council,"),
        (
            "preambular",
            "",
            "Recalling its resolution 89/12 of 3 May 2034 on the keeping of lamps in towers,[1] in which it decided "
            "that lamps should be kept in towers and in all other high places,[2]",
        ),
        ("operative", "1", "Requests the High Commissioner to report on the keeping of lamps;"),
        ("operative", "2", "Decides to remain seized of the matter.[3]"),
        ("closing", "", "12th meeting 2 May 2035"),
        ("unclassified", "", "[Adopted by a recorded vote of 2 to 1. The voting was as follows:"),
        ("list item", "", "In favour: Benin and Chile"),
        ("list item", "", "Against: Malta]"),
        ("footnote", "1", "The Council held two meetings on it."),
        ("footnote", "2", "A/HRC/88/4."),
        ("footnote", "3", "The Chair spoke."),
    ]


def test_the_notes_at_the_end_of_a_whole_text_may_be_many() -> None:
    text = "".join(f"{at}. Requests the keepers of tower {at} to keep the lamps in it;{at}\n" for at in range(1, 31))
    notes = "".join(f"{at} See the report of the keepers of tower {at},\nwhich says so.\n" for at in range(1, 31))
    head, first, *_ = ENDED.split("\f", maxsplit=1)[0].partition("Recalling")
    (document,) = _read(f"{head}{first} that,\nGE.35-01234\n\f{text}GE.35-01234\n\f{notes}").documents
    assert [note.label for note in document.footnotes] == [str(at) for at in range(1, 31)]
    operative = [text for _, kind, _, text in rows(document) if kind == "operative"]
    assert operative == [f"Requests the keepers of tower {at} to keep the lamps in it;[{at}]" for at in range(1, 31)]
