"""What must hold of every built page: links and anchors that lead somewhere, ids once, nothing from elsewhere.

In: the folder of a built site, and the path under which it is served. Out: a problem for each fault, at the line of the
page. MkDocs checks links between Markdown pages only: raw HTML, ids and what scripts and styles fetch are seen here.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lxml import etree

from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

# What makes a browser fetch: an element and its attribute. A link that a reader follows is none of them.
_FETCHED = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
}

# Those `<link>` relations that fetch; `canonical` and its like only name an address.
_FETCHING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
}

# `url(https://…)`, `url("//host/…")`, `@import "http://…"`; not `url(../fonts/a.woff2)` and not `url(data:…)`.
_STYLE_ADDRESS = re.compile(
    r"""
    (?: url\( \s? ["']? | @import \s+ ["'] )
    (?P<address> (?:https?:)?// [^"')\s]* )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_SCHEMES = {"", "http", "https", "mailto", "data"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a built page offers and asks for; each address with its line."""

    path: str
    ids: tuple[tuple[str, int], ...]
    links: tuple[tuple[str, int], ...]
    fetched: tuple[tuple[str, int], ...]


def check(site: Path, base: str = "/") -> tuple[Problem, ...]:
    """Every fault of the pages below `site`, which is served under the path `base`.

    Codes: `page-link`, `page-anchor`, `page-id-twice`, `page-elsewhere`, `page-scheme`.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: read(site / name, name) for name in sorted(files) if name.endswith(".html")}
    anchors = {name: {anchor for anchor, _ in page.ids} for name, page in pages.items()}
    problems: list[Problem] = []
    for page in pages.values():
        problems.extend(_ids(page))
        problems.extend(_elsewhere(page))
        problems.extend(_links(page, files, anchors, base))
    for name in sorted(files):
        if name.endswith(".css"):
            problems.extend(_styles(name, (site / name).read_text("utf-8")))
    return tuple(problems)


def read(path: Path, name: str) -> Page:
    """What stands in the page at `path`, named `name` in the site."""
    tree = etree.fromstring(path.read_bytes(), etree.HTMLParser(encoding="utf-8"))
    ids: list[tuple[str, int]] = []
    links: list[tuple[str, int]] = []
    fetched: list[tuple[str, int]] = []
    for element in tree.iter("*"):
        tag, line = str(element.tag), element.sourceline if isinstance(element.sourceline, int) else 1
        if anchor := element.get("id"):
            ids.append((anchor, line))
        address = element.get(_FETCHED.get(tag, "href"))
        if tag in {"a", "area"} and address is not None:
            links.append((address, line))
        elif tag == "link" and _FETCHING_LINKS & set(element.get("rel", "").lower().split()):
            fetched.append((address or "", line))
        elif tag in _FETCHED and address:
            fetched.append((address, line))
    return Page(name, tuple(ids), tuple(links), tuple(fetched))


def _ids(page: Page) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for anchor, line in page.ids:
        if anchor in first:
            message = f"the id `{anchor}` stands already on line {first[anchor]}"
            yield Problem(page.path, line, "page-id-twice", message)
        first.setdefault(anchor, line)


def _elsewhere(page: Page) -> Iterator[Problem]:
    for address, line in page.fetched:
        if urlsplit(address).netloc:
            yield Problem(page.path, line, "page-elsewhere", f"the page fetches {address}")


def _styles(name: str, text: str) -> Iterator[Problem]:
    for match in _STYLE_ADDRESS.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Problem(name, line, "page-elsewhere", f"the stylesheet fetches {match['address']}")


def _links(page: Page, files: set[str], anchors: Mapping[str, set[str]], base: str) -> Iterator[Problem]:
    for address, line in (*page.links, *page.fetched):
        parts = urlsplit(address)
        if parts.scheme.lower() not in _SCHEMES:
            yield Problem(page.path, line, "page-scheme", f"an address with the scheme `{parts.scheme}:`")
        if parts.scheme or parts.netloc:
            continue
        target = _target(page.path, unquote(parts.path), base)
        if target not in files and f"{target}/index.html".lstrip("/") in files:
            target = f"{target}/index.html".lstrip("/")
        if target not in files:
            yield Problem(page.path, line, "page-link", f"{address} leads to no file of the site")
        elif parts.fragment and not _held(unquote(parts.fragment), anchors.get(target)):
            yield Problem(page.path, line, "page-anchor", f"{address}: {target} has no such place")


def _held(fragment: str, anchors: set[str] | None) -> bool:
    """Whether a page has this place. `#__search` and its like are the theme's switches, which its script answers."""
    return anchors is None or fragment in anchors or fragment.startswith("__")


def _target(page: str, path: str, base: str) -> str:
    """The file that a path on a page leads to, from the root of the site."""
    if not path:
        return page
    if path.startswith("/"):
        inside = path.removeprefix(base.rstrip("/") + "/")
        joined = posixpath.normpath(inside) if inside else "."
    else:
        joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return "" if joined == "." else joined
