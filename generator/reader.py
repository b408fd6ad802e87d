"""The reader for extracted text: a seed in, its documents, furniture and mends out.

Flavour, segments, structure: the way of the text from lines to a tree. A source that carries structure of its
own (Akoma Ntoso, DOCX) will have a reader beside this one; nothing after it knows where a document came from.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from generator import flavours, inline
from generator.flavours import furniture, mends, sheets, strokes
from generator.flavours.mends import SOFT
from generator.model import Furniture, Mend, Reading, SourceLine, SourceSpan
from generator.problems import Problem
from generator.segment import segment
from generator.structure import structure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.flavours.fragments import Cleaned, Fragment
    from generator.model import Seed
    from generator.seeds import Entry


# No masthead has more lines.
_MASTHEAD = 30


def vocabulary(seeds: Iterable[Seed]) -> Counter[str]:
    """How often each word stands in the seeds: what the corpus itself attests, for mending broken words."""
    return Counter(word for seed in seeds for line in seed.lines for word in mends.words_of(line.text))


def read(seed: Seed, entry: Entry, words: Mapping[str, int]) -> tuple[Reading, tuple[Problem, ...]]:
    """The documents of a seed, with what became of every line of it, and the problems of its text."""
    unknown = _unknown(seed, entry)
    front = [line for line in furniture.front_matter(seed.lines) if line.text.strip()]
    stars = [line for line in seed.lines if furniture.ornament(line.text)]
    plain, unset = _unset(_without(seed, (*front, *stars)))
    plain, raised = strokes.raised(plain)
    flavour = flavours.detect(plain.lines) if unknown or not entry.flavour else entry.flavour
    cleaned = flavours.FLAVOURS[flavour](plain, mends.Words(flavours.language(plain.lines), words))
    cleaned = _headless(_worded(cleaned, seed.file), seed.file)
    before = (*furniture.furniture("front matter", seed, front), *furniture.furniture("rule", seed, stars))
    segmented = segment(cleaned, seed.file)
    built = structure(segmented, seed.file, entry)
    reading = Reading(
        seed,
        built.documents,
        tuple(sorted((*before, *cleaned.furniture, *built.furniture), key=lambda item: item.source)),
        tuple(sorted(unset + raised + cleaned.mends + segmented.mends, key=lambda mend: mend.line)),
    )
    return reading, (*unknown, *cleaned.problems, *built.problems)


def _worded(cleaned: Cleaned, file: str) -> Cleaned:
    """The cleaned text with the fragments that have no word as marks alone."""
    mute = [furniture.wordless(fragment) for fragment in cleaned.fragments]
    marks = (SourceSpan(file, fragment.first, fragment.last) for fragment in compress(cleaned.fragments, mute))
    said = tuple(fragment for fragment, silent in zip(cleaned.fragments, mute, strict=True) if not silent)
    return replace(cleaned, fragments=said, furniture=(*cleaned.furniture, *(Furniture("markup", at) for at in marks)))


def _headless(cleaned: Cleaned, file: str) -> Cleaned:
    """The cleaned text without its own symbol alone on a line: below the masthead that heads a page."""
    found = cleaned.fragments
    known = [sheets.alone(fragment.text) for fragment in found]
    own = next(filter(None, known[:_MASTHEAD]), "")
    first = known.index(own) if own else len(known)
    heads = {at for at in range(first + 1, len(known)) if known[at] == own and _has_its_lines(found, at)}
    if not heads:
        return cleaned
    out = (Furniture("running head", SourceSpan(file, found[at].first, found[at].last)) for at in sorted(heads))
    text = tuple(
        replace(fragment, breaks=fragment.breaks or at - 1 in heads)
        for at, fragment in enumerate(found)
        if at not in heads
    )
    return replace(cleaned, fragments=text, furniture=(*cleaned.furniture, *out))


def _has_its_lines(found: Sequence[Fragment], at: int) -> bool:
    """Whether no other fragment stands on the lines of one."""
    return all(one.last < other.first for one, other in pairwise(found[max(0, at - 1) : at + 2]))


def _unknown(seed: Seed, entry: Entry) -> tuple[Problem, ...]:
    """The problem of a flavour that the catalogue names and nobody has written."""
    if not entry.flavour or entry.flavour in flavours.FLAVOURS:
        return ()
    message = f"the catalogue gives it the flavour `{entry.flavour}`; there are {', '.join(flavours.FLAVOURS)}"
    return (Problem(seed.file, 0, "flavour-unknown", message),)


def _without(seed: Seed, lines: Iterable[SourceLine]) -> Seed:
    """The seed with these lines blank."""
    numbers = {line.number for line in lines}
    kept = (SourceLine(line.number, "") if line.number in numbers else line for line in seed.lines)
    return replace(seed, lines=tuple(kept)) if numbers else seed


def _unset(seed: Seed) -> tuple[Seed, tuple[Mend, ...]]:
    """The seed without ligatures and what is not printed, and the mends: one for each word that changes.

    A soft hyphen behind a letter at a line's end stays: it says that the word goes on below.
    """
    lines: list[SourceLine] = []
    found: list[Mend] = []
    for line in seed.lines:
        body = line.text.rstrip()
        text = inline.unset(body)
        if text[-1:].isalpha() and body.endswith(SOFT):
            text += SOFT
        if text == body:
            lines.append(line)
            continue
        lines.append(SourceLine(line.number, text))
        pairs = zip(body.split(), text.split(), strict=False)
        found.extend(Mend(line.number, "typesetting", one, other) for one, other in pairs if one != other)
    return replace(seed, lines=tuple(lines)), tuple(found)
