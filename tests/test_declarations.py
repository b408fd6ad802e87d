"""YAML as maintainers write it: taken as written, and every fault shown where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from generator import declarations
from generator.problems import render


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str
    number: int | None = None


class Listed(BaseModel):
    model_config = ConfigDict(extra="forbid")
    title: str = ""
    from_: Item | None = Field(default=None, alias="from")
    items: tuple[Item, ...] = ()


def problems(text: str) -> list[str]:
    return [render(problem) for problem in declarations.read(text, "list.yml", Listed)[2]]


@pytest.mark.parametrize("scalar", ["2021-07-22", "30", "no", "1e3", "5 bis", "0x1F", "1:30", "~x"])
def test_a_scalar_is_the_text_that_is_written(scalar: str) -> None:
    value, _, found = declarations.read(f"title: {scalar}\n", "list.yml", Listed)
    assert found == ()
    assert value is not None
    assert value.title == scalar


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_an_empty_value_is_none(nothing: str) -> None:
    value, _, found = declarations.read(f"items:\n  - name: a\n    number: {nothing}\n", "list.yml", Listed)
    assert found == ()
    assert value is not None
    assert value.items[0].number is None


def test_an_empty_file_declares_nothing() -> None:
    value, _, found = declarations.read("# only a comment\n", "list.yml", Listed)
    assert (value, found) == (Listed(), ())


def test_every_fault_is_shown_where_it_stands() -> None:
    text = """\
title: [a]
items:
  - name: a
    numbr: 1
  - number: one
"""
    assert problems(text) == [
        "list.yml:1: value `title` is not a text\n    title: [a]\n    ^",
        ("list.yml:4: key-unknown the key `numbr` is not known; did you mean `number`?\n        numbr: 1\n        ^"),
        "list.yml:5: key-missing the key `name` is missing here\n      - number: one\n        ^",
        "list.yml:5: value `number` is not a whole number\n      - number: one\n        ^",
    ]


def test_a_key_far_from_any_other_is_answered_with_those_there_are() -> None:
    assert problems("from:\n  name: a\n  zzz: 1\n") == [
        "list.yml:3: key-unknown the key `zzz` is not known; the keys are name, number\n      zzz: 1\n      ^"
    ]


def test_a_line_is_known_for_every_key_and_item() -> None:
    _, where, _ = declarations.read("items:\n  - name: a\n  - name: b\n", "list.yml", Listed)
    assert where.marks[("items", 1, "name")] == (3, 4)
    assert where.problem(("items", 1, "absent"), "code", "message").line == 3
    assert where.problem((), "code", "message").line == 1


@given(st.text(max_size=200))
def test_whatever_is_written_there_is_an_answer_and_no_exception(text: str) -> None:
    value, _, found = declarations.read(text, "list.yml", Listed)
    assert value is not None or found
