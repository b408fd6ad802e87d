"""Rule: however a library came to be read, its pages and data are the same byte for byte.

Cold on one core, on all cores, from what an earlier run kept, and with some texts kept and others read anew.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from generator import build, cache, conversion, cores, output, seeds
from generator.conversion import linking, readings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.cache import Cache

SEEDS = build.ROOT / "seeds"


def made(folder: Path, kept: Cache) -> dict[str, str]:
    library = conversion.read(folder, lambda _: None, kept)
    return {file.path: file.text for file in output.files(library, lambda _: None)}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the seeds without what people have decided on them, to be changed."""
    folder = tmp_path / "seeds"
    shutil.copytree(SEEDS, folder, ignore=shutil.ignore_patterns("anchors.yml", "decisions.yml"))
    return folder


def test_a_library_is_the_same_cold_and_from_what_was_kept(copied: Path, tmp_path: Path) -> None:
    """After a change of one text, the others come from what was kept, and nothing tells."""
    kept = cache.opened(tmp_path / "cache")
    first = made(copied, kept)
    assert made(copied, kept) == first
    changed = next(path for path in sorted(copied.glob("*.txt")) if "res" in path.name)
    changed.write_text(changed.read_text("utf-8").replace("justice", "equity"), "utf-8")
    warm = made(copied, kept)
    assert warm == made(copied, conversion.NOTHING)
    assert warm != first


@pytest.mark.parametrize("copies", [cores.COPIES, False], ids=["copies of ours", "processes told everything"])
def test_a_library_is_the_same_on_one_core_and_on_all(copies: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue, sources, _ = seeds.load(SEEDS)
    assert catalogue.sources
    alone = tuple(readings.read(sources, conversion.NOTHING, lambda _: None))
    monkeypatch.setattr(cores, "worth", lambda _: True)
    monkeypatch.setattr(cores, "count", lambda: 2)
    monkeypatch.setattr(cores, "COPIES", copies)
    assert tuple(readings.read(sources, conversion.NOTHING, lambda _: None)) == alone


def test_citations_beside_reused_text_give_the_same_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "count", lambda: 1)
    alone = conversion.read(SEEDS, lambda _: None)
    monkeypatch.setattr(cores, "count", lambda: 2)
    assert conversion.read(SEEDS, lambda _: None) == alone


def test_a_library_that_fills_the_memory_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    shared: list[bool] = []
    both = cores.both

    def noted(*what: object, **how: bool) -> object:
        shared.append(how["shared"])
        return both(*what, shared=False)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(cores, "both", noted)
    for most in (10_000_000, 100_000):
        monkeypatch.setattr(linking, "_TWICE", most)
        conversion.read(SEEDS, lambda _: None)
    assert shared == [cores.COPIES, False]


def test_the_order_of_the_catalogue_decides_and_not_that_of_the_disk(seed_folder: Callable[..., Path]) -> None:
    text = "United Nations\n\nA/RES/1/{0}\n\n*The General Assembly,*\n\n1. *Requests* a report on {0}.\n"
    catalogue = "sources:\n  - file: b.txt\n  - file: a.txt\n"
    folder = seed_folder(catalogue, {"a.txt": text.format(1), "b.txt": text.format(2)})
    library = conversion.read(folder, lambda _: None)
    assert [document.id for document in library.corpus.documents] == ["a-res-1-2", "a-res-1-1"]
