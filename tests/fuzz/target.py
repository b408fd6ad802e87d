"""What a fuzzed text must not break: the rules that hold whatever a seed says.

In: a text, or several, each below a line that says what the catalogue has of it: `~~~~~ {"flavour": "markdown"}`. Out:
what they break in one line, or nothing. An exception, a word lost or not shown, an address given twice, a page outside
its folder or written twice, markup of a text's own, or more time than its length explains.
"""

from __future__ import annotations

import json
import re
import tempfile
import time
import traceback
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build, conversion, output
from generator.library import Library
from tests import rendered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library import File

_SEAM = re.compile(r"^~~~~~ (\{.*\})$\n?", re.MULTILINE)

# Problems that are never the text's fault, but ours.
OURS = frozenset(
    {"anchor-twice", "anchor-form", "id-twice", "ledger-incomplete", "word-unaccounted", "word-changed", "link-nowhere"}
)
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
    return next(_misplaced(files), "") or next(_misshown(library, files), "")


def _misplaced(files: tuple[File, ...]) -> Iterator[str]:
    paths = [file.path for file in files]
    yield from (f"written outside: {path}" for path in paths if not build.generated(path))
    yield from (f"written twice: {path}" for path in sorted({path for path in paths if paths.count(path) > 1}))


def _misshown(library: Library, files: tuple[File, ...]) -> Iterator[str]:
    """The pages of the documents always; for time's sake the lists of the library for a quarter of the texts."""
    lists = zlib.crc32("".join(reading.seed.sha256 for reading in library.corpus.readings).encode()) % 4 == 0
    pages = [file for file in files if file.path.endswith(".md")]
    own = re.compile(r"documents/(?!index\.md)")
    shown = {file.path: file.text for file in pages if lists or own.match(file.path)}
    yield from rendered.faults(library.corpus, shown)


def seeds(text: str) -> list[tuple[dict[str, str], str]]:
    """The texts in a text, each with what the catalogue says of it."""
    first, *others = _SEAM.split(text)
    found: list[tuple[dict[str, str], str]] = [({}, first)] if first or not others else []
    return [*found, *((_entry(said), body) for said, body in zip(others[::2], others[1::2], strict=True))]


def _entry(said: str) -> dict[str, str]:
    """What a seam says of the text below it; nothing where the choice of texts has cut it."""
    try:
        entry: dict[str, str] = json.loads(said)
    except json.JSONDecodeError:
        return {}
    return entry


def _convert(text: str) -> tuple[Library, tuple[File, ...]]:
    """The library of one or more texts and its files, made even where they have errors of their own."""
    entries = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for name, (entry, body) in zip("abcdefgh", seeds(text), strict=False):
            (folder / f"{name}.txt").write_bytes(body.encode("utf-8", "surrogatepass"))
            own = {} if "symbol" in entry else {"id": name}
            entries.append({"file": f"{name}.txt", **own, **entry, "because": "a test"})
        catalogue = {"follow_up_of": str(entries[0].get("id", "")), "sources": entries}
        (folder / "catalogue.yml").write_text(json.dumps(catalogue), "utf-8")  # which is YAML, too
        library = conversion.read(folder, lambda _: None)
    if not library.corpus.documents:
        return library, ()
    whole = Library(library.corpus, library.accounts, ())
    return library, output.files(whole, lambda _: None)
