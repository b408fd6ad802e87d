"""What a fuzzed text must not break: the rules that hold whatever a seed says.

In: a text. Out: what it breaks in one line, or nothing. An exception, a word lost, an address given twice, a page
outside its folder, markup of the text's own, or more time than its length explains.
"""

from __future__ import annotations

import re
import tempfile
import time
import traceback
from pathlib import Path

from generator import build, conversion
from generator.library import File, Library

_CATALOGUE = "sources:\n  - file: a.txt\n    id: a\n    because: a test\n"

# Problems that are never the text's fault, but ours.
OURS = frozenset(
    {"anchor-twice", "anchor-form", "id-twice", "ledger-incomplete", "word-unaccounted", "word-changed", "link-nowhere"}
)
# Raw markup in a page: a tag that the converter writes nowhere.
_MARKUP = re.compile(r"<(?:script|iframe|img|svg|style|base|meta|object|embed|form)\b", re.IGNORECASE)
# Seconds of the processor that a text may take: so many, and so many more for each thousand characters.
_LEAST, _THOUSAND = 1.0, 0.15


def fault(text: str) -> str:
    """What a text breaks; empty if nothing."""
    start = time.process_time()
    try:
        library, files = _convert(text)
    except Exception as error:  # noqa: BLE001  (any exception at all is what is looked for)
        where = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} in {Path(where.filename).stem}.{where.name}: {str(error)[:80]}"
    taken = time.process_time() - start
    if taken > _LEAST + _THOUSAND * len(text) / 1000:
        return f"too long: {taken:.1f} s for {len(text)} characters"
    for problem in library.problems:
        if problem.code in OURS:
            return f"{problem.code}: {problem.message[:100]}"
    for file in files:
        if not build.generated(file.path):
            return f"written outside: {file.path}"
        if file.path.endswith(".md") and (found := _MARKUP.search(file.text)):
            return f"markup in {file.path}: {found[0]}"
    return ""


def _convert(text: str) -> tuple[Library, tuple[File, ...]]:
    """The library of a text and its files, made even where the text has errors of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "catalogue.yml").write_text(_CATALOGUE, "utf-8")
        (folder / "a.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        library = conversion.read(folder, lambda _: None)
    if not library.corpus.documents:
        return library, ()
    whole = Library(library.corpus, library.accounts, ())
    return library, conversion.files(whole, lambda _: None)
