"""Rules about the place that a mention of a UN document leads to: a paragraph, a part, what “Ibid.” repeats."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.citations.footnotes import Note, repeat
from generator.citations.found import Found
from generator.citations.pinpoints import following, preceding
from generator.model import Document, DocumentKind, Inclusion, ParagraphKind, Section
from tests.citing import cited, declaration, designated, document, lines, note, paragraph, report


def test_a_paragraph_of_a_text_of_the_library_is_resolved_or_said_to_be_missing() -> None:
    several = "paragraphs 2, 3 (b) and 4 of the Samara Declaration"
    text = f"Recalling paragraph 67 of the Samara Declaration, and {several},"
    found = cited(declaration("para-67", "para-2", "para-3", "para-4"), document("a", paragraph("pp-1", text)))
    assert [one[1:] for one in found] == [
        ("paragraph 67 of the Samara Declaration", "resolved", "samara-declaration#para-67"),
        (several, "resolved", "samara-declaration#para-2"),
        (several, "unresolved", "the library's samara-declaration has no paragraph 3 (b)"),
        (several, "resolved", "samara-declaration#para-4"),
    ]


@pytest.mark.parametrize("place", [" and annex II", ", in particular its annex II", " and annex II thereto"])
def test_an_annex_that_is_joined_to_a_document_is_no_annex_of_the_text_that_cites_it(place: str) -> None:
    text = f"Recalls Council resolution 2022/81{place}, and the Samara Declaration{place};"
    assert [one[1:] for one in cited(declaration(), document("a", paragraph("para-1", text)))] == [
        (f"Council resolution 2022/81{place}", "external", "E/RES/2022/81"),
        (f"Samara Declaration{place}", "unresolved", "the library's samara-declaration has no annex II"),
    ]


def test_a_range_of_paragraphs_leads_to_each_of_them() -> None:
    text = "See paras. 2–4 of the Samara Declaration."
    found = cited(declaration("para-2", "para-3", "para-4"), document("a", paragraph("para-1", text)))
    assert [leads for _, _, _, leads in found] == [f"samara-declaration#para-{number}" for number in (2, 3, 4)]


def test_a_paragraph_may_be_named_after_the_instrument() -> None:
    text = (
        "Recalling the Samara Declaration, in particular its paragraphs 2 and 3, the Samara Declaration (para. 4), and"
        " the Samara Declaration, para. 67, and endorsing the Samara Declaration in paragraph 4 above,"
    )
    anchors = ("para-2", "para-3", "para-4", "para-67")
    found = cited(declaration(*anchors), document("a", paragraph("pp-1", text)))
    assert [(words, leads.partition("#")[2]) for _, words, _, leads in found] == [
        ("Samara Declaration, in particular its paragraphs 2 and 3", "para-2"),
        ("Samara Declaration, in particular its paragraphs 2 and 3", "para-3"),
        ("Samara Declaration (para. 4)", "para-4"),
        ("Samara Declaration, para. 67", "para-67"),
        ("Samara Declaration", ""),
        ("paragraph 4", ""),
    ]


def test_ibid_repeats_the_footnote_before_it_in_the_seed_whichever_document_it_belongs_to() -> None:
    first = document("a", paragraph("pp-1", "The report^", "1"), notes=(note("1", "A/CONF.234/16."),))
    notes = (
        note("2", "Ibid., chap. VII, sect. B."),
        note("3", "Ibid."),
        note("4", "United Nations, Treaty Series, vol. 2349, No. 42146."),
        note("5", "Ibid., vol. 596, No. 8638."),
        note("6", "Ibid."),
    )
    assert cited(first, document("b", notes=notes)) == [
        ("fn-1", "A/CONF.234/16", "external", "A/CONF.234/16"),
        ("fn-2", "Ibid., chap. VII, sect. B", "external", "A/CONF.234/16"),
        ("fn-3", "Ibid.", "external", "A/CONF.234/16"),
    ]


@pytest.mark.parametrize("words", ["Ibid.", "See ibid.", "Ibíd.", "Voir aussi ibid.", "Ibidem."])
def test_ibid_is_known_in_every_language(words: str) -> None:
    found = cited(document("a", notes=(note("1", "A/75/1."), note("2", words))))
    assert [leads for *_, leads in found] == ["A/75/1", "A/75/1"]


def test_ibid_after_several_works_is_ambiguous_and_ibid_first_of_all_leads_nowhere() -> None:
    notes = (note("1", "Ibid."), note("2", "A/75/1 and A/75/2."), note("3", "Ibid., para. 4."))
    assert [(words, state) for _, words, state, _ in cited(document("a", notes=notes))] == [
        ("Ibid.", "unresolved"),
        ("A/75/1", "external"),
        ("A/75/2", "external"),
        ("Ibid., para. 4", "ambiguous"),
    ]


def test_ibid_may_stand_before_another_work_of_the_same_series() -> None:
    """`Ibid., 2007, Supplement No. 10` repeats the Official Records, not the report in them."""
    notes = (note("1", "See E/2017/30, chap. I."), note("2", "Ibid., 2007, Supplement No. 10 (E/2007/30), chap. I."))
    assert [words for _, words, _, _ in cited(document("a", notes=notes))] == ["E/2017/30, chap. I", "E/2007/30"]


def test_a_place_that_the_corpus_states_to_be_a_text_of_its_own_leads_there_everywhere() -> None:
    """The footnote on the Declaration's name says where it was printed; a chapter alone is not that text."""
    stating = document(
        "a",
        paragraph("pp-1", "Welcoming the Samara Declaration,^ and the report,^", "1", "2"),
        notes=(note("1", "A/CONF.9/16, chap. I, resolution 1."), note("2", "Ibid., chap. I.")),
    )
    citing = document(
        "b", notes=(note("3", "A/CONF.9/16, chap. I, resolution 1, para. 67."), note("4", "A/CONF.9/16."))
    )
    found = cited(declaration("para-67"), stating, citing)
    assert [one[1:] for one in found[1:]] == [
        ("A/CONF.9/16, chap. I, resolution 1", "document", "samara-declaration#"),
        ("Ibid., chap. I", "external", "A/CONF.9/16"),
        ("A/CONF.9/16, chap. I, resolution 1, para. 67", "resolved", "samara-declaration#para-67"),
        ("A/CONF.9/16", "external", "A/CONF.9/16"),
    ]


