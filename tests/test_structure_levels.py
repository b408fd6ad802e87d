"""What stands below what: lists, labels, numbered headings, annexes; each rule in the smallest text that needs it."""

from __future__ import annotations

import pytest

from generator.model import Paragraph, Section, paragraphs, units
from tests.rows import rows
from tests.test_reader import MASTHEADS
from tests.test_structure import read, shape

SENTENCE = "The Mission continued to keep its lamps lit in the course of the year."

RECORDED = """The Human Rights Council,

Recalling its resolution 6/1,

1. Requests things.

47th meeting 12 October 2031

[Adopted by a recorded vote of 3 to 1, with 1 abstention. The voting was as follows:

*In favour:* Benin, Chile and Nepal

*Against:* Malta

*Abstaining:* Georgia.]
"""


def test_each_way_of_voting_is_an_item_below_the_words_on_the_vote() -> None:
    assert shape(RECORDED)[-4:] == ["0 unclassified", "1 list item", "1 list item", "1 list item"]


def test_who_voted_is_no_heading_whatever_the_names_end_with() -> None:
    voted = RECORDED.replace("Chile and Nepal", "Chile and Bolivia (Plurinational State of)")
    assert shape(voted)[-3:] == ["1 list item", "1 list item", "1 list item"]


def test_a_sentence_without_the_bullet_of_a_list_is_no_item_of_it() -> None:
    text = "1. Reference was made to the need:\n\n- To keep lamps\n- To mend bells\n\nIt was said so.\n\n2. All."
    assert shape(text) == ["0 numbered 1", "1 list item", "1 list item", "0 unclassified", "0 numbered 2"]


def test_a_lettered_line_without_a_stop_above_the_next_number_is_a_heading() -> None:
    text = f"A. Lamps\n\n(a) Lamps of towers\n\n1. {SENTENCE}\n\n2. {SENTENCE}\n\n(b) Lamps of ships\n\n3. {SENTENCE}"
    assert shape(text) == [
        "0 heading A.", "1 heading (a)", "2 numbered 1", "2 numbered 2", "1 heading (b)", "2 numbered 3",
    ]  # fmt: skip
    listed = f"1. The keepers of:\n\n(a) Lamps of towers\n\n(b) Lamps of ships\n\n2. {SENTENCE}"
    assert shape(listed) == ["0 numbered 1", "1 subparagraph (a)", "1 subparagraph (b)", "0 numbered 2"]


def test_a_labelled_heading_ends_a_list_whose_items_have_no_stops() -> None:
    text = (
        "1. The report covers:\n\nPrevention of waste\n\nRepair of things\n\n"
        "II. Trends in 2030\n\nA. Overview of the situation\n\n2. Waste fell."
    )
    assert shape(text) == [
        "0 numbered 1", "1 list item", "1 list item", "0 heading II.", "1 heading A.", "2 numbered 2",
    ]  # fmt: skip


def test_a_heading_ends_a_list_whose_items_have_stops() -> None:
    text = "1. Statements were made by:\n\nGhana.\n\nMexico.\n\nDeliberations\n\n2. Speakers thanked the keepers."
    assert shape(text) == ["0 numbered 1", "1 list item", "1 list item", "0 heading", "1 numbered 2"]


@pytest.mark.parametrize("labels", ["(a) (i) (ii) (b)", "a) i) ii) b)"])
def test_labels_have_one_bracket_in_french_and_spanish_and_nest_alike(labels: str) -> None:
    a, one, two, b = labels.split()
    text = f"La Asamblea General,\n\nRecordando la Carta,\n\n1. Pide que:\n\n{a} Elabore:\n\n{one} Manuales;\n\n"
    text += f"{two} Cursos;\n\n{b} Informe."
    assert shape(text)[2:] == [
        "0 operative 1", f"1 subparagraph {a}", f"2 subparagraph {one}", f"2 subparagraph {two}", f"1 subparagraph {b}",
    ]  # fmt: skip


