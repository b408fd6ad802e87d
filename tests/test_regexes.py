"""Rule: no text, however long and however hostile, makes a regular expression take more than linear time.

Every compiled expression of the package is tried as the code uses it (searched, matched, replaced) on long texts made
from the expression itself: each of its characters, pairs of them, and texts that it matches, over and over, with an end
on which it fails. A pattern that would take the square of a text's length is a hundred times over the bound.
"""

from __future__ import annotations

import contextlib
import importlib
import pkgutil
import random
import re
import signal
import time
import zlib
from collections import deque
from itertools import product
from pathlib import Path
from re import _constants as sre  # type: ignore[attr-defined]  # private: no stub has it
from re import _parser as parser  # type: ignore[attr-defined]  # private too, and the only way to an expression's tree
from typing import TYPE_CHECKING, Any

import pytest

import generator

if TYPE_CHECKING:
    from collections.abc import Iterator

LENGTHS = (24, 600, 32_000)
"""Of the texts, one after the other: what doubles with each character shows in the first, a square in the last."""

BOUND = 0.2
"""Seconds of the processor for the longest: a linear expression takes a hundredth of this, a square one several."""

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")
_CHARACTERS = 7
_SOURCE = {path: path.read_text("utf-8") for path in sorted(Path(generator.__path__[0]).rglob("*.py"))}

# Expressions that the code holds only against a text of bounded length, and that length.
WINDOWS: dict[str, int] = {
    "generator.drafting._FORMULA": 400,
    "generator.drafting.statements.FORMS": 600,
    # Built pages alone, where a text's `<script>` is escaped: only the theme's own are there, and closed.
    "generator.website.finish.heads._INLINE_SCRIPT": 8000,
}

# How the expressions of a table are used, which can't be seen from its name.
TABLES: dict[str, tuple[str, ...]] = {"generator.drafting.statements.FORMS": ("fullmatch",)}


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled expression of the package, by the name under which it is found first."""
    seen: set[re.Pattern[str]] = set()
    for found in pkgutil.walk_packages(generator.__path__, "generator."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            for pattern in _within(value, 3):
                if pattern not in seen:
                    seen.add(pattern)
                    yield f"{found.name}.{name}", pattern


def _within(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, (tuple, list, frozenset, set)):
        for item in value:
            yield from _within(item, depth - 1)
    elif depth and isinstance(value, dict):
        for item in value.values():
            yield from _within(item, depth - 1)


def uses(name: str) -> tuple[str, ...]:
    """How the code uses an expression; where that can't be seen, in every way. A private name is its module's own."""
    module, _, own = name.rpartition(".")
    file = importlib.import_module(module).__file__
    sources = [_SOURCE[Path(str(file))]] if own.startswith("_") else _SOURCE.values()
    called = re.compile(rf"\b{re.escape(own)}\.({'|'.join(_METHODS)})\(")
    found = {match[1] for text in sources for match in called.finditer(text)}
    return TABLES.get(name) or tuple(sorted(found)) or ("finditer", "match", "fullmatch")


def hostile(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Long texts on which an expression would go wrong if it could."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    characters = list(dict.fromkeys(_characters(tree)))[:_CHARACTERS] or ["a"]
    for one, two in product(characters, repeat=2):
        yield _filled(one + two, length)
    chance = random.Random(zlib.crc32(pattern.pattern.encode("utf-8", "surrogatepass")))  # noqa: S311  (always the same)
    for _ in range(6):
        text = "".join(_example(tree, chance))[:length]
        if text:
            yield _filled(text, length)
            yield _filled(text[: len(text) // 2 + 1], length)
            yield text + _filled(text[-1], length)


def _filled(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length] + "\x00"


def _characters(tree: Any) -> Iterator[str]:
    """One character for every literal, class and category of a parsed expression."""
    for operator, argument in tree:
        if operator in (sre.LITERAL, sre.NOT_LITERAL):
            yield chr(argument)
        elif operator is sre.IN:
            yield from (_member(item) for item in argument if item[0] is not sre.NEGATE)
        elif operator is sre.ANY:
            yield "x"
        for inner in _inside(operator, argument):
            yield from _characters(inner)


def _inside(operator: Any, argument: Any) -> list[Any]:
    """The expressions inside an expression."""
    if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        return [argument[2]]
    if operator is sre.SUBPATTERN:
        return [argument[3]]
    if operator is sre.BRANCH:
        return list(argument[1])
    if operator in (sre.ASSERT, sre.ASSERT_NOT):
        return [argument[1]]
    if operator is sre.ATOMIC_GROUP:
        return [argument]
    return []


_CATEGORIES = {
    sre.CATEGORY_DIGIT: "7",
    sre.CATEGORY_SPACE: " ",
    sre.CATEGORY_WORD: "w",
    sre.CATEGORY_NOT_DIGIT: "d",
    sre.CATEGORY_NOT_SPACE: "s",
    sre.CATEGORY_NOT_WORD: "-",
}


def _member(item: Any) -> str:
    operator, argument = item
    if operator is sre.LITERAL:
        return chr(argument)
    if operator is sre.RANGE:
        return chr(argument[0])
    return _CATEGORIES.get(argument, "a")


def _example(tree: Any, chance: random.Random) -> Iterator[str]:
    """A text that an expression matches, but for what its assertions ask."""
    for operator, argument in tree:
        if operator in (sre.LITERAL, sre.NOT_LITERAL):
            yield chr(argument) if operator is sre.LITERAL else "~"
        elif operator in (sre.ANY, sre.IN):
            open_ended = operator is sre.ANY or argument[0][0] is sre.NEGATE
            yield chance.choice("a1 ,") if open_ended else _member(chance.choice(argument))
        elif operator is sre.BRANCH:
            yield from _example(chance.choice(argument[1]), chance)
        elif operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            least, most, inner = argument
            for _ in range(min(int(most), int(least) + chance.randrange(4))):
                yield from _example(inner, chance)
        elif operator not in (sre.ASSERT, sre.ASSERT_NOT):
            for inner in _inside(operator, argument):
                yield from _example(inner, chance)


ALL = tuple(patterns())


class _TooLongError(Exception):
    """An expression has taken more than its time."""


def _stop(*_: object) -> None:
    raise _TooLongError


@contextlib.contextmanager
def stopped_after(budget: float) -> Iterator[None]:
    """Stop what runs inside when it has taken its budget, in seconds of the processor."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, budget)
    try:
        with contextlib.suppress(_TooLongError):
            yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(pattern: re.Pattern[str], method: str, text: str) -> float:
    """The seconds of the processor that an expression takes for a text."""
    start = time.process_time()
    try:
        if method == "sub":
            pattern.sub("", text)
        elif method == "finditer":
            deque(pattern.finditer(text), maxlen=0)
        else:
            getattr(pattern, method)(text)
    except _TooLongError:
        return 99.0
    return time.process_time() - start


