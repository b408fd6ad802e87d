"""Documents made up for the tests of citations: paragraphs and notes that cite, a declaration, a report with drafts."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack

from generator.citations import cite
from generator.model import (
    Citation,
    Corpus,
    Document,
    DocumentKind,
    Footnote,
    Inclusion,
    Mark,
    MarkKind,
    MastheadLine,
    MastheadRole,
    Paragraph,
    ParagraphKind,
    Reading,
    Section,
    Seed,
    SourceSpan,
)

SEED = "a.txt"
TITLE = "Samara Declaration on the Protection of Rivers: Towards Clean Water"


class Facts(TypedDict, total=False):
    """What a made-up document may state otherwise than `document` has it."""

    symbol: str | None
    kind: DocumentKind
    organ: str
    title: str
    issued_in: str | None
    masthead: tuple[MastheadLine, ...]


def lines(first: int) -> tuple[SourceSpan, ...]:
    return (SourceSpan(SEED, first, first),)


def calls(text: str, *refs: str) -> tuple[str, tuple[Mark, ...]]:
    """`text` without its `^`s, and a footnote mark at the place of each, with these labels in turn."""
    pieces = text.split("^")
    offsets = [len("".join(pieces[: index + 1])) for index in range(len(pieces) - 1)]
    marks = tuple(Mark(MarkKind.FOOTNOTE, at, at, ref) for at, ref in zip(offsets, refs, strict=True))
    return "".join(pieces), marks


def paragraph(anchor: str, text: str, *refs: str, kind: ParagraphKind = ParagraphKind.OPERATIVE) -> Paragraph:
    plain, marks = calls(text, *refs)
    return Paragraph(kind, "", plain, marks, (), anchor, lines(1))


def formula(text: str, anchor: str = "formula-1") -> Paragraph:
    return paragraph(anchor, text, kind=ParagraphKind.ENACTING_FORMULA)


def note(label: str, text: str, line: int = 0) -> Footnote:
    return Footnote(label, text, (), f"fn-{label}", lines(line or int(label)))


def document(
    name: str, *children: Section | Paragraph | Inclusion, notes: tuple[Footnote, ...] = (), **facts: Unpack[Facts]
) -> Document:
    plain = Document(
        id=name,
        symbol=None,
        kind=DocumentKind.RESOLUTION,
        stage=None,
        organ="General Assembly",
        session="",
        agenda_item="",
        date="",
        title="On a matter",
        issued_in=None,
        masthead=(),
        children=children,
        footnotes=notes,
        source=lines(1),
    )
    return replace(plain, **facts)


def declaration(*anchors: str) -> Document:
    children = tuple(paragraph(anchor, "We undertake;", kind=ParagraphKind.NUMBERED) for anchor in anchors)
    return document("samara-declaration", *children, kind=DocumentKind.DECLARATION, organ="", title=TITLE)


def designated(words: str) -> tuple[MastheadLine, ...]:
    return (MastheadLine(MastheadRole.DESIGNATION, words, (), "masthead-designation", lines(1)),)


def corpus(*documents: Document) -> Corpus:
    return Corpus((Reading(Seed(SEED, "0" * 64, ()), documents, (), ()),), "samara-declaration")


def cited(*documents: Document) -> list[tuple[str, str, str, str]]:
    """Unit, words, state, and what they lead to, of every citation."""
    return [(str(one.origin.anchor), one.text, one.state.value, leads(one)) for one in cite(corpus(*documents))]


def leads(citation: Citation) -> str:
    if citation.target:
        return f"{citation.target.document}#{citation.target.anchor or ''}"
    return citation.symbol or citation.reason


def report() -> tuple[Document, ...]:
    draft = document("r-draft-i", issued_in="r", masthead=designated("Draft resolution I"), title="Clean rivers")
    own = document("ccpcj-resolution-30-1", paragraph("para-2", "Urges"), issued_in="r", title="On migrants")
    own = replace(own, masthead=designated("Resolution 30/1"))
    inner = Section("A.", "Drafts", (), (Inclusion("r-draft-i"), Inclusion("ccpcj-resolution-30-1")), "sec-a", lines(1))
    chapter = Section("Chapter I", "Matters", (), (inner,), "sec-matters", lines(1))
    texts = (
        "For the text, see chap. I, sect. A, draft resolution I.",
        "See chap. I, sect. A, resolution 30/1, para. 2, and draft resolution I.",
        "See chap. I, sect. B, and chapter VII of the Charter, and chapter IX.",
        "See paragraph 1 above, article 6, paragraph 1, of the Protocol, and para. 9 below.",
        "It adopted resolution 30/1 and draft resolutions (a) “Clean rivers” and (b) “Clean air”.",
    )
    second = Section(
        "Chapter II",
        "Debate",
        (),
        tuple(paragraph(f"para-{number}", text, kind=ParagraphKind.NUMBERED) for number, text in enumerate(texts, 1)),
        "sec-debate",
        lines(1),
    )
    whole = document("r", chapter, second, kind=DocumentKind.REPORT, symbol="E/2021/30")
    return replace(whole, organ="Commission on Crime Prevention and Criminal Justice"), draft, own
