"""Mending of what a PDF extraction broke: words cut by a space, hyphens and marks of punctuation set apart.

A text goes in and comes out with the repairs made in it, each as a `Repair`. A repair needs evidence: the
corpus's own vocabulary and a spelling dictionary of the text's language (Hunspell's) must know the whole
and not know one of the parts. What could be right is left as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.flavours import dictionary

if TYPE_CHECKING:
    from collections.abc import Mapping

SUSPENDS = frozenset({"and", "or", "to", "et", "ou", "y", "o"})
"""The words before which a hyphen is suspended (`gender- and age-sensitive`), and a space stays."""

SOFT = "\u00ad"
"""The hyphen that is printed only where a line ends within a word."""

MOVED = "label below its first line"
"""What a repair is called that puts a label before the line that it is printed beside."""

CELLS = "cells over several lines"
"""What a repair is called that reads the cells of a table's row one after the other, not line by line."""

LOST = "hyphen lost at a line's end"
"""What a repair is called that puts a hyphen back."""

_LETTERS = {"en": "aAI", "fr": "aAyYàÀ", "es": "aAeEoOuUyY"}
"""The words of one letter; any other single letter is a broken piece."""

_LONGEST = 30
_TAIL = 60
_PART = 3
_PREFIX = 20
# A line that is so much longer than a full one is two; the first ends not before this part of a full one, nor after.
_LONGER = 1.1
_NEAR, _ENDS = 0.7, 1.05
_ALL_WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")

# Matches: "capacitybuilding", "proactively". Not: "building", "COVID".
_LONG_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{9,30}(?![\w-])")
# Matches the space in: "jus tice", "sp ort-based", "Uzb ekistan". Not: "COVID-19 and", "Oche-Obe".
_CUT = re.compile(r"(?<![\w’'-])([^\W\d_]{1,30}) ([^\W\d_]{1,30})(?![\w’'])")
# Matches the word behind one: " se", not ", se".
_NEXT = re.compile(r" ([^\W\d_]{1,30})(?![\w’'])")
# Matches before a numeral or letter that is no piece of a word: "à l’annexe ", "Parte ". Not: "les annexes ".
_DESIGNATES = re.compile(
    r"""\b(?: annexe? | anexo | appendix | appendice | apéndice | part(?:ie|e)? | chapter | chapitre | capítulo
      | section | sección | groupe? | grupo | table(?:au)? | cuadro | titre | título )\s$""",
    re.VERBOSE | re.IGNORECASE,
)
# Matches the space in: "non -custodial", "e -justice", "technology -" at a line's end. Not: "1 - 2", "– ".
_BEFORE_HYPHEN = re.compile(r"(?<=[^\W\d_]) -(?=[^\W\d_]|$)")
# Matches the space in: "briefs .", "Practices ;". Not: "and .NET", "§ 5", " … ".
_BEFORE_STOP = re.compile(r"(?<=[\w)\]”’⁰¹²³⁴-⁹]) ([.,;:])(?=\s|$)")
# The same in French, where a space stands before the others: "animaux² .".
_BEFORE_POINT = re.compile(r"(?<=[\w)\]”’⁰¹²³⁴-⁹]) ([.,])(?=\s|$)")
# Matches the space in: "annex.¹ ”". Not: "of ”".
_BEFORE_QUOTE = re.compile(r"(?<=[⁰¹²³⁴-⁹]) (”)")
# Matches where a line opens with a mark that closes what stands above: ", and", ";", "”". Not: "… as", ".5 per cent".
_STOP_ALONE = re.compile(r"[,.;:”](?=\s|$)")
# Matches: "(Leposavić/", "and/". Not: "https://un.org/", "12/".
_STROKE = re.compile(r"[(“\"]?[^\W\d_]+(?:[/-][^\W\d_]+)*/")
# Matches: "https://un.org/en/", "(www.un.org/non-". Not: "and/", "un.org/en".
_ADDRESS = re.compile(r"\W{0,3}(?:https?://|www\.)")
# Matches where an address goes on: "en/rivers", "index.html", "custodial-rules". Not: "and", "for.".
_ADDRESSED = re.compile(r"[\w%~?#=&-]+[/.?=&#_-][\w%]")
# Matches the end of: "(E/CN.", "A/RES/", "E/CN.7/2031/2–E/CN.15/". Not: "and/", "A/CONF.234/16.", "E/2031/L.6".
_SYMBOL = re.compile(r"(?:^|[\s(\[“–-])[A-Z]{1,6}/(?:[\w.]{1,20}/){0,6}(?:[A-Z]{1,5}\.)?$")
# Matches where a symbol goes on: "15/2031/9)", "70/1", "CRP.4". Not: "The", "In".
_SYMBOLIZED = re.compile(r"\d|[A-Z]{1,5}[./]")
# Matches the space in: "Kosovo ’s fulfilment". Not: "the ’s-Hertogenbosch road".
_BEFORE_GENITIVE = re.compile(r"(?<=\w) (?=’s(?:\s|$))")


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair by its kind: `source` stood where `text` is now read."""

    kind: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of the words of a language: its dictionary, and the corpus's words with their counts."""

    language: str
    corpus: Mapping[str, int] = field(default_factory=dict)

    def known(self, word: str) -> bool:
        """Whether a spelling dictionary has the word; of single letters, whether it is a word."""
        if len(word) == 1:
            return word in _LETTERS.get(self.language, "")
        return len(word) <= _LONGEST and dictionary.known(self.language, word)

    def attested(self, word: str) -> bool:
        """Whether the dictionary or the corpus itself has the word."""
        return self.known(word) or bool(self.corpus.get(word) or self.corpus.get(word.lower()))


