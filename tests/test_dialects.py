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

MARKER = """\
{0}------------------------------------------------

![](_page_0_Picture_0.jpeg)

E/RES/2031/15

---

Distr.: General<br>24 July 2031

**2031 session** Agenda item 19 (c)

# **Resolution adopted by the Economic and Social Council on 25 July 2031**

## <span id="page-0-0"></span>**2031/15. Keeping of lamps and bells**

*The Economic and Social Council*,

*Recalling* General Assembly resolution [86/181](https://undocs.org/en/A/RES/86/181) of 16 December 2030,<sup>1</sup>

*Noting* the work of the Office of Lamps &amp; Bells,<sup>2</sup> and the need for

<sup>1</sup> General Assembly resolution 86/181, annex.

<sup>2</sup> E/CN.15/2031/4.

{1}------------------------------------------------

![](_page_1_Picture_0.jpeg)

bells of a new kind,

- 1. *Requests* the Office to continue its work;
- 2. *Encourages* Member States:
  - (a) To share lamps;
  - (b) To keep them;
- 3. *Invites* others to contribute.<sup>3</sup>

*35<sup>th</sup> plenary meeting 25 July 2031*

<sup>3</sup> Ibid.
"""

DOCLING = """\
<!-- image -->

## United Nations

E/RES/2031/15

Distr.: General

24 July 2031

2031 session

Agenda item 19 (c)

## Resolution adopted by the Economic and Social Council on 25 July 2031

## 2031/15. Keeping of lamps and bells

The Economic and Social Council ,

Recalling General Assembly resolution 86/181 of 16 December 2030, 1

Noting the work of the Office of Lamps &amp; Bells, 2 and the need for bells of a new kind,

1. Requests the Office to continue its work;
2. Encourages Member States:
- (a) To share lamps;
- (b) To keep them;
3. Invites others to contribute. 3

35th plenary meeting 25 July 2031

1 General Assembly resolution 86/181, annex.

2 E/CN.15/2031/4.

3 Ibid.
"""

PYMUPDF = """\
United Nations **E** /RES/2031/15


Distr.: General

24 July 2031


**2031 session**
Agenda item 19 ( _c_ )

### **Resolution adopted by the Economic and Social Council** **on 25 July 2031**


**2031/15.** **Keeping of lamps and bells**


_The Economic and Social Council_,


_Recalling_ General Assembly resolution 86/181 of 16 December 2030,[1]


_Noting_ the work of the Office of Lamps & Bells,[2] and the need for
bells of a new kind,


1. _Requests_ the Office to continue its work;


2. _Encourages_ Member States:


( _a_ ) To share lamps;


( _b_ ) To keep them;


3. _Invites_ others to contribute.[3]


_35th plenary meeting_

_25 July 2031_


__________________

[1] General Assembly resolution 86/181, annex.

[2] E/CN.15/2031/4.

[3] Ibid.


31-12345 **1/2**


-----
"""

PANDOC = """\
**Economic and Social Council**

E/RES/2031/15

Distr.: General\\
24 July 2031

## Resolution adopted by the Economic and Social Council on 25 July 2031

# 2031/15. Keeping of lamps and bells

*The Economic and Social Council*,

*Recalling* General Assembly resolution 86/181 of 16 December 2030,[^1]

*Noting* the work of the Office of Lamps & Bells,[^2] and the need for bells of a new kind,

1\\. *Requests* the Office to continue its work;

2\\. *Encourages* Member States:

> \\(a\\) To share lamps;
>
> \\(b\\) To keep them;

3\\. *Invites* others to contribute.[^3]

*35th plenary meeting\\
25 July 2031*

[^1]: General Assembly resolution 86/181, annex.

[^2]: E/CN.15/2031/4.

[^3]: Ibid.
"""

AZURE = """\
<!-- PageHeader="United Nations" -->
<!-- PageHeader="E/RES/2031/15" -->

<figure>

![](figures/0)

</figure>

Economic and Social Council
===

Distr.: General
24 July 2031

2031 session

Agenda item 19 (c)

Resolution adopted by the Economic and Social Council on 25 July 2031
===

# 2031/15. Keeping of lamps and bells

The Economic and Social Council,

Recalling General Assembly resolution 86/181 of 16 December 2030,1

Noting the work of the Office of Lamps & Bells,2 and the need for

<!-- PageFooter="31-01234 (E)" -->
<!-- PageNumber="1/2" -->
<!-- PageBreak -->

<!-- PageHeader="E/RES/2031/15" -->

bells of a new kind,

1\\. Requests the Office to continue its work;

2\\. Encourages Member States:

(a) To share lamps;

(b) To keep them;

3\\. Invites others to contribute.3

35th plenary meeting
25 July 2031

1 General Assembly resolution 86/181, annex.

2 E/CN.15/2031/4.

3 Ibid.
"""

# As MarkItDown writes the file of a word processor: the masthead is a table, notes lead back to their calls.
WORD = """\
|  |  |  |
| --- | --- | --- |
|  | United Nations | E/RES/2031/15 |
| ![](data:image/png;base64...) | Economic and Social Council | Distr.: General  24 July 2031 |

2031 session

Agenda item 19 (c)

# Resolution adopted by the Economic and Social Council on 25 July 2031

[*on the recommendation of the Commission on Crime Prevention and Criminal Justice (E/2031/30)*]

# 2031/15. Keeping of lamps and bells

*The Economic and Social Council*,

*Recalling* General Assembly resolution 86/181 of 16 December 2030,[[1]](#footnote-2)

*Noting* the work of the Office of Lamps & Bells,[[2]](#footnote-3) and the need for bells of a new kind,

1. *Requests* the Office to continue its work;

2. *Encourages* Member States:

(a) To share lamps;

(b) To keep them;

3. *Invites* others to contribute.[[3]](#footnote-4)

*35th plenary meeting
25 July 2031*

1. General Assembly resolution 86/181, annex. [↑](#footnote-ref-2)
2. E/CN.15/2031/4. [↑](#footnote-ref-3)
3. *Ibid.* [↑](#footnote-ref-4)
"""

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


TABLE = """\
# Report on lamps

1. The lamps of each country are as follows.

{}

2. They are lit.
"""
HTML = """\
<table>
<tr>
<th></th>
<th>Lamps</th>
<th>Bells</th>
</tr>
<tr>
<td></td>
<td></td>
</tr>
<tr class="odd">
<td>Erewhon</td>
<td>3<br>at sea</td>
<td></td>
</tr>
<tr>
<td>Laputa</td>
<td></td>
<td>4</td>
</tr>
</table>"""
BARS = "| | Lamps | Bells |\n|---|---|---|\n| | | |\n| Erewhon | 3<br>at sea | |\n| Laputa | | 4 |"


@pytest.mark.parametrize("job", ["", "31-01234 (E) 1/2\n\n"], ids=["markdown", "pdf-markdown"])
@pytest.mark.parametrize("table", [HTML, HTML.replace("\n", ""), BARS], ids=["tags", "tags on a line", "bars"])
def test_a_cell_stands_in_its_column_however_the_table_is_written(table: str, job: str) -> None:
    (document,) = read(job + TABLE.format(table)).documents
    assert [text for _, kind, _, text in rows(document) if kind == "table row"] == [
        "\tLamps\tBells",
        "Erewhon\t3 at sea",
        "Laputa\t\t4",
    ]


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
