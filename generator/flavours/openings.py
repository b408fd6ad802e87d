"""What the first words of a row of wrapped text say: does a paragraph, a heading or a formula begin here?

Each function looks at one row alone; `paragraphs` weighs it with the rows around. Forms are those of the UN
Editorial Manual: headings with roman numerals and capital letters, paragraphs with arabic ones. `mastheads` has those
of mastheads.
"""

from __future__ import annotations

import re

from generator import drafting
from generator.drafting import labels, openers
from generator.symbols import organ

# What stands behind a label: its text, or nothing.
_APART = rf"(?:\s+\S|{labels.CLOSE}|$)"
# Matches: "1.", "12. Urges", "5 bis. The", "9bis. The", "1.Le". Not: "2016", "3.5 per cent", "1.2 Scope".
_NUMBERED = re.compile(rf"(?=(\d+)){labels.NUMBER}\.{_APART}")
# Matches: "5 bis. The", "5 ter.". Not: "5. The".
_INSERTED = re.compile(r"\d{1,4}\s?(?:bis|ter|quater)\.")
# Matches: "(a)", "(b) New", "(iv) One", "(aa) Any", "a) De", "ii) Sur", "a. To", "(1) to". Not: "(UN) is".
_LETTERED = re.compile(rf"(?:\(({labels.BRACKETED})\)|({labels.HALF})\)|([a-z])\.(?=\s|$)){_APART}")
# Matches: "I. Introduction", "B.", "VIII. Partnerships". Not: "UNODC. The", "St. Jovan".
_HEADED = re.compile(rf"({labels.HEADING})\.{_APART}")
# Matches: "I", "XIV", "B". Not: "I.", "In", "UNODC".
_NUMERAL = re.compile(labels.HEADING)
# Matches: "2.1", "2.1 Executive", "3.2.1. Scope". Not: "67.09 per cent", "2.1 million".
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}\.?(?:\s+[A-ZÀ-Ý]|$)")
# Matches: "1.", "(a)", "(1)", "IV.", "2.1", "72/192.", "Item 3.". Not: "I", "8", "2016".
_LABEL = re.compile(
    rf"""{labels.NUMBER}\. | \({labels.BRACKETED}\) | {labels.HALF}\) | [a-z]\. | {labels.HEADING}\.
      | Item\ \d{{1,3}}\. | \d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.? | \d{{1,4}}/\d{{1,4}}(?:\s?[A-Z])?\.""",
    re.VERBOSE,
)
# Matches: "• To promote", "– The report", "- Training". Not: "–", "-term".
_BULLET = re.compile(r"[•●▪–—-]\s+\S")
# Matches: "Enclosure", "Enclosure II": what a letter hands on, which has no page of its own.
_ENCLOSURE = re.compile(r"Enclosure(?:\s(?:[IVXLC]{1,7}|\d{1,3}|[A-Z]))?")
# Matches the end of: "as stated in paragraph", "from 12 to", "of its resolution", "Materials in the". Not: "children",
# "the Congress".
_REFERS = re.compile(
    r"""\b(?:paragraphs?|paras?\.?|articles?|sections?|chapters?|items?|rules?|resolutions?|decisions?|nos?\.?|and|or|to|of
      |in|on|by|from|than|until|the|paragraphes?|et|ou|à|des?|du|la|les|párrafos?|artículos?|y|o|a|del|el|los|las)$""",
    re.VERBOSE | re.IGNORECASE,
)
# Matches: "* E/CN.15/2023/1.", "\\*\\* The present". Not: "*The General".
_STARRED = re.compile(r"(?:\\?\*){1,3}\s+\S")
_FRONT = (
    "note",
    "summary",
    "executive summary",
    "foreword",
    "abbreviations",
    "introduction",
    "résumé",
    "resumen",
    "introducción",
)
_DOTS = frozenset("•●▪")
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONG = 200


def number(text: str) -> int:
    """The number that a row opens with as a paragraph's (`12. Urges`, `12.`, quoted `“12. Urges`), 0 if none."""
    found = _NUMBERED.match(text.lstrip(drafting.QUOTES))
    return int(found[1]) if found else 0


def inserted(text: str) -> bool:
    """Whether a row opens with the number of a paragraph put in between others (`5 bis.`)."""
    return bool(_INSERTED.match(text))


def refers(text: str) -> bool:
    """Whether a row ends so that a number or name on the next is part of its sentence (`as stated in paragraph`)."""
    return bool(_REFERS.search(text[-20:].rstrip()))


def letter(text: str) -> str:
    """The letter, small numeral or number in brackets that a row opens with (`(a)`), an empty string if none."""
    found = _LETTERED.match(text.lstrip(drafting.QUOTES))
    return next(filter(None, found.groups())) if found else ""


def heading_label(text: str) -> str:
    """The roman numeral or capital letter that a row opens with as a heading's, an empty string if none."""
    found = _HEADED.match(text)
    return found[1] if found and len(text) < _LONG else ""


def numeral(text: str) -> bool:
    """Whether a row is nothing but the numeral or letter of a heading, without a stop."""
    return bool(_NUMERAL.fullmatch(text[:8]))


def decimal(text: str) -> bool:
    """Whether a row opens as a heading with a decimal number does (`2.1 Executive`)."""
    return bool(_DECIMAL.match(text))


def label_alone(text: str) -> bool:
    """Whether a row is nothing but a label, with its text on the next."""
    return bool(_LABEL.fullmatch(text[:20])) and len(text) < 20  # no label is longer


def raised(text: str) -> bool:
    """Whether a row opens with a raised number, as a footnote does."""
    return text[:1] in _RAISED


def starred(text: str) -> bool:
    """Whether a row opens with stars, as a footnote of a title page does."""
    return bool(_STARRED.match(text))


def bullet(text: str) -> bool:
    """Whether a row opens an item of a list without numbers."""
    return bool(_BULLET.match(text))


def dotted(text: str) -> bool:
    """Whether a row opens an item by a sign that stands in no sentence (`• To promote`), which may be alone on it."""
    return text[:1] in _DOTS and text[1:2] in ("", " ")


def opener(text: str) -> bool:
    """Whether a row opens a chapter, an annex or a document inside the document."""
    return openers.opener(text) is not None or bool(_ENCLOSURE.fullmatch(text))


def front(text: str) -> bool:
    """Whether a row is the heading of a text's front matter (`Summary`)."""
    return text.strip("#*_ ").casefold() in _FRONT if len(text) < _LONG else False


def formula(text: str) -> bool:
    """Whether a row is an enacting formula, known by its organ: `The General Assembly,`."""
    if len(text) > _LONG or not drafting.formula(text):
        return False
    plain = drafting.bare(text).rstrip(",: ")
    return organ(plain) is not None and plain.casefold().startswith(("the ", "le ", "la ", "l’", "l'", "el "))


def recalls(text: str) -> bool:
    """Whether a row opens as a preambular paragraph does, quoted or not."""
    return drafting.opens_preambular(text.lstrip(drafting.QUOTES))


def next_letter(above: str, text: str) -> bool:
    """Whether two labels that stand alone are one letter and the next: the extraction set both above their texts."""
    one, other = letter(above), letter(text)
    return len(one) == len(other) == 1 and ord(other) == ord(one) + 1
