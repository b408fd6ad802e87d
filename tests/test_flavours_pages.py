"""What a printed page leaves in a text: feet, heads, numbers of notes; and how paragraphs begin between them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.drafting import statements
from generator.flavours import calls, footnotes, furniture, mastheads, notation, notes, rows, strays, tables
from generator.flavours.pages import paginate
from generator.flavours.paragraphs import Paragraphs
from generator.flavours.rows import Row
from generator.model import Seed, SourceLine
from generator.seeds import split


def made(text: str) -> list[Row]:
    return rows.rows(SourceLine(number, line) for number, line in enumerate(split(text), 1))


def paged(text: str) -> tuple[list[list[str]], dict[str, list[str]]]:
    """The texts of each page, and the furniture by kind."""
    found = made(text)
    pages, out = paginate(found, Seed("s.txt", "", ()))
    texts = {row.number: row.text for row in found}
    kinds: dict[str, list[str]] = {}
    for item in out:
        kinds.setdefault(item.kind, []).append(texts[item.source.first])
    return [[row.text for row in page.rows] for page in pages], kinds


def blocks(text: str, *, spaced: bool = False) -> list[str]:
    found = made(text)
    return [" ".join(row.text for row in block) for block in Paragraphs(rows.width(found), spaced).blocks(found)]


def foot(text: str, first: int = 1) -> tuple[list[str], dict[str, str]]:
    """The text of a page, and its notes by number."""
    found = footnotes.of_page(made(text), [first])
    notes = {note.label: " ".join(row.text for row in note.rows) for note in found.notes}
    return [row.text for row in found.text], notes


@pytest.mark.parametrize(
    "text",
    [
        "35-04711 (E)",
        "35-04711",
        "V.35-04711 (E)",
        "GE.35-04711(F)",
        "*3504711*",
        "***3504711***",
        "35-04711 (E)    060535    070535",
        "35-04711 (E)    060535 ***3504711***",
        f"35-04711{' ' * 90}3/7",
        f"3/7{' ' * 90}35-04711",
        f"GE.35-04711{' ' * 90}3",
        f"4{' ' * 90}GE.35-04711",
        "35-04711 (E) 060535 *3504711* A/90/7",
        "Please recycle",
    ],
)
def test_job_numbers_stand_at_a_foot(text: str) -> None:
    assert furniture.foot(text) == "job number"


@pytest.mark.parametrize("text", ["2/5", "**2/5**", "12/20", "Page 3", "Página 4", "page 3 of 12", "- 5 -", "– 5 –"])
def test_page_numbers_stand_at_a_foot_or_head(text: str) -> None:
    assert furniture.foot(text) == "page number"


@pytest.mark.parametrize(
    "text", ["75/1", "5/2", "90/7.", "2034-35", "17–21 May 2035", "3", "Page", "1.", "A/90/31", "060535", "and/..."]
)
def test_what_only_looks_like_a_foot_is_text(text: str) -> None:
    assert furniture.foot(text) == ""


def test_a_page_ends_below_the_numbers_at_its_foot_with_notes_between_them() -> None:
    pages, kinds = paged("A/90/31\n\nOne page\n\n35-04711\n\nSee annex.\n\n1/2\n\nA/90/31\n\nanother page.\n\n2/2\n")
    assert pages == [["A/90/31", "One page", "See annex."], ["another page."]]
    assert kinds == {"job number": ["35-04711"], "page number": ["1/2", "2/2"], "running head": ["A/90/31"]}


def test_a_symbol_with_the_page_below_it_heads_a_page() -> None:
    pages, kinds = paged("E/CN.99/2035/4\n\nOne page\n\nE/CN.99/2035/4\nPage 2\n\nanother page.\n")
    assert pages == [["E/CN.99/2035/4", "One page"], ["another page."]]
    assert kinds == {"running head": ["E/CN.99/2035/4"], "page number": ["Page 2"]}


def test_the_sign_that_a_text_goes_on_overleaf_is_no_text() -> None:
    head = "E/CN.99/2035/4"
    pages, kinds = paged(
        f"{head}\n\nOne page of\n/...\n{head}\nPage 2\n\nlamps.\n                      /…\n{head}\nPage 3\n\nThree."
    )
    assert pages == [[head, "One page of"], ["lamps."], ["Three."]]
    assert kinds == {"page turn": ["/...", "/…"], "running head": [head] * 2, "page number": ["Page 2", "Page 3"]}


def test_a_head_that_repeats_the_title_may_break_elsewhere() -> None:
    title = "Keeping of lighthouses on distant shores\nand cooperation among keepers"
    head = "Keeping of lighthouses\non distant shores and cooperation among keepers"
    pages, kinds = paged(f"A/90/31\n\n{title}\n\nOne page\n\f{head}\n\nanother page.\n")
    assert pages[1] == ["another page."]
    assert kinds == {"running head": head.split("\n")}


@pytest.mark.parametrize(("heading", "stop"), [("Summary", ""), ("Lamps", ".")])
def test_the_last_line_of_a_page_is_no_head_because_the_summary_has_its_words(heading: str, stop: str) -> None:
    said = f"more lamps in towers of any height{stop}"
    text = f"A/90/31\n\nOn lamps\n\n{heading}\n\nIt asks for {said}\n\n35-04711\n\fKeepers want\n{said}\n\nA/90/31\n"
    pages, kinds = paged(text)
    assert pages[1] == ["Keepers want", said]
    assert kinds["running head"] == ["A/90/31"]


def test_a_line_is_no_head_because_a_table_repeats_it() -> None:
    pages, kinds = paged("A/90/31\n\nCountry\n\n35-04711\n\nLamps\n\nmore\n\nCountry\n\nLamps\n")
    assert [line for page in pages for line in page].count("Country") == 2
    assert "running head" not in kinds


def test_page_numbers_without_a_count_rise_by_one_on_every_page() -> None:
    pages, kinds = paged("one\n\ftwo\n2\n\fthree\n3\n\ffour\n4\n")
    assert kinds == {"page number": ["2", "3", "4"]}
    assert pages == [["one"], ["two"], ["three"], ["four"]]


def test_two_page_numbers_without_a_count_are_those_of_the_second_and_third_page() -> None:
    assert paged("one\n\ftwo\n2\n\fthree\n3\n")[1] == {"page number": ["2", "3"]}
    assert paged("one\n\ftwo\n5\n\fthree\n6\n")[1] == {}


def test_the_last_page_of_an_extract_may_have_lost_its_number() -> None:
    pages, kinds = paged("A/90/31\n\n35-04711\nA/90/31\n\ntwo\n2\nA/90/31\n\nthree\n")
    assert kinds == {"job number": ["35-04711"], "running head": ["A/90/31", "A/90/31"], "page number": ["2"]}
    assert pages == [["A/90/31"], ["two"], ["three"]]
    assert "page number" not in paged("A/90/31\n\n35-04711\nA/90/31\n\ntwo\n5\nA/90/31\n\nthree\n")[1]


def test_the_first_page_may_have_its_number_too() -> None:
    pages, kinds = paged("one\n1\n\ftwo\n2\n\fthree\n3\n")
    assert kinds == {"page number": ["1", "2", "3"]}
    assert pages == [["one"], ["two"], ["three"]]
    assert paged("one\n4\n\ftwo\n2\n\fthree\n3\n")[0][0] == ["one", "4"]


@pytest.mark.parametrize("first", [1, 2])
def test_numbers_alone_are_those_of_pages_where_a_text_has_no_other_and_ends_with_one(first: int) -> None:
    numbers = [str(number) for number in range(first, first + 3)]
    text = "".join(f"{'that lamps are lit~' * 11}{number}~" for number in numbers).replace("~", "\n")
    assert paged(text)[1]["page number"] == numbers
    for other in (f"{text}Bells\n", f"7\n{text}", text.replace("lit\n3", "lit\nE/5\n3")):
        assert "page number" not in paged(other)[1]


def test_a_page_may_have_its_number_above_or_below_the_job_number_at_its_foot() -> None:
    text = "A/HRC/90/3\n\none\n\nGE.35-04711 (E)\n\f2\n\nGE.35-04711\n\fthree\n\nGE.35-04711\n\n3\n"
    assert paged(text)[1]["page number"] == ["2", "3"]


@pytest.mark.parametrize("foot", ["1\n\n35-04711 (E)", "35-04711 (E)\n\ntwo\n\n1\n\n35-04711"])
def test_a_number_of_another_page_beside_a_job_number_is_a_notes(foot: str) -> None:
    assert "page number" not in paged(f"A/90/31\n\none\n\nSee annex.\n\n{foot}\n\nmore\n")[1]


def test_a_label_may_stand_between_the_two_halves_of_a_head() -> None:
    title = "Keeping of lighthouses on distant shores"
    pages, kinds = paged(f"A/90/31\n\n{title}\n\nOne page\n\fA/90/31\n\nII.\n\n{title}\n\nLamps\n")
    assert pages[1] == ["II.", "Lamps"]
    assert kinds == {"running head": ["A/90/31", title]}


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("to the States.4 In addition", "to the States.⁴ In addition"),
        ("of the programme, 4 should", "of the programme,⁴ should"),
        ("technical assistance4 and", "technical assistance⁴ and"),
        ("of the States.[4] In", "of the States.⁴ In"),
        ("(the Harbour Rules 4), which", "(the Harbour Rules⁴), which"),
        ("in E/2035/L.4 and by lamps,4", "in E/2035/L.4 and by lamps,⁴"),
        ("entitled “Plan of Action”4, and", "entitled “Plan of Action”⁴, and"),
        ("“on the work of the Institute.4” It", "“on the work of the Institute.⁴” It"),
        ("the 2030 Agenda of 20304 and of", "the 2030 Agenda of 2030⁴ and of"),
        ("held in Oslo from 4 to 7 May 20304 and", "held in Oslo from 4 to 7 May 2030⁴ and"),
        ("à Oslo du 4 au 7 mars 20304,", "à Oslo du 4 au 7 mars 2030⁴,"),
        ("in document Add.4 and by lamps, 4", "in document Add.4 and by lamps,⁴"),
        ("the decision 4 of the present resolution4.", "the decision 4 of the present resolution⁴."),
        ("the decision 4 of the present resolution[4].", "the decision 4 of the present resolution⁴."),
        ("in its resolution 74/177.4 The", "in its resolution 74/177.⁴ The"),
        ("who keeps the lamps?4", "who keeps the lamps?⁴"),
        ("who keeps the lamps4?", "who keeps the lamps⁴?"),
        ("la corruption 4 ; et", "la corruption⁴ ; et"),
        ("by 65.4 per cent of lamps, 4 and", "by 65.4 per cent of lamps,⁴ and"),
    ],
)
def test_a_call_stands_against_a_word_or_a_stop(text: str, raised: str) -> None:
    found, called = calls.call_notes([Row(1, text)], ["4"])
    assert (found[0].text, called) == (raised, ("4",))


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("of the lamps; 3, 4 and of", "of the lamps;³, ⁴ and of"),
        ("of the lamps;3,4 and of", "of the lamps;³,⁴ and of"),
        ("of the Lamps.3, 4", "of the Lamps.³, ⁴"),
        ("of lamps 3 4 and of", "of lamps³ ⁴ and of"),
        ("paragraphs 3, 4 and of lamps,3 bells4", "paragraphs 3, 4 and of lamps,³ bells⁴"),
    ],
)
def test_several_footnotes_may_be_called_at_one_place(text: str, raised: str) -> None:
    found, called = calls.call_notes([Row(1, text)], ["3", "4"])
    assert (found[0].text, called) == (raised, ("3", "4"))


def test_a_figure_that_looks_like_a_call_keeps_none_of_the_calls_after_it_from_being_found() -> None:
    rows_ = [Row(1, "of lamps, 3 and of the Lamp Convention,4"), Row(2, "its resolution on bells:3"), Row(3, "fog")]
    found, called = calls.call_notes(rows_, ["3", "4"])
    assert [row.text for row in found] == [
        "of lamps,³ and of the Lamp Convention,⁴",
        "its resolution on bells:3",
        "fog",
    ]
    assert called == ("3", "4")


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("the Lamp Rules4 and the bells.4 In", "the Lamp Rules⁴ and the bells.⁴ In"),
        ("the Branch, 4 and requests", "the Branch,⁴ and requests"),
        ("of 8 lamps, 4 in 10; lamps, 4 and 5; in 4 of them; NO4 and; page4.pdf, Add.4 and", ""),
        ("the Lamp Rules5 and the bells", ""),
    ],
)
def test_a_footnote_may_be_called_again_where_its_number_can_be_nothing_else(text: str, raised: str) -> None:
    (found,) = calls.called_again([Row(1, text)], {"4"})
    assert found.text == (raised or text)


def test_a_figure_of_the_text_is_no_call() -> None:
    found, called = calls.call_notes([Row(1, "No. 4 and A/90/4 and 14 and 4.5 per cent, or “3.4”")], ["4"])
    assert (found[0].text, called) == ("No. 4 and A/90/4 and 14 and 4.5 per cent, or “3.4”", ())


@pytest.mark.parametrize(
    "notes",
    [
        "1 See A/88/15.\n2 Resolution 60/2,\nannex.",
        "1\nSee A/88/15.\n2\nResolution 60/2,\nannex.",
        "1\n2\n\nSee A/88/15.\nResolution 60/2,\nannex.",
        "See A/88/15.\nResolution 60/2,\nannex.\n\n1 2",
        "[1] See A/88/15.\n[2] Resolution 60/2,\nannex.",
    ],
)
def test_notes_find_their_numbers_wherever_these_stand(notes: str) -> None:
    text, found = foot(f"The lamps, 1 it is said, were lit\nby keepers, 2\n{notes}\n")
    assert text == ["The lamps,¹ it is said, were lit", "by keepers,²"]
    assert [found[label].removeprefix(f"{label} ").removeprefix(f"[{label}] ") for label in ("1", "2")] == [
        "See A/88/15.",
        "Resolution 60/2, annex.",
    ]


@pytest.mark.parametrize("notes", ["1\n2\n\nSee A/88/15.", "1 See A/88/15.", "3\n\nSee A/88/15."])
def test_notes_that_do_not_fit_their_numbers_or_calls_stay_text(notes: str) -> None:
    page = f"The lamps were lit, 2 it is said,\nby keepers.\n{notes}\n"
    assert foot(page) == ([line for line in page.split("\n") if line], {})


@pytest.mark.parametrize("found", ["7 Keepers of lamps, p. 3.\n8 Ibid., p. 4.", "7\n8\n\nSee A/88/15.\n\nIbid., p. 4."])
def test_the_notes_of_an_extract_begin_with_any_number_where_they_say_that_they_are_notes(found: str) -> None:
    text, notes = foot(f"The lamps were lit,7 it is said,\nby keepers8 of old.\n{found}\n")
    assert text == ["The lamps were lit,⁷ it is said,", "by keepers⁸ of old."]
    assert list(notes) == ["7", "8"]


def test_numbers_beside_what_does_not_say_that_it_is_a_note_begin_with_the_next_alone() -> None:
    page = "The lamps were lit,7 it is said,\nby keepers8 of old.\n7 Keepers of lamps.\n8 Keepers of bells.\n"
    assert foot(page)[1] == {}
    assert list(foot(page, 7)[1]) == ["7", "8"]


def test_a_note_of_several_sentences_begins_none_where_a_row_ends_one() -> None:
    notes = "1\n2\n\nSee Records, 2035, chap.\nI, sect. C.\nLamps (Vienna, 2015).\nThe lamps were kept.\n"
    found = footnotes.of_page(made(f"{FULL},1 and of the lamps and bells.2\n{notes}"), [1])
    assert [[row.text for row in note.rows] for note in found.notes] == [
        ["See Records, 2035, chap.", "I, sect. C."],
        ["Lamps (Vienna, 2015).", "The lamps were kept."],
    ]


def test_the_last_note_of_a_page_may_break_off_inside_a_word() -> None:
    found = footnotes.of_page(made(f"{FULL},1 and of the lamps and bells.\n1\n\nSee the lamps of drug-\n"), [1])
    assert [note.label for note in found.notes] == ["1"]


def test_a_row_of_numbers_that_fits_no_notes_is_told() -> None:
    found = footnotes.of_page(made("The lamps, 1 it is said, were lit\nby keepers, 2\n\n1 2\n\nnot a note\n"), [1])
    assert found.notes == ()
    assert found.astray is not None
    assert found.astray.text == "1 2"


def test_a_name_and_a_figure_in_turn_are_a_table_with_its_head() -> None:
    cells = "Lamps by country|Country|Number|Erewhon|3|Laputa|1 204|Total|1 207|The lamps are lit.".replace("|", "\n\n")
    found = [(stretch.cells, [row.text for row in stretch.rows]) for stretch in tables.stretches(made(cells))]
    assert found == [
        (False, ["Lamps by country"]),
        (True, ["Country", "Number"]),
        (True, ["Erewhon", "3"]),
        (True, ["Laputa", "1 204"]),
        (True, ["Total", "1 207"]),
        (False, ["The lamps are lit."]),
    ]


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


def test_a_symbol_with_its_year_heads_pages_as_any_other() -> None:
    pages, kinds = paged(
        "S/RES/2999 (2039)\n\nOne page\n\n39-04711\n\nS/RES/2999 (2039)\n\nanother page.\n\n39-04711\n2/2"
    )
    assert pages == [["S/RES/2999 (2039)", "One page"], ["another page."]]
    assert kinds["running head"] == ["S/RES/2999 (2039)"]


def test_a_symbol_that_a_space_has_cut_is_the_one_above_the_feet() -> None:
    pages, kinds = paged(
        "United Nations A/RES/ 94/1\n\nThe General Assembly,\n\nA/RES/94/1\n39-04711\n\n"
        "another page.\n\nA/RES/94/1\n39-04711"
    )
    assert pages == [["United Nations A/RES/ 94/1", "The General Assembly,"], ["another page."]]
    assert kinds["running head"] == ["A/RES/94/1", "A/RES/94/1"]


def test_a_symbol_alone_below_a_foot_heads_a_page_though_no_masthead_has_it() -> None:
    pages, kinds = paged("Report on lamps\n\nOne page\n\n39-04711\n\nE/2039/30\n\nanother page.\n")
    assert pages == [["Report on lamps", "One page"], ["another page."]]
    assert kinds["running head"] == ["E/2039/30"]


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


FULL = "The keepers of the lamps on distant shores met in the harbour of a small town"


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


def test_a_note_of_two_rows_is_whole_whatever_its_first_ends_with() -> None:
    text, found = foot(f"{FULL};1\nOfficial Records of the Council, Supplement No. 10\n(E/2035/30).\n\n1\n")
    assert text == [f"{FULL};¹"]
    assert found == {"1": "Official Records of the Council, Supplement No. 10 (E/2035/30)."}


def test_a_name_and_several_figures_in_turn_are_a_table_with_its_head() -> None:
    cells = "Lamps by country|Country|Lamps|Year|Erewhon|3|2031|Laputa|1 204|2032|The lamps are lit.".replace(
        "|", "\n\n"
    )
    found = [[row.text for row in stretch.rows] for stretch in tables.stretches(made(cells)) if stretch.cells]
    assert found == [["Country", "Lamps", "Year"], ["Erewhon", "3", "2031"], ["Laputa", "1 204", "2032"]]


def test_rows_with_as_many_wide_gaps_are_a_table() -> None:
    text = "Lamps by country\nCountry        Lamps\nErewhon            3\nLaputa         1 204\nThe lamps are lit.\n"
    found = [[row.text for row in stretch.rows] for stretch in tables.stretches(made(text)) if stretch.cells]
    assert found == [["Country\tLamps"], ["Erewhon\t3"], ["Laputa\t1 204"]]


def test_rows_that_wide_gaps_part_may_lack_a_cell() -> None:
    found = tables.stretches(
        made("Court     2000     2010     2020\n          Km       Kg       Kg\nHigh      6.2      5.0")
    )
    assert [stretch.cells for stretch in found] == [True, True, True]


def test_rows_of_a_name_with_as_many_figures_behind_it_are_a_table() -> None:
    text = "Lamps and bells by country\nErewhon 3 12.5\nLaputa (sea) 1,204 –\nNew Atlantis 16 20\nThe lamps are lit.\n"
    found = [[row.text for row in stretch.rows] for stretch in tables.stretches(made(text)) if stretch.cells]
    assert found == [["Erewhon\t3\t12.5"], ["Laputa (sea)\t1,204\t–"], ["New Atlantis\t16\t20"]]


def test_figures_that_a_space_parts_are_whole_where_the_rows_around_have_fewer_cells() -> None:
    text = "Land 2034 2035 2036\nErewhon 812 903 1 240\nLaputa 44 5 198\nTotal 1 556 1 786 2 000 283\nThe end.\n"
    found = [[row.text for row in stretch.rows] for stretch in tables.stretches(made(text)) if stretch.cells]
    assert found == [
        ["Land\t2034\t2035\t2036"], ["Erewhon\t812\t903\t1 240"], ["Laputa\t44\t5\t198"],
        ["Total\t1 556\t1 786\t2 000 283"],
    ]  # fmt: skip


def test_the_first_column_of_a_table_may_have_no_head() -> None:
    cells = "(Lamps by country)|2034|2035|Erewhon|3|4|Laputa|5|6|Total|8|10".replace("|", "\n\n")
    found = [[row.text for row in stretch.rows] for stretch in tables.stretches(made(cells)) if stretch.cells]
    assert found[:2] == [["\t2034", "2035"], ["Erewhon", "3", "4"]]


@pytest.mark.parametrize(
    "text", ["Erewhon 3\nLaputa 4\nAtlantis 5\n", "Erewhon 3 4\nLaputa 5 6\n", "Of the 3 4\nIn 5 6\nrules 7 8\n"]
)
def test_a_figure_alone_or_two_rows_make_no_table(text: str) -> None:
    assert not any(stretch.cells for stretch in tables.stretches(made(text)))


def test_labels_with_wide_gaps_behind_them_are_no_table() -> None:
    text = (
        "1.      The keepers met.\n2.      They parted.\n(a)     Lamps;\n(b)     Bells.\n1    See A/90/1.\n2    Ibid.\n"
    )
    assert not any(stretch.cells for stretch in tables.stretches(made(text)))


def test_notes_below_a_rule_are_notes_though_one_call_is_not_found() -> None:
    found = rows.rows(
        SourceLine(i, text) for i, text in enumerate(split("Lamps,1 it is said.\n1 See A/1.\n2 Of glass.\n"), 1)
    )
    ruled = [found[0], replace(found[1], ruled=True), found[2]]
    assert [note.label for note in footnotes.of_page(ruled, [1]).notes] == ["1", "2"]
    assert footnotes.of_page(found, [1]).notes == ()


@pytest.mark.parametrize("text", ["1 December 2035, when the Lamps met", "2 mai 2035", "3 de mayo de 2035"])
def test_a_day_at_the_start_of_a_row_is_no_note(text: str) -> None:
    assert notes.label(text) == -1


def test_a_listed_letter_is_not_the_body_of_a_note() -> None:
    text, found = foot(f"{FULL},1 namely:\n(a) Mirrors;\n(b) Strengthen the keepers of the\nErewhon and Laputa.\n\n1\n")
    assert text == [f"{FULL},¹ namely:", "(a) Mirrors;", "(b) Strengthen the keepers of the"]
    assert found == {"1": "Erewhon and Laputa."}


@pytest.mark.parametrize(
    "text", ["as said in paragraph 4 of it", "under article 4 of it", "in Annex 4 to it", "item 4 (a)"]
)
def test_a_number_that_counts_a_part_of_a_text_is_no_call(text: str) -> None:
    assert calls.call_notes([Row(1, text)], ["4"])[1] == ()


def test_a_call_may_stand_before_a_name() -> None:
    found, called = calls.call_notes([Row(1, "the Organized Crime Convention 4 States should")], ["4"])
    assert (found[0].text, called) == ("the Organized Crime Convention⁴ States should", ("4",))


def test_words_of_sentences_that_open_two_pages_are_no_heads() -> None:
    pages, kinds = paged("A/90/31\n\nOne\n\n1/3\n\nresolutions: they\n\n2/3\n\nresolutions: they\n\n3/3\n")
    assert pages[1:] == [["resolutions: they"], ["resolutions: they"]]
    assert "running head" not in kinds


def test_headings_go_on_with_their_letters_after_a_text_inside() -> None:
    inside = f"Draft resolution\nA. Lamps\n1. {FULL}.\nB. Bells\n2. {FULL}.\nC. Fog\n3. {FULL}.\n"
    assert blocks(f"A. Matters\n1. {FULL}.\n{inside}\nB.\nOther matters\n2. {FULL}.\n")[-2] == "B. Other matters"


def test_words_of_the_title_at_a_page_edge_are_text_where_the_head_has_the_whole_of_it() -> None:
    """The head repeats the title once: a sentence that cites it may be cut by the page break in the midst of it."""
    one, two = "Convention on the Lighting of Streets;", "Strengthening the Keepers of Lamps in Harbours"
    title = f"{one} {two}"
    text = (
        f"A/90/31\n\n{title}\n\nThe General Assembly,\n\nConvinced that the Convention on the\nLighting of Streets;\n\n"
        f"A/90/31\n{one}\n{two}\n\n2/3\n\nStrengthening the Keepers\nof Lamps in Harbours will help,\n\n3/3\n"
    )
    pages, kinds = paged(text)
    assert pages[0][-2:] == ["Convinced that the Convention on the", "Lighting of Streets;"]
    assert pages[1] == ["Strengthening the Keepers", "of Lamps in Harbours will help,"]
    assert kinds["running head"] == ["A/90/31", one, two]


def test_a_label_that_opens_two_pages_is_no_head() -> None:
    pages, kinds = paged("A/90/31\n\nOne\n\n1/3\n\n(a)\nLamps;\n\n2/3\n\n(a)\nBells;\n\n3/3\n")
    assert pages[1:] == [["(a)", "Lamps;"], ["(a)", "Bells;"]]
    assert "running head" not in kinds


def test_a_preambular_paragraph_may_lack_the_blank_line_above_it() -> None:
    text = f"The General Assembly,\n\nRecalling the rules on lamps,\nMindful of fog,\nand of {FULL},\n\n1. Invites all."
    assert blocks(text, spaced=True)[1:3] == ["Recalling the rules on lamps,", f"Mindful of fog, and of {FULL},"]


@pytest.mark.parametrize(
    ("rows_", "cells"),
    [
        ("Phase First cycle Second cycle\nLamps lit 185 121\nBells rung 183 78\nFog met 176 54", "Lamps lit\t185\t121"),
        ("Region 2029 2030\nNorth 12 410 9 875\nSouth 43 118 98 540\nTotal 55 514 77 984", "North\t12 410\t9 875"),
    ],
)
def test_a_row_straight_above_a_name_and_its_figures_holds_the_heads_of_columns(rows_: str, cells: str) -> None:
    found = [stretch.rows[0].text for stretch in tables.stretches(made(f"{FULL}.\n\n{rows_}\n")) if stretch.cells]
    assert len(found) == 4
    assert found[0].count("\t") == found[1].count("\t")
    assert found[1] == cells


def test_a_sentence_straight_above_a_table_is_no_head() -> None:
    text = f"{FULL} in North\nLamps lit 185 121\nBells rung 183 78\nFog met 176 54\n"
    assert [stretch.cells for stretch in tables.stretches(made(text))] == [False, True, True, True]


def test_the_first_cell_of_a_table_is_no_number_of_a_note() -> None:
    assert notes.label("1\tBaseline study\t2025") == -1


def test_a_note_that_breaks_off_at_the_end_of_its_page_keeps_its_number() -> None:
    text, found = foot(f"{FULL}, 1 namely.\n\n1\n\nSee the rules of the Keepers of\n")
    assert text == [f"{FULL},¹ namely."]
    assert found == {"1": "See the rules of the Keepers of"}
