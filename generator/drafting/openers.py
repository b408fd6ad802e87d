"""The lines that open a part of a document: a chapter, an annex, a document inside it, an article, a table.

A line comes in; what it opens goes out. Forms are those of the UN Editorial Manual, in English, French and Spanish.
"""

from __future__ import annotations

import re

from generator.drafting import finished, letters
from generator.symbols import designations


def _printed(*kinds: str) -> str:
    """The words for kinds of parts as they stand above them, with a capital, as alternatives of an expression."""
    return "|".join(word.capitalize() for kind in kinds for word in designations.WORDS[kind])


_ANNEX = f"(?:{_printed('annex', 'appendix')})"
_NUMBER = "|".join((r"[IVXLC]{1,7}|\d{1,3}", *designations.NUMBERS))
_ORDINAL = r"(?:[IVXLC]{1,7}|\d{1,3}|[A-Z])"
# What may part a designation from the title on its line: "Annex I. Guidelines", "Annex – Plan".
_PARTING = r"[.:–—-]"
# Matches: "Chapter II", "Chapitre premier", "Annex", "Annex I:", "Draft resolution III", "Resolution 30/1", "Decision
# 2/CP.16", "Resolution 2" of a congress, "Projet de résolution I". Not: "Annex to", "Resolution 1325". And however long
# it is: "Annex to the letter dated 4 May 2035 from the Permanent Representative of Malta".
_OPENER = re.compile(
    rf"""[*_]* (?:
        (?P<chapter> (?:{_printed("chapter", "part")}) \s+ (?:{_NUMBER}) )
      | (?P<annex> {_ANNEX} (?:\s+{_ORDINAL})? (?: {letters.ANNEXED} | [*_]*+ \s? {_PARTING}? ) )
      | (?P<draft> (?:Draft|Projet\sde|Proyecto\sde) \s+
          (?P<drafted>resolution|decision|résolution|décision|resolución|decisión)
          (?:\s+{_ORDINAL})? )
      | (?P<adopted> (?P<taken>Resolution|Decision|Résolution|Décision|Resolución|Decisión)
          \s+ (?: \d{{1,4}}/(?:\d{{1,4}}|[A-Z]{{2,5}}\.\d{{1,3}}) (?:\s+[A-Z])? | \d{{1,2}} ) )
    ) [*_]*""",
    re.VERBOSE,
)
# The same in capitals, as older texts and treaties print it: "ANNEX II", "CHAPTER I".
_LOUD = re.compile(_OPENER.pattern, re.VERBOSE | re.IGNORECASE)
_OPENER_LENGTH = 80
_LONGEST = 400
# Matches an annex with its title on the same line: "Annex I. Guidelines on prevention", "**Annex:** Plan of action",
# "Annex – Programme of work". Not: "Annex I to the report", "Annex II. 12", "Annexes. List".
_ENTITLED = re.compile(
    rf"""(?P<annex> [*_]{{0,3}} {_ANNEX} (?:\s{_ORDINAL})? [*_]{{0,3}} \s? {_PARTING} [*_]{{0,3}} )
        \s (?P<title> [*_“"«]{{0,4}} (?P<first>[^\W\d_]) .+ )""",
    re.VERBOSE,
)
_ENTITLED_LOUD = re.compile(_ENTITLED.pattern, re.VERBOSE | re.IGNORECASE)
# Matches a chapter with its title on the same line: "Chapter II. General debate", "**Chapter I** **Lamps and". Not:
# "Chapter II of the report", "Chapter II".
_CHAPTERED = re.compile(
    rf"""[*_]{{0,3}} (?P<label> (?:{_printed("chapter")}|{_printed("chapter").upper()}) \s (?:{_NUMBER}) )
        [*_]{{0,3}} \s? [.:–—-]? [*_]{{0,3}} \s (?= [*_“"«]{{0,4}} [A-ZÀ-Ý] )""",
    re.VERBOSE,
)
_COUNT = r"(?:\d{1,3}(?:\.\d{1,2})?|[IVXLC]{1,7})"
# Matches the line above a table, a figure or a box: "Table 1", "**Figure II**", "Table 3. Lamps by shore", "Cuadro 2",
# "Table". Not: "Table 1 shows", "Table of contents".
_CAPTION = re.compile(
    rf"""[*_]{{0,3}} (?:Table|Figure|Map|Chart|Box|Tableau|Carte|Graphique|Encadré|Cuadro|Gráfico|Figura|Mapa|Recuadro)
        (?: (?: \s {_COUNT} )? [*_]{{0,3}} (?P<alone> \.?[*_]{{0,3}} $ )
          | \s {_COUNT} [*_]{{0,3}} \s?[.:–—-]?[*_]{{0,3}} \s (?= [*_“"«]{{0,4}} [A-ZÀ-Ý] ) )""",
    re.VERBOSE,
)
# Matches: "Source: UNODC.", "*Sources*: replies". Not: "Source of light", "sources:".
_SOURCE = re.compile(r"[*_]{0,3}(?:Sources?|Fuentes?)[*_]{0,3}\s?:[*_]{0,3}\s")
# Matches the end of a row of a table whose cells a tool has run together: "Malta 17 1 932", "Others 25 %". Not:
# "Plan for 2035".
_FIGURED = re.compile(r"\S\s(?:(?!(?:19|20)\d\d\b)\d[\d,.]{0,12}\s?%?|[–—-])[*_]{0,3}$")
_FIGURED_LENGTH = 24
# Matches the line that opens an article or a rule: "Article 12", "**Rule 4**", "Artículo 3", "ARTICLE IV". Not:
# "Article 12 of the Convention", "article 12".
_ARTICLE = re.compile(
    r"""[*_]{0,3} (?:Article|Rule|Principle|Guideline|Règle|Principe|Directive|Artículo|Regla|Principio|Directriz)
        \s (?:\d{1,3}(?:\s?(?:bis|ter))?|premier|[IVXLC]{1,7}) \.? [*_]{0,3}""",
    re.VERBOSE,
)
_ARTICLE_LOUD = re.compile(_ARTICLE.pattern, re.VERBOSE | re.IGNORECASE)


