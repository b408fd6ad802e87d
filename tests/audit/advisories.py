"""Hold the locked packages against the published advisories, where `pip-audit` and a source of advisories are there.

In: `requirements.lock`. Out: each package with an advisory, exit code 1 if there is one. Where the tool isn't there or
can't reach its source, that is said in a plain word, and nothing has failed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parents[2] / "requirements.lock"
_SECONDS = 300


def main() -> int:
    """Ask for advisories; 1 if a locked package has one."""
    tool = shutil.which("pip-audit")
    if not tool:
        return _say("advisories: skipped, pip-audit is not installed here (pip install pip-audit)")
    command = [tool, "--requirement", str(LOCK), "--disable-pip", "--require-hashes", "--format", "json"]
    try:
        done = subprocess.run(
            [*command, "--progress-spinner", "off"], capture_output=True, text=True, check=False, timeout=_SECONDS
        )
        packages = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        return _say("advisories: skipped, no source of advisories could be reached")
    found = [(package, advisory) for package in packages for advisory in package.get("vulns", ())]
    for package, advisory in found:
        mended = ", ".join(advisory.get("fix_versions", ())) or "no version yet"
        _say(f"advisories: {package['name']} {package['version']}: {advisory['id']}, mended in {mended}")
    if not found:
        return _say(f"advisories: none for {len(packages)} locked packages")
    return 1


def _say(text: str) -> int:
    sys.stdout.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
