"""The benchmark: what the conversion costs beside MkDocs, how it grows with the corpus, how big the site is.

In: the repository. Out: a table of ratios, all from one run on one machine, so that machines can be compared; the same
table in `docs/benchmarks.md`, with a word on each figure that is a fifth worse than the one that stood there. Every
timed run is a process of its own, cold: nothing is kept from the one before but Python's compiled code, MkDocs' and
ours alike, even where the environment tells Python to keep none (pip has then made MkDocs' and nobody ours). What is
set beside MkDocs is counted by the clock, which is what somebody waits for, and in processor time, in which work on
several cores is no gain; growth is counted in processor time alone, in which what else the machine does counts little.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench import corpus

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"

# Worse than the last run by more than this is said.
_WORSE = 0.2
# What is compared runs in turn, so often, and of each the least is taken: whatever disturbs a run only adds to it.
_ROUNDS = 5
_GROWTH_ROUNDS = 2

_CONVERSION = "conversion ÷ `mkdocs build` of the same pages"
_WHOLE = "whole `make site` ÷ plain MkDocs and Material, same Markdown"

# Material as it comes, with the same Markdown and the extensions that this needs.
_PLAIN = """site_name: Plain
docs_dir: {docs}
site_dir: {site}
use_directory_urls: false
theme: {{name: material, font: false}}
plugins: [search]
markdown_extensions: [attr_list, md_in_html, tables, fenced_code, {{toc: {{permalink: true}}}}]
"""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, its value, its unit, and the most that it may be (0: no bound)."""

    name: str
    value: float
    unit: str
    most: float = 0.0

    @property
    def kept(self) -> bool:
        """Whether it stays within its bound."""
        return not self.most or self.value <= self.most


def main() -> int:
    """Measure, print, write the page; 1 if a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="1 and 10 times the corpus, not 100; writes no page")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        figures = (*_beside_mkdocs(folder), *_sizes(folder), *_growth(folder, (1, 10) if quick else (1, 10, 100)))
    before = _last(PAGE.read_text("utf-8")) if PAGE.is_file() else {}
    table = _table(figures, before)
    sys.stdout.write(table)
    if not quick:
        _write(table)
    return 0 if all(figure.kept for figure in figures) else 1


def _beside_mkdocs(folder: Path) -> tuple[Figure, ...]:
    """Our conversion, and the whole site, each against MkDocs and Material with the same pages."""
    whole = folder / "whole"
    kept = str(folder / "kept")
    build = [sys.executable, "-m", "generator.cli", "build", "--out", str(whole)]
    convert = [sys.executable, "-m", "generator.cli", "convert", "--out", str(folder / "pages")]
    _took(convert, kept, folder / "compiled")
    configuration = _plain(folder)
    plain = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(configuration)]
    runs = [(build, "off"), (convert, "off"), (build, kept), (convert, kept), (plain, "off")]
    rounds = [[_took(*run, folder / "compiled") for run in runs] for _ in range(_ROUNDS)]
    figures: list[Figure] = []
    for measure, (bounded, way) in enumerate(((1, ""), (0, ", processor time"))):
        least = [min(one[measure] for one in times) for times in zip(*rounds, strict=True)]
        site, conversion, again, unchanged, mkdocs = least
        _say(f"convert {conversion:.2f} s, build {site:.2f} s, plain MkDocs {mkdocs:.2f} s{way}")
        figures += [
            Figure(f"{_CONVERSION}{way}", conversion / mkdocs, "", bounded * 0.25),
            Figure(f"{_WHOLE}{way}", site / mkdocs, "", bounded * 1.5),
            Figure(f"{_CONVERSION}, where no text has changed{way}", unchanged / mkdocs, "", bounded * 0.25),
            Figure(f"{_WHOLE}, where no text has changed{way}", again / mkdocs, "", bounded * 1.5),
        ]
    return tuple(figures)


def _plain(folder: Path) -> Path:
    """A configuration of MkDocs as it comes for the pages that were converted and those written by hand."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "site_src", docs)
    for made in (folder / "pages").iterdir():
        if made.is_dir():
            shutil.copytree(made, docs / made.name, dirs_exist_ok=True)
    configuration = folder / "plain.yml"
    configuration.write_text(_PLAIN.format(docs=docs, site=folder / "plain"), "utf-8")
    return configuration


