"""The word ledger: proof that every word of a seed is in a document or is furniture of a named kind.

A reading comes in; out come an account for each document, in tokens (what white space separates in the seed),
and problems. The proof does not trust the reader: it takes the lines that each unit claims from the seed
itself and compares them, letter by letter, with what the unit says, markup and white space aside. Only a
recorded mend may differ.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import dialects, inline
from generator.ledger import printed
from generator.model import Footnote, MarkKind, MastheadLine, Paragraph, Section, SourceSpan, text_of, units
from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Furniture, Mend, Reading, Unit


@dataclass(frozen=True, slots=True)
class Account:
    """Where the tokens of one document's lines went; all but `tokens` add up to it.

    `furniture` has (kind, tokens) pairs, and `lines` the lines of each kind; both stand with the first
    document of a seed, as furniture belongs to the printed page. `mends` are those on the document's lines.
    """

    document: str
    seed: str
    sha256: str
    tokens: int
    body: int
    heading: int
    footnote: int
    masthead: int
    furniture: tuple[tuple[str, int], ...]
    lines: tuple[Furniture, ...]
    mends: tuple[Mend, ...]


def account(reading: Reading) -> tuple[Account, ...]:
    """The accounts of a seed's documents, in their order; together they have every token of the seed."""
    sizes = {line.number: len(line.text.split()) for line in reading.seed.lines}
    owner = _owners(reading)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for line, (name, column) in owner.items():
        counts[name][column] += sizes.get(line, 0)
    kinds: Counter[str] = Counter()
    for item in reading.furniture:
        kinds[item.kind] += sum(sizes.get(line, 0) for line in item.source.lines if line not in owner)
    accounts = []
    for index, document in enumerate(reading.documents):
        count = counts[document.id]
        furniture = tuple(sorted(kinds.items())) if index == 0 else ()
        mends = tuple(mend for mend in reading.mends if _owner_of(mend, owner, reading) == document.id)
        accounts.append(
            Account(
                document.id,
                reading.seed.file,
                reading.seed.sha256,
                sum(count.values()) + sum(size for _, size in furniture),
                count["body"],
                count["heading"],
                count["footnote"],
                count["masthead"],
                furniture,
                reading.furniture if index == 0 else (),
                mends,
            )
        )
    return tuple(accounts)


def check(reading: Reading) -> tuple[Problem, ...]:
    """A problem for each line that nothing claims, and for each unit that does not say what its lines say."""
    claimed = _owners(reading)
    furniture = {line for item in reading.furniture for line in item.source.lines}
    lost = [
        Problem(
            reading.seed.file,
            line.number,
            "word-unaccounted",
            "this line is in no document and is no furniture; expected each word in exactly one place",
            quote=line.text[:200],
        )
        for line in reading.seed.lines
        if line.number not in claimed and line.number not in furniture and _says(line.text)
    ]
    return (*lost, *_differences(reading))


def _says(line: str) -> bool:
    """Whether a line holds more than markup."""
    text, _ = inline.parse(dialects.unwritten(line), ())
    return bool(text.strip())


def _owners(reading: Reading) -> dict[int, tuple[str, str]]:
    """By line, the document and the column that it is accounted to; what stands in two goes to the inner one."""
    furniture = {line for item in reading.furniture for line in item.source.lines}
    owner: dict[int, tuple[str, str]] = {}
    for document in reversed(reading.documents):
        for unit in units(document):
            for span in unit.source:
                for line in span.lines:
                    if line not in furniture:
                        owner.setdefault(line, (document.id, _column(unit)))
    return owner


def _column(unit: Unit) -> str:
    if isinstance(unit, MastheadLine):
        return "masthead"
    if isinstance(unit, Footnote):
        return "footnote"
    return "heading" if isinstance(unit, Section) else "body"


