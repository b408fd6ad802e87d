"""Symbols as texts print them: `E/CN.15/2021/L.6/Rev.1`, `A/CONF.234/16, chap. I`, `S/2021/5 and Add.1`.

A text comes in; mentions come out, each with its symbol in normal form and the pinpoint after it. A
symbol begins with one of the series in `SERIES`, the first components that the UN's document system
knows; anything else with strokes in it (`and/or`, `HIV/AIDS`, an address) is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.citations import pinpoints
from generator.citations.found import Found, Pinpoint
from generator.symbols import Symbol, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

SERIES = (
    *("A", "E", "S", "T", "ST", "TD", "ID", "DP", "IDB", "JIU", "CD", "DC", "LC", "AT", "GC", "LOS", "NPT"),
    *("CAC", "CAT", "CBD", "CCPR", "CCW", "CED", "CEDAW", "CERD", "CMW", "CRC", "CRPD", "CTOC", "APLC", "BWC"),
    *("COSP", "ECE", "EB", "EP", "ESCAP", "FCCC", "HRI", "HRC", "HSP", "ICCD", "ICEF", "ISBA", "ITC", "MAG"),
    *("NTB", "OPCAT", "PBC", "SAT", "SPLOS", "STATUS", "TRADE", "TRANS", "UNEP", "UNFF", "UNHCR", "UNITAR"),
    *("UNODC", "UNW", "UNOPS", "WP", "CCM", "ICC", "WFP", "CCPCJ", "UNFPA", "UNICEF", "UNCTAD", "UNDP"),
)

_DASH = "\u2010\u2011\u2012\u2013\u2014-"
_SERIES = "|".join(sorted(SERIES, key=len, reverse=True))

# Matches: A/CONF.234/16   A/RES/57/270 B   E/CN.7/2021/2–E/CN.15/2021/2   A/RES/217 A (III)   S/RES/2242 (2015)
# A/74/6 (Sect. 16)   A/75/5 (Vol. I)/Corr.1   S/Agenda/1606   E/L.1200
# Not: and/or   A/H1N1   undocs.org/A/70/1   A/   HIV/AIDS; of A/57/3 (Parts I and II), A/60/38 (Supplement No. 38) and
# A/57/3 (Parte I) the end, as it is part of no symbol, or that of a symbol in another language
_SYMBOL = re.compile(
    rf"""
    (?<![\w/.:@#\u2013-])
    (?: A/(?=[0-9]|[A-Z]{{2,5}}[./]|[CL]\.|S-|ES-|PV)
      | [EST]/(?=[0-9]|[A-Z]{{2,6}}[./]|[CLR]\.|SR|Agenda/)
      | (?:{_SERIES})/(?<!\b[AEST]/) )
    [A-Za-z0-9]+ (?: [.\u2010\u2011-][A-Za-z0-9]+ )*
    (?: /[A-Za-z0-9]+ (?: [.\u2010\u2011-][A-Za-z0-9]+ )* | [{_DASH}](?:{_SERIES})/[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)* )*
    (?: \s?\((?:19|20)[0-9]{{2}}\) | (?:\s?[A-Z])?\s?\((?:E?S-)?[IVXL]{{1,8}}\)[A-Z]?
      | \s?\((?:Sect|Vol|Part|Prog|Suppl?|Introduction|Income)\b[^()]{{0,20}}\) (?: /(?:Add|Corr|Rev)\.[0-9]+ )*
      | (?<=[0-9])\s[A-Z](?=[,.;)]|\Z|\s(?:of|and|on|in|to)\b) )?
    """,
    re.VERBOSE,
)
_RESOLUTION = re.compile(r"[AES]/(?:HRC/)?(?:RES|DEC)/")
# After a symbol. Matches: | and Add.1   |, Corr.1   | and Add.1–7   |, L.6 and L.7/Rev.1   Not: | and E/CN.15/2021/6
_SUPPLEMENT = re.compile(
    r"(?:,\s(?:and\s)?|\s(?:and|et|y)\s|\s?[\u2013-]\s?)"
    r"(?P<part>(?P<series>Add|Corr|Rev|Amend|Summary|L|CRP|INF|NGO|WP|PM)\.(?P<first>[0-9]{1,3})(?:/(?:Rev|Add|Corr)\.[0-9]{1,2})?)"
    r"(?P<range>\s?[\u2013-]\s?(?P<last>[0-9]{1,3}))?(?![\w/])"
)
# The end of a symbol that another of the same series replaces: E/CN.15/2021|/L.5/Rev.1
_OF_SERIES = re.compile(r"/(?:L|CRP|INF|NGO|WP|PM)\.[0-9]+(?:/.*)?\Z")
# What a symbol in parentheses is the symbol of. Matches: the |report of the Secretary-General on arson (|
# Not: the |report on the draft resolution (|
_REPORT = re.compile(
    r"\b(?:report|note|letter|rapport|informe)\b"
    r"(?:(?!\b(?:report|note|letter|document|paper|statement|summary|resolution|decision|draft|text)s?\b)"
    r"[^.,;:()\u201c\u201d]){0,200}\s\(\Z"
)
# Not: the |report on the follow-up to the Kyoto Declaration (|, where the symbol may be the Declaration's
_INSTRUMENT = re.compile(
    r"\b(?:Declaration|Plan|Programme|Platform|Convention|Protocols?|Agreement|Agenda|Rules|Principles|Guidelines"
    r"|Strategy|Strategies|Compact|Charter|Statute|Covenant|Déclaration|Programa|Declaración)\b"
)
_SUPPLEMENTS = frozenset({"Add", "Corr", "Rev", "Amend", "Summary"})
_LONGEST_RANGE = 50
_LONGEST_NAME = 240


def find(text: str) -> list[Found]:
    """The symbols printed in `text`, in reading order."""
    return [found for match in _SYMBOL.finditer(text) for found in _mentions(text, match)]


def _mentions(text: str, match: re.Match[str]) -> Iterator[Found]:
    printed, symbol = _read(match.group())
    if symbol is None or text.startswith("/", match.end()):  # `E/CN.7/2019/…` is still to be completed
        return
    if _is_range(symbol):
        first = len(re.split(f"[{_DASH}](?=[A-Z]{{1,8}}/)", printed)[0])
        yield Found(match.start(), match.start() + first, "symbol", symbol=symbol.parts[0].text)
        at, symbol = match.start() + first + 1, symbol.parts[1]
    else:
        at = match.start()
    end = match.start() + len(printed)
    before, start = pinpoints.preceding(text, _noun(text, at))
    start = start if before else at
    after, last = pinpoints.following(text, end)
    if not after and text[end : end + 1] == ")":
        after, _ = pinpoints.following(text, end + 1)
    pinpoint = Pinpoint(before.parts + after.parts, before.paragraphs + after.paragraphs)
    closed = last + 1 if last == end and _is_open(text[start:end]) and text[end : end + 1] == ")" else last
    yield Found(start, closed, "symbol", symbol=symbol.text, pinpoint=pinpoint)
    if last == end:
        yield from _supplements(text, end, symbol)


def _noun(text: str, symbol: int) -> int:
    """Where `report of the Secretary-General on arson (E/CN.15/2022/90` begins, of which the symbol's offset is given.

    A paragraph of the report is named before it. If the words may name an instrument, it is the symbol alone.
    """
    named = _REPORT.search(text, max(0, symbol - _LONGEST_NAME), symbol)
    return named.start() if named and not _INSTRUMENT.search(named.group()) else symbol


def _is_open(mention: str) -> bool:
    return mention.count("(") > mention.count(")")


def _supplements(text: str, end: int, symbol: Symbol) -> Iterator[Found]:
    """The further documents that are named by the end of their symbols only, ranges in full."""
    while more := _SUPPLEMENT.match(text, end):
        base = symbol.text
        if more["series"] not in _SUPPLEMENTS:
            if not _OF_SERIES.search(base):
                return
            base = _OF_SERIES.sub("", base)
        yield from _named(more.start("part"), more.end("part"), f"{base}/{more['part']}")
        if more["range"]:
            for number in range(int(more["first"]) + 1, min(int(more["last"]), int(more["first"]) + _LONGEST_RANGE)):
                yield from _named(more.end("part"), more.start("last"), f"{base}/{more['series']}.{number}")
            yield from _named(more.start("last"), more.end("last"), f"{base}/{more['series']}.{more['last']}")
        end = more.end()


def _named(start: int, end: int, text: str) -> Iterator[Found]:
    symbol = parse(text)
    if symbol:
        yield Found(start, end, "symbol of a supplement", symbol=symbol.text)


def _read(printed: str) -> tuple[str, Symbol | None]:
    """What of `printed` is the symbol: only a resolution has a letter after a space."""
    if printed[-2:-1].isspace() and not _RESOLUTION.match(printed):
        printed = printed[:-2]
    return printed, parse(printed)


def _is_range(symbol: Symbol) -> bool:
    """Whether two symbols with a dash between are a range (`A/71/9–A/71/12`), not a joint document."""
    first, *others = symbol.parts
    return any(other.text.split("/")[:2] == first.text.split("/")[:2] for other in others)
