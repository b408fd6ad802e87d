"""Where a page break cut a paragraph, the pieces come together; where it did not, they stay apart."""

from __future__ import annotations

import pytest

from generator.drafting.openers import opener
from generator.flavours.fragments import Cleaned, Fragment
from generator.segment import segment
from generator.segment.blocks import Shape, unlabelled


def fragments(text: str) -> Cleaned:
    """One fragment a line, `gap` by the blank lines before it."""
    found: list[Fragment] = []
    gap = 0
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            gap += 1
            continue
        found.append(Fragment(line, number, number, gap, gap > 1))
        gap = 0
    return Cleaned("markdown", "en", tuple(found), (), ())


def blocks(text: str) -> list[str]:
    return [f"{block.label} {block.text}".strip() for block in segment(fragments(text), "a.txt").blocks]


FORMULA = "The General Assembly,\n\n"
NOTE = "\n\n¹ A/CONF.234/16.\n\n"
PARAGRAPH = "3. Several speakers noted that the number of such cases had risen. Some speakers referred to the"


@pytest.mark.parametrize("between", ["\n\n", "\n\n\n\n", NOTE])
@pytest.mark.parametrize(
    ("first", "rest"),
    [
        (f"{FORMULA}Recalling the report of the", "Congress, held in Kyoto, Japan,"),
        (f"{FORMULA}Recalling the report of the", "congress held in Kyoto, Japan,"),
        (f"{FORMULA}Recalling its resolutions 73/186 of 17 December 2018,", "74/177 of 18 December 2019 and 75/196,"),
        (f"{FORMULA}Recalling further its decision of", "13 April 2020 on the postponement of the Congress,"),
        (f"{FORMULA}Recalling the Declaration on the Rule of Law:", "Towards the Achievement of the 2030 Agenda,"),
        ("1. *Requests* the Secretariat, within its means and as", "Appropriate, to report on things;"),
        ("1. *Requests* the Secretariat to report on article", "31 of the Convention;"),
        (PARAGRAPH, "Kyoto Declaration in that regard."),
        (PARAGRAPH, "Gambia and to Ghana."),
        (f"{PARAGRAPH} text (see chap. I, sect.", "C.)."),
        ("(a) To promote ratification of the Protocol and", "Convention by all States;"),
    ],
)
def test_a_paragraph_that_a_page_break_cut_is_one_again(first: str, between: str, rest: str) -> None:
    found = blocks(f"{first}{between}{rest}\n")
    assert found[-1].endswith(f"{first[-20:]} {rest}")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{FORMULA}Recalling its resolution 73/186 of 17 December 2018,", "Noting with concern the situation,"),
        (f"{FORMULA}Recalling the Charter,", "Deeply convinced of its purposes,"),
        (f"{FORMULA}Recalling the Charter,", "*Pursuant* to its Article 13,"),
        (f"{FORMULA}Recalling the Charter,", "I. General measures"),
        (f"{FORMULA}Recalling the Charter,", "(a) To report on it;"),
        ("Strengthening the rule of law", "The General Assembly,"),
        ("Annex", "Kyoto Declaration on Advancing Crime Prevention"),
        ("12. Decides to remain seized of the matter.", "Annex II"),
        ("12. Decides to remain seized of the matter.", "13th plenary meeting 22 July 2021"),
        ("2. Some speakers noted the report and the", "A. Deliberations"),
        ("Chapter III", "The law of treaties and many other things"),
    ],
)
def test_what_begins_anew_stands_apart(first: str, second: str) -> None:
    assert blocks(f"{first}\n\n{second}\n")[-1] == second


def test_a_lone_sentence_between_two_numbers_is_the_rest_of_the_first() -> None:
    text = "1. Some speakers noted it.\n\nThe Commission took note of the report.\n\n2. Others did not agree with it.\n"
    assert blocks(text) == [
        "1 Some speakers noted it. The Commission took note of the report.",
        "2 Others did not agree with it.",
    ]


def test_two_sentences_without_a_number_are_paragraphs_of_their_own() -> None:
    text = "1. Some noted it.\n\nThe Commission took note of it.\n\nThe Council did so as well.\n\n2. Others did not.\n"
    assert len(blocks(text)) == 4


