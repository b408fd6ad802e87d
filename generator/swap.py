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
# Where what stood in the target is kept until the end, below the staging folder.
_OLD = ".old"
# What the system has mounted, a line each, the place in its fifth word.
_MOUNTS = Path("/proc/self/mountinfo")

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
            if not (folder / _READY).exists():  # else it was interrupted half-way: the next build completes it
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
    From the moment that the mark is written the replacement is completed, by this run or by the next; where the system
    refuses a part of it, what was there before is put back.
    """
    changed = tuple(name for name in names if not same(staged / name, target / name))
    inodes = {name: _inode(staged / name) for name in changed}
    for name in changed:
        _free(target, name)
    if changed:
        mark = staged / f"{_READY}.part"
        mark.write_text(json.dumps(inodes), "utf-8")
        mark.rename(staged / _READY)
        try:
            _complete(staged, target, inodes)
        except OSError:
            (staged / _READY).unlink()  # all has been put back
            raise
        (staged / _READY).unlink()  # from here on there is nothing to complete, whatever is left lying
    return changed


def _complete(staged: Path, target: Path, inodes: dict[str, int | None]) -> None:
    """Put each name in place whose inode says that it isn't yet; all are put back if one of them can't be."""
    try:
        for name, inode in inodes.items():
            new, old = staged / name, target / name
            if inode is None:
                _take_away(old, staged / _OLD / name)
            elif _inode(old) != inode and _inode(new) == inode:
                old.parent.mkdir(parents=True, exist_ok=True)
                _put(new, old, staged / _OLD / name)
    except OSError:
        for name, inode in inodes.items():
            with contextlib.suppress(OSError):
                _put_back(staged / name, target / name, staged / _OLD / name, inode)
        raise


def _put_back(new: Path, old: Path, taken: Path, inode: int | None) -> None:
    """`old` is what it was before, and `new` what was put in its place."""
    if inode is not None and _inode(old) == inode:
        if new.exists():
            _exchange(new, old)
            return
        old.rename(new)
    if taken.exists():
        taken.rename(old)


def _recover(target: Path) -> None:
    """Complete a replacement that was marked ready, and clear what an interrupted build left."""
    for left in target.glob(f"{_PREFIX}*"):
        if left.is_symlink():
            continue
        ready = left / _READY
        if ready.is_file():
            with contextlib.suppress(OSError):  # then all is as it was, and what comes now is newer
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
    """Raise before anything is moved where a name can't be replaced.

    Nobody may write to it or to what holds it, or it is a disk of its own, to which nothing can be moved in one step.
    """
    old = target / name
    if old.is_dir() and not os.access(old, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(old))
    holder = next(parent for parent in old.parents if parent.exists())
    if not holder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(holder))
    if not os.access(holder, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(holder))
    if holder.stat().st_dev != target.stat().st_dev or _mounted(old):
        raise OSError(errno.EXDEV, "this is another disk than the folder it is in", str(old))


def _mounted(path: Path) -> bool:
    """Whether a path is where the system has mounted something, a folder of the same disk too."""
    if not path.exists():
        return False
    places = [line.split()[4] for line in _MOUNTS.read_text().splitlines()] if _MOUNTS.is_file() else []
    real = str(path.resolve())
    return path.is_mount() or real.replace(" ", "\\040") in places


def _take_away(old: Path, taken: Path) -> None:
    if old.exists():
        taken.parent.mkdir(parents=True, exist_ok=True)
        old.rename(taken)


def _put(new: Path, old: Path, taken: Path) -> None:
    """`new` stands at `old` afterwards; in one step where the system can, else in two, over `taken`."""
    if not old.exists():
        new.rename(old)
    elif not _exchange(new, old):
        _take_away(old, taken)
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
