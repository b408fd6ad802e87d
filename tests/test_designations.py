"""Rules about what the parts of UN documents are called and how they are numbered."""

from __future__ import annotations

import pytest

from generator.drafting import openers
from generator.symbols import designations, roman
from generator.symbols.designations import named, value


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Chapter II", ("chapter", "II")),
        ("Capítulo II", ("chapter", "II")),
        ("CHAPITRE II.", ("chapter", "II")),
        ("chap. II", ("chapter", "II")),
        ("Chapitre premier", ("chapter", "I")),
        ("Parte primera", ("part", "I")),
        ("secc. B", ("section", "B")),
        ("Part one", ("part", "one")),
        ("Annex:", ("annex", "")),
        ("Apéndice 2", ("appendix", "2")),
        ("Proyecto de resolución V", ("draft resolution", "V")),
        ("Décision 30/1", ("decision", "30/1")),
        ("A.", ("", "A")),
        ("Partnerships", ("", "Partnerships")),
        ("", ("", "")),
    ],
)
def test_a_label_names_its_kind_of_part_in_any_language(label: str, part: tuple[str, str]) -> None:
    assert named(label) == part


@pytest.mark.parametrize("word", designations.WORDS["chapter"])
@pytest.mark.parametrize(("number", "counted"), [("IV", 4), ("12", 12), ("one", 1), ("premier", 1)])
def test_what_opens_a_chapter_has_a_number_and_a_kind(word: str, number: str, counted: int) -> None:
    found = openers.opener(f"{word.capitalize()} {number}")
    assert found is not None
    assert named(found["chapter"])[0] == "chapter"
    assert value(found["chapter"].split()[-1]) == counted


@pytest.mark.parametrize(("numeral", "number"), [("I", 1), ("XLIX", 49), ("XC", 90), ("C", 100), ("A", 0), ("", 0)])
def test_a_roman_numeral_has_a_value(numeral: str, number: int) -> None:
    assert roman(numeral) == number
