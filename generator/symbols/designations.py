"""What the parts of a document are called, in English, French and Spanish, and how they are numbered.

In comes a label as printed or cited (`Capítulo II`, `chap. II`, `A.`); out goes the kind of part that it names and
its number. Every stage asks here, so that a chapter that one of them knows is a chapter to all (UN Editorial Manual,
headings; footnotes and other references).
"""

from __future__ import annotations

import re
from itertools import pairwise

# In small letters, by kind: English, French, Spanish.
WORDS = {
    "part": ("part", "partie", "parte"),
    "chapter": ("chapter", "chapitre", "capítulo"),
    "section": ("section", "sección"),
    "annex": ("annex", "annexe", "anexo"),
    "appendix": ("appendix", "appendice", "apéndice"),
    "draft resolution": ("draft resolution", "projet de résolution", "proyecto de resolución"),
    "draft decision": ("draft decision", "projet de décision", "proyecto de decisión"),
    "resolution": ("resolution", "résolution", "resolución"),
    "decision": ("decision", "décision", "decisión"),
}
# As footnotes shorten them, without the stop.
_SHORT = {"chapter": ("chap", "cap"), "section": ("sect", "secc")}
# Numbers in words, as a part or a first chapter has them: `Part one`, `Chapitre premier`. All of `FIRST` are `I`.
FIRST = ("premier", "première", "primero", "primera")
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4} | dict.fromkeys(FIRST, 1)
_NUMERALS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_KINDS = {word: kind for table in (WORDS, _SHORT) for kind, words in table.items() for word in words}
# Matches: "Capítulo II", "chap. II", "ANNEX: ", "Draft resolution III", "A.". Not a word: of "Partnerships", "Section".
_NAMED = re.compile(
    rf"(?:(?P<word>{'|'.join(sorted(_KINDS, key=len, reverse=True))})(?![\w’'-])[.:]?\s?)?(?P<number>.*)",
    re.IGNORECASE | re.DOTALL,
)


def alternatives(kind: str) -> str:
    """The words for a kind of part as alternatives of an expression, with those by which footnotes cite it."""
    short = (rf"{word}\." for word in _SHORT.get(kind, ()))
    return "|".join([*(word.replace(" ", r"\s") for word in WORDS[kind]), *short])


def named(label: str) -> tuple[str, str]:
    """The kind of part that a label names, and its number: `("chapter", "II")`; of `A.`, `("", "A")`."""
    found = _NAMED.fullmatch(" ".join(label.split()))
    assert found is not None
    number = found["number"].rstrip(" .:)")
    return _KINDS.get((found["word"] or "").lower(), ""), "I" if number.lower() in FIRST else number


def value(number: str) -> int:
    """The value of a number in figures, roman numerals or words (`12`, `XII`, `one`), 0 if it is none."""
    return NUMBERS.get(number.lower(), 0) or (int(number) if number.isdecimal() else roman(number))


def roman(numeral: str) -> int:
    """The value of a roman numeral, 0 if it is none."""
    values = [_NUMERALS.get(char, 0) for char in numeral]
    if 0 in values:
        return 0
    return sum(value if value >= after else -value for value, after in pairwise([*values, 0]))
