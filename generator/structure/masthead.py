"""The masthead: blocks in, what each of them states and where the text begins out.

What a line states shows in its form (`drafting.statements`) or in its place among the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import adoption, agendas, openers, statements
from generator.model import MastheadRole
from generator.problems import Problem, Severity
from generator.segment.blocks import LABELLED, Block, Shape
from generator.symbols import organ

if TYPE_CHECKING:
    from collections.abc import Sequence

_FRONT = re.compile(
    r"[*_]*(?:Executive summary|Summary|Note|Foreword|Introduction|Abbreviations|Résumé|Resumen|Introducción)[*_]*",
    re.IGNORECASE,
)

# Matches: "Delete operative paragraph 9.", "Replace table 1 with". Not: "Deletion of data".
_AMENDS = re.compile(
    r"""(?:Delete | Replace | Insert | Supprimer | Remplacer | Insérer | Suprímase | Sustitúyase | Insértese)\b""",
    re.VERBOSE,
)

# The numbers of agenda items. Matches: "3" and "5" in "Agenda items 3 and 5 (a)".
_ITEMS = re.compile(r"\b\d{1,3}\b")

_OPENING = 160
"""Whether a block is a sentence shows in its first so many characters."""
_WORDS = 8
"""No sentence of a text that has nothing but sentences is shorter at its beginning."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A block of the masthead and what it states."""

    role: MastheadRole
    block: Block


def unbroken(stated: Sequence[Stated], seed: str) -> tuple[Problem, ...]:
    """A warning of each line of a masthead that is too long: it must hold the text, whose line ends are lost."""
    return tuple(
        Problem(
            seed,
            item.block.source[0].first,
            "masthead-long",
            f"{len(item.block.text):,} characters stand in a line of the masthead; expected a line for each paragraph",
            Severity.WARNING,
            item.block.text[:200],
        )
        for item in stated
        if len(item.block.text) > statements.LONGEST and item.role is not MastheadRole.DESIGNATION
    )


def begins(blocks: Sequence[Block]) -> int:
    """The index of the first block of the text proper: all before it is the masthead.

    A text that has no number, formula or labelled heading of its own (a statement, the letter above an annex) begins
    with its first sentence, any other with the sentences straight above these, and with those above a heading there.
    """
    first = _first(blocks)
    found = openers.opener(blocks[first].text) if first < len(blocks) else None
    if first == len(blocks) or (found and found["annex"]):
        return next((index for index in range(1, first) if _sentence(blocks[index])), first)
    while first > 1:
        if _sentence(blocks[first - 1]):
            first -= 1
        elif first > 2 and _heads(blocks[first - 1]) and _sentence(blocks[first - 2]):
            first -= 2
        else:
            break
    return first


def _heads(block: Block) -> bool:
    """Whether a block in the midst of sentences is a heading."""
    return block.shape is Shape.TEXT and not drafting.finished(block.text) and statements.role(block.text) is None


def _first(blocks: Sequence[Block]) -> int:
    """The index of the first block that a text begins with by its form, or of the heading above it."""
    for index, block in enumerate(blocks):
        if block.shape is Shape.TEXT and _begins_with(blocks, index):
            return _heading_above(blocks, index)
        if block.shape in (Shape.NUMBERED, Shape.LETTERED):
            return _heading_above(blocks, index)
    return len(blocks)


def _sentence(block: Block) -> bool:
    """Whether a block is a sentence, and no statement of a masthead."""
    long = len(block.text[:_OPENING].split()) >= _WORDS
    return block.shape is Shape.TEXT and long and drafting.finished(block.text) and statements.role(block.text) is None


