"""Markdown in any dialect, brought to the notation of `inline`: one emphasis, raised digits, no marks of blocks.

A line comes in; it goes out with `_emphasis_` as `*emphasis*`, `<sup>3</sup>`, `[^3]` and `^3^` as `³`, the cells of a
table row between tabs, the spaces that a tool set beside emphasis taken out, and the marks of headings (`##`) and
quotations (`>`), places of pictures and of links gone. A line of a table in HTML may be several rows, a line each, the
last with a tab at its end where its other cells stand below. Only white space and marks change, but for the marks of
footnotes and the addresses of links, which are recorded as mends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import dialects, inline
from generator.model import Mend

if TYPE_CHECKING:
    from generator.model import SourceLine

# Matches at a line's start: "# ", "### ", "> ", "> > ". Not: "#1", ">5 per cent".
_BLOCK = re.compile(r"\s*(?:(?:#{1,6}|>)(?:\s+|$))+")
# Matches: "_Recalling_", "_The General Assembly_", "_Manual_²". Not: "snake_case_name", "_____", "_ x _".
_UNDERSCORED = re.compile(r"(?<![\w\\])_(?=[^\W_]|[“‘«(\[*])([^_\n]{1,400})(?<=[^\s_])_(?![^\W⁰¹²³⁴-⁹])")
# Matches: "<sup>3</sup>", "<sup> 12 </sup>", "<sup>2, 3</sup>", the numbers in the first group; "<sup>th</sup>", the
# letters in the second.
_RAISED = re.compile(r"<sup>(?:\s{0,3}(\d{1,4}(?:(?:, ?| )\d{1,4}){0,9},?)\s{0,3}|([^<>\n]{1,20}))</sup>")
# Matches what parts two raised numbers, behind the first: "</sup><sup>3</sup>", ",</sup> <sup>3". Not: "</sup><sup>th".
_SIDE_BY_SIDE = re.compile(r"(?<=\d)(,?)</sup>(?:[ ]?<sup>(,)</sup>)?[ ]?<sup>(?=\d)")
# Matches a definition, "[^3]: See", at a line's start. Not: "see [^3]: it".
_DEFINED = re.compile(r"\s*\[\^(\d{1,4})\]:")
_MARKED = re.compile(r"\[\^(\d{1,4})\]")
# Matches the space in: "*The General Assembly* ,", "[ *on the*", "*Council (E/2018/30)* ]". Not: "a , b".
_STRAY = re.compile(r"(?<=[^\s*]\*) (?=[,;:.\]])|(?<=^\[) (?=\*)")
# Matches: "12\. The" and "\(a\) To", as some tools escape a label. Not: "12. The".
_ESCAPED = re.compile(r"(?P<number>\s*\d{1,4})\\(?=\.\s)|(?P<bullet>(?:[-*] )?)\\\((?P<letter>\w{1,4})\\\)(?=\s)")
# Matches: "( *a* )", "( iv )", as a tool sets a letter apart that is printed in italics. Not: "( and )", "(a)".
_SPACED = re.compile(r"\( (\*{0,2}(?:[a-z]|[ivx]{1,6})\*{0,2}) \)")
# Matches a label with emphasis of its own: "(*a*) To", "**(b)** To", "- (*iv*) One". Not: "(*a*), and", "**(a) To**".
_ITALIC = re.compile(r"((?:[-*] )?)(\*{0,2})\((\*{0,2})([a-z]{1,2}|[ivx]{1,6})\3\)\2(?=\s)")
# Matches the letter and the space of: "**E** /RES/2031/7", "A /90/21", "E /CN.15/1". Not: "A /and", "E/RES/2031/7".
_CUT = re.compile(r"(?<![\w*/])(\*{0,2})([AES])\1 (?=/(?:RES|DEC|CN\.|C\.|CONF\.|HRC/|AC\.|\d))")
# Matches a line of nothing but pictures without words, remarks, or the line that Markdown draws below a title:
# "![](_page_0_Picture_1.jpeg)", "![img-0.jpeg](img-0.jpeg)", "<!-- image -->", "<figure>", "===". Not: "![Map](a.png)".
_PICTURES = re.compile(
    r"(?:\s*(?:!\[\]\([^()\n]{0,300}\)|!\[([^][()\n]{1,99})\]\(\1\)|<!--[^<>\n]{0,300}-->|</?figure>))+\s*|\s*={3,}\s*"
)


def level(text: str) -> int:
    """The level of a heading by its marks (`##` is 2), 0 where there are none."""
    found = re.match(r"\s*(#{1,6})\s", text)
    return len(found[1]) if found else 0


def pictures(text: str) -> bool:
    """Whether a line has nothing but the places of pictures without words, remarks, or the line below a title."""
    return text.lstrip()[:2] in {"![", "<!", "<f", "</", "=="} and bool(_PICTURES.fullmatch(text))


def notated(line: SourceLine, *, underscores: bool = True) -> tuple[str, tuple[Mend, ...]]:
    """A line in the notation of `inline`, without marks of blocks, and the mends of footnotes' marks and of links."""
    text = _block(line.text)
    if pictures(text):
        return "", ()
    text, led = _led(text, line.number)
    text, mends = _noted(text, line.number)
    if underscores and "_" in text:
        text = _UNDERSCORED.sub(r"*\1*", text)
    return _labelled(inline.whole(_close(text))), (*led, *mends)


