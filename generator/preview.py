"""Live preview: serve the built site, and build it anew whenever a seed, the generator or a hand-written page changes.

In: the repository. Out: the site at http://127.0.0.1:8000/, whose open pages reload themselves. Each build is a process
of its own, so that a change of the generator counts, and one that fails leaves the last good site on the screen.
"""

from __future__ import annotations

import subprocess
import sys

import click
from mkdocs.livereload import LiveReloadServer

from generator.build import ROOT

# What a build reads. What it writes below site_src/ it leaves alone unless it changed, so this comes to rest.
WATCHED = ("seeds", "generator", "site_src", "overrides", "mkdocs.yml")


def rebuild() -> None:
    """Build the site as `kyoto build` does; what is wrong stands on the terminal."""
    command = [sys.executable, "-m", "generator.cli", "build"]
    subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--port", type=int, default=8000, show_default=True, help="Port to serve at.")
def main(port: int) -> None:
    """Serve the site and follow every change of seeds, generator and hand-written pages. Ctrl-C ends it."""
    rebuild()
    server = LiveReloadServer(builder=rebuild, host="127.0.0.1", port=port, root=str(ROOT / "site"))
    for name in WATCHED:
        server.watch(str(ROOT / name))
    click.echo(f"http://127.0.0.1:{port}/ follows your changes; Ctrl-C ends it", err=True)
    try:
        server.serve()
    except KeyboardInterrupt:
        server.shutdown()


if __name__ == "__main__":
    main()
