"""The command line: `kyoto convert`, `build`, `check` and `explain`.

In: a folder of seeds. Out: pages, data and a site, or what is wrong with the texts, each problem as
`file:line: code message`. Exit code 1 if any is an error, and then nothing was written.
"""

from __future__ import annotations

import atexit
import gc
import io
import os
import signal
import sys
import time
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import build as building
from generator import cache
from generator.library import count
from generator.problems import Severity, has_errors, render

if TYPE_CHECKING:
    from generator.cache import Cache
    from generator.library import Counts
    from generator.problems import Problem

# The last second that a gzip file can give as its own, in 2106; a zip goes on for a year.
_LATEST = 2**32 - 1
# What is read lives to the end: to look for rubbish at every 700 new values, as Python does, costs a thirtieth of the
# time of a small library, a fifth of that of a big one.
NEW_VALUES = 50_000
_NOTHING = "kyoto: nothing was written; what was there before is as it was."
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_SEEDS = click.option(
    "--seeds",
    "folder",
    type=_FOLDER,
    default=building.ROOT / "seeds",
    show_default="seeds",
    help="Folder with catalogue.yml and the texts that it names.",
)


class _Commands(click.Group):
    """The commands; what the system refuses them (a full disk, a folder that nobody may write to) is said in a line."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except OSError as error:
            click.echo(f"kyoto: {error.filename or 'the system says'}: {error.strerror or error}", err=True)
            click.echo(_NOTHING, err=True)
            sys.exit(1)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="kyoto", prog_name="kyoto")
def main() -> None:
    """Turn United Nations documents into a website in which every paragraph has an address.

    The texts and what is known of them stand in a folder of seeds. `kyoto build` makes the site; `kyoto check` says
    what is wrong with the texts; `kyoto explain` shows what was made of one paragraph, and why.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # an end by the system clears up, too
    gc.set_threshold(NEW_VALUES)
    atexit.register(gc.freeze)  # nor is it worth a last look when all ends
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # as stderr does where a terminal lacks a sign


@main.command()
@_SEEDS
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the pages and data/.  [default: site_src]",
)
def convert(folder: Path, out: Path | None) -> None:
    """Convert the texts into Markdown pages and data, without a site.

    Writes the folders documents/, follow-up/ and data/ and the page about/ledger.md, each replaced whole. If a text has
    an error, every problem is shown and nothing is written.
    """
    clock = _Clock()
    to = _target(folder, out, site=False)
    made = building.convert(folder, to, clock.say, _kept())
    _end(made.counts, made.problems, folder, to.folder / to.pages, clock)


@main.command()
@_SEEDS
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the pages, data/ and site/.  [default: site_src for pages and data, site for the site]",
)
@click.option(
    "--epoch",
    type=click.IntRange(0, _LATEST),
    envvar="SOURCE_DATE_EPOCH",
    show_envvar=True,
    help="The time that the site gives as its own, in seconds since 1970.  [default: that of the last commit]",
)
def build(folder: Path, out: Path | None, epoch: int | None) -> None:
    """Convert the texts and build the site.

    The site can be opened from the disk (site/index.html) or served as it is. If anything is wrong, every problem is
    shown and the last good site stays.
    """
    from generator import conversion

    clock = _Clock()
    to = _target(folder, out, site=True)
    library = conversion.read(folder, clock.say, _kept(), meanwhile=lambda: import_module("generator.website"))
    from generator import website

    problems = (*library.problems, *website.build(library, to, clock.say, epoch))
    _end(count(library.corpus), problems, folder, to.folder / "site", clock)


@main.command()
@_SEEDS
def check(folder: Path) -> None:
    """Read and convert the texts, write nothing, and print every problem.

    Problems are printed as `file:line: code message`. Exit code 1 if any is an error. For the repository's own seeds,
    the committed pages and data must also be what the generator makes of them.
    """
    clock = _Clock()
    made = building.made(folder, clock.say, _kept())
    problems = _placed(made.problems, folder)
    for problem in problems:
        click.echo(render(problem))
    ours = folder.resolve() == building.ROOT / "seeds" and not has_errors(problems)
    stale = building.differences(made.files, building.ROOT / "site_src") if ours else ()
    for path in stale:
        click.echo(f"site_src/{path}:1: page-stale is not what the seeds and the generator give: run `make pages`")
    clock.say(_summary(made.counts, problems))
    sys.exit(has_errors(problems) or bool(stale))


