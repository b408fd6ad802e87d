"""What is wrong with a text, as values that are collected and shown together.

A problem names its seed and line, what was found and what was expected, and quotes the line with a
caret. An exception is never a problem with a text: it is our bug.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_WIDTH = 100

# What a terminal would obey or could not write: controls, marks of direction, lone surrogates.
_OBEYED = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Severity(StrEnum):
    """An error stops the build and leaves the last good site; a warning is only shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem: where (`file`, 1-based `line`, 0 for the whole file), its stable `code`, and the message.

    `quote` is the line in question, `column` the 0-based offset in it that the caret points at.
    """

    file: str
    line: int
    code: str
    message: str
    severity: Severity = Severity.ERROR
    quote: str = ""
    column: int = 0


def render(problem: Problem) -> str:
    """`file:line: code message`, and below it the quoted line with a caret where there is one."""
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    word = "" if problem.severity is Severity.ERROR else f" ({problem.severity})"
    head = plain(f"{place}: {problem.code}{word} {problem.message}")
    if not problem.quote:
        return head
    start = max(0, problem.column - _WIDTH // 2)
    shown = plain(problem.quote[start : start + _WIDTH].replace("\t", " "))
    return f"{head}\n    {shown}\n    {' ' * (problem.column - start)}^"


def plain(text: str) -> str:
    """A line of a text for a terminal: what that would obey, as `ESC [2J`, is shown as U+FFFD."""
    return _OBEYED.sub("\ufffd", text)


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Whether any of them stops the build."""
    return any(problem.severity is Severity.ERROR for problem in problems)
