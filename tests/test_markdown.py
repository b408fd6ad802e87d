"""Text of a seed is shown to the letter and never obeyed as markup."""

from __future__ import annotations

import re

import lxml.html
import markdown
import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator import build
from generator.markdown import EXTENSIONS, Span, attribute, escape, inline, link
from generator.model import Mark, MarkKind

MARKDOWN = (
    "* ** _ __ ` ``` ~~~ [ ] ( ) {{ }} # ## - + 1. 12. : | --- === $$ \\ \\* \\\\ !!! ! ^ "
    "{:.x} {#id} {:onclick=x} [x](javascript:alert(1)) ![a](b) [^1] [TOC] *[HTML]: wzxhzdk:0 klzzwxh:1"
)
TAGS = (
    "< > & &amp; &#60; <b> <script>alert(1)</script> <!-- --> <https://un.org> <a@b.org> </div> <?php ?> "
    "{{x}} {%x%} // http://un.org"
)
ODD = ["\x02", "\x03", "\x00", "\ud800", "\ufffe", "\u202e", "\u2028", "\x85", "\x0b", "\xa0", " {: .b }"]
SIGNS = [*MARKDOWN.split(), *TAGS.split(), *ODD]

# What hypothesis is to mix: ordinary words, and every sign that some syntax gives a meaning.
PIECES = st.lists(
    st.one_of(
        st.text(max_size=6),
        st.sampled_from(SIGNS),
        st.sampled_from(["    ", "\t", "  \n", "\n\n", "\r\n", "word", "General Assembly"]),
    ),
    max_size=8,
).map("".join)

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def shown(text: str) -> str:
    """A text as a page shows it: a line end is a space, a character that HTML forbids is replaced."""
    return legal(re.sub(r"[\r\n]", " ", text))


def legal(text: str) -> str:
    return "".join("\ufffd" if FORBIDDEN.match(sign) or ord(sign) & 0xFFFE == 0xFFFE else sign for sign in text)


def render(source: str) -> lxml.html.HtmlElement:
    html = markdown.markdown(source, extensions=list(EXTENSIONS))
    return lxml.html.fragment_fromstring(html, create_parent="main")


def paragraph(source: str) -> lxml.html.HtmlElement:
    """The single paragraph that a line of Markdown must render to."""
    main = render(source + "\n{: #para-1 }")
    assert [child.tag for child in main] == ["p"], lxml.html.tostring(main)
    assert dict(main[0].attrib) == {"id": "para-1"}
    return main[0]


@given(PIECES.filter(lambda text: text.strip() != ""))
@example("1. Encourages")
@example("12.")
@example("#not a heading")
@example("    four spaces")
@example("a {: .b }")
@example("\\")
@example("tab\tseparated")
def test_any_text_is_shown_to_the_letter_and_makes_no_element(text: str) -> None:
    element = paragraph(escape(text))
    assert len(element) == 0
    assert element.text == shown(text)


@given(PIECES.filter(lambda text: text.strip() != ""))
def test_any_text_can_stand_in_a_heading(text: str) -> None:
    main = render(f'## <span class="label">A.</span> {escape(text)} {{: #sec-a }}')
    assert [child.tag for child in main] == ["h2"]
    assert main[0].text_content().split() == ["A.", *shown(text).split()]


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...], tuple[Span, ...]]:
    """A text with marks and spans anywhere on it, overlapping as they like."""
    text = draw(PIECES.filter(lambda text: text.strip() != ""))
    offsets = st.integers(0, len(text))
    marks = []
    for kind in draw(st.lists(st.sampled_from([MarkKind.EMPHASIS, MarkKind.STRONG]), max_size=4)):
        start, end = sorted((draw(offsets), draw(offsets)))
        marks.append(Mark(kind, start, end))
    calls = [Mark(MarkKind.FOOTNOTE, at, at, "7") for at in draw(st.lists(offsets, max_size=3))]
    spans = []
    for target in draw(st.lists(st.sampled_from(["#para-2", "https://un.org/"]), max_size=3)):
        start, end = sorted((draw(offsets), draw(offsets)))
        spans.append(Span(start, end, target, "cites", draw(PIECES)))
    return text, tuple(marks + calls), tuple(spans)