@main.command()
@click.argument("document")
@click.argument("unit", required=False)
@_SEEDS
def explain(document: str, unit: str | None, folder: Path) -> None:
    """Show what each stage made of a paragraph.

    DOCUMENT is a symbol or an id, UNIT the id of a paragraph, heading or footnote in it:

    \b
        kyoto explain E/RES/2021/21 para-2
        kyoto explain kyoto-declaration para-37

    Shows its lines in the seed, what was mended in them, the unit with its marks, and every citation and link from and
    to it, each with its rule and evidence. Without UNIT, the document and its units.
    """
    from generator import conversion, explanation

    library = conversion.read(folder, _Clock().say, _kept())
    text = explanation.explain(library, document, unit)
    if text is None:
        known = explanation.known(library, document)
        click.echo(f"kyoto: {document} {unit or ''}".rstrip() + f" is not in the library. {known}", err=True)
        sys.exit(1)
    click.echo(text, nl=False)


@main.command()
@_SEEDS
def anchors(folder: Path) -> None:
    """Take new addresses into anchors.yml, the list of those that are public.

    From then on no check lets one of them go. None that is in the list is ever dropped.
    """
    from generator import checks, conversion

    library = conversion.read(folder, _Clock().say, _kept())
    wrong = tuple(problem for problem in library.problems if problem.code not in {"anchor-lost", "document-lost"})
    for problem in _placed(wrong, folder):
        click.echo(render(problem), err=True)
    if has_errors(wrong):
        sys.exit(1)
    click.echo(f"{building.take_in(library, folder)} new addresses in {_short(folder)}/{checks.ANCHORS}", err=True)


def _target(folder: Path, out: Path | None, *, site: bool) -> building.Target:
    """Where the output goes; exit code 1 where it may not go there."""
    to = building.target(out)
    if why := building.refusal(folder, to, site=site):
        click.echo(f"kyoto: {why}: choose another --out", err=True)
        click.echo(_NOTHING, err=True)
        sys.exit(1)
    return to


def _end(counts: Counts, problems: tuple[Problem, ...], folder: Path, output: Path, clock: _Clock) -> None:
    """Say what became of a folder of seeds; exit code 1 if nothing was written."""
    for problem in _placed(problems, folder):
        click.echo(render(problem), err=True)
    clock.say(_summary(counts, problems))
    if has_errors(problems):
        click.echo(_NOTHING, err=True)
        sys.exit(1)
    click.echo(f"written: {_short(output)}", err=True)


def _kept() -> Cache:
    """What was made of texts that haven't changed since; none where `$KYOTO_CACHE` is `off`."""
    folder = os.environ.get("KYOTO_CACHE") or building.ROOT / ".cache"
    return cache.opened(None if folder == "off" else Path(folder))


class _Clock:
    """Says what is being done, with the seconds since the start."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    def say(self, message: str) -> None:
        click.echo(f"{time.monotonic() - self._start:6.1f} s  {message}", err=True)


def _summary(counts: Counts, problems: tuple[Problem, ...]) -> str:
    """`15 documents, 825 paragraphs, 92 footnotes, 375 links, 0 errors, 1 warning`."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    found = {
        "document": counts.documents,
        "paragraph": counts.paragraphs,
        "footnote": counts.footnotes,
        "link": counts.links,
        "error": errors,
        "warning": len(problems) - errors,
    }
    return ", ".join(f"{count} {word}" if count == 1 else f"{count} {word}s" for word, count in found.items())


def _placed(problems: tuple[Problem, ...], folder: Path) -> tuple[Problem, ...]:
    """The problems with the folder before the names of its files, so that a click leads there."""
    names = {path.name for path in folder.iterdir()} | {"catalogue.yml"}
    shown = _short(folder)
    return tuple(
        replace(problem, file=f"{shown}/{problem.file}") if problem.file in names else problem for problem in problems
    )


def _short(path: Path) -> str:
    """A path from here where it lies below, else as it is."""
    here = Path.cwd()
    full = path.resolve()
    return full.relative_to(here).as_posix() if full.is_relative_to(here) else full.as_posix()


if __name__ == "__main__":
    main()
