"""Fragments in, blocks out: paragraphs made whole again across page breaks, footnotes set aside.

A page break cuts a paragraph anywhere: the rest may begin with a capital, a number, or come after a comma.
So neither case nor punctuation alone decides, but what the paragraph before still lacks together with what
the next text opens as. A number at the start of a line is a label only if it can be the next one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from generator import drafting, inline
from generator.mends import SUSPENDS
from generator.model import Mend, SourceSpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.fragments import Cleaned, Fragment


class Shape(StrEnum):
    """What a block is by its own first characters."""

    TEXT = "text"
    NUMBERED = "numbered"
    LETTERED = "lettered"
    ROW = "row"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """A whole paragraph, heading, table row or footnote in the notation of `inline`, without its label.

    `bullet` is the mark of a list that stood before the text; in a text that goes on it is a dash.
    """

    shape: Shape
    label: str
    text: str
    source: tuple[SourceSpan, ...]
    breaks: bool = False
    bullet: str = ""

    @property
    def number(self) -> int:
        """The number of a numbered block (5 for `5 bis`), else 0."""
        digits = re.match(r"\d+", self.label)
        return int(digits[0]) if digits and self.shape is Shape.NUMBERED else 0


@dataclass(frozen=True, slots=True)
class Segmented:
    """The blocks of a seed in reading order, its footnotes as printed, and the page breaks mended."""

    blocks: tuple[Block, ...]
    notes: tuple[Block, ...]
    mends: tuple[Mend, ...]


# Matches: "¹ A/CONF.234/16.", "⁵⁵ Reports and". Not: "m² of".
_NOTE = re.compile(r"[*_]*([⁰¹²³⁴-⁹]{1,4})(?![⁰¹²³⁴-⁹])[*_]*\s*(?=\S)")
# Matches: "12. We", "5 bis. The", "**3.** The", " 8. World". Not: "74/177 of", "3.5 per cent".
_NUMBERED = re.compile(r"\**(\d{1,4}(?: (?:bis|ter|quater))?)\.\**\s+(?=\S)")
# Matches: "(a) To", "- (b) Reaffirms", "a) De", "(iv) One", "(aa) Any". Not: "(UNDP) and".
_LETTERED = re.compile(r"(\([a-z]{1,2}\)|\([ivx]{1,6}\)|[a-z]\))[*_]*\s+(?=\S)")
_BULLET = re.compile(r"\s*[-–•]\s+(?=\S)")
# Matches: "Chapter II", "Annex", "Draft resolution III", "Resolution 30/1", "Projet de résolution I". Not: "Annex to".
OPENER = re.compile(
    r"""[*_]* (?:
        (?P<chapter> (?:Chapter|Part|Chapitre|Partie|Capítulo|Parte) \s+ (?:[IVXLC]{1,7}|\d{1,3}|one|two|three|four) )
      | (?P<annex> (?:Annex|Appendix|Annexe|Appendice|Anexo|Apéndice) (?:\s+(?:[IVXLC]{1,7}|\d{1,3}|[A-Z]))? )
      | (?P<draft> (?:Draft|Projet\sde|Proyecto\sde) \s+
          (?P<drafted>resolution|decision|résolution|décision|resolución|decisión)
          (?:\s+(?:[IVXLC]{1,7}|\d{1,3}|[A-Z]))? )
      | (?P<adopted> (?P<taken>Resolution|Decision|Résolution|Décision|Resolución|Decisión)
          \s+ \d{1,4}/\d{1,4} (?:\s+[A-Z])? )
    ) [*_]*""",
    re.VERBOSE,
)
# Matches: "A. Deliberations", "II. Collecting", "**I.** Scope". Not: "UNODC. The", "a. To".
LABELLED = re.compile(r"[*_]*([IVXLC]{1,7}|[A-Z])\.[*_]*\s+(?=\S)")
# Matches: "II", "**A**". Not: "I am".
LABEL_ALONE = re.compile(r"[*_]*(?:[IVXLC]{1,7}|[A-Z])\.?[*_]*")
STOPS_OR_COMMA = drafting.STOPS + ","
_LEAP = 20
_HEADING = 250
_TITLE = 400
# No paragraph is cut more often; and what decides on it stands in its first so many characters.
_PIECES = 100
_BEGINNING = 2000


def segment(cleaned: Cleaned, seed: str) -> Segmented:
    """The blocks and footnotes of a cleaned seed."""
    blocks: list[Block] = []
    notes: list[Block] = []
    mends: list[Mend] = []
    counter = _Counter()
    broken = False
    given = [_block(fragment, seed) for fragment in cleaned.fragments]
    following = _followed(given)
    for index, (fragment, shaped) in enumerate(zip(cleaned.fragments, given, strict=True)):
        block = shaped
        before = blocks[-1] if blocks else None
        if block.shape is Shape.NOTE:
            notes.append(block)
            broken = True
            continue
        if notes and broken and _note_goes_on(notes[-1], before, block):
            notes[-1] = _together(notes[-1], block, mends)
            continue
        block = replace(block, breaks=fragment.breaks or broken)
        if block.shape is Shape.NUMBERED and not counter.plausible(block, before):
            block = _unlabelled(block)
        if before and block.shape is Shape.TEXT and drafting.closing(before.text) and drafting.day(block.text):
            blocks[-1] = _together(before, block, mends, "closing over two lines")
        elif before and _continues(before, block, following[index], counter):
            blocks[-1] = _together(before, block, mends)
        else:
            counter.see(block)
            blocks.append(block)
        broken = False
    return Segmented(tuple(blocks), tuple(notes), tuple(mends))


def _followed(given: Sequence[Block]) -> list[Block | None]:
    """For each block the next one that is no footnote."""
    found: list[Block | None] = []
    after: Block | None = None
    for block in reversed(given):
        found.append(after)
        if block.shape is not Shape.NOTE:
            after = block
    return found[::-1]


def opener(text: str) -> re.Match[str] | None:
    """The match of a line that opens a chapter, an annex or a document inside the document."""
    return OPENER.fullmatch(text.strip()) if len(text) < 80 else None


class _Counter:
    """The last number of the text, of a list inside it, and of the texts around it: what can come next."""

    def __init__(self) -> None:
        self.last = 0
        self.inner = 0
        self.around: list[int] = []
        self.headings = 0
        self.preamble = False
        self.title: Block | None = None
        self.opened = False

    def plausible(self, block: Block, before: Block | None) -> bool:
        """Whether a number at a line's start is a label: the next one, the first of a list, or a small leap.

        The first number of all may be any: an extract begins where it begins.
        """
        number = block.number
        if number in (self.last + 1, self.inner + 1, self.headings + 1, 1):
            return True
        if before is not None and not drafting.finished(before.text) and _running(before, self):
            return False
        if not (self.last or self.inner or self.headings):
            return True
        return number - 1 in self.around or 0 < number <= max(self.last, self.inner) + _LEAP

    def see(self, block: Block) -> None:
        self.title = block if self.opened and block.shape is Shape.TEXT and len(block.text) <= _TITLE else None
        self.opened = block.shape is Shape.TEXT and _label_alone(block)
        if block.shape is Shape.TEXT and (found := opener(block.text)) and not found["chapter"]:
            self.around.append(self.last)
            self.last = self.inner = 0
            self.preamble = False
        if block.shape is Shape.TEXT and drafting.formula(block.text):
            self.preamble = True
        if block.shape is not Shape.NUMBERED:
            return
        self.preamble = False
        if block.number == self.last + 1:
            self.last, self.inner = block.number, 0
        elif self.heading(block):
            self.headings = block.number
        elif block.number == self.inner + 1:
            self.inner = block.number
        elif block.number - 1 in self.around:
            del self.around[self.around.index(block.number - 1) :]
            self.last, self.inner = block.number, 0
        else:
            self.last = max(self.last, block.number)

    def heading(self, block: Block) -> bool:
        """Whether a numbered block is a heading: out of the paragraphs' order, and no sentence."""
        if block.shape is not Shape.NUMBERED or drafting.ending(block.text) in STOPS_OR_COMMA:
            return False
        turn = block.number in (1, self.headings, self.headings + 1)
        return turn and block.number != self.last and len(block.text) <= 2 * _HEADING


