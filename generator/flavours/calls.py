"""The calls of footnotes that an extraction left as plain digits, raised again.

The rows of a page and the numbers of the footnotes at its foot come in; the rows go out with each number
raised at its likeliest place. A call stands against a word or a stop (`States.4 In addition`, `assistance3`),
after a stop and a space (`programme, 1 should`), in brackets (`States.[1]`), between two spaces
(`INSPIRE 7  workshop`), beside another (`programme.2, 3`) or, last of all, against a year (`Agenda 20301`). Calls
follow one another in order: of all ways to place them, the one that places most is taken, and of these the likeliest.
A figure of the text itself (`Rev.1`, `No. 1`, `E/2021/L.1`, `1 May`) is none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator import inline
from generator.drafting import dates

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.flavours.rows import Row

# Matches before a figure: "E/2021/Rev.", "No. ", "para. ", "paragraph ", "resolution 46/152, vol. ". Not: "46/152,",
# "resolution 46/152;", "(A/72/440)", "46/152.": a stop ends a symbol; "the present resolution", with no space behind.
_COUNTED = re.compile(
    r"""(?: /[^\s,;:)”]*(?<!\d\.)\s? | \b(?i:Add|Rev|Corr|Amend|No|Nos|para|paras|vol|chap|art|sect|p|pp|n°|párr)\.?\s?
      | \b(?: [Pp]aragraphe? | [Pp]árrafo | [Aa]rticle | [Aa]rtículo | [Ss]ection | [Rr]ule | [Rr]ègle | [Rr]egla
        | [Aa]nnexe? | [Aa]nexo | [Tt]able | [Tt]ableau | [Cc]uadro | [Ii]tem | [Pp]oint | [Tt]ema | [Gg]oal | [Tt]arget
        | [Oo]bjecti[fv]e? | [Oo]bjetivo | [Pp]art | [Pp]hase | [Cc]hapter | [Cc]hapitre | [Cc]apítulo | [Rr]esolution
        | [Dd]ecision | [Ww]orkshop | [Oo]utcome | paragraphs | articles | rules | items | goals | targets | resolutions
        )\s )$""",
    re.VERBOSE,
)
# Matches behind a figure: " mars 2031", " de julio", " to 7 March". Not: " may", " to keep".
_DAY = re.compile(rf"(?: ?[–-] ?\d{{1,2}}| (?:to|and|au|et|al|y) (?:le )?\d{{1,2}})? (?:de )?(?:{dates.MONTH})\b")
_BEFORE = 30
_FAR = 2000
_NOT_CALLED = 1000
# Where a number in plain digits may be a call, likeliest first. In this order it matches: "States.[1]",
# "assistance3 and" or "States.4 In", "Plan.4”", "Action”4,", "programme, 1 should", "INSPIRE 7  workshop",
# and then "the Rules 4)" or "corruption 3 ;", "of 2030 4.", "Convention 4 States", "of 20304 and",
# at last "resolution 74/177.2 The". Not: "4.5", "A/90/4", "65.3 of".
_WAYS = tuple(
    re.compile(pattern.replace("NUMBER", r"(\d{1,4})"))
    for pattern in (
        r"(?<=\S)\s?\[NUMBER\]",
        r"(?<=[^\W\d_])NUMBER(?=[\s.,;:?!)”’\]]|$)(?!\.\d)|(?:(?<=[,;:?!”’)\]])|(?<=\D\.)|(?<=\d{4}\.))NUMBER(?=\s|$)",
        r"(?<=[^\W\d_][.,;:])NUMBER(?=[”»])",
        r"(?<=[”’)\]»])\s?NUMBER(?=[.,;:?!])",
        r"(?<=[.,;:?!”’)\]]) NUMBER(?=\s|$)",
        r"(?<=\S) NUMBER(?=  +\S|\s*$)",
        r"(?<=[^\W\d_]) NUMBER(?= +[a-zà-ÿ(]|[.,;:?!)\]](?!\d)| [;:»])",
        r"(?<=\d) NUMBER(?=[.,;:)](?!\d)|\s*$)",
        r"(?<=[^\W\d_]) NUMBER(?= [A-ZÀ-Ý])",
        r"(?<=\b(?:19|20)\d\d) ?NUMBER(?=[.,;:)]?(?:\s|$))",
        r"(?<=\d\.)NUMBER(?=\s+[A-ZÀ-Ý]|$)",
    )
)
# Matches where several are called: "lamps; 3, 4 and", "programme.2, 3", "bells 5 6". Not: "lamps 3, 4.5".
_SEVERAL = re.compile(r"(?:(?<=[^\W\d_])|(?<=[.,;:?!”’)\]])) ?\d{1,4}(?:(?:, ?| )\d{1,4}){1,5}(?=[\s.,;:?!)”’\]]|$)")
# Matches a number that can only be a call, as one that is called already must be: "Crime2 and", "States.4", "lamps,1",
# "Branch, 1 and requests", "lamps; 1" at a row's end. Not: "CO2 and", "in 2 of", "women, 1 in 3", "lamps, 2 and 3",
# "Rights 2 and".
_AGAIN = re.compile(
    r"""(?: (?<=[a-zà-ÿ]{3}) | (?<=[^\W\d_]{2}[.,;:?!”’)\]]) ) (\d{1,3}) (?=[\s,;:?!)”’\]]|\.(?!\w)|$)
      | (?<=[^\W\d_]{2}[,;:.]) \ (\d{1,3}) (?=\s*$)
      | (?<=[^\W\d_]{2}[,)”’]) \ (\d{1,3}) (?=\ (?:and|as|which|adopted|to|including|et|qui|y|que)\ (?!\d))""",
    re.VERBOSE,
)
_FIGURES = re.compile(r"\d+")
# Matches a call that is raised already. Not: "10²³⁴⁵⁶".
_RAISED = re.compile(r"(?<![⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]{1,4}(?![⁰¹²³⁴-⁹])")


class _Place(NamedTuple):
    """A stretch that may be a call: from `start` to `end`, each a row's index and an offset in it; 0 is likeliest."""

    start: tuple[int, int]
    end: tuple[int, int]
    doubt: int