def test_headings_can_be_numbered_in_the_order_of_the_paragraphs() -> None:
    """Text without numbers stands below `1.`, `2.`, `3.` in an annex: they number its headings."""
    text = (
        f"1. Things were kept.\n\nAnnex\n\nReport on lamps\n\n1. Summary\n\n{SENTENCE}\n\n2. Lamps of the Mission\n\n"
        f"2.1 Executive lamps\n\n{SENTENCE}\n\n3. Other issues\n\n{SENTENCE}\n\n{SENTENCE}"
    )
    _, annex = read(text)
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(annex)][2:] == [
        "0 heading 1.", "1 unclassified", "0 heading 2.", "1 heading 2.1", "2 unclassified", "0 heading 3.",
        "1 unclassified", "1 unclassified",
    ]  # fmt: skip


def test_a_heading_can_have_the_number_of_the_paragraph_below_it() -> None:
    text = f"1. {SENTENCE}\n\nA. Lamps\n\n1. Mirrors of lamps\n\n2. {SENTENCE}\n\n3. {SENTENCE}\n\n"
    assert shape(text + f"2. Bells\n\n4. {SENTENCE}") == [
        "0 numbered 1", "0 heading A.", "1 heading 1.", "2 numbered 2", "2 numbered 3", "1 heading 2.", "2 numbered 4",
    ]  # fmt: skip
    assert shape(f"A. Lamps\n\n1. {SENTENCE}\n\n2. Bells\n\n2. {SENTENCE}\n\n3. {SENTENCE}") == [
        "0 heading A.", "1 numbered 1", "1 heading 2.", "2 numbered 2", "2 numbered 3",
    ]  # fmt: skip


def test_emphasis_of_a_whole_heading_is_not_cut_by_its_label() -> None:
    (document,) = read(f"**I. Lamps**\n\n**1. Mirrors**\n\n1. {SENTENCE}\n\n**2. Bells**\n\n2. {SENTENCE}")
    assert [row[:4] for row in rows(document) if row[1] == "heading"] == [
        (0, "heading", "I.", "Lamps"), (1, "heading", "1.", "Mirrors"), (1, "heading", "2.", "Bells"),
    ]  # fmt: skip


def test_labels_nest_by_their_form() -> None:
    text = "1. Terms are:\n\n(a) One, which means:\n\n(i) This:\n\na. Now;\n\nb. Then;\n\n(ii) That;\n\n(b) Another."
    text += "\n\n2. End."
    assert shape(text) == [
        "0 numbered 1", "1 subparagraph (a)", "2 subparagraph (i)", "3 subparagraph a.", "3 subparagraph b.",
        "2 subparagraph (ii)", "1 subparagraph (b)", "0 numbered 2",
    ]  # fmt: skip


def test_a_label_that_comes_again_begins_anew_on_its_level() -> None:
    again = "\n\n".join(f"{label} To keep lamps;" for label in ["(a)", "(i)", "(i)", "(ii)", "(a)", "(i)", "(b)"])
    assert shape(f"1. Requests:\n\n{again}")[1:] == [
        "1 subparagraph (a)", "2 subparagraph (i)", "2 subparagraph (i)", "2 subparagraph (ii)", "1 subparagraph (a)",
        "2 subparagraph (i)", "1 subparagraph (b)",
    ]  # fmt: skip


def test_a_declaration_that_a_sole_paragraph_adopts_has_the_numbers_and_the_paragraph_none() -> None:
    above = [*MASTHEADS["assembly"], "The General Assembly", "*Adopts* the declaration below:"]
    below = ["**Declaration on lamps**", "We, Heads of State, assembled in June,", "I. Lamps", "1. Lamps are lit."]
    (document,) = read("\n\n".join([*above, *below, "2. Bells are rung."]))
    assert [unit.anchor for unit in paragraphs(document) if unit.anchor.startswith(("para", "p-"))] == [
        "p-1", "para-1", "para-2",
    ]  # fmt: skip
    assert [text for _, kind, _, text in rows(document) if kind == "heading"] == ["Declaration on lamps", "Lamps"]


