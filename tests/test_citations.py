"""Rules about how UN documents are cited, on documents made up for the test."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.citations import cite, inside, numbered, printed
from generator.citations.footnotes import Note, repeat
from generator.citations.found import Found, apart
from generator.citations.numbered import Setting
from generator.citations.pinpoints import following, preceding
from generator.model import (
    Citation,
    CitationState,
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
    Place,
    Reading,
    Section,
    Seed,
    SourceSpan,
)
from generator.symbols import organ

SEED = "a.txt"
TITLE = "Samara Declaration on the Protection of Rivers: Towards Clean Water"


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
    name: str, *children: Section | Paragraph | Inclusion, notes: tuple[Footnote, ...] = (), **facts: object
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
    return replace(plain, **facts)  # type: ignore[arg-type]


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


def test_a_paragraph_of_a_text_of_the_library_is_resolved_or_said_to_be_missing() -> None:
    text = "Recalling paragraph 67 of the Samara Declaration, and paragraphs 2, 3 (b) and 4 of the Samara Declaration,"
    found = cited(declaration("para-67", "para-2", "para-3", "para-4"), document("a", paragraph("pp-1", text)))
    assert [one[1:] for one in found] == [
        ("paragraph 67 of the Samara Declaration", "resolved", "samara-declaration#para-67"),
        ("paragraphs 2", "resolved", "samara-declaration#para-2"),
        ("3 (b)", "unresolved", "the library's samara-declaration has no paragraph 3 (b)"),
        ("4 of the Samara Declaration", "resolved", "samara-declaration#para-4"),
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
        ("Samara Declaration, in particular its paragraphs 2", "para-2"),
        ("3", "para-3"),
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


def test_a_commissions_resolution_that_the_library_does_not_hold_leads_nowhere_and_has_no_symbol() -> None:
    text = "Recalling Commission on Crime Prevention and Criminal Justice resolutions 30/1 and 28/3,"
    found = cite(corpus(*report(), document("a", paragraph("pp-1", text))))
    ours, theirs = (one for one in found if one.origin.document == "a")
    assert ours.target == Place("ccpcj-resolution-30-1", None)
    assert theirs.state is CitationState.UNRESOLVED
    assert theirs.symbol is None
    assert theirs.url is None


def test_inside_a_council_resolution_the_assembly_speaks_after_its_formula() -> None:
    before = paragraph("para-1", "Recalls its resolution 2019/1;")
    after = paragraph("pp-1", "Recalling its resolution 70/1,^", "1", kind=ParagraphKind.PREAMBULAR)
    text = document(
        "a",
        formula("The Economic and Social Council"),
        before,
        formula("The General Assembly,", "formula-2"),
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


@pytest.mark.parametrize(
    ("text", "parts", "paragraphs"),
    [
        (", chap. I, sect. A, draft resolution III", ("chapter I", "section A", "draft resolution III"), ()),
        (", sect. VII.B.", ("section VII.B",), ()),
        (", para. 24 and annex.", ("annex ",), ("24",)),
        (", annexes I and II", ("annex I",), ()),
        (", paras. 3 (a) (ii) and 5 bis", (), ("3 a ii", "5 bis")),
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


def test_where_rules_meet_on_one_stretch_the_earlier_batch_wins() -> None:
    sure, other = Found(0, 9, "sure"), Found(5, 12, "other")
    assert apart([sure], [other]) == (sure,)


def test_a_note_without_ibid_is_left_as_it_is() -> None:
    plain = Note("a", note("1", "See A/75/1."), (Found(4, 10, "symbol", symbol="A/75/1"),))
    assert repeat([plain]) == [plain]


WORDS = st.sampled_from(
    [
        *(
            "resolution",
            "resolutions",
            "decision",
            "its",
            "the",
            "General Assembly",
            "Council",
            "Commission",
            "of",
            "and",
        ),
        *(
            "70/1",
            "2021/21",
            "217 A (III)",
            "S-23/2",
            "A/RES/70/1",
            "E/CN.15/2021/9",
            "Ibid.",
            "chap. I",
            "sect. A",
            ",",
        ),
        *(
            "paragraph",
            "paras. 2–4",
            "Samara Declaration",
            "the Declaration",
            "“",
            "”",
            ".",
            "annex",
            "see",
            "above",
            "(",
        ),
    ]
)


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
    ],
)
def test_the_time_for_a_hostile_text_grows_with_its_length(piece: str) -> None:
    setting = Setting(organ("General Assembly"), None)

    def seconds(count: int) -> float:
        text = piece * count
        start = time.perf_counter()
        printed.find(text)
        numbered.find(text, setting)
        inside.find(text)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(8000) < 40 * max(seconds(1000), 0.005)
