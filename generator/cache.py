"""Keep what was made of texts that haven't changed, so that it isn't made again.

In: a folder of our own, a key that stands for everything a value was made from, and the value. Out: the value, as
long as the generator is the same to the byte. A file that can't be read counts as none; the folder can be deleted at
any time.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import re
import shutil
import stat
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = TypeVar("Value")

_HERE = Path(__file__).resolve().parent

# Matches the name of a version's folder: "kyoto-0123456789abcdef". Not: "kyoto-papers".
_OURS = re.compile(r"kyoto-[0-9a-f]{16}")
# How many bytes of a kept file are the SHA-256 of its key and the rest.
_SUM = 32


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of kept values of one version of the generator. `folder` is None where nothing is kept."""

    folder: Path | None

    def get(self, key: str, kind: type[Value]) -> Value | None:
        """The value kept under a key, if there is one of this kind."""
        if self.folder is None:
            return None
        try:
            data = (self.folder / key).read_bytes()
            if _sum(key, data[_SUM:]) != data[:_SUM]:
                return None
            # Written by `put` below in a folder of our own; nothing from elsewhere comes here.
            value = pickle.loads(data[_SUM:])
        except Exception:  # noqa: BLE001 - whatever a broken file does, the value is made anew
            return None
        return value if isinstance(value, kind) else None

    def put(self, key: str, value: object) -> None:
        """Keep a value under a key; a folder that can't be written keeps nothing."""
        if self.folder is None:
            return
        data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder)
            with os.fdopen(handle, "wb") as file:
                file.write(_sum(key, data) + data)
            Path(name).replace(self.folder / key)
        except OSError:
            return


def opened(folder: Path | None) -> Cache:
    """The cache below `folder` for this version of the generator; what other versions kept goes, and nothing else."""
    if folder is None:
        return Cache(None)
    mine = folder / f"kyoto-{version()}"
    if not all(map(_safe, (folder, mine))):
        return Cache(None)
    if folder.is_dir():
        for other in folder.iterdir():
            if other != mine and _OURS.fullmatch(other.name) and not other.is_symlink():
                shutil.rmtree(other, ignore_errors=True)
    return Cache(mine)


def _safe(folder: Path) -> bool:
    """Whether nobody else can have put something into a folder: what is kept is run when it is read."""
    if not folder.exists():
        return True
    found = folder.stat()
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWOTH | stat.S_IWGRP)


def _sum(key: str, data: bytes) -> bytes:
    """What tells that a file is whole, and is the one that was kept under this key."""
    return hashlib.sha256(key.encode() + data).digest()


def key(*parts: object) -> str:
    """A key for a value made from these parts, which must say all of themselves in their `repr`."""
    return hashlib.sha256("\0".join(repr(part) for part in parts).encode("utf-8", "surrogatepass")).hexdigest()


def contents(folder: Path) -> tuple[tuple[str, str, str], ...]:
    """What stands in a folder of seeds: each file's name, where it leads if elsewhere, and the SHA-256 of its bytes.

    What a link leads to is not read, as that may never end; its size and time stand for it.
    """
    return tuple(
        (path.name, str(path.resolve()), _stamp(path)) if path.is_symlink() else (path.name, "", _digest(path))
        for path in sorted(folder.iterdir())
        if path.is_file()
    )


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _stamp(path: Path) -> str:
    found = path.stat()
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns}"


def version() -> str:
    """A hash of all that makes the output: our code with what lies beside it, the locked packages, Python."""
    digest = hashlib.sha256(sys.version.encode())
    paths = [*sorted(_HERE.rglob("*")), _HERE.parent / "requirements.lock"]
    for path in paths:
        if path.suffix != ".pyc" and path.is_file():
            digest.update(f"{path.relative_to(_HERE.parent)}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


@dataclass(slots=True)
class Consulted(Mapping[str, int]):
    """A vocabulary that notes what it was asked: a reading depends on these words of the corpus and no others."""

    words: Mapping[str, int]
    asked: dict[str, int] = field(default_factory=dict)

    def __getitem__(self, word: str) -> int:
        """The count of a word in the corpus."""
        count = self.words.get(word, 0)
        self.asked[word] = count
        if not count:
            raise KeyError(word)
        return count

    def __iter__(self) -> Iterator[str]:
        """All words; who asks for these depends on every one."""
        self.asked.update(self.words)
        return iter(self.words)

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.words)


def holds(asked: Mapping[str, int], words: Mapping[str, int]) -> bool:
    """Whether a vocabulary would still give the same answers."""
    return all(words.get(word, 0) == count for word, count in asked.items())
