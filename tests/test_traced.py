"""What documents are called where they stand alone, on the pages over the whole library."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.indexes.traced import names
from tests import made


@pytest.mark.parametrize(
    ("titles", "called"),
    [
        (("On rivers", "On lakes"), ("On rivers", "On lakes")),
        (("On rivers", "On rivers and lakes"), ("On rivers", "On rivers and lakes")),
        (("Rivers", "Riversides"), ("Rivers", "Riversides")),
    ],
)
def test_a_document_without_a_symbol_goes_by_its_title(titles: tuple[str, ...], called: tuple[str, ...]) -> None:
    corpus = made.corpus(
        *(replace(made.document(name=f"d{at}"), symbol=None, title=title) for at, title in enumerate(titles))
    )
    assert tuple(names(corpus).values()) == called


def test_names_that_begin_alike_take_the_title_too() -> None:
    """A second of the same name, or the first words of another's; not the first letters."""
    symbols = ("A/1", "A/1", "A/2", "A/2 bis", "A/3", "A/33")
    corpus = made.corpus(*(replace(made.document(name=f"d{at}"), symbol=one) for at, one in enumerate(symbols)))
    titled = "On a matter"
    expected = [f"A/1: {titled}", f"A/1: {titled}", f"A/2: {titled}", "A/2 bis", "A/3", "A/33"]
    assert list(names(corpus).values()) == expected


def test_a_title_of_very_many_words_takes_no_more_room_than_itself() -> None:
    """Not that of each of its beginnings: 100,000 words have 100,000 of them."""
    title = "Word " * 100_000
    corpus = made.corpus(replace(made.document(), symbol=None, title=title), made.document(name="other"))
    assert set(names(corpus).values()) == {title, "A/RES/1/1"}
