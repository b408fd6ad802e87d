"""Agendas, annotated or not, inside texts and by themselves: items, headings and the numbers around them."""

from __future__ import annotations

import textwrap

import pytest

from tests.rows import rows
from tests.test_reader import MASTHEADS
from tests.test_structure import read, shape
from tests.test_structure_levels import SENTENCE

ON_ITEMS = f"""1. The keepers will meet in June.

2. The provisional agenda, as agreed with the Chair, is as follows:

1. Opening of the meeting.

2. Organizational matters:

(a) Adoption of the agenda;

(b) Organization of work.

3. Bells.

1. Opening of the meeting

3. {SENTENCE}

2. Organizational matters

(a) Adoption of the agenda

4. {SENTENCE}

(b) Organization of work

(i) Documents

5. {SENTENCE}
"""


def test_items_of_an_agenda_are_headings_above_the_paragraphs_on_them_whose_numbers_go_on() -> None:
    assert shape(ON_ITEMS) == [
        "0 numbered 1", "0 numbered 2", "1 list item 1", "1 list item 2", "2 subparagraph (a)", "2 subparagraph (b)",
        "1 list item 3", "0 heading 1.", "1 numbered 3", "0 heading 2.", "1 heading (a)", "2 numbered 4",
        "1 heading (b)", "1 heading (i)", "2 numbered 5",
    ]  # fmt: skip


def test_the_items_of_an_annotated_agenda_are_headings_above_their_notes() -> None:
    text = f"1. Election of officers\n\n{SENTENCE}\n\n2. Adoption of the agenda\n\n{SENTENCE}\n\n{SENTENCE}"
    assert shape(text) == ["0 heading 1.", "1 unclassified", "0 heading 2.", "1 unclassified", "1 unclassified"]


def test_an_agenda_above_its_annotations_is_a_list_in_a_report_too() -> None:
    text = (
        "Provisional agenda\n\n1. Opening of the session.\n\n2. General debate.\n\n"
        f"Annotations\n\n1. Opening of the session\n\n{SENTENCE}\n\n2. General debate\n\n{SENTENCE}"
    )
    assert shape("\n\n".join(MASTHEADS["report"]) + f"\n\n{text}") == [
        "0 heading", "1 list item 1", "1 list item 2",
        "0 heading", "1 heading 1.", "2 unclassified", "1 heading 2.", "2 unclassified",
    ]  # fmt: skip


ANNOTATED = (
    "E/CN.99/2033/1", "Item 2 of the provisional agenda", "Adoption of the agenda and other matters of the session",
    "Annotated provisional agenda", "Provisional agenda", "1. Opening of the session.", "2. Questions of lamps:",
    "(a) Lamps of the shores;", "(b) Lamps of the rivers.", "3. Other business.", "Annotations",
    "1. Opening of the session", SENTENCE, "Documentation", "Annotated provisional agenda (E/CN.99/2033/1)",
    "Report of the Secretary-General on the opening of the session (E/CN.99/2033/2 and Add.1)",
    "2. Questions of lamps", "(a) Lamps of the shores", SENTENCE, "(b) Lamps of the rivers", SENTENCE,
    "Documentation", "Note by the Secretariat on lamps (E/CN.99/2033/3)", "3. Other business", SENTENCE,
)  # fmt: skip


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_annotated_agenda_has_its_items_as_a_list_and_then_as_headings_with_their_documents(between: str) -> None:
    text = between.join(textwrap.fill(unit, 90) for unit in ANNOTATED)
    (document,) = read(text)
    assert document.title == "Annotated provisional agenda"
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(document)] == [
        "0 heading", "1 list item 1", "1 list item 2", "2 subparagraph (a)", "2 subparagraph (b)", "1 list item 3",
        "0 heading", "1 heading 1.", "2 unclassified", "2 heading", "3 unclassified", "3 unclassified",
        "1 heading 2.", "2 heading (a)", "3 unclassified", "2 heading (b)", "3 unclassified",
        "3 heading", "4 unclassified", "1 heading 3.", "2 unclassified",
    ]  # fmt: skip


AGENDA = (
    "The General Assembly,\n\nRecalling it,\n\n1. Adopts the rules;\n\n2. Approves the provisional agenda:\n\n"
    "1. Opening.\n2. Organizational matters.\n3. Addressing waste:\n(a) Old;\n(b) New.\n4. Adoption of the report.\n\n"
    "3. *Decides* to hold workshops;\n\n4. Requests a report.\n"
)


def test_an_agenda_in_an_operative_paragraph_keeps_its_items_and_the_paragraphs_go_on_after_it() -> None:
    assert shape(AGENDA)[3:] == [
        "0 operative 2", "1 list item 1", "1 list item 2", "1 list item 3", "2 subparagraph (a)", "2 subparagraph (b)",
        "1 list item 4", "0 operative 3", "0 operative 4",
    ]  # fmt: skip


def test_an_agenda_in_a_draft_ends_no_draft_though_the_report_goes_on_with_its_number() -> None:
    report = f"I. Drafts\n\n1. The keepers recommend the following:\n\nDraft resolution I\n\nWalls\n\n{AGENDA}\n"
    whole, draft = read(f"{report}II. Debate\n\n2. The keepers met in the harbour.\n\n3. They went home.\n")
    assert [row[2] for row in rows(whole) if row[1] == "numbered"] == ["1", "2", "3"]
    assert [row[2] for row in rows(draft) if row[1] == "operative"] == ["1", "2", "3", "4"]


def test_an_agenda_goes_on_below_the_heading_of_a_segment() -> None:
    text = (
        "The General Assembly approves the provisional agenda set out below.\n\nProvisional agenda of the keepers\n\n"
        "1. Election of officers.\n2. General debate.\n\nOperational segment\n\n3. Management of walls.\n"
        "4. Other business.\n"
    )
    assert shape(text)[1:] == [
        "0 heading", "1 list item 1", "1 list item 2", "0 heading", "1 list item 3", "1 list item 4",
    ]  # fmt: skip


def test_a_document_in_a_list_of_them_is_no_heading_though_its_symbol_is_first_or_missing() -> None:
    text = (
        "I. Agenda\n\n1. The agenda was adopted.\n\nDocumentation\n\nReport of the Director on walls\n\n"
        "Annotated provisional agenda\n\nBells\n\nA/CONF.99/1 Provisional agenda\n\nThe bells were rung in May.\n"
    )
    assert [(kind, text) for _, kind, _, text in rows(read(text)[0]) if kind == "heading"] == [
        ("heading", "Agenda"), ("heading", "Documentation"), ("heading", "Bells"),
    ]  # fmt: skip


def test_the_title_of_a_draft_that_a_paragraph_announces_is_no_item_of_a_list() -> None:
    text = "I. Drafts\n\n1. The keepers recommend the following:\n\nWalls\n\nThe General Assembly,\n\nRecalling it,\n\n"
    text += "2. They met.\n"
    assert "list item" not in " ".join(shape(text))
