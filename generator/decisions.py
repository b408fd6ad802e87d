"""What people decided on links: `seeds/decisions.yml` confirms, rejects or adds a link, each with a reason.

A corpus with the links that the rules found and the folder of its seeds come in; the corpus with the links as
decided goes out, and a problem for each decision that could not be applied. A decision holds for the two passages
that were read when it was made: it carries a hash of both, and when a text changes it is stale, is not applied, and
says so with its line and the hash that the passages have now.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from generator import declarations
from generator.model import Evidence, Link, Paragraph, Place, Relation, Review, units
from generator.problems import Problem, Severity
from generator.wording import keys, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.declarations import Where
    from generator.model import Corpus

DECISIONS = "decisions.yml"
_NO_FILE = "is a folder, or a link to nothing; expected a file, or none"
RULE = "read by a person"

# How much of a SHA-256 in hexadecimal is written down: enough that no two passages of a library share it by chance.
_DIGITS = 16


class Verb(StrEnum):
    """What a person does to a link."""

    CONFIRM = "confirm"
    REJECT = "reject"
    ADD = "add"


class Side(BaseModel):
    """A paragraph by its document's id and its anchor."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    document: str = Field(min_length=1)
    unit: str = Field(min_length=1)

    @property
    def place(self) -> Place:
        """The same as a place."""
        return Place(self.document, self.unit)


class Decision(BaseModel):
    """One decision. `relation` says which of the links between two paragraphs is meant, or is added.

    `shared` are the runs of words that both passages have, as the later one has them; an added link needs them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    decide: Verb
    from_: Side = Field(alias="from")
    to: Side
    relation: Relation
    shared: tuple[str, ...] = ()
    reason: str = Field(min_length=1)
    hash: str = Field(min_length=1)


class Decisions(BaseModel):
    """All decisions on a folder of seeds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    decisions: tuple[Decision, ...] = ()


def apply(corpus: Corpus, folder: Path) -> tuple[Corpus, tuple[Problem, ...]]:
    """The corpus with its links as decided in the folder, and every problem.

    Problems: those of `declarations.read`; `decisions-unreadable` (there is no file of that name, but something else);
    and, as warnings, for then the decision is left out, `decision-place` (no such paragraph, or twice the same),
    `decision-stale` (a passage has changed), `decision-idle` (no such link, or there is one already) and
    `decision-words` (the shared words are not in the later passage).
    """
    path = folder / DECISIONS
    if not path.is_file():
        there = path.exists() or path.is_symlink()
        return corpus, (Problem(DECISIONS, 1, "decisions-unreadable", _NO_FILE),) if there else ()
    text = path.read_text(encoding="utf-8", errors="replace")
    declared, where, problems = declarations.read(text, DECISIONS, Decisions)
    if declared is None or problems:
        return corpus, problems
    links, faults = decided(corpus, declared.decisions, where)
    return replace(corpus, links=links), (*problems, *faults)


def decided(
    corpus: Corpus, decisions: Sequence[Decision], where: Where
) -> tuple[tuple[Link, ...], tuple[Problem, ...]]:
    """The links of a corpus after the decisions, in the order of the library; a problem for each left out."""
    texts = {
        Place(document.id, unit.anchor): unit.text
        for document in corpus.documents
        for unit in units(document)
        if isinstance(unit, Paragraph)
    }
    links = {(link.relation, link.origin, link.target): link for link in corpus.links}
    problems: list[Problem] = []
    for number, decision in enumerate(decisions):
        fault = _misfit(decision, texts, links)
        if fault is not None:
            path = ("decisions", number, fault.key)
            problems.append(where.problem(path, fault.code, fault.message, Severity.WARNING))
            continue
        key = (decision.relation, decision.from_.place, decision.to.place)
        if decision.decide is Verb.REJECT:
            del links[key]
        elif decision.decide is Verb.CONFIRM:
            links[key] = replace(links[key], review=Review.CONFIRMED)
        else:
            links[key] = _added(decision, texts)
    order = {place: at for at, place in enumerate(texts)}
    after = sorted(links.values(), key=lambda link: (order.get(link.origin, -1), order.get(link.target, -1)))
    return tuple(after), tuple(problems)


@dataclass(frozen=True, slots=True)
class _Fault:
    """Why a decision can't be applied: the key that is wrong, the problem's code, and the message."""

    key: str
    code: str
    message: str


def _misfit(
    decision: Decision, texts: Mapping[Place, str], links: Mapping[tuple[Relation, Place, Place], Link]
) -> _Fault | None:
    """What is wrong with a decision, if anything."""
    for key, side in (("from", decision.from_), ("to", decision.to)):
        if side.place not in texts:
            return _Fault(key, "decision-place", f"the library has no paragraph `{side.unit}` in `{side.document}`")
    if decision.from_.place == decision.to.place:
        return _Fault("to", "decision-place", "a paragraph can't follow itself: give the earlier one")
    now = passages_hash(texts[decision.from_.place], texts[decision.to.place])
    if decision.hash != now:
        message = f"the two passages are not those that were read: read them again, and if it still holds write {now}"
        return _Fault("hash", "decision-stale", message)
    known = (decision.relation, decision.from_.place, decision.to.place) in links
    if decision.decide is Verb.ADD:
        return _unfit(decision, texts[decision.from_.place], known=known)
    if not known:
        message = f"there is no link to {decision.decide.value}: the rules find none of this relation here"
        return _Fault("decide", "decision-idle", message)
    return None


def _unfit(decision: Decision, later: str, *, known: bool) -> _Fault | None:
    """What is wrong with a link that is to be added, if anything."""
    if known:
        return _Fault("decide", "decision-idle", "there is such a link already: confirm it, or take this away")
    if not decision.shared:
        return _Fault("decide", "decision-words", "a link that is added needs `shared`, the words that both have")
    missing = [run for run in decision.shared if run not in later or not keys(run)]
    if missing:
        return _Fault("shared", "decision-words", f"`{missing[0]}` is not words of the later passage, to the letter")
    return None


def passages_hash(later: str, earlier: str) -> str:
    """The hash of two passages: 16 digits of the SHA-256 of both texts, UTF-8, a line feed between them.

    Spaces count as one, so that only a change of the words makes a decision stale.
    """
    plain = "\n".join(" ".join(text.split()) for text in (later, earlier))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _added(decision: Decision, texts: Mapping[Place, str]) -> Link:
    """The link that a decision adds; its score is the share of the earlier paragraph's words that are shared."""
    later, earlier = texts[decision.from_.place], texts[decision.to.place]
    here = [(later.index(run), later.index(run) + len(run)) for run in decision.shared]
    there = shown(earlier, decision.shared)
    size = sum(len(keys(earlier[start:end])) for start, end in there)
    score = round(size / max(1, len(keys(earlier))), 2)
    evidence = Evidence(_stretch(later, here), _stretch(earlier, there), decision.shared)
    return Link(decision.relation, decision.from_.place, decision.to.place, score, evidence, RULE, Review.ADDED)


def _stretch(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """From the first of some stretches to the last; the whole text where there is none."""
    return text[min(start for start, _ in spans) : max(end for _, end in spans)] if spans else text