@pytest.mark.parametrize(
    "line", ["1.Le Comité siège.", "(a)La lampe;", "1bis.Le Comité siège.", "1 bis. Le Comité siège."]
)
def test_a_label_may_stand_close_to_its_text(line: str) -> None:
    label, text = blocks(line)[0].rsplit(" L", maxsplit=1)
    assert (label, text[:2]) in [("1", "e "), ("(a)", "a "), ("1bis", "e "), ("1 bis", "e ")]


@pytest.mark.parametrize("line", ["80 criminal justice officers.", "2020 of the year.", "3.5 per cent of them."])
def test_a_number_without_a_stop_and_a_space_is_no_label(line: str) -> None:
    assert blocks(f"1. The seminar involved the participation of\n\n{line}\n") == [
        f"1 The seminar involved the participation of {line}"
    ]


def test_a_year_at_the_start_of_a_line_is_no_label() -> None:
    assert (
        len(blocks("1. The report was submitted to the Commission in\n\n2021. The Commission took note of it.\n")) == 1
    )


def test_paragraphs_on_consecutive_lines_stand_apart() -> None:
    assert blocks("1. We undertake things;\n2. We commit ourselves;\n3. We agree.\n") == [
        "1 We undertake things;",
        "2 We commit ourselves;",
        "3 We agree.",
    ]


def test_a_footnote_is_set_aside_under_its_printed_number() -> None:
    found = segment(
        fragments("1. Recalls the report⁵⁶ of the\n\n⁵⁶ *Ibid.*, para. 3.\n\nCongress held in Kyoto;\n"), "a.txt"
    )
    assert [(note.label, note.text) for note in found.notes] == [("56", "*Ibid.*, para. 3.")]
    assert [block.text for block in found.blocks] == ["Recalls the report⁵⁶ of the Congress held in Kyoto;"]
    assert [(mend.line, mend.source) for mend in found.mends] == [(5, "report⁵⁶ of the ⏎ Congress held in")]


def test_a_footnote_over_two_fragments_is_one() -> None:
    found = segment(
        fragments("1. Recalls it.¹\n\n¹ See Official Records of the Council, 2021,\n\nSupplement No. 10, chap. I.\n"),
        "a",
    )
    assert [note.text for note in found.notes] == [
        "See Official Records of the Council, 2021, Supplement No. 10, chap. I."
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("1. All is lit.\n\n¹ Such as\n\n2. All is well.\n\nof the Keepers; see also the Keepers of Fog.", 2),
        ("1. The lamps of the central\n\n¹ Such as the lamps of\n\nthe Keepers of Fog.\n\nharbour are lit.", 1),
        ("1. Lamps.\n\n¹ Held from 12 to 19\n\nB. Bells\n\n2. All.\n\nMay 2030 by the Keepers of Fog.\n\n3. End.", 4),
        (
            "1. Lamps.\n\n¹ Such as those of\n\n2. The rest.\n\n*5th plenary meeting*\n\nthe Keepers of Fog.",
            3,
        ),
    ],
)
def test_the_rest_of_a_footnote_at_the_foot_of_the_next_page_is_not_text(text: str, whole: int) -> None:
    found = segment(fragments(text), "a.txt")
    assert found.notes[0].text.endswith("the Keepers of Fog.")
    assert len(found.blocks) == whole


OTHER = "² See the report.\n\n"
CAPITAL = "1. Notes, like the Council of the¹\n\n¹ Held by the Keepers of\n\nLamps, all is well;\n\n"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        # the words above it go on below it
        (
            f"{CAPITAL}2. Keeps from 1 to\n\nFog; see the report.\n\n7 May its lamps.\n\n{OTHER}",
            "Fog;",
        ),
        (f"{CAPITAL}2. Keeps lamps in\n\n47 harbours of fog.\n\nshort;\n\n3. Ends.", "47 harb"),
        # it begins small, or with a bracket
        (f"{CAPITAL}2. Ends.\n\nfog and of bells.\n\n{OTHER}3. All.", "fog and"),
        (f"{CAPITAL}2. Ends.\n\n(Fog and bells) in 2030.", "(Fog and"),
        # nothing else there has no label
        (f"{CAPITAL}2. Ends.\n\nFog and Bells, in 2030.\n\n{OTHER}3. All.", "Fog and"),
    ],
)
def test_the_rest_of_a_footnote_is_known_by_what_stands_around_it(text: str, rest: str) -> None:
    found = segment(fragments(text), "a.txt")
    assert rest in found.notes[0].text
    assert not any(rest in block.text for block in found.blocks)


