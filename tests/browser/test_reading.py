"""The pages are good to read: at every width, in both schemes, in print, without a script, from a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import WIDTHS, Look, until

if TYPE_CHECKING:
    from pathlib import Path

# One of each kind of page.
KINDS = {
    "home": "index.html",
    "documents": "documents/index.html",
    "declaration": "documents/kyoto-declaration.html",
    "resolution": "documents/e-res-2021-23.html",
    "draft": "documents/e-2021-30-draft-resolution-ii.html",
    "cover": "documents/e-2021-30.html",
    "chapter": "documents/e-2021-30/chapter-xiii.html",
    "report": "documents/e-cn-15-2021-9.html",
    "follow-up": "follow-up/index.html",
    "matrix": "follow-up/matrix.html",
    "concordance": "follow-up/e-2021-30-draft-resolution-ii--e-res-2021-21.html",
    "cited": "follow-up/cited.html",
    "ledger": "about/ledger.html",
    "method": "about/method.html",
    "data": "about/data.html",
}
OWN_FACE = "[...document.fonts].some(face => face.family.includes('Source Serif') && face.status === 'loaded')"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_shuts_a_reader_out(look: Look, kind: str, width: str, scheme: str) -> None:
    """axe-core finds nothing, also with everything on the page opened."""
    page = look(width, scheme=scheme).open(KINDS[kind])
    page.evaluate("document.querySelectorAll('details').forEach((fold, index) => { fold.open = index < 40; })")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_asks_another_host_or_complains(look: Look, kind: str, disk: bool) -> None:
    view = look(disk=disk)
    view.open(KINDS[kind])
    view.page.wait_for_load_state("networkidle")
    assert view.elsewhere() == []
    assert view.complaints == []


def test_an_address_that_leads_nowhere_gets_a_page_that_works(look: Look, published: str) -> None:
    """Under the path at which the site is published, and at any depth below it."""
    view = look()
    view.root = published
    page = view.open("documents/no/such/page.html")
    assert page.locator("h1").inner_text() == "There is no such page"
    page.get_by_role("link", name="list of documents").click()
    assert page.locator("h1").inner_text().startswith("Documents")
    assert view.elsewhere() == []
    assert [said for said in view.complaints if "404" not in said] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_wider_than_its_window(look: Look, kind: str, width: str) -> None:
    page = look(width).open(KINDS[kind])
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_loads(look: Look, kind: str) -> None:
    """With the typeface at hand: one that comes late may wrap a line elsewhere, and a busy machine makes it late."""
    view = look("phone")
    until(view.open(KINDS[kind]), OWN_FACE)
    view.page.add_init_script(
        "window.__moved = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => {"
        " window.__moved += entry.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    view.page.reload()
    view.page.wait_for_load_state("networkidle")
    view.page.wait_for_timeout(200)
    assert view.page.evaluate("window.__moved") < 0.02


def test_a_line_of_the_text_has_65_to_75_characters(look: Look) -> None:
    """On a desk; the mean over the longest paragraph, half a line taken off for its last one."""
    page = look().open("documents/kyoto-declaration.html")
    until(page, OWN_FACE)
    length = page.evaluate(
        """() => {
            const all = [...document.querySelectorAll(".numbered, .preambular")];
            const unit = all.sort((one, other) => other.textContent.length - one.textContent.length)[0];
            const line = parseFloat(getComputedStyle(unit).lineHeight);
            return unit.textContent.length / (unit.getBoundingClientRect().height / line - 0.5);
        }"""
    )
    assert 62 <= length <= 76


def test_numbers_hang_beside_the_text(look: Look) -> None:
    page = look().open("documents/kyoto-declaration.html")
    label, text = page.evaluate(
        """() => {
            const unit = document.getElementById("para-37");
            return [unit.querySelector(".label").getBoundingClientRect().right, unit.getBoundingClientRect().left];
        }"""
    )
    assert label <= text + 1


def test_the_number_of_a_chapter_stands_clear_of_its_name(look: Look) -> None:
    page = look().open(KINDS["cover"])
    clear = page.evaluate(
        """() => [...document.querySelectorAll(".chapters .label")].map(label => {
            const words = new Range();
            words.selectNodeContents(label);
            return label.getBoundingClientRect().right - words.getBoundingClientRect().right;
        })"""
    )
    assert min(clear) > 8


def test_the_typeface_is_our_own(look: Look) -> None:
    for disk in (False, True):
        page = look(disk=disk).open("documents/e-res-2021-21.html")
        until(page, OWN_FACE)


def test_a_chosen_colour_scheme_holds_on_the_next_page(look: Look) -> None:
    page = look().open("index.html")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Dark colours").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert light != dark
    page.goto(page.url.replace("index.html", "documents/index.html"))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    assert page.get_by_role("button", name="Dark colours").get_attribute("aria-pressed") == "true"


def test_without_a_script_everything_can_be_read(look: Look) -> None:
    page = look("phone", script=False).open("documents/kyoto-declaration.html")
    assert page.locator("#para-97").is_visible()
    page.locator("#para-37-follow-up > summary").click()
    assert page.locator("#para-37-follow-up .link").first.is_visible()
    assert page.locator(".search__input").is_hidden(), "what needs a script is not offered"
    page = look(script=False).open("follow-up/index.html")
    assert page.locator("tr:has(a[href$='#para-81'])").first.is_visible()


def test_a_printed_document_reads_like_one(look: Look, tmp_path: Path) -> None:
    """No navigation; numbers kept; notes at the end; where a link leads is printed."""
    page = look().open("documents/e-res-2021-23.html")
    page.emulate_media(media="print")
    for gone in (".head", ".foot", ".toc", "#para-1 > .pilcrow", "a.back >> nth=0"):
        assert page.locator(gone).first.is_hidden(), gone
    assert page.locator("#para-1 > .label").is_visible()
    last = page.evaluate(
        "[document.querySelector('.footnotes').getBoundingClientRect().top,"
        " Math.max(...[...document.querySelectorAll('.closing')].map(unit => unit.getBoundingClientRect().bottom))]"
    )
    assert last[0] >= last[1]
    shown = page.evaluate("getComputedStyle(document.querySelector('a.external'), '::after').content")
    assert "docs.un.org" in shown or "href" in shown
    path = tmp_path / "print.pdf"
    page.pdf(path=str(path), prefer_css_page_size=True)
    assert path.read_bytes().startswith(b"%PDF")


def test_what_followed_paragraph_81_is_two_clicks_from_home(look: Look) -> None:
    page = look(disk=True).open("index.html")
    page.get_by_role("link", name="What followed each paragraph").click()
    row = page.locator("tr:has(> th a[href$='#para-81'])")
    row.first.wait_for()  # the page is still loading when the click returns
    assert row.count() == 1
    assert row.inner_text().strip()


@pytest.mark.parametrize(
    ("kind", "part"),
    [("home", []), ("documents", ["Documents"]), ("chapter", ["Documents"]), ("concordance", ["Follow-up"])],
)
def test_the_head_says_which_part_of_the_site_a_page_belongs_to(look: Look, kind: str, part: list[str]) -> None:
    page = look().open(KINDS[kind])
    assert page.locator(".head__nav a[aria-current]").all_inner_texts() == part


def test_the_skip_link_leads_to_the_text(look: Look) -> None:
    page = look().open("documents/kyoto-declaration.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "md-skip"


CURRENT = ".toc a[aria-current]"
IN_VIEW = """entry => {
    const { top, bottom } = entry.getBoundingClientRect();
    return entry.checkVisibility() && top >= 0 && bottom <= innerHeight;
}"""


@pytest.mark.parametrize("width", ["phone", "tablet"])
def test_search_and_contents_are_at_hand_anywhere_in_a_long_page(look: Look, width: str) -> None:
    page = look(width).open("documents/kyoto-declaration.html#para-80")
    until(page, "scrollY > 5000")
    for always in (".head__name", "#search-query", ".toc summary"):
        box = page.locator(always).bounding_box()
        assert box
        assert 0 <= box["y"] < 50, always
    page.evaluate("document.querySelector('.toc summary').click()")  # playwright's own click scrolls the page first
    until(page, f"document.querySelector('{CURRENT}')?.textContent === 'New, emerging and evolving forms of crime'")
    assert page.locator(CURRENT).evaluate(IN_VIEW)
    box = page.locator(".toc__fold > ul").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= page.evaluate("document.documentElement.clientWidth")
    page.click(".toc a:text-is('Access to legal aid')")
    page.wait_for_url("**#sec-access-to-legal-aid*")
    assert page.locator(".toc a").first.is_hidden()


@pytest.mark.parametrize("kind", ["ledger", "data", "method", "matrix"])
def test_what_scrolls_sideways_has_a_name_and_can_be_reached_by_keyboard(look: Look, kind: str) -> None:
    page = look("phone").open(KINDS[kind])
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    boxes = page.evaluate(
        """() => [...document.querySelectorAll("article *")]
            .filter(one => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX))
            .map(one => [one.tabIndex, one.getAttribute("role"), Boolean(one.getAttribute("aria-label"))])"""
    )
    assert {tuple(box) for box in boxes} <= {(0, "region", True)}
    assert boxes or kind != "ledger"


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_the_page_stays_where_it_is_while_a_reader_searches(look: Look, width: str) -> None:
    page = look(width).open("documents/kyoto-declaration.html#para-37")
    until(page, "scrollY > 2000")
    before = page.evaluate("scrollY")
    page.keyboard.press("/")
    page.keyboard.type("rivers")
    until(page, "document.querySelector('.search').dataset.answered === 'rivers'")
    page.keyboard.press("Escape")
    assert page.evaluate("scrollY") == before


def test_the_contents_show_where_a_reader_is(look: Look) -> None:
    """On arrival, after a jump, and at the end, where the last heading never comes to the top."""
    page = look().open("documents/kyoto-declaration.html#para-80")
    until(page, f"document.querySelector('{CURRENT}')?.textContent === 'New, emerging and evolving forms of crime'")
    assert page.locator(CURRENT).evaluate(IN_VIEW)
    page.evaluate("location.hash = 'para-37'")
    until(page, f"document.querySelector('{CURRENT}')?.textContent.startsWith('Reducing reoffending')")
    page.locator(".toc a").last.click()
    until(page, f"document.querySelector('{CURRENT}') === [...document.querySelectorAll('.toc a')].at(-1)")
    page.evaluate("scrollTo(0, 0)")
    until(page, f"document.querySelector('{CURRENT}') === null")


def test_landmarks_have_names(look: Look) -> None:
    page = look().open("documents/e-2021-30/chapter-xiii.html")
    names = page.evaluate("[...document.querySelectorAll('nav')].map(nav => nav.getAttribute('aria-label'))")
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("kind", ["declaration", "resolution", "matrix", "concordance", "follow-up", "home"])
def test_what_is_no_word_of_a_sentence_is_big_enough_for_a_finger(look: Look, kind: str) -> None:
    """24 pixels each way, or as much to the next line (WCAG 2.5.8)."""
    page = look("phone").open(KINDS[kind])
    small = page.evaluate(
        """() => [...document.querySelectorAll(".pilcrow, .back, .places a, td a, summary, button, .toc a")]
            .filter(one => one.checkVisibility())
            .filter(one => {
                const { width, height } = one.getClientRects()[0];
                const line = one.matches(".places *") ? parseFloat(getComputedStyle(one).lineHeight) : 0;
                return width < 23.5 || Math.max(height, line) < 23.5;
            })
            .map(one => `${one.className} ${one.textContent.trim().slice(0, 20)}`)"""
    )
    assert small == []


def test_nothing_is_wider_than_its_window_when_letters_are_twice_as_big(look: Look) -> None:
    for kind, path in KINDS.items():
        page = look().open(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["desk"], kind


@pytest.mark.parametrize("kind", ["declaration", "follow-up", "ledger"])
def test_whoever_comes_by_keyboard_sees_where_they_are(look: Look, kind: str) -> None:
    """Whatever Tab reaches has a ring around it."""
    page = look().open(KINDS[kind])
    bare = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        bare.add(
            page.evaluate(
                "[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle].join()"
            )
        )
    assert not {one for one in bare if one.endswith(",none") and one != "BODY,none"}
