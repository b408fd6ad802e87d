"""Which shared passages are published as links, and which are near misses, and why.

Passages between a later and an earlier paragraph come in; a finding with its verdict goes out. Precision comes
first: a link is what a careful reader accepts who sees the two passages side by side. The numbers below have
a meaning in words; tests show how the published links change with each of them, and that no single document
decides it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model import Evidence, Link, Relation, Review

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reuse.passages import Passage
    from generator.reuse.texts import Text
    from generator.reuse.weights import Weights

# A passage tells enough when it is worth two and a half words that nobody else uses. Ten ordinary words of drafting are
# worth that, if their sequence is in no third document.
WORTH = 2.5
# And when six words of it stand in a row: shorter phrases are the common stock of drafting ("human rights and
# fundamental freedoms").
RUN = 6
# Where it is worth three and a half such words, they may stand in several shorter rows.
PLENTY = 3.5
# A short paragraph is taken over by a few words. If more than a third of what the earlier paragraph says is shared,
# a passage of seven words worth half as much is enough, in a row or not.
SHARE, SHORT_WORTH, SHORT_SIZE = 0.35, 1.25, 7
# Where it is more than half, that holds for all passages together: they may stand in another order.
MOST = 0.5
# Fifteen words in the same order are a clause, and so are twenty in several passages: less is an echo.
CLAUSE, CLAUSES = 15, 20
# What another paragraph explains better by a tenth is credited to that one.
BETTER = 1.1
# Passages beside the first are shown as evidence, and counted, when they are worth one such word.
_SHOWN = 1.0


class Verdict(StrEnum):
    """The rule by which a finding is published, or the reason why it is not."""

    RUN = "distinctive run"
    PLENTY = "many distinctive words"
    SHORT = "much of a short paragraph"
    BETTER = "another paragraph has the same words and more"
    LITTLE = "names, titles and standing phrases aside, too little is shared"
    SCATTERED = "the shared words are scattered: no six stand in a row"


PUBLISHED = frozenset({Verdict.RUN, Verdict.PLENTY, Verdict.SHORT})


@dataclass(frozen=True, slots=True)
class Finding:
    """What a later and an earlier paragraph share.

    `alone` counts the words of the best passage by what they tell, as far as a library of this size can say; `worth`
    leaves those aside that another paragraph explains better; `share` is how much of what the earlier paragraph says is
    shared, 0 to 1.
    """

    later: Text
    earlier: Text
    passages: tuple[Passage, ...]
    alone: float
    worth: float
    share: float
    verdict: Verdict
    weights: Weights


def verdict(passages: Sequence[Passage], alone: float, worth: float, share: float) -> Verdict:
    """The rule that publishes what two paragraphs share, the best passage first, or the first one that it fails."""
    best = passages[0]
    if worth >= WORTH and best.longest >= RUN:
        return Verdict.RUN
    if worth >= PLENTY:
        return Verdict.PLENTY
    size = sum(passage.size for passage in passages) if share >= MOST else best.size
    if worth >= SHORT_WORTH and share >= SHARE and size >= SHORT_SIZE:
        return Verdict.SHORT
    if alone >= WORTH > worth:
        return Verdict.BETTER
    return Verdict.SCATTERED if worth >= WORTH else Verdict.LITTLE


@dataclass(frozen=True, slots=True)
class Shared:
    """All passages of a pair of paragraphs before it is judged, with the weight of each later word."""

    later: Text
    earlier: Text
    passages: tuple[Passage, ...]
    weights: Weights


def judged(pairs: Sequence[Shared]) -> tuple[Finding, ...]:
    """The findings for all pairs of one later paragraph, the best first.

    Each word of the later paragraph is credited to the passage that explains most of it, so that a phrase which
    two paragraphs begin with counts for the one that goes on.
    """
    findings: list[Finding] = []
    credited: dict[int, float] = {}
    for pair in sorted(pairs, key=lambda pair: (-pair.passages[0].worth, pair.earlier.place)):
        best, share = pair.passages[0], pair.weights.share(pair.passages)
        whole = own = 0.0
        for run in best.runs:
            for step in range(run.length):
                weight = pair.weights.of(run.later + step, run.earlier + step)
                whole += weight
                own += weight if credited.get(run.later + step, 0.0) < best.worth * BETTER else 0.0
        alone = best.worth * pair.weights.trust
        worth = alone * own / whole if whole else 0.0
        for passage in pair.passages:
            for at in passage.later():
                credited[at] = max(credited.get(at, 0.0), passage.worth)
        findings.append(
            Finding(
                pair.later,
                pair.earlier,
                pair.passages,
                alone,
                worth,
                share,
                verdict(pair.passages, alone, worth, share),
                pair.weights,
            )
        )
    return tuple(findings)


def link(finding: Finding) -> Link:
    """A published finding as a link with its evidence; the score is how much of the earlier paragraph it has."""
    shown = [passage for passage in finding.passages if passage.worth >= _SHOWN]
    clause = finding.passages[0].size >= CLAUSE or sum(passage.size for passage in shown) >= CLAUSES
    return Link(
        Relation.QUOTES if clause else Relation.ECHOES,
        finding.later.place,
        finding.earlier.place,
        round(finding.weights.score(shown), 2),
        evidence(finding.later, finding.earlier, shown),
        finding.verdict.value,
        Review.AUTOMATIC,
    )


def evidence(later: Text, earlier: Text, shown: Sequence[Passage]) -> Evidence:
    """The stretch of either text from the first shared word to the last, and the shared runs in order."""
    runs = sorted((run for passage in shown for run in passage.runs), key=lambda run: run.later)
    return Evidence(
        _quote(later, [(run.later, run.length) for run in runs]),
        _quote(earlier, [(run.earlier, run.length) for run in runs]),
        tuple(_quote(later, [(run.later, run.length)]) for run in runs if run.length > 1),
    )


def _quote(text: Text, runs: Sequence[tuple[int, int]]) -> str:
    first = min(start for start, _ in runs)
    last = max(start + length for start, length in runs) - 1
    return text.text[text.words.stretch(first, last)]


def described(finding: Finding) -> tuple[str, ...]:
    """A finding for `explain`: the rule or the reason, what it was measured by, and the words, best passage first."""
    later, earlier = finding.later.place, finding.earlier.place
    best = finding.passages[0]
    measured = (
        f"worth {finding.worth:.2f} rare words, longest run {best.longest} words, {finding.share:.0%} of the earlier"
    )
    lines = [
        f"  {later.document}#{later.anchor} and {earlier.document}#{earlier.anchor}: {finding.verdict.value}",
        f"    {measured} (least: {WORTH} and {RUN}, or {PLENTY}, or {SHORT_WORTH} and {SHARE:.0%})",
    ]
    for passage in finding.passages:
        words = " … ".join(_quote(finding.later, [(run.later, run.length)]) for run in passage.runs)
        lines.append(f"    {passage.worth:.2f}: {words}")
        lines += [f"      discounted, {reason}: {said}" for reason, said in finding.weights.discounts(passage)]
    if finding.alone < best.worth:
        lines.append(
            f"    {best.worth - finding.alone:.2f} of it is doubted: few paragraphs tell little of what is rare"
        )
    if finding.worth < finding.alone:
        lines.append(
            f"    {finding.alone - finding.worth:.2f} of it is credited to a paragraph that has more of the wording"
        )
    return tuple(lines)
