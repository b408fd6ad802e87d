"""Write what was generated from a folder of seeds: Markdown and data, and the site that MkDocs makes of them.

In: a library's files and where they go. Out: the folders `documents/`, `follow-up/` and `data/` and the page
`about/ledger.md` replaced whole, and `site/` where a site is wanted. Everything is made in a staging folder first:
until all of it is there and checked, nothing that was there before is touched. Pages written by hand never are.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator import checks, conversion, finish, site_checks, swap, website
from generator.addresses import Addresses
from generator.problems import has_errors

if TYPE_CHECKING:
    from generator.conversion import File, Library, Progress
    from generator.problems import Problem

ROOT = Path(__file__).resolve().parent.parent

# What is generated below `site_src/`. Nothing written by hand may stand there.
GENERATED = ("documents", "follow-up", "data", "about/ledger.md")


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


def write(library: Library, to: Target, progress: Progress, *, site: bool) -> tuple[Problem, ...]:
    """Write the files of a library, and its site if wanted; the problems that keep it from being written.

    A library with errors is not written at all.
    """
    files = conversion.files(library, progress)
    if not files:
        return ()
    with swap.staging(to.folder, lambda: progress("waiting for another build to end")) as staged:
        _put(files, staged / to.pages)
        problems: tuple[Problem, ...] = ()
        if site:
            problems = _site(library, files, staged, progress, fitted=to.folder != ROOT)
        if not has_errors(problems):
            swap.replace(staged, to.folder, to.names(site=site))
    return problems


def _put(files: tuple[File, ...], folder: Path) -> None:
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


def differences(library: Library) -> tuple[str, ...]:
    """The committed pages and data that are not what the seeds and the generator give, by path."""
    files = {file.path: file.text for file in conversion.files(library, lambda _: None)}
    folder = ROOT / "site_src"
    there = {
        path.relative_to(folder).as_posix()
        for name in GENERATED
        for path in ((folder / name).rglob("*") if (folder / name).is_dir() else (folder / name,))
        if path.is_file()
    }
    wrong = [path for path, text in files.items() if path not in there or (folder / path).read_text("utf-8") != text]
    return tuple(sorted({*wrong, *(there - files.keys())}))


def take_in(library: Library, folder: Path) -> int:
    """Take the addresses of a library into the list of public ones in its folder; how many were new."""
    committed, _ = checks.committed(folder)
    merged = checks.merged(committed, checks.anchors(library.corpus))
    draft = folder / f".{checks.ANCHORS}"
    draft.write_text(checks.listed(merged), "utf-8", newline="\n")
    draft.replace(folder / checks.ANCHORS)
    return sum(map(len, merged.values())) - sum(map(len, committed.values()))


def _site(
    library: Library, files: tuple[File, ...], staged: Path, progress: Progress, *, fitted: bool
) -> tuple[Problem, ...]:
    """Build the site in the staging folder, finish it, and check every page of it."""
    source = staged / "source"
    website.assemble(ROOT / "site_src", source, GENERATED)
    _put(files, source)
    if fitted:
        for page in website.fit(source):
            progress(f"left out: {page}, which links to pages that this library doesn't have")
    progress("building the site")
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(epoch()))
    problems = website.build(ROOT / "mkdocs.yml", source, staged / "site", fitted=fitted)
    shutil.rmtree(source)
    if has_errors(problems):
        return problems
    progress("finishing the site: search, heads, download")
    address = website.address(ROOT / "mkdocs.yml")
    finish.finish(staged / "site", library.corpus, Addresses(library.corpus), address)
    progress("checking every page of the site")
    return (*problems, *site_checks.check(staged / "site", urlsplit(address).path or "/"))


def epoch() -> int:
    """The time that the site gives as its own: that of the commit, so that a commit always gives the same bytes."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
        return int(done.stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return 1_609_459_200  # 2021-01-01: a copy without its history
