"""`Ibid.` at the head of a footnote, which repeats the source that the note before it names.

Source: UN Editorial Manual, footnotes: `Ibid.` refers to the source in the note immediately preceding.
"""

from __future__ import annotations

import re

SEE = r"(?:see(?:\salso)?|voir(?:\saussi)?|véan?se(?:\stambién)?)"
"""What sends a reader to a source, in small letters."""

# Matches: Ibid.   Ibid., chap. I   Ibíd., párr. 3   “Ibid.   See ibid.   Voir aussi ibid.   Not: the ibid   Ibidis
_IBID = re.compile(rf"\W{{0,9}}(?:{SEE}\s{{1,9}})?(?P<word>(?:ibid(?:em)?|ibíd)\b\.?)", re.IGNORECASE)


def ibid(note: str) -> re.Match[str] | None:
    """The match of `Ibid.` in the text of a footnote that begins with it; its `word` is what stands for the source."""
    return _IBID.match(note)
