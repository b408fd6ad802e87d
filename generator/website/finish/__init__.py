"""What is done to a site after MkDocs has built it, so that it finds paragraphs, opens from a disk and stays the same.

The folder of a built site and the corpus come in; the folder is changed in place: the theme's unused files
go, each page's head says what it is and what it may load, every paragraph and footnote becomes an entry
of the search index, the sitemap loses its timestamps, and the whole is put into one file to take away.
The same commit gives the same bytes.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from generator.website.finish import archive, heads, search

if TYPE_CHECKING:
    from pathlib import Path

    from generator.addresses import Addresses
    from generator.model import Corpus

# Files of the theme that no page of ours loads: its script with the search worker and its languages, the
# sources of its styles.
_UNUSED = ("assets/javascripts", "assets/stylesheets/*.map", "sitemap.xml.gz")


def finish(site: Path, corpus: Corpus, addresses: Addresses, site_url: str) -> None:
    """Finish the built site in the folder `site`, which will be published at `site_url`."""
    _prune(site)
    heads.write(site, corpus, addresses, site_url)
    search.write(site, corpus, addresses)
    _sitemap(site, site_url)
    archive.write(site, site_url)


def _prune(site: Path) -> None:
    for pattern in _UNUSED:
        for path in sorted(site.glob(pattern)):
            _remove(path)


def _remove(path: Path) -> None:
    if not path.is_dir():
        path.unlink()
        return
    for inside in path.iterdir():
        _remove(inside)
    path.rmdir()


def _sitemap(site: Path, site_url: str) -> None:
    """Every page but the one for addresses that lead nowhere; no times, which would differ between builds."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    places = [site_url if page == "index.html" else f"{site_url}{page}" for page in pages if page != "404.html"]
    rows = "".join(f"  <url><loc>{escape(place)}</loc></url>\n" for place in places)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'
    )
    (site / "sitemap.xml").write_text(text, "utf-8", newline="\n")
    (site / "robots.txt").write_text(
        f"User-agent: *\nAllow: /\nSitemap: {site_url}sitemap.xml\n", "utf-8", newline="\n"
    )
