"""Work that is shared out: the same results in the same order, and no process that outlives the one that asked."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from generator import cores
from generator.build import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def _scaled(number: int, factor: int) -> tuple[int, int]:
    time.sleep(0.01 * (number % 3))
    return number * factor, os.getpid()


def _doubled(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def _tripled(number: int) -> tuple[int, int]:
    return 3 * number, os.getpid()


def _halved(number: int) -> int:
    if number % 2:
        message = f"{number} is odd"
        raise ValueError(message)
    return number // 2


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "count", lambda: 2)


@pytest.mark.parametrize("copies", [cores.COPIES, False], ids=["copies of ours", "processes told everything"])
def test_results_come_in_the_order_of_the_things(copies: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "COPIES", copies)
    alone = list(cores.each(_scaled, range(9), 7, shared=False))
    shared = list(cores.each(_scaled, range(9), 7, shared=True))
    assert [result for result, _ in alone] == [result for result, _ in shared] == [7 * number for number in range(9)]
    assert {process for _, process in alone} == {os.getpid()}
    assert os.getpid() not in {process for _, process in shared}


def test_one_thing_or_one_core_needs_no_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(cores.each(_scaled, [3], 1, shared=True)) == [(3, os.getpid())]
    monkeypatch.setattr(cores, "count", lambda: 1)
    assert {process for _, process in cores.each(_scaled, range(4), 1, shared=True)} == {os.getpid()}
    assert list(cores.each(_scaled, [], 1, shared=True)) == []


@pytest.mark.parametrize("shared", [True, False])
def test_what_goes_wrong_there_goes_wrong_here(shared: bool) -> None:
    with pytest.raises(ValueError, match="3 is odd"):
        list(cores.each(_halved, [2, 4, 3, 6], shared=shared))


@pytest.mark.parametrize("shared", [True, False])
def test_two_functions_of_one_thing_give_what_each_gives_alone(shared: bool) -> None:
    (double, there), (triple, here) = cores.both(_doubled, _tripled, 7, shared=shared)
    assert (double, triple) == (14, 21)
    assert here == os.getpid()
    assert (there != here) is shared
    with pytest.raises(ValueError, match="3 is odd"):
        cores.both(_halved, _tripled, 3, shared=shared)
    with pytest.raises(ValueError, match="3 is odd"):
        cores.both(_tripled, _halved, 3, shared=shared)


PROGRAM = """
import os, time
from generator import cores

def work(number):
    os.write(1, b"begun\\n")  # in one piece, whoever else writes
    time.sleep(60)

if __name__ == "__main__":
    cores.count = lambda: 2
    list(cores.each(work, [1, 2], shared=True))
"""


def test_no_process_outlives_one_that_was_killed(tmp_path: Path) -> None:
    """Those who work for it hold its output open: that ends when the last of them has ended."""
    (tmp_path / "program.py").write_text(PROGRAM, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, str(tmp_path / "program.py")]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as asked:
        assert asked.stdout is not None
        begun = [asked.stdout.readline() for _ in range(2)]
        asked.kill()
        rest, _ = asked.communicate(timeout=30)
    assert (begun, rest) == ([b"begun\n"] * 2, b"")
