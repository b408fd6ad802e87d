"""The names by which instruments are known: `Kyoto Declaration`, of `Kyoto Declaration on Advancing …`.

A title comes in; out goes its head, the words up to the noun that says what the instrument is. It is a name only if
it tells which one: many conferences have had a Political Declaration.
"""

from __future__ import annotations

import re

NOUN = (
    r"(?:Declaration|Plan\sof\sAction|Programme\sof\sAction|Platform\sfor\sAction|Agenda|Principles|Rules"
    r"|Guidelines|Strategy|Strategies|Consensus|Commitments?|Compact|Statement|Road\sMap|Roadmap|Call\sfor\sAction)"
)
# Matches: Kyoto Declaration | on Advancing …   Évian Declaration   Not: Declaration on …
_ENGLISH = re.compile(
    rf"(?:The\s)?(?P<name>(?P<which>[A-ZÀ-Ý][\w\u2019'-]+(?:\s[A-ZÀ-Ý][\w\u2019'-]+){{0,4}}?)\s(?P<noun>{NOUN}))\b"
)
# Matches: Déclaration de Kyoto | visant à …   Declaración de Doha   Not: Déclaration universelle
_FRENCH_SPANISH = re.compile(
    r"(?P<name>(?P<noun>Déclaration|Plan\sd[\u2019']action|Programme\sd[\u2019']action|Règles|Principes"
    r"|Declaración|Plan\sde\sAcción|Reglas|Principios)\s(?:de|d[\u2019'])\s?(?P<which>[A-ZÀ-Ý][\w-]+))"
)
# First words that say nothing of which declaration it is. Matches: Political   Draft   Not: Kyoto
_COMMON = re.compile(r"political|draft|joint|final|general|united|universal|ministerial", re.IGNORECASE)


def head(title: str) -> re.Match[str] | None:
    """The head of an instrument's title: its `name`, of which `noun` says what it is and `which` the rest."""
    return _ENGLISH.match(title) or _FRENCH_SPANISH.match(title)


def tells(found: re.Match[str]) -> bool:
    """Whether the head of a title tells which instrument it is: `Kyoto Declaration`, not `Final Declaration`."""
    return not _COMMON.fullmatch(found["which"].split()[0])


def known_as(title: str) -> str:
    """The name by which an instrument is known, or an empty string."""
    found = head(title)
    return found["name"] if found and tells(found) else ""
