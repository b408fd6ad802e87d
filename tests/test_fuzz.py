"""Rule: what fuzzing has found once stays mended, and a little more is tried each time."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.fuzz import run
from tests.fuzz.target import fault

if TYPE_CHECKING:
    import pytest


def test_what_was_found_is_mended() -> None:
    texts = {path.name: path.read_bytes().decode("utf-8", "surrogatepass") for path in run.FOUND.glob("*.txt")}
    assert {name: found for name, text in texts.items() if (found := fault(text))} == {}


def test_mixed_texts_break_no_rule() -> None:
    """The same texts each time; `make fuzz` goes on with others."""
    chance = random.Random(2021)  # noqa: S311
    pool = run.lines()
    faults = [found for _ in range(120) if (found := fault(run.texts(pool, chance)))]
    assert faults == []


def test_a_fault_is_cut_down_to_the_lines_that_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "fault", lambda text: "found: it" if "b" in text and "e" in text else "")
    assert run.smaller("a\nb\nc\nd\ne\nf", "found") == "b\ne"
