"""Render MkDocs' pages on all cores: making HTML of Markdown is most of what a site costs.

In: the pages of a build, as MkDocs hands them to a plugin when all are known. Out: each page takes its HTML, headings
and links from the process that rendered it, and what MkDocs had to say of it is said then, so that it comes in the
order of the pages.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin

from generator import cores

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True, slots=True)
class _Rendered:
    """What rendering makes of a page.

    `links` are the anchors that it links to, and how it writes each link, by the path of the page that should have
    them. `said` is what was logged: logger, level and message.
    """

    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]]
    said: tuple[tuple[str, int, str], ...]


class _NoOptions(Config):
    """What `mkdocs.yml` could say of the plugin."""


class SideBySide(BasePlugin[_NoOptions]):
    """A plugin of MkDocs that renders all pages as soon as they are known, on all cores where that pays."""

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Render the pages; the longest first, so that no core is left with one at the end."""
        pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page is not None}
        sizes = {path: len(page.file.content_bytes) for path, page in pages.items()}
        if not cores.COPIES or not cores.worth(sum(sizes.values())):
            return nav
        paths = sorted(pages, key=lambda path: -sizes[path])
        for path, rendered in zip(paths, cores.each(_render, paths, files, config, shared=True), strict=True):
            if rendered is not None:
                # A page may be given another way to render than that of its class.
                pages[path].render = partial(_take, pages[path], rendered)  # type: ignore[method-assign]
        return nav


def _render(path: str, files: Files, config: MkDocsConfig) -> _Rendered | None:
    """The page at a path, rendered; nothing where that fails, as it then does again where MkDocs says on which page."""
    page = _page(path, files)
    said = _Said()
    logger = logging.getLogger("mkdocs")
    before, logger.handlers = logger.handlers, [said]
    try:
        page.read_source(config)
        page.render(config, files)
    except Exception:  # noqa: BLE001 - it is raised again where the page is taken
        return None
    finally:
        logger.handlers = before
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    return _Rendered(page.content or "", page.toc, page.title, page.present_anchor_ids, links, tuple(said.records))


def _take(page: Page, rendered: _Rendered, _config: MkDocsConfig, files: Files) -> None:
    """What `page.render(config, files)` does, by what was rendered."""
    page.content, page.toc, page.title = rendered.content, rendered.toc, rendered.title
    page.present_anchor_ids = rendered.anchors
    page.links_to_anchors = {_page(path, files).file: anchors for path, anchors in rendered.links.items()}
    for logger, level, message in rendered.said:
        logging.getLogger(logger).log(level, "%s", message)


def _page(path: str, files: Files) -> Page:
    file = files.get_file_from_path(path)
    assert file is not None, path
    assert file.page is not None, path
    return file.page


class _Said(logging.Handler):
    """Keeps what is logged."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[tuple[str, int, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append((record.name, record.levelno, record.getMessage()))
