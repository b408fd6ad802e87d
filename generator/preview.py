"""Live preview: serve the built site, and build it anew whenever a seed, the generator or a hand-written page changes.

In: the repository. Out: the site at http://127.0.0.1:8000/, whose open pages reload themselves. Each build is a process
of its own, so that a change of the generator counts, and one that fails leaves the last good site on the screen. What
is shown is a copy without the pages' Content-Security-Policy, which forbids the script that reloads them.
"""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import click
from mkdocs.livereload import LiveReloadServer

from generator.build import ROOT

# What a build reads. What it writes below site_src/ it leaves alone unless it changed, so this comes to rest.
WATCHED = ("seeds", "generator", "site_src", "overrides", "mkdocs.yml")

# `<meta http-equiv="Content-Security-Policy" content="…">`
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def rebuild(shown: Path) -> None:
    """Build the site as `kyoto build` does and copy it to `shown`; what is wrong stands on the terminal."""
    command = [sys.executable, "-m", "generator.cli", "build"]
    if subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False).returncode == 0:
        show(ROOT / "site", shown)


def show(site: Path, shown: Path) -> None:
    """Copy a built site, its pages without their policy; what it no longer has goes."""
    gone = [path for path in shown.rglob("*") if path.is_file() and not (site / path.relative_to(shown)).is_file()]
    for path in gone:
        path.unlink()
    shutil.copytree(site, shown, dirs_exist_ok=True)
    for page in shown.rglob("*.html"):
        page.write_text(_POLICY.sub("", page.read_text("utf-8"), count=1), "utf-8")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--port", type=int, default=8000, show_default=True, help="Port to serve at.")
def main(port: int) -> None:
    """Serve the site and follow every change of seeds, generator and hand-written pages. Ctrl-C ends it."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # an end by the system clears up, too
    with tempfile.TemporaryDirectory() as folder:
        shown = Path(folder)
        rebuild(shown)
        server = LiveReloadServer(builder=lambda: rebuild(shown), host="127.0.0.1", port=port, root=folder)
        for name in WATCHED:
            server.watch(str(ROOT / name))
        click.echo(f"http://127.0.0.1:{port}/ follows your changes; Ctrl-C ends it", err=True)
        try:
            server.serve()
        except KeyboardInterrupt:
            server.shutdown()


if __name__ == "__main__":
    main()