@pytest.mark.parametrize(
    "text",
    [
        # the first of a page, and what calls a note
        f"{FORMULA}Recalling it,¹\n\n¹ Held by Keepers of\n\nWelcoming the Fog and Bells,\n\n1. Ends.",
        "1. Ends.¹\n\n¹ Held by Keepers of\n\nFog and Bells are told.²\n\n² See the report.",
        # where no note has a stop
        "1. Ends.¹\n\n¹ See the rules\n\n2. Asks:\n\n(a) One;\n\n(b) Two;\n\nto tell of Fog and Bells.\n\n² Others",
    ],
)
def test_a_paragraph_of_the_next_page_is_no_rest_of_a_footnote(text: str) -> None:
    found = segment(fragments(text), "a.txt")
    assert not any("Fog and Bells" in note.text for note in found.notes)


def test_a_footnote_that_breaks_off_goes_on_below_a_preambular_paragraph() -> None:
    text = f"{FORMULA}Recalling the lamps,\n\n¹ The rules are in the report of\n\nthe Council on lamps.\n\n1. Ends."
    found = segment(fragments(text), "a.txt")
    assert [note.text for note in found.notes] == ["The rules are in the report of the Council on lamps."]
    assert [block.text for block in found.blocks] == ["The General Assembly,", "Recalling the lamps,", "Ends."]


def test_a_preambular_paragraph_may_lack_its_comma() -> None:
    text = f"{FORMULA}Recalling the message of its President (SC/6816)\n\nRecalling also its rules,\n\n1. Ends."
    assert blocks(text)[1:] == [
        "Recalling the message of its President (SC/6816)",
        "Recalling also its rules,",
        "1 Ends.",
    ]
    cut = f"{FORMULA}Recalling the workshop on\n\nReducing the fog of harbours,\n\n1. Ends."
    assert blocks(cut)[1:] == ["Recalling the workshop on Reducing the fog of harbours,", "1 Ends."]


def test_a_text_that_ends_with_a_small_word_is_no_heading_and_goes_on() -> None:
    text = "1. Lamps were kept.\n\nFor example, in the harbours of Malta and\n\nPeru, they were lit.\n\n2. Ends."
    assert blocks(text)[0] == "1 Lamps were kept. For example, in the harbours of Malta and Peru, they were lit."


def test_words_after_a_list_stand_apart_though_a_page_begins_with_them() -> None:
    listed = f"{FORMULA}1. Urges States:\n\n(a) To keep lamps;\n\n(b) To mend bells;\n\n\n\n"
    assert blocks(f"{listed}and to report on it;\n\n2. Ends.")[-3:] == [
        "(b) To mend bells;", "and to report on it;", "2 Ends.",
    ]  # fmt: skip
    assert blocks(f"{listed}to mend walls;\n\n(c) To rest.")[-2:] == [
        "(b) To mend bells; to mend walls;", "(c) To rest.",
    ]  # fmt: skip


def test_a_closing_over_two_lines_is_one_and_a_numbered_line_is_never_part_of_it() -> None:
    assert blocks("13th plenary meeting\n\n22 July 2021\n") == ["13th plenary meeting 22 July 2021"]
    assert blocks("13th plenary meeting\n\n1. 22 July 2021\n") == ["13th plenary meeting", "1 22 July 2021"]


def test_the_lines_of_each_piece_are_kept() -> None:
    (block,) = segment(fragments("1. Recalls the report of the\n\n\n\ncongress held in Kyoto.\n"), "a.txt").blocks
    assert [(span.first, span.last) for span in block.source] == [(1, 1), (5, 5)]


@pytest.mark.parametrize(
    ("first", "rest", "whole"),
    [
        ("1. Encourages capacity-", "building by all;", "Encourages capacity-building by all;"),
        ("1. Encourages information-", "and evidence-sharing;", "Encourages information- and evidence-sharing;"),
        (
            "1. Encourages States to promote",
            "– as professionals – women;",
            "Encourages States to promote – as professionals – women;",
        ),
    ],
)
def test_hyphens_and_dashes_at_a_page_break_stay_as_printed(first: str, rest: str, whole: str) -> None:
    assert [block.text for block in segment(fragments(f"{first}\n\n{rest}\n"), "a.txt").blocks] == [whole]


def test_a_bullet_of_a_list_is_not_part_of_its_item() -> None:
    found = segment(fragments("1. Decides:\n\n - (a) To do things;\n - (b) To stop.\n"), "a.txt").blocks
    assert [(block.shape, block.label, block.text) for block in found[1:]] == [
        (Shape.LETTERED, "(a)", "To do things;"),
        (Shape.LETTERED, "(b)", "To stop."),
    ]


