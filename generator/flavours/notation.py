"""Markdown in any dialect, brought to the notation of `inline`: one emphasis, raised digits, no marks of blocks.

A line comes in; it goes out with `_emphasis_` as `*emphasis*`, `<sup>3</sup>`, `[^3]` and `^3^` as `³`, the space
that a tool set between emphasis and punctuation taken out, and the marks of headings (`##`) and quotations (`>`)
gone. Only white space and marks change, but for those of footnotes, which are recorded as mends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import inline
from generator.model import Mend

if TYPE_CHECKING:
    from generator.model import SourceLine

# Matches at a line's start: "# ", "### ", "> ", "> > ". Not: "#1", ">5 per cent".
_BLOCK = re.compile(r"\s*(?:(?:#{1,6}|>)(?:\s+|$))+")
# Matches: "_Recalling_", "_The General Assembly_". Not: "snake_case_name", "_____", "_ x _".
_UNDERSCORED = re.compile(r"(?<![\w\\])_(?=[^\W_]|[“‘«(\[*])([^_\n]{1,400})(?<=[^\s_])_(?!\w)")
# Matches: "<sup>3</sup>", "<sup> 12 </sup>". Not: "<sup>th</sup>".
_RAISED = re.compile(r"<sup>\s{0,3}(\d{1,4})\s{0,3}</sup>")
# Matches a definition, "[^3]: See", at a line's start. Not: "see [^3]: it".
_DEFINED = re.compile(r"\s*\[\^(\d{1,4})\]:")
_MARKED = re.compile(r"\[\^(\d{1,4})\]")
# Matches the space in: "*The General Assembly* ,", "[ *on the*", "*Council (E/2018/30)* ]". Not: "a , b".
_STRAY = re.compile(r"(?<=[^\s*]\*) (?=[,;:.\]])|(?<=^\[) (?=\*)")
# Matches: "12\. The", as some tools escape a number. Not: "12. The".
_ESCAPED = re.compile(r"(\s*\d{1,4})\\(?=\.\s)")


def level(text: str) -> int:
    """The level of a heading by its marks (`##` is 2), 0 where there are none."""
    found = re.match(r"\s*(#{1,6})\s", text)
    return len(found[1]) if found else 0


def quoted(text: str) -> bool:
    """Whether a line is marked as a quotation."""
    return text.lstrip().startswith("> ")


def notated(line: SourceLine, *, underscores: bool = True) -> tuple[str, tuple[Mend, ...]]:
    """A line in the notation of `inline`, without marks of blocks, and the mends of footnotes' marks."""
    mends: list[Mend] = []
    text = line.text
    if block := _BLOCK.match(text):
        text = text[block.end() :]
    text = text.strip()
    if defined := _DEFINED.match(text):
        mends.append(Mend(line.number, "footnote mark", defined[0].strip(), defined[1]))
        text = f"{inline.superscript(defined[1])} {text[defined.end() :].strip()}"
    if "[^" in text:
        mends.extend(Mend(line.number, "footnote mark", found[0], found[1]) for found in _MARKED.finditer(text))
        text = _MARKED.sub(lambda found: inline.superscript(found[1]), text)
    if "<sup>" in text:
        text = _RAISED.sub(lambda found: inline.superscript(found[1]), text)
    if underscores and "_" in text:
        text = _UNDERSCORED.sub(r"*\1*", text)
    if escaped := _ESCAPED.match(text):
        text = escaped[1] + text[escaped.end() :]
    return (_STRAY.sub("", text) if "*" in text else text), tuple(mends)
