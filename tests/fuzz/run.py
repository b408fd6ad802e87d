"""Fuzz the conversion for a bounded time: pieces of the seeds, cut, repeated, mixed and salted with hostile text.

Half of them are written as one of the tools writes that make Markdown (`tests/fuzz/dialects.py`).

In: seconds, and a number that the choice of texts starts from. Out: how many texts were tried; each fault that is new,
cut down to the lines that it needs, in `tests/fuzz/found/`, which `tests/test_fuzz.py` tries for ever after.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from generator.flavours import FLAVOURS
from generator.model import DocumentKind
from tests.fuzz.dialects import HABITS
from tests.fuzz.target import fault

ROOT = Path(__file__).resolve().parents[2]
FOUND = Path(__file__).with_name("found")

_SALT = (
    *("<script>a</script>", "{{ a }}", "{: #para-1 onclick=a }", "[a](javascript:b)", "&lt;", "<!--", "-->", "|", "\t"),
    *(
        "¹",
        "²³",
        "<sup>1</sup>",
        "*",
        "**",
        "_",
        "\\(",
        "(a)",
        "(i)",
        "(aa)",
        "1.",
        "2 bis.",
        "A.",
        "II.",
        "Annex",
        "Annex II",
    ),
    *("Chapter I", "Draft resolution I", "Draft decision", "Resolution 1/1", "Contents", "Page", "________", "2/5"),
    *("Recalling", "The General Assembly,", "A/RES/1/1", "E/2021/30", "para. 1 (a)", "resolution 70/1 of 1 May 2015"),
    *(
        "\u202e",
        "\u200b",
        "\u00a0",
        "\x0c",
        "\x0b",
        "\x1f",
        "\u2028",
        "\u0301",
        "\U0001d538",
        "漢字",
        "\ud7ff",
        "\ufffd",
        "\x85",
        "\r",
        "\r\n",
        "\u2029",
        "\ufeff",
        "\ue000",
        "\ufdd0",
        "\u0663",
        "\u00ad",
        "<sup>٣</sup>",
        "⁹⁹⁹⁹",
        "Ⅳ",
        "ß",
        "İ",
        "ﬃ",
    ),
    *(
        "[a]: javascript:b",
        "[[a]](b.md)",
        "<https://a.b>",
        "<a@b.c>",
        "[^1]: a",
        "*[a]: b",
        "a\n===",
        "---",
        "```",
        "    a",
    ),
    *(
        '<div markdown="1">',
        '<span id="page-1-0"></span>',
        "[a](#page-1-0)",
        "[A/RES/1/1](https://undocs.org/A/RES/1/1)",
        "&amp;",
        "&nbsp;",
        "a<br>b",
        "![](a.png)",
        "<!-- image -->",
        "$^{1}$",
        "^2^",
        "|---|",
        "{1}-----",
        "( _a_ ) ",
        "- 1. ",
        "* (a) ",
        "<b>",
        "</p>",
        "a{: .b }",
        "&#60;",
        "&amp;lt;",
        "![a](b)",
        "| a | b |",
        "~~~",
        "\\\\",
        "`a`",
    ),
    *("9" * 50, "Chapter I", "CHAPTER I", "**Chapter II**", "Annex I", "index", "(a) (b) (c)", "* * *", "=a", "@a"),
    *("“", "”", "’s", "-", "–", "- ", " -", "…", "3 ", " 1", "\n", "\n\n", "\n\n\n", "   ", "- a\n- b"),
)
_LONGEST = 6000


def lines() -> list[str]:
    """Every line of the seeds, and of what was found before."""
    paths = [*sorted((ROOT / "seeds").glob("*.txt")), *sorted(FOUND.glob("*.txt"))]
    return [line for path in paths for line in path.read_text("utf-8").splitlines()]


_SYMBOLS = ("A/RES/70/1", "A/RES/70/174", "E/RES/2021/21", "E/2021/30", "E/CN.15/2021/9", "A/CONF.234/16", "A/1 (b)-c")
_ENTRIES: tuple[dict[str, tuple[str, ...]], ...] = (
    {},
    {"flavour": tuple(FLAVOURS)},
    {"symbol": _SYMBOLS},
    {"kind": tuple(DocumentKind)},
    {"title": ("</title><script>", "Kyoto Declaration on *a*", '"a" & {{ b }} \n# c', "x" * 200, "\u202e|[a](b.md)")},
    {"organ": ("General Assembly", "<b>x</b>", "Economic and Social Council"), "date": ("2021", "2021-02-31")},
    {"session": ("]](a.md) <i>",), "agenda_item": ("3 (a)", "{: #x }")},
)


def texts(pool: list[str], chance: random.Random) -> str:
    """One text to try, or two or three that cite and repeat each other, some with entries in the catalogue."""
    if chance.random() < 0.5:
        return text(pool, chance)
    common = text(pool, chance)[:1000]
    made = []
    symbols = chance.sample(_SYMBOLS, 3)
    for _ in range(chance.choice((1, 2, 2, 3))):
        kinds = chance.choice(_ENTRIES) | chance.choice(_ENTRIES)
        entry: dict[str, str] = {key: chance.choice(values) for key, values in kinds.items()}
        if "symbol" in entry:
            entry["symbol"] = symbols.pop()
        own = text(pool, chance)[:2000]
        body = chance.choice((f"{common}\n\n{own}", f"{own}\n\n{common}", common, own))
        made.append(f"~~~~~ {json.dumps(entry)}\n{body}\n")
    return "".join(made)


def text(pool: list[str], chance: random.Random) -> str:
    """A single text to try."""
    made: list[str] = []
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(pool))
        piece = pool[start : start + chance.choice((1, 1, 2, 3, 5, 8, 20))]
        made += piece * chance.choice((1, 1, 1, 1, 2, 3))
    for _ in range(chance.choice((0, 1, 2, 4, 8, 16))):
        at = chance.randrange(len(made))
        made[at : at + 1] = _edited(made[at], chance)
    whole = chance.choice(("\n", "\n", "\n\n", "\n \n")).join(made)
    for habit in chance.sample(tuple(HABITS.values()), chance.choice((0, 0, 0, 1, 2, 3))):
        whole = habit(whole)
    return whole[:_LONGEST]


def _edited(line: str, chance: random.Random) -> list[str]:
    cut = chance.randint(0, len(line))
    salt = chance.choice(_SALT) * chance.choice((1, 1, 1, 2, 40))
    return chance.choice(
        (
            [line[:cut] + salt + line[cut:]],
            [salt + line],
            [line + salt],
            [line[:cut], line[cut:]],
            [line[cut:]],
            [line[:cut]],
            [salt],
            [],
            [line, line],
            [line.upper()],
            [line.replace(" ", "  ")],
        )
    ) or [""]


def smaller(whole: str, kind: str) -> str:
    """The text without the lines that its fault doesn't need."""
    kept = whole.split("\n")
    step = max(1, len(kept) // 2)
    while step:
        at = 0
        while at < len(kept):
            less = kept[:at] + kept[at + step :]
            if less and _kind(fault("\n".join(less))) == kind:
                kept = less
            else:
                at += step
        step //= 2
    return "\n".join(kept)


def _kind(message: str) -> str:
    """A fault without what differs from text to text."""
    return message.split(":", maxsplit=1)[0]


def fuzz(seed: int, seconds: float) -> tuple[int, dict[str, str]]:
    """How many texts were tried in a time, and a small text for each kind of fault."""
    chance = random.Random(seed)  # noqa: S311  (the same texts for the same number)
    pool = lines()
    faults: dict[str, str] = {}
    tried = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        tried += 1
        tried_text = texts(pool, chance)
        kind = _kind(fault(tried_text))
        if kind and kind not in faults:
            faults[kind] = smaller(tried_text, kind)
    return tried, faults


def main() -> int:
    """Fuzz on some processes; 1 if anything new was found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--start", type=int, default=int(time.time()), help="the same number gives the same texts")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    seeds = [arguments.start * 1000 + number for number in range(arguments.processes)]
    with ProcessPoolExecutor(arguments.processes) as pool:
        results = list(pool.map(fuzz, seeds, [arguments.seconds] * len(seeds)))
    faults = {kind: found for _, faults in results for kind, found in faults.items()}
    for found in faults.values():
        name = hashlib.sha256(found.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        (FOUND / f"{name}.txt").write_bytes(found.encode("utf-8", "surrogatepass"))
        sys.stdout.write(f"found {name}.txt: {fault(found)}\n")
    tried = sum(count for count, _ in results)
    sys.stdout.write(f"{tried} texts tried from --start {arguments.start}, {len(faults)} kinds of fault found\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
