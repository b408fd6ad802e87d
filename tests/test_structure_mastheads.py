"""Mastheads of drafts and of older texts: whose the document is, how far it has come, and which line is its title."""

from __future__ import annotations

import textwrap

import pytest

from generator.model import Document, MastheadRole, paragraphs
from tests.rows import rows
from tests.test_structure import RESOLUTION, load, read

TITLE = "Mending of harbour walls"
HEAD = """United Nations

A/C.2/90/L.4

General Assembly

Distr.: Limited

4 May 2035

Ninetieth session

Agenda item 12

Walls and bridges

"""


def roles(document: Document, role: MastheadRole) -> list[str]:
    return [line.text for line in document.masthead if line.role is role]


@pytest.mark.parametrize(
    "by",
    [
        "Draft resolution submitted by the Vice-Chair of the Committee, on the basis of informal consultations "
        "held on a draft that others had written",
        "Draft resolution proposed by the Chair",
        "Projet de résolution présenté par le Président de la Commission",
    ],
)
def test_whoever_submits_a_draft_the_line_below_is_its_title(by: str) -> None:
    (document,) = read(f"{HEAD}{by}\n\n{TITLE}\n\n{RESOLUTION}")
    assert (document.title, document.stage) == (TITLE, "draft")
    assert roles(document, MastheadRole.AGENDA_TITLE) == ["Walls and bridges"]
    assert roles(document, MastheadRole.DESIGNATION) == [by]


def test_sentences_straight_above_the_first_heading_are_text() -> None:
    text = f"General Assembly\n\n4 May 2035\n\n{TITLE}\n\nThe keepers met in the harbour in the month of May.\n\n"
    (document,) = read(f"{text}I. Walls\n\n1. The walls were mended.\n")
    assert [kind for _, kind, _, _ in rows(document) if kind != "masthead"] == ["unclassified", "heading", "numbered"]


def test_sentences_above_a_heading_without_a_label_are_text_too() -> None:
    text = (
        f"General Assembly\n\n4 May 2035\n\n{TITLE}\n\nThe keepers met in the harbour in the month of May.\n\nWalls\n\n"
    )
    (document,) = read(
        f"{text}The keepers of the walls were asked by all:\n\n(a) To mend them;\n\n(b) To paint them.\n"
    )
    assert [kind for _, kind, _, _ in rows(document) if kind != "masthead"] == [
        "unclassified", "heading", "unclassified", "subparagraph", "subparagraph",
    ]  # fmt: skip


def test_an_assembly_that_counts_its_meetings_enacts_as_an_organ_does() -> None:
    text = "Walls\n\nThe Sixtieth World Health Assembly,\n\nRecalling its walls;\n\n1. URGES all to mend them.\n"
    (document,) = read(text)
    assert (document.kind, document.organ) == ("resolution", "Sixtieth World Health Assembly")
    assert [kind for _, kind, _, _ in rows(document) if kind != "masthead"] == [
        "enacting formula", "preambular", "operative",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "held",
    [
        "Report on the session, held from 12 to 16 May 2035",
        "Rapport sur la session tenue du 29 avril au 16 mai 2035",
        "Informe sobre el período de sesiones celebrado en Viena del 12 al 16 de mayo de 2035",
    ],
)
def test_the_date_of_a_report_without_one_is_the_last_day_of_its_meeting(held: str) -> None:
    (document,) = read(f"General Assembly\n\n{held}\n\nI. Walls\n\n1. The walls were mended.\n")
    assert document.date == "2035-05-16"


LAMPS = (
    "The keepers of the lamps on distant shores met in the harbour of a small town to which they had come by\n"
    "the boats of the harbour, and all of them were seen again in the course of the year of which this speaks."
)


def test_a_star_after_the_sponsors_calls_a_note_and_they_are_sponsors_still() -> None:
    note = r"\* The list of sponsors may change."
    (document,) = read(rf"{HEAD}Malta and Peru:\* draft resolution" + f"\n\n{TITLE}\n\n{RESOLUTION}\n{note}\n")
    assert (document.title, document.stage) == (TITLE, "draft")
    assert [(item.label, item.text) for item in document.footnotes] == [("*", "The list of sponsors may change.")]


