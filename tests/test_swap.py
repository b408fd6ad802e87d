"""Output is replaced whole or not at all, whenever a build is stopped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import swap

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("documents", "data", "about/ledger.md")


def never() -> None:
    pytest.fail("no other build is running")


def fill(folder: Path, word: str) -> None:
    for name in ("documents/a.md", "documents/inner/b.md", "data/a.json", "about/ledger.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{word} {name}", "utf-8")


def words(folder: Path) -> set[str]:
    """The first words of the generated files: one of them if nothing is mixed."""
    files = [path for name in NAMES for path in ((folder / name), *(folder / name).rglob("*")) if path.is_file()]
    return {path.read_text("utf-8").split()[0] for path in files}


def replaced(folder: Path, word: str) -> None:
    """What a build does to a folder."""
    with swap.staging(folder, never) as staged:
        fill(staged, word)
        swap.replace(staged, folder, NAMES)


def test_what_is_generated_is_replaced_and_what_is_not_stays(tmp_path: Path) -> None:
    fill(tmp_path, "old")
    (tmp_path / "documents" / "stale.md").write_text("old")
    (tmp_path / "about" / "method.md").write_text("by hand")
    with swap.staging(tmp_path, never) as staged:
        fill(staged, "new")
        assert swap.replace(staged, tmp_path, NAMES) == NAMES
    assert words(tmp_path) == {"new"}
    assert not (tmp_path / "documents" / "stale.md").exists()
    assert (tmp_path / "about" / "method.md").read_text() == "by hand"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["about", "data", "documents"]


def test_a_folder_that_is_no_longer_generated_goes(tmp_path: Path) -> None:
    fill(tmp_path, "old")
    with swap.staging(tmp_path, never) as staged:
        fill(staged, "new")
        swap.replace(staged, tmp_path, (*NAMES, "follow-up"))
    (tmp_path / "follow-up").mkdir()
    (tmp_path / "follow-up" / "a.md").write_text("old")
    with swap.staging(tmp_path, never) as staged:
        fill(staged, "new")
        assert swap.replace(staged, tmp_path, (*NAMES, "follow-up")) == ("follow-up",)
    assert not (tmp_path / "follow-up").exists()


def test_what_has_not_changed_is_not_touched(tmp_path: Path) -> None:
    fill(tmp_path, "same")
    before = (tmp_path / "data").stat().st_ino
    with swap.staging(tmp_path, never) as staged:
        fill(staged, "same")
        (staged / "documents" / "a.md").write_text("new")
        assert swap.replace(staged, tmp_path, NAMES) == ("documents",)
    assert (tmp_path / "data").stat().st_ino == before


def test_a_build_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    def fail() -> None:
        with swap.staging(tmp_path, never) as staged:
            fill(staged, "new")
            raise OSError(28, "No space left on device")

    fill(tmp_path, "old")
    with pytest.raises(OSError, match="No space left"):
        fail()
    assert words(tmp_path) == {"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["about", "data", "documents"]


def test_a_folder_that_nobody_may_write_is_seen_before_anything_is_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).name != "data")
    fill(tmp_path, "old")
    with pytest.raises(PermissionError, match="data"):
        replaced(tmp_path, "new")
    assert words(tmp_path) == {"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["about", "data", "documents"]


@pytest.mark.parametrize("steps", ["one", "two"])
@pytest.mark.parametrize("fails", NAMES)
def test_where_one_name_cannot_be_put_in_place_all_are_as_they_were(
    tmp_path: Path, fails: str, steps: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def put(new: Path, old: Path, taken: Path) -> None:
        if old == tmp_path / fails:
            raise OSError(5, "Input/output error")
        really(new, old, taken)

    really = swap._put
    if steps == "two":
        monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    fill(tmp_path, "old")
    monkeypatch.setattr(swap, "_put", put)
    with pytest.raises(OSError, match="Input/output"):
        replaced(tmp_path, "new")
    assert words(tmp_path) == {"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["about", "data", "documents"]


def test_what_an_interrupted_build_can_no_longer_complete_keeps_no_build_from_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    def refused(*_: object) -> None:
        raise OSError(5, "Input/output error")

    fill(tmp_path, "old")
    with monkeypatch.context() as patched:
        patched.setattr(swap, "_complete", interrupted)
        with pytest.raises(KeyboardInterrupt):
            replaced(tmp_path, "new")
    with monkeypatch.context() as patched:
        patched.setattr(swap, "_put", refused)
        with swap.staging(tmp_path, never):
            assert words(tmp_path) == {"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["about", "data", "documents"]


def test_a_name_on_another_disk_is_seen_before_anything_is_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"36 35 8:1 /data {tmp_path / 'there' / 'data'} rw - ext4 /dev/sda1 rw\n", "utf-8")
    monkeypatch.setattr(swap, "_MOUNTS", mounts)
    fill(tmp_path / "there", "old")
    with pytest.raises(OSError, match="another disk"):
        replaced(tmp_path / "there", "new")
    assert words(tmp_path / "there") == {"old"}


@pytest.mark.parametrize(
    "mark", ['{"documents": 1, "data": 2, "about/ledger.md": null}', "", "[", '{"documents": 1', "[1, 2]"]
)
def test_a_mark_that_fits_nothing_any_more_keeps_no_build_from_beginning(tmp_path: Path, mark: str) -> None:
    """Left by a build that was killed while it tidied up, or by a machine that lost its power."""
    left = tmp_path / ".kyoto-staging-left"
    left.mkdir()
    (left / "ready.json").write_text(mark, "utf-8")
    replaced(tmp_path, "new")
    assert words(tmp_path) == {"new"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["about", "data", "documents"]


def test_a_mark_takes_nothing_away_outside_the_target_and_no_other_folder_is_cleared(tmp_path: Path) -> None:
    (tmp_path / "victim").mkdir()
    target = tmp_path / "target"
    left = target / ".kyoto-staging-left"
    left.mkdir(parents=True)
    (target / ".kyoto-notes").mkdir()
    (left / "ready.json").write_text(json.dumps({"../victim": None, str(tmp_path / "victim"): None}), "utf-8")
    replaced(target, "new")
    assert (tmp_path / "victim").is_dir()
    assert (target / ".kyoto-notes").is_dir()


def test_nothing_is_replaced_where_one_name_has_no_folder_to_stand_in(tmp_path: Path) -> None:
    fill(tmp_path, "old")
    shutil.rmtree(tmp_path / "about")
    (tmp_path / "about").write_text("a file", "utf-8")
    with pytest.raises(NotADirectoryError):
        replaced(tmp_path, "new")
    assert (tmp_path / "documents" / "a.md").read_text("utf-8") == "old documents/a.md"


def test_without_an_exchange_in_one_step_it_is_done_in_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    fill(tmp_path, "old")
    with swap.staging(tmp_path, never) as staged:
        fill(staged, "new")
        swap.replace(staged, tmp_path, NAMES)
    assert words(tmp_path) == {"new"}


KILLED = """
import os, sys
from pathlib import Path
from generator import swap
sys.path.insert(0, {root!r})
from tests.test_swap import fill, NAMES

