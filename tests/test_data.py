"""The data that other programs read: as the schemas say, always the same, and of the library as it is."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from generator import data
from generator.addresses import Addresses
from generator.ledger import Account
from generator.model import (
    Alignment,
    Change,
    Citation,
    CitationState,
    Concordance,
    Evidence,
    Link,
    Mend,
    Place,
    Relation,
    Review,
)
from tests.made import SEED, call, corpus, document, footnote, operative, section, subparagraph

if TYPE_CHECKING:
    from generator.library import File, Library
    from generator.model import Corpus

ACCOUNT = Account(
    document="a-res-1-1",
    seed=SEED,
    sha256="0" * 64,
    tokens=12,
    body=5,
    heading=1,
    footnote=2,
    masthead=3,
    furniture=(("rule", 1),),
    lines=(),
    mends=(Mend(3, "split word", "jus tice", "justice"),),
)


def made() -> Corpus:
    """One of everything."""
    first = operative("1", line=2, text="Takes note of it;", marks=(call("1", 10),))
    first = replace(first, children=(subparagraph("a", "para-1", line=3),))
    text = document(section("Follow-up", first, line=2), operative("2", line=4), footnotes=(footnote("1", line=5),))
    origin, target = Place("a-res-1-1", "para-2"), Place("a-res-1-1", "para-1")
    evidence = Evidence("=later words", "earlier words", ("words", "more words"))
    link = Link(Relation.QUOTES, origin, target, 0.98765, evidence, "shared run", Review.AUTOMATIC)
    cited = Citation(origin, 0, 8, "Requests", "A/RES/1/1", None, target, CitationState.RESOLVED, "symbol")
    lost = Citation(origin, 0, 8, "Requests", None, None, None, CitationState.UNRESOLVED, "symbol")
    pair = Concordance("a-res-1-1", "a-res-1-1", (Alignment("para-1", None, Change.DROPPED, (("it", ""),)),))
    return replace(corpus(text), links=(link,), citations=(cited, lost), concordances=(pair,))


def files(library: Corpus) -> dict[str, File]:
    return {file.path: file for file in data.files(library, Addresses(library).url, (ACCOUNT,))}


def loaded(name: str) -> Any:
    return json.loads(files(made())[f"data/{name}.json"].text)


def test_every_file_has_its_schema_beside_it_and_fits_it() -> None:
    found = files(made())
    for name in data.SCHEMAS:
        schema = json.loads(found[f"data/{name}.schema.json"].text)
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.validate(json.loads(found[f"data/{name}.json"].text), schema)
    assert set(found) == {
        *(f"data/{name}.json" for name in data.SCHEMAS),
        *(f"data/{name}.schema.json" for name in data.SCHEMAS),
        "data/follow-up.csv",
    }


@pytest.mark.parametrize("name", data.SCHEMAS)
def test_a_schema_lets_nothing_else_pass(name: str) -> None:
    """A schema that takes anything says nothing: a key too many and a key too few are both refused."""
    schema = json.loads(data.schema(name))
    content = loaded(name)
    (rows,) = content.values()
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**content, "more": 1}, schema)
    rows[0]["more"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, schema)
    del rows[0]["more"]
    rows[0].popitem()
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, schema)


def test_a_document_says_what_it_is_and_has_its_units_in_reading_order() -> None:
    (found,) = loaded("documents")["documents"]
    units = found.pop("units")
    assert found == {
        "id": "a-res-1-1",
        "symbol": "A/RES/1/1",
        "title": "On a matter",
        "kind": "resolution",
        "stage": "adopted",
        "organ": "General Assembly",
        "date": "1946-01-24",
        "issued_in": None,
        "source": {"file": SEED, "sha256": "0" * 64},
    }
    assert [(unit["id"], unit["kind"], unit["parent"]) for unit in units] == [
        ("masthead-title", "masthead", None),
        ("sec-follow-up", "heading", None),
        ("para-1", "operative", "sec-follow-up"),
        ("para-1-a", "subparagraph", "para-1"),
        ("para-2", "operative", None),
        ("fn-1", "footnote", None),
    ]


def test_a_unit_has_plain_text_its_lines_and_the_footnotes_that_it_calls() -> None:
    units = {unit["id"]: unit for unit in loaded("documents")["documents"][0]["units"]}
    assert units["para-1"] == {
        "id": "para-1",
        "kind": "operative",
        "label": "1.",
        "text": "Takes note of it;",
        "url": "documents/a-res-1-1.html#para-1",
        "lines": [[2, 2]],
        "footnotes": ["fn-1"],
        "parent": "sec-follow-up",
    }
    assert units["sec-follow-up"]["text"] == "Follow-up"
    assert units["masthead-title"]["label"] == ""


def test_the_ledger_has_an_account_for_each_document() -> None:
    assert loaded("ledger")["documents"] == [
        {
            "id": "a-res-1-1",
            "seed": SEED,
            "sha256": "0" * 64,
            "tokens": 12,
            "body": 5,
            "heading": 1,
            "footnote": 2,
            "masthead": 3,
            "furniture": {"rule": 1},
            "mends": [{"line": 3, "kind": "split word", "source": "jus tice", "text": "justice"}],
        }
    ]


def test_a_link_carries_its_evidence() -> None:
    assert loaded("follow-up")["links"] == [
        {
            "from": {"document": "a-res-1-1", "unit": "para-2"},
            "to": {"document": "a-res-1-1", "unit": "para-1"},
            "relation": "quotes",
            "score": 0.9877,
            "rule": "shared run",
            "review": "automatic",
            "evidence": {"from": "=later words", "to": "earlier words", "shared": ["words", "more words"]},
        }
    ]


def test_the_table_has_one_row_a_link_and_no_cell_that_is_a_formula() -> None:
    head, row = csv.reader(io.StringIO(files(made())["data/follow-up.csv"].text))
    assert tuple(head) == data.CSV_COLUMNS
    assert row == [
        "a-res-1-1",
        "para-2",
        "a-res-1-1",
        "para-1",
        "quotes",
        "0.9877",
        "shared run",
        "automatic",
        "'=later words",
        "earlier words",
        "words | more words",
    ]


def test_a_citation_has_an_honest_state() -> None:
    cited, lost = loaded("citations")["citations"]
    assert cited == {
        "from": {"document": "a-res-1-1", "unit": "para-2"},
        "text": "Requests",
        "symbol": "A/RES/1/1",
        "url": None,
        "to": {"document": "a-res-1-1", "unit": "para-1"},
        "state": "resolved",
    }
    assert (lost["symbol"], lost["to"], lost["state"]) == (None, None, "unresolved")


def test_a_concordance_has_both_sides_and_the_words_that_changed() -> None:
    (pair,) = loaded("concordance")["pairs"]
    assert pair["units"] == [
        {"draft": "para-1", "adopted": None, "status": "dropped", "changes": [{"draft": "it", "adopted": ""}]}
    ]


def test_letters_stay_as_they_are_and_a_file_ends_with_its_line() -> None:
    assert data.write({"title": "Réaffirmant “tout”"}) == '{\n "title": "Réaffirmant “tout”"\n}\n'


def test_all_of_the_library_fits_the_schemas(library: Library) -> None:
    found = data.files(library.corpus, Addresses(library.corpus).url, library.accounts)
    texts = {file.path: file.text for file in found}
    for name in data.SCHEMAS:
        jsonschema.validate(json.loads(texts[f"data/{name}.json"]), json.loads(texts[f"data/{name}.schema.json"]))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_spreadsheet_takes_a_text_for_a_formula(sign: str) -> None:
    """Nor in the width of Chinese characters."""
    assert data.cell(f'{sign}HYPERLINK("https://evil.example")').startswith(f"'{sign}")
    assert data.cell("a = b") == "a = b"
