"""Replace generated files and folders whole, or not at all.

In: a staging folder beside the target with everything finished in it, and the names to replace. Out: the target holds
the new ones. A build that is killed leaves either what was there before, or a staging folder marked ready that the next
build completes before it does anything else. A lock keeps two builds apart.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import fcntl
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

# Nobody else's folder has such a name: what is left of one is completed and cleared.
_PREFIX = ".kyoto-staging-"
_READY = "ready.json"

# Linux: renameat2 with RENAME_EXCHANGE; macOS: renamex_np with RENAME_SWAP. Both trade two names in one step.
_AT_FDCWD = -100
_EXCHANGE = 2


@contextlib.contextmanager
def staging(target: Path, waiting: Callable[[], None]) -> Iterator[Path]:
    """An empty folder in `target`, held under a lock and gone afterwards; `waiting` is called if another build has it.

    What an interrupted build left is completed or cleared first.
    """
    target.mkdir(parents=True, exist_ok=True)
    with _locked(target, waiting):
        _recover(target)
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=target))
        folder.chmod(0o755)
        try:
            yield folder
        finally:
            if not (folder / _READY).exists():  # else something kept it from being put in place: the next build will
                shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _locked(target: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """The folder itself is the lock, so that nothing of ours is left lying in it."""
    handle = os.open(target, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def replace(staged: Path, target: Path, names: Sequence[str]) -> tuple[str, ...]:
    """Put `staged/<name>` in the place of `target/<name>` for each name, and take away those not staged.

    Those already equal are left alone, so that a live preview isn't woken for nothing. Returns the names that changed.
    From the moment that the mark is written the replacement is completed, by this run or by the next.
    """
    changed = tuple(name for name in names if not same(staged / name, target / name))
    inodes = {name: _inode(staged / name) for name in changed}
    for name in changed:
        _free(target, name)
    if changed:
        mark = staged / f"{_READY}.part"
        mark.write_text(json.dumps(inodes), "utf-8")
        mark.rename(staged / _READY)
        _complete(staged, target, inodes)
        (staged / _READY).unlink()  # from here on there is nothing to complete, whatever is left lying
    return changed


def _complete(staged: Path, target: Path, inodes: dict[str, int | None]) -> None:
    for name, inode in inodes.items():
        new, old = staged / name, target / name
        if inode is None:
            _take_away(old, staged)
        elif _inode(old) != inode and _inode(new) == inode:
            old.parent.mkdir(parents=True, exist_ok=True)
            _put(new, old)


def _recover(target: Path) -> None:
    """Complete a replacement that was marked ready, and clear what an interrupted build left."""
    for left in target.glob(f"{_PREFIX}*"):
        if left.is_symlink():
            continue
        ready = left / _READY
        if ready.is_file():
            _complete(left, target, _marked(ready))
        shutil.rmtree(left, ignore_errors=True)


def _marked(ready: Path) -> dict[str, int | None]:
    """What a mark says is to be put in place: names below the target; nothing where a crash left it empty."""
    try:
        marked = json.loads(ready.read_text("utf-8"))
    except ValueError:
        return {}
    names = marked.items() if isinstance(marked, dict) else ()
    return {name: inode for name, inode in names if not Path(name).is_absolute() and ".." not in Path(name).parts}


def _free(target: Path, name: str) -> None:
    """Raise before anything is moved where a name can't be replaced, as nobody may write to it or to what holds it."""
    old = target / name
    if old.is_dir() and not os.access(old, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(old))
    holder = next(parent for parent in old.parents if parent.exists())
    if not holder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(holder))
    if not os.access(holder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(holder))


def _take_away(old: Path, staged: Path) -> None:
    if old.exists():
        old.rename(Path(tempfile.mkdtemp(prefix="old-", dir=staged)) / old.name)


def _put(new: Path, old: Path) -> None:
    """`new` stands at `old` afterwards; in one step where the system can, else in two."""
    if not old.exists() or (new.is_file() and old.is_file()):
        new.replace(old)
    elif not _exchange(new, old):
        _take_away(old, new.parent)
        new.rename(old)


def _exchange(one: Path, other: Path) -> bool:
    """Trade two names in one step; False where the system or the disk can't."""
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        function = getattr(library, "renamex_np", None)
        return function is not None and function(first, second, _EXCHANGE) == 0
    function = getattr(library, "renameat2", None)
    return function is not None and function(_AT_FDCWD, first, _AT_FDCWD, second, _EXCHANGE) == 0


def _inode(path: Path) -> int | None:
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


def same(one: Path, other: Path) -> bool:
    """Whether two files, or two folders with all that is in them, are the same byte for byte."""
    if one.is_dir() and other.is_dir():
        names = {path.name for path in one.iterdir()}
        if names != {path.name for path in other.iterdir()}:
            return False
        return all(same(one / name, other / name) for name in names)
    if one.is_file() and other.is_file():
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    return not one.exists() and not other.exists()
