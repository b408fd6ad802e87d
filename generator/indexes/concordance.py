"""Drafts beside adopted texts: a page for each pair, paragraph by paragraph, with the words that changed.

The concordances of the corpus come in; out comes `follow-up/<draft>--<adopted>.md` for each. What did not change is
shown once; what did, side by side, one below the other on a narrow page. Struck words stood in the draft alone,
underlined ones stand in the adopted text alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.addresses import beside_page
from generator.indexes.follow_up import COMMENT
from generator.indexes.traced import names
from generator.markdown import Page, counted, escape, link
from generator.model import Change, Footnote, Paragraph, Place, units
from generator.references import References
from generator.wording import differences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.addresses import Addresses
    from generator.model import Alignment, Concordance, Corpus, Document

_STATUS = {
    Change.IDENTICAL: "unchanged",
    Change.EDITED: "edited",
    Change.MOVED: "moved",
    Change.NEW: "new",
    Change.DROPPED: "dropped",
}


def pages(corpus: Corpus, addresses: Addresses) -> tuple[Page, ...]:
    """A page for each draft and the text adopted from it."""
    known = _Known({document.id: document for document in corpus.documents}, names(corpus), References(corpus))
    return tuple(
        Page(beside_page(pair), "\n\n".join(_Beside(pair, known, addresses).blocks()) + "\n")
        for pair in corpus.concordances
    )


def summary(units_: Sequence[Alignment], what: str) -> str:
    """`23 of 27 paragraphs unchanged; 4 edited.`: of all that the adopted text has, and what was dropped."""
    found = Counter(unit.status for unit in units_)
    whole = len(units_) - found[Change.DROPPED]
    rest = [
        f"{found[change]} {_STATUS[change]}" for change in Change if change is not Change.IDENTICAL and found[change]
    ]
    return "; ".join([f"{found[Change.IDENTICAL]} of {counted(whole, what)} unchanged", *rest]) + "."


@dataclass(frozen=True, slots=True)
class _Known:
    """What all pairs share, made once: the documents by id, their names, how they are cited."""

    documents: Mapping[str, Document]
    names: Mapping[str, str]
    references: References


class _Beside:
    """The page of one pair in the making."""

    def __init__(self, pair: Concordance, known: _Known, addresses: Addresses) -> None:
        self._pair, self._addresses = pair, addresses
        self._references = known.references
        self._names = known.names
        self._title = known.documents[pair.adopted].title
        self._draft = {unit.anchor: unit for unit in units(known.documents[pair.draft])}
        self._adopted = {unit.anchor: unit for unit in units(known.documents[pair.adopted])}

    def blocks(self) -> Iterator[str]:
        """The blocks of the page, in order."""
        draft, adopted = (Place(one, None) for one in (self._pair.draft, self._pair.adopted))
        notes = [unit for unit in self._pair.units if self._note(unit)]
        body = [unit for unit in self._pair.units if not self._note(unit)]
        yield COMMENT
        yield f"# {escape(self._names[self._pair.draft])} beside {escape(self._names[self._pair.adopted])}"
        yield f"{escape(self._title)}\n{{: .whole }}"
        yield f"{summary(body, 'paragraph')}\n{{: .lead }}"
        yield from self._ways(body)
        yield (
            f"The draft is {self._to(self._names[self._pair.draft], draft)}, the adopted text"
            f" {self._to(self._names[self._pair.adopted], adopted)}. Compared are all preambular and operative"
            " paragraphs with what stands below them, and the footnotes, with each *Ibid.* read as what it repeats."
            " <del>Struck</del> words stood in the draft alone, <ins>underlined</ins> ones stand in the adopted text"
            " alone."
        )
        yield self._all(body)
        if notes:
            yield "## Footnotes"
            yield summary(notes, "footnote")
            yield from self._ways(notes)
            yield self._all(notes)

    def _note(self, unit: Alignment) -> bool:
        found = self._adopted.get(unit.adopted or "") or self._draft.get(unit.draft or "")
        return isinstance(found, Footnote)

    def _ways(self, found: Sequence[Alignment]) -> Iterator[str]:
        """The ways to what did not stay as it was."""
        changed = [
            link(escape(self._point(unit)), f"#{_anchor(unit)}")
            for unit in found
            if unit.status is not Change.IDENTICAL
        ]
        if changed:
            yield f"Changed: {', '.join(changed)}."

    def _point(self, unit: Alignment) -> str:
        """`para. 2`, of the adopted text where it is there."""
        if unit.adopted:
            return self._references.pinpoint(self._pair.adopted, unit.adopted)
        return f"{self._references.pinpoint(self._pair.draft, unit.draft or '')} of the draft"

    def _all(self, found: Sequence[Alignment]) -> str:
        return "\n\n".join(['<div class="concordance" markdown="1">', *map(self._unit, found), "</div>"])

    def _unit(self, unit: Alignment) -> str:
        """A paragraph of either text with its counterpart: what became of it, and the wording."""
        places = [
            self._to(f"{name}, {self._references.pinpoint(document, anchor)}", Place(document, anchor))
            for name, document, anchor in (
                ("draft", self._pair.draft, unit.draft),
                ("adopted", self._pair.adopted, unit.adopted),
            )
            if anchor
        ]
        status = f'<strong class="status">{_STATUS[unit.status].capitalize()}</strong>'
        head = " · ".join([status, *places]) + "\n{: .places }"
        kind = unit.status.value if unit.status is not Change.MOVED or not unit.changes else "moved edited"
        return "\n\n".join(
            [f'<div class="unit {kind}" id="{_anchor(unit)}" markdown="1">', head, *self._sides(unit), "</div>"]
        )

    def _sides(self, unit: Alignment) -> Iterator[str]:
        draft = _text(self._draft, unit.draft)
        adopted = _text(self._adopted, unit.adopted)
        if unit.draft is None or unit.adopted is None:
            word, text, kind = ("ins", adopted, "adopted") if unit.draft is None else ("del", draft, "draft")
            yield f"{_marked(text, [(0, len(text))], word)}\n{{: .side-{kind} }}"
        elif not unit.changes:
            yield f"{escape(adopted)}\n{{: .same }}"
        else:
            found = differences(draft, adopted)
            yield '<div class="sides wide" markdown="1">'
            yield f"{_marked(draft, [(one.start, one.end) for one in found], 'del')}\n{{: .side-draft }}"
            yield f"{_marked(adopted, [(one.first, one.last) for one in found], 'ins')}\n{{: .side-adopted }}"
            yield "</div>"

    def _to(self, shown: str, target: Place) -> str:
        return link(escape(shown), self._addresses.link(target, beside_page(self._pair)))


def _anchor(unit: Alignment) -> str:
    """Where a pair stands on the page: `para-2` of the adopted text, `draft-para-3` for what was dropped."""
    return unit.adopted or f"draft-{unit.draft}"


def _text(found: Mapping[str, object], anchor: str | None) -> str:
    unit = found.get(anchor or "")
    return unit.text if isinstance(unit, Paragraph | Footnote) else ""


def _marked(text: str, stretches: Sequence[tuple[int, int]], tag: str) -> str:
    """A text as Markdown with some stretches in a tag."""
    written: list[str] = []
    at = 0
    for start, end in stretches:
        if start < end:
            written += [escape(text[at:start]) if at < start else "", f"<{tag}>{escape(text[start:end])}</{tag}>"]
            at = end
    return "".join([*written, escape(text[at:]) if at < len(text) else ""])
