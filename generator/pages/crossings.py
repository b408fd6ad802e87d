"""What crosses from one document into another, looked up by the place at which a reader meets it.

A corpus comes in, with its citations, links and concordances; out come, for any unit, the citations in its
text, the later passages that follow it and the earlier ones that it follows. Made once for a corpus, so
that the cost of all pages grows with the corpus and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model import Place, inclusions
from generator.references import References

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Citation, Concordance, Corpus, Document, Link


class Crossings:
    """The corpus by place. `references` writes how any of its units is cited."""

    __slots__ = (
        "_adopted",
        "_answers",
        "_citations",
        "_concordances",
        "_follows",
        "_hosts",
        "_notes",
        "documents",
        "references",
    )

    def __init__(self, corpus: Corpus) -> None:
        self.documents: Mapping[str, Document] = {document.id: document for document in corpus.documents}
        self.references = References(corpus)
        self._citations: dict[Place, list[Citation]] = defaultdict(list)
        self._answers: dict[Place, list[Link]] = defaultdict(list)
        self._follows: dict[Place, list[Link]] = defaultdict(list)
        self._concordances: dict[str, list[Concordance]] = defaultdict(list)
        for citation in corpus.citations:
            self._citations[citation.origin].append(citation)
        for link in corpus.links:
            self._answers[link.target].append(link)
            self._follows[link.origin].append(link)
        for pair in corpus.concordances:
            self._concordances[pair.draft].append(pair)
            self._concordances[pair.adopted].append(pair)
        self._adopted = {
            Place(pair.draft, unit.draft): Place(pair.adopted, unit.adopted)
            for pair in corpus.concordances
            for unit in pair.units
            if unit.draft and unit.adopted
        }
        self._notes = {Place(document.id, note.anchor) for document in corpus.documents for note in document.footnotes}
        self._hosts = {
            inside.document: Place(document.id, path[-1].anchor if path else None)
            for document in corpus.documents
            for inside, path in inclusions(document.children)
        }

    def citations(self, place: Place) -> Sequence[Citation]:
        """The citations in the text of a unit."""
        return self._citations.get(place, ())

    def answers(self, place: Place) -> Sequence[Link]:
        """The links of later passages that follow this one."""
        return self._answers.get(place, ())

    def follows(self, place: Place) -> Sequence[Link]:
        """The links of this passage to the earlier ones that it follows."""
        return self._follows.get(place, ())

    def footnote(self, place: Place) -> bool:
        """Whether a footnote stands here."""
        return place in self._notes

    def concordances(self, document: str) -> Sequence[Concordance]:
        """The concordances of a draft, or of the text adopted from it."""
        return self._concordances.get(document, ())

    def adopted(self, place: Place) -> Place | None:
        """The paragraph or footnote that was adopted from this one of a draft."""
        return self._adopted.get(place)

    def host(self, document: str) -> Place | None:
        """The section of another document under which this one is printed."""
        return self._hosts.get(document)
