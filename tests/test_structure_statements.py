"""What the lines of a masthead state: by their form, and by their place among the others."""

from __future__ import annotations

import textwrap

import pytest

from generator.model import MastheadRole
from tests.rows import rows
from tests.test_structure import RESOLUTION, load, read
from tests.test_structure_mastheads import HEAD, LAMPS, TITLE, roles


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Français", MastheadRole.LANGUAGE),
        ("ENGLISH ONLY", MastheadRole.LANGUAGE),
        ("GENERAL", MastheadRole.DISTRIBUTION),
        ("Advance unedited version", MastheadRole.OTHER),
        ("12 - 30 de julio de 1999", MastheadRole.VENUE),
        ("Geneva, 8 to 12 June 2015", MastheadRole.VENUE),
        ("Vienna, 5 and 6 December 2018", MastheadRole.VENUE),
        ("Viena, 4, 5 y 6 de diciembre de 2018", MastheadRole.VENUE),
        ("Author: UN General Assembly", MastheadRole.OTHER),
    ],
)
def test_what_a_line_of_a_masthead_states_by_its_form(line: str, role: MastheadRole) -> None:
    (document,) = read(f"General Assembly\n\n{line}\n\n4 May 2035\n\nReport on walls\n\n1. The walls were mended.\n")
    assert roles(document, role) == [line]
    assert document.organ == "General Assembly"


def test_a_text_that_has_lost_its_line_ends_is_told() -> None:
    line = "General Assembly Report on walls and on the keepers of walls The walls were mended in the year " * 8
    _, problems = load(line)
    assert [(problem.code, problem.line, problem.severity.value) for problem in problems] == [
        ("masthead-long", 1, "warning")
    ]
    sponsors = ", ".join(f"Shore {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" * 4)
    _, problems = load(f"{HEAD}{sponsors}: draft resolution\n\n{TITLE}\n\n{RESOLUTION}")
    assert problems == ()


ITEM = "Commission on Narcotic Drugs\n\n4 May 2035\n\nSixty-first session\n\n"


@pytest.mark.parametrize(
    ("item", "titles", "below"),
    [
        ("Agenda item 7", ["Follow-up to the conference"], "Working paper prepared by the Secretariat"),
        ("Agenda item 7", ["Follow-up to the conference"], "Chair’s summary"),
        ("Agenda item 7", ["Follow-up to the conference"], ""),
        ("Point 4 de l’ordre du jour", ["Suite donnée à la conférence"], "Document établi par le Secrétariat"),
        ("Tema 4 del programa", ["Seguimiento de la conferencia"], "Documento de trabajo preparado por la Secretaría"),
        ("Agenda items 3 and 5", ["Follow-up to the conference", "Bodies and mechanisms"], ""),
    ],
)
def test_the_title_stands_below_those_of_the_agenda_items_and_above_whose_text_it_is(
    item: str, titles: list[str], below: str
) -> None:
    head = "\n\n".join(filter(None, (item, *titles, "Walls of the harbours", below)))
    (document,) = read(f"{ITEM}{head}\n\nI. Walls\n\n1. The walls were mended.\n")
    assert document.title == "Walls of the harbours"
    assert roles(document, MastheadRole.AGENDA_TITLE) == titles


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Final report of the Advisory Committee on walls", "Final report of the Advisory Committee on walls"),
        ("Provisional agenda and annotations", "Provisional agenda and annotations"),
        ("90/… Walls of the harbours", "Walls of the harbours"),
    ],
)
def test_the_title_below_an_agenda_item_may_show_by_its_form(line: str, title: str) -> None:
    (document,) = read(f"{ITEM}Agenda item 7\n\nWalls and bridges\n\n{line}\n\n1. Election of officers.\n")
    assert document.title == title
    assert roles(document, MastheadRole.AGENDA_TITLE) == ["Walls and bridges"]


