"""Build the site of a library: its pages and those written by hand through MkDocs, then finished and checked.

In: a library, and where the output goes. Out: what `build` writes, and `site/`, all replaced whole once every page has
passed its checks; else what was there before stays as it was.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator import output, swap
from generator.addresses import Addresses
from generator.build import GENERATED, ROOT, put
from generator.problems import has_errors
from generator.website import checks, finish, mkdocs_build

if TYPE_CHECKING:
    from pathlib import Path

    from generator.build import Target
    from generator.library import File, Library, Progress
    from generator.problems import Problem


_WITHOUT_HISTORY = 1_609_459_200  # 2021-01-01


def build(library: Library, to: Target, progress: Progress, epoch: int | None = None) -> tuple[Problem, ...]:
    """Write the pages, the data and the site of a library; the problems that keep it from being written.

    A library with errors is not written at all. `epoch` is the time that the site gives as its own, in seconds since
    1970, so that its bytes are fixed; that of the last commit if not given.
    """
    files = output.files(library, progress)
    if not files:
        return ()
    with swap.staging(to.folder, lambda: progress("waiting for another build to end")) as staged:
        put(files, staged / to.pages)
        os.environ["SOURCE_DATE_EPOCH"] = str(committed() if epoch is None else epoch)
        problems = _make(library, files, staged, progress, fitted=to.folder != ROOT)
        if not has_errors(problems):
            swap.replace(staged, to.folder, to.names(site=True))
    return problems


def _make(
    library: Library, files: tuple[File, ...], staged: Path, progress: Progress, *, fitted: bool
) -> tuple[Problem, ...]:
    """Build the site in `staged/site`, finish it, and check every page of it; the problems that were met.

    `fitted` leaves out the hand-written pages that link to what this library doesn't have.
    """
    source = staged / "source"
    mkdocs_build.assemble(ROOT / "site_src", source, GENERATED)
    put(files, source)
    if fitted:
        for page in mkdocs_build.fit(source):
            progress(f"left out: {page}, which links to pages that this library doesn't have")
    progress("building the site")
    address, problems = mkdocs_build.build(ROOT / "mkdocs.yml", source, staged / "site", fitted=fitted)
    shutil.rmtree(source)
    if has_errors(problems):
        return problems
    progress("finishing the site: search, heads, download")
    finish.finish(staged / "site", library.corpus, Addresses(library.corpus), address)
    progress("checking every page of the site")
    return (*problems, *checks.check(staged / "site", urlsplit(address).path or "/"))


def committed() -> int:
    """The time of the last commit; a fixed one where a copy has no history, also inside another repository."""
    if not (ROOT / ".git").exists():
        return _WITHOUT_HISTORY
    command = ["git", "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct"]  # somebody else's clone, too
    ours = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=ours, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL
        )
        return int(done.stdout)
    except (OSError, subprocess.CalledProcessError, ValueError):
        return _WITHOUT_HISTORY
