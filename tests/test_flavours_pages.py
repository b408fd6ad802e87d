"""How paragraphs, headings and lists begin in the rows of a page."""

from __future__ import annotations

import pytest

from generator.drafting import statements
from generator.flavours import mastheads, notation, rows, strays
from generator.flavours.paragraphs import Paragraphs
from generator.model import SourceLine
from tests.wrapped import FULL, foot, made


def blocks(text: str, *, spaced: bool = False) -> list[str]:
    found = made(text)
    return [" ".join(row.text for row in block) for block in Paragraphs(rows.width(found), spaced).blocks(found)]


def test_a_number_inside_a_sentence_is_no_label() -> None:
    assert blocks(
        "I. Lamps\n1. The keepers met, as foreseen in paragraph\n2. The rest of it was said in the year\n2035.\n"
    ) == [
        "I. Lamps",
        "1. The keepers met, as foreseen in paragraph 2. The rest of it was said in the year 2035.",
    ]


def test_a_number_below_the_first_row_of_its_paragraph_is_put_before_that_though_a_name_goes_on() -> None:
    text = "{0}\n\nCalls upon all to report to the\n\n2.\n{1} of Lamps.\n"
    found = strays.relabelled(made(text.format("Lamps are lit;", "Committee")), [])
    assert [row.text for row in found][1:] == ["2. Calls upon all to report to the", "Committee of Lamps."]
    apart = strays.relabelled(made(text.format("Lamps are lit;", "Urges the Committee")), [])
    assert [row.text for row in apart][2:] == ["2.", "Urges the Committee of Lamps."]


def test_labels_alone_take_the_text_below_them() -> None:
    assert blocks("I.\n\nLamps\n\n1.\n\nThe keepers met.\n2.\nThey parted.\n") == [
        "I. Lamps",
        "1. The keepers met.",
        "2. They parted.",
    ]


def test_letters_that_stand_together_above_their_texts_stay_one_paragraph() -> None:
    text = (
        "1. Requests reports:\n(a) On lamps, on all of the shores;\n(b)\n(c)\non bells;\nOn mirrors.\n2. Thanks them.\n"
    )
    assert blocks(text) == [
        "1. Requests reports:",
        "(a) On lamps, on all of the shores;",
        "(b) (c) on bells; On mirrors.",
        "2. Thanks them.",
    ]


def test_a_row_that_ends_early_ends_its_paragraph_and_a_short_one_between_two_is_a_heading() -> None:
    full = "The keepers of the lamps on distant shores met in the harbour of a small town"
    text = f"I. Lamps\n1. All met.\n{full}\nand parted.\nBells and mirrors\n{full}\nand stayed there for a week.\n"
    assert blocks(text)[2:] == [
        f"{full} and parted.",
        "Bells and mirrors",
        f"{full} and stayed there for a week.",
    ]


def test_a_row_that_ends_early_goes_on_where_its_last_word_ends_nothing() -> None:
    full = "The keepers of the lamps on distant shores met in the harbour of a small town"
    text = f"I. Lamps\n1. All met.\n{full}\nto which they had come by the boats of the\nHarbour Union of Keepers.\n"
    assert blocks(text)[2:] == [f"{full} to which they had come by the boats of the Harbour Union of Keepers."]


def test_statements_of_a_masthead_that_run_together_are_parted() -> None:
    assert mastheads.statements("Distr.: General 4 May 2035") == ("Distr.: General", "4 May 2035")
    assert mastheads.statements("**Ninetieth session** Agenda item 12 (b)") == (
        "**Ninetieth session**",
        "Agenda item 12 (b)",
    )
    assert mastheads.statements("Distr. générale 4 mai 2035 Original: anglais") == (
        "Distr. générale",
        "4 mai 2035",
        "Original: anglais",
    )
    line = "**Board of Walls** **Ninetieth session** Vienna, 4–8 May 2035 Item 5 of the provisional agenda* **Walls of "
    assert mastheads.statements(line.replace("Board of Walls", "Economic and Social Council") + "the sea**") == (
        "**Economic and Social Council**", "**Ninetieth session**", "Vienna, 4–8 May 2035",
        "Item 5 of the provisional agenda*", "**Walls of the sea**",
    )  # fmt: skip
    assert statements.complete("United Nations • New York, 2035")
    assert not statements.complete("United Nations Rules for Keepers, 2035")
    assert mastheads.statements("Report of the keepers") == ("Report of the keepers",)


