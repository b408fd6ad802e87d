"""Treaties, decisions and rules: texts whose parts count anew."""

from __future__ import annotations

import textwrap

import pytest

from generator.model import Paragraph, units
from tests.rows import rows
from tests.test_structure import RESOLUTION, read
from tests.test_structure_levels import SENTENCE

TREATY = """Resolution adopted by the General Assembly on 24 December 2034

89/243. Convention against Things

The General Assembly,

Recalling its resolution 88/1,

1. Adopts the Convention, contained in the annex to the present resolution.

Annex

Convention against Things

Preamble

The States Parties to this Convention,

Bearing in mind the purposes of the Charter,

Have agreed as follows:

Chapter I

General provisions

Article 1. Purpose

The purposes of this Convention are to:

(a) Keep lamps;

(b) Mend mirrors.

Article 2. Scope

1. This Convention shall apply to:

(a) Lamps; and

(b) Mirrors as defined in article 1 of this Convention;

where these are on a shore.

2. A shore is distant if fog hides it.

Chapter II

Keepers

Article 3. Duties

1. Each State Party shall pay its keepers.
"""


def test_an_annexed_convention_keeps_its_chapters_its_preamble_and_articles_that_count_from_one() -> None:
    resolution, annex = read(TREATY)
    assert [row[1] for row in rows(resolution)] == ["enacting formula", "preambular", "operative"]
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(annex)][2:] == [
        "0 heading", "1 enacting formula", "1 preambular", "1 enacting formula",
        "0 heading Chapter I", "1 heading", "2 unclassified", "3 subparagraph (a)", "3 subparagraph (b)",
        "1 heading", "2 numbered 1", "3 subparagraph (a)", "3 subparagraph (b)", "2 unclassified", "2 numbered 2",
        "0 heading Chapter II", "1 heading", "2 numbered 1",
    ]  # fmt: skip


def test_an_article_has_its_title_on_the_line_below_or_none() -> None:
    named = TREATY.replace("Article 1. Purpose", "Article 1\n\nPurpose").replace("Article 3. Duties", "**Article 3**")
    _, annex = read(named)
    assert [(depth, label, text) for depth, kind, label, text in rows(annex) if kind == "heading"] == [
        (0, "", "Preamble"),
        (0, "Chapter I", "General provisions"),
        (1, "Article 1", "Purpose"),
        (1, "", "Article 2. Scope"),
        (0, "Chapter II", "Keepers"),
        (1, "", "Article 3"),
    ]


def test_a_treaty_in_rows_without_blank_lines_has_the_same_parts() -> None:
    kept = f"Each State Party shall keep its lamps lit. {SENTENCE}"
    text = "\n\n".join([
        "Annex", "Convention on the keeping of lamps", "Preamble", "The States Parties to this Convention,",
        "Bearing in mind the Convention on the Mending of Mirrors, which has been in force for long, and others,",
        "Have agreed as follows:", "Chapter I", "General provisions", "Article 1", "Statement of purpose",
        "The purposes of this Convention are to:", "(a) Keep lamps;", "(b) Mend mirrors.", "Article 2", "Lamps",
        f"1. {kept}", f"2. {kept}", "Article 3", f"1. {kept}",
        "IN WITNESS WHEREOF, the undersigned keepers, being duly authorized thereto, have signed this Convention.",
    ])  # fmt: skip
    whole = f"89/1. Lamps\n\n{RESOLUTION}\n{text}\n"
    wrapped = [line for paragraph in whole.split("\n\n") for line in textwrap.wrap(paragraph, 90)]
    _, annex = read("\n".join(wrapped))
    _, meant = read(whole)
    assert rows(annex) == rows(meant)
    assert [label for _, kind, label, _ in rows(annex) if kind == "heading"] == [
        "",
        "Chapter I",
        "Article 1",
        "Article 2",
        "",
    ]


def test_a_decision_opens_with_the_meeting_at_which_it_was_taken() -> None:
    text = (
        "At its 34th plenary meeting, on 25 July 2033, the Economic and Social Council:\n\n(a) Took note of things;\n\n"
    )
    (document,) = read(
        "Decision adopted by the Economic and Social Council on 25 July 2033\n\n2033/8. Things\n\n" + text
    )
    assert document.kind == "decision"
    assert [f"{kind} {label}".strip() for _, kind, label, _ in rows(document)] == ["enacting formula", "operative (a)"]