def test_a_resolution_with_its_symbol_is_adopted_though_no_line_says_so() -> None:
    text = f"A/RES/45/7\n\nGeneral Assembly\n\n14 May 1990\n\n68th plenary meeting\n14 May 1990\n\n{TITLE}\n\n"
    (document,) = load(text + RESOLUTION)[0].documents
    assert (document.title, document.stage) == (TITLE, "adopted")


def test_a_summary_is_text_whatever_its_letters() -> None:
    text = "E/CN.6/2035/9\n\nCOMMISSION ON THE STATUS OF WOMEN\n\nReport of the Secretary-General\n\n"
    (document,) = read(f"{text}SUMMARY\n\nWalls fell.\n")
    assert [(line.role, line.text) for line in document.masthead][-1] == (
        MastheadRole.TITLE,
        "Report of the Secretary-General",
    )
    assert document.organ == "Commission on the Status of Women"


def test_a_decision_in_sentences_begins_where_its_organ_acts() -> None:
    text = "The General Assembly approves the plan of the harbours as set out below."
    below = "Plan\n\n(a) Walls;\n\n(b) Bells.\n"
    (document,) = read(f"{HEAD}Draft decision submitted by the Chair\n\n{TITLE}\n\n{text}\n\n{below}")
    assert (document.kind, document.stage, document.title) == ("decision", "draft", TITLE)
    assert document.masthead[-1].text == TITLE


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (
            "Strengthening of the coordination of harbours, bridges, walls and bells of distant shores, with their "
            "keepers: strengthening of the keeping of walls",
            f"90/7. {TITLE}",
        ),
        (
            "Albania, Andorra, Angola, Armenia, Bahamas, Barbados, Belize, Benin, Bhutan, Botswana, Burundi, Gambia, "
            "Chad, Chile, Comoros, Croatia, Cuba, Cyprus, Denmark, Dominica, Ecuador, Eritrea, Estonia, Fiji, Finland, "
            "Gabon, Gambia, Georgia, Ghana, Grenada, Guinea, Guyana, Haiti and Honduras: draft resolution",
            TITLE,
        ),
    ],
)
def test_a_long_line_of_a_masthead_does_not_go_on_with_the_one_below(above: str, title: str) -> None:
    (document,) = read(f"{HEAD}{above}\n\n\n{title}\n\n{RESOLUTION}")
    assert document.title == TITLE
    assert above in [line.text for line in document.masthead]


def test_the_symbol_of_a_resolution_that_counts_on_follows_from_its_number() -> None:
    text = "Resolution 2999 (2039)\n\nAdopted by the Security Council at its 9999th meeting, on 23 April 2039\n\n"
    (document,) = read(text + RESOLUTION.replace("General Assembly", "Security Council"))
    assert (document.symbol, document.title) == ("S/RES/2999(2039)", "Resolution 2999 (2039)")


def test_the_title_is_the_one_with_the_number_though_an_agenda_items_title_is_called_a_report() -> None:
    text = f"{HEAD}Report on the activities of the masons\n\n[on the report of the Fifth Committee (A/90/8)]\n\n"
    (document,) = read(f"{text}90/7. {TITLE}\n\n{RESOLUTION}")
    assert document.title == TITLE
    titles = ["Walls and bridges", "Report on the activities of the masons"]
    assert roles(document, MastheadRole.AGENDA_TITLE) == titles


def test_a_text_of_sentences_alone_begins_with_the_first_of_them() -> None:
    """A statement or a letter has no number, no formula and no labelled heading that would say where it begins."""
    head = HEAD.replace("Walls and bridges\n\n", "")
    text = f"{head}{TITLE}\n\nThe walls of many harbours were mended in the years before.\n\nBridges\n\nThey stand.\n"
    (document,) = read(text)
    assert document.title == TITLE
    assert [paragraph.text for paragraph in paragraphs(document)] == [
        "The walls of many harbours were mended in the years before.",
        "They stand.",
    ]


