"""References back: `paragraph 5 of that resolution`, `the annex to the said decision`, `de ladite résolution`.

A text and its mentions come in; the mentions come out with those of texts that are named again without their number.
Such a reference is followed only where nothing else can be meant: the last sentence of the paragraph that names a
resolution names exactly one, or for `the latter resolution` two, and none without a number (`the draft resolution`,
`a resolution on rivers`). What stands in a title is no part of the sentence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.citations import pinpoints
from generator.citations.found import Found, apart
from generator.citations.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    Work = tuple[object, ...]

_NOUN = r"(?:resolution|decision|résolution|décision|resolución|decisión)(?![\w-])"
# Matches: that resolution   the same resolution   the latter decision   ladite résolution   esa misma resolución
# Not: that resolution of disputes   that resolution 70/1   the same decision-making   these resolutions
_BACK = re.compile(
    rf"""
    \b (?: (?P<that>that) | (?P<latter>the\slatter) | (?:the\s)? (?:said|same|aforementioned|above-mentioned)
         | ladite | la\smême | cette(?:\smême)? | dicha | esa(?:\smisma)? | la\s(?:misma|citada) )
    \s (?P<noun>{_NOUN}) (?!\s(?:of|on|as|makers?|[0-9]|(?-i:[IVX]+\b)))
    """,
    re.VERBOSE | re.IGNORECASE,
)
# Before `that`, which is else a conjunction. Matches: of |   pursuant to |   ; |   Not: noting |
_BEFORE_THAT = re.compile(
    r"(?:[.;:]|\b(?:of|in|by|to|under|with|from|for|on|through|after|before|since))\s\Z", re.IGNORECASE
)
# A text that is spoken of, with a number or without. Not: the present resolution   resolution A/RES/70/1
_SPOKEN_OF = re.compile(
    rf"(?<!present\s)(?<!présente\s)(?<!presente\s)(?<!this\s)(?<![\w-])(?P<noun>{_NOUN})"
    r"(?!\s\(?[AES]/(?:HRC/)?(?:RES|DEC)/)",
    re.IGNORECASE,
)


class _Named(NamedTuple):
    """A text of some kind is named at an offset: by a mention, by a reference back, or by neither."""

    start: int
    kind: str
    mention: Found | None = None
    back: re.Match[str] | None = None


def followed(text: str, mentions: tuple[Found, ...]) -> tuple[Found, ...]:
    """The mentions in `text` with those that refer back to one of them, in reading order."""
    backs = {match.start("noun"): match for match in _BACK.finditer(text) if _refers(text, match)}
    if not backs:
        return mentions
    sure = [found for found in mentions if found.sure]
    unsure = [found for found in mentions if not found.sure]
    return apart(sure, _again(text, _named(text, mentions, backs)), unsure)


def _refers(text: str, match: re.Match[str]) -> bool:
    return not match["that"] or bool(_BEFORE_THAT.search(text, max(0, match.start() - 9), match.start()))


def _named(text: str, mentions: tuple[Found, ...], backs: dict[int, re.Match[str]]) -> list[_Named]:
    """What the text names, in reading order."""
    known = [_Named(found.start, kind, found) for found in mentions if (kind := _kind(found))]
    within = {offset for one in known if one.mention for offset in range(one.mention.start, one.mention.end)}
    return sorted(
        known
        + [
            _Named(match.start(), _noun(match["noun"]), back=backs.get(match.start()))
            for match in _SPOKEN_OF.finditer(text)
            if match.start() not in within
        ],
        key=lambda one: one.start,
    )


def _again(text: str, named: list[_Named]) -> Iterator[Found]:
    """The references back whose text is beyond doubt."""
    sentences = Sentences(text)
    latest: dict[tuple[object, str], tuple[int, dict[Work, Found | None]]] = {}
    for one in named:
        room, sentence = (sentences.quote(one.start), one.kind), sentences.start(one.start)
        before, texts = latest.get(room, (sentence, {}))
        meant = one.mention
        if one.back and len(texts) == (2 if one.back["latter"] else 1):
            meant = list(texts.values())[-1]
            if meant:
                yield _mention(text, one.back, meant, one.kind)
        if before != sentence:
            texts = {}
        work = _work(meant)
        texts[work] = meant if any(work) else None
        latest[room] = (sentence, texts)


def _mention(text: str, back: re.Match[str], meant: Found, kind: str) -> Found:
    before, start = pinpoints.preceding(text, back.start())
    after, end = pinpoints.following(text, back.end())
    rule = f"{kind} that the text named last"
    return replace(meant, start=start, end=end, rule=rule, pinpoint=before or after)


def _kind(found: Found) -> str:
    """What a mention names: a resolution or a decision, with its number; empty for another text."""
    if found.number:
        return found.number.split()[0]
    symbol = f"/{found.symbol}/"
    return "resolution" if "/RES/" in symbol else "decision" if "/DEC/" in symbol else ""


def _noun(printed: str) -> str:
    return "decision" if printed[0] in "dD" else "resolution"


def _work(found: Found | None) -> Work:
    """What tells one text from another; nothing, where the text doesn't say which one it names."""
    return (found.symbol, found.own) if found else ()
