"""A document's pages: units with their anchors, footnotes both ways, follow-up with evidence, no text as markup."""

from __future__ import annotations

from dataclasses import replace

import lxml.html
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses import Addresses
from generator.markdown import EXTENSIONS
from generator.model import (
    Alignment,
    Change,
    Citation,
    CitationState,
    Concordance,
    Corpus,
    Document,
    Evidence,
    Inclusion,
    Link,
    Mark,
    MarkKind,
    MastheadLine,
    MastheadRole,
    Paragraph,
    ParagraphKind,
    Place,
    Relation,
    Review,
    Section,
    SourceSpan,
    Stage,
    units,
)
from generator.pages import document_pages
from generator.pages.follow_up import mark_shared
from generator.pages.leaf import lines
from tests import made


def render(document: Document, corpus: Corpus | None = None) -> lxml.html.HtmlElement:
    """The first page of a document as the site's Markdown renders it."""
    corpus = corpus or made.corpus(document)
    text = document_pages(document, corpus, Addresses(corpus))[0].text
    return lxml.html.fragment_fromstring(markdown.markdown(text, extensions=list(EXTENSIONS)), create_parent="article")


def paragraph(
    kind: ParagraphKind, anchor: str, text: str, *children: Paragraph, label: str = "", marks: tuple[Mark, ...] = ()
) -> Paragraph:
    return Paragraph(kind, label, text, marks, children, anchor, made.span(1))


def shown(element: lxml.html.HtmlElement) -> str:
    """What a reader reads of a block, without its address."""
    for extra in element.xpath(".//*[contains(@class, 'pilcrow') or contains(@class, 'back')]"):
        extra.drop_tree()
    return " ".join(element.text_content().split())


def test_a_page_opens_with_a_comment_that_names_its_seed() -> None:
    document = made.document(made.operative("1"))
    corpus = made.corpus(document)
    page = document_pages(document, corpus, Addresses(corpus))[0]
    assert page.path == "documents/a-res-1-1.md"
    assert page.text.splitlines()[0] == (
        "<!-- Made from seeds/a-res-1-1.txt. Do not edit: change the seed, its catalogue or the generator. -->"
    )


def test_the_number_of_a_paragraph_is_part_of_its_text() -> None:
    """Whoever copies the paragraph or hears it read has its number, with the full stop that is printed."""
    page = render(made.document(replace(made.operative("2", text="Requests reports;"), label="2")))
    assert shown(page.get_element_by_id("para-2")) == "2. Requests reports;"


def test_every_unit_of_a_document_has_its_anchor_on_the_page() -> None:
    table = [paragraph(ParagraphKind.TABLE_ROW, f"para-3-row-{row}", f"Chair\tMember {row}") for row in (1, 2)]
    items = [paragraph(ParagraphKind.LIST_ITEM, f"para-2-item-{item}", f"Minister {item}") for item in (1, 2)]
    document = made.document(
        paragraph(ParagraphKind.ENACTING_FORMULA, "formula-1", "The General Assembly,"),
        paragraph(ParagraphKind.PREAMBULAR, "pp-1", "Recalling rivers,", marks=(made.call("1", 9),)),
        made.section(
            "On rivers",
            replace(made.operative("1"), children=(made.subparagraph("a", "para-1"),)),
            replace(made.operative("2"), children=tuple(items)),
            replace(made.operative("3"), children=tuple(table)),
        ),
        paragraph(ParagraphKind.CLOSING, "closing-1", "1st plenary meeting"),
        footnotes=(made.footnote("1"),),
    )
    page = render(document)
    found = [element.get("id") for element in page.iter() if element.get("id")]
    assert [unit.anchor for unit in units(document) if unit.anchor not in found] == []
    assert len(found) == len(set(found))


def test_a_footnote_keeps_its_printed_number_and_leads_both_ways() -> None:
    text = "Recalling rivers and lakes,"
    preambular = paragraph(ParagraphKind.PREAMBULAR, "pp-1", text, marks=(made.call("56", 16), made.call("56", 26)))
    page = render(made.document(preambular, footnotes=(made.footnote("56"),)))
    calls = page.xpath("//sup/a")
    assert [(call.text, call.get("href"), call.getparent().get("id")) for call in calls] == [
        ("56", "#fn-56", "fnref-56"),
        ("56", "#fn-56", "fnref-56-2"),
    ]
    note = page.get_element_by_id("fn-56")
    backs = note.xpath(".//a[contains(@class, 'back')]")
    assert [back.get("href") for back in backs] == ["#fnref-56", "#fnref-56-2"]
    assert backs[0].get("title") == "Back to first preambular paragraph"


