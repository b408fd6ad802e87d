"""What a build writes, what it never touches, and that it gives the same bytes wherever and whenever it runs."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from generator import build, cache, conversion, data, output, website
from generator.library import File
from generator.problems import Problem
from generator.website import checks as site_checks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.library import Library

ENTRY = "sources:\n  - file: a.txt\n"

# As the masthead, formula and paragraphs of an adopted resolution are set, with no word of a real one.
TEXT = """\
United Nations

General Assembly

Distr.: General
24 December 2020

Seventy-fifth session
Agenda item 7

Resolution adopted by the General Assembly on 24 December 2020

75/999. Keeping of records

The General Assembly,

Recalling its resolution 75/998 of 23 December 2020,

Noting that records have been kept,

1. Requests the Secretary-General to keep records;

2. Decides to consider the matter again.

30th plenary meeting
24 December 2020
"""


def silent(_: str) -> None:
    """Progress that nobody watches."""


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def small(seed_folder: Callable[..., Path]) -> Path:
    """A folder of seeds with one short resolution."""
    return seed_folder(ENTRY, {"a.txt": TEXT})


def test_any_folder_of_seeds_converts_to_pages_and_data(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert build.convert(small, build.target(out), silent, conversion.NOTHING).problems == ()
    found = set(digests(out))
    assert "documents/a-res-75-999.md" in found
    assert {"data/documents.json", "data/documents.schema.json", "data/ledger.json", "about/ledger.md"} <= found
    assert all(build.generated(path) for path in found)


def test_stale_pages_go_and_pages_written_by_hand_stay(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "documents").mkdir(parents=True)
    (out / "documents" / "a-res-1-1.md").write_text("from an earlier build")
    (out / "about").mkdir()
    (out / "about" / "method.md").write_text("by hand")
    build.convert(small, build.target(out), silent, conversion.NOTHING)
    assert not (out / "documents" / "a-res-1-1.md").exists()
    assert (out / "about" / "method.md").read_text() == "by hand"


def test_what_has_not_changed_is_not_made_again_and_what_was_spoilt_is_written_again(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of seeds as a whole decides, and what stands in the output."""
    kept, to = cache.opened(tmp_path / "cache"), build.target(tmp_path / "out")
    first = build.convert(small, to, silent, kept)
    whole = digests(tmp_path / "out")
    monkeypatch.setattr(conversion, "read", lambda *_, **__: pytest.fail("the texts were read again"))
    assert build.convert(small, to, silent, kept) == first
    (tmp_path / "out" / "documents" / "a-res-75-999.md").write_text("spoilt")
    (tmp_path / "out" / "data" / "left.json").write_text("{}")
    assert build.convert(small, to, silent, kept) == first
    assert digests(tmp_path / "out") == whole