def slowest(name: str, pattern: re.Pattern[str]) -> tuple[float, str, str]:
    """The text on which an expression takes longest in one of its uses; stops at the first one over the bound."""
    worst = (0.0, "", "")
    methods = uses(name)
    with stopped_after(20 * BOUND):
        for length in LENGTHS:
            for text in hostile(pattern, min(length, WINDOWS.get(name, length))):
                for method in methods:
                    worst = max(worst, (seconds(pattern, method, text), method, text[:60]))
                    if worst[0] > BOUND:
                        return worst
    return worst


def test_the_package_has_expressions_to_try() -> None:
    assert len(ALL) > 100


@pytest.mark.parametrize(("name", "pattern"), ALL, ids=[name for name, _ in ALL])
def test_an_expression_takes_linear_time_on_hostile_text(name: str, pattern: re.Pattern[str]) -> None:
    worst, method, text = slowest(name, pattern)
    assert worst <= BOUND, f"{name}.{method} took {worst:.2f} s for a text like {text!r}"


@pytest.mark.parametrize(
    ("expression", "method"),
    [(r"(?:a+)+b", "match"), (r"\s*x", "finditer"), (r"(\w+)\s*-\s*(\w+)?$", "search"), (r"\(.*;", "sub")],
)
def test_the_test_finds_an_expression_that_is_not_linear(expression: str, method: str) -> None:
    """A quantifier inside a quantifier, and one before something that doesn't come: each is found by its own texts."""
    pattern = re.compile(expression)
    with stopped_after(20 * BOUND):
        assert any(seconds(pattern, method, text) > BOUND for size in LENGTHS for text in hostile(pattern, size))


def test_no_expression_has_a_window_that_it_does_not_need() -> None:
    assert WINDOWS.keys() <= {name for name, _ in ALL}