@given(marked())
def test_marks_and_links_add_elements_but_change_no_word(case: tuple[str, tuple[Mark, ...], tuple[Span, ...]]) -> None:
    text, marks, spans = case
    element = paragraph(inline(text, marks, spans, call=lambda ref: f"<sup>{ref}</sup>"))
    calls = element.findall(".//sup")
    assert sum(call.text != ", " for call in calls) == sum(mark.kind is MarkKind.FOOTNOTE for mark in marks)
    for call in calls:
        call.text = ""
    assert element.text_content() == shown(text)
    assert {child.tag for child in element.iterdescendants()} <= {"em", "strong", "a", "sup"}
    assert not element.xpath(".//a//a | .//a//sup"), "a link or a call inside a link"


def test_emphasis_is_written_as_markdown_writes_it() -> None:
    text = "Also encourages Member States"
    assert inline(text, [Mark(MarkKind.EMPHASIS, 0, 15)]) == "*Also encourages* Member States"


def test_emphasis_keeps_its_spaces_outside() -> None:
    assert inline("a word b", [Mark(MarkKind.STRONG, 1, 7)]) == "a **word** b"


def test_a_link_whose_words_are_partly_emphasised_is_one_link() -> None:
    text = "the Official Records of 2021"
    source = inline(text, [Mark(MarkKind.EMPHASIS, 4, 20)], [Span(4, 28, "#para-2", "cites")])
    assert source == "the [*Official Records* of 2021](#para-2){.cites}"


def test_a_footnote_call_cuts_a_link_that_it_stands_in() -> None:
    source = inline("the Kyoto Declaration", [Mark(MarkKind.FOOTNOTE, 9, 9, "2")], [Span(4, 21, "k.md")])
    assert source == "the [Kyoto](k.md)<sup>2</sup>[ Declaration](k.md)"


def test_of_two_links_that_overlap_the_first_is_kept() -> None:
    source = inline("one two three", (), [Span(4, 13, "#b"), Span(0, 7, "#a")])
    assert source == "[one two](#a) three"


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "//evil.example/",
        "vbscript:x",
        " javascript:x",
    ],
)
def test_a_link_leads_only_to_pages_and_web_addresses(target: str) -> None:
    assert link("x", target) == "[x](#)"


@pytest.mark.parametrize(
    "target", ["#para-2", "../e-2021-30/chapter-ii.md#fn-1", "https://docs.un.org/en/A/RES/70/175"]
)
def test_our_own_addresses_are_kept(target: str) -> None:
    assert paragraph(link("x", target))[0].get("href") == target


def test_an_address_can_not_leave_its_brackets() -> None:
    assert link("x", "https://un.org/a) b\"c'<d>") == "[x](https://un.org/a%29%20b%22c%27%3Cd%3E)"


@given(PIECES)
def test_any_text_can_be_the_title_of_a_link(text: str) -> None:
    element = paragraph(link("x", "#a", title=f"{text}."))
    assert len(element) == 1
    assert set(element[0].attrib) == {"href", "title"}
    assert element[0].get("title", "").split() == shown(f"{text}.").split()


def test_an_attribute_can_not_be_left() -> None:
    assert '"' not in attribute('" onload="x')
    assert "}" not in attribute("}")


def test_the_site_enables_what_the_escaping_is_tested_against_and_no_more() -> None:
    """Each extension is one more syntax that a text could speak."""
    enabled = yaml.safe_load((build.ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    assert {name for extension in enabled for name in ([extension] if isinstance(extension, str) else extension)} == {
        *EXTENSIONS
    }


def test_calls_at_one_place_are_told_apart() -> None:
    marks = [Mark(MarkKind.FOOTNOTE, 5, 5, "1"), Mark(MarkKind.FOOTNOTE, 5, 5, "2")]
    assert inline("Lamps are lit", marks) == "Lamps<sup>1</sup><sup>, </sup><sup>2</sup> are lit"
    assert inline("Lamps", marks) == "Lamps<sup>1</sup><sup>, </sup><sup>2</sup>"
