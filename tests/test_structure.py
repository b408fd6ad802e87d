"""What a document states and how its text is built: mastheads, parts, headings, lists, numbers, footnotes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator import ledger, reader
from generator.model import Document, Inclusion, Paragraph, Reading, Section, Seed, SourceLine, Stage
from generator.seeds import Entry
from generator.structure import identity
from tests.composer import rows
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


def test_annexes_that_count_their_footnotes_from_one_keep_their_own() -> None:
    text = (
        "The General Assembly,\n\nRecalling the Charter,¹\n\n¹ The first.\n\n1. Requests things.\n\n"
        "Annex\n\nRules\n\n1. A rule¹ is kept.\n\n¹ The other.\n"
    )
    first, second = read(text)
    assert [note.text for note in first.footnotes] == ["The first."]
    assert [note.text for note in second.footnotes] == ["The other."]


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


ADOPTED = (
    "The General Assembly,\n\nRecalling a,\n\n1. Endorses the Lyon Declaration on Rivers, as adopted by the Congress,"
    " and Rules of Order adopted at its close, and the Rome Declaration;\n\n"
)


@pytest.mark.parametrize(
    ("title", "stage"),
    [("Lyon Declaration on Rivers", Stage.ADOPTED), ("Rules of Order", Stage.ADOPTED), ("Rome Declaration", None)],
)
def test_an_annex_is_an_adopted_text_where_its_title_stands_before_these_words(title: str, stage: Stage | None) -> None:
    documents = read(f"{ADOPTED}Annex\n\n{title}\n\n1. Things flow.\n")
    assert documents[1].stage is stage


def test_a_text_is_looked_through_once_whatever_the_number_of_its_annexes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not once for each annex: ten times the annexes are ten times the work."""
    calls = Counter[int]()
    adopted = identity.adopted
    monkeypatch.setattr(identity, "adopted", lambda part: (calls.update([id(part)]), adopted(part))[1])
    read(ADOPTED + "".join(f"Annex\n\nLyon Declaration on Rivers\n\n1. Thing {number}.\n\n" for number in range(50)))
    assert list(calls.values()) == [1]


RECORDED = """The Human Rights Council,

Recalling its resolution 6/1,

1. Requests things.

47th meeting 12 October 2031

[Adopted by a recorded vote of 3 to 1, with 1 abstention. The voting was as follows:

*In favour:* Benin, Chile and Nepal

*Against:* Malta

*Abstaining:* Georgia.]
"""


def test_each_way_of_voting_is_an_item_below_the_words_on_the_vote() -> None:
    assert shape(RECORDED)[-4:] == ["0 unclassified", "1 list item", "1 list item", "1 list item"]


def test_a_labelled_heading_ends_a_list_whose_items_have_no_stops() -> None:
    text = (
        "1. The report covers:\n\nPrevention of waste\n\nRepair of things\n\n"
        "II. Trends in 2030\n\nA. Overview of the situation\n\n2. Waste fell."
    )
    assert shape(text) == [
        "0 numbered 1", "1 list item", "1 list item", "0 heading II.", "1 heading A.", "2 numbered 2",
    ]  # fmt: skip


def test_a_heading_ends_a_list_whose_items_have_stops() -> None:
    text = "1. Statements were made by:\n\nGhana.\n\nMexico.\n\nDeliberations\n\n2. Speakers thanked the keepers."
    assert shape(text) == ["0 numbered 1", "1 list item", "1 list item", "0 heading", "1 numbered 2"]


@pytest.mark.parametrize("labels", ["(a) (i) (ii) (b)", "a) i) ii) b)"])
def test_labels_have_one_bracket_in_french_and_spanish_and_nest_alike(labels: str) -> None:
    a, one, two, b = labels.split()
    text = f"La Asamblea General,\n\nRecordando la Carta,\n\n1. Pide que:\n\n{a} Elabore:\n\n{one} Manuales;\n\n"
    text += f"{two} Cursos;\n\n{b} Informe."
    assert shape(text)[2:] == [
        "0 operative 1", f"1 subparagraph {a}", f"2 subparagraph {one}", f"2 subparagraph {two}", f"1 subparagraph {b}",
    ]  # fmt: skip


SENTENCE = "The Mission continued to keep its lamps lit in the course of the year."


