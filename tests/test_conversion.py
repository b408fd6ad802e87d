"""The whole way of the text: any text at all comes through, and none of it becomes markup or leaves its folder."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown

from generator import build, conversion, output
from generator.markdown import EXTENSIONS
from generator.model import Mend
from generator.problems import Problem
from tests.test_build import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.library import Library

# What UN texts are made of, what extractions leave in them, and what an attacker would put there.
PIECES = st.sampled_from(
    [
        "The General Assembly,",
        "The Economic and Social Council,",
        "*Recalling* its resolution 75/998,",
        "Noting¹",
        "1. Requests;",
        "2. Decides",
        "(a) To report;",
        "(i) Yearly;",
        "¹ A/RES/75/998.",
        "1 See annex.",
        "Annex",
        "I. Introduction",
        "Chapter I",
        "75/999. Keeping of records",
        "A/RES/75/999",
        "Draft resolution I",
        "36th plenary meeting",
        "21-00000",
        "/…",
        "________",
        "| a | b |",
        "\ta\tb",
        "**bold",
        "<i>Chapter</i>",
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "{{ config }} {% raw %}",
        "{: onclick=alert(1) }",
        "\u202egnirts\u202c",
        "```",
        "    indented",
        "# Heading",
        "&lt;b&gt; &amp; & <",
        "(" * 50,
        "[^1]: note",
        "<!-- comment -->",
        "",
        "",
        "\x0c",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=40), max_size=40).map("\n".join)


def convert(text: str) -> tuple[Library, dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder)
        (seeds / "a.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
        (seeds / "catalogue.yml").write_text("sources:\n  - file: a.txt\n", "utf-8")
        library = conversion.read(seeds, lambda _: None)
        return library, {file.path: file.text for file in output.files(library, lambda _: None)}


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_converts_or_says_why_not(text: str) -> None:
    """No exception, and no problem without a place; what is written stays in the generated folders."""
    library, files = convert(text)
    for problem in library.problems:
        assert isinstance(problem, Problem)
        assert problem.file
        assert problem.line >= 1
        assert problem.code
    assert all(build.generated(path) for path in files)


HOSTILE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "[press](javascript:alert(1))",
    "![x](https://elsewhere.example/x.png)",
    "<https://elsewhere.example/>",
    "{: onclick=alert(1) #para-1 }",
    "[ref]: javascript:alert(1)",
    "<iframe src=//elsewhere.example></iframe>",
    "<style>body{display:none}</style>",
    "&#106;avascript:alert(1)",
    "{{ 7 * 7 }}{% for x in () %}",
    "</div></section>",
    "--> <b onclick=alert(1)>",
)

# Attributes that run or fetch something.
_RUNS = ("on", "src", "srcdoc", "action", "formaction", "style")


@pytest.mark.parametrize("attack", HOSTILE)
@pytest.mark.parametrize(
    "place", ["Keeping of records", "that records have been kept", "to keep records", "Agenda item 7"]
)
def test_markup_in_a_text_is_shown_and_not_obeyed(attack: str, place: str) -> None:
    """Whatever stands in a title, a paragraph or a masthead is text on the page that is made of it."""
    library, files = convert(TEXT.replace(place, f"{place} {attack}"))
    assert library.corpus.documents
    for path, text in files.items():
        if not path.endswith(".md"):
            continue
        rendered = Markdown(extensions=list(EXTENSIONS)).convert(text)
        for element in html.fragment_fromstring(rendered, create_parent="div").iter():
            if not isinstance(element.tag, str):
                continue
            assert element.tag not in {"script", "iframe", "img", "style", "object", "embed"}, (path, attack)
            for name, value in element.attrib.items():
                aligned = name == "style" and str(value).startswith("text-align: ")  # a column of a Markdown table
                assert aligned or not str(name).startswith(_RUNS), (path, name)
                assert "javascript:" not in str(value).lower() or name not in {"href", "id"}, (path, name)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("parentheses", "(" * 200_000),
        ("brackets", "[" * 200_000),
        ("stars", "*" * 200_000),
        ("footnote marks", "word¹ " * 40_000),
        ("spaces", "a" + " " * 200_000 + "b"),
        ("words", "resolution 75/998 and " * 10_000),
        ("numbers", "1, " * 70_000),
        ("angle brackets", "<" * 200_000),
        ("tabs", "\t" * 200_000),
        ("dots", "." * 200_000),
        ("underscores", "_" * 200_000),
        ("symbols", "A/" * 100_000),
        ("roman numerals", "X" * 200_000),
    ],
)
def test_a_line_without_end_costs_no_more_than_its_length(kind: str, line: str) -> None:
    """200,000 characters on one line are read within seconds: nothing in the way grows faster than the text."""
    start = time.process_time()
    convert(TEXT.replace("to keep records", line))
    assert time.process_time() - start < 20, kind


def test_a_correction_reads_the_seed_as_it_was_meant_and_stands_in_the_ledger(
    seed_folder: Callable[..., Path],
) -> None:
    catalogue = """\
sources:
  - file: a.txt
    corrections:
      - line: 22
        is: to keep records
        should_be: to keep accounts
        because: the printer's slip
"""
    lines = TEXT.splitlines()
    number = next(index for index, line in enumerate(lines, 1) if "to keep records" in line)
    folder = seed_folder(catalogue.replace("line: 22", f"line: {number}"), {"a.txt": TEXT})
    library = conversion.read(folder, lambda _: None)
    assert library.problems == ()
    (account,) = library.accounts
    corrections = [mend for mend in account.mends if mend.kind == "correction"]
    assert corrections == [Mend(number, "correction", "to keep records", "to keep accounts")]
    files = {file.path: file.text for file in output.files(library, lambda _: None)}
    assert "keep accounts" in files["documents/a-res-75-999.md"]
