"""The word ledger finds what a reader would lose, change, move or claim twice; it trusts no reader."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import ledger, reader
from generator.model import Furniture, Mend, Paragraph, Reading, Seed, SourceLine, SourceSpan
from generator.seeds import Entry

if TYPE_CHECKING:
    from generator.model import Document

TEXT = """General Assembly

87/233. Reuse of things

The General Assembly,

Recalling the *Charter*,¹ and its resolution [86/1](#),

¹ See annex.

1. Requests the Secretary-General to report on things
and on their repair.

__________________
"""


@pytest.fixture
def reading() -> Reading:
    seed = Seed("a.txt", "0" * 64, tuple(SourceLine(i, line) for i, line in enumerate(TEXT.split("\n"), 1)))
    found, problems = reader.read(seed, Entry(file="a.txt"), Counter())
    assert not problems
    assert ledger.check(found) == ()
    return found


def with_operative(reading: Reading, change: Paragraph) -> Reading:
    (document,) = reading.documents
    children = tuple(change if child_is(child, change) else child for child in document.children)
    assert children != document.children
    return replace(reading, documents=(replace(document, children=children),))


def child_is(child: object, paragraph: Paragraph) -> bool:
    return isinstance(child, Paragraph) and child.anchor == paragraph.anchor


def operative(reading: Reading) -> Paragraph:
    found = reading.documents[0].children[-1]
    assert isinstance(found, Paragraph)
    assert found.label == "1"
    return found


def messages(reading: Reading) -> list[str]:
    return [f"{problem.line} {problem.code}: {problem.message}" for problem in ledger.check(reading)]


def test_a_dropped_word_is_found(reading: Reading) -> None:
    paragraph = operative(reading)
    tampered = with_operative(reading, replace(paragraph, text=paragraph.text.replace("their ", "")))
    assert messages(tampered) == ["11 word-changed: para-1 says “repair.” where its lines have “theirrepair.”"]


def test_two_words_that_changed_places_are_found(reading: Reading) -> None:
    paragraph = operative(reading)
    tampered = with_operative(reading, replace(paragraph, text=paragraph.text.replace("report on", "on report")))
    assert len(messages(tampered)) == 1
    assert "para-1 says “onreportthings" in messages(tampered)[0]


def test_a_word_that_was_added_is_found(reading: Reading) -> None:
    paragraph = operative(reading)
    assert messages(with_operative(reading, replace(paragraph, text=f"{paragraph.text} Amen.")))


def test_a_number_that_was_changed_is_found(reading: Reading) -> None:
    paragraph = operative(reading)
    assert messages(with_operative(reading, replace(paragraph, label="2")))


def test_a_footnote_mark_that_was_lost_or_moved_is_found(reading: Reading) -> None:
    (document,) = reading.documents
    preambular = next(p for p in document.children if isinstance(p, Paragraph) and p.marks)
    lost = replace(preambular, marks=())
    moved = replace(preambular, marks=tuple(replace(mark, start=0, end=0) for mark in preambular.marks if mark.ref))
    for changed in (lost, moved):
        children = tuple(changed if child is preambular else child for child in document.children)
        assert messages(replace(reading, documents=(replace(document, children=children),)))


def test_a_line_that_nothing_claims_is_found(reading: Reading) -> None:
    (document,) = reading.documents
    tampered = replace(reading, documents=(replace(document, children=document.children[:-1]),))
    assert messages(tampered) == [
        "11 word-unaccounted: this line is in no document and is no furniture; expected each word in exactly one place",
        "12 word-unaccounted: this line is in no document and is no furniture; expected each word in exactly one place",
    ]


def test_a_footnote_that_was_dropped_is_found(reading: Reading) -> None:
    tampered = replace(reading, documents=(replace(reading.documents[0], footnotes=()),))
    assert [line.split(":")[0] for line in messages(tampered)] == ["9 word-unaccounted"]


def test_words_called_furniture_are_missed_where_they_stood(reading: Reading) -> None:
    furniture = (*reading.furniture, Furniture("rule", SourceSpan("a.txt", 12, 12)))
    assert messages(replace(reading, furniture=furniture))


def test_only_a_recorded_mend_may_take_a_hyphen_away() -> None:
    text = "1. The capac-\n\nity of the\n\nmany States that\n\nare here is great.\n"
    seed = Seed("a.txt", "0" * 64, tuple(SourceLine(i, line) for i, line in enumerate(text.split("\n"), 1)))
    found, _ = reader.read(seed, Entry(file="a.txt", flavour="double-spaced"), Counter())
    assert [mend.text for mend in found.mends if mend.kind == "line-end hyphen removed"] == ["capacity"]
    assert ledger.check(found) == ()
    assert messages(replace(found, mends=()))


def test_the_columns_of_an_account_add_up_to_the_tokens_of_the_seed(reading: Reading) -> None:
    (account,) = ledger.account(reading)
    assert account.tokens == len(TEXT.split())
    assert (account.masthead, account.footnote, account.furniture) == (6, 3, (("rule", 1),))
    assert account.body == account.tokens - 10
    assert account.sha256 == reading.seed.sha256


def test_a_mend_is_accounted_to_the_document_on_whose_line_it_was_made(reading: Reading) -> None:
    mend = Mend(11, "broken word", "re port", "report")
    (account,) = ledger.account(replace(reading, mends=(mend,)))
    assert account.mends == (mend,)


def test_a_unit_is_checked_in_each_document_that_has_its_lines(reading: Reading) -> None:
    """The words of a decision stand in the report around it too; neither may say something else."""
    (document,) = reading.documents
    paragraph = operative(reading)
    inner: Document = replace(document, id="inner", masthead=(), footnotes=(), children=(paragraph,))
    assert messages(replace(reading, documents=(document, inner))) == []
    wrong = replace(inner, children=(replace(paragraph, text="Requests nothing."),))
    assert messages(replace(reading, documents=(document, wrong)))


@pytest.mark.parametrize("text", ["– *\n–", "\ufeff –", "\ufeff – Recalling", "–\n–", "– –", "- Recalling\n– that"])
def test_a_dash_at_the_head_of_a_line_is_the_mark_of_a_list_or_a_word_of_the_text(text: str) -> None:
    lines = tuple(SourceLine(number, line) for number, line in enumerate(text.split("\n"), 1))
    found, _ = reader.read(Seed("a.txt", "0" * 64, lines), Entry(file="a.txt"), Counter())
    assert ledger.check(found) == ()


def test_units_that_share_a_line_are_read_in_the_order_of_their_lines() -> None:
    """A note may go on with the first statement of a line whose second is of the masthead above the note."""
    text = "A/RES/90/7\n¹ See A/88/15.\n**Ninetieth session** Agenda item 12 (b)"
    lines = tuple(SourceLine(number, line) for number, line in enumerate(text.split("\n"), 1))
    entry = Entry(file="a.txt", flavour="single-spaced", because="a test")
    found, _ = reader.read(Seed("a.txt", "0" * 64, lines), entry, Counter())
    assert ledger.check(found) == ()


def test_a_link_may_go_on_on_the_next_line() -> None:
    """Its address is dropped where it says what the words say, and kept as words where it doesn't."""
    lines = (
        "1. Recalls its [resolution",
        "76/181](https://undocs.org/A/RES/76/181) and [the",
        "site](https://un.org/a).",
    )
    seed = Seed("a.txt", "0" * 64, tuple(SourceLine(number, line) for number, line in enumerate(lines, 1)))
    found, problems = reader.read(seed, Entry(file="a.txt"), Counter())
    assert (problems, ledger.check(found)) == ((), ())
    assert operative_text(found) == "Recalls its resolution 76/181 and the site (https://un.org/a)."


def operative_text(reading: Reading) -> str:
    (paragraph,) = (child for child in reading.documents[0].children if isinstance(child, Paragraph))
    return paragraph.text


def test_calls_that_stand_side_by_side_may_be_parted_by_a_comma_or_not() -> None:
    text = (
        "The General Assembly,\n\nRecalling the Charter,¹, ² and the Rules³ ⁴ of it,\n\n¹ A.\n\n² B.\n\n³ C.\n\n⁴ D.\n"
    )
    lines = tuple(SourceLine(i, line) for i, line in enumerate(text.split("\n"), 1))
    found, problems = reader.read(Seed("a.txt", "0" * 64, lines), Entry(file="a.txt"), Counter())
    assert not problems
    assert ledger.check(found) == ()
    (document,) = found.documents
    preambular = document.children[1]
    assert isinstance(preambular, Paragraph)
    assert preambular.text == "Recalling the Charter, and the Rules of it,"
    assert [mark.ref for mark in preambular.marks] == ["1", "2", "3", "4"]
    lost = replace(
        found,
        seed=replace(
            found.seed, lines=(*lines[:2], replace(lines[2], text=lines[2].text.replace(" of", ", of")), *lines[3:])
        ),
    )
    assert [problem.code for problem in ledger.check(lost)] == ["word-changed"]