def test_a_footnote_on_another_page_is_linked_there() -> None:
    def chapter(number: str, label: str) -> Section:
        inner = paragraph(ParagraphKind.NUMBERED, f"para-{number}", "Text", label=number, marks=(made.call(label, 4),))
        return replace(made.section(f"On {number}", inner), label=f"Chapter {number}")

    document = made.document(chapter("1", "9"), chapter("2", "9"), footnotes=(made.footnote("9"),))
    corpus = made.corpus(document)
    first, second = document_pages(document, corpus, Addresses(corpus))[1:]
    assert "[9](#fn-9){.call}" in first.text
    assert '[9](chapter-1.md#fn-9 "See annex."){.call}' in second.text
    assert '[↩](chapter-2.md#fnref-9-2 "Back to para. 2"){.back}' in first.text


def test_the_parts_of_a_report_lead_to_each_other() -> None:
    chapters = [replace(made.section(f"On {number}"), label=f"Chapter {number}") for number in ("I", "II", "III")]
    document = made.document(*chapters)
    corpus = made.corpus(document)
    pages = document_pages(document, corpus, Addresses(corpus))
    assert [page.path for page in pages] == [
        "documents/a-res-1-1.md",
        *(f"documents/a-res-1-1/chapter-{number}.md" for number in ("i", "ii", "iii")),
    ]
    for name in ("chapter-i.md", "chapter-iii.md"):
        assert f"]({name})" in pages[2].text
    assert "](../a-res-1-1.md)" in pages[1].text


def test_rows_are_a_table_whose_first_cells_head_their_rows() -> None:
    rows = [paragraph(ParagraphKind.TABLE_ROW, f"para-1-row-{row}", f"Chair {row}\tAfrica\tA. Name") for row in (1, 2)]
    page = render(made.document(replace(made.operative("1"), children=tuple(rows))))
    (table,) = page.iter("table")
    heads = [(cell.text_content(), cell.get("scope")) for cell in table.iter("th")]
    assert heads == [("Chair 1", "row"), ("Chair 2", "row")]
    assert [cell.text_content() for cell in table.iter("td")] == ["Africa", "A. Name"] * 2


def test_each_cell_has_its_calls_and_a_short_row_one_empty_cell() -> None:
    calls = (made.call("1", 5), made.call("2", 12), made.call("1", 13))
    rows = (
        paragraph(ParagraphKind.TABLE_ROW, "para-1-row-1", "Chair\tAfrica\tX\tY", marks=calls),
        paragraph(ParagraphKind.TABLE_ROW, "para-1-row-2", "Chair\tAsia"),
    )
    notes = (made.footnote("1"), made.footnote("2"))
    page = render(made.document(replace(made.operative("1"), children=rows), footnotes=notes))
    cells = [[sup.get("id") for sup in cell.iter("sup")] for cell in page.xpath("//tr[1]/*")]
    assert cells == [["fnref-1"], ["fnref-2"], ["fnref-1-2"], []]
    assert [(cell.text_content(), cell.get("colspan")) for cell in page.xpath("//tr[2]/*")] == [
        ("Chair", None),
        ("Asia", None),
        ("", "2"),
    ]


def test_a_first_row_in_emphasis_heads_the_columns() -> None:
    head = "Office\tRegion"
    marks = (Mark(MarkKind.EMPHASIS, 0, 6), Mark(MarkKind.EMPHASIS, 7, 13))
    rows = (
        paragraph(ParagraphKind.TABLE_ROW, "para-1-row-1", head, marks=marks),
        paragraph(ParagraphKind.TABLE_ROW, "para-1-row-2", "Chair\tAfrica"),
    )
    page = render(made.document(replace(made.operative("1"), children=rows)))
    assert [(cell.text_content(), cell.get("scope")) for cell in page.iter("th")] == [
        ("Office", "col"),
        ("Region", "col"),
        ("Chair", "row"),
    ]


def test_a_text_printed_inside_is_linked_from_its_place_and_back() -> None:
    host = made.document(replace(made.section("Drafts"), children=(Inclusion("draft"),)), name="e-1")
    draft = replace(made.document(made.operative("1"), name="draft"), symbol=None, stage=Stage.DRAFT, issued_in="e-1")
    corpus = made.corpus(host, draft)
    assert 'href="draft.md"' in lxml.html.tostring(render(host, corpus), encoding="unicode")
    back = render(draft, corpus).xpath("//p[@class='printed-in']/a")[0]
    assert back.get("href") == "e-1.md#sec-drafts"