def test_a_report_refers_to_its_own_chapters_drafts_and_paragraphs() -> None:
    assert cited(*report()) == [
        ("para-1", "chap. I, sect. A, draft resolution I", "document", "r-draft-i#"),
        ("para-2", "chap. I, sect. A, resolution 30/1, para. 2", "resolved", "ccpcj-resolution-30-1#para-2"),
        ("para-2", "draft resolution I", "document", "r-draft-i#"),
        ("para-3", "chap. I, sect. B", "unresolved", "this document has no such part"),
        ("para-4", "paragraph 1", "resolved", "r#para-1"),
        ("para-4", "para. 9", "unresolved", "this document has no such part"),
        ("para-5", "resolution 30/1", "document", "ccpcj-resolution-30-1#"),
        ("para-5", "Clean rivers", "document", "r-draft-i#"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La Commission a adopté le projet de résolution «\u00a0Clean rivers\u00a0».", ["Clean rivers"]),
        ("La Comisión aprobó las resoluciones “Clean rivers” y “Clean air”.", ["Clean rivers"]),
        ("La Comisión aprobó una decisión titulada “Clean rivers”.", []),
        ("La décision intitulée “Clean rivers” est adoptée.", []),
        ("La Comisión vio la película “Clean rivers”.", []),
    ],
)
def test_a_title_is_a_name_where_texts_are_spoken_of_in_any_language(text: str, found: list[str]) -> None:
    whole, *others = report()
    said = replace(whole, children=(whole.children[0], paragraph("para-1", text)))
    assert [words for _, words, _, _ in cited(said, *others)] == found


