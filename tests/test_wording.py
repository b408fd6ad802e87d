"""The words of texts: what counts as the same word, where runs stand, and where two texts differ."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.wording import differences, keys, shown, stretches, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Promote", "promoting"),
        ("offence", "offences"),
        ("launch", "launched"),
        ("détenu", "Détenus"),
        ("States", "States’"),
        ("COVID-19", "covid-19"),
    ],
)
def test_inflection_and_case_do_not_make_another_word(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(("one", "other"), [("2021", "2022"), ("offenders", "offences"), ("prison", "prize")])
def test_other_words_and_numbers_stay_apart(one: str, other: str) -> None:
    assert keys(one) != keys(other)


def test_a_capital_inside_a_sentence_is_a_name_and_one_that_opens_a_clause_is_not() -> None:
    found = words("Promote the Rules for the Treatment of Prisoners; Encourage States, and take note of 12 rules")
    named = [key for key, name in zip(found.keys, found.names, strict=True) if name]
    assert named == [*keys("Rules for the Treatment of Prisoners States 12")]


def test_a_script_without_spaces_is_compared_sign_by_sign() -> None:
    assert keys("京都宣言") == ("京", "都", "宣", "言")


def test_runs_are_shown_where_they_stand_whole_in_another_inflection() -> None:
    text = "We promote a rehabilitative environment in facilities, and promote rights"
    found = shown(text, ["Promoting a rehabilitative environment", "facility"])
    assert [text[start:end] for start, end in found] == ["promote a rehabilitative environment", "facilities"]


def test_a_single_word_far_from_any_run_is_not_shown() -> None:
    assert shown("rights of all, and so on and so forth for many a word until prisons", ["prison"]) == ()


def test_differences_are_read_together_when_one_word_stands_between_them() -> None:
    draft, adopted = "for future similar challenges;", "for similar future challenges;"
    found = differences(draft, adopted)
    assert [(draft[one.start : one.end], adopted[one.first : one.last]) for one in found] == [
        ("future similar", "similar future")
    ]


def test_a_capital_and_a_comma_are_differences_and_spaces_are_not() -> None:
    assert differences("the  Tokyo\nRules", "the Tokyo Rules") == ()
    draft, adopted = "Non-Custodial Measures (the Rules)", "Non-custodial Measures (the Rules),"
    found = differences(draft, adopted)
    assert [(draft[one.start : one.end], adopted[one.first : one.last]) for one in found] == [
        ("Non-Custodial", "Non-custodial"),
        ("", ","),
    ]


@given(st.text(max_size=200), st.text(max_size=200))
def test_putting_the_differences_into_one_text_gives_the_words_of_the_other(one: str, two: str) -> None:
    """The differences are all of them: with each stretch replaced, only spaces may still differ."""
    made, at = [], 0
    for found in differences(one, two):
        made += [one[at : found.start], " ", two[found.first : found.last], " "]
        at = found.end
    made.append(one[at:])
    assert "".join("".join(made).split()) == "".join(two.split())


@given(st.text(max_size=300))
def test_words_stand_in_the_text_in_order_and_apart(text: str) -> None:
    found = words(text)
    assert len(found.keys) == len(found.spans) == len(found.names)
    assert all(start < end for start, end in found.spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(found.spans))


@given(st.sets(st.integers(0, 60)))
def test_stretches_hold_the_same_numbers(numbers: set[int]) -> None:
    assert {at for first, last in stretches(numbers) for at in range(first, last + 1)} == numbers


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=4))
def test_any_runs_can_be_shown_in_any_text(text: str, runs: list[str]) -> None:
    found = shown(text, runs)
    assert list(found) == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)
