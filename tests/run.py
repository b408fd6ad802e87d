"""Run every check and say at the end which passed, and how long each took.

In: `lint` on the command line, or nothing for all. Out: what the checks print, a table, exit code 1 if one failed. A
failing check doesn't hide the ones after it. The tests in a browser run beside the others, on a second core.
"""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

LINT = {
    "ruff check": [str(BIN / "ruff"), "check", "--quiet", "."],
    "ruff format": [str(BIN / "ruff"), "format", "--quiet", "--check", "."],
    "mypy": [str(BIN / "mypy")],
    "import layers": [str(BIN / "lint-imports"), "--no-cache", "--no-logo"],
}
TEXTS = {"texts": [str(BIN / "kyoto"), "check"]}
TESTS = [str(BIN / "python"), "-m", "pytest", "-m", "not browser", "--cov", "--cov-report=term:skip-covered"]
BROWSER = [str(BIN / "python"), "-m", "pytest", "-m", "browser", "-p", "no:cacheprovider"]


def run(name: str, command: list[str]) -> tuple[bool, float]:
    """Whether a check passed, and its seconds."""
    _say(f"\n— {name}\n".encode())
    start = time.monotonic()
    passed = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode == 0
    return passed, time.monotonic() - start


def aside(command: list[str]) -> tuple[bool, float, bytes]:
    """Whether a check passed that runs beside another, its seconds, and what it printed."""
    start = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode == 0, time.monotonic() - start, done.stdout


def _say(text: bytes) -> None:
    sys.stdout.buffer.write(text)
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """All checks, or those of `lint` alone."""
    if arguments == ["lint"]:
        results = {name: run(name, command) for name, command in LINT.items()}
    else:
        results = {name: run(name, command) for name, command in (LINT | TEXTS).items()}
        with ThreadPoolExecutor(1) as pool:
            beside = pool.submit(aside, BROWSER)
            results["tests"] = run("tests", TESTS)
            passed, seconds, printed = beside.result()
        _say("\n— browser tests\n".encode() + printed)
        results["browser tests"] = passed, seconds
    _say(b"\n")
    for name, (passed, seconds) in results.items():
        _say(f"{'passed' if passed else 'FAILED'}  {name:<14}{seconds:>7.1f} s\n".encode())
    return 0 if all(passed for passed, _ in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
