"""Citations of a document and of its paragraphs, as links of its follow-up.

Citations that were followed into the library come in; links go out, one for each pair of places. What the text names
outright needs no rule of ours: the score is 1, and the evidence is the sentence around the citation.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import CitationState, Evidence, Link, Place, Relation, Review, text_of, units
from generator.reuse.order import follows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model import Citation, Corpus

_FOLLOWED = (CitationState.RESOLVED, CitationState.DOCUMENT)
# As much of the text as is quoted on either side of a citation, in characters.
_AROUND = 120
# Matches the end of a clause: ", in which", "held; the", "held. The". Not: "para. 2", "3,000".
_CLAUSE = re.compile(r"[,;:](?= )|(?<=[a-z]{4})\.(?= [A-Z])")


def cited(corpus: Corpus, of: str) -> Iterator[Link]:
    """Citations of the document `of` in later documents, in the order in which they were found."""
    documents = {document.id: document for document in corpus.documents}
    texts: Mapping[Place, str] = {
        Place(document.id, unit.anchor): text_of(unit) for document in corpus.documents for unit in units(document)
    }
    seen: set[tuple[Place, Place]] = set()
    for citation in corpus.citations:
        target = citation.target
        if target is None or target.document != of or citation.state not in _FOLLOWED or of not in documents:
            continue
        if (citation.origin, target) in seen or not follows(documents[citation.origin.document], documents[of]):
            continue
        seen.add((citation.origin, target))
        named = texts.get(target, documents[of].title) if target.anchor else documents[of].title
        evidence = Evidence(_around(citation, texts.get(citation.origin, citation.text)), named, ())
        yield Link(Relation.CITES, citation.origin, target, 1.0, evidence, citation.rule, Review.AUTOMATIC)


def _around(citation: Citation, text: str) -> str:
    """The clauses around a citation, as the text has them."""
    before = text[max(0, citation.start - _AROUND) : citation.start]
    after = text[citation.end : citation.end + _AROUND]
    starts = [match.end() for match in _CLAUSE.finditer(before)]
    if citation.start <= _AROUND:
        start = 0
    else:
        start = citation.start - len(before) + (starts[0] if starts else before.find(" ") + 1)
    ends = [match.start() for match in _CLAUSE.finditer(after)]
    if citation.end + _AROUND >= len(text):
        end = len(text)
    else:
        end = citation.end + (ends[-1] if ends else max(0, after.rfind(" ")))
    return text[start:end].strip() or citation.text
