"""The headings of an annotated agenda, of its notes and of the documents for an item; the hours of a meeting.

Source: the form in which organs issue agendas and records of their sessions. English, French and Spanish.
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
# Matches: "*The meeting was called to order at 3.05 p.m.*", "La séance est levée à 18 heures.". Not: "The meeting was".
_SITS = re.compile(
    r"""[*_]*(?:The\ meeting\ (?:was\ (?:called\ to\ order|suspended|resumed)|rose)\ at
      | La\ séance\ est\ (?:ouverte|levée|suspendue|reprise)\ à
      | Se\ (?:abre|levanta|suspende|reanuda)\ la\ sesión\ a)\b""",
    re.VERBOSE,
)


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


def sits(text: str) -> bool:
    """Whether a line of a meeting's record says when the meeting began, paused or rose."""
    return bool(_SITS.match(text))
