"""Drafts beside adopted texts: which documents make a pair, and what became of each paragraph."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import alignment
from generator.alignment import Piece, align, concordance, concordances
from generator.alignment.footnotes import spelled_out
from generator.model import Change, Footnote, Paragraph, ParagraphKind, Stage, paragraphs
from tests import made

if TYPE_CHECKING:
    from generator.model import Alignment, Corpus, Document

ONE = "Encourages gardeners to graft pears and quinces in early spring;"
TWO = "Requests towns to plant orchards along every canal;"
THREE = "Invites schools to read the almanac of blossoms aloud;"
FOUR = "Decides to hold the next fair of gardeners beside the old lighthouse;"


def pieces(*texts: str) -> tuple[Piece, ...]:
    return tuple(Piece(f"para-{number}", text) for number, text in enumerate(texts, 1))


def became(*units: Alignment) -> list[tuple[str | None, str | None, str]]:
    return [(unit.draft, unit.adopted, unit.status.value) for unit in units]


def test_paragraphs_that_stayed_as_they_were_are_identical_whatever_their_number() -> None:
    found = align(pieces(ONE, TWO), pieces(THREE, ONE, TWO))
    assert became(*found) == [
        (None, "para-1", "new"),
        ("para-1", "para-2", "identical"),
        ("para-2", "para-3", "identical"),
    ]


def test_an_edited_paragraph_keeps_its_counterpart_and_names_the_words() -> None:
    [_, found] = align(pieces(ONE, TWO), pieces(ONE, "Requests all towns to plant orchards along each canal;"))
    assert (found.draft, found.adopted, found.status) == ("para-2", "para-2", Change.EDITED)
    assert found.changes == (("", "all"), ("every", "each"))


def test_a_paragraph_that_changed_its_place_is_moved() -> None:
    found = align(pieces(ONE, TWO, THREE), pieces(THREE, ONE, TWO))
    assert became(*found) == [
        ("para-3", "para-1", "moved"),
        ("para-1", "para-2", "identical"),
        ("para-2", "para-3", "identical"),
    ]


def test_a_moved_paragraph_that_was_edited_too_shows_its_words() -> None:
    found = align(pieces(ONE, TWO, THREE), pieces(THREE.replace("aloud", "in chorus"), ONE, TWO))
    assert (found[0].status, found[0].changes) == (Change.MOVED, (("aloud", "in chorus"),))


def test_a_dropped_paragraph_stands_where_it_stood() -> None:
    found = align(pieces(ONE, TWO, THREE), pieces(ONE, THREE))
    assert became(*found) == [
        ("para-1", "para-1", "identical"),
        ("para-2", None, "dropped"),
        ("para-3", "para-2", "identical"),
    ]


def test_another_wording_altogether_is_dropped_and_new_not_edited() -> None:
    found = align(pieces(ONE), pieces(FOUR))
    assert sorted(unit.status.value for unit in found) == ["dropped", "new"]


def test_of_paragraphs_that_say_the_same_the_first_goes_with_the_first() -> None:
    found = align(pieces(ONE, ONE), pieces(ONE, ONE))
    assert became(*found) == [("para-1", "para-1", "identical"), ("para-2", "para-2", "identical")]


texts = st.lists(st.one_of(st.sampled_from([ONE, TWO, THREE, FOUR]), st.text(max_size=40)), max_size=8)


@given(texts, texts)
def test_every_paragraph_of_both_texts_stands_exactly_once(draft: list[str], adopted: list[str]) -> None:
    found = align(pieces(*draft), pieces(*adopted))
    assert Counter(unit.draft for unit in found if unit.draft) == Counter(piece.anchor for piece in pieces(*draft))
    assert [unit.adopted for unit in found if unit.adopted] == [piece.anchor for piece in pieces(*adopted)]
    for unit in found:
        assert (unit.draft is None) == (unit.status is Change.NEW)
        assert (unit.adopted is None) == (unit.status is Change.DROPPED)
        assert unit.status is not Change.IDENTICAL or not unit.changes
        assert unit.status is not Change.EDITED or unit.changes


@given(texts)
def test_a_text_beside_itself_is_unchanged(one: list[str]) -> None:
    assert {unit.status for unit in align(pieces(*one), pieces(*one))} <= {Change.IDENTICAL}


# --------------------------------------------------------------------------- footnotes


@pytest.mark.parametrize(
    ("notes", "read"),
    [
        (["A/CONF.234/16.", "Ibid., chap. I."], "A/CONF.234/16, chap. I."),
        (["A/CONF.234/16, chap. I, resolution 1.", "Ibid., chap. VII, sect. B."], "A/CONF.234/16, chap. VII, sect. B."),
        (
            ["United Nations, Treaty Series, vol. 1, No. 2.", "Ibid., vol. 3, No. 4."],
            "United Nations, Treaty Series, vol. 3, No. 4.",
        ),
        (["A/CONF.234/16.", "Ibid."], "A/CONF.234/16."),
        (["Ibid., para. 3."], "Ibid., para. 3."),
        (["A/1.", "See also ibid., para. 3."], "See also A/1, para. 3."),
        (["See A/1, para. 2.", "Ibid."], "A/1, para. 2."),
        (["Véase A/1, párr. 2.", "Ibíd., párr. 3."], "A/1, párr. 3."),
        (["Véase A/1, párr. 2.", "Ibíd., cap. II."], "A/1, cap. II."),
        (["A/1.", "All hold the ibid to be a bird."], "All hold the ibid to be a bird."),
    ],
)
def test_ibid_is_read_as_the_source_of_the_note_before(notes: list[str], read: str) -> None:
    assert spelled_out(notes)[-1] == read


def test_ibid_after_ibid_still_names_the_source() -> None:
    assert spelled_out(["A/1, chap. I.", "Ibid., chap. II.", "Ibid., chap. III."])[-1] == "A/1, chap. III."


# --------------------------------------------------------------------------- documents


def document(name: str, stage: Stage | None, *texts_: str, title: str = "On gardens", date: str = "2020") -> Document:
    body = tuple(made.operative(str(number), text=text) for number, text in enumerate(texts_, 1))
    return replace(made.document(*body, name=name), stage=stage, title=title, date=date)


def test_a_draft_and_an_adopted_text_of_one_title_and_wording_are_a_pair() -> None:
    corpus = made.corpus(
        document("draft", Stage.DRAFT, ONE, TWO), document("adopted", Stage.ADOPTED, ONE, TWO, date="2021")
    )
    assert [(pair.draft, pair.adopted) for pair in concordances(corpus)] == [("draft", "adopted")]


def test_of_several_drafts_the_likest_is_taken() -> None:
    corpus = made.corpus(
        document("early", Stage.DRAFT, ONE, FOUR, THREE),
        document("late", Stage.DRAFT, ONE, TWO, THREE),
        document("adopted", Stage.ADOPTED, ONE, TWO, THREE),
    )
    assert [pair.draft for pair in concordances(corpus)] == ["late"]


def test_of_very_many_drafts_of_one_title_each_text_is_compared_with_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """And finds its own: reports of many years recommend drafts under one title, in words that are mostly the same."""
    compared = Counter[str]()
    likeness = alignment._likeness
    monkeypatch.setattr(alignment, "_likeness", lambda one, two: (compared.update(["two"]), likeness(one, two))[1])
    every = [
        document(f"{stage}-{year}", stage, ONE, f"{TWO} in year {year} by body {year}")
        for stage in (Stage.DRAFT, Stage.ADOPTED)
        for year in range(120)
    ]
    found = concordances(made.corpus(*every))
    assert [(pair.draft, pair.adopted) for pair in found] == [
        (f"draft-{year}", f"adopted-{year}") for year in range(120)
    ]
    assert compared["two"] <= 51 * 120 + 2 * 120


def test_a_text_adopted_anew_in_later_years_is_not_the_outcome_of_an_old_draft() -> None:
    corpus = made.corpus(
        document("draft", Stage.DRAFT, ONE, TWO, date="2019-05-01"),
        document("first", Stage.ADOPTED, ONE, TWO, date="2019-12-01"),
        document("anew", Stage.ADOPTED, ONE, TWO, date="2021-12-01"),
    )
    assert [(pair.draft, pair.adopted) for pair in concordances(corpus)] == [("draft", "first")]


@pytest.mark.parametrize(
    "other",
    [
        document("draft", Stage.DRAFT, ONE, TWO, title="On canals"),
        document("draft", Stage.DRAFT, THREE, FOUR),
        document("draft", None, ONE, TWO),
        document("draft", Stage.DRAFT, ONE, TWO, date="2022"),
    ],
    ids=["another title", "other words under the title", "no draft", "a draft of later years"],
)
def test_other_documents_are_no_pair(other: Document) -> None:
    assert concordances(made.corpus(other, document("adopted", Stage.ADOPTED, ONE, TWO, date="2021"))) == ()


def test_the_act_of_adoption_is_not_compared() -> None:
    """Enacting formula and closing lines differ by nature: a draft has none of the adopting body's."""
    formula = replace(made.operative("1"), kind=ParagraphKind.ENACTING_FORMULA, anchor="formula-1")
    adopted = document("adopted", Stage.ADOPTED, ONE)
    found = concordance(document("draft", Stage.DRAFT, ONE), replace(adopted, children=(formula, *adopted.children)))
    assert became(*found.units) == [("para-1", "para-1", "identical")]


