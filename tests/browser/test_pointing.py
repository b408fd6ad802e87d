"""A paragraph's address and its reference can be taken away, and an address lands on its paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import until

if TYPE_CHECKING:
    from tests.browser.conftest import Look, View

PAGE = "documents/e-res-2021-21.html"


def clipboard(view: View) -> str:
    """What was copied last."""
    return str(view.page.evaluate("navigator.clipboard.readText()"))


def choose(view: View, unit: str, form: str) -> str:
    """Copy the reference of a unit in one of its forms."""
    view.page.hover(f"#{unit}")
    view.page.locator(f"#{unit} > .tool").click()
    view.page.get_by_role("button", name=form, exact=True).click()
    view.page.get_by_role("button", name=f"{form} ✓").wait_for()
    return clipboard(view)


def test_the_paragraph_sign_copies_the_address(look: Look) -> None:
    view = look()
    view.open(PAGE)
    view.page.hover("#para-2")
    view.page.click("#para-2 > .pilcrow")
    view.page.wait_for_selector(".slip")
    assert clipboard(view) == f"{view.root}/{PAGE}#para-2"
    assert "line" in view.page.locator(".slip").inner_text(), "the lines of the seed are at hand"


def test_the_paragraph_sign_shows_on_focus_and_on_touch(look: Look) -> None:
    page = look().open(PAGE)
    sign = page.locator("#para-2 > .pilcrow")
    assert sign.evaluate("element => getComputedStyle(element).opacity") == "0"
    sign.focus()
    assert sign.evaluate("element => getComputedStyle(element).opacity") == "1"


def test_a_reference_is_the_uns_own(look: Look) -> None:
    view = look()
    view.open(PAGE)
    assert choose(view, "para-2", "Reference") == "E/RES/2021/21, para. 2"
    view.open("documents/kyoto-declaration.html")
    assert choose(view, "para-37", "Reference") == "A/CONF.234/16, chap. I, resolution 1, para. 37"


def test_a_quotation_has_the_words_without_marks_or_numbers(look: Look) -> None:
    view = look()
    view.open(PAGE)
    quoted = choose(view, "pp-2", "With quotation")
    assert quoted.startswith("“Reaffirming the commitment expressed in the Kyoto Declaration")
    assert quoted.endswith("reintegration,” (E/RES/2021/21, second preambular paragraph)")


def test_bibtex_and_ris_name_symbol_year_and_place(look: Look) -> None:
    view = look()
    view.open(PAGE)
    bibtex = choose(view, "para-2", "BibTeX")
    assert bibtex.startswith("@misc{e-res-2021-21-para-2,")
    assert "number = {E/RES/2021/21}," in bibtex
    assert "year = {2021}," in bibtex
    assert f"url = {{{view.root}/{PAGE}#para-2}}," in bibtex
    view.page.keyboard.press("Escape")
    ris = choose(view, "para-2", "RIS")
    assert ris.splitlines()[0] == "TY  - GOVDOC"
    assert "SP  - para. 2" in ris.splitlines()


def test_the_keyboard_goes_into_the_slip_and_back_to_where_it_was(look: Look) -> None:
    view = look()
    page = view.open(PAGE)
    page.focus("#para-2 > .pilcrow")
    page.keyboard.press("Enter")
    page.locator(".slip").wait_for()
    until(page, "document.activeElement.textContent === 'Reference'")
    widths = page.locator(".slip button").evaluate_all("all => all.map(one => one.offsetWidth)")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Reference ✓").wait_for()
    assert page.locator(".slip button").evaluate_all("all => all.map(one => one.offsetWidth)") == widths
    page.keyboard.press("Escape")
    assert page.locator(".slip").count() == 0
    assert page.evaluate("document.activeElement.closest('p').id") == "para-2"


def test_the_slip_goes_when_the_page_moves_to_another_place(look: Look) -> None:
    page = look().open(PAGE)
    page.hover("#para-2")
    page.click("#para-2 > .pilcrow")
    page.locator(".slip").wait_for()
    page.evaluate("location.hash = 'para-4'")
    page.locator(".slip").wait_for(state="detached")


def test_copying_works_from_a_disk(look: Look) -> None:
    view = look(disk=True)
    page = view.open(PAGE)
    page.evaluate("addEventListener('copy', () => { window.copied = getSelection().toString(); })")
    page.evaluate("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }")
    page.hover("#para-2")
    page.click("#para-2 > .pilcrow")
    page.wait_for_selector(".slip")
    assert page.evaluate("window.copied").endswith("/documents/e-res-2021-21.html#para-2")
    assert view.complaints == []


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("anchor", ["para-37", "para-97", "pp-2", "fn-8"])
def test_an_address_lands_on_its_paragraph_below_the_header_and_marks_it(look: Look, width: str, anchor: str) -> None:
    page = look(width).open(f"documents/kyoto-declaration.html#{anchor}")
    until(page, "document.fonts.status === 'loaded'")
    top, header, colour = page.evaluate(
        """anchor => {
            const unit = document.getElementById(anchor), head = document.querySelector(".head");
            const fixed = getComputedStyle(head).position === "sticky" ? head.getBoundingClientRect().bottom : 0;
            return [unit.getBoundingClientRect().top, fixed, getComputedStyle(unit).backgroundColor];
        }""",
        anchor,
    )
    assert header <= top <= 800
    assert colour != "rgba(0, 0, 0, 0)"


def test_an_address_inside_a_closed_follow_up_opens_it(look: Look) -> None:
    page = look().open("documents/kyoto-declaration.html#para-37-follow-up")
    assert page.locator("#para-37-follow-up").get_attribute("open") is not None


def test_what_is_selected_and_copied_is_the_text_with_its_numbers(look: Look) -> None:
    """Without the signs that stand beside it and the folds below it."""
    page = look().open(PAGE)

    def taken(first: str, last: str) -> list[str]:
        text = page.evaluate(
            """([first, last]) => {
                const range = new Range();
                range.setStartBefore(document.getElementById(first));
                range.setEndAfter(document.getElementById(last));
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return getSelection().toString();
            }""",
            [first, last],
        )
        return [line.strip() for line in text.splitlines() if line.strip()]

    paragraphs = taken("para-2", "para-4")
    assert [line.split()[0] for line in paragraphs] == ["2.", "3.", "4."]
    assert {line[-1] for line in paragraphs} == {";"}
    assert taken("fn-1", "fn-2") == ["1 A/CONF.234/16.", "2 Ibid., chap. I, resolution 1."]
