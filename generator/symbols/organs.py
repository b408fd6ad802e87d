"""The organs that adopt texts: their names, their documents' symbols, and how they number resolutions.

In comes an organ's name as a text prints it, or an organ and a resolution's number; out goes the organ
or the resolution's symbol. Conventions (Dag Hammarskjöld Library, research guides on each organ):

- General Assembly: `A/RES/S/N` since the thirty-first session (1976), `S-S/N` and `ES-S/N` for special and
  emergency sessions; before that `N (S)` with the session in roman numerals, a letter where one number
  has several resolutions.
- Economic and Social Council: `E/RES/YYYY/N` since 1978; before that `N (S)`, likewise.
- Security Council: `S/RES/N(YYYY)`. Human Rights Council: `A/HRC/RES/S/N` since 2006.
- The resolutions of every other body (functional commissions, conferences of parties, the United
  Nations Environment Assembly) have no symbol in these series, and are given none.
- Decisions of the Assembly and the Council are printed only in the Official Records; the Library
  catalogues them as `A/DEC/S/N` and `E/DEC/YYYY/N`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from generator.symbols.designations import roman
from generator.symbols.symbol import parse


class Numbering(Enum):
    """How an organ numbers its resolutions."""

    SESSION = "session and number"
    YEAR = "year and number"
    NUMBER_YEAR = "number and year"
    OWN = "its own, without a symbol in a series"


@dataclass(frozen=True, slots=True)
class Organ:
    """A body that adopts texts.

    `code` is its short name in document ids (`ccpcj-resolution-30-1`), `prefix` begins the symbols of its
    documents. `names` are as printed, without article: English first, then French and Spanish.
    `first` and `last` bound the sessions or years that its numbering has had; 0 is no bound.
    `roman` is the last session that was numbered in roman numerals, 0 where there was none. `most` is more
    than any session has adopted; 0 is no bound.
    """

    code: str
    prefix: str
    numbering: Numbering
    names: tuple[str, ...]
    first: int = 0
    last: int = 0
    roman: int = 0
    most: int = 0

    @property
    def name(self) -> str:
        """The organ's full name in English."""
        return self.names[0]


_S, _Y, _NY, _OWN = Numbering.SESSION, Numbering.YEAR, Numbering.NUMBER_YEAR, Numbering.OWN

