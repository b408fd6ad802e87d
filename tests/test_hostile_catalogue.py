"""Rule: what stands in a catalogue, in decisions or in the list of anchors is a problem or a page, never an exception.

Maintainers write these files, and programs do: each value is tried in its place, and what comes out can be written,
under names that a disk takes, each once.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator import build, conversion, output
from generator.problems import has_errors, render

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "United Nations\n\nA/RES/75/1\n\nThe General Assembly,\n\nRecalling a,\n\n1. Requests a;\n"
HALF = "\ud800"

HOSTILE = (
    *({"date": date} for date in ("2020-13", "2020-00", "2020-12-32", "0000", "2020-02-30")),
    *({key: "nonsense"} for key in ("kind", "flavour", "symbol", "id", "organ", "session", "agenda_item", "title")),
    *({key: HALF} for key in ("title", "organ", "session", "agenda_item", "supplied_as", "because", "file", HALF)),
    *({key: "</title><script>{{ a }}\u202e\u2028\x85\n# b"} for key in ("title", "organ", "session", "agenda_item")),
    *({"title": title} for title in ("", "  ", "x" * 20_000, "9" * 5_000, "\n---\ntitle: x\n---\n")),
    *({"id": identifier} for identifier in ("index", "404", "con", "a" * 80, "a" * 81)),
    *({"symbol": symbol} for symbol in ("A/1..", "A/1 (i)", "A/1 **", "A/" + "1" * 78)),
    *(
        {"file": file}
        for file in ("x" * 5_000, "a\u2028b", ".", "..", "~", "index.txt", "漢" * 80 + ".txt", "--!>--.txt")
    ),
    *(
        {"corrections": [{"line": line, "is": said, "should_be": meant, "because": "a test"}]}
        for line, said, meant in ((5, "The General Assembly,", " "), (3, "A/RES/75/1", "A/RES/../1"), (5, "The", HALF))
    ),
)


def tried(folder: Path) -> tuple[str, ...]:
    """The codes of a folder's problems, which can be printed; what it converts to, if it does, can be written."""
    library = conversion.read(folder, lambda _: None)
    assert all(render(problem).encode() for problem in library.problems)
    files = output.files(library, lambda _: None)
    assert bool(files) != has_errors(library.problems)
    paths = [file.path for file in files]
    assert len(set(paths)) == len(paths)
    for file in files:
        assert build.generated(file.path)
        assert all(len(step.encode()) <= 255 for step in file.path.replace(".md", ".html").split("/"))
        file.text.encode()
    return tuple(problem.code for problem in library.problems)


@pytest.mark.parametrize("said", HOSTILE, ids=lambda said: ascii(said)[:60])
def test_an_entry_is_a_problem_or_a_page(said: dict[str, object], seed_folder: Callable[..., Path]) -> None:
    file = str(said.get("file", "a.txt"))
    names = file if file.isprintable() and len(file.encode()) < 256 and file not in ("", ".", "..") else "a.txt"
    catalogue = json.dumps({"sources": [{"file": "a.txt", "because": "a test"} | said]})
    tried(seed_folder(catalogue, {names: TEXT}))


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"kind": "nonsense"}, "value"),
        ({"flavour": "nonsense"}, "flavour-unknown"),
        ({"date": "2020-13"}, "value"),
        ({"title": HALF}, "yaml"),
        ({"id": "index"}, "id-twice"),
        ({"id": "con"}, "value"),
        ({"id": "lpt1"}, "value"),
        ({"file": "x" * 5_000}, "seed-path"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said(
    entry: dict[str, str], code: str, seed_folder: Callable[..., Path]
) -> None:
    catalogue = json.dumps({"sources": [{"file": "a.txt", "because": "a test"} | entry]})
    assert code in tried(seed_folder(catalogue, {"a.txt": TEXT}))


@pytest.mark.parametrize("name", ["decisions.yml", "anchors.yml"])
@pytest.mark.parametrize("content", [b"", b"\0", b"a: [\xff", "a: b\n".encode("utf-16"), b"- a\n", b'a: ["\\ud800"]\n'])
def test_what_people_decided_is_read_or_a_problem(name: str, content: bytes, seed_folder: Callable[..., Path]) -> None:
    tried(seed_folder("sources:\n  - file: a.txt\n", {"a.txt": TEXT, name: content}))


@pytest.mark.parametrize("file", ["index.txt", "f" * 251 + ".txt", "резолюция.txt"])
def test_the_name_of_a_file_makes_a_page_of_its_own(file: str, seed_folder: Callable[..., Path]) -> None:
    """`documents/index` is the list of all documents, and no disk takes the name of a page of 256 characters."""
    text = TEXT.replace("A/RES/75/1\n\n", "")
    folder = seed_folder(json.dumps({"sources": [{"file": file}]}), {file: text})
    assert tried(folder) == ()
    (document,) = conversion.read(folder, lambda _: None).corpus.documents
    assert document.id not in ("", "index")
