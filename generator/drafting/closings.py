"""The lines below a text: the meeting at which it was adopted, how, and who voted; what closes a treaty.

Source: the form of the resolutions of the General Assembly, the Human Rights Council and the Security Council. English,
French and Spanish.
"""

from __future__ import annotations

import re

# Matches: "13th plenary meeting 22 July 2021", "37e séance plénière", "42nd meeting". Not: "The 13th meeting was".
_MEETING = re.compile(
    r"[*_]*\d{1,4}\s?(?:st|nd|rd|th|e|ème|ª|a\.?)\s+(?:\(\w+\)\s+)?(?:plenary\s+)?(?:meeting|séance|sesión)\b[^.]{0,120}"
)
# Matches: "[Adopted without a vote.]", "[Adoptée sans vote.]", "Adopted unanimously at the 1382nd meeting.". Not:
# "[Adopted by a recorded vote of 3 to 1. The voting was as follows:", with the lists below.
_ADOPTED = re.compile(
    r"""[*_]* (?: \\?\[ (?:Adopted|Adoptée?|Aprobad[oa]) \s [^\[\]:\\]{2,160} \\?\] \.?
      | (?:Adopted|Adoptée|Aprobada) (?:\s(?:unanimously|à\sl[’']unanimité|por\sunanimidad))?
        \s (?:at\sthe|à\sla|en\sla) \s \d{1,4}(?:st|nd|rd|th|e|ème|ª|a\.?) \s (?:meeting|séance|sesión) \b
        [^.:]{0,120} \.?
    ) [*_]*""",
    re.VERBOSE,
)
# Matches: "*In favour:* Algeria", "Against: Malta", "Ont voté pour : Bénin". Not: "In favour of the draft: the".
_VOTE = re.compile(
    r"""[*_]* (?: In\ favour | Against | Abstaining | Abstentions? | (?:Ont\ voté|Votent)\ (?:pour|contre)
      | Se\ sont\ abstenus | S’abstiennent | Votos\ (?:a\ favor|en\ contra) | Abstenciones ) [*_]* \s? :""",
    re.VERBOSE,
)
# Matches the beginning of what closes a treaty: "IN WITNESS WHEREOF, the", "DONE at Vienna", "EN FOI DE QUOI".
_WITNESS = re.compile(
    r"[*_]*(?:IN WITNESS WHEREOF|DONE (?:at|in)|EN FOI DE QUOI|FAIT à|EN FE DE LO CUAL|HECH[OA] en)\b"
)
_LONGEST = 200


def meeting(text: str) -> bool:
    """Whether a text names the meeting and the day."""
    return len(text) < _LONGEST and bool(_MEETING.fullmatch(text.strip().rstrip("*_ ")))


def adopted(text: str) -> bool:
    """Whether a text says how a resolution was adopted (`[Adopted without a vote.]`)."""
    return len(text) < _LONGEST and bool(_ADOPTED.fullmatch(text.strip()))


def vote(text: str) -> bool:
    """Whether a text opens the list of those who voted one way (`In favour: …`)."""
    return bool(_VOTE.match(text))


def witness(text: str) -> bool:
    """Whether a text opens as what closes a treaty does (`IN WITNESS WHEREOF, the undersigned …`)."""
    return bool(_WITNESS.match(text))
