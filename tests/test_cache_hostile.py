"""Rule: what is kept between builds is a saving and nothing else: broken, half gone, shared or unwritable, it changes
no page, and nothing but what the generator itself has kept is ever taken away.
"""

from __future__ import annotations

import json
import pickle
import threading
from typing import TYPE_CHECKING

import pytest

from generator import cache, conversion, output

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.cache import Cache

TEXT = (
    "United Nations\n\nA/RES/75/{0}\n\nGeneral Assembly\n\n75/{0}. On matter {0}\n\nThe General Assembly,\n\n"
    "Recalling its resolution 75/1,\n\n1. Requests the Secretary-General to keep the records of matter {0} in order.\n"
)


@pytest.fixture
def seeds(seed_folder: Callable[..., Path]) -> Path:
    files = {f"{number}.txt": TEXT.format(number) for number in (1, 2, 3)}
    return seed_folder(json.dumps({"sources": [{"file": name} for name in files]}), files)


def made(seeds: Path, kept: Cache = conversion.NOTHING) -> dict[str, str]:
    library = conversion.read(seeds, lambda _: None, kept)
    return {file.path: file.text for file in output.files(library, lambda _: None)}


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    "broken",
    [
        lambda _: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-1],
        lambda data: b"\x80" + data,
        lambda _: pickle.dumps("a text"),
        lambda _: pickle.dumps(None),
    ],
    ids=["empty", "half", "short of a byte", "no pickle", "another kind", "nothing"],
)
def test_a_broken_file_is_made_anew(broken: Callable[[bytes], bytes], seeds: Path, tmp_path: Path) -> None:
    cold = made(seeds)
    assert made(seeds, cache.opened(tmp_path / "cache")) == cold
    for path in files(tmp_path / "cache"):
        path.write_bytes(broken(path.read_bytes()))
    assert made(seeds, cache.opened(tmp_path / "cache")) == cold


def test_a_byte_that_the_disk_changed_changes_no_page(seeds: Path, tmp_path: Path) -> None:
    cold = made(seeds)
    made(seeds, cache.opened(tmp_path / "cache"))
    for path in files(tmp_path / "cache"):
        path.write_bytes(path.read_bytes().replace(b"records", b"recorde"))
    assert made(seeds, cache.opened(tmp_path / "cache")) == cold


@pytest.mark.parametrize("half", [0, 1])
def test_half_of_what_was_kept_is_enough(half: int, seeds: Path, tmp_path: Path) -> None:
    cold = made(seeds)
    made(seeds, cache.opened(tmp_path / "cache"))
    for path in files(tmp_path / "cache")[half::2]:
        path.unlink()
    assert made(seeds, cache.opened(tmp_path / "cache")) == cold


def test_every_change_is_seen(seeds: Path, tmp_path: Path) -> None:
    """Of a text, an entry, the order of entries, what people decided, the list of addresses; and back again."""
    kept = cache.opened(tmp_path / "cache")
    texts = [TEXT.format(3), TEXT.format(3).replace("records", "papers"), TEXT.format(3)]
    entries = [{"file": f"{number}.txt"} for number in (1, 2, 3)]
    catalogues = [
        {"sources": entries},
        {"sources": entries[::-1]},
        {"sources": [*entries[:2], entries[2] | {"title": "Another", "because": "a test"}]},
        {"sources": [*entries[:2], entries[2] | {"flavour": "double-spaced", "because": "a test"}]},
        {"follow_up_of": "a-res-75-1", "sources": entries},
    ]
    for text in texts:
        (seeds / "3.txt").write_text(text, "utf-8")
        for catalogue in [*catalogues, catalogues[0]]:
            (seeds / "catalogue.yml").write_text(json.dumps(catalogue), "utf-8")
            assert made(seeds, kept) == made(seeds)
    for anchors in ("a-res-75-1: [para-1]\n", "a-res-75-1: [para-99]\n"):
        (seeds / "anchors.yml").write_text(anchors, "utf-8")
        warm = conversion.read(seeds, lambda _: None, kept).problems
        assert warm == conversion.read(seeds, lambda _: None).problems


def test_two_builds_share_what_is_kept(seeds: Path, tmp_path: Path) -> None:
    cold = made(seeds)
    found: list[dict[str, str]] = []
    threads = [
        threading.Thread(target=lambda: found.append(made(seeds, cache.opened(tmp_path / "cache")))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [cold] * 4
    assert not [path for path in files(tmp_path / "cache") if path.name.startswith("tmp")]


def test_a_file_in_the_place_of_the_folder_keeps_nothing(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", "utf-8")
    assert made(seeds, cache.opened(tmp_path / "cache")) == made(seeds)
    assert (tmp_path / "cache").read_text("utf-8") == "a file"


def test_nothing_that_others_keep_in_the_folder_is_taken_away(seeds: Path, tmp_path: Path) -> None:
    """`KYOTO_CACHE` may name a folder that has more in it; and what a name of ours leads to is not ours."""
    folder = tmp_path / "cache"
    for name in ("papers", "0123456789abcdef-not", "ABCDEF0123456789"):
        (folder / name).mkdir(parents=True)
        (folder / name / "letter.txt").write_text("mine", "utf-8")
    made(seeds, cache.opened(folder))
    assert sorted(path.parent.name for path in folder.rglob("letter.txt")) == [
        "0123456789abcdef-not",
        "ABCDEF0123456789",
        "papers",
    ]


def test_what_changes_while_it_is_read_is_not_kept_as_what_it_was(seeds: Path, tmp_path: Path) -> None:
    kept = cache.opened(tmp_path / "cache")
    cold, text = made(seeds), (seeds / "2.txt").read_text("utf-8")

    def meanwhile() -> None:
        (seeds / "2.txt").write_text(text, "utf-8")

    (seeds / "2.txt").write_text(text.replace("in order", "at hand"), "utf-8")
    conversion.read(seeds, lambda _: None, kept, meanwhile)
    assert made(seeds, kept) == cold
    (seeds / "2.txt").write_text(text.replace("in order", "at hand"), "utf-8")
    assert made(seeds, kept) == made(seeds) != cold


def test_files_under_the_names_of_others_are_made_anew(seeds: Path, tmp_path: Path) -> None:
    cold = made(seeds)
    assert made(seeds, cache.opened(tmp_path / "cache")) == cold
    kept = files(tmp_path / "cache")
    whole = [path.read_bytes() for path in kept]
    for path, data in zip(kept, whole[1:] + whole[:1], strict=True):
        path.write_bytes(data)
    assert made(seeds, cache.opened(tmp_path / "cache")) == cold


@pytest.mark.parametrize("mode", [0o777, 0o775])
def test_a_folder_that_others_can_write_to_keeps_nothing(mode: int, seeds: Path, tmp_path: Path) -> None:
    shared = tmp_path / "cache"
    shared.mkdir()
    shared.chmod(mode)
    kept = cache.opened(shared)
    assert made(seeds, kept) == made(seeds)
    assert files(shared) == []


def test_what_a_link_leads_to_is_not_read_to_know_whether_it_changed(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_text("one", "utf-8")
    (seeds / "link.txt").symlink_to(tmp_path / "elsewhere.txt")
    before = cache.contents(seeds)
    (tmp_path / "elsewhere.txt").write_text("another", "utf-8")
    assert before != cache.contents(seeds)
    (tmp_path / "elsewhere.txt").chmod(0)
    assert len(cache.contents(seeds)) == len(before)
