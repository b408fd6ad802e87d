"""The printed pages of a text: where each begins, and what of it belongs to the page and not to the text.

Rows come in, pages of rows go out with the furniture: running heads, page numbers, job numbers. A page begins
at a form feed, or else below the job and page numbers at a foot or the notes under a rule. A running head is known by
being the document's symbol or title, or the same on several pages; a tool may have put it below its page's text.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from generator.flavours import furniture, notes, openings
from generator.flavours.rows import furniture as as_furniture
from generator.flavours.sheets import HEAD, alone, key, laid, signed, titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.flavours.rows import Row
    from generator.flavours.sheets import Sheet
    from generator.model import Furniture, Seed

_APART = 10
_NUMBER = re.compile(r"\d{1,3}")
_FEW, _MANY = 2, 3


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one printed page that are text or footnotes, in printed order; `breaks` on the first of them."""

    rows: tuple[Row, ...]


def paginate(rows: Sequence[Row], seed: Seed) -> tuple[tuple[Page, ...], tuple[Furniture, ...]]:
    """The pages of a text, and its running heads, page numbers and job numbers."""
    sheet = laid(rows)
    sheet.kinds = _feet(sheet)
    starts = [index for index, row in enumerate(rows) if row.breaks]
    if not any("\f" in line.text for line in seed.lines):
        starts = sorted({*starts, *_starts(sheet)})  # breaks that are no form feeds stand below notes only
    _heads(sheet, starts)
    _tails(sheet, starts)
    _bare_numbers(sheet, starts)
    pages: list[Page] = []
    for first, end in zip([0, *starts], [*starts, len(rows)], strict=True):
        kept = [row for row, kind in zip(rows[first:end], sheet.kinds[first:end], strict=True) if not kind]
        if kept:
            pages.append(
                Page((replace(kept[0], breaks=bool(pages)), *(replace(row, breaks=False) for row in kept[1:])))
            )
    taken = ((row, kind) for row, kind in zip(rows, sheet.kinds, strict=True) if kind)
    return tuple(pages), tuple(item for row, kind in taken for item in as_furniture(kind, seed, [row]))


def _feet(sheet: Sheet) -> list[str]:
    """The kind of each row that is at a page's foot or head by its own form."""
    kinds = []
    for row, own in zip(sheet.rows, sheet.keys, strict=True):
        text = row.text
        if sheet.symbol and len(text) < 80 and own.startswith(sheet.symbol) and own != sheet.symbol:
            text = _after_symbol(text, sheet.symbol)
        kinds.append(furniture.foot(text))
    for index, row in enumerate(sheet.rows):
        beside = (kinds[index - 1] if index else "") == "job number"
        if not kinds[index] and beside and furniture.beside_job(row.text):
            kinds[index] = "job number"
    return _alone(sheet) if not any(kinds) else kinds if "page number" in kinds else _counted(sheet.rows, kinds)


def _alone(sheet: Sheet) -> list[str]:
    """The kinds of the rows of a text without any foot of a known form: page numbers alone, from the first to the last.

    They rise by one, far apart, and are all the numbers alone that the text has; beside a note one may be the note's.
    """
    rows, kinds = sheet.rows, [""] * len(sheet.rows)
    found = [index for index, row in enumerate(rows) if _NUMBER.fullmatch(row.text)]
    if len(found) < _MANY or found[-1] + 1 < len(rows) or sheet.symbol in sheet.keys[sheet.text :]:
        return kinds
    noted = any(notes.noted(row.text) for index in found for row in rows[index - 1 : index + 2])
    offsets = {int(rows[index].text) - page for page, index in enumerate(found)}
    if offsets in ({1}, {_FEW}) and not noted and all(two - one > _APART for one, two in pairwise(found)):
        for index in found:
            kinds[index] = "page number"
    return kinds


