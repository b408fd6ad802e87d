"""Rules about texts that are named again without their number: “that resolution”, “the annex to the said decision”."""

from __future__ import annotations

import pytest

from tests.citing import cited, document, note, paragraph


def again(text: str) -> list[tuple[str, str]]:
    """The words and leads of the citations that refer back, in one paragraph of a resolution of the Assembly."""
    found = cited(document("a", paragraph("pp-1", text)))
    return [
        (words, leads) for _, words, _, leads in found if not any(sign.isdigit() and "/" in words for sign in words)
    ]


@pytest.mark.parametrize(
    ("text", "words", "leads"),
    [
        ("Recalls resolution 70/1 and paragraph 5 of that resolution;", "paragraph 5 of that resolution", "A/RES/70/1"),
        ("Recalls Council decision 2021/24 and the aims of the said decision;", "the said decision", "E/DEC/2021/24"),
        ("See resolution 70/1, para. 3, and the same resolution, annex.", "the same resolution, annex", "A/RES/70/1"),
        ("See A/RES/70/1. It was long. In that resolution, all was said.", "that resolution", "A/RES/70/1"),
        ("It noted resolution 70/1. That resolution was long.", "That resolution", "A/RES/70/1"),
        (
            "See resolution 70/1, decision 75/2 and annex I to that resolution.",
            "annex I to that resolution",
            "A/RES/70/1",
        ),
        (
            "See resolution 70/1, the present resolution and the aims of that resolution.",
            "that resolution",
            "A/RES/70/1",
        ),
        ("See resolutions 70/1 and 70/2, and aims of the latter resolution.", "the latter resolution", "A/RES/70/2"),
        (
            "See resolution 70/1. Yet the same resolution, annex I, says it.",
            "the same resolution, annex I",
            "A/RES/70/1",
        ),
        ("Rappelant sa résolution 70/1 et l’annexe de ladite résolution,", "annexe de ladite résolution", "A/RES/70/1"),
        ("Rappelant sa résolution 70/1 et les buts de cette même résolution,", "cette même résolution", "A/RES/70/1"),
        ("Recordando su resolución 70/1 y los fines de esa resolución,", "esa resolución", "A/RES/70/1"),
    ],
)
def test_a_text_named_again_is_the_one_that_was_named(text: str, words: str, leads: str) -> None:
    assert again(text) == [(words, leads)]


@pytest.mark.parametrize(
    "text",
    [
        "Recalls resolutions 70/1 and 70/2, and the aims of that resolution;",
        "Recalls resolution 70/1 and Council resolution 2021/21, and stresses that the said resolution holds;",
        "Recalls resolution 70/1 and the draft resolution before it, and the aims of that resolution;",
        "Recalls resolution 70/1. It adopted a resolution on rivers. The aims of that resolution are clear.",
        "Recalls the resolution entitled “Follow-up to resolution 70/1” and the aims of that resolution;",
        "Notes resolution 70/1, and that resolution of disputes and that resolution are slow;",
        "Notes decision 75/2, and the same decision-making, and of that decision makers are aware;",
        "Recalls resolution 70/1 and the aims of that decision;",
        "Recalls resolutions 70/1, 70/2 and 70/3, and the aims of the latter resolution;",
        "Recalls resolution 70/1, and the aims of the latter resolution;",
        "In that resolution, all was said, as in resolution 70/1, and by that resolution all was done.",
        "Recalls resolution 10/4 of the Conference of the Parties, and the aims of that resolution;",
        "Recalls resolution 70/1 and the aims of those resolutions and of that report;",
        "Notes the Convention and the Protocols thereto, resolution 70/1, the plan and the annex thereto;",
        "Of that resolution, resolution 70/1 says much;",
    ],
)
def test_where_another_text_may_be_meant_none_is(text: str) -> None:
    assert again(text) == []


def test_what_another_paragraph_named_is_not_meant() -> None:
    first, second = paragraph("para-1", "Recalls resolution 70/1;"), paragraph("para-2", "Recalls that resolution;")
    assert [unit for unit, *_ in cited(document("a", first, second))] == ["para-1"]


def test_a_text_that_was_named_again_is_named_in_that_sentence() -> None:
    text = (
        "See resolution 70/1. In that resolution, and in resolution 70/2, all was said. By that resolution, all ended."
    )
    assert again(text) == [("that resolution", "A/RES/70/1")]


def test_a_title_is_a_room_of_its_own() -> None:
    title = "“Follow-up to resolution 69/1 and to that resolution”"
    text = f"Recalls resolution 70/1, entitled {title}, and paragraph 2 of that resolution;"
    assert again(text) == [("that resolution", "A/RES/69/1"), ("paragraph 2 of that resolution", "A/RES/70/1")]


def test_a_commissions_resolution_that_is_named_again_leads_where_its_number_does() -> None:
    held = document("ccpcj-resolution-30-1", paragraph("para-2", "Urges"), organ="")
    name = "Commission on Crime Prevention and Criminal Justice resolution 30/1"
    text = note("1", f"{name}, on rivers; see paragraph 2 of that resolution.")
    found = cited(held, document("a", paragraph("para-1", "x"), notes=(text,)))
    assert found[-1][1:] == ("paragraph 2 of that resolution", "resolved", "ccpcj-resolution-30-1#para-2")