@pytest.mark.parametrize(
    ("line", "notated"),
    [
        ("_The General Assembly_ ,", "*The General Assembly*,"),
        ("[ _on the report of the Committee_ ]", "[*on the report of the Committee*]"),
        ("## **Title**", "**Title**"),
        ("> > See A/88/15.", "See A/88/15."),
        ("lamps,<sup>12</sup> and", "lamps,¹² and"),
        ("lamps,[^3] and", "lamps,³ and"),
        ("[^3]: See A/88/15.", "³ See A/88/15."),
        ("the file snake_case_name and 5 _ 3", "the file snake_case_name and 5 _ 3"),
        ("1\\. Invites", "1. Invites"),
    ],
)
def test_every_dialect_of_markdown_has_one_notation(line: str, notated: str) -> None:
    assert notation.notated(SourceLine(1, line))[0] == notated


def test_a_list_of_names_that_close_with_a_bracket_has_an_item_a_row() -> None:
    full = "The keepers of the lamps on distant shores who took the floor were as follows:"
    names = "Keeper of Erewhon (online)\nKeeper of Laputa, also on behalf of the islands that keep no\nlamp (in person)"
    text = f"I. Lamps\n1. {full}\n{names}\n"
    assert blocks(text)[2:] == [
        "Keeper of Erewhon (online)",
        "Keeper of Laputa, also on behalf of the islands that keep no lamp (in person)",
    ]


def test_a_note_that_says_itself_that_it_is_one_ends_a_sentence_that_the_page_cuts() -> None:
    text, found = foot("The lamps, 1 it is said, were lit by\nthe keepers of the\nSee A/88/15.\n\n1\n")
    assert text == ["The lamps,¹ it is said, were lit by", "the keepers of the"]
    assert found == {"1": "See A/88/15."}


def test_items_of_a_list_that_end_early_are_apart() -> None:
    full = "The keepers of the lamps on distant shores met in the harbour and covered these:"
    assert blocks(f"I. Lamps\n1. {full}\nPrevention of fog\nRepair of mirrors\nII. Bells\n")[2:] == [
        "Prevention of fog",
        "Repair of mirrors",
        "II. Bells",
    ]


def test_a_paragraph_put_in_between_others_keeps_its_label() -> None:
    assert blocks(f"I. Lamps\n1. {FULL}\nand parted.\n1 bis.\nBells were rung.\n2. They met.\n")[2:] == [
        "1 bis. Bells were rung.",
        "2. They met.",
    ]


def test_a_letter_may_stand_below_an_and_alone() -> None:
    assert blocks(f"I. Lamps\n1. It shall apply to:\n(a) {FULL}; \nand\n(b) Mirrors;\na. Old;\nb. New.\n")[2:] == [
        f"(a) {FULL}; and",
        "(b) Mirrors;",
        "a. Old;",
        "b. New.",
    ]


def test_a_note_of_a_table_is_apart_from_where_the_table_is_from() -> None:
    text = (
        f"I. Lamps\n1. {FULL}.\nSource: replies of keepers.\na Provisional.\nb\nOf old lamps.\n2. {FULL} and\na Lamp.\n"
    )
    assert blocks(text)[2:] == [
        "Source: replies of keepers.",
        "a Provisional.",
        "b Of old lamps.",
        f"2. {FULL} and a Lamp.",
    ]


def test_a_bullet_opens_an_item_though_the_one_above_has_no_stop_and_may_stand_alone() -> None:
    text = f"I. Lamps\n1. {FULL}:\n• New lamps\n• {FULL}\nand mirrors\n•\n\nBells\n\n•\n\nMirrors\n\n2. They met.\n"
    assert blocks(text)[2:] == [
        "• New lamps",
        f"• {FULL} and mirrors",
        "• Bells",
        "• Mirrors",
        "2. They met.",
    ]