target, stop = Path(sys.argv[1]), int(sys.argv[2])
calls = 0

def counted(function):
    def call(*arguments, **named):
        global calls
        calls += 1
        if calls == stop:
            os._exit(9)
        return function(*arguments, **named)
    return call

for name in ("rename", "replace", "write_text", "mkdir"):
    setattr(Path, name, counted(getattr(Path, name)))
swap._exchange = counted(swap._exchange) if sys.argv[3] == "one" else counted(lambda *_: False)
with swap.staging(target, lambda: None) as staged:
    fill(staged, "new")
    swap.replace(staged, target, NAMES)
"""


@pytest.mark.parametrize("steps", ["one", "two"])
def test_a_build_killed_at_any_point_is_either_undone_or_completed(tmp_path: Path, steps: str) -> None:
    """The next build finds nothing mixed: all old if the mark was not yet set, all new if it was."""
    script = KILLED.format(root=str(Path(__file__).parent.parent))
    outcomes: list[str] = []
    for stop in range(1, 60):
        target = tmp_path / f"{stop}"
        fill(target, "old")
        code = subprocess.run([sys.executable, "-c", script, target, str(stop), steps], check=False).returncode
        with swap.staging(target, never):
            (word,) = words(target)
        outcomes.append(word)
        if code == 0:
            break
        assert code == 9
    assert outcomes[0] == "old"
    assert outcomes[-1] == "new"
    assert outcomes == sorted(outcomes, reverse=True), "once completed, never undone"
    assert len(outcomes) > 12


def test_two_builds_at_once_wait_for_each_other(tmp_path: Path) -> None:
    waited = threading.Event()
    done: list[str] = []

    def second() -> None:
        with swap.staging(tmp_path, waited.set) as staged:
            done.append("second")
            fill(staged, "second")
            swap.replace(staged, tmp_path, NAMES)

    with swap.staging(tmp_path, never) as staged:
        thread = threading.Thread(target=second)
        thread.start()
        assert waited.wait(10)
        fill(staged, "first")
        swap.replace(staged, tmp_path, NAMES)
        done.append("first")
    thread.join(10)
    assert done == ["first", "second"]
    assert words(tmp_path) == {"second"}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda _: None, True),
        (lambda folder: (folder / "data" / "b.json").write_text("x"), False),
        (lambda folder: (folder / "data" / "a.json").write_text("x"), False),
        (lambda folder: (folder / "data" / "a.json").unlink(), False),
    ],
)
def test_folders_are_the_same_byte_for_byte(
    tmp_path: Path, change: Callable[[Path], object], *, expected: bool
) -> None:
    fill(tmp_path / "one", "x")
    fill(tmp_path / "other", "x")
    change(tmp_path / "other")
    assert swap.same(tmp_path / "one", tmp_path / "other") is expected
    assert not swap.same(tmp_path / "one", tmp_path / "one" / "about" / "ledger.md")