def test_the_annex_to_the_present_resolution_is_its_own() -> None:
    texts = (
        "Adopts the plan, as contained in the annex to the present resolution;",
        "Adopte le plan figurant à l’annexe de la présente résolution;",
        "Aprueba el plan que figura en el anexo de la presente resolución;",
        "Notes the annex, the annex to the report, and annexes the plan to the present resolution;",
    )
    adopting = document(
        "f",
        *(paragraph(f"para-{number}", text) for number, text in enumerate(texts, 1)),
        Inclusion("f-1"),
        symbol="A/70/6",
    )
    plan = replace(document("f-1", kind=DocumentKind.ANNEX, issued_in="f"), masthead=designated("Annex"))
    assert cited(adopting, plan) == [
        ("para-1", "annex", "document", "f-1#"),
        ("para-2", "annexe", "document", "f-1#"),
        ("para-3", "anexo", "document", "f-1#"),
    ]
    assert cited(replace(adopting, children=adopting.children[:-1])) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The measures in paragraph 1 of this resolution, and para. 3 of that resolution, last.", "paragraph 1"),
        ("Recordando el párrafo 1 de la presente resolución y el párrafo 3 de la Carta,", "párrafo 1"),
        ("Como se indica en el párrafo 1 anterior y en el artículo 2, párrafo 1, supra,", "párrafo 1"),
        ("Es así (véase el informe; véase también párr. 1).", "párr. 1"),
    ],
)
def test_a_paragraph_of_this_text_is_its_own_in_every_language(text: str, found: str) -> None:
    assert [one[1:] for one in cited(document("a", paragraph("para-1", text)))] == [(found, "resolved", "a#para-1")]


def annexed() -> tuple[Document, ...]:
    """A report with two annexes that its text counts as sections, and one with two that are texts of their own."""
    numbered = tuple(paragraph(f"para-{number}", "We met.", kind=ParagraphKind.NUMBERED) for number in (1, 2, 3))
    own = paragraph("sec-plan-para-1", "The plan.", kind=ParagraphKind.NUMBERED)
    first = Section("", "ANNEX I: List", (), (numbered[2],), "sec-list", lines(1))
    second = Section("Annex II.", "Plan", (), (own,), "sec-plan", lines(1))
    whole = Section("I.", "All", (), (*numbered[:2], first, second), "sec-all", lines(1))
    printing = document("f", paragraph("para-1", "Adopte"), Inclusion("f-1"), Inclusion("f-2"), symbol="A/70/6")
    texts = [
        replace(
            document(f"f-{number}", paragraph("para-1", "Il faut."), kind=DocumentKind.ANNEX, issued_in="f"),
            masthead=designated(f"Annexe {'I' * number}"),
        )
        for number in (1, 2)
    ]
    return document("r", whole, kind=DocumentKind.REPORT, symbol="A/70/5"), printing, *texts


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("A/70/5, annex II", "r#sec-plan"),
        ("A/70/5, annex II, para. 1", "r#sec-plan-para-1"),
        ("A/70/5, annex I, para. 3", "r#para-3"),
        ("A/70/5, annex I, para. 1", "nowhere"),
        ("A/70/5, sect. I, para. 1", "r#para-1"),
        ("A/70/5, annex III", "nowhere"),
        ("A/70/5, annex", "nowhere"),
        ("A/70/6, annex II, para. 1", "f-2#para-1"),
        ("A/70/6, annex III", "nowhere"),
        ("A/70/6, annex", "nowhere"),
    ],
)
def test_an_annex_is_a_section_or_a_text_of_its_own_and_counts_its_own_paragraphs(words: str, leads: str) -> None:
    """Of several annexes one must be named; a paragraph of an annex is never one of the text before it."""
    citing = document("a", paragraph("pp-1", f"See {words}."), symbol="A/70/7")
    [(_, said, state, led)] = cited(*annexed(), citing)
    assert (said, "nowhere" if state == "unresolved" else led) == (words, leads)


@pytest.mark.parametrize(
    ("text", "words", "leads"),
    [
        ("Voir le paragraphe 1 de l’annexe II.", "paragraphe 1 de l’annexe II", "f-2#para-1"),
        ("As said in paragraph 1 of annex I, all hold.", "paragraph 1 of annex I", "f-1#para-1"),
        ("As said in paragraph 7 of annex I, and paragraph 1 of annex I to the Convention.", "", ""),
    ],
)
def test_a_paragraph_may_stand_before_the_annex_of_this_text(text: str, words: str, leads: str) -> None:
    _, printing, *annexes = annexed()
    citing = replace(printing, children=(paragraph("para-1", text), *printing.children[1:]))
    assert [(said, led) for _, said, _, led in cited(citing, *annexes)] == ([(words, leads)] if words else [])


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("capítulo I, secc. A, proyecto de resolución I", "r-draft-i#"),
        ("secc. A", "r#sec-a"),
        ("draft resolution I", "r-draft-i#"),
        ("proyecto de resolución I", "r-draft-i#"),
        ("cap. II", "r#sec-debate"),
        ("para 5", "r#para-5"),
        ("paras 5", "r#para-5"),
    ],
)
def test_whatever_can_be_cited_of_another_text_can_begin_a_reference_to_this_one(words: str, leads: str) -> None:
    whole, *others = report()
    chapter, debate = whole.children
    assert isinstance(debate, Section)
    said = replace(debate, children=(paragraph("para-1", f"So it was (véase {words})."), *debate.children[1:]))
    found = cited(replace(whole, children=(chapter, said)), *others)
    assert found[0][1] == words
    assert found[0][3] == leads


