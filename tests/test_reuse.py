"""Reused wording: which later paragraphs follow an earlier one, in made-up texts and against the list of readers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import reuse
from generator.model import Citation, CitationState, Paragraph, Place, Relation, Review, Stage
from generator.reuse import rules
from generator.reuse.rules import Verdict
from generator.reuse.texts import ENOUGH
from tests import made

if TYPE_CHECKING:
    from generator.model import Corpus, Document, Link

ROOT = Path(__file__).resolve().parent.parent

# --------------------------------------------------------------------------- against the list made by reading


# --------------------------------------------------------------------------- rules, on made-up texts

PLEDGE = (
    "Plant orchards along every canal, including through grants to gardeners who graft pears and quinces, and "
    "publish a yearly almanac of blossoms for schools;"
)
OTHERS = (
    "Keep lighthouses staffed during winter storms and repaint their towers;",
    "Teach shepherds to read weather charts before they leave for mountain pastures;",
    "Record folk songs of river boatmen and deposit copies with municipal archives;",
    "Measure rainfall daily at monasteries and compare results each autumn;",
)


def text(name: str, *paragraphs: str, date: str = "2020-01-01", title: str = "") -> Document:
    """A document of operative paragraphs."""
    body = tuple(made.operative(str(number), text=words) for number, words in enumerate(paragraphs, 1))
    return replace(made.document(*body, name=name), symbol=None, date=date, title=title or name)


def archive(size: int = ENOUGH) -> Document:
    """An old text of so many paragraphs, none of which has a word of another."""
    return text("archive", *(f"{number}a {number}b {number}c {number}d;" for number in range(size)), date="1999")


def library(*later: Document) -> Corpus:
    """A pledge among other paragraphs, and later texts, in a library in which rare words show as rare."""
    return made.corpus(text("pledge", PLEDGE, *OTHERS), archive(), *later, follow_up_of="pledge")


def found(*later: Document) -> list[Link]:
    return list(reuse.find(library(*later)))


def test_a_clause_taken_over_with_small_edits_is_a_quotation() -> None:
    later = (
        "Invites towns to plant orchards along every canal, including through loans and grants to gardeners who graft"
        " pears and quinces;"
    )
    [link] = found(text("later", later, date="2021"))
    assert link.relation is Relation.QUOTES
    assert link.target == Place("pledge", "para-1")
    assert link.evidence.shared == (
        "plant orchards along every canal, including through",
        "grants to gardeners who graft pears and quinces",
    )
    assert link.evidence.origin in later
    assert link.evidence.target in PLEDGE
    assert link.review is Review.AUTOMATIC
    assert 0.5 < link.score < 1


def test_a_short_distinctive_run_is_an_echo() -> None:
    [link] = found(text("later", "Thanks all gardeners who graft pears and quinces in spring;", date="2021"))
    assert link.relation is Relation.ECHOES


def test_a_small_library_cannot_tell_which_words_are_rare() -> None:
    """What is short is no link there; what is long is one in a library of any size."""
    short = text("short", "Thanks all gardeners who graft pears and quinces in spring;", date="2021")
    long = text("long", PLEDGE, date="2021")
    alone = made.corpus(text("pledge", PLEDGE, *OTHERS), short, long, follow_up_of="pledge")
    among = library(short, long)
    assert {link.origin.document for link in reuse.find(alone)} == {"long"}
    assert {link.origin.document for link in reuse.find(among)} == {"short", "long"}


def test_inflected_words_are_the_same_words() -> None:
    [link] = found(text("later", "Welcomes towns publishing a yearly almanac of blossoms for schools,", date="2021"))
    assert link.target.anchor == "para-1"


def test_what_all_texts_say_is_no_link() -> None:
    """A phrase that many documents have tells nothing, however long it is."""
    formula = "in accordance with the rules and procedures of the guild of gardeners"
    others = [
        text(f"other-{number}", f"Asks {name} to pay {formula};", date="2021") for number, name in enumerate("abcdefgh")
    ]
    pledge = text("pledge", f"Share seeds {formula};", *OTHERS)
    assert reuse.find(made.corpus(pledge, *others, follow_up_of="pledge")) == ()


def test_texts_that_follow_a_paragraph_make_no_set_phrase_of_its_wording() -> None:
    """However many take the paragraph up, one more that takes up a phrase of it is found."""
    followers = [text(f"follower-{number}", PLEDGE, date="2021") for number in range(6)]
    short = text("short", "Thanks all gardeners who graft pears and quinces in spring;", date="2021")
    assert {link.origin.document for link in found(short, *followers)} == {"short", *(one.id for one in followers)}


def test_texts_that_draw_on_a_document_tell_half_of_whether_its_phrases_are_set_ones() -> None:
    phrase = "Keep all lighthouses staffed during winter storms"
    lent = made.corpus(
        text("pledge", PLEDGE, *OTHERS), archive(), text("short", f"Asks for this: {phrase},", date="2021"),
        *(text(f"drawing-{at}", PLEDGE, *OTHERS[1:3], f"Begs: {phrase} of {at},", date="2021") for at in range(3)),
        follow_up_of="pledge",
    )  # fmt: skip
    set_phrase = made.corpus(
        text("pledge", PLEDGE, *OTHERS), archive(), text("short", f"Asks for this: {phrase},", date="2021"),
        *(text(f"other-{at}", f"Begs: {phrase} of {at},", date="2021") for at in range(3)),
        follow_up_of="pledge",
    )  # fmt: skip
    worth = [
        next(one.worth for one in reuse.findings(corpus, "pledge") if one.later.place.document == "short")
        for corpus in (lent, set_phrase)
    ]
    assert worth[0] > worth[1]


def test_many_rare_words_need_no_six_in_a_row() -> None:
    later = (
        "Asks all to plant orchards along roads, graft pears and quinces, print a yearly almanac of blossoms in June;"
    )
    [link] = found(text("later", later, date="2021"))
    assert link.rule == Verdict.PLENTY.value


@pytest.mark.parametrize(
    "titled",
    [
        "Recalling its resolution entitled “{}”,",
        "Recalling the Joint Declaration on {}, adopted in 2019,",
    ],
)
def test_the_title_of_another_text_is_no_link_though_it_has_no_capitals(titled: str) -> None:
    phrase = "the gardeners who graft pears and quinces"
    assert found(text("later", titled.format(phrase), date="2021")) == []
    assert found(text("later", f"Recalling with thanks {phrase},", date="2021")) != []


@pytest.mark.parametrize(
    "recited",
    [
        "Recalling article 4 of the Convention on Gardens, which requires each State to {},",
        "Recalling the Rules on Gardens, adopted in 1990, under which Governments are to {},",
        "Recalling that, in the Loire Declaration, Member States endeavoured to {},",
        "Rappelant la Convention sur les jardins, dans laquelle il est dit: {},",
    ],
)
def test_what_a_paragraph_says_another_instrument_says_is_no_link(recited: str) -> None:
    phrase = "plant orchards along every canal and to graft pears and quinces"
    assert found(text("later", recited.format(phrase), date="2021")) == []
    beside = recited.format("be patient") + f" and convinced of the need to {phrase},"
    assert found(text("later", beside, date="2021")) != []


def test_what_a_paragraph_says_the_traced_text_says_is_a_link() -> None:
    pledge = text("pledge", PLEDGE, *OTHERS, title="Loire Declaration on Orchards")
    later = text(
        "later",
        "Recalling the Loire Declaration, in which States agreed to plant orchards along every canal,",
        date="2021",
    )
    links = reuse.find(made.corpus(pledge, archive(), later, follow_up_of="pledge"))
    assert [link.target.anchor for link in links] == ["para-1"]


def test_the_words_of_a_treatys_title_are_no_link_in_small_letters() -> None:
    title = "firearms, their parts and components and ammunition"
    pledge = text("pledge", f"Melt all {title} into bells for schools;", *OTHERS)
    later = text("later", f"Notes the tracing of {title};", date="2021")
    assert reuse.find(made.corpus(pledge, archive(), later, follow_up_of="pledge")) == ()


def test_words_beside_a_name_are_half_its_own() -> None:
    portal = "Seeds and Laws on Canals and Orchards almanac portal"
    pledge = text(
        "pledge", f"Fund one {portal}, bake bread for sailors before dawn, tar old jetties and oil hinges;", *OTHERS
    )
    later = text("later", f"Fills our {portal},", date="2021")
    assert reuse.find(made.corpus(pledge, archive(), later, follow_up_of="pledge")) == ()


def test_most_of_a_short_paragraph_may_be_taken_up_in_another_order() -> None:
    pledge = text("pledge", "Mend broken sluices each spring, honour old ferrymen and tar jetties;", *OTHERS)
    later = text("later", "Asks all to tar jetties, honour old ferrymen and mend broken sluices;", date="2021")
    [link] = reuse.find(made.corpus(pledge, archive(), later, follow_up_of="pledge"))
    assert link.target.anchor == "para-1"


def test_titles_and_names_are_no_link() -> None:
    """A name identifies, and does not echo: words with a capital inside a sentence count little."""
    pledge = text("pledge", "Apply the Rules for the Treatment of Canals and Orchards in Cold Winters;", *OTHERS)
    later = text("later", "Recalling the Rules for the Treatment of Canals and Orchards in Cold Winters,", date="2021")
    assert reuse.find(made.corpus(pledge, later, follow_up_of="pledge")) == ()


def test_a_phrase_counts_for_the_paragraph_that_goes_on() -> None:
    """Two paragraphs begin alike; the later text has more of the one."""
    pledge = text(
        "pledge",
        "Weigh every harvest honestly with sealed brass scales and post results in market squares;",
        "Weigh every harvest honestly with sealed brass scales unless floods prevent it;",
        *OTHERS,
    )
    later = text(
        "later", "Asks millers to weigh every harvest honestly with sealed brass scales and post results;", date="2021"
    )
    corpus = made.corpus(pledge, archive(), later, follow_up_of="pledge")
    assert [link.target.anchor for link in reuse.find(corpus)] == ["para-1"]
    verdicts = {one.earlier.place.anchor: one.verdict for one in reuse.findings(corpus, "pledge")}
    assert verdicts == {"para-1": Verdict.RUN, "para-2": Verdict.BETTER}


def test_an_earlier_text_follows_nothing() -> None:
    assert found(text("earlier", PLEDGE, date="2019-12")) == []


def test_a_date_less_exact_than_the_other_does_not_make_a_text_earlier() -> None:
    assert len(found(text("later", PLEDGE, date="2020"))) == 1


def test_the_draft_of_a_text_is_not_its_follow_up() -> None:
    """What became of a draft is the concordance's to show."""
    draft = replace(text("draft", PLEDGE, date="2020-01-01", title="Pledge"), stage=Stage.DRAFT)
    assert found(draft) == []


