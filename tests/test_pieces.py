"""Rule: a page is the same to the byte whether its text is rendered in pieces or whole, and takes linear time."""

from __future__ import annotations

import time

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.markdown import EXTENSIONS, Span, attribute, inline
from generator.model import Mark, MarkKind
from generator.website import pieces
from generator.website.pieces import Pieces

WORDS = (
    "[x](a.md)",
    "a*b",
    "&amp;",
    "\\",
    "`",
    "<b>",
    "_",
    "!",
    "1",
    "wzxhzdk:0",
    "\u2028",
    "  ",
    ")",
    "(",
    "{.x}",
    "é",
)
HTML = {
    "a sign": r"\*",
    "a sign by its number": "&#124;",
    "a link": "word [A/RES/1](#para-1 &quot;a&quot;){.cite} ",
    "emphasis": "*a*b",
    "a tag": '<span title="a b">c</span> ',
    "a call": '<sup id="fnref-1">[1](#fn-1){.call}</sup>',
}
SMALL, LARGE = 30_000, 240_000
GROWTH = 3 * LARGE / SMALL
LEAST = 0.05


def rendered(text: str, *more: Pieces) -> str:
    return markdown.markdown(text, extensions=[*EXTENSIONS, *more])


@st.composite
def lines(draw: st.DrawFn) -> str:
    """A line as the generator writes it: text of any kind with marks and links."""
    text = "".join(draw(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=30)))
    place = st.integers(0, len(text))
    kinds = st.sampled_from([MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.FOOTNOTE])
    marks = draw(st.lists(st.builds(lambda a, b, kind: Mark(kind, min(a, b), max(a, b), "1"), place, place, kinds)))
    spans = draw(st.lists(st.builds(lambda a, b, title: Span(a, b, "b.md#c", "cite", title), place, place, st.text())))
    return inline(text, marks, spans, lambda ref: f'<sup title="{attribute(text)}">[{ref}](#fn-1){{.call}}</sup>')


@settings(max_examples=300)
@given(line=lines(), length=st.integers(1, 20), form=st.sampled_from(["{}", "# {}", "- {}", "|a|\n|-|\n|{}|"]))
@example(line="a [b c](d.md){.x} *e* f", length=1, form="{}")
@example(line=r"\<script\> &#60;script&#62; &#34;", length=1, form="# {}")
def test_a_text_in_pieces_is_the_same_to_the_byte(line: str, length: int, form: str) -> None:
    page = f'{form.format(line)}\n\n<div markdown="1">\n\n{line}\n\n</div>\n'
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "_LENGTH", length)
        assert rendered(page, Pieces()) == rendered(page)


@pytest.mark.parametrize(
    "text",
    [
        r"`a\*b` \*c\* ``d\` &#42;``",
        "    code\\* &#42;\n",
        "```\ncode\\* &#42;\n```\n",
        "a  \nb _c_ ![\\*](d.png) [e][f] [e] [f]\n\n[f]: g.md\n",
        "# Title \\{ #x \\} {: #y data-toc-label='&#42;' }\n",
        "a ![b](c.png) ![d][e] ![e]\n\n[e]: f.png\n",
        "!\x02[a](b.png) & &amp; &\x03copy;\t\nc",
        "<https://a.b/_c_> <!-- \\* &#42; --> <b title='&#34; \\*'>c</b>",
    ],
)
def test_what_is_written_by_hand_is_the_same_to_the_byte(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_LENGTH", 1)
    assert rendered(text, Pieces()) == rendered(text)


@pytest.mark.parametrize("piece", HTML.values(), ids=list(HTML))
def test_a_paragraph_takes_linear_time_whatever_repeats_in_it(piece: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        rendered(piece * (size // len(piece)), Pieces())
        return time.process_time() - start

    small, large = seconds(SMALL), seconds(LARGE)
    assert large <= GROWTH * max(small, LEAST), f"{small:.2f} s for {SMALL} characters, {large:.2f} s for {LARGE}"
