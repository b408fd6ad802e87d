"""The calls of footnotes that an extraction left as plain digits, raised again.

The rows of a page and the numbers of the footnotes at its foot come in; the rows go out with each number
raised at its likeliest place. A call stands against a word or a stop (`States.4 In addition`, `assistance3`),
after a stop and a space (`programme, 1 should`), in brackets (`States.[1]`), between two spaces
(`INSPIRE 7  workshop`) or, last of all, against a year (`Agenda 20301`); calls follow one another in order. A
figure of the text itself (`Rev.1`, `No. 1`, `E/2021/L.1`, `1 May`) is none.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import drafting, inline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.flavours.rows import Row

# Matches before a figure: "E/2021/Rev.", "No. ", "para. ", "paragraph ", "resolution 46/152, vol. ". Not: "46/152,",
# "resolution 46/152;", "(A/72/440)": a stop ends a symbol; "the present resolution", with no space before a figure.
_COUNTED = re.compile(
    r"""(?: /[^\s,;:)”]*\s? | \b(?i:Add|Rev|Corr|Amend|No|Nos|para|paras|vol|chap|art|sect|p|pp|n°|párr)\.?\s?
      | \b(?: [Pp]aragraphe? | [Pp]árrafo | [Aa]rticle | [Aa]rtículo | [Ss]ection | [Rr]ule | [Rr]ègle | [Rr]egla
        | [Aa]nnexe? | [Aa]nexo | [Tt]able | [Tt]ableau | [Cc]uadro | [Ii]tem | [Pp]oint | [Tt]ema | [Gg]oal | [Tt]arget
        | [Oo]bjecti[fv]e? | [Oo]bjetivo | [Pp]art | [Pp]hase | [Cc]hapter | [Cc]hapitre | [Cc]apítulo | [Rr]esolution
        | [Dd]ecision | [Ww]orkshop | [Oo]utcome | paragraphs | articles | rules | items | goals | targets | resolutions
        )\s )$""",
    re.VERBOSE,
)
# Matches behind a figure: " mars 2031", " de julio", " to 7 March". Not: " may", " to keep".
_DAY = re.compile(rf"(?: ?[–-] ?\d{{1,2}}| (?:to|and|au|et|al|y) (?:le )?\d{{1,2}})? (?:de )?(?:{drafting.MONTH})\b")
_BEFORE = 30
_FAR = 2000
_RAISED = "[⁰¹²³⁴-⁹]"


def patterns(label: str) -> tuple[str, ...]:
    """Where the number `label` in plain digits is a call, likeliest first."""
    return (
        rf"(?<=\S)\s?\[{label}\]",
        rf"(?<=[^\W\d_]){label}(?=[\s.,;:)”’\]]|$)(?!\.\d)|(?<=[.,;:”’)\]]){label}(?=\s|$)",
        rf"(?<=[^\W\d_][.,;:]){label}(?=[”»])",
        rf"(?<=[”’)\]»])\s?{label}(?=[.,;:])",
        rf"(?<=[.,;:”’)\]]) {label}(?=\s|$)",
        rf"(?<=\S) {label}(?=  +\S|\s*$)",
        rf"(?<=[^\W\d_]) {label}(?= +[a-zà-ÿ(]|[.,;:)\]](?!\d))",
        rf"(?<=\d) {label}(?=[.,;:)](?!\d)|\s*$)",
        rf"(?<=[^\W\d_]) {label}(?= [A-ZÀ-Ý])",
        rf"(?<=\b(?:19|20)\d\d) ?{label}(?=[.,;:)]?(?:\s|$))",
    )


def call_notes(rows: Sequence[Row], labels: Sequence[str]) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """The rows with the calls of a page's footnotes raised, and the labels that were found to be called."""
    texts = [row.text for row in rows]
    at_row, at = 0, 0
    called: list[str] = []
    for label in labels:
        place = _call(texts, label, at_row, at)
        if place is None:
            continue
        index, start, end = place
        raised = inline.superscript(label)
        texts[index] = texts[index][:start] + raised + texts[index][end:]
        at_row, at = index, start + len(raised)
        called.append(label)
    raised_rows = (row if text == row.text else replace(row, text=text) for row, text in zip(rows, texts, strict=True))
    return tuple(raised_rows), tuple(called)


def _call(texts: Sequence[str], label: str, from_row: int, start: int) -> tuple[int, int, int] | None:
    """The row, start and end of the likeliest call of a number, at `start` in `from_row` or after it."""
    already = re.compile(rf"(?<!{_RAISED}){inline.superscript(label)}(?!{_RAISED})")
    for index in range(from_row, len(texts)):
        if found := already.search(texts[index], start if index == from_row else 0):
            return index, found.start(), found.end()
    for pattern in map(re.compile, patterns(label)):
        for index in range(from_row, min(len(texts), from_row + _FAR)):
            for found in pattern.finditer(texts[index], start if index == from_row else 0):
                before = texts[index][max(0, found.start() - _BEFORE) : found.end() - len(label)]
                counted = _COUNTED.search(before) or _DAY.match(texts[index], found.end())
                if "[" in found[0] or not counted:
                    return index, found.start(), found.end()
    return None