DECISIONS = (
    "2033/8. Things",
    "At its 33rd plenary meeting, on 24 July 2033, the Economic and Social Council decided that things should be kept.",
    "2033/9. Things of the Commission on the Keeping of Lamps and of Mirrors and of its subsidiary bodies on shores",
    "At its 34th plenary meeting, on 25 July 2033, the Economic and Social Council:",
    "(a) Took note of the report of the Commission on the Keeping of Lamps;",
    "(b) Decided to keep them.",
    "2033/10. Other things",
    "At its 35th plenary meeting, on 26 July 2033, the Economic and Social Council took note of the other things.",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_each_of_several_decisions_opens_with_its_meeting(between: str) -> None:
    lines = (textwrap.fill(unit, 80) for unit in DECISIONS)
    (document,) = read("E/2033/INF/2\n\nDecisions of the Economic and Social Council\n\n" + between.join(lines))
    assert [(row[1], row[2] or row[3][:10]) for row in rows(document)] == [
        ("operative", "At its 33r"),
        ("heading", DECISIONS[2][:10]),
        ("enacting formula", "At its 34t"),
        ("operative", "(a)"),
        ("operative", "(b)"),
        ("heading", DECISIONS[6][:10]),
        ("operative", "At its 35t"),
    ]
    assert DECISIONS[2] in [row[3] for row in rows(document)]


def test_rules_stand_under_numbered_headings_that_say_what_they_supplement() -> None:
    text = "\n\n".join([
        "Annex", "Rules on lamps", "Preliminary observations", f"1. {SENTENCE}", f"2. {SENTENCE}", "I. General rules",
        "1. Basic principle", "[*Supplements rule 6 of the Rules for Keepers*]", "Rule 1", SENTENCE,
        "2. Admission", "Rule 2", f"1. {SENTENCE}", f"2. {SENTENCE}",
    ])  # fmt: skip
    _, annex = read(f"89/1. Rules\n\n{RESOLUTION}\n{text}")
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(annex)][2:] == [
        "0 heading", "1 numbered 1", "1 numbered 2", "0 heading I.",
        "1 heading 1.", "2 unclassified", "2 heading", "3 unclassified",
        "1 heading 2.", "2 heading", "3 numbered 1", "3 numbered 2",
    ]  # fmt: skip


def test_a_treaty_is_no_resolution_and_counts_anew_in_each_article() -> None:
    text = (
        "The States Parties to this Convention,\n\nConcerned about lamps,\n\nDesiring to mend them,\n\n"
        "Have agreed as follows:\n\nArticle 1\n\nLamps\n\n1. Lamps shall be lit.\n\n2. They shall be mended.\n\n"
        "Article 2\n\nBells\n\n1. Bells shall be rung.\n\n2. They shall be heard.\n"
    )
    (document,) = read(text)
    assert document.kind == "unclassified"
    kinds = ["enacting formula", "preambular", "preambular", "enacting formula"]
    assert [kind for _, kind, _, _ in rows(document)] == [*kinds, *["heading", "numbered", "numbered"] * 2]


RULES = """Annex

Rules on lamps

I. General principles

1. Fundamental aims

1.1 The rules are on lamps.

1.2 They shall be kept by:

(a) Keepers;

(b) Others.

2. Scope of the rules

2.1. The rules apply to all.

Lamps are lit.

2.2. They rose by

3.5 Million lamps were lit.
"""


def test_paragraphs_may_have_numbers_of_two_parts_each_the_next_or_the_first_below_another() -> None:
    _, annex = read(f"89/1. Rules\n\n{RESOLUTION}\n{RULES}")
    assert [f"{depth} {kind} {label}".rstrip() for depth, kind, label, _ in rows(annex)][2:] == [
        "0 heading I.", "1 heading 1.", "2 numbered 1.1", "2 numbered 1.2", "3 subparagraph (a)", "3 subparagraph (b)",
        "1 heading 2.", "2 numbered 2.1.", "2 unclassified", "2 heading 2.2.", "3 unclassified",
    ]  # fmt: skip
    assert [unit.anchor for unit in units(annex) if isinstance(unit, Paragraph)][:4] == [
        "para-1-1", "para-1-2", "para-1-2-a", "para-1-2-b",
    ]  # fmt: skip
