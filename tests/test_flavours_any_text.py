"""Whatever a text holds, no flavour loses a word of it, stumbles over it, or takes long."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import flavours, ledger, reader
from generator.flavours.mends import Words
from generator.model import Seed, SourceLine
from generator.seeds import Entry, split

PIECES = st.sampled_from(
    [
        "A/RES/90/7", "United Nations", "Distr.: General 4 May 2035", "**Ninetieth session** Agenda item 12 (b)",
        "The General Assembly,", "_The General Assembly_ ,", "*Recalling* its", "Recalling its resolution 88/4,",
        "1.", "2.", "1. Decides to", "2. Requests the State", "(a)", "(b) new;", "3", "3 4", "1 See A/88/15.",
        "[1] See A/88/15.", "¹ See A/88/15.", "<sup>1</sup>", "text,1 and", "text, 1 should", "States.[1]", "[^1]",
        "[^1]: See A/1.", "35-04711 (E)", "*3504711*", "2/5", "\f", "____________", "-----", "> quote.", "# Head",
        "I. Lamps", "A. Head", "Annex I", "Draft resolution I", "Summary", "- item a", "Erewhon", "12", "the end.",
        "and so, ", "hyphen-", "ated word", "c ontinue", "*", "_", "[x](#)", "\\", "<b>", "#", "m² of", "“quoted",
        "21st plenary meeting 2 May 2035", "5 bis. The", "\t", "a\tb", "Contents", "A. x\t3", "Page 3", "90/7.", "(iv)",
    ]
)  # fmt: skip
LINE = st.one_of(
    PIECES,
    st.lists(
        st.one_of(PIECES, st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=12)), max_size=4
    ).map(" ".join),
    st.just(""),
)
TEXTS = st.lists(LINE, min_size=1, max_size=40).map("\n".join)
MILLION = 1_000_000


def seed(text: str) -> Seed:
    lines = tuple(SourceLine(number, line) for number, line in enumerate(split(text) if text else [""], 1))
    return Seed("any.txt", "0" * 64, lines)


@pytest.mark.parametrize("flavour", flavours.FLAVOURS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_any_text_keeps_every_word(flavour: str, text: str) -> None:
    made = seed(text)
    reading, _ = reader.read(made, Entry(file="any.txt", flavour=flavour, because="a test"), {})
    assert ledger.check(reading) == ()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_any_text_has_a_flavour_and_a_language(text: str) -> None:
    made = seed(text)
    assert flavours.detect(made.lines) in flavours.FLAVOURS
    assert flavours.language(made.lines) in {"en", "fr", "es"}


@pytest.mark.parametrize("flavour", flavours.FLAVOURS)
@pytest.mark.parametrize(
    "text",
    ["a" * MILLION, "_a " * MILLION, "[^" * MILLION, "<sup>" * MILLION, "# " * MILLION, "1 " * MILLION, "A/" * MILLION]
    + ["\n".join([line] * 5000) for line in ("2/5", "I. Lamps", "(a)", "*a [b", "Annex", "\fA/RES/1/1")],
    ids=lambda text: repr(text[:10]),
)
def test_a_hostile_text_is_cleaned_in_seconds(flavour: str, text: str) -> None:
    """Time grows with length alone: a rule that goes back and forth would take hours on these."""
    started = time.monotonic()
    flavours.FLAVOURS[flavour](seed(text), Words("en", {}))
    assert time.monotonic() - started < 20
