"""Resolutions and decisions cited by number: `its resolution 46/152`, `resolutions 1989/62 …, 1992/22 …`.

A text and its setting come in; mentions come out, each with the symbol that its organ gives the number.
The organ is the one named beside the number; for `its`, the one just named (`the General Assembly, in its
resolution 64/293`) or the document's own; for a bare `resolution`, that of the resolution before it, or
the document's own (`numberings` knows whose a number can be). A list goes on to the end of its sentence, with
dates and titles between; what stands in quotation marks is a title, and the numbers in it are its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.citations import bodies, numberings, pinpoints, subjects
from generator.citations.bodies import Body, Words
from generator.citations.found import NOWHERE, Found, Pinpoint
from generator.citations.sentences import Sentences
from generator.symbols import Numbering, Organ, organ_by_code

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Setting:
    """What `its`, `the Commission` and a bare number mean where a text stands."""

    own: Organ | None = None
    commission: Organ | None = None


# Matches: 70/174   57/270 B   2021/21   S-23/2   217 A (III)   1721 A and B (XVI)   1244 (1999)
# Not: 2021/21/Add.1   24/7th   1/2021/3
_NUMBER = r"""
    (?<![\w/.])
    (?: (?:E?S[-\u2010\u2011\u2013])? [0-9]{1,4}/[0-9]{1,4} (?:\s[A-Z](?![\w.]))? (?![\w/])
      | [0-9]{1,4} (?:\s[A-Z](?:(?:,|\sto|\sand)\s[A-Z]){0,6})? \s? \( (?:E?S[-\u2010\u2011\u2013])?[IVXL]{1,8} \)
      | [0-9]{1,4} \s? \( (?:19|20)[0-9]{2} \)
    )