def test_numbers_in_brackets_are_labels_as_letters_are() -> None:
    listed = "\n\n".join(f"{label} to keep lamps:" for label in ["(1)", "(a)", "(b)", "(2)", "(i)", "(3)"])
    assert shape(f"1. Urges:\n\n{listed}")[1:] == [
        "1 subparagraph (1)", "2 subparagraph (a)", "2 subparagraph (b)", "1 subparagraph (2)", "2 subparagraph (i)",
        "1 subparagraph (3)",
    ]  # fmt: skip
    (document,) = read("1. Urges:\n\n(a) Lamps:\n\n(1) of ships;\n\n(2) of towers.\n")
    assert [unit.anchor for unit in paragraphs(document)] == ["para-1", "para-1-a", "para-1-a-1", "para-1-a-2"]


@pytest.mark.parametrize(
    "labels", ["(g) (h) (i) (j)", "(y) (z) (aa) (bb) (cc)", "(iv) (v) (vi)", "(u) (v) (w)", "(8) (9) (10) (11)"]
)
def test_letters_go_on_beside_each_other(labels: str) -> None:
    listed = "\n\n".join(f"{label} To keep lamps;" for label in labels.split())
    assert {kind.split()[0] for kind in shape(f"1. Requests:\n\n{listed}")[1:]} == {"1"}


def test_what_a_corrigendum_replaces_is_no_heading() -> None:
    text = "1. Paragraph 4\n\n*For* ten lamps *read* twelve lamps\n\n2. Paragraph 7\n\n*For* fog *read* mist"
    assert shape(text) == ["0 heading 1.", "1 unclassified", "0 heading 2.", "1 unclassified"]


@pytest.mark.parametrize("star", ["*", "\\*"])
def test_stars_call_the_footnotes_of_a_title_page(star: str) -> None:
    head = "\n\n".join(MASTHEADS["report"]).replace("provisional agenda", f"provisional agenda{star}")
    head = head.replace("Secretary-General", f"Secretary-General{star}{star}")
    text = f"I. Lamps\n\n1. {SENTENCE}\n\n{star} E/CN.15/2031/1.\n\n{star}{star} It was late.\n\n2. {SENTENCE}"
    (document,) = read(f"{head}\n\n{text}")
    assert [(note.label, note.text, note.anchor) for note in document.footnotes] == [
        ("*", "E/CN.15/2031/1.", "fn-star"),
        ("**", "It was late.", "fn-star-star"),
    ]
    assert [mark.ref for line in document.masthead for mark in line.marks] == ["*", "**"]
    assert document.agenda_item == "6 of the provisional agenda"


def test_a_tool_may_make_a_bullet_of_the_star_of_a_note() -> None:
    head = "\n\n".join(MASTHEADS["report"]).replace("provisional agenda", "provisional agenda*")
    (document,) = read(f"{head}\n\nI. Lamps\n\n1. {SENTENCE}\n\n- E/CN.15/2031/1.\n\n2. {SENTENCE}")
    assert [(note.label, note.text) for note in document.footnotes] == [("*", "E/CN.15/2031/1.")]
    (document,) = read(f"{head}\n\nI. Lamps\n\n1. {SENTENCE}\n\n- E/CN.15/2031/1.\n\n- Others.\n\n2. {SENTENCE}")
    assert document.footnotes == ()


def test_a_line_that_opens_with_a_star_is_text_where_no_star_calls_it() -> None:
    (document,) = read(f"I. Lamps\n\n1. *Lamps* are:\n\n\\* of glass;\n\n2. {SENTENCE}")
    assert document.footnotes == ()


def test_the_sections_of_a_resolution_may_have_preambles_and_numbers_of_their_own() -> None:
    text = (
        "The General Assembly,\n\nI\n\nLamps\n\nRecalling its resolution 86/1,\n\n1. Takes note of the lamps;\n\n"
        "2. Decides others;\n\nII\n\nBells\n\nRecalling its resolution 86/2,\n\nHaving considered the bells,\n\n"
        "1. Notes the bells;\n\n2. Reaffirms its terms.\n"
    )
    (document,) = read(text)
    assert [(unit.label or unit.heading, unit.anchor) for unit in units(document) if isinstance(unit, Section)] == [
        ("I", "sec-lamps"),
        ("II", "sec-bells"),
    ]
    paragraphs = [(unit.kind, unit.anchor) for unit in units(document) if isinstance(unit, Paragraph)]
    assert paragraphs == [
        ("enacting formula", "formula-1"),
        ("preambular", "pp-1"),
        ("operative", "para-1"),
        ("operative", "para-2"),
        ("preambular", "pp-2"),
        ("preambular", "pp-3"),
        ("operative", "sec-bells-para-1"),
        ("operative", "sec-bells-para-2"),
    ]