def words_of(text: str) -> list[str]:
    """The words of a text, hyphened compounds whole and in parts."""
    found = _ALL_WORDS.findall(text)
    return found + [part for word in found if "-" in word for part in word.split("-")]


def mend(text: str, words: Words, full: int = 0) -> tuple[str, tuple[Repair, ...]]:
    """The text of one line with its broken words and stray spaces repaired, and the repairs.

    `full`: the length of a full line, 0 where that tells nothing.
    """
    repairs: list[Repair] = []
    text = _cuts(text, words, repairs)
    text = _lost(text, words, full, repairs)
    text = _spaces(_BEFORE_HYPHEN, "space before a hyphen", text, repairs)
    before = _BEFORE_POINT if words.language == "fr" else _BEFORE_STOP
    text = _spaces(before, "space before punctuation", text, repairs)
    text = _spaces(_BEFORE_QUOTE, "space before punctuation", text, repairs)
    text = _spaces(_BEFORE_GENITIVE, "space before a genitive", text, repairs)
    return text, tuple(repairs)


def join(left: str, right: str, words: Words) -> tuple[str, Repair | None]:
    """Two lines of one paragraph as one text; a hyphen at the line's end is kept unless it broke a word.

    `human rights-` + `based` keeps it, `community-` + `and knowledge-based` keeps the space too, `capac-` +
    `ity` loses it, because only the whole is a word.
    """
    left, right = left.rstrip(), right.lstrip()
    if left.endswith(SOFT):
        word, rest = left.split()[-1].rstrip(SOFT), right.split(maxsplit=1)[0] if right else ""
        return left.rstrip(SOFT) + right, Repair("line-end hyphen removed", f"{word}{SOFT}⏎{rest}", word + rest)
    if left.endswith("/") and _STROKE.fullmatch(left.rsplit(maxsplit=1)[-1]) and right[:1].isalpha():
        return left + right, None
    if _STOP_ALONE.match(right) and (words.language != "fr" or right[0] in ",.”"):
        return left + right, None
    if _goes_on(left, right):
        return left + right, None
    ahead = re.search(r"([^\W\d_]+)-$", left)
    after = re.match(r"[^\W\d_]+", right)
    if not (ahead and after):
        return f"{left} {right}".strip(), None
    before, following = ahead[1], after[0]
    shown = f"{before}-⏎{following}"
    if following.lower() in SUSPENDS:
        return f"{left} {right}", None
    if f"{before}-{following}".lower() in words.corpus or not words.attested(before + following):
        return left + right, Repair("line-end hyphen kept", shown, f"{before}-{following}")
    if words.known(before) and words.known(following):
        return left + right, Repair("line-end hyphen kept", shown, f"{before}-{following}")
    return left[:-1] + right, Repair("line-end hyphen removed", shown, before + following)


