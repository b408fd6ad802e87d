"""Rules about which document a mention in a UN text means: by its name, its symbol, or its number and organ."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citations import back, cite, inside, numbered, printed
from generator.citations.found import Found, apart
from generator.citations.numbered import Setting
from generator.model import CitationState, MastheadLine, MastheadRole, ParagraphKind, Place, Section
from generator.symbols import organ
from tests.citing import TITLE, cited, corpus, declaration, document, formula, lines, note, paragraph, report


def test_an_instrument_is_cited_by_its_title_and_by_the_name_at_its_head() -> None:
    text = f"Recalling the {TITLE}, adopted in May, and reaffirming the Samara  Declaration and the Volga Declaration,"
    assert [found[1:] for found in cited(declaration(), document("a", paragraph("pp-1", text)))] == [
        (TITLE, "document", "samara-declaration#"),
        ("Samara  Declaration", "document", "samara-declaration#"),
    ]


def test_the_declaration_alone_is_the_one_named_last_in_the_paragraph() -> None:
    same = paragraph("para-1", "Endorses the Samara Declaration and asks that the Declaration be published;")
    other = paragraph("para-2", "Notes the Samara Declaration, the Doha Declaration, and the Declaration's aims;")
    none = paragraph("para-3", "Notes the Declaration;")
    named = paragraph("para-4", "Notes the Samara Declaration and the Declaration on the Rights of Rivers;")
    subject = paragraph("para-5", "Notes the Samara Declaration. Commitments in the Declaration on rivers hold;")
    found = cited(declaration(), document("a", same, other, none, named, subject))
    assert [(unit, words) for unit, words, _, _ in found] == [
        ("para-1", "Samara Declaration"),
        ("para-1", "Declaration"),
        ("para-2", "Samara Declaration"),
        ("para-4", "Samara Declaration"),
        ("para-5", "Samara Declaration"),
        ("para-5", "Declaration"),
    ]


def test_the_declaration_alone_is_the_only_one_that_the_paragraphs_before_have_named() -> None:
    named = "Notes the Samara Declaration;"
    recalls = "Recalls paragraph 2 of the Declaration;"
    aside = "Recalls it (Declaration, para. 2);"
    called = "Notes the Samara Declaration, adopted in May (hereinafter “the Declaration”);"
    other = "Notes the Doha Declaration;"

    def units(*texts: str) -> list[str]:
        paragraphs = [paragraph(f"para-{number}", text) for number, text in enumerate(texts, 1)]
        return [
            unit for unit, _, _, leads in cited(declaration("para-2"), document("a", *paragraphs)) if "para-2" in leads
        ]

    assert units("Notes the Declaration;", named, recalls, aside) == ["para-3", "para-4"]
    assert units(named, recalls, other, recalls) == ["para-2"]
    assert units(named, "Recalls our Declaration;", recalls) == []
    assert units(named, f"{other} {recalls}") == []
    assert units(called, other, recalls) == ["para-3"]
    assert units(f"{named[:-1]} and the Doha Declaration (hereinafter “the Declaration”);", recalls) == []


def test_that_declaration_is_the_one_named_last_in_the_paragraph() -> None:
    texts = (
        "Recalls paragraph 2 of the Samara Declaration and paragraph 3 of that Declaration;",
        "Recalls the Samara Declaration and the annex to the same Declaration;",
        "Recalls the Samara Declaration, the Doha Declaration, and that Declaration;",
        "Recalls the Samara Declaration and another Declaration, and the said Declaration;",
    )
    units = tuple(paragraph(f"para-{number}", text) for number, text in enumerate(texts, 1))
    found = cited(declaration("para-2", "para-3"), document("a", *units))
    assert [(unit, words, leads) for unit, words, _, leads in found if "Samara" not in words] == [
        ("para-1", "paragraph 3 of that Declaration", "samara-declaration#para-3"),
        ("para-2", "annex to the same Declaration", "the library's samara-declaration has no annex"),
    ]


def test_a_commissions_resolution_that_the_library_does_not_hold_leads_nowhere_and_has_no_symbol() -> None:
    text = "Recalling Commission on Crime Prevention and Criminal Justice resolutions 30/1 and 28/3,"
    found = cite(corpus(*report(), document("a", paragraph("pp-1", text))))
    ours, theirs = (one for one in found if one.origin.document == "a")
    assert ours.target == Place("ccpcj-resolution-30-1", None)
    assert theirs.state is CitationState.UNRESOLVED
    assert theirs.symbol is None
    assert theirs.url is None


@pytest.mark.parametrize("quote", ["", "“", '"'])
def test_inside_a_council_resolution_the_assembly_speaks_after_its_formula(quote: str) -> None:
    before = paragraph("para-1", "Recalls its resolution 2019/1;")
    after = paragraph("pp-1", "Recalling its resolution 70/1,^", "1", kind=ParagraphKind.PREAMBULAR)
    text = document(
        "a",
        formula("The Economic and Social Council"),
        before,
        formula(f"{quote}The General Assembly,", "formula-2"),
        after,
        notes=(note("1", "Resolution 70/174, annex."),),
        organ="Economic and Social Council",
    )
    assert [found[1:] for found in cited(text)] == [
        ("resolution 2019/1", "external", "E/RES/2019/1"),
        ("resolution 70/1", "external", "A/RES/70/1"),
        ("Resolution 70/174, annex", "external", "A/RES/70/174"),
    ]


def test_a_number_without_an_organ_is_the_one_that_the_document_cites_with_its_organ() -> None:
    texts = (
        "Pursuant to General Assembly resolution 74/171, it reports.",
        "Resolution 74/171 asks; resolution 74/9 not.",
    )
    units = tuple(paragraph(f"para-{number}", text) for number, text in enumerate(texts, 1))
    found = cited(document("a", *units, organ=""))
    assert [(words, state) for _, words, state, _ in found] == [
        ("General Assembly resolution 74/171", "external"),
        ("Resolution 74/171", "external"),
        ("resolution 74/9", "unresolved"),
    ]


def test_a_number_that_a_commissions_report_cites_with_its_organ_is_not_the_commissions() -> None:
    texts = (
        "General Assembly resolution 74/171 asks. Commission resolution 30/1 asks too.",
        "As resolution 74/171 asks, and decision 30/2.",
        "General Assembly resolution 60/1, Commission resolution 60/1 and its aims. Resolution 30/1 asks.",
        "As resolution 60/1 asks.",
    )
    units = tuple(paragraph(f"para-{number}", text) for number, text in enumerate(texts, 1))
    found = cited(document("a", *units, organ="Commission on Crime Prevention and Criminal Justice"))
    assert [(words, state) for _, words, state, _ in found if words[0] in "rRd"] == [
        ("resolution 74/171", "external"),
        ("decision 30/2", "unresolved"),
        ("Resolution 30/1", "unresolved"),
        ("resolution 60/1", "unresolved"),
    ]


def test_headings_and_mastheads_cite_too_but_not_their_own_document() -> None:
    masthead = (
        MastheadLine(MastheadRole.SYMBOL, "E/RES/2021/21", (), "masthead-symbol", lines(1)),
        MastheadLine(MastheadRole.RECOMMENDATION, "on the recommendation of it (E/2021/30)", (), "m-2", lines(1)),
    )
    heading = Section("", "In line with General Assembly resolution 72/305", (), (), "sec-1", lines(1))
    text = document("a", heading, masthead=masthead, symbol="E/RES/2021/21")
    assert [(unit, leads) for unit, _, _, leads in cited(text)] == [("m-2", "E/2021/30"), ("sec-1", "A/RES/72/305")]


def test_a_document_of_the_library_is_found_by_its_symbol_and_by_either_half_of_a_joint_one() -> None:
    held = document("joint", paragraph("para-5", "text"), symbol="E/CN.7/2021/2-E/CN.15/2021/2")
    council = document("council", symbol="E/RES/2021/23", organ="Economic and Social Council")
    text = (
        "See E/CN.15/2021/2, para. 5, E/CN.7/2021/2–E/CN.15/2021/2, and Economic and Social Council resolution 2021/23."
    )
    found = cited(held, council, document("a", paragraph("para-1", text)))
    assert [(state, leads) for _, _, state, leads in found] == [
        ("resolved", "joint#para-5"),
        ("document", "joint#"),
        ("document", "council#"),
    ]


def test_two_documents_of_one_symbol_make_a_mention_of_it_ambiguous() -> None:
    twice = (document("one", symbol="E/RES/2021/23"), document("two", symbol="E/RES/2021/23"))
    assert [state for _, _, state, _ in cited(*twice, document("a", paragraph("p", "See E/RES/2021/23.")))] == [
        "ambiguous"
    ]


def test_treaties_and_books_are_not_documents_with_symbols() -> None:
    text = (
        "Recalling article 19 of the Organized Crime Convention, article 57, paragraph 5, of the Convention against"
        " Corruption, rule 49 of the rules of procedure, the present resolution, chapter IX, and the 2030 Agenda,"
    )
    notes = (
        note(
            "1", "Report of the Conference (United Nations publication, Sales No. E.96.IV.13), chap. I, resolution 1."
        ),
    )
    found = cite(corpus(document("a", paragraph("pp-1", text), notes=notes)))
    assert [(one.text, one.state.value, one.symbol) for one in found] == [
        ("United Nations publication, Sales No. E.96.IV.13", "unresolved", None)
    ]


def test_where_rules_meet_on_one_stretch_the_earlier_batch_wins() -> None:
    sure, other = Found(0, 9, "sure"), Found(5, 12, "other")
    assert apart([sure], [other]) == (sure,)


PIECES = (
    "resolution|resolutions|decision|its|the|General Assembly|Council|Commission|of|and|70/1|2021/21|217 A (III)|S-23/2"
    "|A/RES/70/1|E/CN.15/2021/9|Ibid.|chap. I|sect. A|,|paragraph|paras. 2–4|Samara Declaration|the Declaration|“|”|."
    "|annex|see|above|(|that resolution|thereof|the annex thereto"
)
WORDS = st.sampled_from(PIECES.split("|"))


@given(st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map(" ".join))
def test_any_text_has_mentions_within_it_and_apart(text: str) -> None:
    found = cite(
        corpus(declaration("para-2"), document("a", paragraph("p", text.replace("^", "")), notes=(note("1", text),)))
    )
    for one in found:
        assert one.text == (text.replace("^", "") if one.origin.anchor == "p" else text)[one.start : one.end]
        assert (one.target is not None) == (one.state in (CitationState.RESOLVED, CitationState.DOCUMENT))
        assert (one.url is not None) == (one.state is CitationState.EXTERNAL)
        assert bool(one.reason) == (one.state in (CitationState.AMBIGUOUS, CitationState.UNRESOLVED))


@pytest.mark.parametrize(
    "piece",
    [
        "resolutions 70/1, ",
        "resolution 70/1 and ",
        "“ ",
        "its ",
        "General Assembly ",
        "A/1/",
        "chap. I, ",
        "a. B ",
        "1 A (",
        "resolution 70/1 and that resolution ",
        "of that resolution. The same resolution, ",
        "the Council decided in its ",
        "In its resolution 70/1, the ",
        "paragraph 5 of the report of ",
        "A/70/1, entitled “",
    ],
)
def test_the_time_for_a_hostile_text_grows_with_its_length(piece: str) -> None:
    setting = Setting(organ("General Assembly"), None)

    def seconds(count: int) -> float:
        text = piece * count
        start = time.process_time()
        printed.find(text)
        numbered.find(text, setting)
        inside.find(text)
        back.followed(text, apart(numbered.find(text, setting)))
        return time.process_time() - start

    seconds(100)
    assert seconds(4000) < 40 * max(seconds(500), 0.005)
