"""Which body a sentence has as its subject, and so whose resolution `its resolution` is.

A text and an offset come in; an organ or a conference comes out, or None where the sentence has no such subject. It
stands right before (`the General Assembly, in its resolution 64/293`), before its verb (`which the Assembly endorsed in
its resolution 70/174`), or after the opening phrase (`In its resolution 68/1, the General Assembly decided`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.citations import bodies
from generator.citations.bodies import Body, Words
from generator.symbols import Numbering

if TYPE_CHECKING:
    from generator.symbols import Organ

_ITS = r"(?:its|their|sa|ses|su|sus)"
_ARTICLE = r"(?:[Tt]he\s|[Ll][\u2019']|[Ll][ea]\s|[Ee]l\s)"
# After a body. Matches: `the General Assembly|, in its `   `the Council| in paragraph 5 of its `   `|, in `
# `the Council|, which in its `
_IN_ITS = re.compile(
    r"(?:\u2019s|'s)?(?:,?\s(?:which|qui|que))?,?\s(?:in|by|through|under|with|dans|par|en|mediante)\s"
    r"(?:(?:the\s)?(?:annex\sto|paragraphs?\s[0-9][0-9a-z,() ]{0,20}\sof)\s)?"
    rf"(?:{_ITS}\s(?:[a-z]+\s)?)?\Z"
)
# The same where the number must fit the body, as `its` may be the document's too. Matches:
# `the Council|, pursuant to its `   `the Council|’s request, in its `   `the Council|’s adoption of `
# Not: `the Council|, as foreseen in its `   `the Council|’s work, in its `
_ACT = r"(?:decision|request|call|appeal|invitation|recommendation|recognition|reaffirmation)"
_BY_ITS = re.compile(
    r"(?:,\s(?:pursuant\sto|further\sto|in\saccordance\swith|conformément\sà|de\sconformidad\scon)\s"
    rf"{_ITS}\s|(?:\u2019s|'s)\s(?:adoption\sof\s(?:{_ITS}\s)?|{_ACT},?\sin\s{_ITS}\s))\Z"
)
# Matches: `the Council| of its ` where `adoption by` stands before
_OF_ITS = re.compile(rf"\s(?:of|de)\s(?:la\s)?(?:{_ITS}\s)?\Z")
_ADOPTION_BY = re.compile(
    r"\b(?:adoption\sby\s(?:the\s)?|adoption\spar\s(?:la\s|le\s|l[\u2019'])?|aprobación\spor\s(?:la\s|el\s))\Z"
)
# What leaves the subject for later. Matches: `In its |`   `Dans sa |`   `Recalling that, in paragraph 2 of its |`
# Not: `Recalling its |`   `the Council in its |`
_OPENS = re.compile(
    r"(?:\A|[.;:(,]|\bthat|\bque)\s*(?:in|by|under|through|pursuant\sto|further\sto|dans|par|en|mediante)\s"
    rf"(?:paragraphs?\s[0-9][0-9a-z,() ]{{0,20}}\sof\s)?(?:{_ITS}\s)?\Z",
    re.IGNORECASE,
)
# Matches before a subject that comes after: |, the General Assembly   |, l'Assemblée générale
_AFTER_COMMA = re.compile(rf",\s{_ARTICLE}(?=[^\W\da-zà-ÿ_])")
# Matches before the name of a subject: |the General Assembly
_BEFORE_NAME = re.compile(rf"\b{_ARTICLE}(?=[^\W\da-zà-ÿ_])")
# From the name of a body to `its`, its verb first. Matches: ` endorsed in its `   ` has adopted the plan, in its `
# Not: ` endorsed the plan, and recalling its `   ` resolution adopted in its `
_ACTED = re.compile(
    r"\s(?:(?:has|had|also|further|subsequently)\s){0,3}(?:[a-z]{2,}ed|took|taken|gave|given|set|made|met|held)\b[^,.;:()\u201c\u201d]*,?\s"
    rf"(?:in|by|through)\s(?:paragraphs?\s[0-9][0-9a-z,() ]{{0,20}}\sof\s)?{_ITS}\s\Z"
)
# Matches: Conference of the Parties   Meeting of States Parties   Not: Programme of Action
_CONFERENCE = re.compile(r"Conference\b|Meeting\sof\s|Conférence\b|Conferencia\b")
_NEAR = 300
_LONGEST_NAME = 120
_CLAUSE = 160


def just_named(text: str, start: int, commission: Organ | None) -> Body | None:
    """The body of `the General Assembly, in its resolution 64/293`, whose word `resolution` is at offset `start`."""
    its = _IN_ITS.search(text, max(0, start - 80), start)
    return _ending(text, its.start(), commission) if its else None


def likely(text: str, start: int, commission: Organ | None) -> Body | None:
    """The body of `the Council, pursuant to its resolution 33/30`, or `adoption by the Council of its resolution 42/3`.

    In the first a body whose numbers have no form of their own is not told from the document's.
    """
    its = _BY_ITS.search(text, max(0, start - 80), start)
    if its:
        named = _ending(text, its.start(), commission)
        return named if named and any(found.numbering is not Numbering.OWN for found in named.organs) else None
    of_its = _OF_ITS.search(text, max(0, start - 20), start)
    named = _ending(text, of_its.start(), commission) if of_its else None
    adopted = named and _ADOPTION_BY.search(text, max(0, named.start - 20), named.start)
    return named if adopted else None


def _ending(text: str, end: int, commission: Organ | None) -> Body | None:
    """The body whose name ends at offset `end`."""
    named = bodies.before(text, end, commission)
    return named if named.words in (Words.NAMED, Words.SHORT, Words.FOREIGN) else _in_full(text, end)


def _in_full(text: str, end: int) -> Body | None:
    """The organ whose full name ends at offset `end`: a French one has one capital, and is read from there on."""
    begin = max(0, end - _LONGEST_NAME)
    named = bodies.organs_in(text[begin:end])
    if not named or begin + named[-1][1] != end:
        return None
    start, _, organ = named[-1]
    return Body(Words.NAMED, begin + start, organ.name, (organ,), end)


def acting(text: str, start: int, commission: Organ | None) -> Body | None:
    """The body of `which the General Assembly endorsed in its resolution 70/174`, if the last named has the verb."""
    last: Body | None = None
    for article in _BEFORE_NAME.finditer(text, max(0, start - _CLAUSE), start):
        named = _subject(text, article.end(), commission)
        if named:
            last = named if _ACTED.match(text, named.end, start) else None
    return last


def opened(text: str, span: tuple[int, int], stop: int, commission: Organ | None) -> Body | None:
    """The body of `In its resolution 68/1, the General Assembly …`, if that is what the first name before `stop` names.

    `span` is that of `resolution 68/1`.
    """
    if not _OPENS.search(text, max(0, span[0] - 80), span[0]):
        return None
    for comma in _AFTER_COMMA.finditer(text, span[1], min(stop, span[1] + _NEAR)):
        if text.count("\u201c", span[1], comma.start()) == text.count("\u201d", span[1], comma.start()):
            return _subject(text, comma.end(), commission)
    return None


def _subject(text: str, start: int, commission: Organ | None) -> Body | None:
    """The organ or conference whose name begins at offset `start`; of other names many are no bodies."""
    named = bodies.at(text, start, commission)
    return named if named.organs or _CONFERENCE.match(named.name) else None