@pytest.mark.parametrize("sign", ["3", "(2)"])
def test_what_has_no_letter_is_no_heading(sign: str) -> None:
    assert shape(f"1. Lamps were lit.\n\n{sign}\n\n2. Bells were rung.") == [
        "0 numbered 1", "0 unclassified", "0 numbered 2",
    ]  # fmt: skip


def test_below_the_number_and_title_of_another_resolution_all_begins_anew() -> None:
    one = "The General Assembly,\n\nRecalling its resolution 86/1,\n\n1. Notes {0};\n\n2. Decides others.\n\n{1}\n\n"
    adopted = "Resolutions adopted by the General Assembly on 4 May 2035\n\n89/7. Lamps\n\n"
    end = "30th plenary meeting\n4 May 2035"
    (document,) = read(f"{adopted}{one.format('lamps', end)}89/8. Bells\n\n{one.format('bells', end)}")
    kinds = ["enacting formula", "preambular", "operative", "operative", "closing"]
    assert [kind for _, kind, _, _ in rows(document)] == [*kinds, "heading", *kinds]
    assert [unit.anchor for unit in units(document) if isinstance(unit, Paragraph) and unit.kind == "operative"] == [
        "para-1", "para-2", "sec-89-8-bells-para-1", "sec-89-8-bells-para-2",
    ]  # fmt: skip


def test_resolutions_of_a_congress_have_numbers_without_a_session() -> None:
    organ = "The Third Congress on Walls,\n\nHaving met in Valletta,\n\n"
    text = (
        "United Nations\n\nA/CONF.9/17\n\nThird Congress on Walls\n\nDistr.: General\n\n5 May 2035\n\n"
        "Report of the Third Congress on Walls\n\nChapter I\n\nResolutions adopted by the Congress\n\n"
        f"1. The Congress adopted the following resolutions:\n\nResolution 1\n\nMending of walls\n\n{organ}"
        f"1. Adopts the plan;\n\nAnnex\n\nPlan of mending\n\n1. We mend.\n\n2. We build.\n\nResolution 2\n\n"
        f"Thanks to Malta\n\n{organ}1. Thanks Malta.\n\nChapter II\n\nOpening\n\n2. The Congress was opened.\n"
    )
    documents = read(text)
    assert [document.id for document in documents] == [
        "a-conf-9-17", "a-conf-9-17-resolution-1", "a-conf-9-17-resolution-1-annex", "a-conf-9-17-resolution-2",
    ]  # fmt: skip
    assert [document.organ for document in documents if document.kind == "resolution"] == [
        "Third Congress on Walls"
    ] * 2
    assert [row[2] for row in rows(documents[0]) if row[1] == "numbered"] == ["1", "2"]


def test_the_first_chapter_of_a_french_report_is_called_so() -> None:
    text = "Chapitre premier\n\nQuestions\n\n1. La Commission a siégé.\n\nChapitre II\n\nDébat\n\n2. Elle a débattu.\n"
    assert shape(text) == ["0 heading Chapitre premier", "1 numbered 1", "0 heading Chapitre II", "1 numbered 2"]


def test_a_paragraph_numbered_bis_goes_on_from_the_one_before_it_and_begins_no_list() -> None:
    text = (
        "The General Assembly,\n\n1. Urges States to pass laws on:\n\n(a) Lamps;\n\n1 bis. Also urges it;\n\n2. Ends."
    )
    assert shape(text)[-4:] == ["0 operative 1", "1 subparagraph (a)", "0 operative 1 bis", "0 operative 2"]


def test_names_below_a_letter_of_a_decision_that_announces_them_are_its_list() -> None:
    text = (
        "At its 2nd meeting, on 5 May 2031, the General Assembly:\n\n(a) Decided to admit the following bodies:\n\n"
        "Keepers of Lamps\n\nKeepers of Bells\n\n(b) Took note of the report.\n"
    )
    assert shape(text)[1:] == ["0 operative (a)", "1 list item", "1 list item", "0 operative (b)"]