@pytest.mark.parametrize("name", ["a.txt", "catalogue.yml", "anchors.yml", "decisions.yml", "b.txt"])
def test_a_change_of_any_file_beside_the_seeds_is_seen(name: str, small: Path, tmp_path: Path) -> None:
    kept = cache.opened(tmp_path / "cache")
    build.made(small, silent, kept)
    with (small / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert build.made(small, silent, kept) == build.made(small, silent, conversion.NOTHING)


def test_where_a_text_has_an_error_nothing_is_kept_of_it(seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    kept = cache.opened(tmp_path / "cache")
    folder = seed_folder(ENTRY, {"a.txt": b"\0"})
    for _ in range(2):
        made = build.convert(folder, build.target(tmp_path / "out"), silent, kept)
        assert [problem.code for problem in made.problems] == ["seed-binary"]
        assert made.files == ()
    assert not (tmp_path / "out").exists()


def test_a_library_with_an_error_is_not_written(seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    library = conversion.read(seed_folder(ENTRY, {"a.txt": b"\0"}), silent)
    assert library.problems
    out = tmp_path / "out"
    website.build(library, build.target(out), silent)
    assert not out.exists()


@pytest.mark.parametrize(
    "path",
    ["index.md", "about/method.md", "documents", "documents/../index.md", "/etc/passwd", "../a.md", "datasets/a.json"],
)
def test_nothing_is_written_outside_the_generated_folders(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not in a folder of generated files"):
        build.put((File(path, ""),), tmp_path)
    assert not any(tmp_path.iterdir())


def test_the_committed_pages_are_what_the_seeds_and_the_generator_give(library: Library) -> None:
    files = output.files(library, silent)
    assert build.differences(files, build.ROOT / "site_src") == (), (
        "run `make pages`, look at the difference, and commit it"
    )


def test_a_page_that_is_edited_or_left_over_is_found(small: Path, tmp_path: Path) -> None:
    files = build.convert(small, build.Target(tmp_path, "site_src"), silent, conversion.NOTHING).files
    assert build.differences(files, tmp_path / "site_src") == ()
    (tmp_path / "site_src" / "documents" / "a-res-75-999.md").write_text("edited")
    (tmp_path / "site_src" / "data" / "left.json").write_text("{}")
    (tmp_path / "site_src" / "about" / "ledger.md").unlink()
    assert build.differences(files, tmp_path / "site_src") == (
        "about/ledger.md",
        "data/left.json",
        "documents/a-res-75-999.md",
    )


def test_each_generated_page_names_its_seed_and_says_not_to_edit_it(library: Library) -> None:
    pages = [file for file in output.files(library, silent) if file.path.endswith(".md")]
    assert len(pages) > len(library.corpus.documents)
    seeds = {reading.seed.file for reading in library.corpus.readings}
    for page in pages:
        first = page.text.split("-->", 1)[0]
        assert first.startswith(("<!--", "---\n")), page.path
        assert "edit" in first, page.path
        if page.path.startswith("documents/") and page.path != "documents/index.md":
            assert any(seed in first for seed in seeds), page.path


@pytest.mark.site
def test_any_folder_of_seeds_gives_a_site(small: Path, tmp_path: Path) -> None:
    """Hand-written pages that link to documents of another library are left out of it."""
    out = tmp_path / "out"
    said: list[str] = []
    problems = website.build(conversion.read(small, silent), build.target(out), said.append)
    assert problems == ()
    assert (out / "site" / "documents" / "a-res-75-999.html").is_file()
    assert (out / "site" / "index.html").is_file()
    assert (out / "site" / "data" / "documents.json").is_file()


@pytest.mark.site
def test_a_site_that_fails_its_checks_leaves_the_last_one(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    library = conversion.read(small, silent)
    website.build(library, build.target(out), silent)
    before = digests(out)
    fault = Problem("index.html", 1, "page-link", "leads nowhere")
    monkeypatch.setattr(site_checks, "check", lambda *_: (fault,))
    monkeypatch.setattr(data, "write", lambda _: "changed")
    assert website.build(library, build.target(out), silent) == (fault,)
    assert digests(out) == before


@pytest.mark.site
def test_a_build_that_is_killed_leaves_a_whole_site(small: Path, tmp_path: Path) -> None:
    """Killed at points spread over its run, a build leaves the old site or the new one, and the next build is clean."""
    out = tmp_path / "out"
    command = [sys.executable, "-m", "generator.cli", "build", "--seeds", str(small), "--out", str(out)]
    environment = {**os.environ, "KYOTO_CACHE": "off"}

    def begin() -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, cwd=build.ROOT, env=environment, stderr=subprocess.DEVNULL)

    start = time.monotonic()
    assert begin().wait() == 0
    seconds = time.monotonic() - start
    old = digests(out / "site")
    (small / "a.txt").write_text(TEXT.replace("again", "once more"), "utf-8")
    wholes = []
    for step in range(1, 9):
        process = begin()
        time.sleep(seconds * step / 8)
        process.kill()
        process.wait()
        wholes.append(digests(out / "site"))
    assert begin().wait() == 0
    new = digests(out / "site")
    assert new != old
    assert all(whole in (old, new) for whole in wholes)
    assert sorted(path.name for path in out.iterdir() if path.name.startswith(".")) == []


def test_a_copy_without_its_history_has_a_fixed_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also inside another repository, whose commits are not ours."""
    (tmp_path / "copy").mkdir()
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    monkeypatch.setattr(website, "ROOT", tmp_path / "copy")
    assert website.committed() == 1_609_459_200


@pytest.mark.site
def test_a_commit_gives_the_same_bytes_wherever_and_whenever(tmp_path: Path) -> None:
    """Two folders, two hash seeds, two time zones, two languages, two times: one `site/`, its archive included."""
    found = []
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
    )
    for number, surrounding in enumerate(surroundings):
        copy = tmp_path / f"copy-{number}" / "kyoto"
        for name in ("generator", "seeds", "site_src", "overrides", "mkdocs.yml"):
            source = build.ROOT / name
            shutil.copytree(source, copy / name) if source.is_dir() else shutil.copy(source, copy / name)
        for path in copy.rglob("*"):
            os.utime(path, (number * 10**8, number * 10**8))
        environment = {**os.environ, **surrounding, "PYTHONPATH": str(copy), "SOURCE_DATE_EPOCH": "1609459200"}
        command = [sys.executable, "-m", "generator.cli", "build"]
        done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found.append(digests(copy / "site"))
    assert found[0] == found[1]
    assert any(path.endswith(".zip") for path in found[0])
