"""Golden folders: an excerpt of a seed, what the reader makes of it, and the page made of that.

Each folder of `tests/golden/` holds `seed.txt` (lines of a file in `seeds/`, byte for byte), `tree.txt`, `page.md`,
and `catalogue.yml` where the excerpt cannot say what the whole text says. `make golden` writes them anew.
"""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import ledger, pages, reader, seeds
from generator.addresses import Addresses
from generator.model import Corpus
from tests.outline import outline

if TYPE_CHECKING:
    from collections import Counter

    from generator.model import Reading

ROOT = Path(__file__).parent.parent
FOLDERS = sorted(path.parent for path in (ROOT / "tests" / "golden").glob("*/seed.txt"))


@pytest.fixture(scope="module")
def words() -> Counter[str]:
    """The vocabulary of the library: an excerpt alone attests too few words to mend by."""
    _, sources, _ = seeds.load(ROOT / "seeds")
    return reader.vocabulary(source.seed for source in sources)


def read(folder: Path, tmp_path: Path, words: Counter[str]) -> Reading:
    shutil.copy(folder / "seed.txt", tmp_path / "seed.txt")
    catalogue = folder / "catalogue.yml"
    text = catalogue.read_text() if catalogue.exists() else "sources:\n  - file: seed.txt\n"
    (tmp_path / "catalogue.yml").write_text(text)
    _, (source,), problems = seeds.load(tmp_path)
    assert not problems, problems
    reading, _ = reader.read(source.seed, source.entry, words)
    return reading


def compare(expected: Path, found: str, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--golden"):
        expected.write_text(found)
        return
    before = expected.read_text() if expected.exists() else ""
    difference = difflib.unified_diff(before.splitlines(), found.splitlines(), str(expected), "found", lineterm="", n=1)
    shown = "\n".join(difference)
    assert not shown, f"{shown}\n\nIf this is right, `make golden` takes it."


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_difficulty_is_read_as_its_golden_tree(
    folder: Path, tmp_path: Path, words: Counter[str], request: pytest.FixtureRequest
) -> None:
    compare(folder / "tree.txt", outline(read(folder, tmp_path, words)), request)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_difficulty_gives_its_golden_page(
    folder: Path, tmp_path: Path, words: Counter[str], request: pytest.FixtureRequest
) -> None:
    reading = read(folder, tmp_path, words)
    corpus = Corpus((reading,), "")
    addresses = Addresses(corpus)
    made = [page for document in reading.documents for page in pages.document_pages(document, corpus, addresses)]
    compare(folder / "page.md", "\n".join(f"{page.path}\n\n{page.text}" for page in made), request)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_an_excerpt_stands_in_a_seed_byte_for_byte_and_loses_no_word(
    folder: Path, tmp_path: Path, words: Counter[str]
) -> None:
    excerpt = (folder / "seed.txt").read_bytes()
    assert any(excerpt in path.read_bytes() for path in (ROOT / "seeds").glob("*.txt"))
    assert ledger.check(read(folder, tmp_path, words)) == ()
