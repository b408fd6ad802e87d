"""The words in which two wordings of a paragraph differ.

Two texts come in; pairs of stretches (of the first, of the second) go out, in reading order, either of which may be
empty. Words are compared as printed: a capital or a comma that changed is a change.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

# Matches "COVID-19", "States'" and each sign by itself: ",", "(". Not: a space.
TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]|_")

# Two changes with one token between them are read as one: "future similar" for "similar future".
_BETWEEN = 1
# Where more than this is to be compared (in words of the one times words of the other), all of it has changed: a
# paragraph of a resolution has at most some hundred words, and the comparison would take too long.
_MOST = 1_000_000


def changes(draft: str, adopted: str) -> tuple[tuple[str, str], ...]:
    """What stood in the draft and what stands in the adopted text, where they differ."""
    if draft.split() == adopted.split():
        return ()
    one, two = list(TOKEN.finditer(draft)), list(TOKEN.finditer(adopted))
    own, other = [token.group() for token in one], [token.group() for token in two]
    return tuple(
        (_slice(draft, one[start:end]), _slice(adopted, two[first:last]))
        for start, end, first, last in _hunks(own, other)
    )


def _hunks(own: list[str], other: list[str]) -> list[tuple[int, int, int, int]]:
    """The stretches that differ, as `start, end` of one and `first, last` of the other."""
    head = 0
    while head < min(len(own), len(other)) and own[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(own), len(other)) - head and own[-1 - tail] == other[-1 - tail]:
        tail += 1
    middle, its = own[head : len(own) - tail], other[head : len(other) - tail]
    if len(middle) * len(its) > _MOST:
        return [(head, len(own) - tail, head, len(other) - tail)]
    merged: list[tuple[int, int, int, int]] = []
    for tag, start, end, first, last in SequenceMatcher(None, middle, its, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        hunk = (start + head, end + head, first + head, last + head)
        if merged and hunk[0] - merged[-1][1] <= _BETWEEN:
            hunk = (merged[-1][0], hunk[1], merged[-1][2], hunk[3])
            merged.pop()
        merged.append(hunk)
    return merged


def _slice(text: str, tokens: list[re.Match[str]]) -> str:
    return text[tokens[0].start() : tokens[-1].end()] if tokens else ""
