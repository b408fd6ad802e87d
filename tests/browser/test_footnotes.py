"""A footnote is read at its mark, on hover, on focus and by a tap, and leads back to the mark that was followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.conftest import Look

PAGE = "documents/e-res-2021-21.html"


def test_a_note_shows_on_hover_and_goes_again(look: Look) -> None:
    page = look().open(PAGE)
    page.hover("#fnref-1 a")
    assert page.locator(".slip").inner_text().startswith("A/CONF.234/16.")
    page.mouse.move(5, 5)
    page.wait_for_selector(".slip", state="detached")


def test_a_note_shows_on_focus_and_is_the_marks_description(look: Look) -> None:
    page = look().open(PAGE)
    page.focus("#fnref-1 a")
    assert page.locator(".slip").get_attribute("role") == "tooltip"
    assert page.locator("#fnref-1 a").get_attribute("aria-describedby") == page.locator(".slip").get_attribute("id")
    page.keyboard.press("Escape")
    assert page.locator(".slip").count() == 0


def test_a_tap_shows_a_note_and_stays_where_the_reader_is(look: Look) -> None:
    page = look("phone").open(PAGE)
    mark = page.locator("#fnref-2 a")
    mark.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    mark.tap()
    slip = page.locator(".slip")
    assert slip.is_visible()
    assert page.evaluate("scrollY") == before
    box = slip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    page.touchscreen.tap(180, 30)
    assert slip.count() == 0


def test_ibid_is_spelled_out(look: Look) -> None:
    page = look().open(PAGE)
    page.hover("#fnref-2 a")
    assert "Ibid.: A/CONF.234/16, chap. I, resolution 1" in page.locator(".slip").inner_text()


def test_a_mark_leads_to_its_note_and_the_note_back_to_the_mark_that_was_followed(look: Look) -> None:
    page = look().open(PAGE)
    page.click("#fnref-3 a")
    page.wait_for_url("**#fn-3")
    back = page.locator("#fn-3 a.followed")
    assert back.count() == 1
    back.click()
    page.wait_for_url("**#fnref-3")
    assert page.locator("sup:target").get_attribute("id") == "fnref-3"


def test_without_a_script_marks_and_notes_are_links(look: Look) -> None:
    page = look(script=False).open(PAGE)
    page.click("#fnref-3 a")
    assert page.url.endswith("#fn-3")
    page.click("#fn-3 a.back")
    assert page.url.endswith("#fnref-3")


def test_every_mark_of_every_page_has_its_note(look: Look) -> None:
    view = look(disk=True)
    for path in ("e-res-2021-23", "kyoto-declaration", "e-2021-30-draft-resolution-v", "e-cn-15-2021-9"):
        page = view.open(f"documents/{path}.html")
        lost = page.evaluate(
            "[...document.querySelectorAll('a.call')].filter(a => !document.querySelector(a.hash)).map(a => a.hash)"
        )
        assert lost == []