def test_a_resolution_adopted_anew_under_the_same_title_is_another_text() -> None:
    """The Assembly adopts one on the protection of migrants every second year, and repeats the last."""
    [link] = found(text("later", PLEDGE, date="2022-01-01", title="Pledge"))
    assert link.score == 1


def test_a_citation_is_a_link_to_what_it_names_and_counts_once() -> None:
    later = text("later", "Recalling paragraph 2 of the pledge and again paragraph 2 of the pledge,", date="2021")
    corpus = library(later)
    place = Place("later", "para-1")
    target, state = Place("pledge", "para-2"), CitationState.RESOLVED
    twice = [Citation(place, start, start + 11, "paragraph 2", None, None, target, state, "rule") for start in (10, 48)]
    [link] = reuse.find(replace(corpus, citations=tuple(twice)))
    assert (link.relation, link.score, link.target) == (Relation.CITES, 1.0, Place("pledge", "para-2"))
    assert link.evidence.target == OTHERS[0]


def test_a_citation_that_leads_nowhere_is_no_link() -> None:
    corpus = library(text("later", "Recalling some other pledge of long ago,", date="2021"))
    citation = Citation(Place("later", "para-1"), 0, 9, "Recalling", None, None, None, CitationState.UNRESOLVED, "rule")
    assert reuse.find(replace(corpus, citations=(citation,))) == ()


