"""The library as data for other programs: JSON files, each with its JSON Schema beside it, and a CSV file.

In: a corpus, the address of every place, and the word accounts. Out: files below `data/`, always the same bytes for the
same corpus: UTF-8, keys in the order of the schema, a newline at the end. The names in them are public (see
`schemas/*.json`, which are copied as they are).
"""

from __future__ import annotations

import csv
import io
from importlib import resources
from typing import TYPE_CHECKING, TypeAlias

from pydantic_core import to_json

from generator.library import File
from generator.model import Footnote, MarkKind, MastheadLine, Paragraph, Place, Section, text_of, units

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.ledger import Account
    from generator.model import Citation, Concordance, Corpus, Document, Link, Reading, Unit

Url: TypeAlias = "Callable[[Place], str]"
Json: TypeAlias = "str | float | Mapping[str, Json] | Sequence[Json] | None"

SCHEMAS = ("documents", "ledger", "follow-up", "concordance", "citations")

CSV_COLUMNS = (
    "from_document",
    "from_unit",
    "to_document",
    "to_unit",
    "relation",
    "score",
    "rule",
    "review",
    "evidence_from",
    "evidence_to",
    "shared",
)


def files(corpus: Corpus, url: Url, accounts: tuple[Account, ...]) -> tuple[File, ...]:
    """Every data file of a corpus, by path."""
    contents: dict[str, Json] = {
        "documents": {"documents": documents(corpus, url)},
        "ledger": {"documents": [_account(account) for account in accounts]},
        "follow-up": {"links": [_link(link) for link in corpus.links]},
        "concordance": {"pairs": [_concordance(pair) for pair in corpus.concordances]},
        "citations": {"citations": [_citation(citation) for citation in corpus.citations]},
    }
    made = [File(f"data/{name}.json", write(content)) for name, content in contents.items()]
    made += [File(f"data/{name}.schema.json", schema(name)) for name in SCHEMAS]
    made.append(File("data/follow-up.csv", table(corpus.links)))
    return tuple(sorted(made, key=lambda file: file.path))


def schema(name: str) -> str:
    """The JSON Schema of `data/<name>.json`."""
    return resources.files("generator").joinpath("schemas", f"{name}.schema.json").read_text("utf-8")


def write(content: Json) -> str:
    """JSON as we publish it: readable in a diff, letters as they are."""
    return to_json(content, indent=1).decode() + "\n"


# ------------------------------------------------------------------ documents.json


def documents(corpus: Corpus, url: Url) -> list[Json]:
    """Every document with its units, in the order of the library."""
    return [_document(document, reading, url) for reading in corpus.readings for document in reading.documents]


def _document(document: Document, reading: Reading, url: Url) -> Json:
    parents = _enclosing(document)
    notes = {note.label: note.anchor for note in document.footnotes}
    return {
        "id": document.id,
        "symbol": document.symbol,
        "title": document.title,
        "kind": document.kind.value,
        "stage": document.stage.value if document.stage else None,
        "organ": document.organ,
        "date": document.date,
        "issued_in": document.issued_in,
        "source": {"file": reading.seed.file, "sha256": reading.seed.sha256},
        "units": [
            {
                "id": unit.anchor,
                "kind": kind(unit),
                "label": label(unit),
                "text": text_of(unit),
                "url": url(Place(document.id, unit.anchor)),
                "lines": [[span.first, span.last] for span in unit.source],
                "footnotes": [
                    notes[mark.ref] for mark in unit.marks if mark.kind is MarkKind.FOOTNOTE and mark.ref in notes
                ],
                "parent": parents.get(unit.anchor),
            }
            for unit in units(document)
        ],
    }


def kind(unit: Unit) -> str:
    """What a unit is: the kind of a paragraph, or `masthead`, `heading`, `footnote`."""
    match unit:
        case Paragraph():
            return unit.kind.value
        case Section():
            return "heading"
        case MastheadLine():
            return "masthead"
        case Footnote():
            return "footnote"


def label(unit: Unit) -> str:
    """The label as printed (`12`, `(a)`, `Chapter II`); empty where nothing is printed."""
    return "" if isinstance(unit, MastheadLine) else unit.label


def _enclosing(document: Document) -> dict[str, str]:
    """The anchor of the paragraph or section that each unit stands in, by anchor; none for those at the top."""
    found: dict[str, str] = {}
    open_units: list[Section | Paragraph] = [
        child for child in document.children if isinstance(child, Section | Paragraph)
    ]
    while open_units:
        unit = open_units.pop()
        for child in unit.children:
            if isinstance(child, Section | Paragraph):
                found[child.anchor] = unit.anchor
                open_units.append(child)
    return found


# ------------------------------------------------------------------ ledger.json


def _account(account: Account) -> Json:
    return {
        "id": account.document,
        "seed": account.seed,
        "sha256": account.sha256,
        "tokens": account.tokens,
        "body": account.body,
        "heading": account.heading,
        "footnote": account.footnote,
        "masthead": account.masthead,
        "furniture": dict(account.furniture),
        "mends": [
            {"line": mend.line, "kind": mend.kind, "source": mend.source, "text": mend.text} for mend in account.mends
        ],
    }


# ------------------------------------------------------------------ follow-up.json and .csv


def _place(place: Place) -> Json:
    return {"document": place.document, "unit": place.anchor}


def _link(link: Link) -> Json:
    return {
        "from": _place(link.origin),
        "to": _place(link.target),
        "relation": link.relation.value,
        "score": round(link.score, 4),
        "rule": link.rule,
        "review": link.review.value,
        "evidence": {
            "from": link.evidence.origin,
            "to": link.evidence.target,
            "shared": list(link.evidence.shared),
        },
    }


def table(links: tuple[Link, ...]) -> str:
    """The links as CSV, one row a link; the shared runs of words with ` | ` between."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(CSV_COLUMNS)
    for link in links:
        row = (
            link.origin.document,
            link.origin.anchor or "",
            link.target.document,
            link.target.anchor or "",
            link.relation.value,
            str(round(link.score, 4)),
            link.rule,
            link.review.value,
            link.evidence.origin,
            link.evidence.target,
            " | ".join(link.evidence.shared),
        )
        writer.writerow(cell(value) for value in row)
    return out.getvalue()


# Also in the width of Chinese characters, which some spreadsheets take for the same.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cell(value: str) -> str:
    """A cell that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe before it."""
    return f"'{value}" if value.startswith(_FORMULA) else value


# ------------------------------------------------------------------ concordance.json


def _concordance(pair: Concordance) -> Json:
    return {
        "draft": pair.draft,
        "adopted": pair.adopted,
        "units": [
            {
                "draft": unit.draft,
                "adopted": unit.adopted,
                "status": unit.status.value,
                "changes": [{"draft": draft, "adopted": adopted} for draft, adopted in unit.changes],
            }
            for unit in pair.units
        ],
    }


# ------------------------------------------------------------------ citations.json


def _citation(citation: Citation) -> Json:
    return {
        "from": _place(citation.origin),
        "text": citation.text,
        "symbol": citation.symbol,
        "url": citation.url,
        "to": _place(citation.target) if citation.target else None,
        "state": citation.state.value,
    }
