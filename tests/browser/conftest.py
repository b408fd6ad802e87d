"""A Chromium for the browser tests, and pages that note every request and every complaint."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chromium

# A phone, a tablet, a desk.
WIDTHS = {"phone": 360, "tablet": 768, "desk": 1440}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever stands in this folder needs a browser and the built site."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")
            item.add_marker("site")


def until(page: Page, expression: str, argument: object = None) -> None:
    """Wait until an expression holds in a page.

    Playwright's own way evaluates text inside the page, which the page's policy forbids.
    """
    for _ in range(500):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(20)
    pytest.fail(f"never came true: {expression}")


@dataclass
class View:
    """A page open in the browser, what it asked for, and what it complained of."""

    page: Page
    root: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        """Open a page of the site by its path; its scripts have run when it is there."""
        self.page.goto(f"{self.root}/{path}")
        return self.page

    def elsewhere(self) -> list[str]:
        """The requests that left the site."""
        host = urlsplit(self.root).netloc
        return [url for url in self.requests if urlsplit(url).scheme != "data" and urlsplit(url).netloc != host]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    path = chromium.find()
    assert path, "no Chromium: run `make chromium`"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=list(chromium.FLAGS))
        yield running
        running.close()


Look = Callable[..., View]


@pytest.fixture
def look(browser: Browser, served: str, site: Path) -> Iterator[Look]:
    """Opens views: `look("phone", scheme="dark", disk=True, script=False)`; closed after the test."""
    contexts = []

    def make(width: str = "desk", *, scheme: str = "light", disk: bool = False, script: bool = True) -> View:
        context = browser.new_context(
            viewport={"width": WIDTHS[width], "height": 800},
            color_scheme="dark" if scheme == "dark" else "light",
            has_touch=width == "phone",
            java_script_enabled=script,
        )
        contexts.append(context)
        if not disk:
            context.grant_permissions(["clipboard-read", "clipboard-write"], origin=served)
        view = View(context.new_page(), site.as_uri() if disk else served)
        view.page.on("request", lambda request: view.requests.append(request.url))
        view.page.on(
            "console",
            lambda said: view.complaints.append(said.text) if said.type in {"error", "warning"} else None,
        )
        view.page.on("pageerror", lambda error: view.complaints.append(str(error)))
        return view

    yield make
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def site_units(site: Path) -> set[str]:
    """The address of every paragraph and footnote, from the site's own data."""
    documents = json.loads((site / "data/documents.json").read_text("utf-8"))["documents"]
    return {
        unit["url"]
        for document in documents
        for unit in document["units"]
        if unit["kind"] not in {"masthead", "heading"}
    }


@pytest.fixture(scope="session")
def published(site: Path) -> Iterator[str]:
    """The address of the site as GitHub Pages serves it: below `/kyoto/`, its `404.html` for what isn't there."""

    class Pages(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            inside = path.split("?", maxsplit=1)[0].removeprefix("/kyoto/")
            return str(site / inside) if path.startswith("/kyoto/") else str(site / "nowhere")

        def send_error(self, code: int, *_: object) -> None:
            body = (site / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """A test run is no place for an access log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/kyoto"
    server.shutdown()
    server.server_close()
    thread.join()
