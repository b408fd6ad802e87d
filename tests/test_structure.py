"""What a document states and how its text is built: mastheads, parts, headings, lists, numbers, footnotes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator import ledger, reader
from generator.model import Document, Inclusion, Paragraph, Reading, Section, Seed, SourceLine, Stage
from generator.seeds import Entry
from tests.rows import rows
from tests.test_reader import MASTHEADS

if TYPE_CHECKING:
    from generator.problems import Problem

WASTE, THINGS = "Reducing waste through reuse and repair", "Things and their repair"
RESOLUTION = "The General Assembly,\n\nRecalling its resolution 86/1,\n\n1. Requests things;\n\n2. Decides others.\n"


def load(text: str, **entry: str) -> tuple[Reading, tuple[Problem, ...]]:
    seed = Seed("a.txt", "0" * 64, tuple(SourceLine(i, line) for i, line in enumerate(text.split("\n"), 1)))
    reading, problems = reader.read(seed, Entry(file="a.txt", **entry), Counter())
    assert ledger.check(reading) == ()
    return reading, problems


def read(text: str) -> tuple[Document, ...]:
    reading, problems = load(text)
    assert problems == ()
    return reading.documents


def shape(text: str) -> list[str]:
    """Each unit of the only document as `depth kind label`."""
    (document,) = read(text)
    return [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(document)]


@pytest.mark.parametrize(
    ("masthead", "symbol", "stage", "organ", "date", "title"),
    [
        ("council", "E/RES/2031/7", "adopted", "Economic and Social Council", "2031-07-22", WASTE),
        ("assembly", "A/RES/87/233", "adopted", "General Assembly", "2032-12-15", "Follow-up to the reuse of things"),
        ("security council", "S/RES/2999(2039)", "adopted", "Security Council", "2039-04-23", "Resolution 2999 (2039)"),
        ("human rights council", "A/HRC/RES/68/7", "adopted", "Human Rights Council", "2031-10-08", THINGS),
        ("sponsors", "A/C.3/87/L.5", "draft", "General Assembly", "2032-09-28", "Reuse and repair of things"),
    ],
)  # fmt: skip
def test_a_masthead_says_what_a_resolution_is(  # noqa: PLR0917  # a row of the table
    masthead: str, symbol: str, stage: str, organ: str, date: str, title: str
) -> None:
    (document,) = read("\n\n".join(MASTHEADS[masthead]) + "\n\n" + RESOLUTION)
    assert (document.symbol or "").replace(" ", "") == symbol.replace(" ", "")
    assert (document.kind, document.stage) == ("resolution", Stage(stage))
    assert (document.organ, document.date, document.title) == (organ, date, title)


def test_the_title_of_a_report_is_its_subject_and_not_by_whom_it_is() -> None:
    text = "\n\n".join(MASTHEADS["report"]) + "\n\nI. Introduction\n\n1. The report was prepared as requested.\n"
    (document,) = read(text)
    assert (document.kind, document.title) == ("report", "Reuse of things")
    assert document.organ == "Commission on Crime Prevention and Criminal Justice"
    assert document.session == "Fortieth session"


def test_a_resolution_of_a_commission_on_its_own_is_a_resolution() -> None:
    text = "Resolution 40/1\n\nReuse of things\n\nThe Commission on Crime Prevention and Criminal Justice,\n\n"
    (document,) = read(text + RESOLUTION.split("\n\n", 1)[1])
    assert (document.kind, document.title) == ("resolution", "Reuse of things")
    assert shape(text + RESOLUTION.split("\n\n", 1)[1]) == [
        "0 enacting formula", "0 preambular", "0 operative 1", "0 operative 2",
    ]  # fmt: skip


def test_a_key_of_the_catalogue_goes_before_what_was_read() -> None:
    reading, _ = load(RESOLUTION, symbol="A/RES/87/1", title="On things", because="test")
    assert (reading.documents[0].id, reading.documents[0].title) == ("a-res-87-1", "On things")


def test_french_and_spanish_resolutions_have_the_same_parts() -> None:
    french = (
        "Nations Unies\n\nA/RES/87/9\n\nAssemblée générale\n\nDistr. générale\n\n"
        "Résolution adoptée par l’Assemblée générale le 19 décembre 2032\n\n87/9. Réemploi des choses\n\n"
        "L’Assemblée générale,\n\nRappelant sa résolution 86/1 du 16 décembre 2031,\n\n"
        "Consciente de l’importance des choses dans le monde,\n\n1. Prie le Secrétaire général de faire rapport ;\n\n"
        "2. Décide de rester saisie de la question.\n"
    )
    spanish = (
        "Naciones Unidas\n\nA/RES/87/9\n\nAsamblea General\n\nDistr. general\n\n"
        "Resolución aprobada por la Asamblea General el 19 de diciembre de 2032\n\n87/9. Reutilización de las cosas\n\n"
        "La Asamblea General,\n\nRecordando su resolución 86/1, de 16 de diciembre de 2031,\n\n"
        "Consciente de la importancia de las cosas en el mundo,\n\n1. Pide al Secretario General que informe;\n\n"
        "2. Decide seguir ocupándose de la cuestión.\n"
    )
    wanted = ["0 enacting formula", "0 preambular", "0 preambular", "0 operative 1", "0 operative 2"]
    for text in (french, spanish):
        (document,) = read(text)
        assert shape(text) == wanted
        assert (document.stage, document.date, document.symbol) == (Stage.ADOPTED, "2032-12-19", "A/RES/87/9")


def test_letters_nest_and_small_roman_numerals_nest_below_them() -> None:
    text = (
        "The Council,\n\nRecalling it,\n\n1. Decides:\n\n(a) To:\n\n(i) See;\n\n(ii) Hear;\n\n(b) To go.\n\n2. Ends.\n"
    )
    assert shape(text) == [
        "0 enacting formula", "0 preambular", "0 operative 1", "1 subparagraph (a)", "2 subparagraph (i)",
        "2 subparagraph (ii)", "1 subparagraph (b)", "0 operative 2",
    ]  # fmt: skip


def test_the_letter_i_after_h_is_a_letter() -> None:
    letters = "".join(f"({letter}) To do thing {letter};\n\n" for letter in "abcdefghi")
    found = shape(f"The Council,\n\nRecalling it,\n\n1. Decides:\n\n{letters}2. Ends.\n")
    assert "1 subparagraph (i)" in found


def test_a_preambular_paragraph_has_subparagraphs_too() -> None:
    text = "The Council,\n\nReaffirming that the Plan was developed:\n\n(a) To see,\n\n(b) To hear,\n\n1. Ends.\n"
    assert shape(text) == [
        "0 enacting formula", "0 preambular", "1 subparagraph (a)", "1 subparagraph (b)", "0 operative 1",
    ]  # fmt: skip


def test_numbered_headings_are_sections_and_the_paragraphs_go_on_below_them() -> None:
    text = (
        "I. Introduction\n\n1. The report says things.\n\nA. Deliberations\n\n1. Ratification of the Convention\n\n"
        "2. Speakers noted it.\n\n2. Ratification of the Protocol\n\n3. Speakers noted that as well.\n"
    )
    assert shape(text) == [
        "0 heading I.", "1 numbered 1", "1 heading A.", "2 heading 1.", "3 numbered 2", "2 heading 2.", "3 numbered 3",
    ]  # fmt: skip


def test_an_agenda_in_a_report_has_numbers_of_its_own() -> None:
    text = (
        "A. Adoption of the agenda\n\n1. The Commission adopted the agenda.\n\nThe agenda was as follows:\n\n"
        "1. Election of officers.\n2. General debate:\n - (a) Work of the group;\n - (b) Other matters.\n"
        "3. Other business.\n\nB. Documentation\n\n2. The documents are listed below.\n"
    )
    found = shape(text)
    assert [line for line in found if "numbered" in line] == ["1 numbered 1", "1 numbered 2"]
    assert [line for line in found if "list item" in line] == ["2 list item 1", "2 list item 2", "2 list item 3"]
    assert [line for line in found if "subparagraph" in line] == ["3 subparagraph (a)", "3 subparagraph (b)"]


def test_a_list_of_speakers_goes_on_behind_a_footnote() -> None:
    text = (
        "1. The following persons made statements:¹\n\nMinister of Justice of Peru (online)\n\n¹ See the website.\n\n"
        "Minister of Justice of Japan (in person)\n\n2. The representative of Chad made a statement.\n"
    )
    assert shape(text) == ["0 numbered 1", "1 list item", "1 list item", "0 numbered 2", "0 footnote 1"]


def test_documents_inside_a_report_are_documents_of_their_own() -> None:
    text = (
        "Chapter I\n\nMatters for action\n\nA. Drafts\n\n1. The Commission recommends the following:\n\n"
        "Draft resolution I\n\nReuse of things\n\n" + RESOLUTION + "\nDraft resolution II\n\nRepair of things\n\n"
        + RESOLUTION + "\nAnnex\n\nRules of repair\n\n1. A thing is repaired.\n\n2. It is used again.\n\n"
        "Chapter II\n\nGeneral debate\n\n2. The Commission held a debate.\n"
    )  # fmt: skip
    documents = read(text)
    assert [document.id for document in documents] == [
        "a", "a-draft-resolution-i", "a-draft-resolution-ii", "a-draft-resolution-ii-annex",
    ]  # fmt: skip
    assert [document.issued_in for document in documents] == [None, "a", "a", "a-draft-resolution-ii"]
    assert [document.stage for document in documents[1:3]] == [Stage.DRAFT, Stage.DRAFT]
    assert [document.title for document in documents[1:]] == ["Reuse of things", "Repair of things", "Rules of repair"]
    numbers = [[row[2] for row in rows(document) if row[1] in ("numbered", "operative")] for document in documents]
    assert numbers == [["1", "2"], ["1", "2"], ["1", "2"], ["1", "2"]]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Decision 2/CP.9", "Decision 3/CP.9", "decision"),
        ("Resolution 30/1", "Resolution 30/2", "resolution"),
        ("Draft resolution I", "Draft resolution II", "resolution"),
    ],
)
def test_the_first_of_several_documents_is_inside_the_whole_as_the_others_are(
    first: str, second: str, kind: str
) -> None:
    head = "Conference of the Parties\n\nDistr.: General\n\n4 May 2035\n\nReport of the Conference of the Parties\n\n"
    text = f"{head}Addendum\n\n{first}\n\nReuse\n\n{RESOLUTION}\n{second}\n\nRepair\n\n{RESOLUTION}"
    whole, *others = read(text)
    assert (whole.kind, whole.title) == ("report", "Report of the Conference of the Parties")
    assert [(one.kind, one.title, one.issued_in) for one in others] == [(kind, "Reuse", "a"), (kind, "Repair", "a")]


NOTED = "The Council:\n\n(a) Takes note of things;\n\n(b) Keeps them.\n"


@pytest.mark.parametrize(
    "draft", [RESOLUTION, NOTED, f"{RESOLUTION}\nAnnex\n\nRules of repair\n\n1. It is repaired.\n"]
)
def test_the_numbers_of_a_report_go_on_below_a_draft_with_numbers_of_its_own(draft: str) -> None:
    recommends = "The Third Committee also recommends the following draft decision:"
    report, *drafts = read(
        f"III. Recommendations\n\n6. The Third Committee recommends the following draft:\n\nDraft resolution\n\n"
        f"Reuse of things\n\n{draft}\n7. {recommends}\n\nDraft decision\n\nRepair of things\n\n{NOTED}"
    )
    assert rows(report)[1:] == [(1, "numbered", "6", "The Third Committee recommends the following draft:"),
                                (1, "numbered", "7", recommends)]  # fmt: skip
    assert [document.issued_in for document in drafts if document.title == "Repair of things"] == ["a"]


@pytest.mark.parametrize("heading", ["II. General debate", "General debate", "II. General debate\n\nOpening of it"])
def test_a_heading_above_a_number_that_goes_on_below_a_draft_is_one_of_the_report(heading: str) -> None:
    report, draft = read(
        "I. Matters for action\n\n1. The Commission recommends the following draft:\n\nDraft resolution\n\n"
        f"Reuse\n\n{RESOLUTION}\n3. Keeps them.\n\n{heading}\n\n2. Speakers spoke.\n\n3. Others did not.\n"
    )
    assert [row[2] for row in rows(report) if row[1] == "numbered"] == ["1", "2", "3"]
    assert [row[1] for row in rows(draft)][-4:] == ["preambular", *["operative"] * 3]
    assert "\n".join(f"{row[2]} {row[3]}".strip() for row in rows(report) if row[1] == "heading").endswith(
        heading.replace("\n\n", "\n")
    )


@pytest.mark.parametrize("between", ["\n\n", " ", ". "])
def test_a_chapter_has_its_title_below_or_on_its_own_line(between: str) -> None:
    text = (
        "Chapter I\n\nMatters for action\n\n1. The Commission recommends the following:\n\nDraft resolution I\n\n"
        f"Reuse of things\n\n{RESOLUTION}\n**Chapter II** **General debate**\n\n2. The Commission held a debate.\n"
        "\n**Chapter II of the rules**\n\n3. It was read.\n\n4. It was kept.\n"
    )
    report, draft = read(text.replace("Chapter I\n\n", f"Chapter I{between}").replace("II** **", f"II**{between}**"))
    assert [row[1] for row in rows(draft)][-1] == "operative"
    assert [(depth, label, text) for depth, kind, label, text in rows(report) if kind == "heading"] == [
        (0, f"Chapter I{between.strip()}", "Matters for action"),
        (0, f"Chapter II{between.strip()}", "General debate"),
        (1, "", "Chapter II of the rules"),
    ]


def test_the_mark_says_whose_a_footnote_is_and_not_where_it_stands() -> None:
    text = (
        "A. Drafts\n\n1. The Commission recommends the following drafts:\n\nDraft resolution I\n\nReuse\n\n"
        "The General Assembly,\n\nRecalling the Charter,¹\n\n1. Requests things.\n\nDraft resolution II\n\nRepair\n\n"
        "The General Assembly,\n\nRecalling the report of the\n\n¹ *Treaty Series*.\n\ncongress on things,²\n\n"
        "² See annex.\n\n1. Requests others.\n"
    )
    _, first, second = read(text)
    assert [note.label for note in first.footnotes] == ["1"]
    assert [note.label for note in second.footnotes] == ["2"]
    assert "Recalling the report of the congress on things,[2]" in [row[3] for row in rows(second)]


def test_a_mark_without_a_footnote_and_a_footnote_without_a_mark_are_problems() -> None:
    _, problems = load("1. A thing¹ is noted.\n\n² See annex.\n")
    assert sorted((problem.code, problem.line) for problem in problems)[:1] == [("footnote-without-mark", 3)]


def test_a_decision_in_letters_has_operative_paragraphs() -> None:
    text = "Draft decision\n\nReport\n\nThe Economic and Social Council:\n\n(a) Takes note of it;\n\n(b) Approves it.\n"
    (document,) = read(text)
    assert (document.kind, document.stage) == ("decision", Stage.DRAFT)
    assert shape(text) == ["0 enacting formula", "0 operative (a)", "0 operative (b)"]


def test_a_closing_line_stands_outside_the_last_section() -> None:
    text = RESOLUTION.replace("1. Requests", "I. First\n\n1. Requests") + "\n13th plenary meeting 22 July 2031\n"
    assert shape(text)[-1] == "0 closing"


def test_every_anchor_of_a_document_is_its_own() -> None:
    text = "A. One\n\n1. First.\n\nB. One\n\n2. Second.\n\nC. One\n\n3. Third.\n"
    (document,) = read(text)
    anchors = [child.anchor for child in document.children if isinstance(child, Section)]
    assert len(set(anchors)) == 3
    assert all(not isinstance(child, (Paragraph, Inclusion)) for child in document.children)


def test_a_body_that_no_table_lists_adopts_resolutions_too() -> None:
    text = "The Conference of the Parties,\n\nRecalling its decision 3/1,\n\n1. Decides to meet;\n\n2. Ends.\n"
    assert shape(text)[:3] == ["0 enacting formula", "0 preambular", "0 operative 1"]


def test_a_text_whose_authors_say_we_is_a_declaration() -> None:
    text = "We, Ministers of States,\n\nRecalling the Charter,\n\nDeclare the following:\n\n1. We act;\n\n2. We end.\n"
    (document,) = read(text)
    assert document.kind == "declaration"
    assert shape(text)[-2:] == ["0 numbered 1", "0 numbered 2"]


def test_what_opens_a_document_inside_a_document_may_be_in_capitals() -> None:
    text = "1. The Commission recommends:\n\nDRAFT RESOLUTION I\n\nKeeping of lamps\n\nThe Council,\n\n"
    text += "Recalling its rules,\n\n1. Decides to meet.\n\nANNEX\n\nRules on lamps\n\n1. Lamps are lit.\n"
    whole, draft, annex = read(text)
    assert (draft.title, draft.kind, draft.stage) == ("Keeping of lamps", "resolution", "draft")
    assert (annex.title, annex.kind) == ("Rules on lamps", "annex")
    assert whole.kind == "report"


@pytest.mark.parametrize(
    ("opening", "preambular", "end", "heading"),
    [
        (
            "Nous, ministres des États,",
            "Réunis à Lyon du 3 au 5 mai 2035,",
            "Déclarons ce qui suit :",
            "Promotion du droit",
        ),
        ("Nosotros, los ministros,", "Reunidos en Lima,", "Declaramos lo siguiente:", "Promoción del derecho"),
        ("We, Ministers of States,", "At our meeting in Lima,", "Solemnly declare as follows:", "Promoting the law"),
    ],
)
def test_a_declaration_is_known_in_three_languages(opening: str, preambular: str, end: str, heading: str) -> None:
    text = f"{opening}\n\n{preambular}\n\n{end}\n\n{heading}\n\n1. Un ;\n\n2. Deux.\n"
    (document,) = read(text)
    assert document.kind == "declaration"
    kinds = ["0 enacting formula", "0 preambular", "0 enacting formula", "0 heading", "1 numbered 1", "1 numbered 2"]
    assert shape(text) == kinds


def test_below_the_end_of_a_preamble_a_participle_opens_a_heading() -> None:
    text = "We, Ministers of States,\n\nRecalling the Charter,\n\nDeclare the following:\n\n"
    text += "Keeping lamps\n\nMending distant lamps\n\n1. We act;\n\nMoving mirrors\n\n2. We end.\n"
    assert shape(text)[2:] == [
        "0 enacting formula",
        "0 heading",
        "1 heading",
        "2 numbered 1",
        "1 heading",
        "2 numbered 2",
    ]


def test_a_short_text_without_the_comma_of_the_preamble_is_a_heading_though_a_participle_opens_it() -> None:
    text = "The Council,\n\nRecalling its rules,\n\n{}\n\n1. Decides to meet;\n\nMoving mirrors\n\n2. Ends.\n"
    headed = ["0 heading", "1 operative 1", "0 heading", "1 operative 2"]
    assert shape(text.format("Keeping distant lamps"))[2:] == headed
    for preambular in ("Keeping distant lamps,", "*Keeping* distant lamps", "Mindful " + "of lamps " * 20):
        assert shape(text.format(preambular))[2:4] == ["0 preambular", "0 operative 1"]
