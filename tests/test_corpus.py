"""What must hold of the library of `seeds/`: counts, numbering, footnotes, words, anchors, lines."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import ledger
from generator.model import (
    Footnote,
    Inclusion,
    MarkKind,
    Paragraph,
    ParagraphKind,
    Section,
    Stage,
    body,
    paragraphs,
    units,
)

if TYPE_CHECKING:
    from generator.model import Corpus, Document, Mark, Unit

PREAMBULAR, OPERATIVE, NUMBERED = ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.NUMBERED

COUNTS = {
    "e-res-2021-21": {PREAMBULAR: 5, OPERATIVE: 8},
    "e-res-2021-23": {PREAMBULAR: 12, OPERATIVE: 15},
    "e-2021-30": {NUMBERED: 135},
    "kyoto-declaration": {PREAMBULAR: 4, NUMBERED: 97},
    "e-2021-30-draft-resolution-i": {PREAMBULAR: 6, OPERATIVE: 13},
    "e-2021-30-draft-resolution-ii": {PREAMBULAR: 5, OPERATIVE: 8},
    "e-2021-30-draft-resolution-iii": {PREAMBULAR: 14, OPERATIVE: 18},
    "e-2021-30-draft-resolution-iv": {PREAMBULAR: 12, OPERATIVE: 15},
    "e-2021-30-draft-resolution-v": {PREAMBULAR: 25, OPERATIVE: 20},
    "e-2021-30-draft-resolution-b": {PREAMBULAR: 27, OPERATIVE: 14},
    "e-2021-30-draft-decision": {OPERATIVE: 3},
    "ccpcj-resolution-30-1": {PREAMBULAR: 20, OPERATIVE: 23},
    "ccpcj-decision-30-1": {NUMBERED: 1},
    "a-conf-234-draft-report-item-4": {NUMBERED: 13},
    "e-cn-15-2021-9": {NUMBERED: 95},
}
"""The paragraphs of each document, counted in print."""

NOTES = {
    "e-res-2021-23.txt": 7,
    "e-res-2021-21.txt": 6,
    "e-2021-30.txt": 72,
    "a-conf-234-draft-report-item-4.txt": 0,
    "e-cn-15-2021-9.txt": 7,
}
"""The footnotes of each seed, counted in print."""

CCPCJ = "Commission on Crime Prevention and Criminal Justice"
CONGRESS = "Fourteenth United Nations Congress on Crime Prevention and Criminal Justice"
ASSEMBLY, COUNCIL = "General Assembly", "Economic and Social Council"
IDENTITIES: dict[str, tuple[str | None, Stage | None, str, str]] = {
    "e-res-2021-21": ("E/RES/2021/21", Stage.ADOPTED, COUNCIL, "2021-07-22"),
    "e-res-2021-23": ("E/RES/2021/23", Stage.ADOPTED, COUNCIL, "2021-07-22"),
    "e-2021-30": ("E/2021/30", None, CCPCJ, "2021-05-21"),
    "kyoto-declaration": (None, Stage.ADOPTED, CONGRESS, "2021-03"),
    "e-2021-30-draft-resolution-i": (None, Stage.DRAFT, ASSEMBLY, "2021-05-21"),
    "e-2021-30-draft-resolution-ii": (None, Stage.DRAFT, ASSEMBLY, "2021-05-21"),
    "e-2021-30-draft-resolution-iii": (None, Stage.DRAFT, ASSEMBLY, "2021-05-21"),
    "e-2021-30-draft-resolution-iv": (None, Stage.DRAFT, ASSEMBLY, "2021-05-21"),
    "e-2021-30-draft-resolution-v": (None, Stage.DRAFT, ASSEMBLY, "2021-05-21"),
    "e-2021-30-draft-resolution-b": (None, Stage.DRAFT, COUNCIL, "2021-05-21"),
    "e-2021-30-draft-decision": (None, Stage.DRAFT, COUNCIL, "2021-05-21"),
    "ccpcj-resolution-30-1": (None, Stage.ADOPTED, CCPCJ, "2021-05-21"),
    "ccpcj-decision-30-1": (None, Stage.ADOPTED, CCPCJ, "2021-05-21"),
    "a-conf-234-draft-report-item-4": (None, Stage.DRAFT, CONGRESS, "2021-03-10"),
    "e-cn-15-2021-9": ("E/CN.15/2021/9", None, CCPCJ, "2021"),
}
"""Symbol, stage, organ and date of each document, as its text or the catalogue states them."""

UNCLASSIFIED = {
    ("e-2021-30", r"sec-note-p-\d"): "front matter is not numbered",
    ("e-2021-30", r"sec-executive-summary-p-\d"): "a summary is not numbered",
    ("e-2021-30", r"para-(14|29)-p-2"): "the title of an agenda item that is quoted with its subitems",
    ("e-2021-30", r"para-133-p-2"): "the words that announce an agenda",
    ("kyoto-declaration", r"p-1|para-20-p-2"): "a chapeau that the paragraphs below it go on from",
    ("e-cn-15-2021-9", r"sec-summary-p-1"): "a summary is not numbered",
}
"""The only paragraphs whose kind is not told, and why."""

IDS = list(COUNTS)


@pytest.fixture(scope="module")
def documents(corpus: Corpus) -> dict[str, Document]:
    return {document.id: document for document in corpus.documents}


def notes_called(marks: tuple[Mark, ...]) -> list[str]:
    return [mark.ref for mark in marks if mark.kind is MarkKind.FOOTNOTE]


def test_every_document_of_the_contract_is_there_and_no_other(corpus: Corpus) -> None:
    assert sorted(document.id for document in corpus.documents) == sorted(COUNTS)


@pytest.mark.parametrize("name", IDS)
def test_paragraphs_are_as_many_as_in_print(documents: dict[str, Document], name: str) -> None:
    found = Counter(paragraph.kind for paragraph in paragraphs(documents[name]))
    assert {kind: found[kind] for kind in (PREAMBULAR, OPERATIVE, NUMBERED) if found[kind]} == COUNTS[name]


@pytest.mark.parametrize("name", IDS)
def test_numbers_run_from_one_without_gap_or_repeat(documents: dict[str, Document], name: str) -> None:
    """The sole paragraph of decision 30/1 has the number that the report around it gives it."""
    labels = [p.label for p in paragraphs(documents[name]) if p.kind in (OPERATIVE, NUMBERED)]
    if name == "e-2021-30-draft-decision":
        assert labels == ["(a)", "(b)", "(c)"]
    elif name == "ccpcj-decision-30-1":
        assert labels == ["5"]
    else:
        assert labels == [str(number) for number in range(1, len(labels) + 1)]


@pytest.mark.parametrize("name", IDS)
def test_subparagraphs_run_from_a_or_i_without_gap(documents: dict[str, Document], name: str) -> None:
    for paragraph in paragraphs(documents[name]):
        labels = [child.label for child in paragraph.children if child.kind is ParagraphKind.SUBPARAGRAPH]
        letters = [f"({chr(ord('a') + index)})" for index in range(len(labels))]
        numerals = ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)"][: len(labels)]
        assert labels in (letters, numerals), paragraph.anchor


@pytest.mark.parametrize("name", IDS)
def test_a_document_has_the_symbol_stage_organ_and_date_that_are_stated(
    documents: dict[str, Document], name: str
) -> None:
    document = documents[name]
    assert (document.symbol, document.stage, document.organ, document.date) == IDENTITIES[name]
    assert document.title
    assert not re.search(r"[*_⁰¹²³⁴-⁹]", document.title)


@pytest.mark.parametrize("name", IDS)
def test_every_mark_has_its_note_and_every_note_its_mark(documents: dict[str, Document], name: str) -> None:
    called = Counter(label for unit in units(documents[name]) for label in notes_called(unit.marks))
    assert set(called) == {note.label for note in documents[name].footnotes}


@pytest.mark.parametrize("file", NOTES)
def test_footnotes_are_as_many_as_in_print_under_the_printed_numbers(corpus: Corpus, file: str) -> None:
    (reading,) = (reading for reading in corpus.readings if reading.seed.file == file)
    labels = [note.label for document in reading.documents for note in document.footnotes]
    assert sorted(labels, key=int) == [str(number) for number in range(1, NOTES[file] + 1)]


@pytest.mark.parametrize("name", IDS)
def test_an_anchor_is_given_once_and_has_the_form_of_the_contract(documents: dict[str, Document], name: str) -> None:
    anchors = [unit.anchor for unit in units(documents[name])]
    assert len(anchors) == len(set(anchors))
    shape = re.compile(r"(para|pp|fn|sec|formula|closing|masthead|item|p)-[a-z0-9]+(-[a-z0-9]+)*")
    assert [anchor for anchor in anchors if not shape.fullmatch(anchor)] == []


@pytest.mark.parametrize("name", IDS)
def test_the_anchor_of_a_paragraph_is_made_of_its_own_number(documents: dict[str, Document], name: str) -> None:
    for paragraph in paragraphs(documents[name]):
        if paragraph.kind in (OPERATIVE, NUMBERED):
            assert paragraph.anchor == "para-" + re.sub(r"\W+", "-", paragraph.label).strip("-")
        for child in paragraph.children:
            if child.kind is ParagraphKind.SUBPARAGRAPH:
                assert child.anchor == f"{paragraph.anchor}-{child.label.strip('()')}"


def test_every_word_of_a_seed_is_in_one_place(corpus: Corpus) -> None:
    for reading in corpus.readings:
        assert ledger.check(reading) == ()
        accounts = ledger.account(reading)
        for account in accounts:
            furniture = sum(size for _, size in account.furniture)
            assert account.tokens == account.body + account.heading + account.footnote + account.masthead + furniture
        assert sum(account.tokens for account in accounts) == sum(
            len(line.text.split()) for line in reading.seed.lines
        ), reading.seed.file


def test_the_lines_of_a_unit_exist_and_are_its_own(corpus: Corpus) -> None:
    """No line belongs to two paragraphs of one document, and none to a paragraph and to furniture."""
    for reading in corpus.readings:
        last = len(reading.seed.lines)
        furniture = {line for item in reading.furniture for line in range(item.source.first, item.source.last + 1)}
        for document in reading.documents:
            seen: dict[int, Unit] = {}
            for unit in units(document):
                assert unit.source, unit.anchor
                for span in unit.source:
                    assert span.seed == reading.seed.file
                    assert 1 <= span.first <= span.last <= last
                    for line in range(span.first, span.last + 1):
                        assert line not in seen, (unit.anchor, seen[line].anchor)
                        seen[line] = unit
                    full = [line for line in range(span.first, span.last + 1) if line not in furniture]
                    assert full, unit.anchor


def test_a_paragraph_whose_kind_is_not_told_has_a_reason(documents: dict[str, Document]) -> None:
    found = {
        (name, paragraph.anchor)
        for name, document in documents.items()
        for paragraph in paragraphs(document)
        if paragraph.kind is ParagraphKind.UNCLASSIFIED
    }
    for name, pattern in UNCLASSIFIED:
        told = {(owner, anchor) for owner, anchor in found if owner == name and re.fullmatch(pattern, anchor)}
        assert told, (name, pattern)
        found -= told
    assert not found


@pytest.mark.parametrize("name", IDS)
def test_no_markup_and_no_doubled_space_is_left_in_a_text(documents: dict[str, Document], name: str) -> None:
    for unit in units(documents[name]):
        text = unit.heading if isinstance(unit, Section) else unit.text
        assert not re.search(r"\*|\]\(|\\|</?i>|[⁰¹²³⁴-⁹]| {2}|^\s|\s$|\xa0", text), (unit.anchor, text)


def test_a_document_inside_another_leads_back_and_is_led_to(documents: dict[str, Document]) -> None:
    for name, document in documents.items():
        included = list(_inclusions(document))
        assert all(documents[inner].issued_in == name for inner in included)
        assert len(included) == len(set(included))
        if document.issued_in:
            assert name in set(_inclusions(documents[document.issued_in]))


def _inclusions(document: Document) -> list[str]:
    sections = [document.children, *(unit.children for unit in body(document.children) if isinstance(unit, Section))]
    return [child.document for children in sections for child in children if isinstance(child, Inclusion)]


def test_a_decision_in_the_words_of_the_report_is_a_paragraph_of_both(documents: dict[str, Document]) -> None:
    (decided,) = paragraphs(documents["ccpcj-decision-30-1"])
    reported = next(p for p in paragraphs(documents["e-2021-30"]) if p.anchor == "para-5")
    assert (decided.text, decided.source) == (reported.text, reported.source)


def test_a_footnote_that_stands_inside_the_next_document_belongs_to_the_one_that_calls_it(
    documents: dict[str, Document],
) -> None:
    """Notes 18 and 19 of the Declaration are printed below the beginning of draft resolution II."""
    declaration = {note.label: note for note in documents["kyoto-declaration"].footnotes}
    opening = next(p for p in paragraphs(documents["e-2021-30-draft-resolution-ii"]) if p.anchor == "pp-1")
    for label in ("18", "19"):
        assert opening.source[0].last < declaration[label].source[0].first < opening.source[-1].first


def test_plain_digits_call_the_footnotes_of_a_double_spaced_text(documents: dict[str, Document]) -> None:
    """`States.4 In addition`, `INSPIRE 7  workshop`, and a heading that calls one."""
    report = documents["e-cn-15-2021-9"]
    where = {}
    for unit in units(report):
        text = unit.heading if isinstance(unit, Section) else unit.text
        for mark in unit.marks:
            if mark.kind is MarkKind.FOOTNOTE and not isinstance(unit, Footnote):
                where[mark.ref] = text[: mark.start].split()[-1]
    assert where == {
        "1": "“dataUNODC”,",
        "2": "justice.",
        "3": "assistance",
        "4": "States.",
        "5": "States",
        "6": "States",
        "7": "INSPIRE",
    }


def test_the_seeds_are_all_read(corpus: Corpus) -> None:
    files = {path.name for path in (Path(__file__).parent.parent / "seeds").glob("*.txt")} - {"anchors.txt"}
    assert {reading.seed.file for reading in corpus.readings} == files


def test_every_numbered_paragraph_of_the_declaration_stands_in_a_thematic_section_or_its_opening(
    documents: dict[str, Document],
) -> None:
    """Paragraphs 1–20 open it, 21–95 stand in sections of two levels, 96 and 97 close it."""
    declaration = documents["kyoto-declaration"]
    direct = [child.label for child in declaration.children if isinstance(child, Paragraph) and child.kind is NUMBERED]
    assert direct == [str(number) for number in [*range(1, 21), 96, 97]]
    sections = [child for child in declaration.children if isinstance(child, Section)]
    assert len(sections) == 4
    assert all(isinstance(child, Section) for section in sections for child in section.children)
