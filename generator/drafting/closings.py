"""The lines below a resolution: the meeting at which it was adopted, and how.

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
_LONGEST = 200


def meeting(text: str) -> bool:
    """Whether a text names the meeting and the day."""
    return len(text) < _LONGEST and bool(_MEETING.fullmatch(text.strip().rstrip("*_ ")))


def adopted(text: str) -> bool:
    """Whether a text says how a resolution was adopted (`[Adopted without a vote.]`)."""
    return len(text) < _LONGEST and bool(_ADOPTED.fullmatch(text.strip()))
