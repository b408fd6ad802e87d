"""Hold the locked packages against the published advisories, where a source of advisories can be reached.

In: `requirements.lock`. Out: each package with an advisory, exit code 1 if there is one. Where no source can be
reached, that is said in a plain word, and nothing has failed.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TypedDict

LOCK = Path(__file__).resolve().parents[2] / "requirements.lock"
_SECONDS = 300


class Advisory(TypedDict, total=False):
    """A published advisory, and the versions that mend it."""

    id: str
    fix_versions: list[str]


class Package(TypedDict, total=False):
    """A locked package as `pip-audit` reports it: with its advisories, or with why it could not be asked for."""

    name: str
    version: str
    skip_reason: str
    vulns: list[Advisory]


def main() -> int:
    """Ask for advisories; 1 if a locked package has one."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--requirement",
        str(LOCK),
        "--disable-pip",
        "--require-hashes",
        "--format",
        "json",
    ]
    try:
        done = subprocess.run(
            [*command, "--progress-spinner", "off"], capture_output=True, text=True, check=False, timeout=_SECONDS
        )
        packages = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        packages = []
    said, code = report(packages)
    sys.stdout.write("".join(f"advisories: {line}\n" for line in said))
    return code


def report(packages: list[Package]) -> tuple[list[str], int]:
    """What is said of the packages that were asked for, and the exit code; one that no source knows was not checked."""
    checked = [package for package in packages if "skip_reason" not in package]
    if not checked:
        return ["skipped, no source of advisories could be reached"], 0
    said = [
        f"{package['name']} {package['version']}: {advisory['id']}, mended in "
        + (", ".join(advisory.get("fix_versions", ())) or "no version yet")
        for package in checked
        for advisory in package.get("vulns", ())
    ]
    unknown = len(packages) - len(checked)
    rest = [f"{unknown} of {len(packages)} packages are not known to the source and were not checked"] * bool(unknown)
    return [*(said or [f"none for {len(checked)} locked packages"]), *rest], int(bool(said))


if __name__ == "__main__":
    sys.exit(main())
