"""Mends need evidence: the whole must be a word, a part must not, and what could be right stays as it is."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.flavours import mends

ENGLISH = mends.Words("en", Counter({"Uzbekistan": 3, "Timor-Leste": 1, "timor-leste": 1, "multisectoral": 2}))


@pytest.mark.parametrize(
    ("broken", "mended", "kind"),
    [
        ("in the field of jus tice and", "in the field of justice and", "broken word"),
        ("justic e for children", "justice for children", "broken word"),
        ("through sp ort-based work", "through sport-based work", "broken word"),
        ("in Uzb ekistan, the", "in Uzbekistan, the", "broken word"),
        ("multisec toral approach", "multisectoral approach", "broken word"),
        ("the non -custodial measures", "the non-custodial measures", "space before a hyphen"),
        ("on e -justice systems", "on e-justice systems", "space before a hyphen"),
        ("innovative technology -", "innovative technology-", "space before a hyphen"),
        ("research briefs .", "research briefs.", "space before punctuation"),
        ("Promising Practices ; the", "Promising Practices; the", "space before punctuation"),
        ("the annex.³ ” It was", "the annex.³” It was", "space before punctuation"),
        ("Kosovo ’s courts", "Kosovo’s courts", "space before a genitive"),
    ],
)
def test_what_the_extraction_broke_is_mended_and_recorded(broken: str, mended: str, kind: str) -> None:
    text, repairs = mends.mend(broken, ENGLISH)
    assert text == mended
    assert [repair.kind for repair in repairs] == [kind]
    assert repairs[0].source.replace(" ", "") == repairs[0].text.replace(" ", "")


def test_what_french_sets_apart_stays_so_and_what_it_does_not_is_put_back() -> None:
    french = mends.Words("fr")
    text, repairs = mends.mend("des lampes³ . Les cloches ; puis les tours , ici", french)
    assert text == "des lampes³. Les cloches ; puis les tours, ici"
    assert [repair.source for repair in repairs] == ["lampes³ .", "tours ,"]
    assert mends.join("les « lampes", "” ici", french)[0] == "les « lampes” ici"


@pytest.mark.parametrize("right", ["à l’annexe I de la présente", "l’Annexe V et la partie C et", "anexo I de la"])
def test_the_numeral_of_an_annex_is_no_piece_of_a_word(right: str) -> None:
    french = mends.Words("fr", {"Ide": 9, "Cet": 9, "Vet": 9})
    assert mends.mend(right, french) == (right, ())
    assert mends.mend("C et instrument", french)[0] == "Cet instrument"


@pytest.mark.parametrize(
    "right",
    [
        "in action for health care and a new task force",
        "a gender perspective, per cent by per cent",
        "gender- and age-sensitive, child- and gender-sensitive",
        "held from 17 to 21 May – and after",
        "as part of in line with the road map, to set up",
        "Rio Grande do Sul and Ben Tre Province",
        "COVID-19 and UNODC in Viet Nam",
        "an on line register",
        "Ms. Oche-Obe of Côte d’Ivoire",
        "§ 5 . . . and so on",
    ],
)
def test_what_can_be_right_is_left_alone(right: str) -> None:
    text, repairs = mends.mend(right, ENGLISH)
    assert "broken word" not in {repair.kind for repair in repairs}
    assert text.replace(" ", "") == right.replace(" ", "")


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("promoting human rights-", "based policing", "promoting human rights-based policing"),
        ("the Office of Counter-", "Terrorism", "the Office of Counter-Terrorism"),
        ("Tajikistan, Timor-", "Leste and Uganda", "Tajikistan, Timor-Leste and Uganda"),
        ("effective, community-", "and knowledge-based", "effective, community- and knowledge-based"),
        ("institutional capac-", "ity in", "institutional capacity in"),
        ("of Crime", "Prevention", "of Crime Prevention"),
        ("in 2015–", "2020", "in 2015– 2020"),
        ("see www.rivers.org/en/", "fish/index.html.", "see www.rivers.org/en/fish/index.html."),
        ("https://rivers.org/non-", "custodial", "https://rivers.org/non-custodial"),
        ("at www.rivers.org/", "and elsewhere", "at www.rivers.org/ and elsewhere"),
        ("the rivers (E/CN.", "99/2035/9)", "the rivers (E/CN.99/2035/9)"),
        ("resolution A/RES/", "90/1 of", "resolution A/RES/90/1 of"),
        ("in document E/2035/L.", "The rivers", "in document E/2035/L. The rivers"),
        ("the report A/CONF.99/16.", "2 rivers", "the report A/CONF.99/16. 2 rivers"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_only_where_it_broke_a_word(left: str, right: str, whole: str) -> None:
    assert mends.join(left, right, ENGLISH)[0] == whole


def test_french_keeps_its_space_before_a_semicolon() -> None:
    text, repairs = mends.mend("les mesures prises ; les États", mends.Words("fr"))
    assert (text, repairs) == ("les mesures prises ; les États", ())
    text, repairs = mends.mend("des animaux² . Les États", mends.Words("fr"))
    assert (text, [repair.kind for repair in repairs]) == ("des animaux². Les États", ["space before punctuation"])


@given(
    st.lists(st.sampled_from(["jus", "tice", "a", "the", "-", "non", ".", "’s", "Uzb", "ekistan", "9"])).map(" ".join)
)
def test_a_mend_takes_spaces_away_and_nothing_else(line: str) -> None:
    text, repairs = mends.mend(line, ENGLISH)
    assert text.replace(" ", "") == line.replace(" ", "")
    assert bool(repairs) == (text != line)


def test_a_cut_word_goes_with_the_piece_that_makes_it_one() -> None:
    found, _ = mends.mend("a proliferation of fal se lamps", mends.Words("en"))
    assert found == "a proliferation of false lamps"