# --------------------------------------------------------------------------- the library


def test_the_two_pairs_of_the_library_are_complete(corpus: Corpus) -> None:
    """Every paragraph and footnote of both texts, once; 23 of the 27 paragraphs of 2021/23 are unchanged."""
    documents = {one.id: one for one in corpus.documents}
    pairs = {pair.adopted: pair for pair in corpus.concordances}
    assert {(pair.draft, pair.adopted) for pair in corpus.concordances} == {
        ("e-2021-30-draft-resolution-ii", "e-res-2021-21"),
        ("e-2021-30-draft-resolution-iv", "e-res-2021-23"),
    }
    for pair in corpus.concordances:
        for name, anchors in (
            (pair.draft, [unit.draft for unit in pair.units]),
            (pair.adopted, [unit.adopted for unit in pair.units]),
        ):
            assert Counter(anchor for anchor in anchors if anchor) == Counter(_compared(documents[name]))
    covid = [unit for unit in pairs["e-res-2021-23"].units if not str(unit.adopted).startswith("fn-")]
    assert Counter(unit.status for unit in covid) == {Change.IDENTICAL: 23, Change.EDITED: 4}
    assert [unit.changes for unit in covid if unit.changes] == [
        (("of the United Nations", ""),),
        (("modus", "modi"),),
        (("coronavirus disease (COVID-19)", "COVID-19"),),
        (("future similar", "similar future"),),
    ]
    reoffending = {unit.adopted: unit.changes for unit in pairs["e-res-2021-21"].units if unit.changes}
    assert reoffending == {
        "pp-5": (("Non-Custodial", "Non-custodial"),),
        "fn-2": (("", ", resolution 1"),),
        "fn-3": (("sect", "chap"), ("", ", sect")),
    }


def _compared(document_: Document) -> list[str]:
    act = (ParagraphKind.ENACTING_FORMULA, ParagraphKind.CLOSING)
    found: list[Paragraph | Footnote] = [one for one in paragraphs(document_) if one.kind not in act]
    return [one.anchor for one in (*found, *document_.footnotes)]