def test_the_peoples_say_we_without_a_comma() -> None:
    (document,) = read(
        "We the States Members of the Harbour Union,\n\nRecalling the walls,\n\nDeclare as follows:\n\n1. We mend.\n"
    )
    assert document.kind == "declaration"


def test_the_titles_of_an_agenda_item_and_of_the_document_are_two_where_the_first_ended_early() -> None:
    head = "A/90/128\nUnited Nations\nGeneral Assembly\nNinetieth session\nItem 109 of the preliminary list*\n"
    text = "Report of the Secretary-General\nI. Lamps\n" + "\n".join(f"{number}. {LAMPS}" for number in range(1, 9))
    (document,) = read(f"{head}Keeping of lamps\nLighthouses and the identification of those who keep them\n{text}\n")
    assert document.title == "Lighthouses and the identification of those who keep them"
    (document,) = read(f"{head}Lighthouses and the identification of those who keep the\nLamps of Erewhon\n{text}\n")
    assert document.title == "Lighthouses and the identification of those who keep the Lamps of Erewhon"


def test_the_parties_to_a_treaty_may_open_its_preamble_with_a_colon() -> None:
    text = (
        "CONVENTION SUR LES LAMPES\n\nLes Parties à la présente Convention :\n\n"
        "Conscientes de l’importance des lampes,\n\nDécidées à les entretenir,\n\n"
        "Sont convenues de ce qui suit :\n\nArticle premier\n\nLes Parties entretiennent leurs lampes."
    )
    (document,) = read(text)
    assert document.title == "CONVENTION SUR LES LAMPES"
    assert [kind for _, kind, _, _ in rows(document)][:3] == ["enacting formula", "preambular", "preambular"]


@pytest.mark.parametrize(
    "name", ["Human Rights Committee", "Comité contre la torture", "Comité de los Derechos del Niño"]
)
def test_a_title_does_not_go_on_with_the_name_of_a_treaty_body_above_it(name: str) -> None:
    lines = textwrap.wrap(f"1. {TITLE} goes on, as {LAMPS} had said that it would go on in the harbour of Erewhon.", 60)
    head = ["CAT/C/9", "Distr.: General", "4 May 2035", "Original: English", name, f"General comment No. 9: {TITLE}"]
    (document,) = read("\n".join([*head, "I. Introduction", *lines, *lines[1:], ""]))
    assert (document.organ, document.title) == (name, f"General comment No. 9: {TITLE}")


@pytest.mark.parametrize(
    ("title", "opens", "rises"),
    [
        (
            "Summary record of the 4th meeting",
            "The meeting was called to order at 3 p.m.",
            "The meeting rose at 6 p.m.",
        ),
        (
            "Compte rendu analytique de la 4e séance",
            "La séance est ouverte à 15 heures.",
            "La séance est levée à 18 heures.",
        ),
        (
            "Acta resumida de la cuarta sesión",
            "Se abre la sesión a las 15 horas.",
            "Se levanta la sesión a las 18 horas.",
        ),
    ],
)
def test_the_record_of_a_meeting_begins_and_ends_with_its_hours(title: str, opens: str, rises: str) -> None:
    head = HEAD.replace("Agenda item 12\n\nWalls and bridges", f"{title}\n\nHeld in the harbour of Erewhon")
    text = f"*{opens}*\n\nWalls and bridges\n\n1. The Chair spoke.\n\n2. *It was so decided.*\n\n*{rises}*\n"
    (document,) = read(head + text)
    assert document.title == title
    assert [row[3] for row in rows(document)] == [
        opens, "Walls and bridges", "The Chair spoke.", "It was so decided.", rises,
    ]  # fmt: skip


