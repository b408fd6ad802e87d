"""The lines of a masthead: what each of them states, by its own form.

A line comes in; its role in the masthead goes out, or whether it is a whole statement by itself, so that a row which
runs several together can be parted. Source: UN Editorial Manual, "Mastheads". English, French, Spanish.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator import drafting
from generator.drafting import adoption, dates, openers
from generator.model import MastheadRole
from generator.symbols import organ, parse

LONGEST = 600
"""No line of a masthead has more characters, but for the sponsors of a draft."""
_SYMBOL = 80
_STATEMENT = 200
_DESIGNATED = 160
_MARKS = "#*_ "
_NAMES = ("United Nations", "Nations Unies", "Naciones Unidas")


# Matches the beginning of: "Working paper prepared by the Secretariat", "Document établi par le Secrétariat".
_PREPARED = (
    r"[A-Z][\w-]+\ (?:[a-z]+\ ){0,3}(?:prepared|submitted)\ by"
    r"|(?:Document|Note|Rapport)(?:\ [\w’]+){0,3}\ (?:établie?|présentée?)\ par"
    r"|(?:Documento|Nota|Informe)(?:\ \w+){0,3}\ (?:preparad|presentad)[oa]\ por"
)


# Matches: "Report of the Secretary-General", "Note by the Secretariat", "Working paper prepared by the Secretariat".
# Not: "Report of the Secretary-General on Mali".
_BY_WHOM = re.compile(
    rf"[*_]*(?:Report (?:of|by)|Note by|Memorandum by|Rapport d[ue]|Note d[ue]|Mémorandum d[ue]|Informe del?|Nota del?"
    rf"|Memorando del?|{_PREPARED}) "
    r"(?:(?! on | sur | sobre )[^,.;:]){3,80}[*_]*"
)


class Form(NamedTuple):
    """How a line of a masthead reads that states something: `line`, and `alone` where nothing else is run into it.

    `alone` is stricter, or None where such a line is known by its place only.
    """

    role: MastheadRole
    line: re.Pattern[str]
    alone: re.Pattern[str] | None = None


def _form(role: MastheadRole, line: str, alone: str = "") -> Form:
    return Form(role, re.compile(line, re.VERBOSE), re.compile(alone, re.VERBOSE) if alone else None)


_LANGUAGE = r"""(?:English|French|Spanish|Russian|Arabic|Chinese|Français|Anglais|Espagnol|Español|Inglés|Francés)
    (?:\ (?:only|seulement|solamente))?"""

FORMS: tuple[Form, ...] = (
    # Matches: "Distr.: General", "Distr. générale", "GENERAL".
    _form(MastheadRole.DISTRIBUTION, r"Distr\s?\..* | GENERAL | LIMITED", r"Distr\s?\.\s?:?\s?[\w-]{1,20}"),
    # Matches: "Original: English", "Français", "ENGLISH ONLY".
    _form(
        MastheadRole.LANGUAGE,
        rf"(?i:Original\s?:\ .{{1,80}} | {_LANGUAGE})",
        rf"(?i:Original)\s?:\s?\S.{{0,80}} | (?i:{_LANGUAGE})",
    ),
    # Matches: "23 January 2018", "1er août 2024", "4 de mayo de 2035".
    Form(
        MastheadRole.DATE,
        dates.DATE,
        re.compile(rf"\d{{1,2}}(?:er)?(?:\sde)?\s(?:{dates.MONTH})(?:\sde)?\s\d{{4}}"),
    ),
    # Matches: "Resolution adopted by the General Assembly on 15 December 2016".
    Form(
        MastheadRole.ADOPTION,
        adoption.ADOPTED,
        re.compile(rf"Resolution\sadopted\sby\sthe\s[A-Z][\w\s]{{3,80}}\son\s\d{{1,2}}\s(?:{dates.MONTH})\s\d{{4}}"),
    ),
    # Matches: "[on the recommendation of the Third Committee (A/73/580)]".
    _form(MastheadRole.RECOMMENDATION, r"[*_]*\[.*\][*_]*", r"\[(?:on|without)\s[^\[\]]{3,180}\]"),
    # Matches: "72/192. Follow-up", "2021/21.".
    Form(MastheadRole.TITLE, re.compile(rf"{drafting.NUMBERED_TITLE.pattern}.*")),
    # Matches: "Agenda item 107 (a)", "Items 3 and 4 of the provisional agenda*", "Point 5 de l’ordre du jour", "Tema 3"
    _form(
        MastheadRole.AGENDA_ITEM,
        r"[*_]*(?:Agenda\ items?|Items?\ \d|Points?\ .*ordre\ du\ jour|Temas?\ \d).*",
        r"""(?:Provisional\s)?(?:Agenda\s)?[Ii]tems?\s\d.{0,80}
          | Points?\s\d.{0,60}ordre\sdu\sjour.{0,40} | Temas?\s\d.{0,80}""",
    ),
    # Matches: "Seventy-second session", "2018 session", "Session de 2024", "Período de sesiones de 2024".
    _form(
        MastheadRole.SESSION,
        r"""(?i: [*_]* (?: [\w-]+\ session (?:\ of\ \d{4})? | [\w-]+\ [\w-]+\ session | [\w-]+\ \w+\ [\w-]+\ session
          | Session\ de\ \d{4} | (?!Informe\b)(?:[\w.-]+\ ){0,4}período\ de\ sesiones.* ) [*_]* )""",
        r"""(?:[\w-]+\s){1,3}session(?:\s(?:of\s)?\d{4})?(?:,\s\d{4})? | Session\sde\s\d{4}
          | (?:[\w-]+\s){0,3}período\sde\ssesiones(?:\sde\s\d{4})?""",
    ),
    # Matches: "Official Records, 2021", "Supplement No. 10".
    _form(
        MastheadRole.RECORDS,
        r"""[*_]* (?: .{0,80}Official\ Records.* | Supplement\ No\.\ .* | Documents\ officiels.*
          | Documentos\ Oficiales.* )""",
    ),
    # Matches: "United Nations • New York, 2018".
    _form(
        MastheadRole.IMPRINT,
        r"[*_]*(?:United\ Nations|Nations\ Unies|Naciones\ Unidas)\W+[A-Z][\w\ ]+,?\ (?:and\ \w+,\ )?\d{4}[*_]*",
        r"(?:United\sNations|Nations\sUnies|Naciones\sUnidas)\s[•·*–—-]\s[A-ZÀ-Ý][\w\s’-]{2,30},?\s\d{4}",
    ),
    # Matches: "Rapporteur: Ada Obi (Ghana)", "Vice-Chair and Rapporteur: Ada Obi (Ghana)".
    _form(
        MastheadRole.RAPPORTEUR,
        r"[*_]*(?:[\w’-]+\ (?:and|et|y)\ )?(?:Rapporteur|Chair|Relator)[\w-]{0,11}\s?:\ .*",
        r"""(?:[A-ZÀ-Ý][\w’-]+\s(?:and|et|y)\s)?(?:Rapporteur(?:e|-General)?|Relatora?)\s?:\s[A-ZÀ-Ý].{2,80}""",
    ),
    # Matches: "Draft resolution", "Draft report", "Draft resolution submitted by the Chair", "Addendum".
    _form(
        MastheadRole.DESIGNATION,
        r"""[*_]* (?: (?: Draft\ (?:report|resolution|decision) | Projet\ de\ \w+ | Proyecto\ de\ \w+ )
              (?:\ [IVXLC]{1,7}
                | \ (?:(?:submitted|proposed)\ by|(?:présentée?|soumise?)\ par|presentad[oa]\ por)\ .*)?
            | Addendum | Corrigendum | Additif | Rectificatif | Adición ) [*_]*""",
    ),
    # Matches: "Vienna, 8–12 May 2023", "Kyoto, Japan, 7–12 March 2021", "12 - 30 de julio de 1999", "4 au 8 mai 2035".
    _form(
        MastheadRole.VENUE,
        r"""[*_]* (?:(?!Report\b|Rapport\b|Informe\b)[A-ZÀ-Ý][\w’ -]+ (?:,\ [A-ZÀ-Ý][\w’ -]+)* ,\ )?
            (?:\d{1,2},\ )? \d{1,2} (?:\ ?[–-]\ ?\d{1,2}\ (?:de\ )?\w+ | \ (?:de\ )?\w+\ ?[–-]\ ?\d{1,2}\ (?:de\ )?\w+
              | \ (?:to|and|au|et|a|al|y)\ \d{1,2}\ (?:de\ )?\w+)
            \ (?:de\ )?\d{4} [*_]*""",
        rf"""(?:[A-ZÀ-Ý][\w’-]+(?:\s[A-ZÀ-Ý][\w’-]+)?,\s)?
            \d{{1,2}}(?:\s(?:{dates.MONTH}))?\s?[–-]\s?\d{{1,2}}\s(?:{dates.MONTH})\s\d{{4}}""",
    ),
    # Matches: "A", the organ's letter in large print; "Advance unedited version".
    _form(
        MastheadRole.OTHER,
        r"[*_]*(?: [AEST] | Advance\ (?:[Uu]nedited\ |[Ee]dited\ )?(?i:version|copy) )[*_]*",
        r"[AEST] | Advance\ (?:[Uu]nedited\ |[Ee]dited\ )?(?i:version|copy)",
    ),
    # Matches: "Meeting 3", "13th plenary meeting".
    _form(
        MastheadRole.OTHER,
        r"[*_]*(?:(?:Meeting|Séance|Sesión)\ \d{1,4} | \d{1,4}(?:st|nd|rd|th)\ (?:[Pp]lenary\ )?[Mm]eeting)[*_]*",
    ),
    # Matches: "Report of the Secretary-General", "Note by the Secretariat", "Annotated provisional agenda".
    _form(
        MastheadRole.TITLE,
        rf"""[*_]* (?: (?:Report|(?:Final|Interim|Annual|Biennial|Progress|Preliminary)\ report)\ (?:of|on|by)
            | Exposé\ succinct | Note\ (?:by|verbale) | Letter\ dated
            | Memorandum\ by | Mémorandum\ du | Memorando\ del
            | (?:Provisional\ )?(?:Summary|Verbatim)\ record\ of | Compte\ rendu\ analytique | Acta\ resumida
            | Rapport\ (?:du|de) | Informe\ (?:del?|sobre)
            | {_PREPARED}
            | Annotated\ (?:provisional\ )?agenda | (?:Provisional\ a|A)genda\ and\ annotations
            | Ordre\ du\ jour\ provisoire\ annoté | Programa\ provisional\ anotado ) \b .*""",
    ),
    # Matches: "32/… Lamps of the sea", the title of a draft that has no number yet. Not: "32/5 Lamps".
    _form(MastheadRole.TITLE, rf"[*_]*{drafting.UNNUMBERED}.*"),
    # Matches: "Resolution 2467 (2019)".
    _form(MastheadRole.TITLE, r"[*_]*(?:Resolution|Résolution|Resolución)\ \d{1,4}\ \(\d{4}\)[*_]*"),
)
"""The first that fits a line counts."""


def role(text: str) -> MastheadRole | None:
    """What a line of a masthead states, by its form alone; None where that doesn't tell."""
    text = text.strip()
    if drafting.sponsored(text) or designated(text):
        return MastheadRole.DESIGNATION
    if len(text) < _SYMBOL and parse(text.strip("*_ ")) is not None:
        return MastheadRole.SYMBOL
    if drafting.closing(text):
        return MastheadRole.OTHER  # at which meeting it was adopted
    if len(text) > LONGEST:
        return None
    return next((form.role for form in FORMS if form.line.fullmatch(text)), None)


def designated(text: str) -> str:
    """The number of the resolution or decision that a line names, its organ before it or not; else an empty string."""
    words = drafting.bare(text).split() if len(text) < _DESIGNATED else []
    found = openers.opener(" ".join(words[-2:]))
    named = bool(found and found["adopted"]) and (len(words) == 2 or organ(" ".join(words[:-2])) is not None)
    return words[-1] if named else ""


def by_whom(text: str) -> bool:
    """Whether a line says by whom a text is, and nothing of its subject."""
    return bool(_BY_WHOM.fullmatch(text.strip()))


def complete(text: str) -> bool:
    """Whether a row is a statement of a masthead that is complete by itself."""
    if len(text) > _STATEMENT:
        return False
    plain = text.strip(_MARKS)
    known = plain in _NAMES or any(form.alone and form.alone.fullmatch(plain) for form in FORMS)
    return known or organ(plain) is not None or parse(plain) is not None
