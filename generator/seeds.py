"""Read a folder of seeds: the catalogue, and each source text that it names, as lines.

In: a folder with `catalogue.yml` and texts. Out: the catalogue, a source for each entry whose text could be read (with
the maintainers' corrections made and recorded), and every problem. A seed is untrusted: its name stays inside the
folder, its bytes must be text, and its SHA-256 is that of the bytes as supplied, corrected or not.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from generator import declarations
from generator.model import DocumentKind, Mend, Seed, SourceLine
from generator.problems import Problem, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from generator.declarations import Where

CATALOGUE = "catalogue.yml"

# Files of a seed folder that are ours, not texts to convert.
_OURS = (".yml", ".yaml", ".md", ".json")

# The name of the page beside the documents' own that lists them.
_LIST = "index"

# Keys that say something of a text that should be read from it, and so need a reason.
# Matches a name of which some systems can make no file: "con", "com1". Not: "con-1".
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_OVERRIDES = ("id", "symbol", "title", "organ", "date", "session", "agenda_item", "kind", "flavour")


# Matches: "2021", "2021-05", "2021-05-21". Not: "2021-13".
_DATE = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"

# How many bytes the name of a file may have on most disks.
_NAME = 255


class Correction(BaseModel):
    """A correction of a seed: on `line` stands `is` where `should_be` was meant, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    line: int = Field(ge=1)
    is_: str = Field(alias="is", min_length=1)
    should_be: str
    because: str = Field(min_length=1)


class Entry(BaseModel):
    """What the catalogue says of one seed: its file, and only what its text doesn't state."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: str = Field(min_length=1)
    supplied_as: str | None = None
    id: str | None = Field(default=None, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)
    symbol: str | None = Field(default=None, pattern=r"^[A-Z]+(/[A-Za-z0-9][A-Za-z0-9. ()*-]*)+$", max_length=80)
    title: str | None = None
    organ: str | None = None
    date: str | None = Field(default=None, pattern=_DATE)
    session: str | None = None
    agenda_item: str | None = None
    kind: DocumentKind | None = None
    flavour: str | None = None
    because: str | None = None
    corrections: tuple[Correction, ...] = ()


class Catalogue(BaseModel):
    """The seeds of a folder in the order of the library, and the id of the text whose follow-up is traced."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    follow_up_of: str = ""
    sources: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A seed with its corrections made, its entry, and those corrections as mends."""

    entry: Entry
    seed: Seed
    mends: tuple[Mend, ...]


def load(folder: Path) -> tuple[Catalogue, tuple[Source, ...], tuple[Problem, ...]]:
    """The catalogue of `folder` and the sources that could be read, in its order; and every problem.

    Problems: those of `declarations.read`, and `seed-empty`, `seed-binary`, `seed-encoding`, `seed-missing`,
    `seed-path`, `seed-twice`, `seed-uncatalogued`, `symbol-twice`, `id-twice`, `reason-missing`, `correction`.
    """
    catalogue, where, problems = _catalogue(folder)
    if catalogue is None:
        return Catalogue.model_construct(sources=()), (), problems
    if not catalogue.sources:
        return catalogue, (), (*problems, where.problem(("sources",), "key-missing", "`sources` names no text"))
    found = [*problems, *_repeats(catalogue, where), *_reasons(catalogue, where), *_uncatalogued(catalogue, folder)]
    sources = []
    for index, entry in enumerate(catalogue.sources):
        source, faults = _source(folder, entry, index, where)
        found.extend(faults)
        if source is not None:
            sources.append(source)
    return catalogue, tuple(sources), tuple(found)


def _catalogue(folder: Path) -> tuple[Catalogue | None, Where, tuple[Problem, ...]]:
    nowhere = declarations.Where(CATALOGUE, (), {})
    path = folder / CATALOGUE
    if not path.is_file():
        message = f"there is no {CATALOGUE} in {folder.name or folder}: it names the texts to convert"
        return None, nowhere, (Problem(CATALOGUE, 1, "seed-missing", message),)
    text, fault = decode(path.read_bytes(), CATALOGUE)
    if fault:
        return None, nowhere, (fault,)
    return declarations.read(text, CATALOGUE, Catalogue)


def _source(folder: Path, entry: Entry, index: int, where: Where) -> tuple[Source | None, tuple[Problem, ...]]:
    at = ("sources", index, "file")
    if not _plain(entry.file):
        message = f"`{entry.file}` is not the plain name of a file in this folder"
        return None, (where.problem(at, "seed-path", message),)
    path = folder / entry.file
    if not path.is_file():
        return None, (where.problem(at, "seed-missing", f"there is no file `{entry.file}` in this folder"),)
    if path.resolve().parent != folder.resolve():
        return None, (where.problem(at, "seed-path", f"`{entry.file}` leads out of this folder"),)
    data = path.read_bytes()
    text, fault = decode(data, entry.file)
    if fault:
        return None, (fault,)
    lines = tuple(SourceLine(number, line) for number, line in enumerate(split(text), 1))
    lines, mends, problems = _correct(lines, entry, index, where)
    seed = Seed(entry.file, hashlib.sha256(data).hexdigest(), lines)
    return Source(entry, seed, mends), problems


def decode(data: bytes, file: str) -> tuple[str, Problem | None]:
    """The text of a file in UTF-8, or UTF-16 where a byte order mark says so; else the problem with it."""
    if not data.strip():
        return "", Problem(file, 1, "seed-empty", "the file is empty")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding, name = "utf-16", "UTF-16"
    else:
        encoding, name = "utf-8-sig", "UTF-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig" and b"\0" in data:
            return "", _binary(data.index(b"\0"), data.count(b"\n", 0, data.index(b"\0")) + 1, file)
        line = data.count(b"\n", 0, error.start) + 1
        message = f"the byte 0x{data[error.start]:02X} at offset {error.start} is not {name}: save the text as UTF-8"
        return "", Problem(file, line, "seed-encoding", message)
    if "\0" in text:
        position = text.index("\0")
        return "", _binary(position, text.count("\n", 0, position) + 1, file)
    if not text.strip():
        return "", Problem(file, 1, "seed-empty", "the file holds nothing but blank space")
    return text, None


def _binary(offset: int, line: int, file: str) -> Problem:
    return Problem(file, line, "seed-binary", f"a NUL at offset {offset}: this is a binary file, not a text")


def split(text: str) -> list[str]:
    """The lines of a text, as an editor counts them: a form feed or U+2028 inside a line doesn't end it."""
    lines = re.split(r"\r\n|\n|\r", text)
    return lines[:-1] if lines[-1] == "" else lines


