"""Write what is generated from a folder of seeds: Markdown and data.

In: a folder of seeds, and where the output goes. Out: the folders `documents/`, `follow-up/` and `data/` and the page
`about/ledger.md`, replaced whole. Everything is made in a staging folder first: until all of it is there, nothing that
was there before is touched. Pages written by hand never are. What hasn't changed since the last time is neither made
nor written again, and then not even what makes it is loaded, which is most of the time that such a run takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator import cache, swap
from generator.library import Made, count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.cache import Cache
    from generator.library import File, Library, Progress

ROOT = Path(__file__).resolve().parent.parent

# What is generated below `site_src/`. Nothing written by hand may stand there.
GENERATED = ("documents", "follow-up", "data", "about/ledger.md")

MADE = "<!-- Made from seeds/"
"""What each generated page begins with."""
_BUILT = 'name="generator" content="mkdocs'
_BEGINNING = 4096


@dataclass(frozen=True, slots=True)
class Target:
    """Where the output goes: `folder` holds pages and data below `pages`, and the site in `site`."""

    folder: Path
    pages: str

    def names(self, *, site: bool) -> tuple[str, ...]:
        """What is replaced, by its path below `folder`."""
        names = tuple(f"{self.pages}/{name}" if self.pages else name for name in GENERATED)
        return (*names, "site") if site else names


def target(out: Path | None) -> Target:
    """`out` takes pages, data and `site/`; without it they go to the repository's own `site_src/` and `site/`."""
    return Target(out.resolve(), "") if out else Target(ROOT, "site_src")


def refusal(folder: Path, to: Target, *, site: bool) -> str:
    """Why the output may not go there; empty where it may.

    It would take the place of the seeds, or of what somebody else made, or be copied into itself.
    """
    whole = folder.resolve()
    names = to.names(site=site)
    lost = next((name for name in names if whole.is_relative_to((to.folder / name).resolve())), "")
    if lost:
        return f"the seeds would be replaced by {to.folder / lost}"
    if site and to.folder.is_relative_to(ROOT / "site_src"):
        return f"{to.folder} is where the site's pages come from"
    steps = (step for name in names for step in (name, *map(str, PurePosixPath(name).parents)) if step != ".")
    linked = next((step for step in steps if (to.folder / step).is_symlink()), "")
    if linked:
        return f"{to.folder / linked} is a link, and would be replaced"
    if to == Target(ROOT, ""):
        return f"{ROOT} is where the generator is"
    foreign = next((name for name in names if not _ours(to.folder / name)), "") if to.folder != ROOT else ""
    return f"{to.folder / foreign} was not made by kyoto" if foreign else ""


def _ours(path: Path) -> bool:
    """Whether nothing stands at a path but what we have made, with what may have been put there since."""
    if path.is_file():
        return _says(path, MADE)
    if not path.is_dir() or not any(path.iterdir()):
        return True
    if (path / "documents.schema.json").is_file() or _says(path / "index.html", _BUILT):
        return True
    return any(_says(page, MADE) for page in path.rglob("*.md"))


def _says(path: Path, words: str) -> bool:
    """Whether a file says something near its beginning."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return words.encode() in file.read(_BEGINNING)


def made(folder: Path, progress: Progress, kept: Cache) -> Made:
    """What is made of a folder of seeds; what was kept of the last time where nothing in it has changed."""
    key = cache.key("made", cache.contents(folder))
    last = kept.get(key, Made)
    if last is not None:
        progress("nothing has changed: taking what was made last")
        return last
    from generator import conversion

    library = conversion.read(folder, progress, kept, meanwhile=lambda: import_module("generator.output"))
    from generator import output

    anew = Made(output.files(library, progress), library.problems, count(library.corpus))
    if anew.files and key == cache.key("made", cache.contents(folder)):  # else it changed while it was read
        kept.put(key, anew)
    return anew


def convert(folder: Path, to: Target, progress: Progress, kept: Cache) -> Made:
    """Write the pages and data of a folder of seeds, and say what was made; nothing is written of one with errors."""
    result = made(folder, progress, kept)
    if result.files:
        with swap.staging(to.folder, lambda: progress("waiting for another build to end")) as staged:
            if differences(result.files, to.folder / to.pages):
                put(result.files, staged / to.pages)
                swap.replace(staged, to.folder, to.names(site=False))
    return result


def put(files: Iterable[File], folder: Path) -> None:
    """Write files below a folder."""
    for file in files:
        if not generated(file.path):
            message = f"{file.path} is not in a folder of generated files"
            raise ValueError(message)
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, "utf-8", newline="\n")


def generated(path: str) -> bool:
    """Whether a path below `site_src/` is ours to write: `data/x.json`; not `index.md`, not `data/../index.md`."""
    parts = PurePosixPath(path)
    inside = any(PurePosixPath(name) in parts.parents for name in GENERATED)
    return (inside or path in GENERATED) and parts.suffix != "" and ".." not in parts.parts


def differences(files: Iterable[File], folder: Path) -> tuple[str, ...]:
    """The generated files below a folder that are not these to the byte, and those that are none of these, by path."""
    wanted = {file.path: file.text for file in files}
    there = {
        path.relative_to(folder).as_posix(): path
        for name in GENERATED
        for path in ((folder / name).rglob("*") if (folder / name).is_dir() else (folder / name,))
        if path.is_file()
    }
    kept = {path for path in wanted.keys() & there.keys() if there[path].read_bytes() == wanted[path].encode()}
    return tuple(sorted({*wanted, *there} - kept))


def take_in(library: Library, folder: Path) -> int:
    """Take the addresses of a library into the list of public ones in its folder; how many were new."""
    from generator import checks

    committed, _ = checks.committed(folder)
    merged = checks.merged(committed, checks.anchors(library.corpus))
    draft = folder / f".{checks.ANCHORS}"
    draft.write_text(checks.listed(merged), "utf-8", newline="\n")
    draft.replace(folder / checks.ANCHORS)
    return sum(map(len, merged.values())) - sum(map(len, committed.values()))
