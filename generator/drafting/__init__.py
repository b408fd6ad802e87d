"""The set phrases of United Nations drafting, as tables and patterns: what a paragraph opens with tells its kind.

Source: UN Editorial Manual, "Resolutions and other formal decisions" (preambular paragraphs open with a
participle, operative ones with a verb in the third person, both in italics in print) and "Reports".
English, French and Spanish.
"""

from __future__ import annotations

import re

from generator import inline
from generator.drafting import closings, dates, letters

STOPS = ".;:?!"
"""What ends a paragraph that is complete; a preambular paragraph may end with a comma too."""
QUOTES = '“«" '
"""What a quoted text has before each of its paragraphs."""

# Matches: "Recalling", "Deeply concerned", "Having considered", "Rappelant", "Consciente", "Recordando".
# Not: "United Nations", "Requests", "During".
_PARTICIPLE = re.compile(
    r"""
    [*_]* (?!(?:United|Beijing|During|According|Following|Including|Regarding|Concerning|Red|Need|Family|Early|Daily
      |Supply)\b)
    (?: [A-Z][a-z]+(?:ing|ed)
      | Aware | Conscious | Mindful | Cognizant | Desirous | Fully | Deeply | Gravely | Seriously | Strongly
      | Profoundly | Bearing | Anxious | Intent | Hopeful
      | (?: (?:Also|Further|Again|Once\ again)\ (?:[a-z]{2,12}ly\ )? | [A-Z][a-z]{2,12}ly\ )
        (?: [a-z]{2,15}(?:ing|ed) | aware | conscious | mindful | cognizant | desirous )
      | [A-ZÀ-Ý][a-zà-ÿ]+(?:ant|ants) | Consciente?s? | Préoccupée?s? | Convaincue?s? | Profondément | Gravement
      | Vivement | Résolue?s? | Alarmée?s? | Guidée?s? | Encouragée?s? | Animée?s? | Réunie?s?
      | [A-ZÁÉÍÓÚ][a-zñáéíóú]+(?:ando|endo|iendo)(?:[a-z]{2})? | Preocupad[oa]s? | Convencid[oa]s? | Profundamente
      | (?:Se\ |S[’'])[a-zà-ÿ]+ant | Désireu(?:x|ses?) | Soucieu(?:x|ses?) | Deseos[oa]s? | Inspirad[oa]s?
      | (?:Attach|Persuad|Détermin|Décid)é(?:e|s|es) | (?:Decidid|Persuadid|Determinad)[oa]s?
      | Gravemente | Alarmad[oa]s? | Guiad[oa]s? | Resuelt[oa]s? | Reunid[oa]s? | Congregad[oa]s?
    ) \b""",
    re.VERBOSE,
)
# Matches: "Decides to", "*Also requests*", "Prie", "Pide". Not: "States parties", "Nations".
_OPERATIVE = re.compile(
    r"""
    [*_]* (?:(?:Also|Further|Again|Strongly|Solemnly|Deeply|Once\ again)\ )? (?i:
      accepts|acknowledges|adopts|affirms|agrees|appeals|appoints|approves|asks|authorizes|calls|commends
    | concurs|condemns|confirms|congratulates|considers|decides|declares|demands|deplores|designates
    | determines|directs|draws|elects|emphasizes|encourages|endorses|entrusts|establishes|expresses
    | extends|insists|instructs|invites|looks|notes|pays|proclaims|proposes|reaffirms|recalls|recognizes|recommends
    | regrets|reiterates|rejects|remains|reminds|renews|requests|resolves|stresses|submits|suggests|supports|takes
    | transmits|underlines|underscores|urges|welcomes
    | accueille|adopte|affirme|appelle|appuie|approuve|autorise|charge|condamne|confirme|considère|constate|crée
    | demande|déclare|décide|déplore|encourage|engage|estime|exhorte|exige|exprime|fait|félicite|insiste|invite|lance
    | note|prend|prie|proclame|rappelle|recommande|reconnaît|regrette|rejette|remercie|renouvelle|réaffirme|réitère
    | salue|se\ félicite|souligne|souscrit|transmet
    | acoge|adopta|agradece|alienta|apoya|aprueba|autoriza|celebra|condena|confirma|considera|decide|declara|deplora
    | destaca|encarga|encomia|exhorta|exige|expresa|felicita|hace|insiste|insta|invita|lamenta|llama|nombra
    | observa|pide|proclama|reafirma|recomienda|reconoce|recuerda|reitera|rechaza|renueva|señala|solicita|subraya|toma
    | transmite
    ) [*_]* \b""",
    re.VERBOSE,
)
# Matches the end of a declaration's preamble: "Declare the following:", "Have agreed as follows:", "Déclarons ce qui
# suit :". Not: "Declare that crime", "Declares the following:", which opens as any operative paragraph does.
_DECLARES = re.compile(
    r"""[*_]* (?:(?:Hereby|Solemnly|Therefore)\ )* (?i:
      declare|proclaim|agree|adopt|affirm|commit|resolve|have\ (?:[a-z]{2,12}\ )?agreed
    | déclarons|proclamons|convenons|adoptons|affirmons|so(?:nt|mmes)\ convenu[es]{0,2}
    | declaramos|proclamamos|convenimos|acordamos|aprobamos|(?:han|hemos)\ convenido
    ) \b [^.;:]{0,80} : [*_]*""",
    re.VERBOSE,
)
# Matches the end of: "Albania and Peru: draft resolution", "Perú: proyecto de decisión", "Peru:* draft decision",
# "Malta:* amendment to draft resolution A/80/L.18". Not: "A draft decision".
_SPONSORED = re.compile(
    rf""":[*_\\ {inline.STAR}]+
      (?: (?:proposed\ )? amendments?\ to\ | amendements?\ au\ | enmiendas?\ al\ )?
      (?: (?:(?:revised|amended)\ )? draft\ (?:resolution|decision)
      | projet\ de\ (?:résolution|décision)
      | proyecto\ de\ (?:resolución|decisión) ) (?:\ (?:révisée?|revisad[oa]))?
      (?: \ [A-Z]{{1,2}}/[\w./-]{{3,30}} )? [*_ ]*\Z""",
    re.VERBOSE,
)
# Matches: "I have the honour to", "On behalf of my Government, I have the honour", "J’ai l’honneur de", "Tengo el
# honor". Not: "The honour was theirs".
_HONOUR = re.compile(r"[^.;:]{0,120}?\b(?:I have the honour|[Jj]['’]ai l['’]honneur|[Tt]engo el honor)\b")
# Matches: "At its 34th plenary meeting, on 25 July 2023, the Economic and Social Council:". Not: "At its 2nd".
_AT_MEETING = re.compile(
    r"""[*_]* (?:At\ its|À\ sa|En\ su) \s [^.;:]{3,120}? , \s (?:the|le|la|l[’']|el) \s? (?=[A-ZÀ-Ý])
        [^.;:,“”]{4,120} [,:] [*_]*""",
    re.VERBOSE,
)
# Matches: "At its 34th plenary meeting, on", "À sa 3e séance". Not: "At its core".
_MEETS = re.compile(r"[*_]*(?:At its|À sa|En su) \d{1,4}[^\W\d_]{1,3}\.? ")
# Matches: "The General Assembly,", "*The Economic and Social Council*", "We, Heads of State,", "We the peoples of the
# United Nations,", "L’Assemblée générale,". Not: "The agenda was as follows:" (no organ), "The Commission held ten
# meetings.".
_FORMULA = re.compile(
    r"""[*_]* (?: (?:The|La|Les?|El|Los|Las)\s+ (?=[A-ZÀ-Ý]) | L[’'](?=[A-ZÀ-Ý])
          | We(?:,|\ the)\s | Nous,\s | Nosotros,\s )
        [^.;:“”]{2,400}? [,:]?+ [*_]*+ [,:]?+ [*_]*+""",
    re.VERBOSE,
)
# Matches in: "The Government of Malta (hereinafter referred to as “the Party”),". Not: "the Council (the Board)".
_CALLED = re.compile(
    r"\s\((?:herein)?(?:after|ci-après|en adelante|en lo sucesivo|dénommée?s?|denominad[oa]s?)\b[^()]{1,120}\)"
)
_FORMULA_LENGTH = 400
FINITE = re.compile(
    r"""\b(?: was | were | is | are | has | have | had | will | may | shall | should | must | can | held | made | agreed
      | decided | considered
      | est | sont | était | étaient | ont | sera | seront | doit | doivent | devrait | devraient | peut | peuvent
      | fue | fueron | han | será | serán | debe | deben | debería | deberían | puede | pueden )\b""",
    re.VERBOSE,
)
"""A verb that says what was done, is or must be: a heading has none."""
# Matches: "72/192." alone on its line, with the title below. Not: "72/192. Follow-up".
NUMBER_ONLY = re.compile(r"[*_]*\d{1,4}/\d{1,4}(?: ?[A-Z])?\.[*_]*")
# Matches: "2021/21. Reducing reoffending", "72/192.", "1970 (XLVIII). Title". Not: "1. Election".
NUMBERED_TITLE = re.compile(
    r"[*_]*(\d{1,4}/\d{1,4}(?:\s?[A-Z])?|\d{1,4}\s?[A-Z]?\s?\([IVXLC]+\)|\d{1,4} \(\d{4}\))\.[*_]*\s*"
)
# Matches what a draft's title opens with until it has a number: "32/… ". Not: "32/5 ".
UNNUMBERED = r"\d{1,4}/(?:…|\.{3})\s"
# Matches: "*Recalling*", "_Urges_". Not: "**1**", "* a".
_ITALIC = re.compile(r"[*_](?=[^\W\d_])")
# Matches the heading of a treaty's preamble.
_PREAMBLE = re.compile(r"Preamble|Préambule|Preámbulo", re.IGNORECASE)
# Matches the end of: "acceding to the", "l’application de la". Not: "calling for action", "Follow-up".
_UNFINISHED = re.compile(
    r"""\s(?: the|to|of|and|or|in|for|an?|on|by|with|from|against|their|its|that|which|as|at
      | les?|la|des?|du|et|à|en|pour|par | el|los|las|del|y|con|que )$""",
    re.VERBOSE,
)
# Matches the end of: "chap. I, sect.", "see paras.", "Mr.". Not: "Ibid.", "etc.", "the part.".
_ABBREVIATED = re.compile(r"\b(?:sects?|chaps?|paras?|arts?|Nos?|vols?|pp?|Mrs?|Ms|Dr|cf|Corr|Rev)\.$")
# What may stand behind the end of a sentence: quotation marks, brackets, markup, calls of footnotes.
_TRAILING = f"”’\"')]*_⁰¹²³⁴⁵⁶⁷⁸⁹{inline.STAR}"