def test_a_title_in_capitals_goes_on_in_capitals() -> None:
    head = "Conseil de sécurité\n\n4 mai 2035\n\nLETTRE DATÉE DU 4 MAI 2035 ADRESSÉE AU PRÉSIDENT"
    text = f"{head}\n\nCONFORMÉMENT AU PARAGRAPHE 9 b)\n\nDE LA RÉSOLUTION\n\nIntroduction\n\n1. Les murs sont là.\n"
    (document,) = read(text)
    assert document.title.endswith("AU PRÉSIDENT CONFORMÉMENT AU PARAGRAPHE 9 b) DE LA RÉSOLUTION")


def test_a_body_in_capitals_is_the_organ() -> None:
    head = "4 May 2035\n\nSUBSIDIARY BODY FOR IMPLEMENTATION\n\nSecond session\n\nReport on walls"
    (document,) = read(f"{head}\n\n1. The walls were mended.\n")
    assert roles(document, MastheadRole.ORGAN) == ["SUBSIDIARY BODY FOR IMPLEMENTATION"]


def test_what_is_printed_in_capitals_is_stated_as_well() -> None:
    text = (
        "United Nations\n\nA/RES/50/7\n\nGeneral Assembly\n\nDistr. GENERAL\n\n15 February 1996\n\n"
        "ORIGINAL: ENGLISH\n\nFiftieth session\n\nAgenda item 12\n\nRESOLUTION ADOPTED BY THE GENERAL ASSEMBLY\n\n"
        f"[on the report of the Second Committee (A/50/8)]\n\n50/7. {TITLE}\n\n"
    )
    (document,) = read(text + RESOLUTION)
    assert roles(document, MastheadRole.LANGUAGE) == ["ORIGINAL: ENGLISH"]
    assert roles(document, MastheadRole.ADOPTION) == ["RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY"]
    assert (document.organ, document.title, document.stage) == ("General Assembly", TITLE, "adopted")


@pytest.mark.parametrize("days", ["8–19 January 2035", "16 June–11 July 2035"])
def test_a_session_may_say_its_days_and_no_place(days: str) -> None:
    head = HEAD.replace("Agenda item", f"{days}\n\nAgenda item")
    (document,) = read(f"{head}{TITLE}\n\n{RESOLUTION}")
    assert roles(document, MastheadRole.VENUE) == [days]


def test_the_days_of_a_session_are_a_statement_without_a_blank_line_too() -> None:
    days = f"Ninetieth session\n8–19 January 2035\n{TITLE}\n"
    wrapped = textwrap.fill("1. " + LAMPS.replace("\n", " "), 70)
    (document,) = read(f"United Nations\nA/90/4\nGeneral Assembly\nDistr.: Limited\n4 May 2035\n{days}{wrapped}\n")
    assert (roles(document, MastheadRole.VENUE), document.title) == (["8–19 January 2035"], TITLE)


def test_the_letter_of_the_organ_and_the_distribution_below_its_word_are_statements() -> None:
    head = (
        f"UNITED\nNATIONS{' ' * 60}A\n{' ' * 20}General Assembly{' ' * 20}Distr.\n{' ' * 56}GENERAL\n\n"
        f"A/HRC/WG.6/7/XYZ/1\n3 November 1999\n\nOriginal: ENGLISH\n\n{TITLE}\n\n"
    )
    (document,) = read(head + textwrap.fill("1. " + LAMPS.replace("\n", " "), 70))
    assert roles(document, MastheadRole.ORGAN) == ["UNITED NATIONS", "General Assembly"]
    assert roles(document, MastheadRole.DISTRIBUTION) == ["Distr. GENERAL"]
    assert (document.organ, document.title) == ("General Assembly", TITLE)


