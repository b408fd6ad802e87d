"""What the labels of paragraphs, subparagraphs and headings are made of, as pieces of patterns.

Source: UN Editorial Manual, "Numbering of paragraphs and subparagraphs"; French and Spanish texts have one bracket
behind a letter. None of the pieces holds a space or a group, so that each fits into any pattern.
"""

from __future__ import annotations

NUMBER = r"\d{1,4}(?:\s?(?:bis|ter|quater))?"
"""Matches: `12`, `5 bis`, `9bis`."""
BRACKETED = r"(?:[a-z]{1,2}|[ivx]{1,6}|\d{1,2})"
"""What stands between two brackets: `a`, `aa`, `iv`, `1`."""
HALF = r"(?:[a-z]|aa|bb|cc|dd|ee|ff|[ivx]{1,6})"
"""What stands before one bracket: `a`, `bb`, `ii`. Not: `to`."""
HEADING = r"(?:[IVXLC]{1,7}|[A-Z])"
"""Matches: `IV`, `B`."""
CLOSE = r"(?=[A-ZÀ-Ý][a-zà-ÿ’'])"
"""The beginning of a text that stands close to its label, as a word processor's file may have it: `1.Le Comité`."""
