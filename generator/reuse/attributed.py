"""The words that a paragraph gives to another instrument: `article 24 of the Convention, which requires each State …`.

A text comes in, and the name of the text whose follow-up is traced; out go the stretches in which the paragraph only
says what another treaty, declaration or set of rules says. Who recites that one follows it, and not whoever has the
same words. A resolution's words are its organ's own, and may well have been taken up from the text that is traced.
"""

from __future__ import annotations

import re

_NOUN = r"""(?: Conventions? | Protocols? | Covenants? | Charter | Treaty | Declarations? | Rules | Principles
    | Guidelines | Agenda | Strategy | Plan\ of\ Action | Déclaration | Protocole | Pacte | Charte | Règles | Principes
    | Convención | Declaración | Protocolo | Pacto | Carta | Reglas | Principios )"""
# Matches: ", in which", ", under which", ", which requires", ", dans lequel", ", en la que". Not: ", which were held".
_SAYS = r"""(?: ,\ (?:in|under|by|through|according\ to|pursuant\ to|in\ accordance\ with)\ which
    | ,?\ (?:which|that)\ (?:requires? | provides? | stipulates? | obliges? | states? | calls? | sets?\ out | urges?
        | commits? | encourages? | recogni[sz]es? | proclaims? | affirms? | guarantees?)
    | ,\ (?:dans|en\ vertu\ d)\S{0,3}\ ?(?:laquelle|lequel|lesquels|lesquelles|uquel)
    | ,\ en\ (?:el|la|los|las)\ (?:que|cual|cuales) ) \b"""
# Where what another instrument says is at its end: the clause is, or the paragraph goes on: ", and convinced of".
_END = re.compile(
    r"""[.;](?=\s|$)
      | ,\ (?:and\ )?(?:(?!including\b)\w+ing|convinced|mindful|aware|concerned|alarmed)
        (?:\ \w+)?\ (?:that|of|the)\b""",
    re.VERBOSE,
)
# Matches: "article 24 of the Convention against Crime, which requires", "the Declaration on lamps, adopted in 1990, in
# which". Not: "resolution 1/2, entitled “The Convention”, in which"; "Convention. In which".
_RECITED = re.compile(rf"\b{_NOUN}\b[^.;”»]{{0,300}}?{_SAYS}", re.VERBOSE)
# Matches: "in the Doha Declaration, Member States", "In the Rules on lamps, the Assembly".
# Not: "in the Plan of Action, including".
_LED = re.compile(
    rf"""\b[Ii]n\ the\ (?:[A-Z][\w’-]+\ ){{0,4}}{_NOUN}\b[^.;,]{{0,160}},\ (?=(?:Member\ )?States\b|Governments\b
      | the\ [A-Z])""",
    re.VERBOSE,
)


def attributed(text: str, traced: str) -> tuple[tuple[int, int], ...]:
    """The stretches, as offsets, that say what another instrument says; none where `traced` is named in the text."""
    if traced and traced in text:
        return ()
    found = []
    for pattern in (_RECITED, _LED):
        for match in pattern.finditer(text):
            end = _END.search(text, match.end())
            found.append((match.end(), end.start() if end else len(text)))
    return tuple(sorted(found))
