"""Work on all cores, in processes that end with the one that started them.

In: a function, the things that it is to be done with, and whether they are enough to be shared out. Out: what
the function gives of each, in order, the same as on one core. On Linux a process starts as a copy of ours and has all
that we have; elsewhere the function and what it is given travel, and must be made for that (see `pickle`).
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import connection
from typing import TYPE_CHECKING, TypeVar, TypeVarTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Thing = TypeVar("Thing")
Result = TypeVar("Result")
Other = TypeVar("Other")
Given = TypeVarTuple("Given")

# Elsewhere than on Linux the system's own libraries may break in the copy of a process.
COPIES = sys.platform == "linux"

# Below so many characters, one core is done before another has begun: with a copy of ours, or with a fresh start.
_WORTH_A_COPY = 100_000
_WORTH_A_START = 1_000_000


def count() -> int:
    """How many cores are ours to use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def worth(size: int) -> bool:
    """Whether texts of so many characters are worth other cores."""
    return size >= (_WORTH_A_COPY if COPIES else _WORTH_A_START)


def each(
    function: Callable[[Thing, *Given], Result], things: Sequence[Thing], *given: *Given, shared: bool
) -> Iterator[Result]:
    """`function(thing, *given)` for each thing, in their order; what it raises is raised where its result is taken.

    Other processes begin at once.
    """
    workers = min(count(), len(things))
    if not shared or workers < 2:
        return (function(thing, *given) for thing in things)
    pool = _pool(workers, function, given)
    return _ended(pool, pool.map(cast("Callable[[Thing], Result]", _do), things))


def both(
    there: Callable[[Thing], Result], here: Callable[[Thing], Other], thing: Thing, *, shared: bool
) -> tuple[Result, Other]:
    """`there(thing)`, in a process beside this one, and `here(thing)`; what they raise is raised here."""
    if not shared or count() < 2:
        return there(thing), here(thing)
    with _pool(1, there, (thing,)) as pool:
        beside = pool.submit(_do)
        ours = here(thing)
        return cast("Result", beside.result()), ours


def _ended(pool: ProcessPoolExecutor, results: Iterator[Result]) -> Iterator[Result]:
    """The results of a pool, which ends with them."""
    with pool:
        yield from results


def _pool(workers: int, function: Callable[..., object], given: tuple[object, ...]) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("fork" if COPIES else "spawn")
    return ProcessPoolExecutor(workers, context, _begin, (function, given))


# What this process does for another: a function, and what it is given beside each thing.
_task: list[tuple[Callable[..., object], tuple[object, ...]]] = []


def _begin(function: Callable[..., object], given: tuple[object, ...]) -> None:
    """Take on the task, once for all things; leave it to the parent to be interrupted, and end when it does."""
    gc.freeze()  # what came with the copy is not ours to sweep, and to look at it would be to copy it
    _task[:] = [(function, given)]
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Without this, a process whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _do(*things: object) -> object:
    ((function, given),) = _task
    return function(*things, *given)