# fmt: off
ORGANS: tuple[Organ, ...] = (
    Organ("ga", "A", _S,
          ("General Assembly", "Assemblée générale", "Asamblea General"), first=31, roman=30),
    Organ("ecosoc", "E", _Y,
          ("Economic and Social Council", "Conseil économique et social", "Consejo Económico y Social"),
          first=1978, last=2199, roman=63),
    Organ("sc", "S", _NY,
          ("Security Council", "Conseil de sécurité", "Consejo de Seguridad"), first=1946, last=2199),
    Organ("hrc", "A/HRC", _S,
          ("Human Rights Council", "Conseil des droits de l'homme", "Consejo de Derechos Humanos"),
          first=1, most=99),
    Organ("tc", "T", _OWN,
          ("Trusteeship Council", "Conseil de tutelle", "Consejo de Administración Fiduciaria")),
    Organ("ccpcj", "E/CN.15", _OWN,
          ("Commission on Crime Prevention and Criminal Justice",
           "Commission pour la prévention du crime et la justice pénale",
           "Comisión de Prevención del Delito y Justicia Penal")),
    Organ("cnd", "E/CN.7", _OWN,
          ("Commission on Narcotic Drugs", "Commission des stupéfiants", "Comisión de Estupefacientes")),
    Organ("csw", "E/CN.6", _OWN,
          ("Commission on the Status of Women", "Commission de la condition de la femme",
           "Comisión de la Condición Jurídica y Social de la Mujer")),
    Organ("csocd", "E/CN.5", _OWN,
          ("Commission for Social Development", "Commission du développement social",
           "Comisión de Desarrollo Social")),
    Organ("cpd", "E/CN.9", _OWN,
          ("Commission on Population and Development", "Commission de la population et du développement",
           "Comisión de Población y Desarrollo")),
    Organ("statcom", "E/CN.3", _OWN,
          ("Statistical Commission", "Commission de statistique", "Comisión de Estadística")),
    Organ("cstd", "E/CN.16", _OWN,
          ("Commission on Science and Technology for Development",
           "Commission de la science et de la technique au service du développement",
           "Comisión de Ciencia y Tecnología para el Desarrollo")),
    Organ("csd", "E/CN.17", _OWN,
          ("Commission on Sustainable Development", "Commission du développement durable",
           "Comisión sobre el Desarrollo Sostenible")),
    Organ("chr", "E/CN.4", _OWN,
          ("Commission on Human Rights", "Commission des droits de l'homme",
           "Comisión de Derechos Humanos")),
    Organ("unff", "E/CN.18", _OWN,
          ("United Nations Forum on Forests", "Forum des Nations Unies sur les forêts",
           "Foro de las Naciones Unidas sobre los Bosques")),
    Organ("unpfii", "E/C.19", _OWN,
          ("Permanent Forum on Indigenous Issues", "Instance permanente sur les questions autochtones",
           "Foro Permanente para las Cuestiones Indígenas")),
    Organ("ece", "E/ECE", _OWN,
          ("Economic Commission for Europe", "Commission économique pour l'Europe",
           "Comisión Económica para Europa")),
    Organ("escap", "ESCAP", _OWN,
          ("Economic and Social Commission for Asia and the Pacific",
           "Commission économique et sociale pour l'Asie et le Pacifique",
           "Comisión Económica y Social para Asia y el Pacífico")),
    Organ("eclac", "LC", _OWN,
          ("Economic Commission for Latin America and the Caribbean",
           "Commission économique pour l'Amérique latine et les Caraïbes",
           "Comisión Económica para América Latina y el Caribe")),
    Organ("eca", "E/ECA", _OWN,
          ("Economic Commission for Africa", "Commission économique pour l'Afrique",
           "Comisión Económica para África")),
    Organ("escwa", "E/ESCWA", _OWN,
          ("Economic and Social Commission for Western Asia",
           "Commission économique et sociale pour l'Asie occidentale",
           "Comisión Económica y Social para Asia Occidental")),
    Organ("wha", "WHA", _OWN,
          ("World Health Assembly", "Assemblée mondiale de la Santé", "Asamblea Mundial de la Salud")),
    Organ("unea", "UNEP/EA", _OWN,
          ("United Nations Environment Assembly", "Assemblée des Nations Unies pour l'environnement",
           "Asamblea de las Naciones Unidas sobre el Medio Ambiente")),
    Organ("ccpr", "CCPR", _OWN,
          ("Human Rights Committee", "Comité des droits de l'homme", "Comité de Derechos Humanos")),
    Organ("cescr", "E/C.12", _OWN,
          ("Committee on Economic, Social and Cultural Rights",
           "Comité des droits économiques, sociaux et culturels",
           "Comité de Derechos Económicos, Sociales y Culturales")),
    Organ("cerd", "CERD", _OWN,
          ("Committee on the Elimination of Racial Discrimination",
           "Comité pour l'élimination de la discrimination raciale",
           "Comité para la Eliminación de la Discriminación Racial")),
    Organ("cedaw", "CEDAW", _OWN,
          ("Committee on the Elimination of Discrimination against Women",
           "Comité pour l'élimination de la discrimination à l'égard des femmes",
           "Comité para la Eliminación de la Discriminación contra la Mujer")),
    Organ("cat", "CAT", _OWN,
          ("Committee against Torture", "Comité contre la torture", "Comité contra la Tortura")),
    Organ("crc", "CRC", _OWN,
          ("Committee on the Rights of the Child", "Comité des droits de l'enfant",
           "Comité de los Derechos del Niño")),
    Organ("crpd", "CRPD", _OWN,
          ("Committee on the Rights of Persons with Disabilities",
           "Comité des droits des personnes handicapées",
           "Comité sobre los Derechos de las Personas con Discapacidad")),
    Organ("ced", "CED", _OWN,
          ("Committee on Enforced Disappearances", "Comité des disparitions forcées",
           "Comité contra la Desaparición Forzada")),
)
# fmt: on

