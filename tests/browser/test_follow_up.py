"""What followed a paragraph is at hand: under it, in the index that can be filtered, and both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import until

if TYPE_CHECKING:
    from tests.browser.conftest import Look

INDEX = "follow-up/index.html"
SHOWN = "[...document.querySelectorAll('.follow-index tr[data-documents]')].filter(row => row.checkVisibility()).length"


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
def test_the_index_is_filtered_by_document_and_relation(look: Look, disk: bool) -> None:
    view = look(disk=disk)
    page = view.open(INDEX)
    until(page, "!document.querySelector('.filter').hidden")
    everything = page.evaluate(SHOWN)
    assert everything == 97
    page.select_option("select[name=document]", "e-res-2021-21")
    some = page.evaluate(SHOWN)
    expected = page.locator(".follow-index tr[data-documents~='e-res-2021-21']").count()
    assert 0 < some == expected < everything
    page.select_option("select[name=relation]", "quotes")
    assert page.evaluate(SHOWN) <= some
    page.click(".filter button[type=reset]")
    until(page, f"{SHOWN} === {everything}")
    page.select_option("select[name=answer]", "none")
    assert page.evaluate(SHOWN) == page.locator(".follow-index tr.silent").count()
    assert view.complaints == []


def test_the_filter_holds_for_the_lists_below_the_tables_and_for_the_contents(look: Look) -> None:
    """A heading over nothing, or one in the contents that leads to nothing, is no answer."""
    page = look().open(INDEX)
    page.select_option("select[name=document]", "e-res-2021-21")
    whole = page.locator("article li[data-relations]")
    assert [one.is_visible() for one in whole.all()] == [
        "e-res-2021-21:" in str(one.get_attribute("data-relations")) for one in whole.all()
    ]
    headings = page.locator("article h2:visible").evaluate_all("all => all.map(one => one.id)")
    listed = page.locator(".toc a:visible").evaluate_all("all => all.map(one => one.hash.slice(1))")
    assert headings == listed != []


def test_what_one_text_does_not_take_up_can_be_asked_for(look: Look) -> None:
    page = look().open(INDEX)
    page.select_option("select[name=document]", "e-res-2021-21")
    taken = page.evaluate(SHOWN)
    page.select_option("select[name=answer]", "none")
    assert page.evaluate(SHOWN) == 97 - taken
    assert page.locator("article li[data-relations]:visible").count() == 0


def test_a_subject_has_the_width_of_the_list_on_a_phone(look: Look) -> None:
    page = look("phone").open(INDEX)
    widths = page.evaluate("[...document.querySelectorAll('tr.theme th')].map(subject => subject.offsetWidth)")
    assert min(widths) > 300


def test_follow_up_is_closed_until_a_reader_opens_it_by_keyboard(look: Look) -> None:
    page = look().open("documents/kyoto-declaration.html#para-37")
    fold = page.locator("#para-37-follow-up")
    assert fold.get_attribute("open") is None
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    assert fold.locator("mark").first.is_visible()


def test_a_link_leads_to_the_later_paragraph_and_from_there_back(look: Look) -> None:
    page = look(disk=True).open("documents/kyoto-declaration.html#para-37")
    page.click("#para-37-follow-up > summary")
    page.click("#para-37-follow-up a:text-is('E/RES/2021/21, para. 2')")
    page.wait_for_url("**/e-res-2021-21.html#para-2")
    page.click("#para-2-follows > summary")
    page.click("#para-2-follows .link a >> nth=0")
    page.wait_for_url("**/kyoto-declaration.html#para-37")


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_who_comes_to_the_evidence_sees_which_paragraph_it_is_about(look: Look, width: str) -> None:
    page = look(width).open("documents/kyoto-declaration.html#para-37-follow-up")
    until(page, "document.getElementById('para-37-follow-up').open")
    number = page.locator("#para-37 > .label").bounding_box()
    evidence = page.locator("#para-37-follow-up .link").first.bounding_box()
    assert number
    assert evidence
    assert 0 < number["y"] < evidence["y"] < 750


def test_a_letter_of_the_matrix_leads_to_the_evidence(look: Look) -> None:
    page = look().open("follow-up/matrix.html")
    page.click(".matrix td a >> nth=0")
    until(page, "location.hash !== ''")
    page.locator("details[open] blockquote").first.wait_for()


def test_a_phone_shows_all_texts_that_take_a_paragraph_up(look: Look) -> None:
    """A column out of sight would make a paragraph look as if nothing followed it; and each letter can be hit."""
    page = look("phone").open("follow-up/matrix.html")
    assert page.evaluate("(region => region.scrollWidth <= region.clientWidth)(document.querySelector('.scroll'))")
    sizes = page.evaluate(
        "[...document.querySelectorAll('.matrix td a')].map(letter => letter.getBoundingClientRect())"
        ".map(box => Math.min(box.width, box.height))"
    )
    assert min(sizes) >= 24


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_the_names_of_the_texts_stay_in_view_over_the_last_paragraph(look: Look, width: str) -> None:
    """And cover no letter that the keyboard goes back to."""
    page = look(width).open("follow-up/matrix.html")
    page.locator(".matrix tbody tr").last.scroll_into_view_if_needed()
    for name in page.locator(".matrix thead th").all():
        assert name.evaluate(
            "name => { const { left, top, width, height } = name.getBoundingClientRect();"
            " return name.contains(document.elementFromPoint(left + width / 2, top + height - 4)); }"
        )
    page.locator(".matrix td a").last.focus()
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
    covered = page.evaluate(
        "document.activeElement.getBoundingClientRect().bottom"
        " <= document.querySelector('.matrix thead th').getBoundingClientRect().bottom"
    )
    assert not covered


def test_names_and_headings_of_the_matrix_are_whole_however_far_it_is_scrolled(look: Look) -> None:
    page = look("phone").open("follow-up/matrix.html")
    assert page.evaluate(
        "[...document.querySelectorAll('.matrix thead th span')].every(name => name.scrollHeight <= name.clientHeight)"
    )
    cut = page.evaluate(
        """() => {
            const region = document.querySelector('.scroll')
            region.scrollLeft = region.scrollWidth
            const { left, right } = region.getBoundingClientRect()
            const words = document.createRange()
            const whole = heading => {
                words.selectNodeContents(heading)
                const box = words.getBoundingClientRect()
                return box.left >= left - 1 && box.right <= right + 1
            }
            const headings = [...document.querySelectorAll('.matrix .theme th')]
            return headings.filter(heading => !whole(heading)).map(heading => heading.textContent)
        }"""
    )
    assert cut == []
