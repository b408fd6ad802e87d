"""The commands: what they print, how they end, and what they leave alone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build, cli
from generator.build import ROOT
from tests.test_build import ENTRY, TEXT, digests

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments], catch_exceptions=False)


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KYOTO_CACHE", "off")


@pytest.mark.parametrize("command", ["convert", "build", "check", "explain", "anchors"])
def test_every_command_says_what_it_does(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "--seeds" in result.output
    assert command in run("--help").output


def test_convert_shows_its_progress_and_a_summary(seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    result = run("convert", "--seeds", seed_folder(ENTRY, {"a.txt": TEXT}), "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "reading a.txt (1 of 1)" in result.stderr
    summary = r"\d\.\d s  1 document, \d+ paragraphs, 0 footnotes, 1 link, 0 errors, 0 warnings\n"
    assert re.search(summary, result.stderr)
    assert (tmp_path / "out" / "documents" / "a-res-75-999.md").is_file()


def test_bad_input_is_shown_whole_ends_with_1_and_leaves_the_last_output(
    seed_folder: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run("convert", "--seeds", seed_folder(ENTRY, {"a.txt": TEXT}), "--out", out)
    before = digests(out)
    bad = TEXT.replace("2. Decides", "4. Decides").encode() + b"\n"
    folder = seed_folder(ENTRY, {"a.txt": bad, "b.txt": "text"})
    for command in ("convert", "build"):
        result = run(command, "--seeds", folder, "--out", out)
        assert result.exit_code == 1
        assert "a.txt:23: number-gap paragraph 4 of a-res-75-999: 2 was expected\n    4. Decides" in result.stderr
        assert "b.txt:1: seed-uncatalogued" in result.stderr
        assert "nothing was written" in result.stderr
        assert digests(out) == before


def test_check_prints_problems_and_writes_nothing(seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    folder = seed_folder(ENTRY, {"a.txt": b"\xff"})
    before = digests(tmp_path)
    result = run("check", "--seeds", folder)
    assert result.exit_code == 1
    assert result.stdout == (
        f"{folder}/a.txt:1: seed-encoding the byte 0xFF at offset 0 is not UTF-8: save the text as UTF-8\n"
    )
    assert digests(tmp_path) == before


def test_check_ends_with_0_where_all_is_well(seed_folder: Callable[..., Path]) -> None:
    result = run("check", "--seeds", seed_folder(ENTRY, {"a.txt": TEXT}))
    assert (result.exit_code, result.stdout) == (0, "")


def test_check_of_this_repository_says_which_pages_are_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "differences", lambda *_: ("documents/a.md",))
    result = run("check", "--seeds", build.ROOT / "seeds")
    assert result.exit_code == 1
    assert result.stdout.endswith(
        "site_src/documents/a.md:1: page-stale is not what the seeds and the generator give: run `make pages`\n"
    )


def test_explain_shows_the_lines_and_the_text_of_a_paragraph(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder(ENTRY, {"a.txt": TEXT})
    for name in ("A/RES/75/999", "a-res-75-999"):
        result = run("explain", "--seeds", folder, name, "para-2")
        assert result.exit_code == 0
        assert "      23 | 2. Decides to consider the matter again." in result.stdout
        assert "Read as: operative 2" in result.stdout


def test_explain_without_a_unit_shows_the_document(seed_folder: Callable[..., Path]) -> None:
    result = run("explain", "--seeds", seed_folder(ENTRY, {"a.txt": TEXT}), "A/RES/75/999")
    assert result.exit_code == 0
    for anchor in ("formula-1", "pp-1", "pp-2", "para-1", "para-2"):
        assert f"  {anchor} " in result.stdout


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [(("A/RES/9/9",), "The documents: a-res-75-999."), (("A/RES/75/999", "para-9"), "Its units: ")],
)
def test_explain_of_what_is_not_there_says_what_is(
    seed_folder: Callable[..., Path], arguments: tuple[str, ...], hint: str
) -> None:
    result = run("explain", "--seeds", seed_folder(ENTRY, {"a.txt": TEXT}), *arguments)
    assert result.exit_code == 1
    assert hint in result.stderr


def test_explain_shows_links_with_rule_and_evidence() -> None:
    result = run("explain", "E/RES/2021/21", "para-2")
    assert result.exit_code == 0
    assert re.search(
        r"quotes kyoto-declaration#para-37\n    score 0\.\d\d, rule [a-z ]+, (automatic|confirmed)", result.stdout
    )


def test_anchors_takes_in_new_addresses_and_keeps_lost_ones(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder(ENTRY, {"a.txt": TEXT})
    (folder / "anchors.yml").write_text("a-res-75-999: [para-1, para-77]\n", "utf-8")
    result = run("anchors", "--seeds", folder)
    assert result.exit_code == 0
    assert "new addresses" in result.stderr
    listed = (folder / "anchors.yml").read_text("utf-8")
    assert re.findall(r"para-[0-9]+", listed) == ["para-1", "para-77", "para-2"]
    assert "anchor-lost" in run("check", "--seeds", folder).stdout


def test_anchors_of_a_library_with_an_error_are_not_taken_in(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder(ENTRY, {"a.txt": b"\0"})
    assert run("anchors", "--seeds", folder).exit_code == 1
    assert not (folder / "anchors.yml").exists()


# A resolution with footnotes, as extractions give them: a raised figure calls, a raised figure opens the note.
NOTED = TEXT.replace("23 December 2020,", "23 December 2020,¹").replace("30th plenary", "¹ A/75/1.\n\n30th plenary")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NOTED, []),
        (NOTED.replace("2020,¹", "2020,²"), ["footnote-without-mark", "mark-without-footnote"]),
        (NOTED.replace("2020,¹", "2020,"), ["footnote-without-mark"]),
        (NOTED.replace("¹ A/75/1.\n\n", ""), ["mark-without-footnote"]),
        (TEXT.replace("again.", "again;\n\n2. Invites comments."), ["number-repeated"]),
        (TEXT.replace("2. Decides", "3. Decides"), ["number-gap"]),
    ],
)
def test_what_is_wrong_with_a_text_is_found(seed_folder: Callable[..., Path], text: str, expected: list[str]) -> None:
    result = run("check", "--seeds", seed_folder(ENTRY, {"a.txt": text}))
    found = re.findall(r"^\S+a\.txt:[1-9][0-9]*: (\S+)", result.stdout, flags=re.MULTILINE)
    assert sorted({*found} - {"anchor-twice"}) == expected
    assert result.exit_code == bool(expected)


def test_the_same_text_twice_is_a_symbol_used_twice(seed_folder: Callable[..., Path]) -> None:
    folder = seed_folder("sources:\n  - file: a.txt\n  - file: b.txt\n", {"a.txt": TEXT, "b.txt": TEXT})
    result = run("check", "--seeds", folder)
    assert result.exit_code == 1
    assert "b.txt:1: symbol-twice the symbol `A/RES/75/999` is already that of a document in a.txt" in result.stdout


@pytest.mark.parametrize("below", ["documents", "data", "site", "documents/texts"])
def test_a_folder_of_seeds_is_never_replaced_by_what_is_made_of_it(below: str, tmp_path: Path) -> None:
    """`kyoto build --seeds documents --out .` would take the texts away with the folder that the pages go to."""
    seeds = tmp_path / below
    seeds.mkdir(parents=True)
    (seeds / "catalogue.yml").write_text(ENTRY, "utf-8")
    (seeds / "a.txt").write_text(TEXT, "utf-8")
    result = run("convert" if below != "site" else "build", "--seeds", seeds, "--out", tmp_path)
    assert (seeds / "a.txt").is_file()
    assert result.exit_code == 1
    assert "Traceback" not in result.output


@pytest.mark.parametrize("name", ["documents/letter.md", "data/figures.json", "site/index.html", "about/ledger.md"])
def test_what_somebody_else_made_is_never_replaced(name: str, seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    seeds, home = seed_folder(ENTRY, {"a.txt": TEXT}), tmp_path / "home"
    (home / name).parent.mkdir(parents=True)
    (home / name).write_text("by hand", "utf-8")
    result = run("build" if name.startswith("site") else "convert", "--seeds", seeds, "--out", home)
    assert result.exit_code == 1
    assert "was not made by kyoto" in result.stderr
    assert (home / name).read_text("utf-8") == "by hand"


@pytest.mark.parametrize("name", ["documents", "about"])
def test_a_link_is_never_replaced_nor_gone_through(name: str, seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    """Whoever serves another folder under the name of the site keeps the link to it, and what is in that folder."""
    seeds = seed_folder(ENTRY, {"a.txt": TEXT})
    (tmp_path / "served").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).symlink_to(tmp_path / "served")
    result = run("convert", "--seeds", seeds, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert f"{tmp_path / 'out' / name} is a link, and would be replaced" in result.stderr
    assert not any((tmp_path / "served").iterdir())


def test_the_folder_of_the_generator_is_no_place_for_pages(seed_folder: Callable[..., Path]) -> None:
    result = run("convert", "--seeds", seed_folder(ENTRY, {"a.txt": TEXT}), "--out", ROOT)
    assert result.exit_code == 1
    assert f"{ROOT} is where the generator is" in result.stderr


def test_a_terminal_without_a_sign_shows_its_number(seed_folder: Callable[..., Path]) -> None:
    seeds = seed_folder(ENTRY, {"a.txt": TEXT.replace("1.", "1. “Foo”", 1)})
    command = [sys.executable, "-m", "generator.cli", "explain", "A/RES/75/999", "para-1", "--seeds", str(seeds)]
    done = subprocess.run(
        command,
        cwd=build.ROOT,
        env={**os.environ, "PYTHONIOENCODING": "latin-1:strict"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, b"\\u201cFoo\\u201d" in done.stdout) == (0, True)


def test_what_was_put_among_what_we_made_goes(seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    seeds = seed_folder(ENTRY, {"a.txt": TEXT})
    assert run("convert", "--seeds", seeds, "--out", tmp_path / "out").exit_code == 0
    (tmp_path / "out" / "documents" / "stale.md").write_text("by hand", "utf-8")
    assert run("convert", "--seeds", seeds, "--out", tmp_path / "out").exit_code == 0
    assert not (tmp_path / "out" / "documents" / "stale.md").exists()


def test_a_disk_that_cannot_be_written_is_said_in_a_line(seed_folder: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    result = run("convert", "--seeds", seed_folder(ENTRY, {"a.txt": TEXT}), "--out", tmp_path / "file" / "out")
    assert result.exit_code == 1
    assert "Not a directory" in result.stderr
    assert "nothing was written" in result.stderr


@pytest.mark.parametrize("given", ["soon", "-1", "4294967296", "9" * 30])
def test_a_time_that_no_archive_can_hold_is_refused(
    given: str, seed_folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site with another time than the one that was asked for would not be the same to the byte elsewhere."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    result = run("build", "--seeds", seed_folder(ENTRY, {"a.txt": TEXT}), "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.output
    assert given in result.output
    assert not (tmp_path / "out").exists()
