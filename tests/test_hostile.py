"""Rule: a seed is untrusted. Nothing in it becomes markup, leaves the output folder, or takes more than linear time.

The texts here say what Markdown, HTML, Jinja and MkDocs would act on. They are built into a whole site, as any other
text is; what the site then has is compared with a site of harmless texts: no element, attribute or address more.
"""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest
from lxml import html

from generator import build, conversion, output, website
from generator.library import Library
from generator.problems import has_errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CATALOGUE = """sources:
  - file: a.txt
    symbol: A/RES/1/1
    because: a test
"""

ATTACKS = (
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x.js></sCrIpT>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>word</a>",
    "[word](javascript:alert(1))",
    "[word](data:text/html;base64,PHNjcmlwdD4=)",
    "![word](https://evil.example/pixel.png)",
    "<https://evil.example/>",
    "[word]: javascript:alert(1)",
    "[word](../../../etc/passwd)",
    "</p></article></body></html>",
    "<!-- a comment",
    "--> <b>after</b>",
    "<iframe src=https://evil.example>",
    "<style>body{display:none}</style>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=0;url=https://evil.example/>",
    "{{ config }} {% include 'x' %} {# note #}",
    "word{: onclick=alert(1) .hidden #para-1 }",
    "word {#para-1 onmouseover=alert(1)}",
    "{: style=position:fixed }",
    "# Heading",
    "> quotation",
    "``` python",
    "    code",
    "~~~",
    "- item",
    "| a | b |",
    "|---|---|",
    "*[HTML]: abbreviation",
    "[^1]: a note",
    "[^1]",
    "&lt;script&gt; &amp; &#60;b&#62;",
    "\\<b>\\</b>",
    "<div markdown=1>",
    '--8<-- "/etc/passwd"',
    "!!! warning",
    "$\\LaTeX$ `code` **strong** _em_ ~~struck~~ ==mark== ^sup^",
    "\u202eright to left\u202c \u2066isolate\u2069 \u200bzero\u200d width \ufeffmark",
    "\x01\x02\x1b[31mred\x7f",
    "A/../../etc/passwd and E/../1 and A/RES/..%2f..%2f1",
    'https://evil.example/"onmouseover=alert(1)',
    "ENDING ]]> <![CDATA[ <?php phpinfo(); ?>",
)

FRAME = """United Nations

A/RES/1/1

**{0}**

*The General Assembly,*

*Recalling* its resolution on {0},

1. *Requests* the Secretary-General to report on {0};

(a) The matter of {0};

{0}

Column\t{0}\tcolumn

2. *Decides* to remain seized of the matter.¹

¹ See {0}.
"""


def made(folder: Path, text: str) -> Library:
    seeds = folder / "seeds"
    seeds.mkdir(parents=True)
    (seeds / "catalogue.yml").write_text(CATALOGUE, "utf-8")
    (seeds / "a.txt").write_text(text, "utf-8")
    return conversion.read(seeds, lambda _: None)


def site_of(folder: Path, texts: tuple[str, ...]) -> Path:
    """The site of one text in which each of these stands where a UN text has its words."""
    library = made(folder, "\n\n".join(FRAME.format(text) for text in texts))
    library = Library(library.corpus, library.accounts, ())
    problems = website.build(library, build.Target(folder / "out", ""), lambda _: None)
    assert not has_errors(problems), problems
    return folder / "out" / "site"


# What a link may lead to: a page, a place, an address of the UN, what a text prints as an address.
_SCHEMES = ("http:", "https:")
_ACTIVE = {"script", "iframe", "object", "embed", "base", "form", "style", "svg", "img", "link", "meta", "input"}