class _Way(NamedTuple):
    """One way to place some of the calls: where the last one ends, what is to be said against it, and its places."""

    end: tuple[int, int]
    cost: int
    last: tuple[str, _Place] | None = None
    before: _Way | None = None


def call_notes(rows: Sequence[Row], labels: Sequence[str]) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows with the calls of a page's footnotes raised, and the labels that were found to be called, in order."""
    texts = [row.text for row in rows]
    called = _placed(labels, _places(texts[-_FAR:], set(labels), max(0, len(texts) - _FAR)))
    for label, place in reversed(called):
        (index, start), (_, end) = place.start, place.end
        texts[index] = texts[index][:start] + inline.superscript(label) + texts[index][end:]
    raised_rows = (row if text == row.text else replace(row, text=text) for row, text in zip(rows, texts, strict=True))
    return tuple(raised_rows), tuple(label for label, _ in called)


def called_again(rows: Sequence[Row], labels: Collection[str]) -> tuple[Row, ...]:
    """The rows with further calls of footnotes raised that are called already, on these or on pages before."""

    def raised(found: re.Match[str]) -> str:
        label = found[1] or found[2] or found[3]
        counts = label not in labels or _counts(found.string, found.end() - len(label), found.end())
        return found[0] if counts else inline.superscript(label)

    texts = [_AGAIN.sub(raised, row.text) for row in rows]
    return tuple(row if text == row.text else replace(row, text=text) for row, text in zip(rows, texts, strict=True))


def _placed(labels: Sequence[str], places: Mapping[str, Sequence[_Place]]) -> list[tuple[str, _Place]]:
    """The labels that can be called, in order, each at its place.

    Of the ways to place the labels until now, those are gone on with of which none ends both later and dearer.
    """
    ways = [_Way((0, 0), 0)]
    for label in labels:
        ends = [way.end for way in ways]
        found = [way._replace(cost=way.cost + _NOT_CALLED) for way in ways]
        for place in places.get(label, ()):
            way = ways[bisect_right(ends, place.start) - 1]
            found.append(_Way(place.end, way.cost + place.doubt, (label, place), way))
        ways = []
        for way in sorted(found, key=lambda way: (way.end, way.cost)):
            if not ways or way.cost < ways[-1].cost:
                ways.append(way)
    called: list[tuple[str, _Place]] = []
    best: _Way | None = ways[-1]
    while best is not None:
        if best.last is not None:
            called.append(best.last)
        best = best.before
    return called[::-1]


def _places(texts: Sequence[str], labels: Collection[str], first: int) -> Mapping[str, Sequence[_Place]]:
    """By label, where it may be called in rows of which the first has an index of its own, in reading order."""
    found: defaultdict[str, list[_Place]] = defaultdict(list)
    for index, text in enumerate(texts, first):
        for label, start, end, doubt in (*_raised(text), *_several(text), *_single(text)):
            if label in labels:
                found[label].append(_Place((index, start), (index, end), doubt))
    return found


def _raised(text: str) -> Iterator[tuple[str, int, int, int]]:
    if not text.isascii():
        for found in _RAISED.finditer(text):
            yield found[0].translate(inline.SUPERSCRIPTS), found.start(), found.end(), 0


def _several(text: str) -> Iterator[tuple[str, int, int, int]]:
    """Calls that stand side by side, each with the number after the one before."""
    for found in _SEVERAL.finditer(text):
        figures = list(_FIGURES.finditer(found[0]))
        numbers = [int(figure[0]) for figure in figures]
        begin = found.start()
        if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
            continue
        if not _counts(text, begin + figures[0].start(), found.end()):
            for at, figure in enumerate(figures):
                yield figure[0], begin + figure.start() if at else begin, begin + figure.end(), 1


def _single(text: str) -> Iterator[tuple[str, int, int, int]]:
    if not _FIGURES.search(text):
        return
    for doubt, pattern in enumerate(_WAYS, 1):
        for found in pattern.finditer(text):
            label = found[found.lastindex or 0]
            if "[" in found[0] or not _counts(text, found.end() - len(label), found.end()):
                yield label, found.start(), found.end(), doubt


def _counts(text: str, start: int, end: int) -> bool:
    """Whether a figure belongs to the words around it: `No. 1`, `paragraph 2`, `3 May`."""
    return bool(_COUNTED.search(text[max(0, start - _BEFORE) : start]) or _DAY.match(text, end))