@pytest.mark.parametrize(
    ("named", "shown"), [("Nations Unies", "Nations Unies"), ("General Assembly", "United Nations")]
)
def test_the_organizations_name_stands_once_at_the_head(named: str, shown: str) -> None:
    """In one form, whether the text says it or not."""
    document = made.document(made.operative("1"))
    organ = MastheadLine(MastheadRole.ORGAN, named, (), "masthead-organ", made.span(1))
    page = render(replace(document, masthead=(organ, *document.masthead)))
    assert [line.text_content() for line in page.xpath("//p[@class='un']")] == [shown]
    assert page.text_content().count(shown) == 1


@pytest.mark.parametrize(("stage", "word"), [(Stage.DRAFT, "Draft"), (Stage.ADOPTED, "Adopted")])
def test_draft_and_adopted_are_told_apart_by_a_word(stage: Stage, word: str) -> None:
    page = render(replace(made.document(made.operative("1")), stage=stage))
    assert page.xpath("//*[@class='stage']")[0].text_content() == word


def corpus_with_link(relation: Relation, shared: tuple[str, ...]) -> tuple[Corpus, Document, Document]:
    early = made.document(made.operative("37", text="Protect rivers from harm;"), name="lyon")
    late = replace(made.document(made.operative("2", text="Urges States to protect rivers;")), date="1947-01-01")
    evidence = Evidence("Urges States to protect rivers;", "Protect rivers from harm;", shared)
    link = Link(relation, Place(late.id, "para-2"), Place("lyon", "para-37"), 0.5, evidence, "rule", Review.AUTOMATIC)
    return replace(made.corpus(early, late, follow_up_of="lyon"), links=(link,)), early, late


def test_follow_up_stands_closed_under_its_paragraph_with_both_passages() -> None:
    corpus, early, _ = corpus_with_link(Relation.QUOTES, ("protect rivers",))
    details = render(early, corpus).get_element_by_id("para-37-follow-up")
    assert details.tag == "details"
    assert details.get("open") is None
    assert details.getprevious().get("id") == "para-37"
    assert details.find("summary").text_content() == "Followed in 1 paragraph of 1 text, 1 adopted"
    assert [mark.text_content() for mark in details.iter("mark")] == ["protect rivers", "Protect rivers"]
    assert details.xpath(".//a/@href") == ["a-res-1-1.md#para-2"]
    assert "quotes 50 per cent of it" in details.text_content()


def test_a_footnote_that_follows_is_counted_as_one() -> None:
    corpus, early, late = corpus_with_link(Relation.CITES, ())
    late = replace(late, footnotes=(made.footnote("1"),))
    [link] = corpus.links
    whole = replace(link, target=Place("lyon", None))
    links = (whole, replace(whole, origin=Place(late.id, "fn-1")))
    corpus = replace(made.corpus(early, late, follow_up_of="lyon"), links=links)
    summary = render(early, corpus).get_element_by_id("document-follow-up").find("summary")
    assert summary.text_content() == "Followed in 1 paragraph and 1 footnote of 1 text, 1 adopted"


def test_of_a_text_cited_as_a_whole_only_the_words_that_cite_it_are_shown() -> None:
    """Its title would stand again and again under each of them."""
    corpus, early, late = corpus_with_link(Relation.CITES, ())
    [link] = corpus.links
    corpus = replace(corpus, links=(replace(link, target=Place("lyon", None)),))
    for document, fold, word in ((early, "document-follow-up", "cites it"), (late, "para-2-follows", "cited here")):
        [entry] = render(document, corpus).get_element_by_id(fold).find_class("link")
        assert entry.text_content().endswith(f"{word}: Urges States to protect rivers;")
        assert entry.getnext() is None


@pytest.mark.parametrize(("passage", "entries"), [("Urges States to protect rivers;", 1), ("Urges all;", 2)])
def test_a_passage_is_shown_once_for_an_adopted_text_and_its_draft(passage: str, entries: int) -> None:
    """Where both have the very same; the way to either paragraph stays."""
    corpus, early, late = corpus_with_link(Relation.QUOTES, ())
    [link] = corpus.links
    draft = replace(made.document(made.operative("3"), name="draft"), stage=Stage.DRAFT, date="1946-01-01")
    other = replace(link, origin=Place("draft", "para-3"), evidence=replace(link.evidence, origin=passage))
    corpus = replace(
        made.corpus(early, draft, late, follow_up_of="lyon"),
        links=(other, link),
        concordances=(Concordance("draft", late.id, (Alignment("para-3", "para-2", Change.IDENTICAL, ()),)),),
    )
    fold = render(early, corpus).get_element_by_id("para-37-follow-up")
    assert len(fold.find_class("link")) == entries
    assert fold.xpath(".//a/@href") == ["a-res-1-1.md#para-2", "draft.md#para-3"]
    assert [word.text_content() for word in fold.find_class("draft")] == ["draft"]