def _counted(rows: Sequence[Row], kinds: list[str]) -> list[str]:
    """The kinds with each page's own number, without a count, that stands above or below the job number at its foot.

    Geneva prints pages so, from the second on.
    """
    page = 0
    for index, kind in enumerate(kinds):
        if kind != "job number" or (index and kinds[index - 1] == "job number"):
            continue
        page += 1
        for other in (index - 1, index + 1) if page > 1 else ():
            if other < len(rows) and not kinds[other] and rows[other].text == str(page):
                kinds[other] = "page number"
    return kinds


def _after_symbol(text: str, symbol: str) -> str:
    """What stands beside a page's symbol, which opens a line."""
    words = text.split()
    for size in range(1, len(words)):
        if key("".join(words[:size])) == symbol:
            return " ".join(words[size:])
    return text


def _starts(sheet: Sheet) -> list[int]:
    """The indices at which pages begin where no form feed says so: below the last number of each foot."""
    groups: list[list[tuple[int, str]]] = []
    for index, kind in _anchors(sheet):
        if not groups or _parts(groups[-1], index, kind):
            groups.append([])
        groups[-1].append((index, kind))
    found = set()
    for group in groups:
        feet = [index for index, kind in group if kind != "head"]
        heads = [index for index, kind in group if kind == "head"]
        found.add(heads[0] if heads and (not feet or heads[0] < feet[0]) else feet[-1] + 1)
    return sorted(_from_title(sheet, start) for start in found if 0 < start < len(sheet.rows))


def _from_title(sheet: Sheet, start: int) -> int:
    """Where a page begins whose head is the title with the symbol below it: above the title.

    Where the title stands below the symbol, words of it above are the end of a page's text.
    """
    if sheet.keys[start] != sheet.symbol or _title_rows(sheet, start + 1):
        return start
    sizes = range(min(HEAD, start - 1), 0, -1)
    return next((start - size for size in sizes if titles(sheet, start - size, size)), start)


def _title_rows(sheet: Sheet, index: int) -> int:
    """How many rows from `index` on are words of the masthead's title."""
    sizes = range(min(HEAD, len(sheet.rows) - index), 0, -1)
    return next((size for size in sizes if titles(sheet, index, size)), 0)


def _parts(group: Sequence[tuple[int, str]], index: int, kind: str) -> bool:
    """Whether a foot or head is of another page than those of a group; notes may stand between a foot's numbers."""
    last, before = group[-1]
    if index - last > _APART or len(group) > _APART or (kind == "head" and index > last + 1):
        return True
    if any(known == "head" for _, known in group):
        return kind == "head" or index > last + 1
    return any(known == kind for _, known in group) and not (index == last + 1 and kind == before)