def _begins_with(blocks: Sequence[Block], index: int) -> bool:
    text = blocks[index].text
    if index == 0 and drafting.bare(text)[:1].islower():
        return True  # an extract can begin inside a sentence
    if openers.chaptered(text) or openers.article(text) or _FRONT.fullmatch(text) or drafting.transmits(text):
        return True
    if agendas.sits(text) or (_AMENDS.match(text) and drafting.finished(text)):
        return True
    found = openers.opener(text)
    if found:
        return bool(found["chapter"] or found["annex"]) or _one_of_several(blocks, index)
    if statements.role(text) is not None:
        return False
    label = LABELLED.match(text)
    if label and len(text) < 300 and not drafting.finished(text):
        return True
    following = blocks[index + 1].text if index + 1 < len(blocks) else ""
    if drafting.at_meeting(text) or (drafting.meets(text) and drafting.finished(text)):
        return True
    if drafting.formula(text):
        named = organ(re.sub(r"\W+$", "", drafting.bare(text))) is not None
        opens = drafting.opens_paragraph(following) if named else drafting.opens_preambular(following)
        end = text.rstrip("*_ ")[-1]
        return end == "," or (named and end == ":") or (opens and (named or end == ":"))
    if adoption.acting(text):
        return True
    return drafting.opens_preambular(text) and drafting.ending(text) == "," and len(text) > 60


