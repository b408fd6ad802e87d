"""The follow-up index: every numbered paragraph of the document that is traced, and what answers it.

The corpus comes in; out comes `follow-up/index.md`, a table a section, each row a paragraph with the later ones
that take it up. A row that nothing answers says so: silence is an answer. The script `assets/follow-up.js` puts a
filter above the tables by what the rows carry as data; without it they are plain tables.
"""

from __future__ import annotations

from html import escape as html
from posixpath import dirname, relpath
from typing import TYPE_CHECKING

from generator.addresses import beside_page
from generator.indexes.traced import groups, names, place, span, trace
from generator.markdown import Page, clipped, escape, link
from generator.model import Place, Relation, Stage
from generator.references import References

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.addresses import Addresses
    from generator.indexes.traced import Row, Trace
    from generator.model import Corpus, Link

PATH = "follow-up/index.md"
COMMENT = "<!-- Made from seeds/*.txt. Do not edit: change the seeds, their catalogue or the generator. -->"
_TEXT = 150


def pages(corpus: Corpus, addresses: Addresses) -> tuple[Page, ...]:
    """The one page of the index; none where the corpus does not hold the document to be traced."""
    traced = trace(corpus)
    if traced is None:
        return ()
    return (Page(PATH, "\n\n".join(_Index(corpus, addresses, traced).blocks()) + "\n"),)