def elements(page: html.HtmlElement) -> set[tuple[str, str]]:
    """Each kind of element inside the text of a page, with each attribute that it has."""
    (article,) = page.xpath("//article") or page.xpath("//main")
    found = set()
    for element in article.iter():
        if isinstance(element.tag, str):
            found |= {(element.tag, str(name)) for name in element.attrib} | {(element.tag, "")}
    return found


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site of the hostile texts, and one of harmless words in their places."""
    folder = tmp_path_factory.mktemp("hostile")
    harmless = ("some matter", "*emphasis* and **more**", "https://www.un.org/a", "A/RES/1/2")
    return site_of(folder / "hostile", ATTACKS), site_of(folder / "harmless", harmless)


@pytest.mark.site
def test_a_text_brings_no_element_and_no_attribute_into_its_page(sites: tuple[Path, Path]) -> None:
    hostile, harmless = (
        set().union(*(elements(html.parse(path).getroot()) for path in (site / "documents").rglob("*.html")))
        for site in sites
    )
    brought = {pair for pair in hostile - harmless if pair[0] in _ACTIVE or pair[1].startswith("on")}
    assert brought == set()
    assert {name for _, name in hostile - harmless} <= {"", "id", "class", "title", "href", "lang"}


@pytest.mark.site
def test_a_page_of_hostile_texts_has_the_scripts_of_any_page(sites: tuple[Path, Path]) -> None:
    def scripts(site: Path) -> set[str]:
        pages = (html.parse(path).getroot() for path in (site / "documents").rglob("*.html"))
        return {str(script.get("src", "")).lstrip("./") for page in pages for script in page.iter("script")}

    assert scripts(sites[0]) == scripts(sites[1])


@pytest.mark.site
def test_no_link_of_a_page_leads_to_a_script_or_a_file(sites: tuple[Path, Path]) -> None:
    for path in sites[0].rglob("*.html"):
        for element, _, target, _ in html.parse(path).getroot().iterlinks():
            scheme = target.split(":", 1)[0].lower() + ":" if ":" in target.split("/", 1)[0] else ""
            assert scheme in ("", *_SCHEMES, "data:" if element.tag == "img" else "https:"), (path.name, target)
            assert "etc/passwd" not in target


@pytest.mark.site
def test_every_hostile_text_is_there_to_be_read(sites: tuple[Path, Path]) -> None:
    """Harmless is not the same as gone: the words stand on the page as the seed has them."""
    pages = [html.parse(path).getroot() for path in sorted((sites[0] / "documents").rglob("*.html"))]
    shown = " ".join("".join(str(page.text_content()).split()) for page in pages)
    for text in ("<script>alert(1)</script>", "{{config}}{%include'x'%}", "<imgsrc=xonerror=alert(1)>", "--8<--"):
        assert text in shown, text


@pytest.mark.site
def test_the_data_hold_hostile_texts_as_values(sites: tuple[Path, Path]) -> None:
    documents = json.loads((sites[0] / "data" / "documents.json").read_text("utf-8"))
    texts = [unit["text"] for document in documents["documents"] for unit in document["units"]]
    assert any("<script>alert(1)</script>" in text for text in texts)


@pytest.mark.site
def test_nothing_is_written_outside_the_output_folder(sites: tuple[Path, Path]) -> None:
    folder = sites[0].parent.parent
    assert {path.name for path in folder.iterdir()} == {"seeds", "out"}


@pytest.mark.parametrize(
    "symbol", ["A/../1", "A/RES/../../1", "../A/1", "A/1/..", "A//1", "A/RES/1\\..\\1", "A/RES/70/1/../../../x"]
)
def test_no_symbol_leads_out_of_a_folder(symbol: str, seed_folder: Callable[..., Path]) -> None:
    """Whether the catalogue gives it or the text states it."""
    text = f"United Nations\n\n{symbol}\n\n*The General Assembly,*\n\n1. *Requests* {symbol};\n"
    for catalogue in (
        f'sources:\n  - file: a.txt\n    symbol: "{symbol}"\n    because: a test\n'.replace("\\", "\\\\"),
        "sources:\n  - file: a.txt\n    id: a\n    because: a test\n",
    ):
        library = conversion.read(seed_folder(catalogue, {"a.txt": text}), lambda _: None)
        for file in output.files(library, lambda _: None):
            assert build.generated(file.path), file.path
            assert ".." not in file.path


@pytest.mark.parametrize(
    "content",
    [
        b"a\x00b\n",
        "a \ud800 b\n".encode("utf-8", "surrogatepass"),
        b"\xff\xfe\x00\xd8\n",
        b"\x80\x81\n",
        b"",
        b"\n \n\t\n",
        "\ufeff".encode(),
        b"\xff\xfe",
    ],
    ids=["nul", "lone surrogate", "half a UTF-16 pair", "not UTF-8", "empty", "blank", "mark alone", "mark of UTF-16"],
)
def test_what_is_no_text_is_a_problem_and_no_exception(content: bytes, seed_folder: Callable[..., Path]) -> None:
    library = conversion.read(seed_folder(CATALOGUE, {"a.txt": content}), lambda _: None)
    assert has_errors(library.problems)
    assert output.files(library, lambda _: None) == ()


# What repeats in a text that is made to take long: openings that don't close, numbers, marks, parts of documents.
REPEATED = (
    "((a) ",
    "word ",
    "w",
    "*",
    "* a",
    "[",
    "[a](",
    "“",
    "¹ a ",
    "¹",
    "a¹ ",
    "<sup>1</sup>",
    "[^1] a ",
    "\\(",
    "(a) b\n",
    "(i) b;\n\n",
    "1. a\n",
    "1. *Requests* a;\n\n",
    "- a\n",
    "```\n",
    "# a\n",
    "a-\n",
    "a\tb\n",
    " \n",
    "a\n\n",
    "1 a\n",
    "________\n",
    "Contents\n",
    "a.....1\n",
    "2/5\n",
    "A/RES/70/174 ",
    "A/RES/",
    "resolutions 1/1, 2/2 and ",
    "paragraphs 1, ",
    "Commission on Crime Prevention ",
    "of the ",
    "1 January 2021 ",
    "Draft resolution I\n\nTitle\n\n",
    "Annex\n\nDeclaration on a\n\n1. Declare a, as adopted by b;\n\n",
    "a\n\f\nA/RES/1/1\n\n1/9\n\nb\n\n",
    "| a | b |\n",
    "> a\n",
    "¹ Ibid., para. 1.\n\n",
    "Chapter I\n\n",
    "I. Title\n\n",
    "Recalling a,\n\n",
    "https://a.b/<",
    "Have agreed as follows:\n",
    "At its 3rd meeting, the Council:\n\n",
    "Annex to the letter dated 3 May from a ",
    "Article 1\nLamps\n",
    "Table 1\nLamps\n",
    "<tr><td>a</td></tr>",
    "[[1]](#footnote-1) ",
    "[[a](#b)](#c) ",
    "a 1/\n1/ See\n",
    "“The Council,\n\n“1. a\n\n",
    "The Council, Recalling a, (a) B; ",
    "The Council Recommends a: ",
    "\u202e",
    "漢",
)
SMALL, LARGE = 3_000, 24_000
# A quadratic stage takes 64 times as long for 8 times the text; sorting and noise get the benefit of the doubt.
_GROWTH = 2 * LARGE / SMALL
# Seconds below which nothing is said of growth.
_LEAST = 0.03


def seconds(folder: Path, text: str) -> float:
    start = time.process_time()
    library = made(folder, text)
    output.files(Library(library.corpus, library.accounts, ()), lambda _: None)
    return time.process_time() - start


@pytest.mark.parametrize("piece", REPEATED)
def test_a_text_takes_linear_time_whatever_repeats_in_it(piece: str, tmp_path: Path) -> None:
    small, large = (seconds(tmp_path / str(size), piece * (size // len(piece))) for size in (SMALL, LARGE))
    assert large <= _GROWTH * max(small, _LEAST), f"{small:.2f} s for {SMALL} characters, {large:.2f} s for {LARGE}"


@pytest.mark.parametrize(
    "text",
    [
        lambda size: "1. Foo:\n\n" + "- a\n\n" * (size // 5),
        lambda size: "1. Foo\n\n" + "A/RES/1/1\t" * (size // 10),
        lambda size: f"1. Foo\n\n{'|a' * (size // 8)}|\n{'|-' * (size // 8)}|\n" + "| a | b |\n" * (size // 20),
        lambda size: f"1. Foo\n\n{'a 1/ ' * (size // 5)}\n\n1/ See a.\n",
        lambda size: " ".join(f"{number}. The lamps were lit." for number in range(1, size // 25)),
    ],
    ids=["a list", "a row", "a table", "calls", "paragraphs on one line"],
)
def test_lists_tables_calls_and_lines_take_linear_time(text: Callable[[int], str], tmp_path: Path) -> None:
    small, large = (seconds(tmp_path / str(size), text(size)) for size in (SMALL, LARGE))
    assert large <= _GROWTH * max(small, _LEAST), f"{small:.2f} s for {SMALL} characters, {large:.2f} s for {LARGE}"


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")


@pytest.mark.parametrize(
    "text",
    [
        f"# A/RES/1/1\n\n# {'Word ' * 8_000}Report\n\n"
        + "".join(f"## Chapter {roman}\n\n## Foo\n\n{at}. Bar.\n\n" for at, roman in enumerate(_ROMAN, 1)),
        "# A/RES/1/1\n\n# Report\n\n"
        + "".join(f"## Chapter {roman}\n\n## Foo\n\n{at}. Bar.[^1]\n\n" for at, roman in enumerate(_ROMAN, 1))
        + f"[^1]: {'Word ' * 8_000}.\n",
    ],
    ids=["a title of chapters", "a note of chapters"],
)
def test_what_stands_on_many_pages_stands_there_in_short(text: str, tmp_path: Path) -> None:
    library = made(tmp_path, text)
    files = output.files(Library(library.corpus, library.accounts, ()), lambda _: None)
    assert len([file for file in files if "chapter-" in file.path]) == len(_ROMAN)
    assert sum(len(file.text) for file in files) < len(_ROMAN) / 2 * len(text)


@pytest.mark.parametrize(("piece", "size"), [("a", 10_000_000), ("a (", 1_000_000), ("¹", 1_000_000)])
def test_a_line_of_megabytes_converts(piece: str, size: int, tmp_path: Path) -> None:
    library = made(tmp_path, "1. " + piece * (size // len(piece)))
    assert sum(len(file.text) for file in output.files(library, lambda _: None)) > size


@pytest.mark.parametrize(("mark", "note"), [("¹", "¹"), ("[^1]", "[^1]:"), ("<sup>1</sup>", "¹")])
def test_a_hundred_thousand_calls_of_a_footnote_convert(mark: str, note: str, tmp_path: Path) -> None:
    """Each is a call with an address of its own, or a raised number; none is lost."""
    library = made(tmp_path, "1. a" + f"{mark}." * 100_000 + f"\n\n{note} b.\n")
    (document,) = library.corpus.documents
    assert len(document.footnotes) == 1
