"""What people decided: it holds for the passages that were read, and says so when they change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.decisions import DECISIONS, RULE, apply, passages_hash
from generator.model import Evidence, Link, Place, Relation, Review
from generator.problems import Severity, has_errors, render
from tests import made

if TYPE_CHECKING:
    from pathlib import Path

    from generator.library import Library
    from generator.model import Corpus

LATER, EARLIER = "Asks towns to graft pears and quinces;", "Graft pears, and plant trees;"
HASH = passages_hash(LATER, EARLIER)
FOUND = Link(
    Relation.ECHOES,
    Place("later", "para-1"),
    Place("pledge", "para-1"),
    0.3,
    Evidence("graft pears", "Graft pears", ("graft pears",)),
    "a rule",
    Review.AUTOMATIC,
)


def corpus_with(*links: Link) -> Corpus:
    later = made.document(made.operative("1", text=LATER), name="later")
    pledge = made.document(made.operative("1", text=EARLIER), name="pledge")
    return replace(made.corpus(pledge, later, follow_up_of="pledge"), links=links)


def entry(decide: str, **other: str) -> str:
    keys = {
        "from": "{document: later, unit: para-1}",
        "to": "{document: pledge, unit: para-1}",
        "relation": "echoes",
        "reason": "Read.",
        "hash": HASH,
    } | {key.rstrip("_"): value for key, value in other.items()}
    return f"decisions:\n  - decide: {decide}\n" + "".join(f"    {key}: {value}\n" for key, value in keys.items())


def folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "decisions.yml").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_folder_without_decisions_changes_nothing(tmp_path: Path) -> None:
    corpus = corpus_with(FOUND)
    assert apply(corpus, tmp_path) == (corpus, ())


def test_a_rejected_link_is_not_published(tmp_path: Path) -> None:
    corpus, problems = apply(corpus_with(FOUND), folder(tmp_path, entry("reject")))
    assert (corpus.links, problems) == ((), ())


def test_a_confirmed_link_says_that_a_person_has_read_it(tmp_path: Path) -> None:
    corpus, problems = apply(corpus_with(FOUND), folder(tmp_path, entry("confirm")))
    assert corpus.links == (replace(FOUND, review=Review.CONFIRMED),)
    assert problems == ()


def test_an_added_link_carries_the_words_that_the_reader_saw(tmp_path: Path) -> None:
    corpus, problems = apply(corpus_with(), folder(tmp_path, entry("add", shared="[graft pears]")))
    assert problems == ()
    [link] = corpus.links
    assert (link.review, link.rule, link.score) == (Review.ADDED, RULE, 0.4)
    assert link.evidence == Evidence("graft pears", "Graft pears", ("graft pears",))


def test_a_decision_on_passages_that_changed_is_stale_and_named_with_its_line(tmp_path: Path) -> None:
    corpus, [problem] = apply(corpus_with(FOUND), folder(tmp_path, entry("reject", hash="0123456789abcdef")))
    assert corpus.links == (FOUND,)
    assert render(problem) == (
        "decisions.yml:7: decision-stale (warning) the two passages are not those that were read: read them again, and"
        f" if it still holds write {HASH}\n        hash: 0123456789abcdef\n        ^"
    )


def test_only_words_make_a_decision_stale() -> None:
    assert passages_hash("graft  pears\n", "x") == passages_hash("graft pears", "x")
    assert passages_hash("graft pears", "x") != passages_hash("Graft pears", "x")
    assert passages_hash("a", "b") != passages_hash("b", "a")


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (entry("reject", to="{document: pledge, unit: para-9}"), "decision-place", 4),
        (entry("reject", from_="{document: none, unit: para-1}"), "decision-place", 3),
        (entry("confirm", relation="quotes"), "decision-idle", 2),
        (entry("add", shared="[graft pears]"), "decision-idle", 2),
        (entry("add", relation="quotes"), "decision-words", 2),
        (entry("add", relation="quotes", shared="[graft apples]"), "decision-words", 8),
        (entry("add", relation="quotes", shared="['']"), "decision-words", 8),
        (entry("add", to="{document: later, unit: para-1}", shared="[graft pears]"), "decision-place", 4),
    ],
)
def test_a_decision_that_fits_nothing_is_left_out_and_reported(tmp_path: Path, text: str, code: str, line: int) -> None:
    corpus, [problem] = apply(corpus_with(FOUND), folder(tmp_path, text))
    assert (problem.code, problem.line, problem.severity) == (code, line, Severity.WARNING)
    assert corpus.links == (FOUND,)


@pytest.mark.parametrize(
    "text",
    [
        entry("perhaps"),
        entry("reject", reason='""'),
        entry("reject", relation="likes"),
        entry("reject", surely="yes"),
        "decisions: yes",
        "decisions: [",
    ],
)
def test_a_file_that_is_no_list_of_decisions_is_an_error(tmp_path: Path, text: str) -> None:
    corpus, problems = apply(corpus_with(FOUND), folder(tmp_path, text))
    assert has_errors(problems)
    assert corpus.links == (FOUND,)


def test_no_decision_of_the_library_is_stale(library: Library) -> None:
    """Each decision in `seeds/decisions.yml` is applied, and each added link stands among the published ones."""
    assert [problem for problem in library.problems if problem.file == "decisions.yml"] == []
    assert any(link.review is Review.ADDED for link in library.corpus.links)


def test_decisions_that_are_no_file_are_a_problem(tmp_path: Path) -> None:
    corpus = corpus_with()
    assert apply(corpus, tmp_path) == (corpus, ())
    (tmp_path / DECISIONS).mkdir()
    _, (problem,) = apply(corpus, tmp_path)
    assert problem.code == "decisions-unreadable"
