"""Rules about the symbols of UN documents and about the organs that adopt texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.symbols import (
    ORGANS,
    Numbering,
    Organ,
    Symbol,
    decision_symbol,
    natural,
    organ,
    organ_by_code,
    parse,
    resolution_symbol,
    slug,
)

PRINTED = [
    ("A/RES/70/174", "A/RES/70/174", "a-res-70-174"),
    ("E/CN.15/2021/L.6/Rev.1", "E/CN.15/2021/L.6/Rev.1", "e-cn-15-2021-l-6-rev-1"),
    ("A/RES/S\u201123/2", "A/RES/S-23/2", "a-res-s-23-2"),
    ("E/CN.7/2021/2\u2013E/CN.15/2021/2", "E/CN.7/2021/2-E/CN.15/2021/2", "e-cn-7-2021-2-e-cn-15-2021-2"),
    ("S/RES/1244\u00a0(1999)", "S/RES/1244(1999)", "s-res-1244-1999"),
    ("A/RES/57/270 B", "A/RES/57/270B", "a-res-57-270b"),
    ("A/RES/217 A (III)", "A/RES/217(III)A", "a-res-217-iii-a"),
    ("A/RES/217(III)[A]", "A/RES/217(III)A", "a-res-217-iii-a"),
    ("A/RES/217 A \\(III\\)", "A/RES/217(III)A", "a-res-217-iii-a"),
    ("A/74/6 (Sect. 16)", "A/74/6(Sect.16)", "a-74-6-sect-16"),
    ("UNODC/CCPCJ/EG.6/2021/2", "UNODC/CCPCJ/EG.6/2021/2", "unodc-ccpcj-eg-6-2021-2"),
]


@pytest.mark.parametrize(("printed", "filed", "name"), PRINTED)
def test_a_symbol_has_one_normal_form_however_it_was_printed(printed: str, filed: str, name: str) -> None:
    symbol = parse(printed)
    assert symbol == Symbol(filed)
    assert slug(str(symbol)) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "A/RES",
        "2021/21",
        "COVID-19",
        "and/or",
        "A//1",
        "A/../1",
        "../A/1",
        "A/1/..",
        "A/1.",
        "/A/1",
        "A/1 mai",
    ],
)
def test_what_is_not_a_symbol_is_none(text: str) -> None:
    assert parse(text) is None


def test_a_joint_document_has_two_symbols_and_a_special_session_has_one() -> None:
    joint, special = parse("E/CN.7/2021/2-E/CN.15/2021/2"), parse("A/RES/S-23/2")
    assert joint is not None
    assert special is not None
    assert joint.parts == (Symbol("E/CN.7/2021/2"), Symbol("E/CN.15/2021/2"))
    assert special.parts == (special,)


def test_the_lettered_parts_of_an_old_resolution_were_issued_as_one_document() -> None:
    old, new = parse("A/RES/217 A (III)"), parse("A/RES/57/270 B")
    assert old is not None
    assert new is not None
    assert old.url == "https://docs.un.org/en/A/RES/217(III)"
    assert new.url == "https://docs.un.org/en/A/RES/57/270B"


def test_symbols_are_sorted_as_a_reader_counts() -> None:
    texts = ["A/RES/70/174", "A/RES/70/9", "A/RES/7/1", "E/2021/30", "A/CONF.234/16"]
    assert sorted(texts, key=natural) == [
        "A/CONF.234/16",
        "A/RES/7/1",
        "A/RES/70/9",
        "A/RES/70/174",
        "E/2021/30",
    ]


@given(st.text(max_size=200))
def test_any_text_is_parsed_to_a_normal_form_or_to_none(text: str) -> None:
    symbol = parse(text)
    if symbol is not None:
        assert parse(str(symbol)) == symbol
        assert ".." not in symbol.url.removeprefix("https://docs.un.org")


@given(st.from_regex(r"[AES]/(RES/)?[0-9]{1,2}/[0-9]{1,4}(/Add\.[0-9])?", fullmatch=True))
def test_a_symbol_survives_parse_and_format(text: str) -> None:
    assert str(parse(text)) == text


@given(st.text(max_size=200))
def test_nothing_that_means_something_in_a_path_survives_into_a_slug(text: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))
    assert slug("../../" + text) == slug(text)


def _organ(name: str) -> Organ:
    found = organ(name)
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("General Assembly", "ga"),
        ("the  Economic and\u00a0Social Council", "ecosoc"),
        ("L\u2019Assemblée générale", "ga"),
        ("Le Conseil économique et social", "ecosoc"),
        ("La Asamblea General", "ga"),
        ("COMMISSION ON CRIME PREVENTION AND CRIMINAL JUSTICE", "ccpcj"),
        ("Commission des droits de l’homme", "chr"),
    ],
)
def test_an_organ_is_known_by_its_names_in_any_language(name: str, code: str) -> None:
    assert _organ(name).code == code
    assert organ_by_code(code) == _organ(name)


def test_a_name_that_is_no_organ_is_none() -> None:
    assert organ("the Conference of the Parties") is None
    assert organ("") is None


@pytest.mark.parametrize(
    ("name", "number", "symbol"),
    [
        ("General Assembly", "70/174", "A/RES/70/174"),
        ("General Assembly", "57/270 B", "A/RES/57/270B"),
        ("General Assembly", "217 A (III)", "A/RES/217(III)A"),
        ("General Assembly", "415 (V)", "A/RES/415(V)"),
        ("General Assembly", "3201 (S-VI)", "A/RES/3201(S-VI)"),
        ("General Assembly", "S-23/2", "A/RES/S-23/2"),
        ("General Assembly", "S\u201123/2", "A/RES/S-23/2"),
        ("General Assembly", "ES-10/14", "A/RES/ES-10/14"),
        ("Economic and Social Council", "155 C (VII)", "E/RES/155(VII)C"),
        ("Economic and Social Council", "663 C (XXIV)", "E/RES/663(XXIV)C"),
        ("Economic and Social Council", "1989/62", "E/RES/1989/62"),
        ("Security Council", "1244 (1999)", "S/RES/1244(1999)"),
        ("Human Rights Council", "32/14", "A/HRC/RES/32/14"),
        ("Human Rights Council", "S-9/1", "A/HRC/RES/S-9/1"),
    ],
)
def test_each_organ_numbers_its_resolutions_in_its_own_way(name: str, number: str, symbol: str) -> None:
    assert resolution_symbol(_organ(name), number) == symbol
    assert parse(symbol) == Symbol(symbol)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("General Assembly", "30/1"),  # the thirtieth session counted in roman numerals
        ("General Assembly", "2021/23"),
        ("General Assembly", "217 A (XXXI)"),  # the thirty-first no longer did
        ("General Assembly", "217 A ()"),
        ("General Assembly", "1244 (1999)"),
        ("Economic and Social Council", "70/174"),
        ("Economic and Social Council", "S-23/2"),
        ("Security Council", "1244"),
        ("Security Council", "70/174"),
        ("Human Rights Council", "61/177"),  # no session has adopted so many
    ],
)
def test_a_number_that_does_not_fit_the_organ_has_no_symbol(name: str, number: str) -> None:
    assert resolution_symbol(_organ(name), number) is None


@pytest.mark.parametrize("body", [body for body in ORGANS if body.numbering is Numbering.OWN])
def test_a_commission_s_resolution_never_gets_a_symbol_of_the_assembly_or_council(body: Organ) -> None:
    for number in ("30/1", "70/174", "2021/23", "217 A (III)"):
        assert resolution_symbol(body, number) is None
        assert decision_symbol(body, number) is None


def test_decisions_have_the_symbols_of_the_library_s_catalogue() -> None:
    assert decision_symbol(_organ("General Assembly"), "74/550 A") == "A/DEC/74/550A"
    assert decision_symbol(_organ("Economic and Social Council"), "2021/219") == "E/DEC/2021/219"
    assert decision_symbol(_organ("General Assembly"), "217 A (III)") is None


def test_codes_and_names_of_organs_are_unique() -> None:
    names = [name.casefold() for body in ORGANS for name in body.names]
    codes = [body.code for body in ORGANS]
    assert len(set(names)) == len(names)
    assert len(set(codes)) == len(codes)


def test_a_number_of_thousands_of_figures_sorts_after_smaller_ones() -> None:
    names = ["A/RES/70/9", "A/RES/70/10", "A/RES/70/010a", "A/RES/70/" + "9" * 5_000]
    assert sorted([*names[2:], *names[:2]], key=natural) == names