@pytest.mark.parametrize(
    "words", ["annexes to the present resolution the plan", "cap. 75 of the Laws of Malta", "secc."]
)
def test_what_only_looks_like_a_part_of_this_text_begins_none(words: str) -> None:
    _, printing, one, _ = annexed()
    texts = (paragraph("para-1", f"The Assembly recalls {words};"), Inclusion("f-1"))
    assert cited(replace(printing, children=texts), one) == []


@pytest.mark.parametrize("label", ["Chapter I", "Chapitre premier", "Capítulo I", "CHAPTER I."])
@pytest.mark.parametrize("draft", ["Draft resolution I", "Projet de résolution I", "Proyecto de resolución I"])
@pytest.mark.parametrize("words", ["chap. I, sect. A, draft resolution I", "cap. I, secc. A, proyecto de resolución I"])
def test_a_part_is_found_in_whatever_language_it_is_named(label: str, draft: str, words: str) -> None:
    """Spain may cite the French text of a report: its parts are the same."""
    whole, first, own = report()
    chapter, debate = whole.children
    assert isinstance(chapter, Section)
    printing = replace(whole, children=(replace(chapter, label=label), debate))
    named = replace(first, masthead=designated(draft))
    [(_, _, _, leads)] = cited(document("a", paragraph("pp-1", f"E/2021/30, {words};")), printing, named, own)[:1]
    assert leads == "r-draft-i#"


@pytest.mark.parametrize(("words", "leads"), [("annex I", "r#sec-annex"), ("apéndice I", "r#sec-appendix")])
def test_an_appendix_is_no_annex(words: str, leads: str) -> None:
    """The appendices of a report are numbered beside its annexes."""
    parts = (Section(f"{word} I", "Foo", (), (), f"sec-{word}", lines(1)) for word in ("annex", "appendix"))
    whole = document("r", *parts, kind=DocumentKind.REPORT, symbol="A/70/5")
    [(_, _, _, led)] = cited(whole, document("a", paragraph("pp-1", f"See A/70/5, {words}.")))
    assert led == leads


@pytest.mark.parametrize(
    ("text", "parts", "paragraphs"),
    [
        (", chap. I, sect. A, draft resolution III", ("chapter I", "section A", "draft resolution III"), ()),
        (", sect. VII.B.", ("section VII.B",), ()),
        (", parte primera, cap. primero, párr. 2", ("part I", "chapter I"), ("2",)),
        (", para. 24 and annex.", ("annex ",), ("24",)),
        (", annexes I and II", ("annex I",), ()),
        (", paras. 3 (a) (ii) and 5 bis", (), ("3 a ii", "5 bis")),
        (", paras. 8 (a), (b) and (d) and 9", (), ("8 a", "8 b", "8 d", "9")),
        (", para. 4 (a)–(c)", (), ("4 a", "4 b", "4 c")),
        (", para. 4 (a) (i) to (v)", (), ("4 a i", "4 a v")),
        (", para. 4, and (b) others", (), ("4",)),
        (" of the report", (), ()),
        (", resolution 28/3", (), ()),
    ],
)
def test_a_pinpoint_goes_from_the_largest_part_to_the_smallest(
    text: str, parts: tuple[str, ...], paragraphs: tuple[str, ...]
) -> None:
    found, _ = following(text, 0)
    assert tuple(" ".join(part) for part in found.parts) == parts
    assert tuple(" ".join(number.labels) for number in found.paragraphs) == paragraphs


def test_a_preambular_paragraph_is_told_from_an_operative_one() -> None:
    text = "preambular paragraph 5 of the "
    found, start = preceding(text, len(text))
    assert start == 0
    assert found.paragraphs[0].preambular


def test_a_note_without_ibid_is_left_as_it_is() -> None:
    plain = Note("a", note("1", "See A/75/1."), (Found(4, 10, "symbol", symbol="A/75/1"),))
    assert repeat([plain]) == [plain]
