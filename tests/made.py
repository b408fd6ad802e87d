"""Documents made up for tests: no word of a real one, and as small as the rule that is tested allows."""

from __future__ import annotations

from generator.model import (
    Corpus,
    Document,
    DocumentKind,
    Footnote,
    Mark,
    MarkKind,
    MastheadLine,
    MastheadRole,
    Paragraph,
    ParagraphKind,
    Reading,
    Section,
    Seed,
    SourceLine,
    SourceSpan,
    Stage,
)

SEED = "a-res-1-1.txt"


def span(first: int, last: int | None = None) -> tuple[SourceSpan, ...]:
    return (SourceSpan(SEED, first, last or first),)


def operative(number: str, *, line: int = 1, text: str = "Requests", marks: tuple[Mark, ...] = ()) -> Paragraph:
    anchor = f"para-{number.replace(' ', '-')}"
    return Paragraph(ParagraphKind.OPERATIVE, f"{number}.", text, marks, (), anchor, span(line))


def subparagraph(letter: str, parent: str, *, line: int = 1) -> Paragraph:
    return Paragraph(ParagraphKind.SUBPARAGRAPH, f"({letter})", "To report", (), (), f"{parent}-{letter}", span(line))


def call(label: str, at: int = 0) -> Mark:
    return Mark(MarkKind.FOOTNOTE, at, at, label)


def footnote(label: str, *, line: int = 1) -> Footnote:
    return Footnote(label, "See annex.", (), f"fn-{label}", span(line))


def section(heading: str, *children: Paragraph | Section, line: int = 1) -> Section:
    return Section("", heading, (), children, f"sec-{heading.lower().replace(' ', '-')}", span(line))


def document(*children: Paragraph | Section, footnotes: tuple[Footnote, ...] = (), name: str = "a-res-1-1") -> Document:
    title = MastheadLine(MastheadRole.TITLE, "On a matter", (), "masthead-title", span(1))
    return Document(
        id=name,
        symbol="A/RES/1/1",
        kind=DocumentKind.RESOLUTION,
        stage=Stage.ADOPTED,
        organ="General Assembly",
        session="First session",
        agenda_item="",
        date="1946-01-24",
        title="On a matter",
        issued_in=None,
        masthead=(title,),
        children=children,
        footnotes=footnotes,
        source=span(1, 9),
    )


def corpus(*documents: Document, follow_up_of: str = "") -> Corpus:
    lines = tuple(SourceLine(number, f"line {number}") for number in range(1, 10))
    seed = Seed(SEED, "0" * 64, lines)
    return Corpus((Reading(seed, documents, (), ()),), follow_up_of)