def _owner_of(mend: Mend, owner: Mapping[int, tuple[str, str]], reading: Reading) -> str:
    return owner.get(mend.line, (reading.documents[0].id if reading.documents else "", ""))[0]


def _differences(reading: Reading) -> list[Problem]:
    lines = printed.lines(reading)
    problems = []
    for found in _claims(reading):
        forms = tuple(printed.forms(_stretches(found), lines))
        whole = "".join(form[-1] for form in forms)
        said = _together(map(_said, found), whole)
        if not printed.says(forms, said):
            problems.append(_differs(reading.seed.file, found[0], whole, said))
    return problems


def _claims(reading: Reading) -> Iterable[list[Unit]]:
    """The units by the lines that they claim: each alone, or together those that share a line, in printed order.

    A unit that stands in two documents, on the same lines in the same words, counts once.
    """
    holders: dict[int, list[Unit]] = {}
    groups: dict[int, list[Unit]] = {}
    known: set[tuple[tuple[SourceSpan, ...], tuple[str, ...]]] = set()
    for index, document in enumerate(reading.documents):
        for unit in units(document):
            key = (unit.source, _said(unit))
            if not unit.source or (index and key in known):
                continue
            known.add(key)
            lines = [line for span in unit.source for line in span.lines]
            met = list({id(holders[line]): holders[line] for line in lines if line in holders}.values())
            group = met[0] if met else []
            for other in met[1:]:
                group.extend(other)
                holders.update((line, group) for found in other for span in found.source for line in span.lines)
                del groups[id(other)]
            group.append(unit)
            groups[id(group)] = group
            holders.update((line, group) for line in lines)
    return [sorted(group, key=lambda unit: unit.source[0]) for group in groups.values()]


def _stretches(found: list[Unit]) -> tuple[SourceSpan, ...]:
    """The lines of units as stretches, each line once: one unit's in its own order, several units' as printed."""
    if len(found) == 1:
        return found[0].source
    numbers = sorted({(span.seed, line) for unit in found for span in unit.source for line in span.lines})
    return tuple(SourceSpan(seed, line, line) for seed, line in numbers)


def _said(unit: Unit) -> tuple[str, ...]:
    """What a unit says, cut where two calls stand side by side: a comma may be printed there."""
    first, *others = _with_calls(unit)
    stop = "." if isinstance(unit, Paragraph) and unit.label[:1].isdigit() and "." not in unit.label else ""
    label = unit.label + stop if isinstance(unit, Paragraph | Section | Footnote) else ""
    return tuple(map(printed.squeeze, (label + first, *others)))


def _with_calls(unit: Unit) -> list[str]:
    """The text of a unit with the numbers of its footnotes back where they were printed, cut between two of them."""
    text, parts, end = text_of(unit), [""], -1
    for mark in unit.marks:
        if mark.kind is MarkKind.FOOTNOTE:
            if mark.start == end:
                parts.append(mark.ref)
            else:
                parts[-1] += text[max(end, 0) : mark.start] + mark.ref
            end = mark.start
    parts[-1] += text[max(end, 0) :]
    return parts


def _together(units: Iterable[tuple[str, ...]], whole: str) -> str:
    """What units say, with a comma between two calls where their lines, `whole`, have one there."""
    parts: list[str] = []
    length = 0
    for pieces in units:
        for index, piece in enumerate(pieces):
            part = f",{piece}" if index and whole[length : length + 1] == "," else piece
            parts.append(part)
            length += len(part)
    return "".join(parts)


def _differs(file: str, unit: Unit, whole: str, said: str) -> Problem:
    at = next((i for i, (a, b) in enumerate(zip(whole, said, strict=False)) if a != b), min(len(whole), len(said)))
    return Problem(
        file,
        unit.source[0].first,
        "word-changed",
        f"{unit.anchor} says “{said[at : at + 40]}” where its lines have “{whole[at : at + 40]}”",
        quote=whole[max(0, at - 40) : at + 40],
        column=min(at, 40),
    )
