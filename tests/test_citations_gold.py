"""Every mention in the library against the list made by reading: `tests/gold/citations.yml`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from generator.model import CitationState

if TYPE_CHECKING:
    import pytest

    from generator.model import Citation, Corpus

GOLD = Path(__file__).parent / "gold" / "citations.yml"
Mention = tuple[str, str, str, str]


def expected() -> Counter[Mention]:
    """The list: document, unit, words, what they lead to."""
    read = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    return Counter(
        (document, unit, words, leads)
        for document, units in read.items()
        for unit, mentions in units.items()
        for mention in mentions
        for words, leads in mention.items()
    )


def found(citation: Citation) -> Mention:
    if citation.target:
        anchor = f"#{citation.target.anchor}" if citation.target.anchor else ""
        leads = f"→ {citation.target.document}{anchor}"
    elif citation.state is CitationState.EXTERNAL:
        leads = str(citation.symbol)
    else:
        leads = "nowhere"
    return (citation.origin.document, str(citation.origin.anchor), citation.text, leads)


def test_every_mention_is_found_and_none_leads_astray(corpus: Corpus, capsys: pytest.CaptureFixture[str]) -> None:
    """Precision and recall are 1 on the texts of the library; each difference is printed."""
    gold, made = expected(), Counter(found(citation) for citation in corpus.citations)
    right = (gold & made).total()
    lines = [f"citations: precision {right / made.total():.3f}, recall {right / gold.total():.3f}"]
    lines[0] += f" ({made.total()} found, {gold.total()} in the list)"
    lines += [f"  gained {' | '.join(mention)}" for mention in sorted((made - gold).elements())]
    lines += [f"  lost   {' | '.join(mention)}" for mention in sorted((gold - made).elements())]
    with capsys.disabled():
        print("\n" + "\n".join(lines))  # noqa: T201 — the score is what `make test` is to show
    assert made == gold
