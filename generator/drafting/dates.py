"""Days and months as United Nations documents write them, in English, French and Spanish."""

from __future__ import annotations

import re

# Matches: "22 July 2021", "*2 août 2024*". Not: "22 July 2021 in Vienna".
_DAY = re.compile(r"[*_]*\d{1,2}(?:er)? (?:de )?[^\W\d_]{3,12} (?:de )?\d{4}[*_]*")
MONTHS = {
    name: number
    for names in (
        "January February March April May June July August September October November December",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    )
    for number, name in enumerate(names.split(), 1)
}
"""The number of each month by its name, as it is written inside a sentence."""
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
"""The names of the months as alternatives of a pattern."""
DATE = re.compile(rf"\b(\d{{1,2}})(?:er)?(?:\s+de)?\s+({MONTH})(?:\s+de)?,?\s+(\d{{4}})\b", re.IGNORECASE)
"""A date inside a text: its day, month and year."""
_NUMBERS = {name.lower(): number for name, number in MONTHS.items()}


def day(text: str) -> bool:
    """Whether a text is a date and nothing else."""
    return len(text) < 40 and bool(_DAY.fullmatch(text.strip()))


def last(text: str) -> str:
    """The last date that a text states, as ISO 8601, or an empty string."""
    found = DATE.findall(text)
    if not found:
        return ""
    day, month, year = found[-1]
    return f"{year}-{_NUMBERS[month.lower()]:02d}-{int(day):02d}" if 0 < int(day) < 32 else ""
