"""The word ledger as a page: for each seed, where its words went, what was left out and what was mended.

The corpus comes in, `about/ledger.md` goes out. Every kind of furniture is shown with its lines, every mend
before and after, so that a reader can check what the site leaves out.
"""

from __future__ import annotations

from collections import Counter
from html import escape as html
from typing import TYPE_CHECKING

from generator import ledger
from generator.markdown import Page, counted, escape, link
from generator.model import Place
from generator.references import References

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.addresses import Addresses
    from generator.model import Corpus, Furniture, Mend, Reading

PATH = "about/ledger.md"
_COMMENT = "<!-- Made from seeds/*.txt. Do not edit: change the seeds, their catalogue or the generator. -->"
_INTRODUCTION = """\
Every word of every source text is somewhere on this site, or it is named on this page. A word is what stands
between two white spaces in the source. Each one is counted once: in the text, in a heading, in a footnote, in the
masthead, or as *furniture*, which belongs to the printed page and not to the text: a table of contents with its page
numbers, a rule above footnotes, a title page that repeats the cover.

Where the extraction from PDF had broken something, it was *mended*: a paragraph that a page break cut is one
paragraph again, a word cut in two is one word. Each mend is listed, as it stood and as it is read here; ⏎ is where
a line or a page ended. Nothing else was changed, and the site is not built if a single word is unaccounted for."""
_COLUMNS = ("Document", "Words", "Text", "Headings", "Footnotes", "Masthead", "Furniture")


def pages(corpus: Corpus, addresses: Addresses) -> tuple[Page, ...]:
    """The one page of the ledger."""
    blocks = [_COMMENT, "# Word ledger", _INTRODUCTION, _summary(corpus)]
    references = References(corpus)
    for reading in corpus.readings:
        blocks.extend(_seed(reading, addresses, references))
    return (Page(PATH, "\n\n".join(blocks) + "\n"),)


def _summary(corpus: Corpus) -> str:
    mends = sum(len(reading.mends) for reading in corpus.readings)
    accounts = [account for reading in corpus.readings for account in ledger.account(reading)]
    words = sum(account.tokens for account in accounts)
    left = sum(size for account in accounts for _, size in account.furniture)
    return (
        f"**{words:,} words in {len(corpus.readings)} source texts, all accounted for:** {words - left:,} in"
        f" documents, {left:,} furniture; {mends:,} mends."
    )


def _seed(reading: Reading, addresses: Addresses, references: References) -> Iterable[str]:
    name = escape(f"seeds/{reading.seed.file}")
    yield f"## {name}"
    yield f"SHA-256 of the file as supplied: `{reading.seed.sha256}`"
    yield _table(reading, addresses, references)
    if reading.furniture:
        yield "### Furniture"
        yield from _furniture(reading)
    if reading.mends:
        yield "### Mends"
        yield from _mends(reading.mends)


def _table(reading: Reading, addresses: Addresses, references: References) -> str:
    """The counts of each document; a box that can be scrolled, also by keyboard, where they are too wide."""
    heads = "".join(f'<th scope="col">{column}</th>' for column in _COLUMNS)
    region = f'tabindex="0" role="region" aria-label="Words of {html(reading.seed.file)}"'
    written = [
        f'<div class="scroll" {region} markdown="1">',
        f'<table class="counts" markdown="1">\n<thead><tr>{heads}</tr></thead>\n<tbody markdown="1">',
    ]
    for account, document in zip(ledger.account(reading), reading.documents, strict=True):
        furniture = sum(size for _, size in account.furniture)
        name = references.name(document.id)
        shown = link(escape(name[:1].upper() + name[1:]), addresses.link(Place(document.id, None), PATH))
        counts = (account.tokens, account.body, account.heading, account.footnote, account.masthead, furniture)
        cells = "\n".join(f"<td>{count:,}</td>" for count in counts)  # one a line: else a paragraph begins
        written.append(f'<tr markdown="1">\n<th scope="row" markdown="span">{shown}</th>\n{cells}\n</tr>')
    return "\n".join([*written, "</tbody>\n</table>\n</div>"])


def _furniture(reading: Reading) -> Iterable[str]:
    texts = {line.number: line.text for line in reading.seed.lines}
    kinds: dict[str, list[Furniture]] = {}
    for item in reading.furniture:
        kinds.setdefault(item.kind, []).append(item)
    for kind, items in kinds.items():
        lines = [line for item in items for line in range(item.source.first, item.source.last + 1)]
        shown = [(line, " ".join(texts.get(line, "").split())) for line in lines]
        rows = ["| Line | As it stands |", "| --- | --- |"]
        rows += [f"| {line} | {escape(text)} |" for line, text in shown if text]
        count = len(rows) - 2
        yield _folded(f"{kind}: {counted(count, 'line')}", rows)


def _mends(mends: Sequence[Mend]) -> Iterable[str]:
    for kind, count in Counter(mend.kind for mend in mends).items():
        rows = ["| Line | As it stood | As it is read |", "| --- | --- | --- |"]
        rows += [
            f"| {mend.line} | {escape(mend.source)} | {escape(mend.text)} |" for mend in mends if mend.kind == kind
        ]
        yield _folded(f"{kind}: {count}", rows)


def _folded(title: str, rows: Sequence[str]) -> str:
    shown = escape(title[:1].upper() + title[1:])
    table = "\n".join(rows)
    return f'<details markdown="1">\n<summary>{shown}</summary>\n\n{table}\n\n</details>'
