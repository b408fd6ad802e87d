"""Which of two documents is the later one.

Documents come in; the answer goes out. A follow-up is always later than what it follows. The dates that the
texts state decide, as exactly as the less exact of the two; where they say nothing, a document is taken to be
later than the one whose follow-up is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Document


def follows(document: Document, source: Document) -> bool:
    """Whether `document` can follow up `source`: it is another text, and not an earlier one.

    The draft of a text and the text as adopted are one text: what became of it is the concordance's to show.
    """
    if document.id == source.id or _title(document) == _title(source) != "":
        return False
    exact = min(len(document.date), len(source.date))
    return document.date[:exact] >= source.date[:exact]


def _title(document: Document) -> str:
    return " ".join(document.title.casefold().split())
