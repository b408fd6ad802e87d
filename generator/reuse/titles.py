"""Titles that texts say in small letters too: `firearms, their parts and components and ammunition`.

The words of a paragraph come in, as `wording.keys` gives them; out goes which of them stand as in the title of a
treaty, or of another text that the field lives by. A title tells what is spoken of, not whom a paragraph follows,
whether it is printed as a name or not. Source: United Nations Treaty Collection, and the Compendium of United Nations
Standards and Norms in Crime Prevention and Criminal Justice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.wording import keys

if TYPE_CHECKING:
    from collections.abc import Sequence

_TITLES = (
    "to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children",
    "against the Smuggling of Migrants by Land, Sea and Air",
    "against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition",
    "against Illicit Traffic in Narcotic Drugs and Psychotropic Substances",
    "the three international drug control conventions",
    "our joint commitment to effectively addressing and countering the world drug problem",
    "Our Joint Commitments to Address and Counter the World Drug Problem",
    "on the Elimination of All Forms of Discrimination against Women",
    "on the Elimination of All Forms of Racial Discrimination",
    "on International Trade in Endangered Species of Wild Fauna and Flora",
    "for the Suppression of the Financing of Terrorism",
    "Standard Minimum Rules for the Treatment of Prisoners",
    "Standard Minimum Rules for the Administration of Juvenile Justice",
    "Standard Minimum Rules for Non-custodial Measures",
    "Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders",
    "for the Protection of Juveniles Deprived of Their Liberty",
    "Guidelines for the Prevention of Juvenile Delinquency",
    "Basic Principles of Justice for Victims of Crime and Abuse of Power",
    "Guidelines on Justice in Matters involving Child Victims and Witnesses of Crime",
    "on the Use of Force and Firearms by Law Enforcement Officials",
    "Basic principles on the use of restorative justice programmes in criminal matters",
)
# So many words in a row as in a title are of it: two in any text are chance, and three a phrase.
_ROW = 4


def _rows(sequence: Sequence[str]) -> zip[tuple[str, ...]]:
    return zip(*(sequence[start:] for start in range(_ROW)), strict=False)


_KNOWN = frozenset(row for title in _TITLES for row in _rows(keys(title)))


def titled(sequence: Sequence[str]) -> frozenset[int]:
    """The places of the words that stand as in a title."""
    return frozenset(at + step for at, row in enumerate(_rows(sequence)) if row in _KNOWN for step in range(_ROW))
