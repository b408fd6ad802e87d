"""Annexes: where one begins, what it is called, and whether it was adopted."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.model import Stage
from generator.structure import inside
from tests.rows import rows
from tests.test_structure import RESOLUTION, read


def test_annexes_that_count_their_footnotes_from_one_keep_their_own() -> None:
    text = (
        "The General Assembly,\n\nRecalling the Charter,¹\n\n¹ The first.\n\n1. Requests things.\n\n"
        "Annex\n\nRules\n\n1. A rule¹ is kept.\n\n¹ The other.\n"
    )
    first, second = read(text)
    assert [note.text for note in first.footnotes] == ["The first."]
    assert [note.text for note in second.footnotes] == ["The other."]


@pytest.mark.parametrize(
    ("line", "called"),
    [
        ("Annex I. Rules of reuse", "Annex I."),
        ("**Annex: Rules of reuse**", "Annex:"),
        ("Annex – Rules of reuse", "Annex –"),
        ("ANNEX 2. RULES OF REUSE", "ANNEX 2."),
        ("Anexo II. Reglas", "Anexo II."),
    ],
)
def test_an_annex_may_have_its_title_on_its_own_line(line: str, called: str) -> None:
    host, annex = read(f"{RESOLUTION}\n{line}\n\n1. A rule is kept.\n\n2. Another too.\n")
    assert [unit[1:3] for unit in rows(annex)[2:]] == [("numbered", "1"), ("numbered", "2")]
    assert [line.text for line in annex.masthead] == [called, annex.title]
    assert annex.title == line.strip("*").removeprefix(called).strip()
    assert annex.issued_in == host.id


@pytest.mark.parametrize(
    "lines",
    [
        "Annex I. Rules\n\nAnnex II. Tables\n\nAnnex III. Forms",  # a list of annexes
        "Annex I. The rules were kept.",
        "Annex I to the rules",
        "Annex II. 12",
    ],
)
def test_a_line_that_only_speaks_of_an_annex_opens_none(lines: str) -> None:
    assert len(read(f"{RESOLUTION}\n{lines}\n\nThe rest is silence.\n")) == 1


def test_an_annex_in_a_table_of_contents_opens_none() -> None:
    text = "Contents\n\nIntroduction\n\nAnnex. List of things\n\nI. Introduction\n\n1. Things are many.\n"
    assert len(read(text)) == 1


ADOPTED = (
    "The General Assembly,\n\nRecalling a,\n\n1. Endorses the Lyon Declaration on Rivers, as adopted by the Congress,"
    " and Rules of Order adopted at its close, and the Rome Declaration;\n\n"
)


@pytest.mark.parametrize(
    ("title", "stage"),
    [("Lyon Declaration on Rivers", Stage.ADOPTED), ("Rules of Order", Stage.ADOPTED), ("Rome Declaration", None)],
)
def test_an_annex_is_an_adopted_text_where_its_title_stands_before_these_words(title: str, stage: Stage | None) -> None:
    documents = read(f"{ADOPTED}Annex\n\n{title}\n\n1. Things flow.\n")
    assert documents[1].stage is stage


def test_a_text_is_looked_through_once_whatever_the_number_of_its_annexes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not once for each annex: ten times the annexes are ten times the work."""
    calls = Counter[int]()
    adopted = inside.adopted
    monkeypatch.setattr(inside, "adopted", lambda part: (calls.update([id(part)]), adopted(part))[1])
    read(ADOPTED + "".join(f"Annex\n\nLyon Declaration on Rivers\n\n1. Thing {number}.\n\n" for number in range(50)))
    assert list(calls.values()) == [1]


def test_an_annex_that_calls_a_note_of_its_resolution_once_more_has_it_too() -> None:
    text = (
        "The General Assembly,\n\nRecalling the Charter,¹\n\n1. Requests things.\n\n¹ The first.\n\n"
        "Annex\n\nRules\n\n1. A rule of the Charter¹ is kept, and another.²\n\n² The second.\n"
    )
    first, second = read(text)
    assert [note.text for note in first.footnotes] == ["The first."]
    assert [note.text for note in second.footnotes] == ["The first.", "The second."]