# Matches: 70/174   57/270 B   S-23/2   ES-10/14   2002/13   Not: 1244 (1999)
_SESSION_NUMBER = re.compile(r"(?P<special>E?S-)?(?P<session>[0-9]{1,4})/(?P<number>[0-9]{1,4})[ ]?(?P<letter>[A-Z]?)")
# Matches: 217 A (III)   415 (V)   3201 (S-VI)   1000 (ES-I)   Not: 217 A (IIII)   217 (1948)
_NUMBER_ROMAN = re.compile(
    r"(?P<number>[0-9]{1,4})[ ]?(?P<letter>[A-Z]?)[ ]?"
    r"\((?P<special>E?S-)?(?P<session>(?:L?X{0,3}|XL)(?:IX|IV|V?I{0,3}))\)"
)
# Matches: 1244 (1999)   Not: 1244
_NUMBER_YEAR = re.compile(r"(?P<number>[0-9]{1,4})[ ]?\((?P<year>(?:19|20)[0-9]{2})\)")

# Matches what says which meeting it is of a body that is called anew each time: "sixtieth World Health Assembly".
_MEETING = re.compile(
    r"^(?:[a-z]+-\s?)?(?:first|second|third|[a-z]+th|\d{1,3}e)\s(?=world|assemblée mondiale)|^\d{1,3}ª\s"
)
_ARTICLE = re.compile(r"(?:the|la|le|les|l'|el|los|las)(?:\s+|(?<='))", re.IGNORECASE)
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u00a0": " ", "\u202f": " "})


def organ(name: str) -> Organ | None:
    """The organ that bears `name` in any of its languages, with or without article; None for no organ."""
    plain = _plain_name(name)
    return _BY_NAME.get(plain) or _BY_NAME.get(_MEETING.sub("", plain, count=1))


def organ_by_code(code: str) -> Organ | None:
    """The organ whose short code (`ccpcj`) is `code`."""
    return next((found for found in ORGANS if found.code == code), None)


def resolution_symbol(body: Organ, number: str) -> str | None:
    """The symbol of resolution `number` of `body`, or None where such a number has none.

    None too where the number does not fit the body's own numbering: `30/1` can't be a resolution of the
    General Assembly, whose thirtieth session still counted in roman numerals.
    """
    return _symbol(body, number, "RES")


def decision_symbol(body: Organ, number: str) -> str | None:
    """The symbol under which the UN's library catalogues decision `number` of `body`, or None."""
    return _symbol(body, number, "DEC")


def _symbol(body: Organ, number: str, series: str) -> str | None:
    plain = " ".join(number.translate(_APOSTROPHES).split()).replace("\u2011", "-").replace("\u2010", "-")
    text = None
    if body.numbering is Numbering.NUMBER_YEAR:
        text = _numbered_with_year(body, plain, series)
    elif body.numbering in (Numbering.SESSION, Numbering.YEAR):
        text = _numbered_in_session(body, plain, series) or _numbered_in_roman(body, plain, series)
    found = parse(text) if text else None
    return found.text if found else None


def _numbered_with_year(body: Organ, number: str, series: str) -> str | None:
    found = _NUMBER_YEAR.fullmatch(number)
    if not found or series != "RES" or not body.first <= int(found["year"]) <= body.last:
        return None
    return f"{body.prefix}/{series}/{found['number']}({found['year']})"


def _numbered_in_session(body: Organ, number: str, series: str) -> str | None:
    found = _SESSION_NUMBER.fullmatch(number)
    if not found:
        return None
    special = found["special"] or ""
    session = int(found["session"])
    if special and body.numbering is Numbering.YEAR:
        return None
    if not special and (session < body.first or session > (body.last or 999)):
        return None
    if series == "RES" and body.most and int(found["number"]) > body.most:
        return None
    return f"{body.prefix}/{series}/{special}{session}/{found['number']}{found['letter']}"


def _numbered_in_roman(body: Organ, number: str, series: str) -> str | None:
    found = _NUMBER_ROMAN.fullmatch(number)
    if not found or series != "RES" or not found["session"]:
        return None
    special = found["special"] or ""
    if not special and roman(found["session"]) > body.roman:
        return None
    return f"{body.prefix}/{series}/{found['number']}({special}{found['session']}){found['letter']}"


def _plain_name(name: str) -> str:
    plain = " ".join(name.translate(_APOSTROPHES).split())
    return _ARTICLE.sub("", plain, count=1).casefold() if _ARTICLE.match(plain) else plain.casefold()


_BY_NAME: dict[str, Organ] = {_plain_name(name): body for body in ORGANS for name in body.names}
