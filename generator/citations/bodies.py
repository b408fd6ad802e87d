"""Which body a resolution's number belongs to, read from the words beside it.

In English the body stands before (`Commission on Narcotic Drugs resolution 52/13`) or after (`resolutions
1/3 and 2/14 of the United Nations Environment Assembly`), in French and Spanish after. A body that is
named with capitals but is no organ with a series of its own (a conference of parties, a board) is
`foreign`: its numbers must never become symbols of the Assembly or the Council.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from itertools import dropwhile

from generator.symbols import Organ, organ, organ_by_code

_WINDOW = 260
_LONGEST_NAME = 14


class Words(Enum):
    """How the words beside a number name its body."""

    NAMED = "named"
    SHORT = "short"
    POSSESSIVE = "possessive"
    FOREIGN = "foreign"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Body:
    """The words that name a body, from offset `start`: an organ, a short name's organs, or a foreign one.

    `end` is the offset where a name ends that was read forwards.
    """

    words: Words
    start: int
    name: str = ""
    organs: tuple[Organ, ...] = ()
    end: int = 0


_WORD = re.compile(r"[^\W_]+(?:[-\u2019'][^\W_]+)*")
_CONNECTOR = re.compile(r"of|the|on|and|to|against|for|in|de|du|des|del|la|le|les|el|los|las|et|y|pour|para|sur|contre")
_POSSESSIVE = re.compile(r"its|their|his|our|sa|ses|son|leurs?|notre|nos|sus?", re.IGNORECASE)
_ADJECTIVE = re.compile(
    r"previous|relevant|earlier|subsequent|recent|related|landmark|annual|other|own|most|later"
    r"|précédentes?|pertinentes?|récentes?|antérieures?|ultérieures?|annuelles?|propres?|anteriores?|posteriores?"
    r"|recientes?|propias?",
    re.IGNORECASE,
)
# A noun in the name of a body which adopts texts.
_NOUN = re.compile(
    r"assembly|council|commission|committee|conference|board|congress|parties|organization|union|court|authority"
    r"|forum|meeting|tribunal|programme|agency|bank|assemblée|conseil|comité|conférence|asamblea|consejo|comisión"
    r"|conferencia|junta",
    re.IGNORECASE,
)
# A body that goes by its letters. Matches: COP   UNEA   ECOSOC   Not: UN   COVID-19
_ACRONYM = re.compile(r"(?!UN\Z)[A-Z]{2,8}")
_LETTERS = {"ECOSOC": "ecosoc", "GA": "ga", "UNGA": "ga", "HRC": "hrc", "CCPCJ": "ccpcj", "CND": "cnd"}
_SHORT = {
    "assembly": ("ga",),
    "assemblée": ("ga",),
    "asamblea": ("ga",),
    "council": ("ecosoc", "sc", "hrc"),
    "conseil": ("ecosoc", "sc", "hrc"),
    "consejo": ("ecosoc", "sc", "hrc"),
}
_COMMISSION = re.compile(r"commission|comisión")

_MONTH = r"[^\W\d_]{3,12}\.?"
_DATE = rf"(?:of|dated|du|de|en\sdate\sdu|del)\s[0-9]{{1,2}}(?:er)?\s(?:de\s)?{_MONTH}\s(?:de\s)?[0-9]{{4}}"
# After a number. Matches: | of the General Assembly   | of 27 May 2016 of the United Nations …
# | de l'Assemblée générale   | du Conseil   Not: | of 27 May 2016 on the illegal trade
_OF_BODY = re.compile(
    rf"(?:,?\s{_DATE},?)?\s(?:of\s(?:the\s)?|adopted\sby\sthe\s|de\sl[\u2019']|de\sla\s|du\s|des\s|del\s)"
    r"(?=[^\W\da-zà-ÿ_])"
)
_ADOPTED_BY = re.compile(r"\b(?:adopted\sby\s(?:the\s)?|adoptée?s?\spar\s(?:l[\u2019']|la\s|le\s)?)(?=[^\W\da-zà-ÿ_])")
# Matches after a body: | adopted   | had also adopted   | endorsed
_VERB = re.compile(
    r"\s(?:(?:has|had|have|also|then|subsequently)\s){0,2}(?:adopted|approved|passed|issued|endorsed|recalled)\s\Z"
)


def before(text: str, start: int, commission: Organ | None) -> Body:
    """The body named right before the word `resolution` at offset `start`, or before its verb `adopted`.

    `commission` is what `the Commission` means in this document.
    """
    verb = _VERB.search(text, max(0, start - 40), start)
    words = _words_before(text, verb.start() if verb else start)
    while words and _ADJECTIVE.fullmatch(words[-1].group()):
        words.pop()
    if words and not verb and _POSSESSIVE.fullmatch(words[-1].group()):
        return Body(Words.POSSESSIVE, start)
    body = _body(_without_opening(_phrase(words), text), start, commission, text)
    return replace(body, start=start) if verb else body


def after(text: str, end: int, limit: int, commission: Organ | None) -> Body:
    """The body named right after a number that ends at offset `end`, or as who adopted it, up to `limit`."""
    found = _OF_BODY.match(text, end) or _ADOPTED_BY.search(text, end, limit)
    return at(text, found.end(), commission) if found else Body(Words.NONE, end)


def at(text: str, start: int, commission: Organ | None) -> Body:
    """The body whose name begins at offset `start`, in full or in short."""
    words = _words_after(text, start)
    for count in range(len(words), 0, -1):
        known = organ(_plain(text[words[0].start() : words[count - 1].end()]))
        if known:
            return Body(Words.NAMED, start, known.name, (known,), words[count - 1].end())
    first = words[0].group().casefold() if words else ""
    short = _short(first, commission)
    if short and not any(word.group() != word.group().lower() for word in words[1:]):
        return Body(Words.SHORT, start, first, short, words[0].end())
    if any(_NOUN.fullmatch(word.group()) for word in words):
        return Body(Words.FOREIGN, start, text[words[0].start() : words[-1].end()], (), words[-1].end())
    return Body(Words.NONE, start)


def organs_in(text: str) -> list[tuple[int, int, Organ]]:
    """Every organ named in full in `text`, with the offsets of its name, in reading order."""
    found: list[tuple[int, int, Organ]] = []
    for noun in _CAPITAL_NOUN.finditer(text):
        words = _words_after(text, noun.start())[:_LONGEST_NAME]
        for count in range(len(words), 0, -1):
            known = organ(_plain(text[words[0].start() : words[count - 1].end()]))
            if known:
                found.append((noun.start(), words[count - 1].end(), known))
                break
    return found


_CAPITAL_NOUN = re.compile(
    r"\b(?:General\sAssembly|Economic\s(?:and\sSocial\s)?Co|Security\sCouncil|Human\sRights\sCouncil"
    r"|Commission\s|Statistical\sCommission|United\sNations\s(?:Environment|Forum)|Trusteeship|Permanent\sForum"
    r"|Assemblée\s|Conseil\s|Asamblea\s|Consejo\s|Comisión\s)"
)


def _words_before(text: str, start: int) -> list[re.Match[str]]:
    """The words right before `start` with nothing but spaces between, in reading order."""
    words = list(_WORD.finditer(text, max(0, start - _WINDOW), start))
    kept: list[re.Match[str]] = []
    edge = start
    for word in reversed(words):
        if text[word.end() : edge].strip(" \u00a0"):
            break
        kept.append(word)
        edge = word.start()
    return kept[::-1]


def _words_after(text: str, start: int) -> list[re.Match[str]]:
    """The capitalised words from `start` on, with connectors between them."""
    kept: list[re.Match[str]] = []
    edge = start
    for word in _WORD.finditer(text, start, start + _WINDOW):
        if text[edge : word.start()].strip(" \u00a0"):
            break
        if not word.group()[0].isupper() and not _joins(word.group()) and not _french(word.group(), kept):
            break
        kept.append(word)
        edge = word.end()
    while kept and _joins(kept[-1].group()):
        kept.pop()
    return kept


def _phrase(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The last capitalised words of `words`, with connectors between but not in front: not `The`, `In`."""
    kept: list[re.Match[str]] = []
    for word in reversed(words):
        if not (word.group()[0].isupper() or _joins(word.group())):
            break
        kept.append(word)
    while kept and _joins(kept[-1].group().lower()):
        kept.pop()
    return kept[::-1]