def _block(fragment: Fragment, seed: str) -> Block:
    source = (SourceSpan(seed, fragment.first, fragment.last),)
    found = _BULLET.match(fragment.text)
    text, bullet = (fragment.text[found.end() :], found[0].strip()) if found else (fragment.text, "")
    text = text.strip()
    if found := _NOTE.match(text):
        return Block(Shape.NOTE, found[1].translate(inline.SUPERSCRIPTS), text[found.end() :], source)
    if found := _NUMBERED.match(text):
        return Block(Shape.NUMBERED, found[1], text[found.end() :], source)
    if found := _LETTERED.match(text):
        return Block(Shape.LETTERED, found[1], text[found.end() :], source)
    shape = Shape.ROW if "\t" in text else Shape.TEXT
    return Block(shape, "", text, source, bullet=bullet)


def _unlabelled(block: Block) -> Block:
    return replace(block, shape=Shape.TEXT, label="", text=f"{block.label}. {block.text}")


def _note_goes_on(note: Block, before: Block | None, block: Block) -> bool:
    """Whether a text below a footnote is the rest of it: the note lacks its end, the text above does not."""
    if block.shape is not Shape.TEXT or drafting.finished(note.text) or opener(block.text):
        return False
    if len(note.source) > _PIECES:
        return False
    return before is None or drafting.finished(before.text)


def _continues(before: Block, block: Block, following: Block | None, counter: _Counter) -> bool:
    """Whether `block` is the rest of `before`, which a page break cut; `following` is what stands below it."""
    if block.shape is not Shape.TEXT or before.shape is Shape.ROW or len(before.source) > _PIECES:
        return False
    if _stands_alone(before, block):
        return False
    running = _running(before, counter)
    first = block.bullet or drafting.bare(block.text)[:1]
    last = drafting.ending(before.text)
    if first.islower() or first in ",;.)–":
        return running or last not in STOPS_OR_COMMA
    if not running:
        return False
    if last == ",":
        return _after_comma(block, following)
    if last not in drafting.STOPS or (_open_quotation(before.text) and last != ":"):
        return True
    return _after_stop(before, block, following, counter)