def _plain(name: str) -> bool:
    """Whether a name is that of a file in this very folder: `a.txt`, not `../a.txt`, `b/a.txt` or `C:a.txt`."""
    short = len(name.encode()) <= _NAME
    return short and name not in {".", ".."} and not re.search(r"[/\\:\x00-\x1f\x7f]", name)


def _correct(
    lines: tuple[SourceLine, ...], entry: Entry, index: int, where: Where
) -> tuple[tuple[SourceLine, ...], tuple[Mend, ...], tuple[Problem, ...]]:
    """The lines with the corrections made, each as a mend; a problem for each that doesn't fit its line."""
    texts = [line.text for line in lines]
    mends: list[Mend] = []
    problems: list[Problem] = []
    for number, correction in enumerate(entry.corrections):
        at = ("sources", index, "corrections", number, "line")
        fault = _misfit(correction, texts, entry.file)
        if fault:
            problems.append(where.problem(at, "correction", fault))
            continue
        row = correction.line - 1
        texts[row] = texts[row].replace(correction.is_, correction.should_be)
        mends.append(Mend(correction.line, "correction", correction.is_, correction.should_be))
    corrected = tuple(SourceLine(number, text) for number, text in enumerate(texts, 1))
    return corrected, tuple(mends), tuple(problems)


def _misfit(correction: Correction, texts: list[str], file: str) -> str:
    """Why a correction can't be made; empty where it can."""
    if correction.line > len(texts):
        return f"{file} has {len(texts)} lines, so there is no line {correction.line} to correct"
    if re.search(r"[\r\n\0]", correction.should_be):
        return "`should_be` must stay on its line"
    count = texts[correction.line - 1].count(correction.is_)
    if count == 1:
        return ""
    times = "is not" if count == 0 else f"stands {count} times"
    return f"`{correction.is_}` {times} on line {correction.line} of {file}" + (
        "" if not count else ": name more of it"
    )


def _repeats(catalogue: Catalogue, where: Where) -> list[Problem]:
    """A file, symbol or id that two entries name. `a.txt` and `A.txt` are one file on some disks."""
    problems = []
    for key, code in (("file", "seed-twice"), ("symbol", "symbol-twice"), ("id", "id-twice")):
        first: dict[str, int] = {}
        for index, entry in enumerate(catalogue.sources):
            value = getattr(entry, key)
            if value is None:
                continue
            if value == _LIST and key == "id":
                message = f"the id `{value}` is that of the page that lists all documents"
                problems.append(where.problem(("sources", index, key), code, message))
            elif key == "id" and _DEVICE.fullmatch(value):
                message = f"the id `{value}` is the name of a device on some systems, where it can be no page's"
                problems.append(where.problem(("sources", index, key), "value", message))
            if value.casefold() not in first:
                first[value.casefold()] = index
                continue
            line, _ = where.marks.get(("sources", first[value.casefold()], key), (0, 0))
            message = f"the {key} `{value}` is already that of the entry on line {line}"
            problems.append(where.problem(("sources", index, key), code, message))
    return problems


def _reasons(catalogue: Catalogue, where: Where) -> list[Problem]:
    problems = []
    for index, entry in enumerate(catalogue.sources):
        given = [key for key in _OVERRIDES if getattr(entry, key) is not None]
        if given and not (entry.because or "").strip():
            message = f"`{given[0]}` is given here and not read from the text: say why in `because`"
            path = ("sources", index, given[0])
            problems.append(where.problem(path, "reason-missing", message, Severity.WARNING))
    return problems


def _uncatalogued(catalogue: Catalogue, folder: Path) -> list[Problem]:
    named = {entry.file for entry in catalogue.sources}
    problems = []
    for path in sorted(folder.iterdir()):
        ours = path.name.startswith(".") or path.name.endswith(_OURS)
        if path.is_file() and not ours and path.name not in named:
            message = f"{CATALOGUE} doesn't name this file: add an entry `- file: {path.name}`, or take the file away"
            problems.append(Problem(path.name, 1, "seed-uncatalogued", message))
    return problems
