"""Where the pages of wrapped text begin and end: job numbers, page numbers, running heads."""

from __future__ import annotations

import pytest

from generator.flavours import furniture
from tests.wrapped import paged


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


def test_words_of_sentences_that_open_two_pages_are_no_heads() -> None:
    pages, kinds = paged("A/90/31\n\nOne\n\n1/3\n\nresolutions: they\n\n2/3\n\nresolutions: they\n\n3/3\n")
    assert pages[1:] == [["resolutions: they"], ["resolutions: they"]]
    assert "running head" not in kinds


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
