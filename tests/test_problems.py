"""What is printed of a problem: plain words, whatever the text that it quotes would do to a terminal."""

from __future__ import annotations

from generator.problems import Problem, render


def test_a_quoted_line_commands_no_terminal() -> None:
    quote = "\x1b[2Ja\x07\u202eb\x9bc\ud800"
    shown = render(Problem("a\n.txt", 3, "number-gap", f"found `{quote}`", quote=quote, column=4))
    plain = "\ufffd[2Ja\ufffd\ufffdb\ufffdc\ufffd"
    assert shown == f"a\ufffd.txt:3: number-gap found `{plain}`\n    {plain}\n        ^"
