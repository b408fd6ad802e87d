"""However a tool writes the Markdown that it makes of a PDF, the text that it is made of is the same.

The dialects are those of Marker, Docling, PyMuPDF4LLM and pandoc, as far as they matter here.
"""

from __future__ import annotations

from collections import Counter

import pytest

from generator import flavours, ledger, reader
from generator.build import ROOT
from generator.flavours.notation import notated
from generator.model import Mend, Reading, Seed, SourceLine
from generator.seeds import Entry
from tests.fuzz.dialects import HABITS
from tests.rows import rows
from tests.written import AZURE, DOCLING, MARKER, PANDOC, PYMUPDF, WORD

UNITS = [
    "0 enacting formula: The Economic and Social Council,",
    "0 preambular: Recalling General Assembly resolution 86/181 of 16 December 2030,[1]",
    "0 preambular: Noting the work of the Office of Lamps & Bells,[2] and the need for bells of a new kind,",
    "0 operative 1: Requests the Office to continue its work;",
    "0 operative 2: Encourages Member States:",
    "1 subparagraph (a): To share lamps;",
    "1 subparagraph (b): To keep them;",
    "0 operative 3: Invites others to contribute.[3]",
    "0 closing: 35th plenary meeting 25 July 2031",
]
NOTES = ["General Assembly resolution 86/181, annex.", "E/CN.15/2031/4.", "Ibid."]


def read(text: str) -> Reading:
    seed = Seed("a.md", "0" * 64, tuple(SourceLine(i, line) for i, line in enumerate(text.split("\n"), 1)))
    reading, problems = reader.read(seed, Entry(file="a.md"), Counter())
    assert (problems, ledger.check(reading)) == ((), ())
    return reading


DIALECTS = {"marker": MARKER, "docling": DOCLING, "pymupdf": PYMUPDF, "pandoc": PANDOC, "azure": AZURE, "word": WORD}


@pytest.mark.parametrize("text", DIALECTS.values(), ids=DIALECTS)
def test_each_dialect_gives_the_same_text(text: str) -> None:
    reading = read(text)
    (document,) = reading.documents
    assert (document.symbol, document.title) == ("E/RES/2031/15", "Keeping of lamps and bells")
    assert document.date == "2031-07-25"
    units = [
        f"{depth} {kind} {label}".rstrip() + f": {text.replace(' ,', ',')}"
        for depth, kind, label, text in rows(document)
        if kind not in {"masthead", "footnote"}
    ]
    assert units == UNITS
    assert [(note.label, note.text) for note in document.footnotes] == [
        (str(number), note) for number, note in enumerate(NOTES, 1)
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("| Country | Lamps |", "Country\tLamps"),
        ("|---------|:-----:|", ""),
        ("Lamps | bells", "Lamps | bells"),
        (r"| Lamps \| bells | | 3 | |", "Lamps \\| bells\t\t3"),
        ("<table><tr><td></td><td>Lamps</td></tr><tr><td>Erewhon</td><td>3</td></tr></table>", "\tLamps\nErewhon\t3"),
        ('<td colspan="2">Laputa</td>', "Laputa\t"),
        ('<td onclick="a()">Laputa', '<td onclick="a()">Laputa'),
        ("- **(a)** To share", "- (a) To share"),
        ("(*iv*) To keep", "(iv) To keep"),
        ("**(a) To share**", "**(a) To share**"),
        ("(*a*), and", "(*a*), and"),
        ("of A /90/21 and E /CN.15/1", "of A/90/21 and E/CN.15/1"),
        ("either A /and or B", "either A /and or B"),
        ("<!-- image -->", ""),
        ("![](p.png) ![](q.png)", ""),
        ("![img-0.jpeg](img-0.jpeg)", ""),
        ("</figure>", ""),
        ("Lamps ![](data:image/png;base64...)here", "Lamps here"),
        ("of lamps,[[1]](#footnote-7) and", "of lamps,¹ and"),
        ("of lamps[12](#page-3-1) and,[13](#page-3-2)", "of lamps¹² and,¹³"),
        ("1. See A/90/1. [↑](#footnote-ref-7)", "¹ See A/90/1."),
        ("Another paragraph. [↑](#footnote-ref-7)", "Another paragraph."),
        ("====", ""),
        ("==", "=="),
        ("![A map of the coast](p.png)", "![A map of the coast](p.png)"),
        ('<a name="x"></a>Part', "Part"),
        ("<span>Part</span>", "<span>Part</span>"),
        ("Lamps &amp; bells&nbsp;here", "Lamps & bells here"),
        ("AT&amp;lt;T &copy;", "AT&amp;lt;T &copy;"),
        ("&lt;script&gt;", "&lt;script&gt;"),
        ("the 13<sup>th</sup> meeting<sup>4</sup>", "the 13th meeting⁴"),
        ("the 21 [st] century, the 37[e] and [e]", "the 21st century, the 37e and [e]"),
        ("_37_ _[e]_ _séance_ [1 [er]](a.md)", "*37e séance* [1er](a.md)"),
        ("rule 4 [a] and 5 [th](b.md)", "rule 4 [a] and 5 [th](b.md)"),
        ("Lamps<br>and<br/>bells\\", "Lamps and bells"),
        ("a stroke \\\\", "a stroke \\\\"),
    ],
)  # fmt: skip
def test_what_a_tool_wrote_for_its_own_sake_is_no_text(line: str, said: str) -> None:
    assert notated(SourceLine(1, line)) == (said, ())


def test_the_address_that_a_link_loses_is_recorded() -> None:
    line = "resolution [86/1](https://undocs.org/A/RES/86/1), [here](https://un.org), [un.org](un.org) and [86/2](#)"
    _, mends = notated(SourceLine(7, line))
    assert mends == (Mend(7, "address of a link", "[86/1](https://undocs.org/A/RES/86/1)", "86/1"),)


def _shown(reading: Reading) -> list[tuple[object, ...]]:
    return [(found.symbol, found.title, found.date, *row) for found in reading.documents for row in rows(found)]


@pytest.fixture(scope="module")
def seeds() -> dict[str, tuple[str, list[tuple[object, ...]]]]:
    """The seeds that are Markdown, and what is read from each."""
    texts = {path.name: path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))}
    lines = {name: tuple(SourceLine(1, line) for line in text.split("\n")) for name, text in texts.items()}
    markdown = [name for name in texts if "markdown" in flavours.detect(lines[name])]
    assert len(markdown) == 4
    return {name: (texts[name], _shown(read(texts[name]))) for name in markdown}


@pytest.mark.parametrize("habit", HABITS)
def test_a_seed_in_another_dialect_is_the_same_text(
    habit: str, seeds: dict[str, tuple[str, list[tuple[object, ...]]]]
) -> None:
    others = {name: HABITS[habit](text) for name, (text, _) in seeds.items()}
    changed = [name for name, text in others.items() if text != seeds[name][0]]
    assert changed
    assert {name: _shown(read(others[name])) for name in changed} == {name: seeds[name][1] for name in changed}
