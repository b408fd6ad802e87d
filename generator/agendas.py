"""The headings of an annotated agenda: of the agenda itself, of the notes on its items, of the documents for an item.

Source: the form in which organs issue agendas for their sessions. English, French and Spanish.
"""

from __future__ import annotations

import re

# Matches: "Provisional agenda", "Ordre du jour provisoire". Not: "Provisional agenda for the ninetieth session".
_AGENDA = re.compile(r"(?:Draft |Proposed )?[Pp]rovisional agenda|Ordre du jour provisoire|Programa provisional")
# Matches: "Annotations", "Annotations to the provisional agenda", "Anotaciones". Not: "Annotated provisional agenda".
_ANNOTATIONS = re.compile(r"(?:Annotations|Anotaciones)\b(?: [^.;:]{1,80})?", re.IGNORECASE)
# Matches: "Documentation", "Documents". Not: "Documentation of the session".
_DOCUMENTATION = re.compile(r"Documentation|Documents|Documentación|Documentos", re.IGNORECASE)
_LONGEST = 120


def agenda(text: str) -> bool:
    """Whether a text is the heading of a provisional agenda and no more."""
    return _whole(_AGENDA, text)


def annotates(text: str) -> bool:
    """Whether a text is the heading of the notes on an agenda's items."""
    return _whole(_ANNOTATIONS, text)


def documentation(text: str) -> bool:
    """Whether a text is the heading of a list of documents."""
    return _whole(_DOCUMENTATION, text)


def _whole(pattern: re.Pattern[str], text: str) -> bool:
    return len(text) < _LONGEST and bool(pattern.fullmatch(text.strip("*_ ")))
