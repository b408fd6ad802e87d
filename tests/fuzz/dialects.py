"""Habits of the tools that make Markdown of a PDF: the same text, written in other signs.

In: a text in Markdown. Out: the same with one habit of Marker, Docling, MinerU, PyMuPDF4LLM or pandoc. What it says,
and what its parts are, stays the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_LABEL = re.compile(r"^\(([a-z]{1,4})\)(?= )", re.MULTILINE)
_NUMBER = re.compile(r"^(\d{1,3})\.(?= )", re.MULTILINE)
_CALL = re.compile("[⁰¹²³⁴-⁹]+")
_NOTE = re.compile("^([⁰¹²³⁴-⁹]+) ", re.MULTILINE)
_NOTE_LINE = re.compile("^([⁰¹²³⁴-⁹]+) (.*)$", re.MULTILINE)
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SYMBOL = re.compile(r"(?<![\w/\[.])([AES]/[\w./-]*\w)(?![\w\]/])")
_LINK = re.compile(r"\[([\w/.-]+)\]\(#\)")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*([^*\n]+)\*(?![\w*])")
_HEADING = re.compile(
    r"^(Contents|Annex|Executive summary|Chapter [IVX]+|[A-Z]\. [A-Z][^\n\t.;]{1,100})$", re.MULTILINE
)
_START = re.compile(r"^((?:[-*#>•]+ )*)(?=\S)", re.MULTILINE)


def _raised(pattern: str) -> Callable[[str], str]:
    return lambda text: _CALL.sub(lambda found: pattern.format(found[0].translate(_DIGITS)), text)


def _defined(text: str) -> str:
    return _raised("[^{}]")(_NOTE.sub(lambda found: f"[^{found[1].translate(_DIGITS)}]: ", text))


def _tabled(text: str) -> str:
    """Rows with tabs between as a table of Markdown, with the line below its head."""
    lines: list[str] = []
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > 1:
            begins = not lines or not lines[-1].startswith("|")
            lines.append(f"| {' | '.join(cells)} |")
            if begins:
                lines.append("|" + "---|" * len(cells))
        else:
            lines.append(line)
    return "\n".join(lines)


def _in_html(text: str) -> str:
    """Rows with tabs between as a table in HTML, on its line."""
    lines: list[str] = []
    for line in text.split("\n"):
        cells = [cell.strip() for cell in line.split("\t")]
        tagged = "".join(f"<td>{cell}</td>" for cell in cells)
        lines.append(f"<table><tr>{tagged}</tr></table>" if len(cells) > 1 else line)
    return "\n".join(lines)


def _label(found: re.Match[str]) -> tuple[str, str]:
    return found[1].translate(_DIGITS), found[2]


def _from_word(text: str) -> str:
    """Calls and notes as they come out of a word processor's file, notes with a way back to their calls."""
    noted = _NOTE_LINE.sub(lambda found: "{0}. {1} [↑](#footnote-ref-{0})".format(*_label(found)), text)
    return _raised("[[{0}]](#footnote-{0})")(noted)


HABITS: Mapping[str, Callable[[str], str]] = {
    "emphasis by underscores": lambda text: _EMPHASIS.sub(r"_\1_", text),
    "labels in italics": lambda text: _LABEL.sub(r"(*\1*)", text),
    "labels in italics, set apart": lambda text: _LABEL.sub(r"( _\1_ )", text),
    "labels in bold": lambda text: _LABEL.sub(r"**(\1)**", text),
    "labels as bullets": lambda text: _LABEL.sub(r"- (\1)", text),
    "labels as stars": lambda text: _LABEL.sub(r"* (\1)", text),
    "labels as pluses": lambda text: _LABEL.sub(r"+ (\1)", text),
    "labels quoted": lambda text: _LABEL.sub(r"> (\1)", text),
    "labels escaped": lambda text: _NUMBER.sub(r"\1\\.", _LABEL.sub(r"\\(\1\\)", text)),
    "numbers in bold": lambda text: _NUMBER.sub(r"**\1.**", text),
    "numbers as bullets": lambda text: _NUMBER.sub(r"- \1.", text),
    "calls as elements": _raised("<sup>{}</sup>"),
    "calls in carets": _raised("^{}^"),
    "calls as formulas": _raised("$^{{{}}}$"),
    "calls that lead": _raised("<sup>[{}](#page-0-1)</sup>"),
    "calls inside links": _raised("[<sup>{}</sup>](#page-0-1)"),
    "notes defined": _defined,
    "notes that lead back": _from_word,
    "characters by name": lambda text: text.replace("&", "&amp;").replace('"', "&quot;").replace("'", "&#39;"),
    "spaces by name": lambda text: re.sub(r"\b(No|Rev|para|Add)\. ", r"\1.&nbsp;", text),
    "places to link to": lambda text: _START.sub(r'\1<span id="page-0-0"></span>', text),
    "places by name": lambda text: _START.sub(r'\1<a name="p"></a>', text),
    "links of their own": lambda text: _LINK.sub(r"[\1](https://undocs.org/en/\1)", text),
    "links inside the file": lambda text: _LINK.sub(r"[\1](#page-3-0)", text),
    "links on symbols": lambda text: _SYMBOL.sub(r"[\1](https://undocs.org/\1)", _LINK.sub(r"\1", text)),
    "no links": lambda text: _LINK.sub(r"\1", text),
    "rows as tables": _tabled,
    "rows in HTML": _in_html,
    "headings marked": lambda text: _HEADING.sub(r"## \1", text),
    "headings marked in bold": lambda text: _HEADING.sub(r"## **\1**", text),
    "headings that are led to": lambda text: _HEADING.sub(r'## <span id="page-1-0"></span>**\1**', text),
    "headings underlined": lambda text: _HEADING.sub(r"\1\n===", text),
    "headings in bold": lambda text: _HEADING.sub(r"**\1**", text),
    "pictures between": lambda text: text.replace("\n\n", "\n\n![](_page_0_Picture_0.jpeg)\n\n<!-- image -->\n\n"),
    "heads as remarks": lambda text: text.replace(
        "\n\n", '\n\n<!-- PageHeader="A/90/1" -->\n<!-- PageBreak -->\n\n<figure>\n\n![](figures/0)\n\n</figure>\n\n'
    ),
    "spaces at the end": lambda text: re.sub(r"(?<=\S)$", "  ", text, flags=re.MULTILINE),
}
