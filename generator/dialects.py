"""What the tools that make Markdown write for its own sake: characters by name, tags, places that links lead to.

A line comes in and goes out as text in the notation of `inline`, or as the cells of a table's row. The ledger takes it
for no change: no word comes or goes.
"""

from __future__ import annotations

import re

# Matches an empty place that a link leads to: `<span id="page-0-0"></span>`, `<a name="x"></a>`. Not: `<span>a</span>`.
_ANCHOR = re.compile(r'<(?:span|a)\s+(?:id|name)="[\w.:-]{1,80}"\s?(?:/>|></(?:span|a)>)')
# Matches the place of a picture without words: "![](figures/0)", "![](data:image/png;base64...)". Not: "![Map](m.png)".
_PICTURE = re.compile(r"!\[\]\([^()\n]{0,300}\)")
# Matches the end of a line inside a cell or a paragraph: "<br>", "<br />".
_BROKEN = re.compile(r"<br ?/?>")
# Matches what is raised, in the signs of pandoc and of LaTeX: "^3^", "13^th^", "$^{3}$", "${ }^{12}$". Not: "2^10".
_POWER = re.compile(
    r"\^(?P<pandoc>\d{1,4}|st|nd|rd|th)\^|\$\s?(?:\{\s?\})?\^\{?\s?(?P<latex>\d{1,4}|st|nd|rd|th)\s?\}?\s?\$"
)
# Matches the raised end of a number, as PyMuPDF4LLM gives it: "21 [st]", "_37_ _[e]_". Not: "21 [a]", "[e]".
_ORDINAL = re.compile(r"(?<=\d)(?:([*_]{1,3}) \1| ?)\[(?P<raised>st|nd|rd|th|er|re|e|ème)\](?!\()")
# Matches the call of a note and a note, as they come out of a word processor's file: "[[1]](#footnote-2)", then
# "1. See E/2031/4. [↑](#footnote-ref-2)", and the sign behind a note's last paragraph. Not: "[[1]](#page-2)", "1. See".
_CALL = re.compile(r"\[\[(\d{1,4})\]\]\(#(?:foot|end)note-\d{1,5}\)")
_NOTE = re.compile(r"(?:(?P<label>\d{1,4})\.\s+)?(?P<text>[^\n]*\S)\s\[↑\]\(#(?:foot|end)note-ref-\d{1,5}\)")
# Matches a call that is no more than a link, as Marker makes it: "lamps[3](#page-0-2)", "lamps,[4](#page-0-3)". Not:
# "para. [3](#page-0-2)", "<sup>[3](#page-0-2)</sup>".
_LINKED = re.compile(r"(?<=[^\s>(\[])\[(\d{1,3})\]\(#page-\d{1,4}-\d{1,4}\)")
# Matches the star or plus that makes a bullet of a label: "* (a) To", "+ 1. Urges". Not: "* See", "* Ibid.", "*a* b".
_BULLET = re.compile(r"\s*[*+] (?=[*\\ ]{0,4}(?:\d{1,4}[*\\]{0,3}\.|\([*\\ ]{0,4}[a-z]{1,4}[*\\ ]{0,4}\))[* ])")
# Matches a character by its name: "&amp;", "&#39;". Not those that would make a tag, nor one that names another:
# "&lt;", "&amp;lt;", "&copy".
_ENTITY = re.compile(r"&(amp|quot|apos|nbsp|#39|#x27|#160);(?!(?:amp|lt|gt|quot|apos|nbsp|#39|#x27|#160);)")
_ENTITIES = {"amp": "&", "quot": '"', "apos": "'", "nbsp": " ", "#39": "'", "#x27": "'", "#160": " "}
# Matches a tag of a table, with what says how it looks: "<tr>", '<td colspan="2">'. Not: '<td onclick="a()">'.
_TABLE_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>table|thead|tbody|tfoot|colgroup|col|caption|tr|td|th|html|body)
        (?:\s+(?:rowspan|colspan|border|align|valign|scope|style|class|width)="[\w\s:;.%\#-]{0,80}"){0,8}\s*/?>""",
    re.VERBOSE,
)
_TABLE_SIGNS = {"/td": "\t", "/th": "\t", "/tr": "\n"}
# Matches: "| Peru | 12 |". Not: "| a", "a | b". Then the line below a table's head: "|---|:-:|".
_TABLE_ROW = re.compile(r"\s*\|[^\n]*\|\s*")
_TABLE_RULE = re.compile(r"[\s|:-]*")
_TABLE_BAR = re.compile(r"(?<!\\)\|")


def unwritten(text: str) -> str:
    """The text without what a tool wrote for its own sake: characters by name, places of pictures and of links.

    Of a table's tags each cell's end is a tab and each row's a new line.
    """
    if _BULLET.match(text):
        text = text.lstrip()[2:]
    text = unpictured(text)
    if "note-" in text:
        text = _CALL.sub(r"<sup>\1</sup>", text)
        if note := _NOTE.fullmatch(text.strip()):
            text = f"<sup>{note['label']}</sup> {note['text']}" if note["label"] else note["text"]
    if "](#page-" in text:
        text = _LINKED.sub(r"<sup>\1</sup>", text)
    if "[" in text:
        text = _ORDINAL.sub(r"<sup>\g<raised></sup>", text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: _ENTITIES[found[1]], text)
    if "<" in text:
        text = _BROKEN.sub(" ", _ANCHOR.sub("", text))
        text = _TABLE_TAG.sub(lambda tag: _TABLE_SIGNS.get(tag["end"] + tag["name"], ""), text)
    return _POWER.sub(lambda found: f"<sup>{found['pandoc'] or found['latex']}</sup>", text) if "^" in text else text


def unpictured(text: str) -> str:
    """The text without the places of pictures without words."""
    return _PICTURE.sub("", text) if "![]" in text else text


def cells(line: str) -> tuple[str, ...]:
    """The cells of a row of a Markdown table; an empty one for the line below its head, none for any other line."""
    if not _TABLE_ROW.fullmatch(line):
        return ()
    if _TABLE_RULE.fullmatch(line):
        return ("",)
    return tuple(cell.strip() for cell in _TABLE_BAR.split(line.strip()[1:-1]))