def bare(text: str) -> str:
    """The plain text, without markup and calls of footnotes."""
    return inline.plain(text)


def ending(text: str) -> str:
    """The last character that is not a quotation mark, a bracket, markup or the call of a footnote.

    A stop that only shortens a word (`chap. I, sect.`) ends nothing.
    """
    tail = text[-200:].rstrip()
    while tail and tail[-1] in _TRAILING:
        tail = tail.rstrip(_TRAILING).rstrip()
    return tail[-2:-1] if tail.endswith(".") and _ABBREVIATED.search(tail) else tail[-1:]


def abbreviates(text: str) -> bool:
    """Whether a text ends with a stop that only shortens a word (`chap. I, sect.`)."""
    return bool(_ABBREVIATED.search(text[-20:].rstrip()))


def finished(text: str) -> bool:
    """Whether a paragraph ends as a complete one does."""
    return ending(text) in STOPS


def unfinished(text: str) -> bool:
    """Whether a text ends with a word that ends no sentence and no heading (`reports of the`)."""
    end = text[-20:].rstrip()
    return bool(_UNFINISHED.search(end.lower() if text.isupper() else end))


def opens_preambular(text: str) -> bool:
    """Whether a text opens as a preambular paragraph does."""
    return bool(_PARTICIPLE.match(text))


