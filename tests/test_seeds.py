"""What a folder of seeds must be: a catalogue that fits its files, and files that are texts."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pytest

from generator import seeds
from generator.build import ROOT
from generator.model import Mend
from generator.problems import Severity, render

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ONE = "sources:\n  - file: a.txt\n"


def rendered(folder: Path) -> list[str]:
    return [render(problem) for problem in seeds.load(folder)[2]]


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in seeds.load(folder)[2]]


def test_a_file_name_alone_is_a_whole_entry(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder(ONE, {"a.txt": "The General Assembly,\n\nRecalling\n"})
    catalogue, sources, problems = seeds.load(folder)
    assert not problems
    assert catalogue.follow_up_of == ""
    (source,) = sources
    assert [(line.number, line.text) for line in source.seed.lines] == [
        (1, "The General Assembly,"),
        (2, ""),
        (3, "Recalling"),
    ]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    assert seeds.split("a\r\nb\rc\nd\x0ce\u2028f") == ["a", "b", "c", "d\x0ce\u2028f"]
    assert seeds.split("a\n\n") == ["a", ""]


def test_a_hash_is_of_the_bytes_as_supplied_byte_order_mark_included(seed_folder: Callable[..., Path]) -> None:
    for data in ("\ufeffNoting\n".encode(), "\ufeffNoting\n".encode("utf-16-le"), "\ufeffNoting\n".encode("utf-16-be")):
        _, (source,), problems = seeds.load(seed_folder(ONE, {"a.txt": data}))
        assert not problems
        assert source.seed.lines[0].text == "Noting"
        assert source.seed.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "a.txt:1: seed-empty the file is empty"),
        (b" \n\t\n", "a.txt:1: seed-empty the file is empty"),
        ("\u00a0\n".encode(), "a.txt:1: seed-empty the file holds nothing but blank space"),
        (b"one\ntwo\0", "a.txt:2: seed-binary a NUL at offset 7: this is a binary file, not a text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.txt:3: seed-binary a NUL at offset 8: this is a binary file, not a text"),
        (
            "one\nR\u00e9affirmant\n".encode("latin-1"),
            "a.txt:2: seed-encoding the byte 0xE9 at offset 5 is not UTF-8: save the text as UTF-8",
        ),
        (b"a \xed\xa0\x80", "a.txt:1: seed-encoding the byte 0xED at offset 2 is not UTF-8: save the text as UTF-8"),
    ],
)
def test_a_seed_that_is_no_text_is_refused(seed_folder: Callable[..., Path], data: bytes, expected: str) -> None:
    assert rendered(seed_folder(ONE, {"a.txt": data})) == [expected]


def test_every_problem_is_reported_at_once(seed_folder: Callable[..., Path]) -> None:
    catalogue = """\
sources:
  - file: empty.txt
  - file: binary.txt
  - file: absent.txt
  - file: ../outside.txt
  - file: empty.txt
"""
    folder = seed_folder(catalogue, {"empty.txt": "", "binary.txt": b"\0", "left.txt": "text"})
    assert sorted(codes(folder)) == [
        "seed-binary",
        "seed-empty",
        "seed-empty",
        "seed-missing",
        "seed-path",
        "seed-twice",
        "seed-uncatalogued",
    ]


def test_a_file_must_be_named_once(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder("sources:\n  - file: a.txt\n  - file: a.txt\n", {"a.txt": "text", "b.txt": "text"})
    assert rendered(folder) == [
        "catalogue.yml:3: seed-twice the file `a.txt` is already that of the entry on line 2\n"
        "      - file: a.txt\n"
        "        ^",
        "b.txt:1: seed-uncatalogued catalogue.yml doesn't name this file: add an entry `- file: b.txt`, "
        "or take the file away",
    ]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "b/a.txt", "b\\a.txt", "C:a.txt", "..", "a\u0007.txt"])
def test_a_name_stays_inside_the_folder(seed_folder: Callable[..., Path], name: str) -> None:
    quoted = name.replace("\\", "\\\\").replace("\u0007", "\\a")
    assert codes(seed_folder(f'sources:\n  - file: "{quoted}"\n', {})) == ["seed-path"]


def test_a_link_that_leads_out_of_the_folder_is_refused(seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text("text")
    folder = seed_folder(ONE, {})
    (folder / "a.txt").symlink_to(tmp_path / "outside.txt")
    assert codes(folder) == ["seed-path"]


def test_a_symbol_belongs_to_one_document(seed_folder: Callable[..., Path]) -> None:
    catalogue = """\
sources:
  - file: a.txt
    symbol: E/2021/30
    because: the cover
  - file: b.txt
    symbol: E/2021/30
    because: the cover
