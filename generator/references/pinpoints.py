"""Where in a document a unit stands, in the UN's own form: its pinpoint.

A document comes in; `para. 2 (a)`, `third preambular paragraph`, `footnote 12`, `chap. II, sect. A` come out for its
units (Editorial Manual, footnotes and other references).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Inclusion, MastheadLine, MastheadRole, Paragraph, ParagraphKind, Section, text_of
from generator.symbols import designations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Document, Unit

_ORDINALS = tuple(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "  # noqa: SIM905 - words
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
)
_QUOTED = 60

# How a part of each kind is cited in English; a part of any other kind is cited as it is printed.
_STEPS = {"chapter": "chap.", "section": "sect.", "part": "part", "annex": "annex", "appendix": "appendix"}
# Matches: "A.", "12.", "IV)", "(B)". Not: "(b)", "Draft resolution I", "5 bis".
_NUMBER = re.compile(r"^\(?(?P<number>[A-Z]|[IVXLC]+|\d+)[.)]?$")
# The anchor of a preambular paragraph, "pp-3", also below an annex; not "pp-8-b", which is below another.
_PREAMBULAR = re.compile(r"^(?:.+-)?pp-(?P<number>[0-9]{1,4})$")


def ordinal(number: int) -> str:
    """`third`, in words up to twenty and as `21st` from there, as the UN writes them."""
    if 1 <= number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def step_to(section: Section) -> str:
    """A section as a step of a reference, `chap. II` for `Capítulo II`; empty where it has no number."""
    kind, numbered = designations.named(section.label)
    if kind in _STEPS:
        return f"{_STEPS[kind]} {numbered}" if numbered else kind
    if number := _NUMBER.match(section.label):
        return f"sect. {number['number']}"
    return section.label[:1].lower() + section.label[1:].rstrip(".")


def pinpoints(document: Document) -> dict[str, str]:
    """The pinpoint of every unit of a document, by its anchor."""
    found = {line.anchor: _masthead(line) for line in document.masthead}
    found |= {note.anchor: f"footnote {note.label}" for note in document.footnotes}
    _below(document.children, (), found)
    return found


def _masthead(line: MastheadLine) -> str:
    return "title" if line.role is MastheadRole.TITLE else f"masthead, {line.role}"


def _below(
    children: Sequence[Section | Paragraph | Inclusion], path: tuple[Section, ...], found: dict[str, str]
) -> None:
    """Adds the reference of every unit below `children`, which stand under the headings of `path`."""
    unnumbered = 0
    for child in children:
        if isinstance(child, Section):
            inner = (*path, child)
            steps = [step for section in inner if (step := step_to(section))]
            found[child.anchor] = ", ".join(steps) if step_to(child) else quoted(child.heading)
            _below(child.children, inner, found)
        elif isinstance(child, Paragraph):
            unnumbered += child.kind is ParagraphKind.UNCLASSIFIED
            _paragraph(child, _top(child, path, unnumbered), found)


def quoted(heading: str) -> str:
    """A heading in quotation marks, cut where it is long."""
    shown = heading if len(heading) <= _QUOTED else heading[:_QUOTED].rsplit(" ", 1)[0] + "…"
    return f"“{shown}”"


def _top(paragraph: Paragraph, path: tuple[Section, ...], unnumbered: int) -> str:
    """The reference of a paragraph that is not below another."""
    annex = next((step_to(section) for section in path if step_to(section).startswith("annex")), "")
    before = f"{annex}, " if annex else ""
    label = paragraph.label.rstrip(".")
    if preambular := _PREAMBULAR.match(paragraph.anchor):
        return f"{before}{ordinal(int(preambular['number']))} preambular paragraph"
    if paragraph.kind in {ParagraphKind.ENACTING_FORMULA, ParagraphKind.CLOSING}:
        return f"{before}{paragraph.kind}" + (" line" if paragraph.kind is ParagraphKind.CLOSING else "")
    if paragraph.anchor.startswith("item-"):
        return f"{before}agenda item {label}"
    if label:
        return f"{before}para. {label}"
    under = f"{quoted(path[-1].heading)}, " if path and path[-1].heading else ""
    return f"{under}{ordinal(unnumbered or 1)} unnumbered paragraph"


def _paragraph(paragraph: Paragraph, reference: str, found: dict[str, str]) -> None:
    found[paragraph.anchor] = reference
    for index, child in enumerate(paragraph.children, 1):
        _paragraph(child, _child(child, reference, index), found)


def _child(child: Paragraph, reference: str, index: int) -> str:
    if child.kind is ParagraphKind.TABLE_ROW:
        return f"{reference}, table, {ordinal(index)} row"
    if child.label:
        return f"{reference} {child.label}"
    return f"{reference}, {ordinal(index)} item"


def unit_text(unit: Unit) -> str:
    """The plain text of a unit, the label before it as printed."""
    label = "" if isinstance(unit, MastheadLine) else unit.label
    return " ".join(part for part in (label, text_of(unit)) if part)