def _anchors(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """The rows that show where a page ends or begins: numbers at a foot, the symbol at a head, its title beside it."""
    masthead = True
    for index, (kind, own) in enumerate(zip(sheet.kinds, sheet.keys, strict=True)):
        if kind:
            yield index, kind
        elif sheet.symbol and sheet.symbol in own:
            if own != sheet.symbol and not titles(sheet, index, 1):
                continue
            if not masthead or index >= sheet.text:
                yield index, "head"
            masthead = False


def _heads(sheet: Sheet, starts: Sequence[int]) -> None:
    """Enter the running heads at the tops of pages."""
    zones = [range(start, min(start + HEAD, end)) for start, end in pairwise([*starts, len(sheet.rows)])]
    tops = Counter(own for zone in zones for own in {sheet.keys[index] for index in zone})
    several = max(2, len(starts) // 4)  # heads of odd and even pages differ
    before, titled = 0, False
    for start, end in pairwise([*starts, len(sheet.rows)]):
        titled = titled and all(sheet.kinds[before:start])  # a number below the head begins no page of its own
        index, before = start, start
        while index < min(start + 2 * HEAD, end):
            own = sheet.keys[index]
            if sheet.kinds[index]:
                index += 1
            elif not titled and (size := _titled(sheet, index)):
                titled = _title_rows(sheet, index) > 0  # a page has it once: the same words below are of its text
                sheet.kinds[index : index + size] = ["running head"] * size
                index += size
            elif _head(sheet, index, start) or (tops[own] >= several and _repeats(sheet.rows[index].text)):
                sheet.kinds[index] = "running head"
                index += 1
            elif openings.label_alone(sheet.rows[index].text) and index + 1 < end and _titled(sheet, index + 1):
                index += 1  # a label at the left edge, which a tool has read before the head's right half
            else:
                break
    for index, kind in list(_anchors(sheet)):
        if kind == "head" and any(sheet.kinds[max(0, index - 1) : index + 2]):
            sheet.kinds[index] = "running head"


def _tails(sheet: Sheet, starts: Sequence[int]) -> None:
    """Enter the running heads that a tool has put below the text of their pages."""
    for start, end in pairwise([sheet.text, *(start for start in starts if start > sheet.text), len(sheet.rows)]):
        last = max((index + 1 for index in range(start, end) if not sheet.kinds[index]), default=start)
        sizes = range(1, min(HEAD, last - start - 1) + 1)
        size = next((size for size in sizes if signed(sheet, last - size, size)), 0)
        sheet.kinds[last - size : last] = ["running head"] * size


def _repeats(text: str) -> bool:
    """Whether a row at the top of several pages can be their head: words of no sentence, nor a label alone."""
    if openings.label_alone(text):
        return False
    return any(map(str.isalpha, text)) and not text[0].islower() and text.rstrip("*_ ")[-1:] not in ".;:,"


def _head(sheet: Sheet, index: int, start: int) -> bool:
    """Whether a row is the document's symbol, or any symbol that stands alone at the top of a page below a foot."""
    if sheet.symbol:
        return sheet.keys[index] == sheet.symbol
    return index == start > 0 and bool(sheet.kinds[index - 1]) and bool(alone(sheet.rows[index].text))


def _titled(sheet: Sheet, index: int) -> int:
    """How many rows from `index` on repeat the masthead's title, or its symbol on several rows."""
    sizes = range(min(HEAD, len(sheet.rows) - index), 1, -1)
    cut = (size for size in sizes if index >= sheet.text and signed(sheet, index, size))
    return _title_rows(sheet, index) or next(cut, 0)


def _bare_numbers(sheet: Sheet, starts: Sequence[int]) -> None:
    """Enter page numbers without a count: the first or last row of every page, rising by one with the pages.

    Where only two pages have one, they are the second and the third. An extract's last page may have lost its foot, and
    the first page has one or none.
    """
    if "page number" in sheet.kinds or len(starts) < _FEW:
        return
    bounds = list(pairwise([*starts, len(sheet.rows)]))
    for last in (False, True):
        edges = (_edge(sheet, first, end, last=last) for first, end in bounds)
        found = [(edge, int(sheet.rows[edge].text) - page) for page, edge in enumerate(takewhile(bool, edges))]
        offsets = {offset for _, offset in found}
        whole = len(found) == len(bounds) or (last and _headed(sheet, starts, len(found)))
        if whole and (offsets == {_FEW} or (len(offsets) == 1 and len(starts) >= _MANY)):
            own = _edge(sheet, 0, starts[0], last=last)
            before = [(own, 0)] if own and {int(sheet.rows[own].text) + 1} == offsets else []
            for index, _ in before + found:
                sheet.kinds[index] = "page number"
            return


def _edge(sheet: Sheet, first: int, end: int, *, last: bool) -> int:
    """The index of the first or last row of a page if that is nothing but a number, else 0."""
    plain = [index for index in range(first, end) if not sheet.kinds[index]]
    edge = plain[-1 if last else 0] if plain else 0
    return edge if _NUMBER.fullmatch(sheet.rows[edge].text) else 0


def _headed(sheet: Sheet, starts: Sequence[int], pages: int) -> bool:
    """Whether all pages but the last are `pages`, and each page begins with a running head, below such a number."""
    return pages == len(starts) - 1 and all(sheet.kinds[start] == "running head" for start in starts)