"""
    folder = seed_folder(catalogue, {"a.txt": "text", "b.txt": "text"})
    assert rendered(folder) == [
        "catalogue.yml:6: symbol-twice the symbol `E/2021/30` is already that of the entry on line 3\n"
        "        symbol: E/2021/30\n"
        "        ^"
    ]


@pytest.mark.parametrize("symbol", ["A/../../etc", "javascript:alert(1)", "A/RES/<b>", "A", "", "A//1"])
def test_what_is_not_a_symbol_is_refused(seed_folder: Callable[..., Path], symbol: str) -> None:
    folder = seed_folder(f'sources:\n  - file: a.txt\n    symbol: "{symbol}"\n    because: x\n', {"a.txt": "text"})
    assert codes(folder) == ["value"]


def test_what_is_not_read_from_the_text_needs_a_reason(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder("sources:\n  - file: a.txt\n    title: A title\n", {"a.txt": "text"})
    (problem,) = seeds.load(folder)[2]
    assert (problem.code, problem.line, problem.severity) == ("reason-missing", 3, Severity.WARNING)


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_known_one(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder("sources:\n  - file: a.txt\n    symbl: E/2021/30\n", {"a.txt": "text"})
    assert rendered(folder) == [
        "catalogue.yml:3: key-unknown the key `symbl` is not known; did you mean `symbol`?\n"
        "        symbl: E/2021/30\n"
        "        ^"
    ]


@pytest.mark.parametrize(
    ("catalogue", "place"),
    [
        ("sources: [\n", "catalogue.yml:1: yaml"),
        ("sources:\n\t- file: a.txt\n", "catalogue.yml:2: yaml"),
        ("sources:\n  - &x {file: a.txt}\n  - *x\n", "catalogue.yml:2: yaml"),
        ("sources:\n  - file: a.txt\n    file: b.txt\n", "catalogue.yml:3: key-twice"),
        ("sources:\n  - ? [a]\n    : b\n", "catalogue.yml:2: yaml"),
        ("sources:\n  - symbol: E/2021/30\n", "catalogue.yml:2: key-missing"),
        ("sources:\n  - file: [a]\n", "catalogue.yml:2: value"),
        ("sources: []\n", "catalogue.yml:1: key-missing"),
        ("sources: a.txt\n", "catalogue.yml:1: value"),
        ("follow_up_of: a\n", "catalogue.yml:1: key-missing"),
        ("- a\n", "catalogue.yml:1: value"),
        ("[" * 5000, "catalogue.yml:1: yaml"),
        (b"\xff\xfe\0", "catalogue.yml:1: seed-encoding"),
        ("", "catalogue.yml:1: seed-empty"),
        ("# nothing\n", "catalogue.yml:1: key-missing"),
    ],
)
def test_a_catalogue_that_is_wrong_is_pointed_at(
    seed_folder: Callable[..., Path], catalogue: str | bytes, place: str
) -> None:
    found = rendered(seed_folder(catalogue, {"a.txt": "text"}))
    assert found
    assert any(line.startswith(place) for line in found), found


def test_a_folder_without_a_catalogue_says_so(tmp_path: Path) -> None:
    assert codes(tmp_path) == ["seed-missing"]


CORRECTED = """\
sources:
  - file: a.txt
    corrections:
      - line: {line}
        is: {found}
        should_be: {meant}
        because: a slip of the printer
"""


def test_a_correction_is_made_and_recorded(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder(
        CORRECTED.format(line=2, found="jus tice", meant="justice"), {"a.txt": "one\ncriminal jus tice\n"}
    )
    _, (source,), problems = seeds.load(folder)
    assert not problems
    assert source.seed.lines[1].text == "criminal justice"
    assert source.mends == (Mend(2, "correction", "jus tice", "justice"),)
    assert source.seed.sha256 == hashlib.sha256(b"one\ncriminal jus tice\n").hexdigest()


@pytest.mark.parametrize(
    ("line", "found", "message"),
    [
        (3, "a", "a.txt has 2 lines, so there is no line 3 to correct"),
        (1, "absent", "`absent` is not on line 1 of a.txt"),
        (2, "is", "`is` stands 2 times on line 2 of a.txt: name more of it"),
    ],
)
def test_a_correction_must_fit_its_line(seed_folder: Callable[..., Path], line: int, found: str, message: str) -> None:
    folder = seed_folder(CORRECTED.format(line=line, found=found, meant="x"), {"a.txt": "one\nthis is\n"})
    (problem,) = seeds.load(folder)[2]
    assert (problem.code, problem.line, problem.message) == ("correction", 4, message)


def test_a_correction_needs_a_line_number_and_a_reason(seed_folder: Callable[..., Path]) -> None:
    catalogue = "sources:\n  - file: a.txt\n    corrections:\n      - line: two\n        is: a\n        should_be: b\n"
    found = rendered(seed_folder(catalogue, {"a.txt": "text"}))
    assert [line.splitlines()[0] for line in found] == [
        "catalogue.yml:4: value `line` is not a whole number",
        "catalogue.yml:4: key-missing the key `because` is missing here",
    ]


def test_the_catalogue_of_this_repository_is_right() -> None:
    catalogue, sources, problems = seeds.load(ROOT / "seeds")
    assert not problems
    assert [source.entry.file for source in sources] == [entry.file for entry in catalogue.sources]
    for source in sources:
        for key in ("symbol", "id", "title"):
            if getattr(source.entry, key):
                assert re.search(r"\bline", source.entry.because or ""), f"{source.entry.file}: which line says so?"


def test_a_slip_in_the_catalogue_does_not_hide_what_is_wrong_with_the_texts(tmp_path: Path) -> None:
    (tmp_path / "catalogue.yml").write_text("sources:\n  - file: a.txt\n    colour: red\n", "utf-8")
    (tmp_path / "a.txt").write_bytes(b"")
    _, _, problems = seeds.load(tmp_path)
    assert [(problem.file, problem.line, problem.code) for problem in problems] == [
        ("catalogue.yml", 3, "key-unknown"),
        ("a.txt", 1, "seed-empty"),
    ]
