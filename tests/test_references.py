"""A document and a paragraph are cited in the UN's own form."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import (
    Citation,
    CitationState,
    Document,
    DocumentKind,
    Inclusion,
    MastheadLine,
    MastheadRole,
    Paragraph,
    ParagraphKind,
    Place,
    Stage,
)
from generator.references import References
from generator.references.instruments import known_as
from generator.references.pinpoints import ordinal, step_to
from tests import made


def paragraph(kind: ParagraphKind, anchor: str, label: str = "", *children: Paragraph) -> Paragraph:
    return Paragraph(kind, label, "Text", (), children, anchor, made.span(1))


ITEM = paragraph(ParagraphKind.SUBPARAGRAPH, "para-7-a-i", "(i)")
BODY = (
    paragraph(ParagraphKind.ENACTING_FORMULA, "formula-1"),
    paragraph(ParagraphKind.PREAMBULAR, "pp-1"),
    paragraph(ParagraphKind.PREAMBULAR, "pp-22", "", paragraph(ParagraphKind.SUBPARAGRAPH, "pp-22-b", "(b)")),
    paragraph(ParagraphKind.OPERATIVE, "para-7", "7", paragraph(ParagraphKind.SUBPARAGRAPH, "para-7-a", "(a)", ITEM)),
    paragraph(ParagraphKind.OPERATIVE, "para-8", "8", paragraph(ParagraphKind.LIST_ITEM, "para-8-item-1")),
    paragraph(ParagraphKind.OPERATIVE, "para-9", "9", paragraph(ParagraphKind.TABLE_ROW, "para-9-row-1")),
    paragraph(ParagraphKind.OPERATIVE, "para-5-bis", "5 bis"),
    paragraph(ParagraphKind.LIST_ITEM, "item-4", "4."),
    paragraph(ParagraphKind.CLOSING, "closing-1"),
    replace(made.section("On means", paragraph(ParagraphKind.UNCLASSIFIED, "sec-on-means-p-1")), label="A."),
    replace(made.section("Plan", paragraph(ParagraphKind.NUMBERED, "annex-para-3", "3")), label="Annex II"),
)
DOCUMENT = made.document(*BODY, footnotes=(made.footnote("12"),))


@pytest.mark.parametrize(
    ("anchor", "point"),
    [
        ("para-7", "para. 7"),
        ("para-7-a", "para. 7 (a)"),
        ("para-7-a-i", "para. 7 (a) (i)"),
        ("para-5-bis", "para. 5 bis"),
        ("para-8-item-1", "para. 8, first item"),
        ("para-9-row-1", "para. 9, table, first row"),
        ("pp-1", "first preambular paragraph"),
        ("pp-22-b", "22nd preambular paragraph (b)"),
        ("formula-1", "enacting formula"),
        ("closing-1", "closing line"),
        ("item-4", "agenda item 4"),
        ("fn-12", "footnote 12"),
        ("masthead-title", "title"),
        ("sec-on-means", "sect. A"),
        ("sec-on-means-p-1", "“On means”, first unnumbered paragraph"),
        ("sec-plan", "annex II"),
        ("annex-para-3", "annex II, para. 3"),
    ],
)
def test_a_place_is_cited_by_its_official_number(anchor: str, point: str) -> None:
    references = References(made.corpus(DOCUMENT))
    assert references.pinpoint("a-res-1-1", anchor) == point
    assert references.unit("a-res-1-1", anchor) == f"A/RES/1/1, {point}"


@pytest.mark.parametrize(
    ("label", "step"),
    [
        ("Capítulo II", "chap. II"),
        ("Chapitre premier", "chap. I"),
        ("Partie 2", "part 2"),
        ("Anexo II", "annex II"),
        ("Annex", "annex"),
        ("B.", "sect. B"),
        ("Article 3", "article 3"),
        ("", ""),
    ],
)
def test_a_part_is_cited_in_english_whatever_its_language(label: str, step: str) -> None:
    assert step_to(replace(made.section("On means"), label=label)) == step


def test_a_document_with_a_symbol_is_cited_by_it() -> None:
    assert References(made.corpus(DOCUMENT)).document("a-res-1-1") == "A/RES/1/1"


def inside(
    name: str, designation: str, title: str = "On a matter", kind: DocumentKind = DocumentKind.RESOLUTION
) -> Document:
    line = MastheadLine(MastheadRole.DESIGNATION, designation, (), "masthead-designation", made.span(1))
    document = made.document(made.operative("1"), name=name)
    return replace(
        document, symbol=None, kind=kind, stage=Stage.DRAFT, masthead=(line,), title=title, issued_in="e-2000-1"
    )


def host(**printed: str) -> Document:
    """A report with a chapter whose sections have one text each: `host(A="draft")`."""
    sections = (
        replace(made.section(f"Drafts {letter}"), label=f"{letter}.", children=(Inclusion(identifier),))
        for letter, identifier in printed.items()
    )
    chapter = replace(made.section("Matters", *sections), label="Chapter I")
    return replace(made.document(chapter, name="e-2000-1"), symbol="E/2000/1")


HOST = host(A="draft")
DRAFT = inside("draft", "Draft resolution II")


def test_a_text_printed_in_another_is_cited_by_the_place_where_it_stands() -> None:
    references = References(made.corpus(HOST, DRAFT))
    assert references.document("draft") == "E/2000/1, chap. I, sect. A, draft resolution II"
    assert references.unit("draft", "para-1") == "Draft resolution II, para. 1"


def test_a_text_without_a_symbol_is_cited_as_other_texts_cite_it() -> None:
    """The form must be stated by a text; none is made up."""
    citation = Citation(
        Place("a-res-1-1", "fn-12"),
        0,
        10,
        "A/CONF.1/2, chap. I, resolution 1",
        "A/CONF.1/2",
        None,
        Place("draft", None),
        CitationState.DOCUMENT,
        "symbol",
    )
    corpus = replace(made.corpus(HOST, DRAFT, DOCUMENT), citations=(citation,))
    assert References(corpus).document("draft") == "A/CONF.1/2, chap. I, resolution 1"


def test_a_declaration_is_called_by_the_name_before_its_subject() -> None:
    title = "Lyon Declaration on Protecting Rivers: Towards Clean Water"
    declaration = inside("lyon", "Annex", title, kind=DocumentKind.DECLARATION)
    assert References(made.corpus(declaration)).name("lyon") == "Lyon Declaration"


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("Bangkok Declaration: Synergies and Responses", "Bangkok Declaration"),
        ("Évian Declaration", "Évian Declaration"),
        ("Déclaration de Doha visant à protéger les fleuves", "Déclaration de Doha"),
        ("Final Declaration on Rivers", ""),
        ("Political Declaration", ""),
        ("Declaration on Rivers", ""),
    ],
)
def test_a_name_tells_which_declaration_it_is(title: str, known: str) -> None:
    """Many conferences have had a final declaration: the whole title names it."""
    text = replace(inside("annex", "", title, DocumentKind.DECLARATION), masthead=())
    assert References(made.corpus(text)).name("annex") == (known or title)
    assert known_as(title) == known


@pytest.mark.parametrize("printed", ["Annex I", "Annex I.", "Annex I:", "Annex I –"])
def test_an_annex_is_named_with_the_text_that_it_belongs_to(printed: str) -> None:
    annex = inside("annex", printed, kind=DocumentKind.ANNEX)
    references = References(made.corpus(host(A="annex"), annex))
    assert references.unit("annex", "para-1") == "E/2000/1, annex I, para. 1"


def test_drafts_of_one_number_in_two_reports_are_named_with_their_reports() -> None:
    other = replace(host(A="two"), id="e-2001-1", symbol="E/2001/1")
    drafts = [inside(name, "Draft resolution I") for name in ("one", "two")]
    references = References(made.corpus(host(A="one"), other, *drafts))
    assert references.name("one") == "E/2000/1, draft resolution I"
    assert references.name("two") == "E/2001/1, draft resolution I"


def test_a_draft_without_a_number_is_told_by_its_section() -> None:
    alone = inside("two", "Draft resolution", "On rivers")
    references = References(made.corpus(host(A="one", B="two"), inside("one", "Draft resolution I"), alone))
    assert references.name("one") == "Draft resolution I"
    assert references.name("two") == "Draft resolution (sect. B)"
    assert references.unit("two", "para-1") == "Draft resolution (sect. B), para. 1"


def test_drafts_that_a_report_numbers_anew_are_told_by_their_sections() -> None:
    twice = (inside("one", "Draft resolution I"), inside("two", "Draft resolution I"))
    references = References(made.corpus(host(A="one", C="two"), *twice))
    assert references.name("one") == "Draft resolution I (sect. A)"
    assert references.name("two") == "Draft resolution I (sect. C)"


def test_a_draft_without_a_number_or_a_section_is_told_by_its_title() -> None:
    draft = inside("draft", "Draft decision", "Report on rivers")
    assert References(made.corpus(draft)).name("draft") == "Draft decision “Report on rivers”"


@pytest.mark.parametrize(
    ("number", "word"), [(1, "first"), (20, "twentieth"), (21, "21st"), (32, "32nd"), (111, "111th"), (103, "103rd")]
)
def test_ordinals_are_words_up_to_twenty(number: int, word: str) -> None:
    assert ordinal(number) == word
