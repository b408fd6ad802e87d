"""Letters that hand a text on, and what is annexed to them."""

from __future__ import annotations

import textwrap

import pytest

from generator.model import paragraphs
from tests.rows import rows
from tests.test_structure import RESOLUTION, read
from tests.test_structure_mastheads import HEAD, TITLE

DESIGNATION = (
    "Annex to the letter dated 4 May 2035 from the Permanent Representative of Malta to the United Nations addressed "
    "to the Secretary-General and the President of the Security Council"
)


SIGNATURE = ("(Signed) Ada Obi", "Ambassador", "Permanent Representative of Malta to the United Nations")


DECLARATION = (
    "Valletta Declaration on Walls",
    "We, the ministers of the States members of the Harbour Union, gathered in Valletta in May 2035,",
    "Recalling the walls of harbours and the bridges of rivers, which were kept for so many years,",
    "Declare the following:",
    "1. Walls are mended.",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_an_annex_may_say_to_which_letter_it_is_one(between: str) -> None:
    units = (*LETTER[:3], *SIGNATURE, DESIGNATION, *DECLARATION)
    text = "A/90/99\n\n" + between.join("\n".join(textwrap.wrap(unit, 84)) for unit in units) + "\n"
    letter, annex = read(text)
    assert [(kind, said) for _, kind, _, said in rows(letter)] == [
        ("unclassified", LETTER[1]),
        ("unclassified", LETTER[2]),
        ("closing", "(Signed) Ada Obi Ambassador Permanent Representative of Malta to the United Nations"),
    ]
    assert [line.text for line in annex.masthead] == [DESIGNATION, DECLARATION[0]]
    assert (annex.id, annex.title) == ("valletta-declaration", DECLARATION[0])
    assert [row[1] for row in rows(annex)][2:] == ["enacting formula", "preambular", "enacting formula", "numbered"]


@pytest.mark.parametrize(
    ("called", "slug"),
    [
        (
            "Annexe à la lettre datée du 4 mai 2035, adressée au Secrétaire général par le Représentant permanent de "
            "Malte auprès de l’Organisation des Nations Unies",
            "annexe",
        ),
        (
            "Anexo de la carta de fecha 4 de mayo de 2035 dirigida al Secretario General por el Representante "
            "Permanente de Malta ante las Naciones Unidas",
            "anexo",
        ),
        (
            "Annex II to the note verbale dated 4 May 2035 from the Permanent Mission of Malta to the United Nations "
            "addressed to the Secretary-General",
            "annex-ii",
        ),
    ],
)
def test_an_annex_to_a_letter_is_called_annex_alone(called: str, slug: str) -> None:
    host, annex = read(f"{HEAD}{TITLE}\n\n{RESOLUTION}\n{called}\n\nRules on walls\n\n1. Walls are mended.\n")
    assert (annex.id, annex.title) == (f"{host.id}-{slug}", "Rules on walls")


LETTER = (
    "Letter dated 4 May 2035 from the Permanent Representative of Malta addressed to the President",
    "I have the honour to transmit herewith the rules on walls, which were agreed on in a harbour (see annex).",
    "I should be grateful if the present letter and its annex were circulated as a document of the Assembly.",
    "Annex",
    "Rules on walls",
    "1. Walls are mended.",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_letter_above_an_annex_is_text_and_not_its_masthead(between: str) -> None:
    lines = [line for unit in LETTER for line in textwrap.wrap(unit, 84)]
    text = "A/90/99\n\n" + ("\n".join(lines) if between == "\n" else between.join(LETTER)) + "\n"
    letter, annex = read(text)
    assert [paragraph.text for paragraph in paragraphs(letter)] == list(LETTER[1:3])
    assert (letter.title, annex.title) == (LETTER[0], LETTER[4])
