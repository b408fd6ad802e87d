"""What hasn't changed isn't read again, and however a library is read, it is the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import cache, conversion, reader
from generator.cache import Cache, Consulted
from tests.test_build import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.library import Library
    from generator.model import Seed

TWO = "sources:\n  - file: a.txt\n  - file: b.txt\n"
OTHER = TEXT.replace("75/999", "75/998").replace("records", "accounts")


@pytest.fixture
def read_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the seeds that were read, as they are."""
    names: list[str] = []
    real = reader.read

    def counted(seed: Seed, *rest: object) -> object:
        names.append(seed.file)
        return real(seed, *rest)  # type: ignore[arg-type]  # passed on as they came

    monkeypatch.setattr(reader, "read", counted)
    return names


def read(folder: Path, kept: Cache) -> Library:
    return conversion.read(folder, lambda _: None, kept)


def test_what_has_not_changed_is_not_read_again(
    seed_folder: Callable[..., Path], tmp_path: Path, read_files: list[str]
) -> None:
    kept = cache.opened(tmp_path / "cache")
    folder = seed_folder(TWO, {"a.txt": TEXT, "b.txt": OTHER})
    first = read(folder, kept)
    assert read_files == ["a.txt", "b.txt"]
    assert read(folder, kept) == first
    assert read_files == ["a.txt", "b.txt"]
    (folder / "b.txt").write_text(OTHER.replace("again", "once more"), "utf-8")
    changed = read(folder, kept)
    assert read_files == ["a.txt", "b.txt", "b.txt"]
    assert changed == read(folder, conversion.NOTHING)


def test_a_text_of_which_a_word_is_lost_is_an_error_however_it_was_read(
    seed_folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = reader.read

    def losing(seed: Seed, *rest: object) -> object:
        reading, problems = real(seed, *rest)  # type: ignore[arg-type]  # passed on as they came
        (document,) = reading.documents
        return replace(reading, documents=(replace(document, children=document.children[:-1]),)), problems

    monkeypatch.setattr(reader, "read", losing)
    kept = cache.opened(tmp_path / "cache")
    folder = seed_folder(TWO, {"a.txt": TEXT, "b.txt": OTHER})
    cold = {(problem.file, problem.code) for problem in read(folder, kept).problems}
    assert {("a.txt", "word-unaccounted"), ("b.txt", "word-unaccounted")} <= cold
    (folder / "b.txt").write_text(TEXT.replace("75/999", "75/997"), "utf-8")
    assert {(problem.file, problem.code) for problem in read(folder, kept).problems} == cold


def test_a_change_of_the_catalogue_entry_is_a_change_of_the_source(
    seed_folder: Callable[..., Path], tmp_path: Path, read_files: list[str]
) -> None:
    kept = cache.opened(tmp_path / "cache")
    read(seed_folder(TWO, {"a.txt": TEXT, "b.txt": OTHER}), kept)
    titled = TWO + "    title: Another\n    because: it has one\n"
    library = read(seed_folder(titled, {"a.txt": TEXT, "b.txt": OTHER}), kept)
    assert read_files == ["a.txt", "b.txt", "b.txt"]
    assert library.corpus.documents[1].title == "Another"


def test_a_change_of_the_lists_that_decide_is_seen(seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    kept = cache.opened(tmp_path / "cache")
    folder = seed_folder(TWO, {"a.txt": TEXT, "b.txt": OTHER})
    assert read(folder, kept).problems == ()
    (folder / "anchors.yml").write_text("a-res-75-999: [para-77]\n", "utf-8")
    assert [problem.code for problem in read(folder, kept).problems] == ["anchor-lost"]


def test_a_reading_depends_on_the_words_that_it_asked_for_and_no_others() -> None:
    words = Consulted({"justice": 3, "crime": 1})
    assert words.get("justice") == 3
    assert "crim" not in words
    assert words.asked == {"justice": 3, "crim": 0}
    assert cache.holds(words.asked, {"justice": 3, "prison": 9})
    assert not cache.holds(words.asked, {"justice": 2})
    assert not cache.holds(words.asked, {"justice": 3, "crim": 1})
    assert sorted(words) == ["crime", "justice"]
    assert len(words) == 2
    assert words.asked["crime"] == 1


def test_a_broken_file_in_the_cache_counts_as_none(tmp_path: Path) -> None:
    kept = cache.opened(tmp_path)
    kept.put("a", ("value",))
    assert kept.get("a", tuple) == ("value",)
    assert kept.get("a", str) is None
    assert kept.folder is not None
    (kept.folder / "a").write_bytes(b"no pickle")
    assert kept.get("a", tuple) is None
    assert kept.get("b", tuple) is None


def test_what_another_version_kept_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.opened(tmp_path).put("a", "value")
    monkeypatch.setattr(cache, "version", lambda: "another")
    kept = cache.opened(tmp_path)
    assert kept.get("a", str) is None
    assert not list(tmp_path.iterdir())


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    kept = cache.opened(None)
    kept.put("a", "value")
    assert kept.get("a", str) is None
    blocked = Cache(tmp_path / "file" / "below")
    (tmp_path / "file").write_text("in the way")
    blocked.put("a", "value")
    assert blocked.get("a", str) is None
