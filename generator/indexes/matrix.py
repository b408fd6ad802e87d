"""The follow-up as a matrix: the paragraphs of the document that is traced, by the documents that take them up.

The corpus comes in; out comes `follow-up/matrix.md`, one table with headings for rows and columns. Each letter in it
leads to the evidence; what it says in full is there for those who hear the page.
"""

from __future__ import annotations

from html import escape as html
from typing import TYPE_CHECKING

from generator.indexes.follow_up import COMMENT
from generator.indexes.traced import groups, names, place, span, trace
from generator.markdown import Page, clipped, escape, link
from generator.model import Place, Relation
from generator.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.addresses import Addresses
    from generator.indexes.traced import Row, Trace
    from generator.model import Corpus, Link

PATH = "follow-up/matrix.md"
_TEXT = 48
_LETTERS = {Relation.QUOTES: "Q", Relation.ECHOES: "E", Relation.CITES: "C"}


def pages(corpus: Corpus, addresses: Addresses) -> tuple[Page, ...]:
    """The one page of the matrix; none where nothing follows the document."""
    traced = trace(corpus)
    if traced is None or not traced.documents:
        return ()
    return (Page(PATH, "\n\n".join(_Matrix(corpus, addresses, traced).blocks()) + "\n"),)


class _Matrix:
    """The page in the making. Columns are the documents that follow."""

    def __init__(self, corpus: Corpus, addresses: Addresses, traced: Trace) -> None:
        self._addresses, self._traced = addresses, traced
        self._references = References(corpus)
        self._names = names(corpus)
        documents = {document.id: document for document in corpus.documents}
        self._columns = [documents[identifier] for identifier in traced.documents]

    def blocks(self) -> Iterator[str]:
        """The blocks of the page, in order."""
        name = escape(self._references.name(self._traced.document.id))
        yield COMMENT
        yield f"# Matrix of the {name}: paragraphs by documents"
        found = {link.relation for row in self._traced.rows for link in row.links}
        legend = "; ".join(f"**{letter}**: it {one} it" for one, letter in _LETTERS.items() if one in found)
        yield (
            f"Each row is a numbered paragraph of the {name}, each column a later text that takes one up. {legend}. A"
            " letter leads to the evidence. The same as a list, with the wording:"
            f" {link('follow-up index', 'index.md')}."
        )
        yield self._table()

    def _table(self) -> str:
        heads = "\n".join(
            f'<th scope="col" class="{html(document.stage or "")}" markdown="span">'
            f"<span>{self._to(escape(self._names[document.id]), Place(document.id, None))}</span></th>"
            for document in self._columns
        )
        parts = [
            '<div class="wide" markdown="1">',
            '<div class="scroll" tabindex="0" role="region" aria-label="Matrix" markdown="1">',
            '<table class="matrix" aria-label="Paragraphs by the later texts that take them up" markdown="1">',
            f'<thead markdown="1"><tr markdown="1"><th scope="col"><span>Paragraph</span></th>\n{heads}\n</tr></thead>',
        ]
        for heading, rows in groups(self._traced.rows):
            title = html(heading or span(rows))
            wide = f'colspan="{len(self._columns) + 1}" scope="rowgroup"'
            parts.append(f'<tbody markdown="1">\n<tr class="theme"><th {wide}><span>{title}</span></th></tr>')
            parts += [self._row(row) for row in rows]
            parts.append("</tbody>")
        return "\n".join([*parts, "</table>", "</div>", "</div>"])

    def _row(self, row: Row) -> str:
        number = self._to(escape(row.paragraph.label.rstrip(".") or "–"), place(self._traced, row))
        text = escape(clipped(row.paragraph.text, _TEXT))
        cells = "".join(
            f'<td markdown="span">{self._cell([one for one in row.links if one.origin.document == document.id])}</td>\n'
            for document in self._columns
        )
        silent = "" if row.links else ' class="silent"'
        return (
            f'<tr{silent} markdown="1">\n'
            f'<th scope="row" markdown="span">{number} <span class="text">{text}</span></th>\n'
            f"{cells}</tr>"
        )

    def _cell(self, links: Sequence[Link]) -> str:
        return " ".join(self._letter(one) for one in links)

    def _letter(self, one: Link) -> str:
        """`Q` with what it says in full, leading to the block under the later paragraph that shows both passages."""
        later = self._references.unit(one.origin.document, one.origin.anchor)
        evidence = self._addresses.link(one.origin, PATH) + "-follows"
        said = f"{later[:1].upper()}{later[1:]}, {one.relation} it"
        shown = f'{_LETTERS[one.relation]}<span class="told">: {escape(said)}</span>'
        return link(shown, evidence, one.relation.value, said)

    def _to(self, shown: str, target: Place) -> str:
        return link(shown, self._addresses.link(target, PATH))
