"""What the repository says of itself is so: third-party files are named, and nothing names where it was made."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from generator.build import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# Files of the built site that are the project's own, or made of its texts.
OURS = re.compile(
    r"""
      (?: about | data | documents | downloads | follow-up | search ) / .+
    | [^/]+ \. (?: html | txt | xml )
    | assets / [^/]+ \. (?: css | js | svg | png )
    """,
    re.VERBOSE,
)

# Matches `--index-url https://x`, `--trusted-host x`. Not: `--hash=sha256:0a`. An address of any kind is refused below.
INDEX = re.compile(r"--(?:extra-)?index-url|--find-links|--trusted-host")


@pytest.mark.site
def test_every_file_from_elsewhere_is_in_the_notice(site: Path) -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    named = ("assets/fonts/", "assets/stylesheets/", "assets/images/")
    assert all(name in notice for name in named)
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    unnamed = [file for file in files if not OURS.fullmatch(file) and not file.startswith(named)]
    assert unnamed == []


def test_the_lock_has_a_hash_for_every_package_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert not INDEX.search(lock)
    assert "://" not in lock
    blocks = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)[1:]
    assert len(blocks) > 50
    for block in blocks:
        assert re.match(r"[a-z0-9._-]+==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", block), block[:80]


def test_every_dependency_is_locked_and_has_its_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    lock = (ROOT / "requirements.lock").read_text("utf-8").lower()
    reasons = (ROOT / "docs" / "decisions.md").read_text("utf-8")
    names = re.findall(r'^  "([A-Za-z0-9-]+)[><=]', project, flags=re.MULTILINE)
    assert len(names) > 20
    for name in names:
        assert f"\n{name.lower()}==" in lock, f"{name}: run `make lock`"
        if not name.endswith("-stubs") and not name.startswith("types-"):
            assert f"`{name}`" in reasons, f"{name}: say in docs/decisions.md what for"


def test_no_committed_file_names_the_machine_that_it_was_made_on() -> None:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("a copy without its history has no list of committed files")
    here = str(ROOT)
    for name in filter(None, done.stdout.decode().split("\0")):
        path = ROOT / name
        if not path.is_file() or path.suffix in {".woff2", ".png"}:
            continue
        text = path.read_text("utf-8", errors="replace")
        assert len(here) < 6 or f"{here}/" not in text, name
        assert not re.search(r"/(?:home|Users|root)/\w+/", text), name