def _one_of_several(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line that opens a document inside the document is the first of several, not what the whole is."""
    below = (blocks[other].text for other in range(index + 1, len(blocks)) if blocks[other].shape is Shape.TEXT)
    following = next((text for text in below if (found := openers.opener(text)) and not found["annex"]), "")
    return openers.another(blocks[index].text, following)


def _heading_above(blocks: Sequence[Block], index: int) -> int:
    """The index of the heading that stands straight above the text, where another line can be the title."""
    if blocks[index].shape is not Shape.NUMBERED or index < 2:
        return index
    above, title = blocks[index - 1], blocks[index - 2]
    if above.shape is not Shape.TEXT or statements.role(above.text) is not None or title.shape is not Shape.TEXT:
        return index
    named = statements.by_whom(title.text) or agendas.agenda(above.text)
    stated = statements.role(title.text) not in (None, MastheadRole.TITLE) or adoption.body(drafting.bare(title.text))
    return index if stated and not named else index - 1


def state(blocks: Sequence[Block]) -> tuple[Stated, ...]:
    """What each block of a masthead states, by its form and by its place among the others."""
    roles = _items(blocks, [statements.role(block.text) for block in blocks])
    titled = MastheadRole.TITLE in roles
    last = max((index for index, role in enumerate(roles) if role), default=-1)
    if {*roles[:-1]} == {None} and roles[-1] is MastheadRole.DESIGNATION:
        last = -1  # nothing else of a masthead, and nothing below it: what stands above is the title
    dated = False
    stated: list[Stated] = []
    for index, (block, role) in enumerate(zip(blocks, roles, strict=True)):
        before = stated[-1] if stated else None
        dated = dated or (before is not None and before.role in (MastheadRole.DISTRIBUTION, MastheadRole.DATE))
        found = role or _by_place(block, before, more=index < last, titled=titled, dated=dated)
        name = drafting.bare(block.text)
        if found is MastheadRole.TITLE and block is not blocks[-1] and adoption.body(name) and not name.isupper():
            found = MastheadRole.ORGAN
        titled = titled or found is MastheadRole.TITLE
        stated.append(Stated(found, block))
    return _subject(_numbered(stated))


def _items(blocks: Sequence[Block], roles: list[MastheadRole | None]) -> list[MastheadRole | None]:
    """The roles with the title of an agenda item as such, where a draft's own stands below: `Peru: draft resolution`.

    Where none is stated below the item, the last of two lines is the title, and the second of three: below it may stand
    whose text it is. Of two items (`Agenda items 3 and 5`) each has a title.
    """
    last = len(blocks) - 1
    drafts = max((index for index, role in enumerate(roles[:-1]) if role is MastheadRole.DESIGNATION), default=0)
    for index in range(1, len(roles)):
        if roles[index - 1] not in (MastheadRole.AGENDA_ITEM, MastheadRole.AGENDA_TITLE):
            continue
        if roles[index:] == [None] * 3 and roles[index - 1] is MastheadRole.AGENDA_ITEM:
            items = len(_ITEMS.findall(drafting.bare(blocks[index - 1].text)))
            titles = [MastheadRole.AGENDA_TITLE, MastheadRole.TITLE, None]
            roles[index:] = [MastheadRole.AGENDA_TITLE, *titles[:2]] if items == 2 else titles
        plain = index == last - 1 and roles[index:] == [None, None] and not drafting.finished(blocks[last].text)
        if plain or (roles[index] is MastheadRole.TITLE and index < drafts):
            roles[index] = MastheadRole.AGENDA_TITLE
    return roles


def _numbered(stated: list[Stated]) -> list[Stated]:
    """The lines with the title that has the resolution's number as the only one: those above are agenda items'."""
    named = [item.role is MastheadRole.TITLE for item in stated]
    numbers = [named[index] and drafting.NUMBERED_TITLE.match(item.block.text) for index, item in enumerate(stated)]
    last = next((index for index, number in enumerate(numbers) if number), 0)
    for index in range(1, last):
        if named[index] and stated[index - 1].role in (MastheadRole.AGENDA_ITEM, MastheadRole.AGENDA_TITLE):
            stated[index] = replace(stated[index], role=MastheadRole.AGENDA_TITLE)
    return stated


def _subject(stated: list[Stated]) -> tuple[Stated, ...]:
    """The lines with the subject as the title, where one that says only by whom the report is stands below it.

    The agenda item's own title stands above the subject, or the subject below a statement of another kind.
    """
    roles = [item.role for item in stated]
    for index, item in enumerate(stated):
        if item.role is not MastheadRole.TITLE or not statements.by_whom(item.block.text):
            continue
        above = roles[max(0, index - 2) : index]
        if above[-1:] == [MastheadRole.OTHER] and statements.role(stated[index - 1].block.text) is None:
            stated[index - 1 : index + 1] = [
                replace(stated[index - 1], role=MastheadRole.TITLE),
                replace(item, role=MastheadRole.DESIGNATION),
            ]
            continue
        if above[-1:] != [MastheadRole.AGENDA_TITLE]:
            continue
        stated[index] = replace(item, role=MastheadRole.DESIGNATION)
        if above == [MastheadRole.AGENDA_TITLE] * 2:
            stated[index - 1] = replace(stated[index - 1], role=MastheadRole.TITLE)
    return tuple(stated)


def _by_place(block: Block, before: Stated | None, *, more: bool, titled: bool, dated: bool) -> MastheadRole:
    """The role of a block below the block `before`.

    `more`: another below states its own; `titled`: one is the title; `dated`: the distribution or a date is above.
    """
    name = drafting.bare(block.text)
    last = before.role if before else None
    item = last in (MastheadRole.AGENDA_ITEM, MastheadRole.AGENDA_TITLE)
    if adoption.united_nations(name) or organ(name) or (more and dated and not item and adoption.body(name)):
        return MastheadRole.ORGAN
    if item and more:
        return MastheadRole.AGENDA_TITLE
    if before and last is MastheadRole.TITLE and _goes_on(before.block.text, name):
        return MastheadRole.TITLE
    if more and not dated and any(map(str.isalpha, name)) and ":" not in name and not drafting.finished(name):
        return MastheadRole.ORGAN
    return MastheadRole.OTHER if titled or more else MastheadRole.TITLE


def _goes_on(title: str, below: str) -> bool:
    """Whether the line below a title is the rest of it: it is a number alone, ends as none does, or capitals go on."""
    lacking = drafting.NUMBER_ONLY.fullmatch(title) or drafting.ending(title) in ";:"
    return bool(lacking) or (_loud(title) and _loud(below))


def _loud(text: str) -> bool:
    """Whether a line is printed in capitals; a letter of a list may be small in it (`PARAGRAPHE 9 b)`)."""
    letters = [sign for sign in text if sign.isalpha()]
    return sum(map(str.isupper, letters)) * 10 > len(letters) * 9
