"""Run MkDocs over Markdown pages: those written by hand and those generated, put together in a folder for the purpose.

In: `mkdocs.yml`, the hand-written pages and the generated ones. Out: the built site in a new folder, and a problem for
each warning of MkDocs. A library other than the repository's own gets the hand-written pages that fit it: one that
links to a document which that library doesn't hold is left out, and so is its place in the navigation.
"""

from __future__ import annotations

import logging
import os
import posixpath
import re
import shutil
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote, urlsplit

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from generator.problems import Problem
from generator.website.pieces import Pieces
from generator.website.rendering import SideBySide

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

# What MkDocs takes: a page's path, a titled page, or a titled list of these.
Nav: TypeAlias = "str | Mapping[str, Nav] | Sequence[Nav]"

# `](documents/a.md)`, `](../a.md#para-1 "title")`; not `](https://example.org/a.md)`, and not `\](a.md)`, which is the
# text of a seed. The path of a Markdown link.
_LINK = re.compile(r"(?<!\\)\]\((?P<path>[^()\[\]\s:#]+\.md)[)#\s]")

_COMMENT = "<!--"

# `# 2022/14. Protecting children {: #masthead-title }`; not `## A. Section`. The heading of a page.
_TITLE = re.compile(r"^# (?P<title>[^\n]*?)(?:[ ]\{:[ ][^\n]*)?$", re.MULTILINE)

# What a heading has that may not stand in a link: `<sup id="fnref-1">[1](#fn-1){.call}</sup>`, a footnote's call; and
# `[70/1](a-res-70-1.md "A/RES/70/1"){.cite}`, a link, of which the words stay. Not: `\[70/1\](a.md)`.
_CALL = re.compile(r"<sup\b[^<>\n]*>[^<\n]*</sup>")
_LINKED = re.compile(r"(?<!\\)\[(?P<shown>(?:[^\[\]\\\n]|\\.)*)\]\([^()\n]*\)(?:\{[^{}\n]*\})?")

HOME = "index.md"


def assemble(written: Path, folder: Path, generated: Sequence[str]) -> None:
    """Copy what is written by hand to a new folder; what is generated comes from elsewhere."""
    names = {name.rstrip("/") for name in generated}

    def ours(directory: str, entries: list[str]) -> set[str]:
        at = posixpath.relpath(directory, written)
        return {entry for entry in entries if posixpath.normpath(posixpath.join(at, entry)) in names}

    shutil.copytree(written, folder, ignore=ours, ignore_dangling_symlinks=True)  # such as an editor's locks


def fit(folder: Path) -> tuple[str, ...]:
    """Take away the pages of a docs folder that link to a page which isn't there; their paths.

    A page that links to one taken away goes too. Where the home page goes, a plain one takes its place.
    """
    gone: list[str] = []
    while misfits := [page for page in sorted(folder.rglob("*.md")) if _misfits(page, folder)]:
        for page in misfits:
            gone.append(page.relative_to(folder).as_posix())
            page.unlink()
    if not (folder / HOME).exists():
        (folder / HOME).write_text(_home(folder), "utf-8")
    return tuple(gone)


def _misfits(page: Path, folder: Path) -> bool:
    at = page.parent.relative_to(folder).as_posix()
    text = page.read_text("utf-8")
    if text.startswith(_COMMENT):  # which names the seed, and links nowhere
        text = text.partition("-->")[2]
    paths = {match["path"] for match in _LINK.finditer(text)}
    targets = (posixpath.normpath(posixpath.join(at, unquote(path))) for path in paths)
    return any(target.startswith(("/", "../")) or not (folder / target).is_file() for target in targets)


def _home(folder: Path) -> str:
    """A home page that lists the pages there are, by their headings."""
    pages = {page.relative_to(folder).as_posix(): page.read_text("utf-8") for page in folder.rglob("*.md")}
    rows = [f"- [{_heading(text) or page}]({page})\n" for page, text in sorted(pages.items())]
    return "# Library\n\n" + "".join(rows)


def _heading(text: str) -> str:
    """The heading of a page as Markdown that may stand in a link; empty where it has none."""
    found = _TITLE.search(text)
    return _LINKED.sub(r"\g<shown>", _CALL.sub("", found["title"])).strip() if found else ""


def nav(wanted: Nav, pages: set[str]) -> list[Nav]:
    """The navigation without the pages that aren't there."""
    result: list[Nav] = []
    if isinstance(wanted, str) or not wanted:
        return [wanted] if wanted in pages else []
    if isinstance(wanted, dict):
        for title, inner in wanted.items():
            if isinstance(inner, str):
                if inner in pages or urlsplit(inner).scheme:
                    result.append({title: inner})
            elif kept := nav(inner, pages):
                result.append({title: kept})
        return result
    for item in wanted:
        result.extend(nav(item, pages))
    return result


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build(configuration: Path, source: Path, site: Path, *, fitted: bool = False) -> tuple[str, tuple[Problem, ...]]:
    """Build the pages in `source` into `site`: the address that the site is for, and a problem for each warning.

    The address ends with a slash. `fitted` trims the navigation to the pages there are.
    """
    address = "/"
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    before = logger.propagate
    logger.propagate = False
    try:
        config = _configure(configuration, source, site, fitted=fitted)
        address = f"{(config.site_url or '').rstrip('/')}/"
        config.markdown_extensions = [*config.markdown_extensions, f"{Pieces.__module__}:{Pieces.__name__}"]
        config.plugins["side by side"] = SideBySide()
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build_site(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as error:
        warnings.messages.append(str(error))
    finally:
        logger.removeHandler(warnings)
        logger.propagate = before
    found = [message for message in warnings.messages if not message.startswith("Aborted with")]
    return address, tuple(Problem(configuration.name, 1, "mkdocs", message) for message in dict.fromkeys(found))


def _configure(configuration: Path, source: Path, site: Path, *, fitted: bool) -> MkDocsConfig:
    # Where the site will be published, if that is not where mkdocs.yml says.
    address = {"site_url": given} if (given := os.environ.get("KYOTO_SITE_URL")) else {}
    config = load_config(str(configuration), docs_dir=str(source), site_dir=str(site), **address)
    if fitted:
        pages = {page.relative_to(source).as_posix() for page in source.rglob("*.md")}
        config.nav = nav(config.nav or [], pages)
    return config
