"""The labels of a draft that is quoted, as a council's resolution quotes the one that it recommends to the Assembly.

Blocks come in; they go out with the label of each paragraph that has a quotation mark before it (`“2. Requests`). The
mark stays before the text. Only below a formula that is quoted itself (`“The General Assembly,`) is it such a label.

Source: UN Editorial Manual, "Quotations": each paragraph of a quotation opens with a quotation mark.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import drafting
from generator.segment.blocks import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.segment.blocks import Block

# Matches: "“1. Invites", "“(a) To report". Not: "“1 May”", "“(a)”".
_LABELLED = re.compile(r"(?P<mark>[“«\"]\s?)(?:(?P<number>\d{1,4})\.|(?P<letter>\([a-z]{1,4}\)))\s+(?=\S)")


def quoted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the labels that stand behind quotation marks, from the first quoted formula on."""
    inside = False
    done: list[Block] = []
    for block in blocks:
        marked = block.shape is Shape.TEXT and block.text[:1] in drafting.QUOTES
        inside = inside or (marked and drafting.formula(block.text))
        found = _LABELLED.match(block.text) if inside and marked else None
        if found:
            shape = Shape.NUMBERED if found["number"] else Shape.LETTERED
            text = found["mark"].strip() + block.text[found.end() :]
            done.append(replace(block, shape=shape, label=found["number"] or found["letter"], text=text, quoted=True))
        else:
            done.append(block)
    return done
