"""The reader as a whole: any text is read without an exception and without losing a word, and a document that was
composed of known paragraphs, and cut by pages anywhere, comes back as those paragraphs.
"""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import ledger, reader
from generator.model import Corpus, Reading, Seed, SourceLine
from generator.seeds import Entry
from tests.composer import Composer, Composition, Material, Style, material
from tests.rows import rows

MASTHEADS = {
    "council": (
        "United Nations",
        "E/RES/2031/7",
        "Economic and Social Council",
        "Distr.: General",
        "28 July 2031",
        "2031 session",
        "Agenda item 19 (c)",
        "Social and human rights questions: crime prevention and criminal justice",
        "Resolution adopted by the Economic and Social Council on 22 July 2031",
        "*[on the recommendation of the Commission on Crime Prevention and Criminal Justice (E/2031/30)]*",
        "2031/7. Reducing waste through reuse and repair",
    ),
    "assembly": (
        "United Nations",
        "A/RES/87/233",
        "General Assembly",
        "Distr.: General",
        "4 January 2033",
        "Eighty-seventh session",
        "Agenda item 97",
        "Crime prevention and criminal justice",
        "Resolution adopted by the General Assembly on 15 December 2032",
        "[*on the report of the Third Committee (A/87/462, para. 20)*]",
        "87/233. Follow-up to the reuse of things",
    ),
    "security council": (
        "United Nations",
        "S/RES/2999 (2039)",
        "Security Council",
        "Distr.: General",
        "23 April 2039",
        "Resolution 2999 (2039)",
        "Adopted by the Security Council at its 8514th meeting, on 23 April 2039",
    ),
    "human rights council": (
        "United Nations",
        "A/HRC/RES/68/7",
        "General Assembly",
        "Distr.: General",
        "8 October 2031",
        "Human Rights Council",
        "Sixty-eighth session",
        "13 September–8 October 2031",
        "Agenda item 3",
        "Resolution adopted by the Human Rights Council on 8 October 2031",
        "68/7. Things and their repair",
    ),
    "sponsors": (
        "United Nations",
        "A/C.3/87/L.5",
        "General Assembly",
        "Distr.: Limited",
        "28 September 2032",
        "Original: English",
        "Eighty-seventh session",
        "Third Committee",
        "Agenda item 97",
        "Crime prevention and criminal justice",
        "Albania, Australia, Austria, Côte d’Ivoire and Japan: draft resolution",
        "Reuse and repair of things",
    ),
    "declaration": (
        "United Nations",
        "A/CONF.299/L.6",
        "Sixteenth United Nations Congress on Crime Prevention and Criminal Justice",
        "Distr.: Limited",
        "8 March 2031",
        "Original: English",
        "Oslo, 7–12 March 2031",
        "Agenda item 8",
        "Oslo Declaration on the Reuse of Things",
    ),
    "commission": (
        "United Nations",
        "Commission on Crime Prevention and Criminal Justice",
        "**Report on the fortieth session**",
        "**Economic and Social Council\nOfficial Records, 2031\nSupplement No. 10**",
        "United Nations • New York, 2031",
    ),
    "report": (
        "United Nations",
        "E/CN.15/2031/9",
        "Economic and Social Council",
        "Distr.: General",
        "28 July 2031",
        "Original: English",
        "Commission on Crime Prevention and Criminal Justice",
        "Fortieth session",
        "Vienna, 17–21 May 2031",
        "Item 6 of the provisional agenda",
        "Use and application of United Nations standards and norms",
        "Reuse of things",
        "Report of the Secretary-General",
    ),
}

LAYOUTS: tuple[str, ...] = ("council", "assembly", "omnibus", "security council", "human rights council", "sponsors")
LAYOUTS += ("annexes", "declaration", "report", "commission")


def seed(text: str) -> Seed:
    return Seed("text.txt", "0" * 64, tuple(SourceLine(i, line) for i, line in enumerate(text.split("\n"), 1)))


def read(text: str) -> Reading:
    reading, _ = reader.read(seed(text), Entry(file="text.txt"), Counter())
    return reading


@pytest.fixture(scope="module")
def wording(corpus: Corpus) -> Material:
    return material(corpus)


def compose(layout: str, chance: Random, wording: Material) -> Composition:
    style = Style(
        italics=chance.choice(["none", "operative", "all"]),
        close=chance.random() < 0.3,
        page=chance.choice([120, 200, 350]),
        blanks=chance.choice([(1,), (1, 1, 3), (4,)]),
        noted=chance.choice([0.0, 0.1, 0.3]),
        links=chance.random() < 0.5,
    )
    composer = composed(layout, chance, wording, style)
    if layout in ("report", "commission"):
        return composer.printed(MASTHEADS[layout])
    closing = "13th plenary meeting 22 July 2031" if layout in ("council", "assembly") else ""
    return composer.printed(MASTHEADS.get(layout, MASTHEADS["assembly"]), closing)


def composed(layout: str, chance: Random, wording: Material, style: Style) -> Composer:
    composer = Composer(chance, wording, style)
    if layout == "report":
        composer.report()
        return composer
    if layout == "commission":
        composer.commission()
        return composer
    if layout == "declaration":
        composer.declaration()
        return composer
    organs = {"council": "Economic and Social Council", "security council": "Security Council"}
    organs["human rights council"] = "Human Rights Council"
    composer.resolution(organs.get(layout, "General Assembly"), sections=layout == "omnibus")
    if layout == "annexes":
        for label in chance.choice([("Annex",), ("Annex I", "Annex II")]):
            composer.annex(label)
    return composer