def test_headings_can_be_numbered_in_the_order_of_the_paragraphs() -> None:
    """Text without numbers stands below `1.`, `2.`, `3.` in an annex: they number its headings."""
    text = (
        f"1. Things were kept.\n\nAnnex\n\nReport on lamps\n\n1. Summary\n\n{SENTENCE}\n\n2. Lamps of the Mission\n\n"
        f"2.1 Executive lamps\n\n{SENTENCE}\n\n3. Other issues\n\n{SENTENCE}\n\n{SENTENCE}"
    )
    _, annex = read(text)
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(annex)][2:] == [
        "0 heading 1.", "1 unclassified", "0 heading 2.", "1 heading 2.1", "2 unclassified", "0 heading 3.",
        "1 unclassified", "1 unclassified",
    ]  # fmt: skip


def test_a_heading_can_have_the_number_of_the_paragraph_below_it() -> None:
    text = f"1. {SENTENCE}\n\nA. Lamps\n\n1. Mirrors of lamps\n\n2. {SENTENCE}\n\n3. {SENTENCE}\n\n"
    assert shape(text + f"2. Bells\n\n4. {SENTENCE}") == [
        "0 numbered 1", "0 heading A.", "1 heading 1.", "2 numbered 2", "2 numbered 3", "1 heading 2.", "2 numbered 4",
    ]  # fmt: skip
    assert shape(f"A. Lamps\n\n1. {SENTENCE}\n\n2. Bells\n\n2. {SENTENCE}\n\n3. {SENTENCE}") == [
        "0 heading A.", "1 numbered 1", "1 heading 2.", "2 numbered 2", "2 numbered 3",
    ]  # fmt: skip


def test_the_items_of_an_annotated_agenda_are_headings_above_their_notes() -> None:
    text = f"1. Election of officers\n\n{SENTENCE}\n\n2. Adoption of the agenda\n\n{SENTENCE}\n\n{SENTENCE}"
    assert shape(text) == ["0 heading 1.", "1 unclassified", "0 heading 2.", "1 unclassified", "1 unclassified"]


def test_emphasis_of_a_whole_heading_is_not_cut_by_its_label() -> None:
    (document,) = read(f"**I. Lamps**\n\n**1. Mirrors**\n\n1. {SENTENCE}\n\n**2. Bells**\n\n2. {SENTENCE}")
    assert [row[:4] for row in rows(document) if row[1] == "heading"] == [
        (0, "heading", "I.", "Lamps"), (1, "heading", "1.", "Mirrors"), (1, "heading", "2.", "Bells"),
    ]  # fmt: skip


def test_labels_nest_by_their_form() -> None:
    text = "1. Terms are:\n\n(a) One, which means:\n\n(i) This:\n\na. Now;\n\nb. Then;\n\n(ii) That;\n\n(b) Another."
    text += "\n\n2. End."
    assert shape(text) == [
        "0 numbered 1", "1 subparagraph (a)", "2 subparagraph (i)", "3 subparagraph a.", "3 subparagraph b.",
        "2 subparagraph (ii)", "1 subparagraph (b)", "0 numbered 2",
    ]  # fmt: skip


def test_a_label_that_comes_again_begins_anew_on_its_level() -> None:
    again = "\n\n".join(f"{label} To keep lamps;" for label in ["(a)", "(i)", "(i)", "(ii)", "(a)", "(i)", "(b)"])
    assert shape(f"1. Requests:\n\n{again}")[1:] == [
        "1 subparagraph (a)", "2 subparagraph (i)", "2 subparagraph (i)", "2 subparagraph (ii)", "1 subparagraph (a)",
        "2 subparagraph (i)", "1 subparagraph (b)",
    ]  # fmt: skip


@pytest.mark.parametrize("labels", ["(g) (h) (i) (j)", "(y) (z) (aa) (bb) (cc)", "(iv) (v) (vi)", "(u) (v) (w)"])
def test_letters_go_on_beside_each_other(labels: str) -> None:
    listed = "\n\n".join(f"{label} To keep lamps;" for label in labels.split())
    assert {kind.split()[0] for kind in shape(f"1. Requests:\n\n{listed}")[1:]} == {"1"}


TREATY = """Resolution adopted by the General Assembly on 24 December 2034

89/243. Convention against Things

The General Assembly,

Recalling its resolution 88/1,

1. Adopts the Convention, contained in the annex to the present resolution.

Annex

Convention against Things

Preamble

The States Parties to this Convention,

Bearing in mind the purposes of the Charter,

Have agreed as follows:

Chapter I

General provisions

Article 1. Purpose

The purposes of this Convention are to:

(a) Keep lamps;

(b) Mend mirrors.

Article 2. Scope

1. This Convention shall apply to:

(a) Lamps; and

(b) Mirrors as defined in article 1 of this Convention;

where these are on a shore.

2. A shore is distant if fog hides it.

Chapter II

Keepers

Article 3. Duties

1. Each State Party shall pay its keepers.
"""