def _block(text: str) -> str:
    """What a line says, without the marks of the block that it is: a heading, a quotation, a table's row, an end."""
    text = dialects.unwritten(text.strip())
    if "\n" in text or text.endswith("\t"):
        *whole, last = text.split("\n")
        return "\n".join(row for row in (*(row.rstrip().strip(" ") for row in whole), last.strip(" ")) if row)
    if block := _BLOCK.match(text):
        text = text[block.end() :]
    text = text.strip()
    if cells := dialects.cells(text):
        return "\t".join(cells).rstrip()
    return text[:-1].rstrip() if text.endswith("\\") and not text.endswith("\\\\") else text


def _led(text: str, number: int) -> tuple[str, tuple[Mend, ...]]:
    """The text of a line with each link that says where it leads as its words, and a mend for each address lost."""
    mends: list[Mend] = []
    for _ in range(inline.NESTED if "](" in text else 0):
        links = [(said, address) for said, address in inline.LINK.findall(text) if inline.says(address, said)]
        gone = [(said, address) for said, address in links if address not in f"{said}#"]
        mends.extend(Mend(number, "address of a link", f"[{said}]({address})", said) for said, address in gone)
        text = inline.unled(text)
    return text, tuple(mends)


def _noted(text: str, number: int) -> tuple[str, tuple[Mend, ...]]:
    """The text of a line, its number given, with the marks of footnotes raised, and a mend for each that changed."""
    mends: list[Mend] = []
    if defined := _DEFINED.match(text):
        mends.append(Mend(number, "footnote mark", defined[0].strip(), defined[1]))
        text = f"{inline.superscript(defined[1])} {text[defined.end() :].strip()}"
    if "[^" in text:
        mends.extend(Mend(number, "footnote mark", found[0], found[1]) for found in _MARKED.finditer(text))
        text = _MARKED.sub(lambda found: inline.superscript(found[1]), text)
    if "<sup>" in text:
        text = _SIDE_BY_SIDE.sub(lambda found: found[1] or found[2] or " ", text)
        text = _RAISED.sub(lambda found: inline.superscript(found[1]) if found[1] else found[2], text)
    return text, tuple(mends)


def _close(text: str) -> str:
    """The text without the spaces that a tool set between emphasis and what it touches in print."""
    if " /" in text:
        text = _CUT.sub(r"\2", text)
    if "( " in text:
        text = _SPACED.sub(r"(\1)", text)
    return _STRAY.sub("", text) if "*" in text else text


def _labelled(text: str) -> str:
    """The text with its label as such: without escapes, and without emphasis that is the label's alone."""
    if escaped := _ESCAPED.match(text):
        label = escaped["number"] or f"{escaped['bullet']}({escaped['letter']})"
        return label + text[escaped.end() :]
    found = _ITALIC.match(text)
    return f"{found[1]}({found[4]}){text[found.end() :]}" if found else text
