"""Run every check one after the other and say at the end which passed, and how long each took.

In: `lint` on the command line, or nothing for all. Out: what the checks print, a table, exit code 1 if one failed. A
failing check doesn't hide the ones after it.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

LINT = {
    "ruff check": [str(BIN / "ruff"), "check", "--quiet", "."],
    "ruff format": [str(BIN / "ruff"), "format", "--quiet", "--check", "."],
    "mypy": [str(BIN / "mypy")],
    "import layers": [str(BIN / "lint-imports"), "--no-cache", "--no-logo"],
}
TESTS = {
    "texts": [str(BIN / "kyoto"), "check"],
    "tests": [str(BIN / "python"), "-m", "pytest", "--cov", "--cov-report=term:skip-covered"],
}


def run(name: str, command: list[str]) -> tuple[bool, float]:
    """Whether a check passed, and its seconds."""
    sys.stdout.write(f"\n— {name}\n")
    sys.stdout.flush()
    start = time.monotonic()
    passed = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode == 0
    return passed, time.monotonic() - start


def main(arguments: list[str]) -> int:
    """All checks, or those of `lint` alone."""
    checks = LINT if arguments == ["lint"] else LINT | TESTS
    results = {name: run(name, command) for name, command in checks.items()}
    sys.stdout.write("\n")
    for name, (passed, seconds) in results.items():
        sys.stdout.write(f"{'passed' if passed else 'FAILED'}  {name:<14}{seconds:>7.1f} s\n")
    return 0 if all(passed for passed, _ in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
