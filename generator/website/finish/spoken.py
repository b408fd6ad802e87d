"""What those who hear a page are told of its signs and tables, who can't see what a sign stands beside.

A built page comes in and goes out: each ¶ and ↩ has a name, in the page itself, so that it has one without a script
too; each heading of a column says that it is one.
"""

from __future__ import annotations

import re

# Matches: `<a class="pilcrow" href="#para-2" title="para. 2 · line 52 of seeds/x.txt">`, and the same with `headerlink`
# or `back`. Not: `<a class="call" href="#fn-1" title="A/CONF.234/16.">`, which is named by its number.
_SIGN = re.compile(r'<a class="(?P<kind>pilcrow|headerlink|back)" href="[^"]*" title="(?P<title>[^"]*)"(?=>)')

# Matches: `<th>`, `<th class="right">`, which Markdown writes in a first row alone. Not: `<th scope="row">`, `<thead>`.
_HEADING = re.compile(r"<th(?![a-z])(?![^<>]*\bscope=)")


def spoken(page: str) -> str:
    """A page with names for its signs and scopes for its headings."""
    return _HEADING.sub('<th scope="col"', _SIGN.sub(_named, page))


def _named(sign: re.Match[str]) -> str:
    point = sign["title"].split(" · ")[0]
    name = f"Address of {point}" if sign["kind"] == "pilcrow" else point
    return f'{sign.group()} aria-label="{name}"'
