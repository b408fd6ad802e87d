"""Which of two documents is the later one, and which are the same text at two stages.

Documents come in; the answer goes out. A follow-up is always later than what it follows. The dates that the
texts state decide, as exactly as the less exact of the two; where they say nothing, a document is taken to be
later than the one whose follow-up is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Stage, not_before

if TYPE_CHECKING:
    from generator.model import Document

_YEAR = 4


def follows(document: Document, source: Document) -> bool:
    """Whether `document` can follow up `source`: it is another text, and not an earlier one.

    The draft of a text and the text as adopted are one text: what became of it is the concordance's to show.
    """
    stages = (document.stage, source.stage)
    if document.id == source.id or (Stage.DRAFT in stages and family(document) == family(source)):
        return False
    return not_before(document.date, source.date)


def family(document: Document) -> str:
    """What a draft and the text adopted from it have in common: the title, and the year.

    A resolution of the same title is often adopted anew in a later year, and is then another text.
    """
    title = " ".join(document.title.casefold().split())
    return f"{title} {document.date[:_YEAR]}" if title else document.id
