"""What opens and what decides: formulas, preambles and operative texts of resolutions, decisions and treaties."""

from __future__ import annotations

import pytest

from generator.model import units
from tests.rows import rows
from tests.test_structure import RESOLUTION, read, shape
from tests.test_structure_mastheads import HEAD

DECISION = f"{HEAD}Malta: draft decision\n\nMending of walls\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "The General Assembly approves the programme of work of the keepers.",
        "The General Assembly, recalling its resolutions 76/3 and 77/9, decides to include an item on walls.",
        "The Economic and Social Council takes note of the report of the keepers for 2031.",
        "L’Assemblée générale, rappelant sa résolution 76/3, décide de reporter la question.",
    ],
)
def test_a_sentence_that_an_organ_is_the_subject_of_is_what_its_decision_decides(text: str) -> None:
    assert shape(DECISION + text + "\n") == ["0 operative"]


def test_a_sentence_that_says_what_an_organ_did_decides_nothing() -> None:
    assert shape(f"{DECISION}The General Assembly, recalling its resolution 76/3, met in Geneva.\n") == [
        "0 unclassified"
    ]


def test_a_draft_decision_in_a_report_is_of_the_organ_that_decides_in_it() -> None:
    text = (
        "I. Drafts\n\n1. The keepers recommend the adoption of the following draft decision:\n\nDraft decision\n\n"
        "Mending of walls\n\nThe Economic and Social Council decides to mend the walls.\n"
    )
    assert [document.organ for document in read(text)] == ["", "Economic and Social Council"]


def test_a_conference_of_parties_decides_as_an_organ_does_and_its_report_goes_on_below() -> None:
    text = (
        "I. Decisions\n\n1. The Conference adopted the decision below.\n\nDecision 8/1\n\nMending of walls\n\n"
        "The Conference of the States Parties to the Convention on Walls decides to mend the walls.\n\n"
        "II. Organization\n\nA. Opening\n\n2. The Conference met in Vienna."
    )
    report, decision = read(text)
    assert [kind for _, kind, _, _ in rows(decision) if kind != "masthead"] == ["operative"]
    assert [label for _, _, label, _ in rows(report)] == ["I.", "1", "II.", "A.", "2"]


def test_letters_that_decide_are_the_operative_part_below_a_preamble_that_ends_with_a_colon() -> None:
    text = (
        "The General Assembly,\n\nRecalling its decision 79/5:\n\n(a) Expresses its thanks;\n\n(b) Endorses the plan.\n"
    )
    assert shape(DECISION + text) == ["0 enacting formula", "0 preambular", "0 operative (a)", "0 operative (b)"]


def test_letters_of_a_preamble_stay_with_it_where_operative_numbers_follow() -> None:
    text = "The General Assembly,\n\nRecalling a plan that:\n\n(a) Expresses thanks,\n\n(b) Ends,\n\n1. Decides so.\n"
    assert shape(DECISION + text)[2:] == ["1 subparagraph (a)", "1 subparagraph (b)", "0 operative 1"]


def test_a_verb_alone_above_letters_is_an_operative_paragraph() -> None:
    text = "The Security Council,\n\nHaving heard it,\n\nDecides,\n\n(a) To call upon them;\n\n(b) To renew it.\n"
    assert shape(text)[2:] == ["0 operative", "1 subparagraph (a)", "1 subparagraph (b)"]


@pytest.mark.parametrize(
    "formula",
    [
        "The Committee on Walls recommends to the Assembly the adoption of the following draft resolution:",
        "The Economic and Social Council\n\nRecommends to the General Assembly the following draft resolution:",
    ],
)
def test_the_title_of_a_draft_below_the_formula_that_recommends_it_heads_no_section(formula: str) -> None:
    title = "Strengthening walls on small islands"
    (document,) = read(f"{HEAD}Malta: draft resolution\n\n{formula}\n\n{title}\n\n{RESOLUTION}")
    assert document.title == title
    found = [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(document)]
    assert found[formula.count("\n\n") :] == [
        "0 enacting formula", "0 heading", "0 enacting formula", "0 preambular", "0 operative 1", "0 operative 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Requests the Secretary-General to study it, taking into account:",
        "Encarga al Secretario General que lo estudie, tomando en cuenta:",
    ],
)
def test_a_verb_above_letters_is_no_formula(text: str) -> None:
    found = shape(f"The General Assembly,\n\nRecalling it,\n\n{text}\n\n(a) The walls;\n\n(b) The bridges.\n")
    assert found[2:] == ["0 operative", "1 subparagraph (a)", "1 subparagraph (b)"]


