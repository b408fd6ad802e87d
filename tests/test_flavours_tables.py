"""Tables that an extraction left as lines: their rows, cells and heads."""

from __future__ import annotations

import pytest

from generator.flavours import notes, tables
from tests.wrapped import FULL, made


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