@pytest.mark.parametrize("mark", ["–", "—", "-", "•", "●", "▪"])
def test_a_dash_below_a_complete_sentence_is_the_mark_of_a_list(mark: str) -> None:
    text = f"1. The meeting agreed:\n\n{mark} To do things;\n\n{mark} To stop.\n\n2. It ended.\n"
    found = segment(fragments(text), "a.txt").blocks
    assert [block.text for block in found] == ["The meeting agreed:", "To do things;", "To stop.", "It ended."]


@pytest.mark.parametrize(
    "line",
    [
        "Chapter II",
        "Annex",
        "Annex II",
        "Draft resolution III",
        "**Resolution 30/1**",
        "Projet de résolution I",
        "ANNEX II",
        "CHAPTER I",
    ],
)
def test_a_line_that_only_names_a_part_opens_it(line: str) -> None:
    assert opener(line)


@pytest.mark.parametrize(
    "line", ["Annex to the report", "Chapter and verse", "Resolution 30/1 of the Commission", "annex"]
)
def test_a_line_that_says_more_opens_nothing(line: str) -> None:
    assert not opener(line)


def test_a_number_above_the_letters_of_the_item_before_is_that_of_the_text_below_them() -> None:
    text = "5. Fog\n\n6. Crime:\n\n7.\n\n(a) Old crime;\n\n(b) New crime.\n\nAdoption of the report.\n"
    assert blocks(f"1. A\n2. B\n3. C\n4. D\n{text}")[-4:] == [
        "6 Crime:",
        "(a) Old crime;",
        "(b) New crime.",
        "7 Adoption of the report.",
    ]
    assert blocks("6. Crime:\n\n7.\n\n(a) Old crime.\n")[-1] == "7."


def test_the_same_number_above_two_letters_is_lost_in_neither_place() -> None:
    found = " ".join(blocks("1.\n(a) Lamps\n1.\n(a) Bells\n"))
    assert found.count("1.") == 2


@pytest.mark.parametrize("quote", ["“", '"', "« "])
def test_each_paragraph_of_a_quoted_preamble_stands_apart(quote: str) -> None:
    opening = "The Council,\n\nRecommends the adoption of the following draft resolution:"
    lamps = f"Recalling the Rules on Lamps, {'in which it asked all States to keep lamps, ' * 5}by night,"
    bells = "Noting the Rules on Bells,"
    text = f"{opening}\n\n{quote}{FORMULA}{quote}{lamps}\n\n{quote}{bells}\n\n1. Invites all."
    assert [block.lstrip('“«" ') for block in blocks(text)[3:5]] == [lamps, bells]


@pytest.mark.parametrize("quote", ["“", '"', "« "])
def test_a_label_of_a_quoted_draft_stands_behind_its_quotation_mark(quote: str) -> None:
    text = f"{quote}{FORMULA}{quote}1. Invites all:\n\n{quote}(a) To light lamps;\n\n{quote}2. Decides.”"
    found = [(block.shape, block.label, block.text) for block in segment(fragments(text), "a.txt").blocks][1:]
    mark = quote.strip()
    assert found == [
        (Shape.NUMBERED, "1", f"{mark}Invites all:"),
        (Shape.LETTERED, "(a)", f"{mark}To light lamps;"),
        (Shape.NUMBERED, "2", f"{mark}Decides.”"),
    ]


def test_a_quotation_that_begins_with_a_number_keeps_both_where_they_stand() -> None:
    line = "“1. Invites all."
    assert blocks(f"{FORMULA}{line}")[-1] == line
    block = segment(fragments(f"“{FORMULA}{line}"), "a.txt").blocks[-1]
    assert (block.label, unlabelled(block).text) == ("1", line)  # as where its number can't be the next


def test_a_label_alone_on_its_line_is_that_of_the_text_below() -> None:
    text = f"{FORMULA}1.\n\nRequests walls;\n\n**2.**\n\n*Urges* States:\n\n(a)\n\nTo paint;\n\n3.\n\nDecides.\n"
    assert blocks(text)[1:] == ["1 Requests walls;", "2 *Urges* States:", "(a) To paint;", "3 Decides."]
    assert "7 Urges all." not in blocks(f"{FORMULA}1. Requests walls;\n\n7.\n\nUrges all.\n")
