"""Pages as a browser gets them: Markdown through the site's own extensions, and what a text must not do to it.

In: a corpus and its generated Markdown. Out: one line for each fault: an element, attribute or address that the
generator writes nowhere, and a unit whose words on the page are not the words of the unit.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import markdown
import yaml
from lxml import html

from generator import build
from generator.addresses import Addresses
from generator.markdown import _FORBIDDEN
from generator.model import Footnote, MastheadLine, MastheadRole, Paragraph, Place, Section, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model import Corpus, Document, Unit

# Every element that the generator or Markdown writes into a page's text, with its attributes.
_EVERYWHERE = frozenset({"id", "class"})
_WRITTEN: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "div", "article", "blockquote"), _EVERYWHERE),
    **dict.fromkeys(("em", "strong", "sup", "mark", "del", "ins", "br", "summary", "label"), _EVERYWHERE),
    **dict.fromkeys(("table", "section", "nav"), _EVERYWHERE | {"aria-label"}),
    **dict.fromkeys(("thead", "tbody"), _EVERYWHERE),
    "td": _EVERYWHERE | {"colspan"},
    "a": _EVERYWHERE | {"href", "title"},
    "button": frozenset({"type"}),
    "code": frozenset(),
    "details": _EVERYWHERE,
    "div": _EVERYWHERE | {"tabindex", "role", "aria-label"},
    "form": _EVERYWHERE | {"hidden"},
    "li": _EVERYWHERE | {"data-relations"},
    "option": frozenset({"value"}),
    "output": frozenset({"aria-live"}),
    "script": frozenset({"src", "defer"}),
    "select": frozenset({"name"}),
    "span": _EVERYWHERE | {"title"},
    "th": _EVERYWHERE | {"scope", "colspan"},
    "tr": _EVERYWHERE | {"data-documents", "data-relations"},
}
# Matches: "#para-1", "../follow-up/index.md#a", "x.html", "https://docs.un.org/en/A/RES/1/1". Not: "javascript:a".
_ADDRESS = re.compile(r"#[\w%.-]+|(?!/)[\w./-]+\.(?:md|html|json|csv)(?:#[\w%.-]+)?|https?://[^\s\"'<>]+|#", re.ASCII)
_SCRIPTS = frozenset({"../assets/follow-up.js"})
# What a page adds to the words of a unit: its address, the ways back, the calls of footnotes.
_ADDED = "descendant::a[contains(@class, 'pilcrow') or @class='headerlink' or @class='back'] | descendant::sup"


@functools.cache
def _markdown() -> markdown.Markdown:
    """Markdown as mkdocs.yml sets it up."""
    configured = yaml.safe_load((build.ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    names = [name if isinstance(name, str) else next(iter(name)) for name in configured]
    options = {name: values for one in configured if isinstance(one, dict) for name, values in one.items()}
    return markdown.Markdown(extensions=names, extension_configs=options)


def page(text: str) -> html.HtmlElement:
    """A page's Markdown as the elements of its article."""
    shown = _markdown().reset().convert(text)
    return html.fragment_fromstring(f"<article>{shown}</article>", parser=html.HTMLParser(encoding="utf-8"))


def faults(corpus: Corpus, pages: Mapping[str, str]) -> Iterator[str]:
    """What is wrong with Markdown pages, by path, that were made of a corpus."""
    trees = {path: page(text) for path, text in pages.items()}
    for path, tree in trees.items():
        yield from (f"markup: {fault} in {path}" for fault in markup(tree))
    yield from words(corpus, trees)


def words(corpus: Corpus, trees: Mapping[str, html.HtmlElement]) -> Iterator[str]:
    """The units of which a page, by the path of its Markdown, does not show the words."""
    addresses = Addresses(corpus)
    for document in corpus.documents:
        places = {unit.anchor: addresses.page(Place(document.id, unit.anchor)) for unit in units(document)}
        by_id: dict[str, dict[str, html.HtmlElement]] = {}
        for path in set(places.values()) & trees.keys():
            by_id[path] = {str(found.get("id")): found for found in trees[path].iter() if found.get("id")}
        yield from _words(document, places, by_id)


def markup(tree: html.HtmlElement) -> Iterator[str]:
    """Elements, attributes and addresses that the generator writes nowhere."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            if element.tag is html.etree.Comment and "Do not edit" in str(element.text):
                continue
            yield f"no element {str(element.text)[:40]!r}"
            continue
        known = _WRITTEN.get(element.tag)
        if known is None or (element.tag == "code" and element.getparent().get("class") is not None):
            yield f"element <{element.tag}>"
            continue
        for name, value in element.attrib.items():
            if name not in known:
                yield f"attribute <{element.tag} {name}>"
            elif name == "href" and not _ADDRESS.fullmatch(str(value)):
                yield f"address {str(value)[:80]!r}"
            elif name == "src" and value not in _SCRIPTS:
                yield f"script {str(value)[:80]!r}"


def _words(
    document: Document, places: Mapping[str, str], by_id: Mapping[str, Mapping[str, html.HtmlElement]]
) -> Iterator[str]:
    titled = next((line for line in document.masthead if line.role is MastheadRole.TITLE), None)
    for unit in units(document):
        elements = by_id.get(places[unit.anchor])
        if elements is None or (isinstance(unit, MastheadLine) and unit.role is MastheadRole.DESIGNATION):
            continue  # stands in the title, without an address
        element = elements.get(unit.anchor)
        if element is None:
            yield f"words: {document.id}#{unit.anchor} is on no page"
            continue
        shown, wanted = _bare(_shown(element)), _bare(_wanted(unit))
        same = shown.endswith(wanted) if unit is titled else shown == wanted
        if not same:
            at = next((i for i, (a, b) in enumerate(zip(shown, wanted, strict=False)) if a != b), 0)
            yield f"words: {unit.anchor} has {wanted[at : at + 40]!r}, shown {shown[at : at + 40]!r}"


def _wanted(unit: Unit) -> str:
    """A unit's words as a page shows them."""
    match unit:
        case Section():
            return unit.label + unit.heading
        case MastheadLine():
            return unit.text
        case Paragraph() | Footnote():
            stop = "." if isinstance(unit, Paragraph) and re.fullmatch(r"[0-9]+(?: [a-z]{3,8})?", unit.label) else ""
            return unit.label + stop + unit.text


def _shown(element: html.HtmlElement) -> str:
    """The words of an element, without what the page adds to those of the unit."""
    added = set(element.xpath(_ADDED))
    return "".join(_texts(element, added))


def _texts(element: html.HtmlElement, added: Iterable[html.HtmlElement]) -> Iterator[str]:
    if element not in added and isinstance(element.tag, str):
        yield element.text or ""
        for child in element:
            yield from _texts(child, added)
            yield child.tail or ""


def _bare(text: str) -> str:
    return "".join(_FORBIDDEN.sub("\ufffd", text).split())
