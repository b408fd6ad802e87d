"""The head of each built page: what the page is, for people who share it and for search engines, and what it may load.

Built pages come in; each gets a policy that forbids everything from elsewhere, a description, and, where it
is a document or a part of one, its facts as JSON-LD in the terms of schema.org (`Legislation` for what an organ adopts
or may adopt, `CreativeWork` for the rest).
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.addresses import part_page
from generator.markdown import clipped, legal
from generator.model import DocumentKind, Paragraph, Place, Stage, body
from generator.references import References, language
from generator.website.finish.spoken import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.addresses import Addresses, Part
    from generator.model import Corpus, Document

_ADOPTABLE = {DocumentKind.RESOLUTION, DocumentKind.DECISION, DocumentKind.DECLARATION}
_LENGTH = 155

# `<script>…</script>` that runs; not one with a source, nor one whose type says that it is data.
_INLINE_SCRIPT = re.compile(r"<script>(?P<code>.*?)</script>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="(?P<text>[^"]*)">')
_TITLE = re.compile(r"<title>[^<]*?(?P<site>(?: – [^<–]{1,80})?)</title>")
_SHARED_TITLE = re.compile(r'<meta property="og:title" content="[^"]*">')
_ARTICLE = re.compile(r"<article\b")
_CHARSET = re.compile(r'<meta charset="utf-8">', re.IGNORECASE)


# What the theme's frame puts onto every page for functions that ours do without, each a fault to a checker:
# switches without a label, an overlay, a dialog and an announcement that are always empty.
_FRAME = re.compile(
    r"""
      <input [ ] class="md-toggle"[^>]*>\s*
    | <label [ ] class="md-overlay"[^>]*></label>\s*
    | <div [ ] data-md-component="announce">\s*</div>\s*
    | <div [ ] class="md-dialog"[^>]*>\s*<div[^>]*></div>\s*</div>\s*
    """,
    re.VERBOSE,
)


# Markdown's own way to align a table's column, which the policy forbids.
_ALIGNED = re.compile(r' style="text-align: (?P<side>left|center|right);"')


@dataclass(frozen=True, slots=True)
class _Fact:
    """What is said of a page in its head: its title, a description, the JSON-LD, the language of its text."""

    title: str
    description: str
    data: str
    language: str


def write(site: Path, corpus: Corpus, addresses: Addresses, site_url: str) -> None:
    """Complete the head of every page below `site`."""
    facts = _facts(corpus, addresses, site_url)
    for path in sorted(site.rglob("*.html")):
        page = path.read_text("utf-8")
        path.write_text(_complete(page, facts.get(path.relative_to(site).as_posix())), "utf-8", newline="\n")


def _complete(page: str, fact: _Fact | None) -> str:
    """A page with its policy first, so that it holds for all that follows, and its facts last in the head."""
    described = spoken(_ALIGNED.sub(r' class="\g<side>"', _FRAME.sub("", page)))
    extra = ""
    if fact is not None:
        description = f'<meta name="description" content="{html.escape(legal(fact.description))}">'
        title = html.escape(legal(fact.title))
        described = _DESCRIPTION.sub(lambda _: description, described, count=1)
        described = _TITLE.sub(lambda found: f"<title>{title}{found['site']}</title>", described, count=1)
        shared = f'<meta property="og:title" content="{title}">'
        described = _SHARED_TITLE.sub(lambda _: shared, described, count=1)
        extra = f'<script type="application/ld+json">{fact.data}</script>\n'
    if found := _DESCRIPTION.search(described):
        extra = f'<meta property="og:description" content="{found["text"]}">\n{extra}'
    policy = f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{_policy(page)}">'
    described = _CHARSET.sub(lambda _: policy, described, count=1)
    if fact is not None and fact.language != "en":
        described = _ARTICLE.sub(lambda article: f'{article.group()} lang="{fact.language}"', described, count=1)
    return described.replace("</head>", f"{extra}</head>", 1)


def _policy(page: str) -> str:
    """Only what lies beside the page: scripts that are files of the site, or are here by their hash."""
    hashes = [
        "'sha256-" + base64.b64encode(hashlib.sha256(found["code"].encode()).digest()).decode() + "'"
        for found in _INLINE_SCRIPT.finditer(page)
    ]
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(["script-src 'self'", *dict.fromkeys(hashes)]),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _facts(corpus: Corpus, addresses: Addresses, site_url: str) -> Mapping[str, _Fact]:
    """The description and the JSON-LD of each page that is a document or a part of one, by the page's path."""
    references = References(corpus)
    known = {document.id for document in corpus.documents}
    facts: dict[str, _Fact] = {}
    for document in corpus.documents:
        host = site_url + addresses.url(Place(str(document.issued_in), None)) if document.issued_in in known else ""
        for part in addresses.parts(document.id):
            page = part_page(document.id, part.slug).removesuffix(".md") + ".html"
            data = _data(document, site_url + page, host, references)
            shown = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            name = references.unit(document.id, part.chapter.anchor if part.chapter else None)
            heading = part.chapter.heading if part.chapter else document.title
            named = heading.startswith(name) or "“" in name  # a name made of the title says nothing beside it
            title = heading if named else ": ".join(words for words in (name, heading) if words)
            description = _description(title, part)
            facts[page] = _Fact(title, description, shown.replace("<", "\\u003c"), language(document))
    return facts


def _description(title: str, part: Part) -> str:
    """What stands on a page, from its own words, cut at a word."""
    first = next((unit.text for unit in body(part.children) if isinstance(unit, Paragraph)), "")
    whole = " ".join(f"{title}. {first}".split())
    return whole if len(whole) <= _LENGTH else whole[:_LENGTH].rsplit(" ", 1)[0] + "…"


def _data(document: Document, url: str, host_url: str, references: References) -> dict[str, object]:
    """A page's facts: `url` is its address, `host_url` that of the document it is printed in, if any."""
    kind = "Legislation" if document.kind in _ADOPTABLE else "CreativeWork"
    author = f"United Nations, {document.organ}" if document.organ else "United Nations"
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": kind,
        "name": clipped(document.title) or references.name(document.id),
        "identifier": references.document(document.id),
        "url": url,
        "inLanguage": language(document),
        "author": {"@type": "Organization", "name": author},
        "publisher": {"@type": "Organization", "name": "United Nations", "url": "https://www.un.org/"},
    }
    if document.date:
        data["datePublished"] = document.date
    if kind == "Legislation":
        data["legislationIdentifier"] = references.document(document.id)
        data["creativeWorkStatus"] = "Adopted" if document.stage is Stage.ADOPTED else "Draft"
        if document.date and document.stage is Stage.ADOPTED:
            data["legislationDate"] = document.date
    if host_url:
        name = references.document(str(document.issued_in))
        data["isPartOf"] = {"@type": "CreativeWork", "name": name, "url": host_url}
    return data
