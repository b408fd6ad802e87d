"""The follow-up against the list of links that careful readers made."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import yaml

from generator import reuse
from generator.model import Place, Relation, units
from generator.reuse import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pytest

    from generator.model import Corpus, Link
    from generator.reuse import Finding
from tests.test_reuse import ROOT

GOLD = ROOT / "tests" / "gold"


COLUMNS = ("from_document", "from_unit", "to_unit", "relation", "review")


class Pair(NamedTuple):
    """A link as the list names it: the later document and unit, the unit that it follows."""

    document: str
    unit: str
    target: str


def gold() -> dict[Pair, str]:
    """The list: each pair with its relation."""
    read = yaml.safe_load((GOLD / "follow-up.yml").read_text(encoding="utf-8"))
    return {
        Pair(one["from"]["document"], one["from"]["unit"], one["to"]["unit"]): one["relation"] for one in read["links"]
    }


def near() -> set[Pair]:
    """The pairs that were read and not taken."""
    read = yaml.safe_load((GOLD / "follow-up.yml").read_text(encoding="utf-8"))
    return {Pair(one["from"]["document"], one["from"]["unit"], one["to"]["unit"]) for one in read["near"]}


def pair(link: Link) -> Pair:
    return Pair(link.origin.document, str(link.origin.anchor), str(link.target.anchor))


def worded(links: Iterable[Link]) -> list[Link]:
    """The links that rest on wording, not on a citation."""
    return [link for link in links if link.relation is not Relation.CITES]


def score(found: set[Pair], wanted: set[Pair]) -> tuple[float, float]:
    """Precision and recall."""
    right = len(found & wanted)
    return right / max(1, len(found)), right / max(1, len(wanted))


def test_every_pair_of_the_list_names_paragraphs_of_the_library(corpus: Corpus) -> None:
    places = {Place(document.id, unit.anchor) for document in corpus.documents for unit in units(document)}
    for one in {*gold(), *near()}:
        assert Place(one.document, one.unit) in places
        assert Place(corpus.follow_up_of, one.target) in places
    assert not set(gold()) & near()


def test_published_links_are_those_that_a_careful_reader_makes(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    """Precision and recall are 0.98 or more; those of the rules alone are shown beside them."""
    wanted = set(gold())
    links = worded(corpus.links)
    published = {pair(link) for link in links}
    automatic = {pair(link) for link in worded(reuse.find(replace(corpus, links=())))}
    lines = ["follow-up:"]
    for name, found in (("rules alone", automatic), ("as published", published)):
        precision, recall = score(found, wanted)
        lines.append(f"  {name:<13} precision {precision:.3f}, recall {recall:.3f} ({len(found)} of {len(wanted)})")
    agreed = sum(link.relation == gold().get(pair(link)) for link in links)
    lines.append(f"  relation as in the list for {agreed} of {len(links)}")
    lines += [f"  not in the list: {' '.join(one)}" for one in sorted(published - wanted)]
    lines += [f"  missed:          {' '.join(one)}" for one in sorted(wanted - published)]
    with capsys.disabled():
        print("\n" + "\n".join(lines))  # noqa: T201 — the score is what `make test` is to show
    _stated("the rules alone", len(automatic), *score(automatic, wanted))
    _stated("as published, with what readers added", len(published), *score(published, wanted))
    assert min(score(published, wanted)) >= 0.98
    assert score(automatic, wanted)[0] >= 0.98
    assert score(automatic, wanted)[1] >= 0.85
    assert not published & near()


def _stated(name: str, links: int | None, precision: float, recall: float) -> None:
    """The method page tells readers these very figures."""
    page = (ROOT / "site_src" / "about" / "method.md").read_text(encoding="utf-8")
    count = "" if links is None else str(links)
    assert f"| {name} | {count} | {precision:.2f} | {recall:.2f} |".replace("|  |", "| |") in page


def test_no_link_is_gained_or_lost_unseen(corpus: Corpus, request: pytest.FixtureRequest) -> None:
    """The links stand in a file of the repository, so that a change of rules shows as a change of links."""
    path = GOLD / "published.csv"
    rows = [(*pair(link), link.relation.value, link.review.value) for link in worded(corpus.links)]
    if request.config.getoption("--golden"):
        written = io.StringIO()
        csv.writer(written, lineterminator="\n").writerows([COLUMNS, *rows])
        path.write_text(written.getvalue(), encoding="utf-8")
    committed = [tuple(row) for row in csv.reader(path.read_text(encoding="utf-8").splitlines())][1:]
    gained = [f"gained {' '.join(row)}" for row in rows if row not in committed]
    lost = [f"lost {' '.join(row)}" for row in committed if row not in rows]
    assert gained + lost == []


def test_no_single_document_decides_the_thresholds(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    """Thresholds that are best without a document are good for it too: each is left out in turn."""
    wanted = set(gold())
    seen = {
        Pair(one.later.place.document, str(one.later.place.anchor), str(one.earlier.place.anchor)): one
        for one in reuse.findings(corpus, corpus.follow_up_of)
    }
    families = {document.id: document.title for document in corpus.documents}
    right = found = 0
    for left_out in sorted({families[one.document] for one in wanted}):
        others = {one: finding for one, finding in seen.items() if families[one.document] != left_out}
        best = _best(others, {one for one in wanted if families[one.document] != left_out})
        published = {
            one for one, finding in seen.items() if families[one.document] == left_out and _fits(finding, best)
        }
        right += len(published & wanted)
        found += len(published)
    precision, recall = right / found, right / len(wanted)
    with capsys.disabled():
        print(f"\n  each document by the others' thresholds: precision {precision:.3f}, recall {recall:.3f}")  # noqa: T201
    _stated("the rules, each document judged by thresholds set without it", None, precision, recall)
    assert precision >= 0.95
    assert recall >= 0.8


Thresholds = tuple[float, int, float]


def _fits(finding: Finding, thresholds: Thresholds) -> bool:
    worth, run, share = thresholds
    plain = finding.worth >= worth and finding.passages[0].longest >= run
    passages = finding.passages if finding.share >= rules.MOST else finding.passages[:1]
    short = sum(passage.size for passage in passages) >= rules.SHORT_SIZE and finding.share >= share
    return plain or (short and finding.worth >= worth / 2)


def _best(seen: dict[Pair, Finding], wanted: set[Pair]) -> Thresholds:
    """The thresholds with the best mean of precision and recall; of equal ones the most careful."""
    grid: Sequence[Thresholds] = [
        *product([2.0, 2.25, 2.5, 2.75, 3.0, 3.25], [5, 6, 7, 8], [0.3, 0.35, 0.4, 0.5]),
    ]

    def mean(thresholds: Thresholds) -> tuple[float, Thresholds]:
        precision, recall = score({one for one, finding in seen.items() if _fits(finding, thresholds)}, wanted)
        return (2 * precision * recall / (precision + recall or 1), thresholds)

    return max(map(mean, grid))[1]
