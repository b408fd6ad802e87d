"""Rule: every document of a library has an id of its own, also where many texts annex the same declaration."""

from __future__ import annotations

from dataclasses import replace

from generator.conversion import identities
from generator.model import Inclusion, Reading, Seed
from tests import made


def printing(around: str, *inside: str) -> Reading:
    """A text with others printed in it, each in the one before."""
    names = (around, *inside)
    documents = []
    for at, name in enumerate(names):
        printed = (made.section("Annex", made.operative("1")),)
        children = (*printed, Inclusion(names[at + 1])) if at + 1 < len(names) else printed
        document = made.document(name=name)
        documents.append(replace(document, children=children, issued_in=names[at - 1] if at else None))
    return Reading(Seed("a.txt", "0" * 64, ()), tuple(documents), (), ())


def ids(readings: tuple[Reading, ...]) -> list[list[str]]:
    return [[document.id for document in reading.documents] for reading in readings]


def test_the_first_text_that_prints_a_declaration_keeps_its_short_name() -> None:
    found = identities.distinct([printing("a-res-1", "some-declaration"), printing("a-res-2", "some-declaration")])
    assert ids(found) == [["a-res-1", "some-declaration"], ["a-res-2", "a-res-2-annex"]]
    around, annexed = found[1].documents
    assert around.children[-1] == Inclusion("a-res-2-annex")
    assert annexed.issued_in == "a-res-2"


def test_what_is_printed_in_a_renamed_annex_follows_it() -> None:
    found = identities.distinct([printing("a", "x", "y"), printing("b", "x", "y"), printing("c", "z", "y")])
    assert ids(found) == [["a", "x", "y"], ["b", "b-annex", "b-annex-annex"], ["c", "z", "z-annex"]]
    assert [document.issued_in for document in found[1].documents] == [None, "b", "b-annex"]
    assert found[1].documents[1].children[-1] == Inclusion("b-annex-annex")


def test_a_print_inside_another_text_never_takes_the_id_of_a_text_of_the_catalogue() -> None:
    found = identities.distinct([printing("a", "b"), printing("b")])
    assert ids(found) == [["a", "a-annex"], ["b"]]


def test_a_name_that_is_taken_too_gets_a_number() -> None:
    found = identities.distinct([printing("a", "x"), printing("b-annex"), printing("b", "x")])
    assert ids(found) == [["a", "x"], ["b-annex"], ["b", "b-annex-2"]]


def test_two_texts_of_one_symbol_keep_theirs_for_the_checks_to_find() -> None:
    assert ids(identities.distinct([printing("a"), printing("a")])) == [["a"], ["a"]]


def test_an_inclusion_inside_a_section_is_renamed_too() -> None:
    reading = printing("b", "x")
    around, inner = reading.documents
    section = replace(made.section("Annex"), children=(Inclusion("x"),))
    reading = replace(reading, documents=(replace(around, children=(section,)), inner))
    (_, found) = identities.distinct([printing("a", "x"), reading])
    assert found.documents[0].children == (replace(section, children=(Inclusion("b-annex"),)),)
