"""Composes documents with known structure: a text as an extraction gives it, and the units that it must be read as.

Paragraphs come from the library's own documents (their wording, not their order); the shape of a document, its
headings, subparagraphs, annexes and footnotes, and where its pages break, are drawn at random. What is drawn here is
what UN documents look like; what comes out is compared with what the reader makes of the text.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator import inline
from generator.model import Inclusion, Paragraph, ParagraphKind, Section, paragraphs
from tests.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from generator.model import Corpus


@dataclass(frozen=True, slots=True)
class Material:
    """Wording to compose with: texts of paragraphs by what they are, without their footnotes."""

    preambular: tuple[str, ...]
    operative: tuple[str, ...]
    numbered: tuple[str, ...]
    declared: tuple[str, ...]
    headings: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: which openings are in italics, what numbered paragraphs have between them, its pages."""

    italics: str = "none"  # "none", "operative", "all"
    close: bool = False  # numbered paragraphs on consecutive lines
    page: int = 250  # words on a page, about
    blanks: tuple[int, ...] = (1, 1, 3)
    noted: float = 0.15  # share of paragraphs that call a footnote
    links: bool = False  # numbers of resolutions are links that lost their target


@dataclass(slots=True)
class Item:
    """A paragraph or heading to print: what stands before it, its words, and what it must be read as."""

    row: Row
    lead: str
    words: list[str]
    whole: bool = False
    close: bool = False


