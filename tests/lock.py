"""Resolve `requirements.lock` anew from `pyproject.toml`: hashes for every file, no address of an index, no path.

In: nothing, or arguments for pip-compile (`--upgrade`). Out: the file, replaced whole.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = """\
# Every package that `make site`, `make test` and `make audit` use, with the hashes of its files and no
# index address: it installs from whatever index pip is set up with. Made by `make lock`; see CONTRIBUTING.md.
"""
FLAGS = (
    "--quiet",
    "--extra=dev",
    "--allow-unsafe",
    "--generate-hashes",
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-trusted-host",
    "--no-emit-find-links",
    "--strip-extras",
)


def main(arguments: list[str]) -> int:
    """Write the lock; the versions in it now are kept where they still fit."""
    lock = ROOT / "requirements.lock"
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "requirements.lock"
        if lock.exists():
            draft.write_bytes(lock.read_bytes())
        command = [
            sys.executable,
            "-m",
            "piptools",
            "compile",
            *FLAGS,
            *arguments,
            "-o",
            str(draft),
            "pyproject.toml",
        ]
        code = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode
        if code:
            return code
        text = draft.read_text("utf-8")
    body = text.removeprefix(HEAD)
    lock.write_text(HEAD + body, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