def test_an_annexed_convention_keeps_its_chapters_its_preamble_and_articles_that_count_from_one() -> None:
    resolution, annex = read(TREATY)
    assert [row[1] for row in rows(resolution)] == ["enacting formula", "preambular", "operative"]
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(annex)][2:] == [
        "0 heading", "1 enacting formula", "1 preambular", "1 enacting formula",
        "0 heading Chapter I", "1 heading", "2 unclassified", "3 subparagraph (a)", "3 subparagraph (b)",
        "1 heading", "2 numbered 1", "3 subparagraph (a)", "3 subparagraph (b)", "2 unclassified", "2 numbered 2",
        "0 heading Chapter II", "1 heading", "2 numbered 1",
    ]  # fmt: skip


def test_a_decision_opens_with_the_meeting_at_which_it_was_taken() -> None:
    text = (
        "At its 34th plenary meeting, on 25 July 2033, the Economic and Social Council:\n\n(a) Took note of things;\n\n"
    )
    (document,) = read(
        "Decision adopted by the Economic and Social Council on 25 July 2033\n\n2033/8. Things\n\n" + text
    )
    assert document.kind == "decision"
    assert [f"{kind} {label}".strip() for _, kind, label, _ in rows(document)] == ["enacting formula", "operative (a)"]


def test_an_agenda_above_its_annotations_is_a_list_in_a_report_too() -> None:
    text = (
        "Provisional agenda\n\n1. Opening of the session.\n\n2. General debate.\n\n"
        f"Annotations\n\n1. Opening of the session\n\n{SENTENCE}\n\n2. General debate\n\n{SENTENCE}"
    )
    assert shape("\n\n".join(MASTHEADS["report"]) + f"\n\n{text}") == [
        "0 heading", "1 list item 1", "1 list item 2",
        "0 heading", "1 heading 1.", "2 unclassified", "1 heading 2.", "2 unclassified",
    ]  # fmt: skip


def test_what_a_corrigendum_replaces_is_no_heading() -> None:
    text = "1. Paragraph 4\n\n*For* ten lamps *read* twelve lamps\n\n2. Paragraph 7\n\n*For* fog *read* mist"
    assert shape(text) == ["0 heading 1.", "1 unclassified", "0 heading 2.", "1 unclassified"]


def test_rules_stand_under_numbered_headings_that_say_what_they_supplement() -> None:
    text = "\n\n".join([
        "Annex", "Rules on lamps", "Preliminary observations", f"1. {SENTENCE}", f"2. {SENTENCE}", "I. General rules",
        "1. Basic principle", "[*Supplements rule 6 of the Rules for Keepers*]", "Rule 1", SENTENCE,
        "2. Admission", "Rule 2", f"1. {SENTENCE}", f"2. {SENTENCE}",
    ])  # fmt: skip
    _, annex = read(f"89/1. Rules\n\n{RESOLUTION}\n{text}")
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(annex)][2:] == [
        "0 heading", "1 numbered 1", "1 numbered 2", "0 heading I.",
        "1 heading 1.", "2 unclassified", "2 heading", "3 unclassified",
        "1 heading 2.", "2 heading", "3 numbered 1", "3 numbered 2",
    ]  # fmt: skip


@pytest.mark.parametrize("star", ["*", "\\*"])
def test_stars_call_the_footnotes_of_a_title_page(star: str) -> None:
    head = "\n\n".join(MASTHEADS["report"]).replace("provisional agenda", f"provisional agenda{star}")
    head = head.replace("Secretary-General", f"Secretary-General{star}{star}")
    text = f"I. Lamps\n\n1. {SENTENCE}\n\n{star} E/CN.15/2031/1.\n\n{star}{star} It was late.\n\n2. {SENTENCE}"
    (document,) = read(f"{head}\n\n{text}")
    assert [(note.label, note.text, note.anchor) for note in document.footnotes] == [
        ("*", "E/CN.15/2031/1.", "fn-star"),
        ("**", "It was late.", "fn-star-star"),
    ]
    assert [mark.ref for line in document.masthead for mark in line.marks] == ["*", "**"]
    assert document.agenda_item == "6 of the provisional agenda"


def test_a_line_that_opens_with_a_star_is_text_where_no_star_calls_it() -> None:
    (document,) = read(f"I. Lamps\n\n1. *Lamps* are:\n\n\\* of glass;\n\n2. {SENTENCE}")
    assert document.footnotes == ()