@dataclass(slots=True)
class Composition:
    """A text and what it must be read as: one list of rows a document, in the order in which they begin."""

    lines: list[str] = field(default_factory=list)
    documents: list[list[Row]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def material(corpus: Corpus) -> Material:
    """The wording of a corpus."""
    found: dict[str, list[str]] = {name: [] for name in Material.__slots__}
    for document in corpus.documents:
        for paragraph in paragraphs(document):
            if paragraph.children or len(paragraph.text) < 40 or paragraph.text.endswith(":") or "\t" in paragraph.text:
                continue
            if paragraph.kind is ParagraphKind.PREAMBULAR:
                found["preambular"].append(paragraph.text.rstrip(",.;"))
            elif paragraph.kind is ParagraphKind.OPERATIVE and paragraph.label[:1].isdigit():
                found["operative"].append(paragraph.text.rstrip(",.;"))
            elif paragraph.kind is ParagraphKind.NUMBERED and not paragraph.text.endswith(";"):
                found["numbered"].append(paragraph.text.rstrip(",.;"))
            elif paragraph.kind is ParagraphKind.NUMBERED:
                found["declared"].append(paragraph.text.rstrip(",.;"))
        found["headings"].extend(section.heading for section in _sections(document.children))
        found["notes"].extend(note.text for note in document.footnotes)
    found["headings"] = [text for text in found["headings"] if len(text) > 20 and "genda" not in text]
    return Material(**{name: tuple(dict.fromkeys(texts)) for name, texts in found.items()})


def _sections(children: Iterable[Section | Paragraph | Inclusion]) -> Iterable[Section]:
    for child in children:
        if isinstance(child, Section):
            yield child
            yield from _sections(child.children)


class Composer:
    """Draws one document after the other from a source of chance."""

    def __init__(self, chance: Random, wording: Material, style: Style) -> None:
        self.chance = chance
        self.wording = wording
        self.style = style
        self.notes = 0
        self.items: list[tuple[int, Item]] = []
        self.noted: dict[int, list[Row]] = {}
        self.document = 0
        self.last = 0

    def begin(self, designation: str) -> None:
        """Begin a document inside the document: what it is called, and its title."""
        self.last += 1
        self.document = self.last
        self.unit(0, "masthead", "", designation, whole=True)
        self.unit(0, "masthead", "", self.chance.choice(self.wording.headings), whole=True)

    # ------------------------------------------------------------------ units

    def unit(self, depth: int, kind: str, label: str, text: str, *, lead: str = "", whole: bool = False) -> None:
        words, shown = self._called(text) if not whole else (text.split(), text)
        if self.style.links:
            words = [re.sub(r"^(\d{2}/\d+)(?=\W|$)", r"[\1](#)", word) for word in words]
        words = self._italic(kind, words)
        close = (
            self.style.close
            and kind in ("numbered", "operative")
            and bool(self.items)
            and (self.items[-1][1].row[1] == kind)
        )
        self.items.append((self.document, Item((depth, kind, label, shown), lead, words, whole, close)))

    def heading(self, depth: int, label: str, text: str) -> None:
        self.unit(depth, "heading", label, text, lead=f"{label} " if label else "", whole=True)

    def _italic(self, kind: str, words: list[str]) -> list[str]:
        wanted = {"none": (), "operative": ("operative",), "all": ("operative", "preambular", "enacting formula")}
        if kind not in wanted[self.style.italics] or re.search(r"[⁰¹²³⁴-⁹]", words[0]):
            return words
        if kind == "enacting formula":
            if not words[-1].endswith(","):
                return words
            return [f"*{words[0]}", *words[1:-1], f"{words[-1][:-1]}*,"] if len(words) > 1 else words
        end = 2 if words[0] in ("Also", "Further", "Deeply", "Strongly", "Bearing") and words[1].isalpha() else 1
        return [f"*{' '.join(words[:end])}*", *words[end:]]

    def _called(self, text: str) -> tuple[list[str], str]:
        """The words of a text, one of them with a raised number, and the text as it must be read."""
        words = text.split()
        if self.chance.random() >= self.style.noted or len(words) < 6:
            return words, text
        self.notes += 1
        at = self.chance.randrange(3, len(words))
        if words[at][-1].isdigit():  # a digit behind it could not be told from it
            at = 2
        label = str(self.notes)
        note = self.chance.choice(self.wording.notes)
        self.noted.setdefault(self.document, []).append((0, "footnote", label, note))
        read = [*words[:at], f"{words[at]}[{label}]", *words[at + 1 :]]
        words[at] += f"{inline.superscript(label)}"
        return words, " ".join(read)

    # ------------------------------------------------------------------ documents

    def resolution(self, organ: str, *, sections: bool = False, nested: bool = True) -> None:
        """An enacting formula, preambular and operative paragraphs, with subparagraphs below some."""
        self.unit(0, "enacting formula", "", f"The {organ},", whole=True)
        for text in self._some(self.wording.preambular, 2, 9):
            self.unit(0, "preambular", "", f"{text},")
        count = self.chance.randint(2, 14)
        for number, text in enumerate(self._some(self.wording.operative, count, count), 1):
            if sections and number % 4 == 1:
                self.heading(0, f"{('I', 'II', 'III', 'IV')[number // 4]}.", self.chance.choice(self.wording.headings))
            depth = int(sections)
            below = nested and self.chance.random() < 0.15
            stop = "." if number == count else ";"
            self.unit(depth, "operative", str(number), text + (", in order:" if below else stop), lead=f"{number}. ")
            if below:
                self._subparagraphs(depth + 1, stop)

    def _subparagraphs(self, depth: int, stop: str) -> None:
        count = self.chance.randint(2, 4)
        nested = self.chance.randrange(count * 3)
        for index, text in enumerate(self._some(self.wording.declared, count, count)):
            label = f"({'abcd'[index]})"
            last = stop if index == count - 1 else ";"
            self.unit(depth, "subparagraph", label, text + (":" if nested == index else last), lead=f"{label} ")
            if nested == index:
                for numeral, below in zip(("(i)", "(ii)"), self._some(self.wording.declared, 2, 2), strict=True):
                    self.unit(
                        depth + 1,
                        "subparagraph",
                        numeral,
                        below + (last if numeral == "(ii)" else ";"),
                        lead=f"{numeral} ",
                    )

    def annex(self, label: str, *, numbered: bool = True) -> None:
        """An annex with its own numbers under headings, on a document of its own."""
        self.begin(label)
        number = 0
        for letter in "ABC"[: self.chance.randint(1, 3)]:
            self.heading(0, f"{letter}.", self.chance.choice(self.wording.headings))
            for text in self._some(self.wording.numbered, 2, 4):
                number += 1
                if numbered:
                    self.unit(1, "numbered", str(number), f"{text}.", lead=f"{number}. ")

    def declaration(self) -> None:
        """Who declares, a preamble, what ends it, then numbered paragraphs under headings without labels."""
        self.unit(0, "enacting formula", "", "We, Ministers and representatives of Member States,", whole=True)
        for text in self._some(self.wording.preambular, 1, 5):
            self.unit(0, "preambular", "", f"{text},")
        self.unit(0, "enacting formula", "", "Declare the following:", whole=True)
        number = 0
        for _ in range(self.chance.randint(2, 5)):
            self.heading(0, "", self.chance.choice(self.wording.headings))
            for text in self._some(self.wording.declared, 1, 5):
                number += 1
                self.unit(1, "numbered", str(number), f"{text}{self.chance.choice(';.')}", lead=f"{number}. ")

    def report(self) -> None:
        """Numbered paragraphs under lettered and unlettered headings, in chapters with roman numbers."""
        number = 0
        for roman in ("I", "II", "III", "IV")[: self.chance.randint(1, 4)]:
            self.heading(0, f"{roman}.", self.chance.choice(self.wording.headings))
            for letter in "AB" if self.chance.random() < 0.5 else "-":
                if letter != "-":
                    self.heading(1, f"{letter}.", self.chance.choice(self.wording.headings))
                for text in self._some(self.wording.numbered, 2, 6):
                    number += 1
                    depth = 1 if letter == "-" else 2
                    self.unit(depth, "numbered", str(number), f"{text}.", lead=f"{number}. ")
                    if self.chance.random() < 0.08:
                        self._subparagraphs(depth + 1, ".")

    def commission(self) -> None:
        """The report of a commission: draft resolutions and a decision inside its first chapter, then its own text."""
        number = self._recommend(0, "A.", [f"Draft resolution {roman}" for roman in ("I", "II", "III")])
        number = self._recommend(number, "B.", ["Draft resolution"])
        for roman in ("II", "III"):
            self._chapter(roman)
            for text in self._some(self.wording.numbered, 2, 6):
                number += 1
                self.unit(1, "numbered", str(number), f"{text}.", lead=f"{number}. ")

    def _recommend(self, number: int, letter: str, designations: list[str]) -> int:
        self.document = 0
        if not number:
            self._chapter("I")
        self.heading(1, letter, self.chance.choice(self.wording.headings))
        text = "The Commission recommends to the Council the approval of the following draft resolutions:"
        self.unit(2, "numbered", str(number + 1), text, lead=f"{number + 1}. ", whole=True)
        for designation in designations:
            self.begin(designation)
            self.resolution("General Assembly")
            if self.chance.random() < 0.3:
                self.annex("Annex")
        self.document = 0
        return number + 1

    def _chapter(self, roman: str) -> None:
        text = self.chance.choice(self.wording.headings)
        row = (0, "heading", f"Chapter {roman}", text)
        self.items.append((self.document, Item(row, f"Chapter {roman}\n\n", text.split(), whole=True)))

    def _some(self, texts: tuple[str, ...], least: int, most: int) -> list[str]:
        return [self.chance.choice(texts) for _ in range(self.chance.randint(least, most))]

    # ------------------------------------------------------------------ printing

    def printed(self, masthead: Iterable[str], closing: str = "") -> Composition:
        """The items on pages, each page with the footnotes that it calls at its foot."""
        done = Composition([line for text in masthead for line in (text, "")])
        room = self._room()
        called: list[Row] = []
        notes = {row[2]: row for rows in self.noted.values() for row in rows}
        for _, item in self.items:
            line = item.lead
            if item.close and done.lines[-1:] == [""] and done.lines[-2:-1] != [""]:
                done.lines.pop()
            for index, word in enumerate(item.words):
                line += word
                room -= 1
                if found := re.search(r"[⁰¹²³⁴-⁹]+$", word):
                    called.append(notes[found[0].translate(inline.SUPERSCRIPTS)])
                if room <= 0 and not item.whole and index < len(item.words) - 1:
                    done.lines.append(line)
                    self._break(done, called)
                    line, room, called = "", self._room(), []
                else:
                    line += " " if index < len(item.words) - 1 else ""
            done.lines.extend([line, ""])
            if room <= 0 and not item.whole:
                done.lines.pop()
                self._break(done, called)
                room, called = self._room(), []
        if closing:
            done.lines.extend([closing, ""])
            row = (0, "closing", "", " ".join(closing.split()))
            self.items.append((0, Item(row, "", [], whole=True)))
        if called:
            self._break(done, called)
        for index in range(self.last + 1):
            rows = [item.row for document, item in self.items if document == index]
            done.documents.append([*rows, *self.noted.get(index, [])])
        return done

    def wrapped(self) -> Composition:
        """The items in lines, a blank one after each, calls of footnotes as plain digits, a page set in by a space."""
        done = Composition()
        notes = {row[2]: row for rows in self.noted.values() for row in rows}
        room, called, begun = self.chance.randint(20, 40), list[Row](), False
        for _, item in self.items:
            text = item.lead + " ".join(item.words)
            lines = textwrap.wrap(text, 84, break_on_hyphens=True, break_long_words=False)
            if item.whole and not begun:
                done.lines.extend([" ", "", " ", ""])
            for index, line in enumerate(lines):
                called.extend(notes[found.translate(inline.SUPERSCRIPTS)] for found in re.findall(r"[⁰¹²³⁴-⁹]+", line))
                shown = line.translate(inline.SUPERSCRIPTS)
                done.lines.extend([f" {shown} " if begun or (item.whole and not index) else f"{shown} ", ""])
                begun, room = False, room - 1
                if room <= 0 and not item.whole:
                    self._foot(done, called)
                    room, called, begun = self.chance.randint(20, 40), [], True
            if item.whole:
                done.lines.extend([" ", "", " ", ""])
        if called:
            self._foot(done, called)
        for index in range(self.last + 1):
            rows = [item.row for document, item in self.items if document == index]
            done.documents.append([*rows, *self.noted.get(index, [])])
        return done

    def paged(self, masthead: Iterable[str], *, alone: bool) -> Composition:
        """The items in lines without blank ones, on pages with the symbol above and notes below a rule and numbers.

        `alone`: the labels of paragraphs stand on lines of their own.
        """
        done = Composition([line for text in masthead for line in textwrap.wrap(text.replace("*", ""), 62)])
        symbol = next((text for text in masthead if re.match(r"[AES]/", text)), "")
        sheets: list[list[str]] = [[]]
        for _, item in self.items:
            text, room = " ".join(item.words), 62 if item.whole else 84
            lead = item.lead.split("\n")[0].strip()
            apart = [lead] if lead.startswith("Chapter") or (alone and lead and not item.whole) else []
            rest = text if apart else f"{lead} {text}".strip()
            for line in [*apart, *textwrap.wrap(rest, room, break_long_words=False)]:
                sheets[-1].append(line)
                if len(sheets[-1]) >= 44 and not item.whole and line is not lead:
                    sheets.append([])
        notes = {row[2]: row for rows in self.noted.values() for row in rows}
        for number, sheet in enumerate((sheet for sheet in sheets if sheet), 1):
            done.lines.extend([symbol] if number > 1 and symbol else [])
            done.lines.extend(line.translate(inline.SUPERSCRIPTS) for line in sheet)
            called = [found.translate(inline.SUPERSCRIPTS) for found in re.findall(r"[⁰¹²³⁴-⁹]+", " ".join(sheet))]
            done.lines.extend(["__________________"] if called else [])
            for label in called:
                done.lines.extend(textwrap.wrap(f"{label} {notes[label][3]}", 84, break_long_words=False))
            done.lines.extend(["31-25981 (E)", "*3125981*"] if number == 1 else ["31-25981", f"{number}/{len(sheets)}"])
        for index in range(self.last + 1):
            rows = [item.row for document, item in self.items if document == index]
            done.documents.append([*rows, *self.noted.get(index, [])])
        return done

    def _foot(self, done: Composition, called: list[Row]) -> None:
        done.lines.pop()
        if called:
            done.lines.extend(["", "__________________ ", ""])
        for _, _, label, text in called:
            for line in textwrap.wrap(f"{label} {text}", 84, break_long_words=False):
                done.lines.extend([f" {line} " if line.startswith(f"{label} ") else f"{line} ", ""])
        if called:
            done.lines.pop()

    def _room(self) -> int:
        return max(20, int(self.chance.gauss(self.style.page, self.style.page / 4)))

    def _break(self, done: Composition, called: list[Row]) -> None:
        done.lines.append("")
        for _, _, label, text in called:
            done.lines.extend([f"{inline.superscript(label)} {text}", ""])
        done.lines.extend([""] * (self.chance.choice(self.style.blanks) - 1))
