"""The text of one document: its blocks in, its tree of sections and paragraphs out.

A resolution opens with enacting formulas, then preambular paragraphs, then numbered operative ones; a report
has numbered paragraphs under headings; a declaration has both. Lists, agendas and tables stand under the
paragraph that announces them. A number that is not the next one opens a list or is a heading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import drafting
from generator.drafting import agendas
from generator.model import ParagraphKind
from generator.segment.blocks import Block, Shape
from generator.structure import captions, decimals, headings, items, listing
from generator.structure.builder import Builder, node_of, under_heading
from generator.structure.enacting import counts_anew, decides_by_letters, opening, sectional
from generator.structure.parts import Part
from generator.structure.tree import Node

if TYPE_CHECKING:
    from collections.abc import Sequence


def build(part: Part, kind: ParagraphKind, *, takes_agenda: bool, enacts: bool) -> list[Node]:
    """The nodes of a part; its numbered paragraphs are of `kind`.

    `takes_agenda`: an agenda may be its only numbered text. `enacts`: it has enacting formulas.
    """
    builder = Builder(kind, takes_agenda, enacts)
    blocks = part.blocks
    shared = {id(block) for block in part.shared}
    builder.cells = headings.cells(blocks)
    builder.counts = any(isinstance(one, Block) and one.number and drafting.opens_operative(one.text) for one in blocks)
    for index, block in enumerate(blocks):
        ahead = blocks[index + 1 : index + 4]
        if isinstance(block, Part):
            _inclusion(builder, block)
        elif id(block) in shared:
            builder.paragraph = builder.put(node_of(ParagraphKind.NUMBERED, block))
        elif block.shape is Shape.NUMBERED:
            _numbered(builder, block)
        elif block.shape is Shape.LETTERED:
            _lettered(builder, block)
        elif block.shape is Shape.ROW:
            _row(builder, block)
        else:
            _text(builder, block, ahead)
    if builder.label is not None:
        builder.put(node_of(ParagraphKind.UNCLASSIFIED, builder.label))
    return builder.nodes


def _inclusion(builder: Builder, part: Part) -> None:
    builder.close()
    if part.annex:
        builder.sections.clear()
    builder.put(Node(None, "", "", (), part=part))
    for block in part.shared:
        builder.put(node_of(ParagraphKind.NUMBERED, block))
        builder.last = block.number


def _numbered(builder: Builder, block: Block) -> None:
    number = block.number
    continues = builder.owner is not None and number == builder.items + 1
    if continues and not (number == builder.last + 1 and _acts(builder, block)):
        _item(builder, block)
        return
    if not block.title and agendas.item(block.text) and _lists(builder, block):
        _open_list(builder, block)
        builder.agenda = True
        return
    if block.title and builder.numbered is ParagraphKind.NUMBERED:
        builder.section(f"{block.label}.", block.text, block, headings.NUMBER)
        return
    if number != builder.last + 1 and _apart(builder, block):
        return
    builder.close()
    builder.agenda = False
    builder.last = number
    builder.paragraph = builder.put(node_of(builder.numbered, block))
    builder.paragraph.scoped = builder.restarted


def _acts(builder: Builder, block: Block) -> bool:
    """Whether a number opens as a paragraph does, not an item: an operative one with its verb, no participle."""
    operative = builder.numbered is ParagraphKind.OPERATIVE and block.text[:1] not in "*_"
    return drafting.opens_operative(block.text) if operative else drafting.opens_paragraph(block.text)


def _apart(builder: Builder, block: Block) -> bool:
    """Enter a number that is not the next one as a heading or a list; False if it is a paragraph all the same.

    Below a heading of its own (`Rule 4`), a text may count its paragraphs from 1 again.
    """
    if not drafting.finished(block.text):
        builder.section(f"{block.label}.", block.text, block, headings.NUMBER)
        return True
    if block.number == builder.resumes + 1:
        builder.restarted = False
    if block.label != "1" or not builder.last:  # `1 bis` goes on from 1
        return False
    if counts_anew(builder, block) and not _announced(builder):
        builder.resumes = builder.resumes if builder.restarted else builder.last
        builder.restarted = True
        return False
    _open_list(builder, block)
    return True


def _lists(builder: Builder, block: Block) -> bool:
    """Whether an agenda begins with a number, or goes on."""
    return (block.number == 1 and _announced(builder)) or _resumes(builder, block)


def _resumes(builder: Builder, block: Block) -> bool:
    """Whether a number goes on with an agenda below a heading that parts it (`Operational segment`)."""
    return builder.agenda and under_heading(builder) and block.number == builder.items + 1


def _announced(builder: Builder) -> bool:
    """Whether an agenda is announced by the paragraph or heading above; in a report, by one that names it alone."""
    paragraph = builder.paragraph
    if paragraph is not None and drafting.ending(paragraph.text) == ":" and agendas.announces(paragraph.text):
        return True
    above = builder.sections[-1] if builder.sections else None
    if above is None or not under_heading(builder) or not agendas.announces(above.text):
        return False
    return builder.takes_agenda or (not builder.last and agendas.provisional(above.text))


def _open_list(builder: Builder, block: Block) -> None:
    builder.owner = builder.paragraph or (builder.sections[-1] if builder.sections else None)
    builder.items = 0
    if builder.owner is None:
        builder.owner = Node(None, "", "", ())
        builder.owner.children = builder.nodes
    _item(builder, block)


def _item(builder: Builder, block: Block) -> None:
    builder.items = block.number
    builder.item = node_of(ParagraphKind.LIST_ITEM, block)
    if builder.owner is not None:
        builder.owner.children.append(builder.item)


def _lettered(builder: Builder, block: Block) -> None:
    if block.title:
        builder.section(block.label, block.text, block, headings.DECIMAL)
        return
    parent = builder.item or builder.paragraph
    if parent is not None and decides_by_letters(builder, parent, block):
        builder.close()
    elif parent is not None:
        chain = listing.chain(parent)
        owner = listing.owner(chain, block) or (chain[-1] if len(chain) > 1 else parent)
        owner.children.append(node_of(ParagraphKind.SUBPARAGRAPH, block))
        return
    kind = builder.numbered if builder.formula is not None else ParagraphKind.SUBPARAGRAPH
    siblings = builder.sections[-1].children if builder.sections else builder.nodes
    above = siblings[-1] if siblings else None
    if above is None or not listing.lettered(above):
        builder.put(node_of(kind, block))
        return
    chain = listing.chain(above)
    if listing.sibling(above, block, chain):
        builder.put(node_of(kind, block))
    else:
        (listing.owner(chain, block) or chain[-1]).children.append(node_of(ParagraphKind.SUBPARAGRAPH, block))


def _row(builder: Builder, block: Block) -> None:
    row = node_of(ParagraphKind.TABLE_ROW, block)
    if builder.paragraph is not None:
        builder.paragraph.children.append(row)
    else:
        builder.put(row)


def _text(builder: Builder, block: Block, ahead: Sequence[Block | Part]) -> None:
    following, after = (*ahead, None, None)[:2]
    if builder.label is None and captions.enter(builder, block, following):
        return
    if builder.label is None and following is not None and headings.label_alone(block, following, after):
        builder.label = block
    elif builder.label is not None and not headings.heading(block, following):
        builder.section("", "", Block(Shape.TEXT, "", "", ()), headings.ROMAN)
        _text(builder, block, ahead)
    elif drafting.closing(block.text):
        builder.close()
        builder.sections.clear()
        builder.put(node_of(ParagraphKind.CLOSING, block))
    elif builder.label is None and decimals.enter(builder, block):
        return
    elif builder.label is None and items.listed(builder, block, following):
        items.enter(builder, block)
    elif opening(builder, block, following) or sectional(builder, block):
        return
    elif headings.heading(block, following) and id(block) not in builder.cells and not items.documents(builder, block):
        label, text = headings.label_of(block.text)
        rank = builder.levels.rank(label.rstrip(".")) if label else headings.plain_rank(following, after)
        builder.section(label, text, block, rank)
    else:
        _unnumbered(builder, block, ahead)


def _unnumbered(builder: Builder, block: Block, ahead: Sequence[Block | Part]) -> None:
    """Enter a paragraph without a number; one that leads on to the next numbers stands above the sections."""
    leads = drafting.ending(block.text) == ":" and builder.last > 0 and _leads_on(builder, ahead)
    if leads and builder.sections and builder.sections[-1].children:
        builder.sections.clear()
    if builder.paragraph is not None and _inside_list(builder.paragraph, block, ahead):
        builder.paragraph.children.append(node_of(ParagraphKind.UNCLASSIFIED, block))
        return
    builder.close()
    node = builder.put(node_of(ParagraphKind.UNCLASSIFIED, block))
    builder.paragraph = None if leads else node


def _inside_list(paragraph: Node, block: Block, ahead: Sequence[Block | Part]) -> bool:
    """Whether a text goes on with a sentence among the letters below a paragraph, the next of which stands below it.

    `(a) The sale of: (i) A device; (ii) A password;`, `with the intent that they be used; and`, `(b) The possession`.
    """
    following = ahead[0] if ahead else None
    if not block.text[:1].islower() or not isinstance(following, Block) or following.shape is not Shape.LETTERED:
        return False
    levels = listing.chain(paragraph)
    return len(levels) > 1 and listing.owner(levels, following) is not None


def _leads_on(builder: Builder, ahead: Sequence[Block | Part]) -> bool:
    """Whether the next number follows, with nothing but a heading or two before it."""
    for index, block in enumerate(ahead):
        if isinstance(block, Block) and block.shape is Shape.NUMBERED:
            return block.number == builder.last + 1
        if not headings.heading(block, ahead[index + 1] if index + 1 < len(ahead) else None):
            return False
    return False
