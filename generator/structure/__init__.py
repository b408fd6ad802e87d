"""Blocks in, documents out: one tree for each document of a seed, those inside others included.

`parts` finds where each document begins and ends, `masthead` reads what it states, `identity` what it is,
`body` builds its text by the rules of its kind, `anchoring` gives the addresses, `notes` the footnotes.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import drafting, inline
from generator.model import (
    Document,
    DocumentKind,
    Furniture,
    MastheadLine,
    MastheadRole,
    ParagraphKind,
    SourceSpan,
    units,
)
from generator.segment.blocks import Shape
from generator.structure import anchoring, body, identity, inside, masthead, notes, parts, tree
from generator.structure.anchors import Anchors
from generator.structure.masthead import Stated
from generator.symbols import organ

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from generator.model import Footnote, Inclusion, Paragraph, Section
    from generator.problems import Problem
    from generator.seeds import Entry
    from generator.segment import Segmented
    from generator.segment.blocks import Block
    from generator.structure.identity import Identity
    from generator.structure.parts import Part
    from generator.structure.tree import Node

NUMBERED = {
    DocumentKind.RESOLUTION: ParagraphKind.OPERATIVE,
    DocumentKind.DECISION: ParagraphKind.OPERATIVE,
    DocumentKind.DECLARATION: ParagraphKind.NUMBERED,
    DocumentKind.REPORT: ParagraphKind.NUMBERED,
    DocumentKind.ANNEX: ParagraphKind.NUMBERED,
    DocumentKind.UNCLASSIFIED: ParagraphKind.NUMBERED,
}
"""What the numbered paragraphs of each kind of document are."""

_COVER = 20
"""How many lines of records (`Official Records…`) a cover may have."""

ENACTING = frozenset(NUMBERED) - {DocumentKind.REPORT}
"""The kinds of document that open with an enacting formula."""


@dataclass(frozen=True, slots=True)
class Structured:
    """The documents of a seed in the order in which they begin, the furniture found here, and the problems."""

    documents: tuple[Document, ...]
    furniture: tuple[Furniture, ...]
    problems: tuple[Problem, ...]


def structure(segmented: Segmented, seed: str, entry: Entry) -> Structured:
    """The documents that a seed's blocks and footnotes make up."""
    start = masthead.begins(segmented.blocks)
    stated, furniture = _distinct(masthead.state(segmented.blocks[:start]))
    root = parts.split(segmented.blocks[start:], 0)
    everything = list(root.walk())
    identities = _identities(everything, identity.of_seed(entry, stated, root))
    trees = [_tree(part, one) for part, one in zip(everything, identities, strict=True)]
    heads = [stated, *(_stated(part) for part in everything[1:])]
    nodes = [[*_head_nodes(head), *tree.walk(nodes)] for head, nodes in zip(heads, trees, strict=True)]
    owned, problems = notes.assign(segmented.notes, notes.calls(nodes), seed, len(everything))
    labels = {note.label for note in segmented.notes}
    ids = {id(part): one.id for part, one in zip(everything, identities, strict=True)}
    documents = tuple(
        _document(
            one,
            _masthead(head, labels),
            tree.freeze(built, labels, ids),
            notes.freeze(own, labels),
            issued_in=ids[id(part.around)] if part.around is not None else None,
        )
        for part, one, head, built, own in zip(everything, identities, heads, trees, owned, strict=True)
    )
    return Structured(documents, furniture, (*masthead.unbroken(stated, seed), *problems))


def _distinct(stated: Sequence[Stated]) -> tuple[tuple[Stated, ...], tuple[Furniture, ...]]:
    """The masthead without the lines that a cover or title page repeats, and those as furniture.

    What a line says twice itself is no repetition of a line, and a title can be that of its agenda item.
    """
    kept: list[Stated] = []
    repeated: list[Furniture] = []
    whole: set[tuple[str, bool]] = set()
    lines: set[SourceSpan] = set()
    records: list[str] = []
    for item in stated:
        text = drafting.bare(item.block.text)
        cover = item.role in (MastheadRole.RECORDS, MastheadRole.ORGAN)
        said = (text, item.role is MastheadRole.AGENDA_TITLE)
        known = said in whole or (cover and any(text in other for other in records[:_COVER]))
        if len(text) > 3 and known and not lines.intersection(item.block.source):
            repeated.extend(Furniture("repeated cover", span) for span in item.block.source)
        else:
            kept.append(item)
            whole.add(said)
            lines.update(item.block.source)
            records += [text] if item.role is MastheadRole.RECORDS else []
    return tuple(kept), tuple(repeated)