class _Index:
    """The page in the making: what is traced, and how places are named and linked."""

    def __init__(self, corpus: Corpus, addresses: Addresses, traced: Trace) -> None:
        self._corpus, self._addresses, self._traced = corpus, addresses, traced
        self._references = References(corpus)
        self._documents = {document.id: document for document in corpus.documents}
        self._names = names(corpus)

    def blocks(self) -> Iterator[str]:
        """The blocks of the page, in order."""
        name = self._references.name(self._traced.document.id)
        yield COMMENT
        yield f"# Follow-up of the {escape(name)}"
        yield self._summary()
        yield self._ways()
        yield self._filter()
        for heading, rows in groups(self._traced.rows):
            yield f"## {escape(heading or span(rows))}"
            yield self._table(heading, rows)
        answered = [row for row in self._traced.preamble if row.links]
        if answered:
            yield "## Preamble"
            yield self._list(answered)
        if self._traced.whole:
            yield "## Named as a whole"
            yield self._whole()
        yield '<script src="../assets/follow-up.js" defer></script>'

    def _summary(self) -> str:
        rows = self._traced.rows
        answered = [row for row in rows if row.links]
        adopted = [row for row in answered if any(self._adopted(link) for link in row.links)]
        texts = len({link.origin.document for row in answered for link in row.links})
        return (
            f"{len(answered)} of the {len(rows)} numbered paragraphs are taken up in {texts} later texts of this"
            f" library, {len(adopted)} of the {len(answered)} in an adopted text. Nothing here takes up the other"
            f" {len(rows) - len(answered)}: that, too, is an answer."
            "\n{: .lead }\n\n"
            "A paragraph **quotes** another where it reproduces a clause or more of its wording, **echoes** it where it"
            " shares distinctive wording, and **cites** it where it names it. Each of these words leads to the"
            " evidence: both passages, with what they share marked, and how much of the earlier paragraph that is,"
            " rare words counting more."
        )

    def _adopted(self, found: Link) -> bool:
        return self._documents[found.origin.document].stage is Stage.ADOPTED

    def _ways(self) -> str:
        """Where else the same is shown."""
        matrix = f"- {link('The same as a matrix', 'matrix.md')}, paragraphs by documents"
        ways = [matrix] if self._traced.documents else []  # without a document there is no matrix
        for pair in self._corpus.concordances:
            pages_ = f"{self._name(pair.draft)} beside {self._name(pair.adopted)}"
            ways.append(f"- {link(escape(pages_), relpath(beside_page(pair), dirname(PATH)))}, word for word")
        return "\n".join(ways)

    def _filter(self) -> str:
        """A form that the script shows and answers; hidden without it."""
        traced = self._traced
        rows = (*traced.rows, *traced.preamble)
        found = {link.relation for links in (*(row.links for row in rows), traced.whole) for link in links}
        choices = (
            ("Taken up in", "document", "any text", [(one, self._name(one)) for one in traced.documents]),
            ("that", "relation", "does so in any way", [(one.value, one.value) for one in Relation if one in found]),
            ("Show", "answer", "all paragraphs", [("some", "those taken up"), ("none", "those not taken up")]),
        )
        return "\n".join(
            [
                '<form class="filter" hidden>',
                *(_choice(*choice) for choice in choices),
                '<button type="reset">Reset</button>',
                '<output aria-live="polite"></output>',
                "</form>",
            ]
        )

    def _name(self, identifier: str) -> str:
        return self._names[identifier]

    def _table(self, heading: str, rows: Sequence[Row]) -> str:
        columns = "".join(f'<th scope="col">{column}</th>' for column in ("No.", "Paragraph", "Taken up in"))
        parts = [
            f'<table class="follow-index" aria-label="{html(heading or span(rows))}" markdown="1">',
            f"<thead><tr>{columns}</tr></thead>",
        ]
        theme: str | None = None
        open_body = False
        for row in rows:
            below = " – ".join(row.headings[1:])
            if below != theme or not open_body:
                parts.append("</tbody>" if open_body else "")
                parts.append('<tbody markdown="1">')
                open_body, theme = True, below
                if below:
                    theme_row = f'<th colspan="3" scope="rowgroup"><span>{html(below)}</span></th>'
                    parts.append(f'<tr class="theme">{theme_row}</tr>')
            parts.append(self._row(row))
        return "\n".join(part for part in [*parts, "</tbody>", "</table>"] if part)

    def _row(self, row: Row) -> str:
        documents = " ".join(dict.fromkeys(link.origin.document for link in row.links))
        number = self._to(escape(row.paragraph.label.rstrip(".") or "–"), place(self._traced, row))
        silent = "" if row.links else ' class="silent"'
        text = clipped(row.paragraph.text, _TEXT).replace(" …", "\u00a0…")  # which would stand alone on a line
        return (
            f'<tr{silent} data-documents="{html(documents)}" data-relations="{_carried(row.links)}" markdown="1">\n'
            f'<th scope="row" markdown="span">{number}</th>\n'
            f'<td markdown="span">{escape(text)}</td>\n'
            f'<td markdown="span">{self._answers(row)}</td>\n</tr>'
        )

    def _answers(self, row: Row) -> str:
        if not row.links:
            return "no later text"
        return "<br>".join(self._answer(link) for link in row.links)

    def _answer(self, found: Link) -> str:
        """A later paragraph, and the relation as the way to the evidence."""
        reference = f"{self._name(found.origin.document)}, {self._pinpoint(found.origin)}"
        shown = self._to(escape(reference), found.origin)
        evidence = self._addresses.link(found.target, PATH) + "-follow-up"
        told = f'<span class="told"> {escape(self._pinpoint(found.target))}: both passages</span>'
        return f"{shown} {link(f'{found.relation}{told}', evidence, 'relation')}"

    def _pinpoint(self, at: Place) -> str:
        return self._references.pinpoint(at.document, at.anchor or "") or "as a whole"

    def _to(self, shown: str, target: Place) -> str:
        return link(shown, self._addresses.link(target, PATH))

    def _list(self, rows: Sequence[Row]) -> str:
        entries = []
        for row in rows:
            name = self._pinpoint(place(self._traced, row))
            shown = self._to(escape(name[:1].upper() + name[1:]), place(self._traced, row))
            answers = "; ".join(self._answer(link) for link in row.links)
            entries.append(f'- {shown}: {answers}\n{{: data-relations="{_carried(row.links)}" }}')
        return "\n".join(entries)

    def _whole(self) -> str:
        """The paragraphs that name the document without a paragraph, a line for each text."""
        by_text: dict[str, list[Link]] = {}
        for found in self._traced.whole:
            by_text.setdefault(found.origin.document, []).append(found)
        entries = []
        for identifier, links in by_text.items():
            points = [
                self._to(
                    escape(self._references.pinpoint(identifier, link.origin.anchor or "") or "as a whole"), link.origin
                )
                for link in links
            ]
            shown = self._to(escape(self._name(identifier)), Place(identifier, None))
            entries.append(f'- {shown}: {", ".join(points)}\n{{: data-relations="{_carried(links)}" }}')
        return "\n".join(entries)


def _carried(links: Sequence[Link]) -> str:
    """What the filter asks for: `e-res-2021-21:quotes e-2021-30:cites`."""
    return html(" ".join(dict.fromkeys(f"{link.origin.document}:{link.relation}" for link in links)))


def _choice(label: str, name: str, every: str, options: Sequence[tuple[str, str]]) -> str:
    """A choice of the filter; the empty value stands for all."""
    listed = "".join(f'<option value="{html(value)}">{html(shown)}</option>' for value, shown in options)
    return f'<label>{label} <select name="{name}"><option value="">{every}</option>{listed}</select></label>'