def _without_opening(words: list[re.Match[str]], text: str) -> list[re.Match[str]]:
    """`Welcoming the Conference of the Parties`, `Pursuant to Commission`: how a sentence opens is no name."""
    first = words[0].group() if len(words) > 1 else ""
    if not (first.endswith(("ing", "s")) or _OPENING.fullmatch(first)):
        return words
    if not _OPENS.search(text, max(0, words[0].start() - 2), words[0].start()):
        return words
    return list(dropwhile(lambda word: _joins(word.group()), words[1:]))


_OPENING = re.compile(r"Pursuant|Further|Prior|Subject|Contrary|Under|By|With|Through|From|Since|Before|After|Both")
# Matches before the first word of a sentence, subparagraph or title: ``   `. `   `(a) `   `“`
_OPENS = re.compile(r"(?:\A|[.;:)\u201c]\s?)\Z")


def _body(words: list[re.Match[str]], start: int, commission: Organ | None, text: str) -> Body:
    if not words or _joins(words[-1].group()):
        return Body(Words.NONE, start)
    for first in range(len(words)):
        known = organ(_plain(text[words[first].start() : words[-1].end()]))
        if known:
            return Body(Words.NAMED, words[first].start(), known.name, (known,))
    lettered = organ_by_code(_LETTERS.get(words[-1].group(), ""))
    if lettered:
        return Body(Words.NAMED, words[-1].start(), lettered.name, (lettered,))
    last = _plain(words[-1].group().casefold()).removeprefix("l\u2019").removeprefix("l'")
    if len(words) == 1:
        short = _short(last, commission)
        if short:
            return Body(Words.SHORT, words[-1].start(), last, short)
    if _ACRONYM.fullmatch(words[-1].group()) or any(_NOUN.fullmatch(word.group()) for word in words):
        return Body(Words.FOREIGN, words[0].start(), text[words[0].start() : words[-1].end()])
    return Body(Words.NONE, start)


def _short(noun: str, commission: Organ | None) -> tuple[Organ, ...]:
    if _COMMISSION.fullmatch(noun):
        return (commission,) if commission else ()
    return tuple(found for code in _SHORT.get(noun, ()) if (found := organ_by_code(code)))


def _joins(word: str) -> bool:
    return bool(_CONNECTOR.fullmatch(word))


def _french(word: str, before_it: list[re.Match[str]]) -> bool:
    """Whether a word in small letters may belong to a French or Spanish name, which has one capital."""
    letters = word.replace("\u2019", "").replace("'", "")  # as in `l’homme`
    return bool(before_it) and bool(_FRENCH_NOUN.fullmatch(before_it[0].group())) and letters.isalpha()


_FRENCH_NOUN = re.compile(r"Assemblée|Conseil|Commission|Conférence|Asamblea|Consejo|Comisión")


def _plain(name: str) -> str:
    return name.removesuffix("\u2019s").removesuffix("'s")