def test_an_operative_paragraph_without_a_number_is_the_only_one_of_its_section() -> None:
    text = (
        "The General Assembly,\n\nRecalling it,\n\nI\n\nReport on walls\n\nHaving heard it,\n\n1. Takes note of it;\n\n"
        "2. Decides to act;\n\nII\n\nReview of walls\n\nHaving considered the note,\n\nTakes note of the note.\n"
    )
    assert shape(text)[-3:] == ["0 heading II", "1 preambular", "1 operative"]
    (document,) = read(text)
    assert [unit.anchor for unit in units(document)][-1] == "sec-review-of-walls-para-1"


TREATY = (
    "1. Adopts the Convention annexed hereto.\n\nAnnex\n\nConvention on Walls;\n\nMending Walls in Many Places\n\n"
    "Preamble\n\nThe States Parties to the present Convention,\n\nBearing in mind the walls,\n\nRecalling them,\n\n"
    "Have agreed as follows:\n\nArticle 1\n\nMisuse\n\n1. Each State Party shall forbid:\n\n(a) The sale of:\n\n"
    "(i) A stone; or\n\n(ii) A brick;\n\nwith the intent that it be used; and\n\n(b) The possession of one.\n"
)


def test_a_convention_annexed_to_a_resolution_has_a_title_a_preamble_and_formulas() -> None:
    _, annex = read(f"The General Assembly,\n\nRecalling it,\n\n{TREATY}")
    assert annex.title == "Convention on Walls; Mending Walls in Many Places"
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(annex)][2:] == [
        "0 heading", "1 enacting formula", "1 preambular", "1 preambular", "1 enacting formula", "0 heading Article 1",
        "1 numbered 1", "2 subparagraph (a)", "3 subparagraph (i)", "3 subparagraph (ii)", "2 unclassified",
        "2 subparagraph (b)",
    ]  # fmt: skip


def test_the_governments_that_agree_are_those_of_a_formula_and_what_they_are_called_is_part_of_it() -> None:
    parties = "The Government of Malta and the Government of Peru (hereinafter referred to as “the Parties”),"
    text = f"1. Notes it.\n\nAnnex\n\nAgreement\n\n{parties}\n\nRecalling it,\n\nHave agreed as follows:\n\n1. X.\n"
    _, annex = read(f"The General Assembly,\n\nRecalling it,\n\n{text}")
    assert [kind for _, kind, _, _ in rows(annex)][2:] == [
        "enacting formula", "preambular", "enacting formula", "numbered",
    ]  # fmt: skip


def test_a_convention_on_its_own_begins_with_its_first_article() -> None:
    text = (
        "Convention on Walls\n\nArticle 1\n\nStatement of purpose\n\nThe purpose of this Convention is to mend walls.\n"
    )
    text += "\nArticle 2\n\nUse of terms\n\nFor the purposes of this Convention:\n\n(a) “Wall” shall mean a wall;\n"
    (document,) = read(text)
    assert document.title == "Convention on Walls"
    assert shape(text) == [
        "0 heading Article 1", "1 unclassified", "0 heading Article 2", "1 unclassified", "2 subparagraph (a)",
    ]  # fmt: skip


def test_a_line_all_in_italics_below_a_preamble_is_a_heading() -> None:
    text = (
        "The General Assembly,\n\nRecalling it,\n\n*Prevention*\n\n1. *Urges* them.\n\n*Support*\n\n2. *Asks* them.\n"
    )
    assert shape(text)[2:] == ["0 heading", "1 operative 1", "0 heading", "1 operative 2"]


MEETING = "At its 2nd plenary meeting, on 10 September 2034, the General Assembly, on the proposal of Malta, decided"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{MEETING} to defer the item.", ["0 operative"]),
        (
            f"{MEETING}:\n\n(a) To do it;\n\n(b) To end it.",
            ["0 enacting formula", "0 operative (a)", "0 operative (b)"],
        ),
    ],
)
def test_a_decision_opens_with_its_meeting_and_says_there_what_was_decided(text: str, wanted: list[str]) -> None:
    assert shape(f"Decision adopted by the General Assembly\n\n79/501. Walls\n\n{text}\n") == wanted


def test_the_number_after_a_draft_decision_of_one_sentence_is_the_report_s_own() -> None:
    text = (
        "I. Drafts\n\n1. The keepers recommend the following:\n\nDraft decision\n\nWalls\n\n"
        "The Economic and Social Council decides to mend the walls.\n\n2. The keepers also met.\n"
    )
    whole, draft = read(text)
    assert [row[2] for row in rows(whole) if row[1] == "numbered"] == ["1", "2"]
    assert [row[1] for row in rows(draft) if row[1] != "masthead"] == ["operative"]


def test_a_formula_that_says_why_names_its_organ_still() -> None:
    text = "The Economic and Social Council, recalling its decision 2019/1,\n\n(a) Takes note of it;\n\n(b) Ends.\n"
    (document,) = read(f"Draft decision\n\nOn walls\n\n{text}")
    assert document.organ == "Economic and Social Council"
