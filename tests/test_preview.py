"""The live preview serves what a build makes, follows what a build reads, and keeps the last good site."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from generator import preview

if TYPE_CHECKING:
    from pathlib import Path


class Served:
    """Stands in for the server; the first request ends it as Ctrl-C would."""

    made: Served

    def __init__(self, *, builder: Any, host: str, port: int, root: str) -> None:
        Served.made = self
        self.builder, self.host, self.port, self.root = builder, host, port, root
        self.watched: list[str] = []
        self.ended = False

    def watch(self, path: str) -> None:
        self.watched.append(path)

    def serve(self) -> None:
        self.builder()
        signal.raise_signal(signal.SIGTERM)  # as Ctrl-C does, it ends with what was made for it cleared up

    def shutdown(self) -> None:
        self.ended = True


def test_it_builds_serves_here_alone_and_follows_all_that_a_build_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("<p>site</p>")
    codes = iter((0, 1))
    builds: list[list[str]] = []

    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[bytes]:
        builds.append(command)
        return subprocess.CompletedProcess(command, next(codes))

    monkeypatch.setattr(preview, "ROOT", tmp_path)
    monkeypatch.setattr(preview, "LiveReloadServer", Served)
    monkeypatch.setattr(subprocess, "run", run)
    result = CliRunner().invoke(preview.main, ["--port", "8123"], catch_exceptions=False)
    server = Served.made
    assert result.exit_code == 0
    assert (server.host, server.port, server.ended) == ("127.0.0.1", 8123, True)
    assert server.watched == [str(tmp_path / name) for name in preview.WATCHED]
    assert [command[1:] for command in builds] == [["-m", "generator.cli", "build"]] * 2
    assert "http://127.0.0.1:8123/" in result.stderr


def test_the_pages_shown_let_the_script_run_that_reloads_them(tmp_path: Path) -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text(f"<head>{policy}<title>t</title></head>")
    preview.show(tmp_path / "site", tmp_path / "shown")
    preview.show(tmp_path / "site", tmp_path / "shown")
    assert (tmp_path / "shown" / "index.html").read_text() == "<head><title>t</title></head>"
    assert (tmp_path / "site" / "index.html").read_text().count(policy) == 1


@pytest.mark.site
def test_that_policy_is_the_one_that_pages_have(site: Path) -> None:
    assert preview._POLICY.search((site / "index.html").read_text("utf-8"))