@pytest.mark.parametrize("layout", LAYOUTS)
def test_pages_may_break_anywhere_and_the_paragraphs_come_back(layout: str, wording: Material) -> None:
    """Of 40 documents of each layout, cut at any word, at least 38 come back exactly; none loses a word."""
    wrong = []
    for number in range(40):
        composition = compose(layout, Random(f"{layout} {number}"), wording)  # noqa: S311  # repeatable, not secret
        reading = read(composition.text)
        assert ledger.check(reading) == ()
        if [rows(document) for document in reading.documents] != composition.documents:
            wrong.append(number)
    assert len(wrong) <= 2, f"{layout}: {wrong} of 40 were not read as composed"


def test_wrapped_lines_with_blank_ones_between_come_back_as_paragraphs(wording: Material) -> None:
    """Plain digits call the footnotes, words break at hyphens, pages begin anywhere: 39 of 40 come back exactly."""
    wrong = []
    for number in range(40):
        chance = Random(f"wrapped {number}")  # noqa: S311  # repeatable, not secret
        composer = Composer(chance, wording, Style(noted=chance.choice([0.0, 0.1])))
        composer.report()
        composition = composer.wrapped()
        reading = read(composition.text)
        assert ledger.check(reading) == ()
        if [rows(document) for document in reading.documents] != composition.documents:
            wrong.append(number)
    assert len(wrong) <= 1, f"{wrong} of 40 were not read as composed"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_pages_without_blank_lines_come_back_as_paragraphs(layout: str, wording: Material) -> None:
    """Of 40 documents of each layout, their labels beside or above their texts, at least 37 come back exactly."""
    wrong = []
    for number in range(40):
        chance = Random(f"paged {layout} {number}")  # noqa: S311  # repeatable, not secret
        composer = composed(layout, chance, wording, Style(noted=chance.choice([0.0, 0.1])))
        composition = composer.paged(MASTHEADS.get(layout, MASTHEADS["assembly"]), alone=number % 2 > 0)
        reading = read(composition.text)
        assert ledger.check(reading) == ()
        if [rows(document) for document in reading.documents] != composition.documents:
            wrong.append(number)
    assert len(wrong) <= 3, f"{layout}: {wrong} of 40 were not read as composed"


PIECES = st.sampled_from(
    (  # noqa: SIM905  # a table, not sixty lines
        "Recalling|*Requests*|**Annex**|Annex|Annex II|Chapter II|Draft resolution III|Resolution 30/1"
        "|Draft decision|I|A.|The General Assembly,|The Economic and Social Council|IV.|1.|2.|12.|5 bis.|(a)|(i)"
        "|(b)|- (a)|¹|²|⁵⁶|see¹|word,²|word|States|Commission|jus|tice|non -custodial|capacity-|building"
        "|gender- and age-sensitive|[75/196](#)|\\(III\\)|[E/2021/30](https://undocs.org/E/2021/30)|<i>Chair</i>"
        "|\t|Contents|crime.....61|__________________|,|.|;|:|*|**|https://undocs.org/x|“quoted|end”|_word_"
        "|<sup>3</sup>|13th plenary meeting|22 July 2021|Distr.: General|2/5|–|- |A/RES/76/181|Agenda item 3"
        "|21-01234 (E)|\u202e|\x00|\ufeff|\r|é|—|Ibid., para. 3.|2021/21. Title|[on the report of]"
    ).split("|")
)
LINES = st.lists(st.lists(PIECES, max_size=8).map(" ".join), max_size=30)


@given(lines=LINES, indented=st.booleans())
@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
def test_any_lines_are_read_without_losing_a_word(lines: list[str], indented: bool) -> None:
    text = "\n".join(f" {line}" if indented and index % 3 else line for index, line in enumerate(lines))
    found = ledger.check(read(text))
    assert [problem.message for problem in found] == []


@given(text=st.text(max_size=400))
@settings(max_examples=250)
def test_any_characters_are_read_without_losing_a_word(text: str) -> None:
    assert [problem.message for problem in ledger.check(read(text))] == []


def test_a_note_at_the_head_of_a_text_is_not_parted_into_statements() -> None:
    assert ledger.check(read("lamps\n¹ Recalling   22 July 2035")) == ()


@pytest.mark.parametrize(
    ("lines", "read_as"),
    [
        ("the \ufb01rst tra\ufb03c of o\ufb03cers", "the first traffic of officers"),
        ("the re\u00adport of the co\u00adordination", "the report of the coordination"),
        ("the report of the keep\u00ad\ners of lamps", "the report of the keepers of lamps"),
        ("the\u200b report\ufeff of\u00a0the keepers", "the report of the keepers"),
    ],
)
def test_what_typesetting_put_into_words_is_taken_out_and_told(lines: str, read_as: str) -> None:
    reading = read(f"The General Assembly,\nRecalling {lines},\n1. Requests that they be kept;\n2. Decides things.\n")
    assert [row[3] for row in rows(reading.documents[0])][1] == f"Recalling {read_as},"
    assert ledger.check(reading) == ()
    assert reading.mends or "\ufb01" not in lines