def test_any_document_can_be_asked_for() -> None:
    corpus = library(text("one", *OTHERS[:2], date="2021"), text("two", *OTHERS[:2], date="2022"))
    assert {link.target.document for link in reuse.find(corpus, of="one")} == {"one"}
    assert reuse.find(corpus, of="nothing") == ()


def test_explain_shows_the_rule_and_the_near_miss_with_its_reason() -> None:
    corpus = library(
        text("later", "Thanks all gardeners who graft pears and quinces in spring;", date="2021"),
        text("other", "Asks for a yearly almanac of storms;", date="2021"),
    )
    lines = "\n".join(reuse.explain(corpus, Place("pledge", "para-1")))
    assert "Reused wording, published:\n  later#para-1 and pledge#para-1: distinctive run" in lines
    assert f"other#para-1 and pledge#para-1: {Verdict.SCATTERED.value}" in lines


def test_the_order_of_documents_does_not_change_what_is_found() -> None:
    one, two = text("one", PLEDGE, date="2021"), text("two", OTHERS[0], date="2021")
    assert {(link.origin, link.target) for link in found(one, two)} == {
        (link.origin, link.target) for link in found(two, one)
    }


# --------------------------------------------------------------------------- any text at all

anything: st.SearchStrategy[Any] = st.lists(
    st.one_of(st.text(max_size=120), st.sampled_from([PLEDGE, *OTHERS])), min_size=1, max_size=5
)


@given(anything, anything)
def test_evidence_is_always_in_both_texts_to_the_letter(one: list[str], two: list[str]) -> None:
    corpus = made.corpus(text("one", *one, date="2020"), text("two", *two, date="2021"), follow_up_of="one")
    texts = {
        Place(document.id, unit.anchor): unit.text
        for document in corpus.documents
        for unit in document.children
        if isinstance(unit, Paragraph)
    }
    for link in reuse.find(corpus):
        assert link.evidence.origin in texts[link.origin]
        assert link.evidence.target in texts[link.target]
        assert all(run in link.evidence.origin for run in link.evidence.shared)
        assert 0 < link.score <= 1


def test_a_text_that_repeats_one_word_is_gone_through_as_fast_as_any() -> None:
    """What is looked at for a pair of paragraphs is bounded: no text can make it grow with the square of its words."""
    many = " ".join(["orchard"] * 20_000)
    corpus = made.corpus(text("one", many, PLEDGE), text("two", many, date="2021"), follow_up_of="one")
    assert reuse.find(corpus) == ()


def test_the_thresholds_mean_what_their_names_say() -> None:
    assert 1 < rules.SHORT_WORTH <= rules.WORTH / 2
    assert rules.CLAUSE < rules.CLAUSES
    assert 0 < rules.SHARE < 1
