"""The list of documents names each one, with what is printed inside under the text that holds it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.addresses import Addresses
from generator.indexes import library
from generator.model import DocumentKind, Inclusion, MastheadLine, MastheadRole, Stage
from tests import made


def test_every_document_is_listed_and_those_printed_inside_stand_below() -> None:
    host = replace(
        made.document(replace(made.section("Drafts"), children=(Inclusion("draft"),)), name="e-1"),
        kind=DocumentKind.REPORT,
        stage=None,
        symbol="E/1",
    )
    draft = replace(
        made.document(made.operative("1"), name="draft"),
        symbol=None,
        stage=Stage.DRAFT,
        issued_in="e-1",
        title="Rivers",
    )
    corpus = made.corpus(made.document(made.operative("1")), host, draft)
    (page,) = library.pages(corpus, Addresses(corpus))
    assert page.path == "documents/index.md"
    places = [page.text.index(target) for target in ("(a-res-1-1.md)", "(e-1.md)", "(draft.md)")]
    assert places == sorted(places)
    assert ".entry .level-1 }" in page.text[places[2] :]


def test_the_text_that_is_followed_comes_first() -> None:
    corpus = made.corpus(
        made.document(made.operative("1")), made.document(made.operative("1"), name="lyon"), follow_up_of="lyon"
    )
    (page,) = library.pages(corpus, Addresses(corpus))
    assert page.text.index("(lyon.md)") < page.text.index("(a-res-1-1.md)")


def test_a_title_is_said_once_also_where_a_text_is_called_by_it() -> None:
    designation = MastheadLine(MastheadRole.DESIGNATION, "Draft report", (), "masthead-designation", made.span(1))
    document = replace(made.document(made.operative("1")), symbol=None, title="Rivers", masthead=(designation,))
    corpus = made.corpus(document)
    (page,) = library.pages(corpus, Addresses(corpus))
    assert "[**Draft report** Rivers](" in page.text


@pytest.mark.parametrize(
    ("date", "shown"), [("2021-07-22", "22 July 2021"), ("2021-03", "March 2021"), ("2021", "2021"), ("", "")]
)
def test_a_date_is_shown_as_exactly_as_the_text_states_it(date: str, shown: str) -> None:
    document = replace(made.document(made.operative("1")), date=date)
    corpus = made.corpus(document)
    (page,) = library.pages(corpus, Addresses(corpus))
    facts = f"{shown} · 1 numbered paragraph" if shown else "1 numbered paragraph"
    assert f"</span> {facts}</span>" in page.text
