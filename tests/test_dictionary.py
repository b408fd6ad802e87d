"""Rules for words: a dictionary knows a word as it stands, inflected, or with a capital; no piece of one."""

from __future__ import annotations

import pytest

from generator.flavours import dictionary


@pytest.mark.parametrize("word", ["justice", "standardizing", "Uzbekistan", "Practitioners", "toolkits"])
def test_a_word_is_known_inflected_and_with_a_capital(word: str) -> None:
    assert dictionary.known("en", word)


@pytest.mark.parametrize("piece", ["itime", "ing", "tice", "rehabili", "itioners", "uzb"])
def test_a_piece_of_a_broken_word_is_not_known(piece: str) -> None:
    assert not dictionary.known("en", piece)


@pytest.mark.parametrize(("language", "word"), [("fr", "réadaptation"), ("es", "resolución"), ("en", "behaviour")])
def test_each_language_has_its_own_dictionary(language: str, word: str) -> None:
    assert dictionary.known(language, word)
    assert not any(dictionary.known(other, word) for other in dictionary.FILES if other != language)


def test_a_language_without_a_dictionary_knows_nothing() -> None:
    assert not dictionary.known("la", "corpus")


@pytest.mark.parametrize("word", ["a" * 100, "naïve\ud800", "x\x00y", "…", ""])
def test_what_is_no_word_is_answered_too(word: str) -> None:
    assert dictionary.known("en", word) in {True, False}
