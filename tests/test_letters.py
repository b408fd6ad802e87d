"""Who signed a letter and in what office, in English, French and Spanish."""

from __future__ import annotations

import pytest

from generator.drafting import letters


@pytest.mark.parametrize(
    "line",
    ["(Signed) Ada Obi", "(*Signed*) Ada **Obi**", "( _Signed_ ) A. B. Obi", "(Signé) Ada Obi", "(Firmado) Ada Obi"],
)
def test_a_signature_says_that_it_is_one(line: str) -> None:
    assert letters.signed(line)


@pytest.mark.parametrize("line", ["(Signed) by all of them.", "(signed) copies", "Signed: Ada Obi", "(Signed)"])
def test_what_only_speaks_of_signing_is_no_signature(line: str) -> None:
    assert not letters.signed(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ambassador",
        "Permanent Representative of Malta to the United Nations",
        "Chargé d’affaires a.i.",
        "Deputy Permanent Representative",
        "Vice-Chair of the Harbour Committee",
        "Représentante permanente de Malte",
        "Embajador",
    ],
)
def test_an_office_is_that_of_one_who_signs(line: str) -> None:
    assert letters.office(line)


@pytest.mark.parametrize("line", ["The Ambassador said it.", "Annex", "I. Walls", "Presidential walls", "Walls"])
def test_other_lines_are_no_office(line: str) -> None:
    assert not letters.office(line)
