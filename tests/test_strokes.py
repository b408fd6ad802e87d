"""Rule: in a typed document `1/` calls a footnote and opens it; elsewhere it is text."""

from __future__ import annotations

import pytest

from generator import ledger, reader
from generator.model import Reading, Seed, SourceLine
from generator.seeds import Entry
from tests.rows import rows

TYPED = """\
                              I.  INTRODUCTION

1.   The keepers of lamps met at Cairo from 29 April to 8 May 1985.  They asked
for new lamps, 1/ and recalled resolutions A/40/1 and 40/32 of
29 November 1985. 2/

2.   They will meet again in 1986 (see A/41/1/Add.2). 1/


                                     Notes

     1/   Official Records of the Council, 1985,
Supplement No. 10 (E/1985/30), chap. III.

     2/   "Lamps and bells" (A/CONF.121/3), p. 4.
"""
TEXT = [
    "heading I. INTRODUCTION",
    "numbered 1 The keepers of lamps met at Cairo from 29 April to 8 May 1985. They asked for new lamps,[1] and "
    "recalled resolutions A/40/1 and 40/32 of 29 November 1985.[2]",
    "numbered 2 They will meet again in 1986 (see A/41/1/Add.2).[1]",
    "unclassified Notes",
    "footnote 1 Official Records of the Council, 1985, Supplement No. 10 (E/1985/30), chap. III.",
    'footnote 2 "Lamps and bells" (A/CONF.121/3), p. 4.',
]


def read(text: str) -> Reading:
    lines = tuple(SourceLine(number, line) for number, line in enumerate(text.split("\n"), 1))
    reading, problems = reader.read(Seed("a.txt", "0" * 64, lines), Entry(file="a.txt"), {})
    assert (problems, ledger.check(reading)) == ((), ())
    return reading


def said(reading: Reading) -> list[str]:
    return [" ".join(filter(None, row[1:])) for row in rows(reading.documents[0]) if row[1] != "masthead"]


@pytest.mark.parametrize("text", [TYPED, TYPED.replace(". 2/", ".2/"), TYPED.replace("\n\n\n", "\n\n")])
def test_the_notes_of_a_typed_document_are_notes(text: str) -> None:
    reading = read(text)
    assert said(reading) == TEXT
    marks = [(mend.source, mend.text) for mend in reading.mends if mend.kind == "footnote mark"]
    assert marks == [("1/", "1"), ("2/", "2"), ("1/", "1"), ("1/", "1"), ("2/", "2")]


def test_a_call_may_stand_against_a_word_and_a_star_may_have_a_stroke() -> None:
    text = TYPED.replace("lamps, 1/ and", "lamps1/ and").replace("INTRODUCTION", "INTRODUCTION */")
    reading = read(f"{text}\n     */   Adopted at Cairo.\n")
    assert said(reading)[:2] == ["heading I. INTRODUCTION[*]", TEXT[1].replace("lamps,[1]", "lamps[1]")]
    assert "footnote * Adopted at Cairo." in said(reading)
    assert ("*/", "*") in [(mend.source, mend.text) for mend in reading.mends]


@pytest.mark.parametrize(
    "text",
    [
        TYPED.replace("lamps, 1/ and", "lamps, and").replace("). 1/", ")."),
        "1. The keepers of lamps met, and said that 1/ was a fraction.\n\n2. They met again.\n",
        "1. The keepers of lamps met; they asked for A/1/ and others.\n\n1/ was no lamp.\n",
    ],
    ids=["no call", "no note", "a note's words open no sentence"],
)
def test_a_number_with_a_stroke_that_does_not_call_and_open_a_note_is_text(text: str) -> None:
    words = " ".join(said(read(text)))
    assert "1/" in words
    assert "[1]" not in words