def opener(text: str) -> re.Match[str] | None:
    """The match of a line that opens a chapter, an annex or a document inside the document."""
    if len(text) >= _OPENER_LENGTH and not letters.annexed(text):
        return None
    return _LOUD.fullmatch(text.strip()) if text.isupper() else _OPENER.fullmatch(text.strip())


def another(text: str, other: str) -> bool:
    """Whether two lines each open a document inside the document, of one kind and not the same."""
    one, two = opener(text), opener(other)
    if one is None or two is None or text == other:
        return False
    return bool((one["draft"] and two["draft"]) or (one["adopted"] and two["adopted"]))


def chaptered(text: str) -> re.Match[str] | None:
    """The match of what stands above the title of a chapter on its own line (`Chapter II.`); a title is no sentence."""
    return None if len(text) >= _LONGEST or finished(text) else _CHAPTERED.match(text)


def caption(text: str) -> re.Match[str] | None:
    """The match of the number of a table or figure above it (`alone`: its title is on the next line).

    A caption is no sentence; that of a text's only table may have no number.
    """
    text = text.strip()
    return None if len(text) >= _LONGEST or finished(text.rstrip(".")) else _CAPTION.match(text)


def figured(text: str) -> bool:
    """Whether a line ends with a figure, as a row of a table does."""
    return bool(_FIGURED.search(text[-_FIGURED_LENGTH:]))


def attributes(text: str) -> bool:
    """Whether a line below a table or figure says where it is from."""
    return bool(_SOURCE.match(text))


def article(text: str) -> bool:
    """Whether a line is nothing but the number of an article, a rule or a principle (`Article 12`)."""
    if len(text) >= _OPENER_LENGTH:
        return False
    text = " ".join(text.split())
    return bool(_ARTICLE_LOUD.fullmatch(text) if text.isupper() else _ARTICLE.fullmatch(text))


def entitled(text: str) -> re.Match[str] | None:
    """The match of a line that opens an annex and gives its title, which is no sentence."""
    if len(text) >= _LONGEST or finished(text):
        return None
    found = (_ENTITLED_LOUD if text.isupper() else _ENTITLED).fullmatch(text.strip())
    return found if found and found["first"].isupper() else None


def designation(text: str) -> str:
    """What a text is called where it is printed, without the sign that parts this from a title: `Annex I`.

    Nor what it is annexed to: `Annex to the letter dated …`.
    """
    found = letters.annexed(text)
    return " ".join((text[: found.start()] if found else text).split()).rstrip(" .:–—-")