"""
# Matches: resolution 70/174   Decisions 2020/230   résolutions 76/182   resolución de la Asamblea General 70/1
# Not: resolution of   resolution I
_HEAD = re.compile(
    rf"""
    (?<![\w-]) (?P<word> [Rr]esolutions? | [Rr]ésolutions? | [Rr]esoluci(?:ón|ones)
               | [Dd]ecisions?   | [Dd]écisions?   | [Dd]ecisi(?:ón|ones) )
    \s (?: (?:of\sthe\s|de\sla\s|del\s|du\s|de\sl[\u2019'])
           (?P<body>[A-Z](?:(?!r[eé]sol|d[eé]cis)[^\W\d_]{{0,20}}\s){{1,9}}) )?
    (?P<number>{_NUMBER})
    """,
    re.VERBOSE,
)
# Matches between two numbers of a list: |, |   | and |   |, as well as |   | et, en dernier lieu, |   |; |   Not: | |
_NEXT = re.compile(
    r"(?:[,;]\s(?:(?:and|et|y)\s)?|,?\s(?:and|or|et|ou|y|o|to|à|a|as\swell\sas|ainsi\sque|así\scomo),?\s)"
    r"(?:(?:most\srecently|notably|in\sparticular|including|inter\salia|notamment|en\sdernier\slieu),?\s)?"
    rf"(?P<number>{_NUMBER})",
    re.VERBOSE,
)
# After `57/270 A`. Matches: | and B   |, B   Not: | and By
_MORE_LETTERS = re.compile(r"(?:,\s|\s(?:and|et|y)\s)(?P<letter>[A-Z])(?![\w.\u2019'])")
_DRAFT = re.compile(r"(?:\bdraft|\bprojets?\sde|\bproyectos?\sde)\s\Z", re.IGNORECASE)
# After a number. Matches: 2/3| of the States   Not: 71/1| of 5 May 2016   and not a body, as in: 71/1| of the Assembly
_OF = re.compile(r"\s(?:of|des|de\slos)\s(?![0-9]{1,2}\s)")
_FEW = 8
UNNAMED = "number of an organ that is not named"
OF_DOCUMENT = " of the document's organ"  # of a bare number; the rule for `its` has a comma


def find(text: str, setting: Setting) -> list[Found]:
    """The numbered resolutions and decisions that `text` names, in reading order."""
    return list(_Reader(text, setting).mentions()) if _HEAD.search(text) else []


class _Reader:
    """One text being read from left to right, with the body of the latest number in mind."""

    def __init__(self, text: str, setting: Setting) -> None:
        self.text = text
        self.setting = setting
        self.sentences = Sentences(text)
        self.organs = bodies.organs_in(text)
        self.last: dict[tuple[int, int] | None, Body] = {}

    def mentions(self) -> Iterator[Found]:
        heads = [head for head in _HEAD.finditer(self.text) if self._is_head(head)]
        following: dict[tuple[int, int] | None, int] = {}
        limits: list[int] = []
        for head in reversed(heads):
            room = self.sentences.quote(head.start())
            limits.append(min(self.sentences.end(head.end()), following.get(room, len(self.text))))
            following[room] = head.start()
        for head, limit in zip(heads, reversed(limits), strict=True):
            yield from self._run(head, limit)

    def _is_head(self, head: re.Match[str]) -> bool:
        """Whether the number is that of a text which was adopted, and the name before it, if any, that of an organ."""
        if _DRAFT.search(self.text, max(0, head.start() - 14), head.start()):
            return False
        return not head["body"] or bool(self._between(head).organs)

    def _between(self, head: re.Match[str]) -> Body:
        """The body that stands between `resolution` and its number."""
        named = bodies.at(self.text, head.start("body"), self.setting.commission)
        whole = not self.text[named.end : head.start("number")].strip()
        return named if whole else Body(Words.NONE, head.start())

    def _run(self, head: re.Match[str], limit: int) -> Iterator[Found]:
        """The mentions of one `resolution …` or `resolutions …, … and …`."""
        room = self.sentences.quote(head.start())
        numbers = [head.span("number"), *self._list(head, limit, room)]
        kind = "decision" if head["word"][0] in "dD" else "resolution"
        beside = (
            self._between(head) if head["body"] else bodies.before(self.text, head.start(), self.setting.commission)
        )
        for index, (number, words) in enumerate(self._with_bodies(numbers, beside, limit)):
            printed = " ".join(self.text[number[0] : number[1]].split())
            body, rule = self._owner(words, printed, kind, head, room)
            if body.organs or body.words is Words.FOREIGN:
                self.last[room] = body
            begin = number[0] if index else min(beside.start, head.start())
            yield from self._mention(Found(begin, number[1], rule), printed, kind, body, first=not index)

    def _list(self, head: re.Match[str], limit: int, room: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
        """The further numbers of a list. After a singular word only one that follows directly."""
        if not head["word"].endswith("s"):
            found = _NEXT.match(self.text, head.end(), limit)
            if found and not self._is_share(found.end(), limit):
                yield found.span("number")
            return
        for found in _NEXT.finditer(self.text, head.end(), limit):
            if self.sentences.quote(found.start("number")) == room and not self._is_share(found.end(), limit):
                yield found.span("number")

    def _is_share(self, end: int, limit: int) -> bool:
        """Whether the number that ends at offset `end` is the share of something: `2/3 of the States`."""
        after = bodies.after(self.text, end, limit, self.setting.commission) if _OF.match(self.text, end) else None
        return after is not None and after.words is Words.NONE

    def _with_bodies(
        self, numbers: list[tuple[int, int]], beside: Body, limit: int
    ) -> list[tuple[tuple[int, int], Body]]:
        """Each number with the words that name its body: before them all, or after it or a later one."""
        # Of `the Commission recalled resolution 2021/21 of the Council` the words after are nearer.
        verb = beside.words is not Words.POSSESSIVE and _HEAD.match(self.text, beside.start)
        if beside.words is not Words.NONE and not verb:
            return [(number, beside) for number in numbers]
        paired: list[tuple[tuple[int, int], Body]] = []
        body: Body | None = None
        for number in reversed(numbers):
            after = bodies.after(self.text, number[1], limit, self.setting.commission)
            body = after if after.words is not Words.NONE else body
            paired.append((number, body or beside))
            limit = number[0]
        return paired[::-1]

    def _mention(self, at: Found, printed: str, kind: str, body: Body, *, first: bool) -> Iterator[Found]:
        """The mention, or one for each letter, with the pinpoints on either side."""
        before, begin = pinpoints.preceding(self.text, at.start) if first else (NOWHERE, at.start)
        after, end = pinpoints.following(self.text, at.end)
        if not after and self.text.startswith(")", at.end):
            after, _ = pinpoints.following(self.text, at.end + 1)
        pinpoint = Pinpoint(before.parts + after.parts, before.paragraphs + after.paragraphs)
        yield numberings.named(
            numberings.first_letter(printed), kind, body, replace(at, start=begin, end=end, pinpoint=pinpoint)
        )
        if end != at.end or not printed[-1].isalpha():
            return
        while found := _MORE_LETTERS.match(self.text, end):
            end = found.end()
            stretch = replace(at, start=found.start("letter"), end=end)
            yield numberings.named(f"{printed[:-1]}{found['letter']}", kind, body, stretch)

    def _owner(
        self, body: Body, number: str, kind: str, head: re.Match[str], room: tuple[int, int] | None
    ) -> tuple[Body, str]:
        """The body that a number belongs to, with the name of the rule that told it."""
        if body.words is Words.POSSESSIVE:
            return self._possessor(number, kind, head)
        if body.words is not Words.NONE:
            return body, f"{kind} of the {body.words.value} organ"
        named = self._fitting(self._subject(head, number, kind), number, kind)
        if named:
            return _from(named, body.start), f"{kind}, of the organ named beside it"
        return self._bare(number, kind, body, room)

    def _possessor(self, number: str, kind: str, head: re.Match[str]) -> tuple[Body, str]:
        """Whose `its` is: of the body just named, of the one that opens the sentence, or the document's."""
        start = head.start()
        named = self._subject(head, number, kind) or self._fitting(
            subjects.acting(self.text, start, self.setting.commission), number, kind
        )
        if named:
            return _from(named, start), f"its {kind}, of the organ named beside it"
        own = self.setting.own
        if own and numberings.likely(own, number, kind):
            return Body(Words.POSSESSIVE, start, own.name, (own,)), f"its {kind}, of the document's organ"
        for _, _, organ in reversed(self._organs_before(start)):
            if organ.numbering is not Numbering.OWN and numberings.fits(organ, number, kind):
                return Body(Words.NAMED, start, organ.name, (organ,)), f"its {kind}, of the organ named before"
        organs = (own,) if own else ()
        return Body(Words.POSSESSIVE, start, "", organs), f"its {kind}"

    def _organs_before(self, offset: int) -> list[tuple[int, int, Organ]]:
        """The last organs that are named before `offset`, in reading order."""
        index = bisect_left(self.organs, offset, key=lambda named: named[1])
        return self.organs[max(0, index - _FEW) : index]

    def _subject(self, head: re.Match[str], number: str, kind: str) -> Body | None:
        """The body that the sentence has beside `resolution` as its subject, before or after it."""
        text, commission = self.text, self.setting.commission
        named = subjects.just_named(text, head.start(), commission)
        return (
            named
            or self._fitting(subjects.likely(text, head.start(), commission), number, kind)
            or self._fitting(
                subjects.opened(text, head.span(), self.sentences.end(head.end()), commission), number, kind
            )
        )

    @staticmethod
    def _fitting(body: Body | None, number: str, kind: str) -> Body | None:
        """`body`, if the number may be its own."""
        return body if body and numberings.may_be(body, number, kind) else None

    def _bare(self, number: str, kind: str, body: Body, room: tuple[int, int] | None) -> tuple[Body, str]:
        """The body of a bare `resolution 28/3`: that of the one before it, or the document's."""
        last = self.last.get(room)
        if last and numberings.may_be(last, number, kind):
            return _from(last, body.start), f"{kind} of the organ of the one before"
        own = self.setting.own
        if own and numberings.likely(own, number, kind):
            return Body(Words.NONE, body.start, own.name, (own,)), f"{kind}{OF_DOCUMENT}"
        council = numberings.only(number, kind)
        if council:
            return Body(Words.NONE, body.start, council.name, (council,)), f"{kind} by the form of its number"
        either = tuple(found for code in ("ga", "ecosoc") if (found := organ_by_code(code))) if "(" in number else ()
        return Body(Words.NONE, body.start, "", either), UNNAMED


def _from(body: Body, start: int) -> Body:
    return Body(body.words, start, body.name, body.organs)
