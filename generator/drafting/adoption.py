"""Whose a document is, and how it was adopted, by the lines that say so.

A line's text comes in, the name of an organ or the kind of what it adopted goes out. English, French, Spanish.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import drafting
from generator.symbols import organ

if TYPE_CHECKING:
    from collections.abc import Sequence

_UNITED_NATIONS = ("united nations", "nations unies", "naciones unidas")

# Matches: "Resolution adopted by the General Assembly on 15 December 2016", "Adopted by the Security Council at its 1st
# meeting", "RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY". Not: "It was adopted by consensus".
ADOPTED = re.compile(
    r"[*_]*(?:(?P<what>Resolutions?|Decisions?|Résolutions?|Décisions?|Resoluci(?:ón|ones)|Decisi(?:ón|ones)) )?"
    r"(?:adopted|adoptée?s?|aprobada?s?) (?:by|par|por) (?P<organ>.+?)(?: (?:on|le|at|el|lors|à|en) .*)?[*_]*",
    re.IGNORECASE,
)
"""The line that says who adopted what."""

# Matches: "Committee against Torture", "Human Rights Committee", "Comité contre la torture", "Ninth United Nations
# Congress on Lamps". Not: "Report of the Committee", "Committee on Lamps: report", "Working methods".
_BODY = re.compile(
    r"""(?:[A-Z][\w’-]{1,20}\ ){0,4} (?:Committee|Subcommittee|Commission|Board|Forum|Working\ Group)
        (?:\ (?:on|for|of|against)\ [^.:;]{3,150})?
    | Subsidiary\ Body\ (?:for|of)\ [^.:;]{3,150}
    | (?:[A-Z][\w’-]{1,20}\ ){0,2} United\ Nations\ (?:Congress|Conference)\ (?:on|for)\ [^.:;]{3,150}
    | (?:[A-Z][\wà-ÿ’-]{1,20}\ )? (?:Congrès|Conférence)\ des\ Nations\ Unies\ (?:pour|sur)\ [^.:;]{3,150}
    | (?:[A-Z][\wà-ÿ.º’-]{1,20}\ ){0,2} (?:Congreso|Conferencia)\ de\ las\ Naciones\ Unidas\ (?:para|sobre)
        \ [^.:;]{3,150}
    | (?:Comité|Sous-[Cc]omité|Commission|Groupe\ de\ travail)\ (?:des?\ |du\ |d[’']|pour\ |contre\ |sur\ )[^.:;]{3,150}
    | (?:Comité|Subcomité|Comisión|Grupo\ de\ Trabajo)\ (?:del?|para|contra|sobre)\ [^.:;]{3,150}""",
    re.VERBOSE,
)

# Matches what adopts texts of its own: "Conference of the Parties", "Conference of the States Parties to the Lamp
# Convention", "Conférence des Parties à la Convention". Not: "Conference on Lamps".
_CONFERENCE = re.compile(
    r"""(?:Conference\ of\ (?:the\ )?(?:States\ )?Parties | Conférence\ des\ (?:États\ )?[Pp]arties
      | Conferencia\ de\ l[ao]s\ (?:Estados\ )?[Pp]artes) (?:\ (?:to|serving\ as|à|aux?|en|de|a)\ [^.,:;]{3,150})?""",
    re.VERBOSE,
)
_SMALL = re.compile(
    r"\b(?:Of|The|On|For|And|Against|In|To|D[eu]|Des|La|Les|Et|Del|Los|Las|Y|Contra|Pour|Contre|Para)\b"
)
_ARTICLE = re.compile(r"^(?:the|la|le|les|el|los|las)\s+|^l[’']", re.IGNORECASE)
# What decides whether a text says what an organ does stands in its first so many characters.
_OPENING = 4000
_NAME = 20  # words, the longest name of an organ, with its article


def united_nations(name: str) -> bool:
    """Whether a line of a masthead names the United Nations, which is no organ."""
    return name.lower() in _UNITED_NATIONS


def body(name: str) -> bool:
    """Whether a line is the name of an organ, or of a body that is called a committee, a conference or the like."""
    if name.isupper() and len(name) < _OPENING:
        name = _SMALL.sub(lambda word: word[0].lower(), name.title())
    return organ(name) is not None or bool(_BODY.fullmatch(name) or _CONFERENCE.fullmatch(name))


def adopting_organ(text: str) -> str:
    """The organ that a line such as `Resolution adopted by the Economic and Social Council on …` names."""
    found = ADOPTED.fullmatch(text.strip())
    return _cased(_ARTICLE.sub("", drafting.bare(found["organ"]))) if found else ""


def enacting_organ(texts: Sequence[str]) -> str:
    """The organ that the first enacting formula of some texts names, as printed; an empty string if it is not known."""
    formula = next((text for text in texts if drafting.formula(text)), "")
    names = (name.strip(": \t") for name in drafting.bare(formula).split(","))
    return next((_cased(_ARTICLE.sub("", name)) for name in names if organ(name)), "")


def last_organ(texts: Sequence[str]) -> str:
    """The organ that lines of a masthead name last: a subsidiary one stands below its principal."""
    names = [drafting.bare(text) for text in texts]
    named = [name for name in names if not united_nations(name)]
    return _cased(next((name for name in reversed(named) if organ(name)), named[0] if named else ""))


def _cased(name: str) -> str:
    """The name of an organ that is printed all in capitals, as it is written elsewhere."""
    known = organ(name) if name.isupper() else None
    return known.name if known else name


def decides(text: str) -> bool:
    """Whether a line says that decisions, not resolutions, were adopted."""
    found = ADOPTED.fullmatch(text.strip())
    return bool(found and found["what"] and found["what"].lower().startswith(("dec", "déc")))


def acting(text: str) -> str:
    """The organ that a sentence has as the subject of what it decides, as printed; an empty string if it is none.

    `The General Assembly approves the programme.`, or with the reason in between: `The General Assembly, recalling
    its resolution 76/33, decides to …`.
    """
    words = drafting.bare(text[:_OPENING]).split() if drafting.finished(text) else []
    for size in range(2, min(_NAME, len(words))):
        name = _ARTICLE.sub("", " ".join(words[:size]).rstrip(","))
        if organ(name) is None and not _CONFERENCE.fullmatch(name):
            continue
        clauses = " ".join(words[size:]).split(", ") if words[size - 1].endswith(",") else words[size : size + 1]
        if any(map(drafting.opens_operative, clauses)):
            return _cased(name)
    return ""