def _took(command: list[str], kept: str, compiled: Path) -> tuple[float, float]:
    """What a run took, in seconds of the clock and of all processors.

    `kept` is what an earlier run of ours kept, or `off`; `compiled` the folder of everybody's compiled code.
    """
    python = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(compiled)}
    environment = {**os.environ, **python, "KYOTO_CACHE": kept, "NO_MKDOCS_2_WARNING": "1"}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
        message = f"failed: {' '.join(command)}"
        raise SystemExit(message)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    return end - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _sizes(folder: Path) -> tuple[Figure, ...]:
    """Bytes of pages and of the search index for each thousand words of the seeds."""
    site = folder / "whole" / "site"
    ledger = json.loads((site / "data" / "ledger.json").read_text("utf-8"))
    thousands = sum(entry["tokens"] for entry in ledger["documents"]) / 1000
    pages = sum(path.stat().st_size for path in (site / "documents").rglob("*.html"))
    index = (site / "search" / "search_index.json").stat().st_size
    return (
        Figure("pages of documents, bytes per 1,000 words", pages / thousands, "B"),
        Figure("search index, bytes per 1,000 words", index / thousands, "B"),
    )


def _growth(folder: Path, sizes: tuple[int, ...]) -> tuple[Figure, ...]:
    """Time for each document, and memory, as the corpus grows."""
    for size in sizes:
        corpus.write(ROOT / "seeds", folder / f"seeds-{size}", size)
    rounds = [{size: _measured(folder / f"seeds-{size}") for size in sizes} for _ in range(_GROWTH_ROUNDS)]
    each = {size: min(one[size]["seconds"] / one[size]["documents"] for one in rounds) for size in sizes}
    reuse = {size: min(one[size]["reuse"] / one[size]["documents"] for one in rounds) for size in sizes}
    memory = max(one[sizes[-1]]["memory"] for one in rounds) / 1e9
    most, less = sizes[-1], sizes[-2]
    return (
        Figure(f"conversion, time per document, {most}× ÷ {less}×", each[most] / each[less], "", 1.2),
        Figure(f"text reuse, time per document, {most}× ÷ {less}×", reuse[most] / reuse[less], "", 1.2),
        Figure(f"peak memory at {most}×", memory, "GB", 1.5),
        *(Figure(f"conversion, documents a second at {size}×", 1 / each[size], "/s") for size in sizes),
    )


def _measured(seeds: Path) -> dict[str, float]:
    """What the conversion of a folder of seeds costs, in a process of its own."""
    command = [sys.executable, "-m", "tests.bench.measure", str(seeds)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    _say(f"{seeds.name}: {found}")
    return found


def _table(figures: tuple[Figure, ...], before: dict[str, float]) -> str:
    rows = ["| measured | this run | bound | last run |", "|---|---:|---:|---:|"]
    for figure in figures:
        last = before.get(figure.name)
        bound = f"≤ {figure.most:g} {figure.unit}".strip() if figure.most else ""
        notes = [] if figure.kept else ["over its bound"]
        if last is not None and _worse(figure, last):
            notes.append(f"worse than the last run by more than {_WORSE:.0%}")
        value = f"{_shown(figure.value)} {figure.unit}".strip() + (f" ({'; '.join(notes)})" if notes else "")
        rows.append(f"| {figure.name} | {value} | {bound} | {_shown(last) if last is not None else ''} |")
    return "\n".join(rows) + "\n"


def _worse(figure: Figure, last: float) -> bool:
    ratio = last / figure.value if figure.unit == "/s" else figure.value / last
    return last > 0 and ratio > 1 + _WORSE


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def _last(page: str) -> dict[str, float]:
    """The figures of the run that the page shows."""
    found = re.findall(r"^\| (.+?) \| ([\d,.]+)", page, re.MULTILINE)
    return {name: float(value.replace(",", "")) for name, value in found}


def _write(table: str) -> None:
    page = f"""# Benchmarks

Made by `make bench`; not to be edited. All figures are of one run on one machine, every timed run a process of its own,
cold (nothing kept from an earlier run but Python's compiled code) where it doesn't say otherwise. What is set beside
MkDocs is counted by the clock where it doesn't say otherwise, growth in processor time of all cores; what is set
against each other ran in turn, and counts with its least disturbed run. Ratios can be compared between machines of as
many cores; documents a second can't.

{table}
- The corpus at 10× and 100× is made of copies of the seeds that differ (`tests/bench/corpus.py`): other symbols and
  years, and every second word of the vocabulary is another.
- Conversion is everything from the seeds to Markdown and data, start of Python included where it is set beside MkDocs.
- A figure that is worse than that of the last run by more than a fifth says so.
"""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page, "utf-8")


def _say(message: str) -> None:
    sys.stderr.write(message + "\n")


if __name__ == "__main__":
    sys.exit(main())