def _after_stop(before: Block, block: Block, following: Block | None, counter: _Counter) -> bool:
    """Whether a text goes on with a paragraph whose last words, above a page break, could be its end."""
    last = drafting.ending(before.text)
    if last == ";":
        return drafting.bare(block.text)[:1].isdigit()
    if last == ":" and counter.preamble and drafting.opens_preambular(before.text[:_BEGINNING]):
        return drafting.ending(block.text) == "," and not drafting.opens_paragraph(block.text)
    if last == ":" and before.number and following and following.number == before.number + 1:
        return block.breaks and _sentence(block.text) and block.text[0] not in "“«"
    if last != "." or before.shape is not Shape.NUMBERED:
        return False
    if _sentence(block.text):
        return block.breaks or _single(before, following)
    return not drafting.finished(block.text) and _running(block, counter)


def _stands_alone(before: Block, block: Block) -> bool:
    """Whether either is of a form that no page break cuts: an opener, a formula, a heading with its label."""
    if opener(block.text) or opener(before.text) or drafting.closing(block.text):
        return True
    if before.shape is Shape.TEXT and (drafting.formula(before.text) or drafting.formula(block.text)):
        return True
    return headed(block) or _label_alone(block)


def _label_alone(block: Block) -> bool:
    """Whether a line is nothing but a label (`Chapter II`, `Annex`, `A`), with its heading or title below."""
    return bool(opener(block.text)) or bool(len(block.text) < 20 and LABEL_ALONE.fullmatch(block.text.strip()))


def headed(block: Block) -> bool:
    """Whether a block is a heading that opens with its letter or roman number (`B. Action taken`)."""
    if block.shape is not Shape.TEXT or len(block.text) > _TITLE or not LABELLED.match(block.text):
        return False
    return not drafting.finished(block.text) and drafting.ending(block.text) != ","


def _after_comma(block: Block, following: Block | None) -> bool:
    """Whether a text goes on with a paragraph that ends with a comma, as complete preambular ones do too."""
    end = drafting.ending(block.text)
    if len(block.text) < _HEADING and end not in STOPS_OR_COMMA and following and following.shape is Shape.NUMBERED:
        return False
    if end == ":" and len(block.text) < _HEADING // 2:
        return False
    return not drafting.opens_paragraph(block.text)


def _single(before: Block, following: Block | None) -> bool:
    """Whether the text below a numbered paragraph stands alone: then the numbers go on, or a heading follows.

    All paragraphs of such a text have numbers, so one without is the rest of the one above it.
    """
    if following is None or following.number == before.number + 1:
        return True
    return following.shape is Shape.TEXT and not drafting.finished(following.text)


def _running(block: Block, counter: _Counter) -> bool:
    """Whether a block is running text, not a heading: by its label, its opening or its length."""
    text = drafting.bare(block.text[:_BEGINNING])
    if block.shape is Shape.NUMBERED:
        return not counter.heading(block)
    if block.shape is Shape.LETTERED:
        return True
    if drafting.NUMBERED_TITLE.match(block.text) or headed(block) or block is counter.title:
        return False
    if drafting.opens_preambular(block.text):
        return counter.preamble or len(text) > _HEADING // 2 or drafting.ending(block.text) == ","
    return len(text) > _HEADING or (". " in text and len(text) > _HEADING // 2)


def _sentence(text: str) -> bool:
    plain = drafting.bare(text)
    return drafting.ending(text) == "." and plain.lstrip("(“")[:1].isupper() and len(plain.split()) > 3


def _open_quotation(text: str) -> bool:
    return text.count("“") > text.count("”")


def _together(before: Block, block: Block, mends: list[Mend], kind: str = "page break") -> Block:
    """The two as one, with what stood between them recorded as a mend."""
    rest = f"{block.bullet} {block.text}" if block.bullet else block.text
    hyphen = re.search(r"[^\W\d_]-$", before.text.rstrip())
    glue = "" if hyphen and rest.split(maxsplit=1)[0] not in SUSPENDS else " "
    left, right = _tail(before.text), _head(rest)
    source = tuple(span for span in block.source if span not in before.source)
    if source:
        mends.append(Mend(source[0].first, kind, f"{left} ⏎ {right}", f"{left}{glue}{right}"))
    return replace(before, text=f"{before.text.rstrip()}{glue}{rest}", source=before.source + source)


def _tail(text: str) -> str:
    return " ".join(text[-80:].split()[-3:])


def _head(text: str) -> str:
    return " ".join(text[:80].split()[:3])


def lines(blocks: Sequence[Block]) -> tuple[SourceSpan, ...]:
    """The spans of several blocks, in order."""
    return tuple(span for block in blocks for span in block.source)