@pytest.mark.parametrize("who", ["Rapporteur: Ada Obi (Ghana)", "Vice-President and Rapporteur: Ada Obi (Ghana)"])
def test_the_rapporteur_below_a_title_is_not_part_of_it(who: str) -> None:
    title = "Report of the Council on lamps"
    head = f"United Nations\nA/90/4\nGeneral Assembly\nDistr.: General\n4 May 2035\n{title}\n{who}\n"
    (document,) = read(head + textwrap.fill("1. " + LAMPS.replace("\n", " "), 70))
    assert (document.title, roles(document, MastheadRole.RAPPORTEUR)) == (title, [who])


@pytest.mark.parametrize(
    "name",
    [
        "Committee on the Mending of Walls",
        "Harbour Rights Committee",
        "Comité pour la réparation des murs",
        "Comisión de Reparación de Muros",
    ],
)
def test_the_name_of_a_committee_below_the_statements_is_no_title(name: str) -> None:
    head = f"United Nations\n\nCAT/C/9\n\nDistr.: General\n\n4 May 2035\n\nOriginal: English\n\n{name}\n\n"
    (document,) = read(f"{head}{TITLE}\n\n1. The walls were mended.\n\nII. Bridges\n\n2. Bridges too.\n")
    assert (document.organ, document.title) == (name, TITLE)
    assert [row[1] for row in rows(document)] == ["numbered", "heading", "numbered"]


def test_the_organ_of_a_formula_is_stated_as_it_is_printed() -> None:
    for formula, organ in (
        ("La Asamblea General,", "Asamblea General"),
        ("L’Assemblée générale,", "Assemblée générale"),
    ):
        (document,) = read(f"{formula}\n\nRecordando los muros,\n\n1. Decide actuar.\n")
        assert document.organ == organ


def test_a_committee_in_capitals_is_an_organ_and_the_letter_of_a_series_is_none() -> None:
    text = (
        "UNITED NATIONS\n\nA\n\nGeneral Assembly\n\nDistr. GENERAL\n\nA/BUR/51/1\n\n10 September 1996\n\n"
        "Fifty-first session\n\nGENERAL COMMITTEE\n\nMENDING OF WALLS\n\nMemorandum by the Secretary-General\n\n"
        "I. INTRODUCTION\n\n1. The walls were mended.\n"
    )
    (document,) = read(text)
    assert roles(document, MastheadRole.ORGAN) == ["UNITED NATIONS", "General Assembly", "GENERAL COMMITTEE"]
    assert (document.title, document.organ) == ("MENDING OF WALLS", "General Assembly")
    assert roles(document, MastheadRole.DESIGNATION) == ["Memorandum by the Secretary-General"]


def test_a_session_can_be_that_of_a_year() -> None:
    (document,) = read(f"{HEAD.replace('Ninetieth session', 'Substantive session of 2006')}{TITLE}\n\n{RESOLUTION}")
    assert document.session == "Substantive session of 2006"


def test_emphasis_that_spans_two_statements_of_a_line_is_that_of_each() -> None:
    text = (
        "E/CN.15/2038/4 \n\nUnited Nations \n\n# **Economic and Social Council** \n\n"
        "Distr.: General 22 February 2038 \n\nOriginal: English \n\n"
        "**Commission on Narcotic Drugs Fortieth session** Vienna, 14–18 May 2038 \n\n"
        "### **On walls** \n\n_*Report of the Secretary-General*_ \n\n## **I. Introduction** \n\n1. It is short. \n"
    )
    (document,) = read(text)
    assert (document.organ, document.session) == ("Commission on Narcotic Drugs", "Fortieth session")


def test_the_names_of_those_who_voted_are_no_heading() -> None:
    text = (
        f"{ITEM}90/7. Walls\n\nThe Council,\n\nRecalling it,\n\n1. Requests walls.\n\nAgainst:\n\n"
        "Albania, Bolivia (Plurinational State of), Chad, Peru and United States of America\n\nAbstaining:\n\nMalta\n"
    )
    assert "heading" not in [row[1] for row in rows(read(text)[0])]
