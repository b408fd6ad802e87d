"""Cases in plain text, one after the other: a title, the organ that speaks, a text between dots, its mentions.

To add one, write it into a file of `tests/golden/citations/` without mentions and run `make golden`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.citations import numbered, printed
from generator.citations.found import Found, apart
from generator.citations.numbered import Setting
from generator.symbols import Numbering, organ

FOLDER = Path(__file__).parent / "golden" / "citations"
# A case: title, organ or an empty line, `.`, text, `.`, mentions up to the empty line before the next title.
CASE = re.compile(r"(?P<title>.+)\n(?P<organ>.*)\n\.\n(?P<text>.*)\n\.\n(?P<mentions>(?:.+\n)*)\n*")


@dataclass(frozen=True)
class Case:
    title: str
    organ: str
    text: str
    mentions: str


def cases(file: Path) -> list[Case]:
    return [Case(**match.groupdict()) for match in CASE.finditer(file.read_text(encoding="utf-8"))]


def shown(text: str, found: Found) -> str:
    """`its words → what it names`, and after `:` the place in it."""
    work = found.symbol or " ".join(found.own or ()) or " or ".join(found.between) or f"nothing: {found.reason}"
    places = [" ".join(part).strip() for part in found.pinpoint.parts]
    places += [f"paragraph {' '.join(number.labels)}" for number in found.pinpoint.paragraphs]
    return f"{text[found.start : found.end]} → {work}" + (f" : {', '.join(places)}" if places else "")


def mentions(case: Case) -> str:
    own = organ(case.organ)
    commission = own if own and own.numbering is Numbering.OWN else None
    found = apart(printed.find(case.text), numbered.find(case.text, Setting(own, commission)))
    return "".join(f"{shown(case.text, one)}\n" for one in found)


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_each_text_has_exactly_these_mentions(file: Path, request: pytest.FixtureRequest) -> None:
    read = cases(file)
    assert read, f"{file.name} has no case in the form that this test reads"
    if request.config.getoption("--golden"):
        blocks = (f"{case.title}\n{case.organ}\n.\n{case.text}\n.\n{mentions(case)}" for case in read)
        file.write_text("\n".join(blocks), encoding="utf-8")
    assert {case.title: mentions(case) for case in cases(file)} == {case.title: case.mentions for case in cases(file)}