def test_the_title_of_a_draft_can_be_that_of_its_agenda_item_and_both_are_stated() -> None:
    for title in ("Walls and bridges", "Report of the Committee on Walls"):
        head = HEAD.replace("Walls and bridges", title)
        (document,) = read(f"{head}Malta: draft resolution\n\n{title}\n\n{RESOLUTION}")
        assert roles(document, MastheadRole.AGENDA_TITLE) == roles(document, MastheadRole.TITLE) == [title]


def test_the_name_of_an_organ_on_a_row_of_its_own_can_be_the_end_of_a_title() -> None:
    text = (
        "United Nations\nA/C.6/90/L.2\n\nGeneral Assembly\nDistr.: Limited\n8 October 2035\nOriginal: English\n\n"
        "Ninetieth session\nSixth Committee\nAgenda item 175\nObserver status for the Agency for\n"
        "Accounting of Walls and Bridges in the\nGeneral Assembly\n\n\n\nMalta and Peru: draft resolution\n\n\n\n"
        "Observer status for the Agency for Accounting of Walls and Bridges\nin the General Assembly\n\n\n\n"
        "The General Assembly,\n\nWishing to promote cooperation between the United Nations and the Agency\n"
        "for Accounting of Walls and Bridges,\n\n1.\nDecides to invite the Agency for Accounting of Walls to\n"
        "take part in its work;\n\n2.\nRequests the Secretary-General to act upon it in the course of the year.\n"
    )
    (document,) = read(text)
    title = "Observer status for the Agency for Accounting of Walls and Bridges in the General Assembly"
    assert (roles(document, MastheadRole.AGENDA_TITLE), document.title) == ([title], title)


def test_below_an_agenda_item_and_its_title_stands_the_title_which_may_say_that_it_is_a_draft() -> None:
    head = HEAD + "Draft Harbour Declaration on Walls\n\nWe, the keepers of the walls,\n\nRecalling it,\n\n"
    (document,) = read(f"{head}Declare the following:\n\n1. We mend walls.\n")
    assert (document.title, document.stage) == ("Draft Harbour Declaration on Walls", "draft")
    assert roles(document, MastheadRole.AGENDA_TITLE) == ["Walls and bridges"]


def test_a_decision_has_the_symbol_under_which_the_library_files_it_and_none_of_a_resolution() -> None:
    text = (
        "Economic and Social Council\n\nDistr.: General\n\n30 July 2021\n\n2021 session\n\nAgenda item 19 (d)\n\n"
        "Decision adopted by the Economic and Social Council on 22 July 2021\n\n2021/258. Report on walls\n\n"
        "At its 13th plenary meeting, on 22 July 2021, the Economic and Social Council:\n\n"
        "(a) Took note of the report;\n\n(b) Approved the provisional agenda.\n"
    )
    (document,) = read(text)
    assert (document.id, document.symbol, document.kind) == ("e-dec-2021-258", "E/DEC/2021/258", "decision")


COUNCIL = "The Economic and Social Council,"


@pytest.mark.parametrize(
    ("head", "text", "symbol", "title"),
    [
        ("RESOLUTION 1984/45\n\n25 May 1984\n\nMeeting 21\n\nOn walls", COUNCIL, "E/RES/1984/45", "On walls"),
        ("On walls\nEconomic and Social Council Resolution 1997/35", COUNCIL, "E/RES/1997/35", "On walls"),
        ("1816th Plenary Meeting\n\nResolution 1984/45\n\nOn walls", COUNCIL, "E/RES/1984/45", "On walls"),
        ("52/90 On walls", "The General Assembly,", "A/RES/52/90", "On walls"),
        ("Resolution 56/9\n\nOn walls", "The Commission on Narcotic Drugs,", None, "On walls"),
        ("RESOLUTION 1984/45\n\nOn walls", "The Board of Keepers,", None, "On walls"),
    ],
)  # fmt: skip
def test_a_number_and_the_organ_of_the_formula_make_the_symbol_where_that_organ_gives_one(
    head: str, text: str, symbol: str | None, title: str
) -> None:
    (document,) = read(f"{head}\n\n{text}\n\nRecalling the walls,\n\n1. Requests things.\n")
    assert (document.symbol, document.title, document.stage) == (symbol, title, "adopted")


