"""Corpora of any size for the benchmark: copies of the seeds that differ as documents of one body differ.

In: a folder of seeds. Out: a folder with `count` times as many, and its catalogue. Each copy is a library of its own
year: symbols, sessions and the named declaration are others, and every second word of its vocabulary is another word of
about the same length and frequency, so that long runs of words are its own while drafting phrases stay shared.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Letters alone: a raised digit is one too by Unicode, and calls a footnote.
_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+")
# The words that open a line carry the structure ("Recalling", "Annex", "Resolution"): they stay.
_OPENING = re.compile(r"^\W*([^\W\d_]+)(?:\W+([^\W\d_]+))?", re.MULTILINE)
_YEAR = re.compile(r"\b2021\b")
_SESSION = re.compile(r"(?<![\w/])30/(?=\d)")
_SHORTEST = 5
_SYLLABLES = ("ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "vo")


def write(seeds: Path, folder: Path, count: int) -> None:
    """Write `count` copies of the seeds into `folder`; the first is the seeds as they are."""
    folder.mkdir(parents=True)
    catalogue = yaml.safe_load((seeds / "catalogue.yml").read_text("utf-8"))
    texts = {entry["file"]: (seeds / entry["file"]).read_text("utf-8") for entry in catalogue["sources"]}
    groups = _groups(texts)
    sources: list[dict[str, object]] = []
    for number in range(count):
        other = _others(groups, number)
        for entry in catalogue["sources"]:
            sources.append(_entry(entry, number))
            text = _varied(texts[entry["file"]], other, number) if number else texts[entry["file"]]
            (folder / str(sources[-1]["file"])).write_text(text, "utf-8")
    whole = {"follow_up_of": catalogue["follow_up_of"], "sources": sources}
    (folder / "catalogue.yml").write_text(yaml.safe_dump(whole, sort_keys=False, allow_unicode=True), "utf-8")


def _entry(entry: Mapping[str, object], number: int) -> dict[str, object]:
    if not number:
        return dict(entry)
    made = {key: value for key, value in entry.items() if key not in {"supplied_as", "corrections"}}
    made["file"] = f"{number:03}-{entry['file']}"
    if "id" in made:
        made["id"] = f"{entry['id']}-{number}"
    for key in ("symbol", "date"):
        if key in made:
            made[key] = _YEAR.sub(str(2021 + number), str(made[key]))
    return made


def _groups(texts: Mapping[str, str]) -> list[list[str]]:
    """The words that may stand for each other: alike in length and in how often they are used."""
    whole = "\n".join(texts.values())
    fixed = {word.lower() for found in _OPENING.findall(whole) for word in found if word}
    counts = Counter(word for word in _WORD.findall(whole) if word.islower() and len(word) >= _SHORTEST)
    alike: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for word, times in sorted(counts.items()):
        if word not in fixed:
            alike[len(word) // 2, times.bit_length()].append(word)
    return list(alike.values())


def _others(groups: list[list[str]], number: int) -> dict[str, str]:
    """For every second word of the vocabulary the word that a copy has in its place."""
    chance = random.Random(number)  # noqa: S311  (the same corpus each time)
    other: dict[str, str] = {}
    for words in groups:
        chosen = [word for word in words if chance.random() < 0.5]
        shuffled = chance.sample(chosen, len(chosen))
        other.update(zip(chosen, shuffled, strict=True))
    return other


def _varied(text: str, other: Mapping[str, str], number: int) -> str:
    size = len(_SYLLABLES)
    name = "".join(_SYLLABLES[number // size**place % size] for place in range(3)).capitalize()
    text = _WORD.sub(lambda match: other.get(match[0], match[0]), text)
    text = _YEAR.sub(str(2021 + number), text).replace("Kyoto", name)
    return _SESSION.sub(f"{30 + number}/", text)