def _goes_on(left: str, right: str) -> bool:
    """Whether a line ends inside an address of the web or a document's symbol, behind a sign where these may break."""
    last = left.rsplit(maxsplit=1)[-1] if left else ""
    if _ADDRESS.match(last) and last[-1] in "/-":
        return right[:1].isalnum() and (last.endswith("-") or bool(_ADDRESSED.match(right)))
    return bool(_SYMBOL.search(last[-_TAIL:]) and _SYMBOLIZED.match(right))


def _cuts(text: str, words: Words, repairs: list[Repair]) -> str:
    """The text with words put together that a space had cut: the whole is a word, one part is not.

    A letter before a hyphen is a word's own beginning (`on e -justice`), one behind `annexe` is what that is called.
    """
    done: list[str] = []
    position = 0
    while match := _CUT.search(text, position):
        first, second = match[1], match[2]
        end = match.start(2)
        prefix = len(second) == 1 and text[end + 1 : end + 3].lstrip().startswith("-") and words.known(first)
        named = len(first) == 1 and first.isupper() and _DESIGNATES.search(text[: match.start()][-_PREFIX:])
        better = words.known(first) and _better(second, text[match.end(2) :], words)
        if not prefix and not named and not better and _cut(first, second, words):
            done.append(text[position : match.start(2) - 1])
            repairs.append(Repair("broken word", f"{first} {second}", first + second))
        else:
            done.append(text[position:end])
        position = end
    return "".join(done) + text[position:]


def _better(second: str, behind: str, words: Words) -> bool:
    """Whether a piece of a word goes with the one behind it: `of fal se` is “of false”, not “offal se”."""
    following = _NEXT.match(behind)
    return following is not None and not words.known(second) and _cut(second, following[1], words)


def _cut(first: str, second: str, words: Words) -> bool:
    if (first.isupper() and len(first) > 1) or second[0].isupper():
        return False
    if words.known(first) and words.known(second):
        return False
    return words.attested(first + second)


def _lost(text: str, words: Words, full: int, repairs: list[Repair]) -> str:
    """The text with the hyphen at which a tool has made one line of two, taking it for one that only broke a word.

    `cooperation, capacitybuilding, criminal justice`: the line is longer than a `full` one, no dictionary has the word,
    but both its parts, of which the first ends where a full line does, and the second line goes on after it. It stands
    there once, so that the mend says where.
    """
    if not full or len(text) < full * _LONGER:
        return text
    for match in _LONG_WORD.finditer(text[: full + _LONGEST]):
        word = match[0]
        if not full * _NEAR < match.end() < len(text) or words.known(word) or text.count(word) > 1:
            continue
        first, last = int(full * _NEAR) - match.start(), int(full * _ENDS) - match.start()
        reach = range(max(_PART, first), min(len(word) - _PART, last) + 1)
        ways = [at for at in reach if words.known(word[:at]) and words.known(word[at:])]
        attested = [at for at in ways if words.corpus.get(f"{word[:at]}-{word[at:]}".lower())]
        if len(attested or ways) == 1:
            at = (attested or ways)[0]
            repairs.append(Repair(LOST, word, f"{word[:at]}-{word[at:]}"))
            return f"{text[: match.start() + at]}-{text[match.start() + at :]}"
    return text


def _spaces(pattern: re.Pattern[str], kind: str, text: str, repairs: list[Repair]) -> str:
    found = list(pattern.finditer(text))
    for match in found:
        around = text[max(0, match.start() - 20) : match.end() + 20]
        words = around.split()
        at = len(text[max(0, match.start() - 20) : match.start()].split())
        source = " ".join(words[max(0, at - 1) : at + 1])
        repairs.append(Repair(kind, source, source.replace(" ", "", 1)))
    return pattern.sub(lambda match: match[0].lstrip(" "), text) if found else text