def test_a_number_of_two_parts_opens_a_paragraph_below_a_sentence_alone() -> None:
    text = f"I. Lamps\n{FULL} and\n1.1 Lamps.\n1.2 {FULL}\nand parted.\n"
    assert blocks(text)[1:] == [f"{FULL} and 1.1 Lamps.", f"1.2 {FULL} and parted."]


def test_words_after_a_list_go_on_with_the_sentence_above_it() -> None:
    assert blocks(f"I. Lamps\n1. It shall apply to:\n(a) {FULL};\n(b) Mirrors;\nwhere these stand.\n")[-2:] == [
        "(b) Mirrors;",
        "where these stand.",
    ]


def test_a_title_ends_where_a_full_row_stands_below_it() -> None:
    text = f"I. Lamps\n1. {FULL}.\nAnnex\nRules on the keeping of lamps\nand of mirrors\n{FULL} and\nparted.\n"
    assert blocks(text)[-3:] == ["Annex", "Rules on the keeping of lamps and of mirrors", f"{FULL} and parted."]


def test_a_short_title_ends_where_a_sentence_stands_below_it_though_its_row_is_set_in() -> None:
    said = FULL.removesuffix(" town")
    text = f"I. Lamps\n1. {FULL}.\nAnnex\nRules on lamps\n{said}\nand parted.\n1. {FULL}.\n"
    assert blocks(text)[2:5] == ["Annex", "Rules on lamps", f"{said} and parted."]
    assert blocks(text.replace("and parted.\n", ""))[3] == f"Rules on lamps {said}"
    assert blocks(text.replace(f"{said}\nand parted.", "Date  Place  Item."))[3] == "Rules on lamps Date  Place  Item."


def test_a_heading_ends_above_another_that_is_longer_than_it_with_a_word_more() -> None:
    headings = [
        "Advancing the lamps and the bells of all of the towers",
        "Safeguarding the lamps of all keepers on distant shores and in the harbours",
    ]
    text = "\n".join(["I. Lamps", f"1. {FULL}.", "", *headings, f"2. {FULL}."])
    assert blocks(text)[2:4] == headings


def test_a_wide_space_behind_a_label_makes_no_row_longer() -> None:
    assert rows.width(made(f"1.             Lamps are lit.\n{FULL}\n")) == len(FULL)
    assert rows.width(made(f"1.{' ' * len(FULL)}Lamps are lit.\n{FULL}\n")) == len(FULL)


def test_a_heading_takes_two_rows() -> None:
    assert blocks(f"A.\nDraft decisions for adoption by the Economic and Social\nCouncil\n1. {FULL}\nand parted.\n")[
        0
    ] == ("A. Draft decisions for adoption by the Economic and Social Council")


def test_a_heading_in_capitals_goes_on_below_an_and() -> None:
    text = f"1. {FULL}\nand kept it.\n\nI. KEEPING OF LAMPS AND\nBELLS\n\n2. {FULL}\nand parted.\n"
    assert blocks(text)[1] == "I. KEEPING OF LAMPS AND BELLS"


def test_headings_go_on_with_their_letters_after_a_text_inside() -> None:
    inside = f"Draft resolution\nA. Lamps\n1. {FULL}.\nB. Bells\n2. {FULL}.\nC. Fog\n3. {FULL}.\n"
    assert blocks(f"A. Matters\n1. {FULL}.\n{inside}\nB.\nOther matters\n2. {FULL}.\n")[-2] == "B. Other matters"


def test_a_preambular_paragraph_may_lack_the_blank_line_above_it() -> None:
    text = f"The General Assembly,\n\nRecalling the rules on lamps,\nMindful of fog,\nand of {FULL},\n\n1. Invites all."
    assert blocks(text, spaced=True)[1:3] == ["Recalling the rules on lamps,", f"Mindful of fog, and of {FULL},"]


def test_a_line_of_a_masthead_may_end_with_a_long_title() -> None:
    title = "Review of the lamps of the shore, " + ", ".join(f"of the bells of harbour {n}" for n in "ABCDEFGH")
    parts = ("Ninth session", "Vienna, 15–19 October 2018", "Item 2 (b) of the provisional agenda*", title)
    assert mastheads.statements(" ".join(parts)) == parts