def test_draft_resolution_is_no_title() -> None:
    (document,) = read("Draft resolution\n\nThe Security Council,\n\nRecalling it,\n\n1. Decides so.\n")
    assert (document.title, document.stage, document.organ) == ("", "draft", "Security Council")


def test_what_amends_a_draft_is_called_by_its_sponsors_and_is_no_resolution() -> None:
    text = r"Malta:\* amendment to draft resolution A/90/L.18" + f"\n\n{TITLE}\n\nDelete operative paragraph 9.\n"
    (document,) = read(f"{HEAD}{text}\n\\* The list of sponsors may change.\n")
    assert roles(document, MastheadRole.DESIGNATION) == ["Malta: amendment to draft resolution A/90/L.18"]
    assert (document.kind, document.title) == ("report", TITLE)
    assert [row[3] for row in rows(document)][-2:-1] == ["Delete operative paragraph 9."]


def test_sponsors_may_take_more_rows_than_are_looked_at() -> None:
    sponsors = (
        "Andorra*, Armenia*, Australia*, Austria*, Croatia*, Denmark*, Finland*,\n"
        "France, Germany, Greece*, Hungary*, Iceland*, Ireland*, Italy, Malta,\n"
        "Latvia*, Lithuania*, Luxembourg*, Mexico, Netherlands, Norway*, Peru,\n"
        "Poland*, Portugal*, Romania, Slovenia, Sweden*, Switzerland, The former\n"
        "Yugoslav Republic of Macedonia*, Chile, Ghana, Kenya, Nepal, Niger, Togo\n"
        "and Uruguay: draft resolution"
    )
    text = (
        "A/HRC/6/L.34\n26 September 2007\nOriginal: ENGLISH\nHUMAN RIGHTS COUNCIL\nSixth session\nAgenda item 5\n"
        f"HUMAN RIGHTS BODIES AND MECHANISMS\n{sponsors}\n6/… Forum on walls\nThe Human Rights Council,\n"
        "Recalling the International Covenant on Walls and the Declaration on the\nmending of them, and on it,\n"
        "1. Decides to establish a forum on walls, which shall meet in each year\nof those that are to come;\n"
        "2. Requests the Secretary-General to provide the forum with all of what\nit needs.\n"
    )
    (document,) = read(text)
    assert roles(document, MastheadRole.AGENDA_TITLE) == ["HUMAN RIGHTS BODIES AND MECHANISMS"]
    assert roles(document, MastheadRole.DESIGNATION) == [" ".join(sponsors.split())]


def test_a_heading_may_stand_below_a_title_that_says_what_the_report_is_of() -> None:
    report = "Report of Committee II: workshop 4. Walls\n\nProceedings\n\n1. At its 9th meeting, the Committee met.\n"
    (document,) = read(f"A/CONF.9/L.2\n\nThird Congress on Walls\n\nDistr.: Limited\n\n11 March 2035\n\n{report}")
    assert document.title == "Report of Committee II: workshop 4. Walls"
    assert [row[1] for row in rows(document)][-2:] == ["heading", "numbered"]


def test_a_resolution_without_a_masthead_was_adopted_on_the_day_of_the_meeting_that_closes_it() -> None:
    text = "Commission on Narcotic Drugs\n\nResolution 65/1\n\nOn walls\n\nThe Commission on Narcotic Drugs,\n\n"
    (document,) = read(f"{text}Recalling it,\n\n1. Requests things.\n\n*9th meeting\n18 March 2032*\n")
    assert document.date == "2032-03-18"


def test_the_organ_of_the_formula_goes_before_a_line_that_may_be_one_by_its_place_alone() -> None:
    (document,) = read(f"Walls and bridges\n\nMalta: draft resolution\n\n{TITLE}\n\n{RESOLUTION}")
    assert (document.organ, document.title) == ("General Assembly", TITLE)