def test_a_later_paragraph_says_what_it_follows() -> None:
    corpus, _, late = corpus_with_link(Relation.ECHOES, ())
    details = render(late, corpus).get_element_by_id("para-2-follows")
    assert details.find("summary").text_content() == "Follows A/RES/1/1, para. 37"
    assert details.xpath(".//a/@href") == ["lyon.md#para-37"]


def test_draft_and_adopted_text_lead_to_each_other_and_to_what_changed() -> None:
    draft, adopted = (made.document(made.operative("1"), name=name) for name in ("draft", "adopted"))
    corpus = replace(made.corpus(draft, adopted), concordances=(Concordance("draft", "adopted", ()),))
    for document, other in ((draft, "adopted.md"), (adopted, "draft.md")):
        [line] = render(document, corpus).find_class("counterpart")
        assert line.xpath(".//a/@href") == [other, "../follow-up/draft--adopted.md"]


def test_shared_words_are_marked_whatever_stands_between_them() -> None:
    assert mark_shared("To protect, RIVERS and lakes", ("protect rivers", "lakes")) == (
        "To <mark>protect, RIVERS</mark> and <mark>lakes</mark>"
    )


def citation(start: int, end: int, state: CitationState, url: str | None = None) -> Citation:
    text = "As in A/RES/2/2, and Ibid., para. 1."[start:end]
    return Citation(Place("a-res-1-1", "para-1"), start, end, text, "A/RES/2/2", url, None, state, "")


def test_a_citation_is_a_link_only_where_it_leads_somewhere() -> None:
    document = made.document(made.operative("1", text="As in A/RES/2/2, and Ibid., para. 1."))
    found = (
        citation(6, 15, CitationState.EXTERNAL, url="https://docs.un.org/en/A/RES/2/2"),
        citation(21, 35, CitationState.UNRESOLVED),
    )
    page = render(document, replace(made.corpus(document), citations=found))
    assert page.xpath("//a[@class='external']/@href") == ["https://docs.un.org/en/A/RES/2/2"]
    assert page.xpath("//*[@class='unfollowed']")[0].tag == "span"


def test_ibid_says_what_it_repeats() -> None:
    document = made.document(made.operative("1", text="As in A/RES/2/2, and Ibid., para. 1."))
    found = (citation(21, 35, CitationState.EXTERNAL, url="https://docs.un.org/en/A/RES/2/2"),)
    page = render(document, replace(made.corpus(document), citations=found))
    assert page.xpath("//a[@class='external']/@title") == ["A/RES/2/2, para. 1"]


def test_the_lines_of_a_paragraph_that_a_page_break_cut_are_both_named() -> None:
    assert lines((SourceSpan("a.txt", 124, 124), SourceSpan("a.txt", 126, 128))) == "lines 124, 126–128 of seeds/a.txt"
    assert lines((SourceSpan("a.txt", 7, 7),)) == "line 7 of seeds/a.txt"


HOSTILE = st.text(alphabet="<>\"'&{}[]()*_`#:|!\\/\n\t\x00 script=onload 1.-+~^$é\u202e", max_size=30)


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_text_of_a_seed_becomes_markup(text: str, label: str, title: str) -> None:
    """Whatever a seed says in a paragraph, a label, a heading, a title or a footnote, the elements are ours."""
    heading = replace(
        made.section("x", replace(made.operative("1"), text=text, label=label)), heading=title, label=text
    )
    note = replace(made.footnote("1"), text=text, label=label)
    call = paragraph(ParagraphKind.PREAMBULAR, "pp-1", text, marks=(made.call(label, 0),))
    document = replace(made.document(call, heading, footnotes=(note,)), title=title, symbol=text, organ=title)
    page = render(document)
    allowed = {"article", "div", "p", "h1", "h2", "span", "a", "sup", "section"}
    tags = {element.tag for element in page.iter() if isinstance(element.tag, str)}
    assert tags <= allowed, tags - allowed
    attributes = {name for element in page.iter() if isinstance(element.tag, str) for name in element.attrib}
    assert attributes <= {"id", "class", "href", "title", "aria-label", "data-toc-label"}
    assert all(link.startswith(("#", "../", "a-res")) for link in page.xpath("//a/@href"))