def opens_operative(text: str) -> bool:
    """Whether a text opens as an operative paragraph does."""
    return bool(_OPERATIVE.match(text))


def declares(text: str) -> bool:
    """Whether a text ends the preamble of a declaration or a treaty (`Declare the following:`)."""
    return len(text) < _FORMULA_LENGTH and bool(_DECLARES.fullmatch(text.strip()))


def opens_paragraph(text: str) -> bool:
    """Whether a text opens as a paragraph of a resolution does, by its words or by their being set in italics."""
    return bool(_ITALIC.match(text)) or opens_preambular(text) or opens_operative(text)


def formula(text: str) -> bool:
    """Whether a text is an enacting formula: an organ as a sentence's subject, alone on its line.

    A draft that is quoted has a quotation mark before it, and a treaty may say how it calls its parties.
    """
    if len(text) > _FORMULA_LENGTH:
        return False
    if at_meeting(text):
        return True
    said = _CALLED.sub("", text.strip().lstrip(QUOTES))
    if not _FORMULA.fullmatch(said) or '"' in said or "»" in said:
        return False
    return not FINITE.search(bare(said)) and not said.rstrip("*_ ").endswith(")")


def at_meeting(text: str) -> bool:
    """Whether a text opens a decision: at which meeting the organ takes it."""
    return len(text) <= _FORMULA_LENGTH and bool(_AT_MEETING.fullmatch(text.strip()))


def preamble_heading(text: str) -> bool:
    """Whether a line is the heading of a treaty's preamble."""
    return len(text) < 40 and bool(_PREAMBLE.fullmatch(text.strip("*_ ")))


def preamble(text: str, following: str) -> bool:
    """Whether a line is the heading of a treaty's preamble, with an enacting formula below."""
    return preamble_heading(text) and formula(following)


def meets(text: str) -> bool:
    """Whether a text begins with the meeting at which something was done (`At its 34th plenary meeting, on …`)."""
    return bool(_MEETS.match(text))


def sponsored(text: str) -> bool:
    """Whether a text ends by naming a draft, or what amends one, after its sponsors (`Peru: draft resolution`)."""
    return bool(_SPONSORED.search(text[-100:]))


def transmits(text: str) -> bool:
    """Whether a text begins as a letter does (`I have the honour to transmit herewith …`)."""
    return bool(_HONOUR.match(text[:_FORMULA_LENGTH]))


def closing(text: str) -> bool:
    """Whether a text is a line below a resolution (its meeting, how it was adopted) or a letter's signature."""
    return letters.signed(text) or closings.meeting(text) or closings.adopted(text)


def over(text: str) -> bool:
    """Whether nothing of what a text belongs to comes after it: a sentence has ended, or it is a closing line."""
    return ending(text) in ".;?!" or closing(text) or dates.day(text)
