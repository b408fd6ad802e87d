"""What tests share: the library of `seeds/`, the site made of it, and folders of seeds made up for a test."""

from __future__ import annotations

import os
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from generator import build, conversion, website

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.library import Library
    from generator.model import Corpus

ROOT = build.ROOT

# How long one example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write golden files anew in place of comparing with them")


@pytest.fixture(scope="session")
def library() -> Library:
    """The library of `seeds/`, read once for all tests."""
    return conversion.read(ROOT / "seeds", lambda _: None)


@pytest.fixture(scope="session")
def corpus(library: Library) -> Corpus:
    """Its corpus, with everything found between its documents."""
    return library.corpus


@pytest.fixture
def seed_folder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a folder of seeds: `seed_folder(catalogue, **{"a.txt": "text"})`, names and texts as given."""

    def make(catalogue: str | bytes, files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "seeds"
        folder.mkdir(exist_ok=True)
        for name, content in {"catalogue.yml": catalogue, **files}.items():
            (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return make


@pytest.fixture(scope="session")
def site(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of `seeds/`: that in `$KYOTO_SITE`, or one made for this run."""
    made = os.environ.get("KYOTO_SITE")
    if made:
        return Path(made)
    out = tmp_path_factory.mktemp("built")
    problems = website.build(library, build.Target(out, ""), lambda _: None)
    assert not problems, problems
    return out / "site"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """A test run is no place for an access log."""


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address at which the built site is served over http, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()
