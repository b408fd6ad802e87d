"""Find a Chromium for the browser tests, and get one where there is none.

In: the PATH, or `CHROMIUM=/path/to/chrome` in the environment. Out: the path of an executable. Run as a script it
installs what is missing: Debian's package where apt and root are at hand, else the build that playwright brings.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# A test browser talks to nobody: no updates, no safe-browsing lists, no first-run page.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """The path of a Chromium: `$CHROMIUM`, one on the PATH, or playwright's own; None if there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return _playwright()


def _playwright() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to import, and seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def install() -> bool:
    """Install a Chromium; whether one is there afterwards."""
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
            subprocess.run([apt, "-qq", *arguments], env=environment, stdin=subprocess.DEVNULL, check=False)
    if not find():
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, stdin=subprocess.DEVNULL, check=False)
    return find() is not None


def main() -> int:
    """Say which Chromium the tests will use; install one first if there is none."""
    if not find():
        sys.stderr.write("No Chromium found: installing one.\n")
        if not install():
            sys.stderr.write(
                "There is no Chromium and none could be installed. Install Debian's package `chromium`, "
                "or set CHROMIUM to the path of a Chromium or Chrome.\n"
            )
            return 1
    sys.stderr.write(f"Chromium: {find()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
