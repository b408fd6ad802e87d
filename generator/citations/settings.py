"""What `its`, `the Commission` and a bare resolution number mean in each text of a document.

A document comes in; the setting of each of its units, by anchor, comes out. The organ that speaks is the
one in the latest enacting formula (`The General Assembly,` inside a resolution of the Council that
recommends a draft to it), before any formula the document's own. A footnote speaks where its mark stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import drafting
from generator.citations import bodies
from generator.citations.numbered import Setting
from generator.model import Footnote, MarkKind, MastheadLine, Paragraph, text_of, units
from generator.symbols import Numbering, Organ, organ

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Document


# A formula names the organ and nothing else, whatever kind of paragraph it was taken for.
_LONGEST_FORMULA = 120


def settings(document: Document, container: Document | None) -> Mapping[str, Setting]:
    """The setting of each unit of `document`, which is printed in `container` if in any."""
    own = organ(document.organ)
    commission = _commission(document, container)
    found: dict[str, Setting] = {}
    notes: dict[str, Setting] = {}
    latest = Setting(own, commission)
    for unit in units(document):
        if isinstance(unit, MastheadLine):
            found[unit.anchor] = Setting(own, commission)
            continue
        if isinstance(unit, Footnote):
            found[unit.anchor] = notes.get(unit.label, latest)
            continue
        if isinstance(unit, Paragraph) and len(unit.text) < _LONGEST_FORMULA:
            latest = Setting(organ(unit.text.strip(f" ,:.*_{drafting.QUOTES}")) or latest.own, commission)
        found[unit.anchor] = latest
        for mark in unit.marks:
            if mark.kind is MarkKind.FOOTNOTE:
                notes.setdefault(mark.ref, latest)
    return found


def _commission(document: Document, container: Document | None) -> Organ | None:
    """The functional commission that `the Commission` means: the document's own, or the only one it names."""
    for one in (document, container):
        own = organ(one.organ) if one else None
        if own and _is_commission(own):
            return own
    named = {
        found.code: found
        for unit in units(document)
        for _, _, found in bodies.organs_in(text_of(unit))
        if _is_commission(found)
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _is_commission(found: Organ) -> bool:
    return found.numbering is Numbering.OWN and found.prefix.startswith("E/CN")
