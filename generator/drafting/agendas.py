"""The headings of an annotated agenda, of its notes and of the documents for an item; the hours of a meeting.

Source: the form in which organs issue agendas and records of their sessions. English, French and Spanish.
"""

from __future__ import annotations

import re

from generator import drafting

# Matches: "Provisional agenda", "Ordre du jour provisoire". Not: "Provisional agenda for the ninetieth session".
_HEADING = re.compile(r"(?:Draft |Proposed )?[Pp]rovisional agenda|Ordre du jour provisoire|Programa provisional")
# Matches: "Provisional agenda", "Agenda", "Ordre du jour". Not: "the 2030 Agenda for Sustainable Development".
_ANNOUNCES = re.compile(
    r"[*_]*Agenda\b(?! \d| for\b)|.*?\b(?:agenda|ordre du jour|[Pp]rograma provisional)\b|Ordre du jour\b|Programa\W*$"
)
# Matches: "Provisional agenda", "Agenda", "Ordre du jour provisoire". Not: "Adoption of the agenda", "Agenda item 3".
_PROVISIONAL = re.compile(
    r"[*_]*(?:(?:(?:Draft|Proposed) )?[Pp]rovisional agenda\b|Agenda[*_]*$|Ordre du jour\b|Programa provisional\b)"
)
# Matches: "Annotations", "Annotations to the provisional agenda", "Anotaciones". Not: "Annotated provisional agenda".
_ANNOTATIONS = re.compile(r"(?:Annotations|Anotaciones)\b(?: [^.;:]{1,80})?", re.IGNORECASE)
# Matches: "Documentation", "Documents". Not: "Documentation of the session".
_DOCUMENTATION = re.compile(r"Documentation|Documents|Documentación|Documentos", re.IGNORECASE)
# Matches: "Report of the Secretary-General on lamps", "Annotated provisional agenda", "Discussion guide for the
# Congress". Not: "Lamps of the sea", "Reports".
_DOCUMENT = re.compile(
    r"""[*_]*(?:Reports?\ (?:of|by|on) | Notes?\ (?:by|verbale) | (?:Annotated|Proposed)\ | Letters?\ (?:dated|from)
      | (?:Background|Working|Conference\ room|Discussion|Draft)\ (?:papers?|documents?|guide|report|resolution)
      | Rapports?\ d[ue] | Note\ d[ue] | Ordre\ du\ jour | Informes?\ d | Notas?\ d | Programa\ provisional )""",
    re.VERBOSE,
)
_LONGEST, _ITEM = 120, 400
# Matches: "*The meeting was called to order at 3.05 p.m.*", "La séance est levée à 18 heures.". Not: "The meeting was".
_SITS = re.compile(
    r"""[*_]*(?:The\ meeting\ (?:was\ (?:called\ to\ order|suspended|resumed)|rose)\ at
      | La\ séance\ est\ (?:ouverte|levée|suspendue|reprise)\ à
      | Se\ (?:abre|levanta|suspende|reanuda)\ la\ sesión\ a)\b""",
    re.VERBOSE,
)


def agenda(text: str) -> bool:
    """Whether a text is the heading of a provisional agenda and no more."""
    return _whole(_HEADING, text)


def annotates(text: str) -> bool:
    """Whether a text is the heading of the notes on an agenda's items."""
    return _whole(_ANNOTATIONS, text)


def documentation(text: str) -> bool:
    """Whether a text is the heading of a list of documents."""
    return _whole(_DOCUMENTATION, text)


def document(text: str) -> bool:
    """Whether a text begins as the title of a document does in a list of them."""
    return bool(_DOCUMENT.match(text))


def _whole(pattern: re.Pattern[str], text: str) -> bool:
    return len(text) < _LONGEST and bool(pattern.fullmatch(text.strip("*_ ")))


def sits(text: str) -> bool:
    """Whether a line of a meeting's record says when the meeting began, paused or rose."""
    return bool(_SITS.match(text))


def announces(text: str) -> bool:
    """Whether a heading or lead-in announces an agenda, whose items are numbered on their own."""
    return bool(_ANNOUNCES.match(text))


def provisional(text: str) -> bool:
    """Whether a heading is that of an agenda itself, not of what is said of one (`Adoption of the agenda`)."""
    return bool(_PROVISIONAL.match(text))


def item(text: str) -> bool:
    """Whether a numbered text can be an item of an agenda: a title, with no verb that says what was done or asked."""
    return len(text) < _ITEM and not drafting.FINITE.search(text) and not drafting.opens_operative(text)
