"""What a paragraph opens with tells its kind, in English, French and Spanish."""

from __future__ import annotations

import pytest

from generator import drafting
from generator.drafting import agendas


@pytest.mark.parametrize(
    "opening",
    [
        "Recalling its",
        "*Noting* the",
        "Firmly convinced that",
        "Also deeply concerned",
        "Acutely aware",
        "Mindful of",
        "Having considered",
        "Once again recalling",
        "Gravely concerned",
        "Taking note",
        "Rappelant sa",
        "Consciente de",
        "Se félicitant de",
        "S’inquiétant des",
        "Profondément préoccupée",
        "Désireuse de",
        "Soucieuses de",
        "Persuadées que",
        "Décidés à",
        "Recordando su",
        "Teniendo presente",
        "Profundamente preocupada",
        "Decididos a",
    ],
)
def test_a_preambular_paragraph_opens_with_a_participle_or_what_the_organ_feels(opening: str) -> None:
    assert drafting.opens_preambular(f"{opening} things of the world,")


@pytest.mark.parametrize(
    "opening",
    [
        "Requests the",
        "*Also requests* the",
        "Calls upon",
        "Strongly condemns",
        "Solemnly declares",
        "Decides to remain",
        "Urges",
        "Demands",
        "Prie le",
        "Décide de",
        "Se félicite de",
        "Rappelle que",
        "Pide al",
        "Decide que",
        "Toma nota de",
        "Reitera su",
    ],
)
def test_an_operative_paragraph_opens_with_a_verb_in_the_third_person(opening: str) -> None:
    assert drafting.opens_operative(f"{opening} things;")


@pytest.mark.parametrize(
    "opening",
    [
        "United Nations Office",
        "During the period",
        "According to",
        "Including in",
        "including gender-based",
        "Member States",
        "Early warning",
        "Congress, with a view",
        "Nations Convention",
        "States parties",
        "Family planning",
        "Crime Prevention and",
    ],
)
def test_names_and_connecting_words_open_no_paragraph(opening: str) -> None:
    assert not drafting.opens_paragraph(f"{opening} things")


@pytest.mark.parametrize(
    "line",
    [
        "The General Assembly,",
        "*The General Assembly*,",
        "The Economic and Social Council",
        "The Commission on Crime Prevention and Criminal Justice,",
        "We, Heads of State and Government, Ministers and Representatives of Member States,",
        "L’Assemblée générale,",
        "La Asamblea General,",
        "“The General Assembly,",
        '"*The General Assembly*,',
    ],
)
def test_an_enacting_formula_is_an_organ_alone_on_its_line(line: str) -> None:
    assert drafting.formula(line)


@pytest.mark.parametrize(
    "line",
    [
        "The agenda was as follows:",
        "The Commission held ten meetings.",
        "The present report",
        "The Office (UNODC)",
        "The Committee may designate those who meet one of the following criteria:",
        "Les États Membres sont invités à utiliser les indicateurs ci-après :",
        "Los Estados deben utilizar los indicadores siguientes:",
        "The States Parties shall keep lamps in:",
        '"The General Assembly"',
        "«La Asamblea General»",
    ],
)
def test_a_sentence_about_an_organ_is_no_formula(line: str) -> None:
    assert not drafting.formula(line)


@pytest.mark.parametrize("line", ["13th plenary meeting 22 July 2021", "*42nd meeting*", "37e séance plénière"])
def test_the_line_below_a_resolution_names_the_meeting(line: str) -> None:
    assert drafting.closing(line)
    assert not drafting.closing(f"The {line} was chaired by Peru.")


@pytest.mark.parametrize(
    "line",
    [
        "[Adopted without a vote.]",
        "[Adoptée sans vote]",
        "Adopted unanimously at the 1382nd meeting.",
        "Adopted at the 12th meeting by 9 votes to none, with 2 abstentions.",
        "Adoptée à l’unanimité à la 1382e séance.",
    ],
)
def test_a_line_below_a_resolution_says_how_it_was_adopted(line: str) -> None:
    assert drafting.closing(line)
    assert not drafting.closing(f"It was {line.lower()}")
    assert not drafting.closing("[Adopted by a recorded vote of 3 to 1. The voting was as follows:")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("of things.¹", "."),
        ("of “things”,", ","),
        ("(see chap. I, sect.", "t"),
        ("*Ibid.*", "."),
        ("of the (III)", "I"),
    ],
)
def test_a_paragraph_ends_with_the_sign_that_its_notes_and_quotes_follow(text: str, last: str) -> None:
    assert drafting.ending(text) == last


def test_the_2030_agenda_announces_no_agenda() -> None:
    assert agendas.announces("Provisional agenda for the thirty-first session")
    assert agendas.announces("Agenda")
    assert not agendas.announces("Achievement of the 2030 Agenda for Sustainable Development")