def _identities(everything: Sequence[Part], whole: Identity) -> list[Identity]:
    """The identity of each part, its id its own within the seed."""
    found: dict[int, Identity] = {id(everything[0]): whole}
    taken = Counter({whole.id: 1})
    numbered = {kind for kind, number in map(_designation, everything[1:]) if number}
    held = organ(whole.organ)
    said: dict[int, list[str]] = {}
    for part in everything[1:]:
        assert part.around is not None
        kind, number = _designation(part)
        around = id(part.around)
        if around not in said:
            said[around] = inside.adopted(part.around)
        one = inside.of_part(
            part,
            found[around],
            held.code if held else "",
            said[around],
            ambiguous=not number and kind in numbered and not part.annex,
        )
        taken[one.id] += 1
        found[id(part)] = one if taken[one.id] == 1 else replace(one, id=f"{one.id}-{taken[one.id]}")
    return [found[id(part)] for part in everything]


def _designation(part: Part) -> tuple[str, str]:
    """What a part is called where it is printed, apart from its number (`Draft resolution`, `III`)."""
    assert part.designation is not None
    called = drafting.bare(part.designation.text)
    found = re.search(r"\s((?:[IVXLC]+|\d+(?:/\d+)?|[A-Z])(?: [A-Z])?)$", called)
    return (called[: found.start()], found[1]) if found else (called, "")


def _tree(part: Part, one: Identity) -> list[Node]:
    kind = NUMBERED[one.kind]
    agenda = one.kind is not DocumentKind.REPORT
    nodes = body.build(part, kind, takes_agenda=agenda, enacts=one.kind in ENACTING)
    anchoring.anchor(nodes)
    return nodes


def _stated(part: Part) -> tuple[Stated, ...]:
    """The masthead of a document inside a document: its designation and its title."""
    named = ((MastheadRole.DESIGNATION, part.designation), (MastheadRole.TITLE, part.title))
    return tuple(Stated(role, block) for role, block in named if block is not None)


def _head_nodes(stated: Sequence[Stated]) -> list[Node]:
    return [tree.Node(ParagraphKind.UNCLASSIFIED, "", _whole(item.block), item.block.source) for item in stated]


def _whole(block: Block) -> str:
    """The text of a block with its label: a masthead numbers nothing."""
    if block.shape is Shape.NUMBERED:
        return f"{block.label}. {block.text}"
    return f"{block.label} {block.text}" if block.label else block.text


def _document(
    one: Identity,
    lines: tuple[MastheadLine, ...],
    children: tuple[Section | Paragraph | Inclusion, ...],
    footnotes: tuple[Footnote, ...],
    *,
    issued_in: str | None,
) -> Document:
    document = Document(
        one.id,
        one.symbol,
        one.kind,
        one.stage,
        one.organ,
        one.session,
        one.agenda_item,
        one.date,
        one.title,
        issued_in,
        lines,
        children,
        footnotes,
        (),
    )
    return replace(document, source=_source(document))


def _masthead(stated: Sequence[Stated], labels: Collection[str]) -> tuple[MastheadLine, ...]:
    """The lines of a masthead but those of nothing but markup."""
    given = Anchors()
    lines = []
    for item in stated:
        text, marks = inline.parse(_whole(item.block), labels)
        if text or marks:
            anchor = given.give(f"masthead-{item.role.value.replace(' ', '-')}")
            lines.append(MastheadLine(item.role, text, marks, anchor, item.block.source))
    return tuple(lines)


def _source(document: Document) -> tuple[SourceSpan, ...]:
    """The lines of all units of a document, in order, touching stretches put together."""
    spans: list[SourceSpan] = []
    for span in sorted({span for unit in units(document) for span in unit.source}):
        if spans and span.first <= spans[-1].last + 1:
            spans[-1] = SourceSpan(span.seed, spans[-1].first, max(span.last, spans[-1].last))
        else:
            spans.append(span)
    return tuple(spans)
