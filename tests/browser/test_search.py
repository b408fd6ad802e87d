"""Search finds paragraphs by what a person types, over http and from a disk, and lands on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import until

if TYPE_CHECKING:
    from tests.browser.conftest import Look, View


def ask(view: View, query: str) -> list[str]:
    """What is found for a query, in order."""
    view.page.fill("#search-query", query)
    until(view.page, "query => document.querySelector('.search').dataset.answered === query", query)
    return view.page.locator(".search__list b").all_inner_texts()


# What a person types, and what that person means: it must be among the first three.
MEANT = [
    ("2021/21", "E/RES/2021/21: Reducing reoffending through rehabilitation and reintegration"),
    ("RES 2021 21", "E/RES/2021/21: Reducing reoffending through rehabilitation and reintegration"),
    ("e/res/2021/21 para 2", "E/RES/2021/21, para. 2"),
    ("para 37", "Kyoto Declaration, para. 37"),
    ("Kyoto 37", "Kyoto Declaration, para. 37"),
    ("Nelson Mandela", "Kyoto Declaration, para. 35"),
    ("modi operandi", "Kyoto Declaration, para. 13"),
    ("MODI OPERANDI", "Kyoto Declaration, para. 13"),
    ("footnote 3", "E/RES/2021/21, footnote 3"),
]


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_a_query_finds_what_a_person_means(look: Look, disk: bool) -> None:
    view = look(disk=disk)
    view.open("index.html")
    found = {query: ask(view, query) for query, _ in MEANT}
    assert [query for query, title in MEANT if title not in found[query][:5]] == [], found
    assert view.elsewhere() == []
    assert view.complaints == []


@pytest.mark.parametrize(
    "symbol", ["E/RES/2021/21", "e/res/2021/23", "E/2021/30", "E/CN.15/2021/9", "Draft resolution II"]
)
def test_a_symbol_finds_its_document_first(look: Look, symbol: str) -> None:
    """Before its paragraphs, and before what is said about it."""
    view = look()
    view.open("index.html")
    assert ask(view, symbol)[0].casefold().startswith(f"{symbol.casefold()}: ")


def test_what_is_shown_of_a_hit_ends_with_a_word_and_marks_words(look: Look) -> None:
    """Neither `assessment of th …` nor the first letter of `Economic` for the E of a symbol."""
    view = look()
    view.open("index.html")
    ask(view, "E/RES/2021/21")
    texts = view.page.evaluate("Object.fromEntries(__index.docs.map(entry => [entry.title, entry.text.split(/\\s+/)]))")
    for hit in view.page.locator(".search__list a").all():
        title, shown = hit.locator("b").inner_text(), hit.locator("span").inner_text()
        if shown.endswith(" …"):
            assert shown.removesuffix(" …").split()[-1] in texts[title]
        assert "E" not in {mark for mark in hit.locator("mark").all_inner_texts() if f"{mark}/" not in shown}


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_a_hit_lands_on_its_paragraph_with_the_words_marked(look: Look, disk: bool) -> None:
    view = look(disk=disk)
    view.open("documents/index.html")
    ask(view, "modi operandi")
    view.page.keyboard.press("Enter")
    view.page.wait_for_url("**/*#para-13")
    assert view.page.locator(":target").get_attribute("id") == "para-13"
    assert view.page.evaluate("[...CSS.highlights.get('found')].map(String)") == ["modi", "operandi"]


def test_every_paragraph_and_footnote_is_in_the_index(look: Look, site_units: set[str]) -> None:
    view = look()
    view.open("index.html")
    view.page.focus("#search-query")
    until(view.page, "Boolean(window.__index)")
    locations = set(view.page.evaluate("__index.docs.map(entry => entry.location)"))
    assert site_units - locations == set()


def test_nothing_of_the_index_is_loaded_before_search_is_opened(look: Look) -> None:
    view = look()
    view.open("documents/kyoto-declaration.html")
    view.page.wait_for_load_state("networkidle")
    assert not [url for url in view.requests if "search" in url]


def test_an_answer_comes_within_150_milliseconds(look: Look) -> None:
    """From the last key to the list, once the index is there."""
    view = look()
    view.open("index.html")
    ask(view, "rule of law")
    took = view.page.evaluate(
        """async () => {
            const field = document.querySelector("#search-query"), form = document.querySelector(".search");
            const times = [];
            for (const query of ["c", "cr", "crime prevention", "the", "2021/21", "para 37"]) {
                const start = performance.now();
                field.value = query;
                field.dispatchEvent(new Event("input"));
                while (form.dataset.answered !== query) await new Promise(requestAnimationFrame);
                times.push(performance.now() - start);
            }
            return times;
        }"""
    )
    assert max(took) < 150, took


def test_the_keyboard_is_enough(look: Look) -> None:
    view = look()
    page = view.open("documents/e-res-2021-21.html")
    page.keyboard.press("/")
    page.keyboard.type("modi operandi")
    page.wait_for_selector(".search__list a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.querySelector('b').textContent") == "Kyoto Declaration, para. 84"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search-query"
    assert page.locator(".search__results").is_hidden()


def test_enter_follows_no_hit_that_is_out_of_sight(look: Look) -> None:
    view = look()
    page = view.open("documents/e-res-2021-21.html")
    ask(view, "modi operandi")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    page.locator(".search__list a").first.wait_for()
    assert page.url.endswith("e-res-2021-21.html")
    page.keyboard.press("Enter")
    page.wait_for_url("**h=modi*")


def test_an_adopted_text_comes_before_its_draft_where_both_fit_alike(look: Look) -> None:
    """A question in words that both have: every paragraph of the draft would come before the one that holds."""
    view = look()
    view.open("index.html")
    found = ask(view, "rehabilitative environment in correctional facilities")
    assert found.index("E/RES/2021/21, para. 2") < found.index("Draft resolution II, para. 2")


@pytest.mark.parametrize("slip", ["reofending", "reoffnding", "reofefnding", "Reoffeding prevention"])
def test_a_slip_of_the_finger_is_forgiven_and_said(look: Look, slip: str) -> None:
    view = look()
    view.open("index.html")
    assert ask(view, slip)
    assert view.page.locator(".search__status").inner_text().startswith("Nothing found as written; for “reoffending")
    view.page.keyboard.press("Enter")
    view.page.wait_for_url("**h=reoffending*")


def test_a_number_is_never_taken_for_another(look: Look) -> None:
    view = look()
    view.open("index.html")
    assert ask(view, "E/RES/2021/99921") == []


def test_the_other_places_are_at_hand_after_landing(look: Look) -> None:
    view = look()
    view.open("index.html")
    found = ask(view, "modi operandi")
    view.page.keyboard.press("Enter")
    view.page.wait_for_url("**h=*")
    view.page.focus("#search-query")
    until(view.page, "document.querySelector('.search').dataset.answered === 'modi operandi'")
    assert view.page.locator(".search__list b").all_inner_texts() == found


def test_a_query_without_an_answer_says_so(look: Look) -> None:
    view = look()
    view.open("index.html")
    assert ask(view, "zzzz qqqq") == []
    said = view.page.locator(".search__status").inner_text()
    assert said == "Nothing found. Every word must be there: try fewer, or only how they begin."


def test_markup_typed_into_the_search_is_text(look: Look) -> None:
    view = look()
    view.open("index.html")
    ask(view, "<img src=x onerror=alert(1)> crime")
    assert view.page.locator(".search__results img").count() == 0
    view.open("index.html?h=%3Cimg%20src=x%3E(((#__")
    assert view.complaints == []
