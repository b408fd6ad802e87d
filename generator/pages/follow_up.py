"""What later texts made of a paragraph, and what an earlier one it follows, with the evidence.

Links come in; out come blocks of Markdown that stand, closed, under the paragraph: each with the other
paragraph's reference, the relation in words, and both passages with the words that they share marked. A
passage that a draft and the text adopted from it have in common is shown once, with both references.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import wording
from generator.markdown import escape, escape_within
from generator.model import Place, Relation, Review, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Link
    from generator.pages.leaf import Leaf

_LATER = {
    Relation.CITES: "cites it",
    Relation.QUOTES: "quotes {} of it",
    Relation.ECHOES: "echoes {} of it",
}
_EARLIER = {
    Relation.CITES: "cited here",
    Relation.QUOTES: "{} of it quoted here",
    Relation.ECHOES: "{} of it echoed here",
}
_REVIEWS = {Review.CONFIRMED: ", confirmed by a reader", Review.ADDED: ", added by a reader"}
_FEW = 3


def follow_up(leaf: Leaf, anchor: str | None) -> Iterator[str]:
    """The blocks under a unit, or under a whole document where `anchor` is None; often none."""
    place = Place(leaf.document.id, anchor)
    answers = sorted(leaf.crossings.answers(place), key=lambda link: _order(leaf, link))
    if answers:
        yield from _block(leaf, _answers_title(leaf, answers), answers, later=True, anchor=anchor)
    if anchor is not None and (follows := leaf.crossings.follows(place)):
        yield from _block(leaf, _follows_title(leaf, follows), follows, later=False, anchor=anchor)


def _order(leaf: Leaf, link: Link) -> tuple[bool, str, str]:
    """Adopted texts first, then by document; paragraphs of one document keep their order."""
    document = leaf.crossings.documents[link.origin.document]
    return document.stage is not Stage.ADOPTED, document.date, document.id


def _block(leaf: Leaf, title: str, links: Sequence[Link], *, later: bool, anchor: str | None) -> Iterator[str]:
    kind = "follow-up" if later else "follows"
    identifier = f"{anchor or 'document'}-{kind}"
    entries = [_entry(leaf, link, also, later=later) for link, also in _folded(leaf, links).items()]
    yield (
        f'<details class="{kind}" id="{identifier}" markdown="1">\n'
        f"<summary>{escape(title)}</summary>\n\n" + "\n\n".join(entries) + "\n\n</details>"
    )


def _folded(leaf: Leaf, links: Sequence[Link]) -> dict[Link, list[Link]]:
    """The links to be shown, each with that of the draft paragraph which has the very same evidence."""
    shown: dict[Link, list[Link]] = {}
    for link in links:
        adopted = leaf.crossings.adopted(link.origin)
        same = replace(link, origin=adopted) if adopted else link
        if same in shown:
            shown[same].append(link)
        else:
            shown[link] = []
    return shown


def _answers_title(leaf: Leaf, links: Sequence[Link]) -> str:
    """`Followed in 3 paragraphs and 1 footnote of 2 texts`, with adopted and draft texts told apart."""
    places = {link.origin for link in links}
    documents = {place.document for place in places}
    adopted = sum(leaf.crossings.documents[document].stage is Stage.ADOPTED for document in documents)
    notes = sum(leaf.crossings.footnote(place) for place in places)
    counts = ((len(places) - notes, "paragraph"), (notes, "footnote"))
    found = " and ".join(_count(number, noun) for number, noun in counts if number)
    share = f", {adopted} adopted" if adopted else ", none adopted"
    return f"Followed in {found} of {_count(len(documents), 'text')}{share}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}"


def _follows_title(leaf: Leaf, links: Sequence[Link]) -> str:
    """`Follows Kyoto Declaration, para. 37`; with a number where there are many."""
    places = list(dict.fromkeys(link.target for link in links))
    references = leaf.crossings.references
    if len(places) <= _FEW:
        return "Follows " + "; ".join(references.unit(place.document, place.anchor) for place in places)
    documents = dict.fromkeys(place.document for place in places)
    names = "; ".join(references.unit(document, None) for document in documents)
    return f"Follows {len(places)} passages of {names}"


def _entry(leaf: Leaf, link: Link, also: Sequence[Link], *, later: bool) -> str:
    """One link: where it leads, how the two are related, and both passages.

    Of a text cited as a whole nothing is shown but the words that cite it, on the same line.
    """
    words = (_LATER if later else _EARLIER)[link.relation].format(f"{link.score:.0%}".replace("%", " per cent"))
    told = f'<span class="relation">{words}{_REVIEWS.get(link.review, "")}</span>'
    head = f"{_reference(leaf, link.origin if later else link.target)} {told}"
    if also:
        head += f" (also in {', '.join(_reference(leaf, one.origin) for one in also)})"
    evidence = link.evidence
    if link.target.anchor is None and evidence.origin.strip():
        return f"{head}: {mark_shared(evidence.origin, evidence.shared)}\n{{: .link }}"
    sides = ((evidence.origin, "There"), (evidence.target, "Here"))
    if not later:
        sides = ((evidence.target, "There"), (evidence.origin, "Here"))
    quotes = [f"> {_passage(quote, evidence.shared, name)}" for quote, name in sides if quote.strip()]
    return f"{head}\n{{: .link }}" + "".join(f"\n\n{quote}" for quote in ["\n>\n".join(quotes)] if quotes)


def _reference(leaf: Leaf, there: Place) -> str:
    """A paragraph's reference as a link to it; that of a draft with the word."""
    shown = leaf.link(escape(leaf.crossings.references.unit(there.document, there.anchor)), there)
    stage = leaf.crossings.documents[there.document].stage
    return f'{shown} <span class="draft">draft</span>' if stage is Stage.DRAFT else shown


def _passage(quote: str, shared: Sequence[str], name: str) -> str:
    return f'<span class="side">{name}:</span> {mark_shared(quote, shared)}'


def mark_shared(quote: str, shared: Sequence[str]) -> str:
    """A passage as Markdown, with the runs of words that both texts share marked in it, inflected or not."""
    written: list[str] = []
    at = 0
    for start, end in wording.shown(quote, shared):
        written.append(f"{escape_within(quote[at:start])}<mark>{escape_within(quote[start:end])}</mark>")
        at = end
    return "".join([*written, escape_within(quote[at:])])
