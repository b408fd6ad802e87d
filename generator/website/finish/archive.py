"""The whole site as one file to take away, byte for byte the same for the same commit.

A finished site comes in; `downloads/<name>.zip` goes into it, and its size onto the home page. The copy inside
says on its home page that it is one: it can not hold itself.
"""

from __future__ import annotations

import io
import os
import re
import time
import zipfile
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path

# The home page's offer, as it is written by hand in site_src/index.md.
# Matches: <a class="download" href="downloads/kyoto.zip">The site for your disk</a>
_OFFER = re.compile(r'<a class="download" href="(?P<path>downloads/[\w.-]+\.zip)">(?P<text>[^<]*)</a>')
_SIZE = re.compile(r'<span class="download-size">[^<]*</span>')
_EARLIEST = 315_532_800  # 1980-01-01, before which a zip file can not date anything
_EXECUTABLE_BY_NONE = 0o100644 << 16


def write(site: Path, site_url: str) -> None:
    """Put the archive into the site and its size onto the home page, where that offers one."""
    home = site / "index.html"
    page = home.read_text("utf-8") if home.is_file() else ""
    offer = _OFFER.search(page)
    name = offer["path"] if offer else f"downloads/{_name(site_url)}.zip"
    inside = _OFFER.sub(r"\g<text>: this is that copy", page)
    content = _archive(site, {"index.html": _SIZE.sub("", inside)} if offer else {}, _name(site_url))
    target = site / name
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    if offer:
        shown = f'<span class="download-size">{size(len(content))}</span>'
        home.write_text(_SIZE.sub(shown, page), "utf-8", newline="\n")


def size(count: int) -> str:
    """A number of bytes as people say it: `850 KB`, `1.4 MB`."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} KB"


def _name(site_url: str) -> str:
    """The last step of the address, `kyoto` for https://example.org/kyoto/; `site` where there is none."""
    steps = re.findall(r"[\w-]+", urlsplit(site_url).path)
    return steps[-1] if steps else "site"


def _archive(site: Path, instead: dict[str, str], name: str) -> bytes:
    """All files below one folder, in order of their names, with one date and the same permissions."""
    stamp = max(int(os.environ.get("SOURCE_DATE_EPOCH", "0") or 0), _EARLIEST)
    moment = time.gmtime(stamp)[:6]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(site.rglob("*"), key=lambda path: path.relative_to(site).as_posix()):
            inner = path.relative_to(site).as_posix()
            if not path.is_file() or inner.startswith("downloads/"):
                continue
            entry = zipfile.ZipInfo(f"{name}/{inner}", moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _EXECUTABLE_BY_NONE
            entry.create_system = 3
            packed.writestr(entry, instead[inner] if inner in instead else path.read_bytes())
    return buffer.getvalue()
