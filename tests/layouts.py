"""One small resolution, made up, as five tools leave it, and the units that it reads to in each."""

# ruff: noqa: E501  # unwrapped layouts are one line a paragraph

from __future__ import annotations

MARKDOWN = """
United Nations

A/RES/90/7

General Assembly

Distr.: General

4 May 2035

Ninetieth session

Agenda item 12 (b)

Resolution adopted by the General Assembly on 2 May 2035

[on the report of the Sixth Committee (A/90/31)]

90/7. Keeping of lighthouses on distant shores and cooperation among their keepers

*The General Assembly*,

*Recalling* its resolution 88/4 of 1 June 2033 on the lamps, mirrors and bells of lighthouses,[^1]

*Noting with concern* that fog remains a danger to small vessels, in particular in the seas between the islands of States that keep no lighthouse of their own,

1. *Invites* Member States to keep their lamps lit from dusk to dawn, in accordance with the rules on lamps,[^2] and to mend broken mirrors without delay;

2. *Requests* the Secretary-General:

(a) To collect the names of all keepers of lighthouses on distant shores;

(b) To report on the state of their bells to the General Assembly at its next session.

21st plenary meeting 2 May 2035

[^1]: See A/88/15, chap. II.

[^2]: Resolution 60/2, annex.
"""

PDF_MARKDOWN = """A/RES/90/7

United Nations

# **General Assembly**

Distr.: General 4 May 2035

**Ninetieth session** Agenda item 12 (b)

## **Resolution adopted by the General Assembly on 2 May 2035**

[ _on the report of the Sixth Committee (A/90/31)_ ]

### **90/7. Keeping of lighthouses on distant shores and cooperation among their keepers**

_The General Assembly_ ,

_Recalling_ its resolution 88/4 of 1 June 2033 on the lamps, mirrors and bells of lighthouses,<sup>1</sup>

See A/88/15, chap. II.

1

35-04711 (E)    060535 ***3504711***

**Keeping of lighthouses on distant shores and cooperation among their keepers**

**A/RES/90/7**

_Noting with concern_ that fog remains a danger to small vessels, in particular in the seas between the islands of States that keep no lighthouse of their own,

1. _Invites_ Member States to keep their lamps lit from dusk to dawn, in accordance with the rules on lamps,<sup>2</sup> and to mend broken mirrors without delay;

2. _Requests_ the Secretary-General:

(a) To collect the names of all keepers of lighthouses

> Resolution 60/2, annex.

35-04711

**2/3**

**Keeping of lighthouses on distant shores and cooperation among their keepers**

**A/RES/90/7**

on distant shores;

(b) To report on the state of their bells to the General Assembly at its next session.

_21st plenary meeting 2 May 2035_

35-04711

**3/3**
"""

SINGLE_SPACED = """A/RES/90/7

United Nations

General Assembly

Distr.: General
4 May 2035

Ninetieth session
Agenda item 12 (b)

Resolution adopted by the General Assembly
on 2 May 2035
[on the report of the Sixth Committee (A/90/31)]

90/7.

Keeping of lighthouses on distant shores
and cooperation among their keepers
The General Assembly,
Recalling its resolution 88/4 of 1 June 2033 on the lamps, mirrors and
bells of lighthouses, 1
Noting with concern that fog remains a danger to small vessels, in
particular in the seas between the islands of States that keep no
lighthouse of their own,
See A/88/15, chap. II.

1

35-04711 (E)

060535

*3504711*

\fKeeping of lighthouses on distant shores and
cooperation among their keepers

A/RES/90/7

1.
Invites Member States to keep their lamps lit from dusk to dawn, in
accordance with the rules on lamps, 2 and to mend broken mirrors without
delay;
2.
Requests the Secretary-General:
(a) To collect the names of all keepers of lighthouses
2

2/3

Resolution 60/2, annex.

35-04711

\fKeeping of lighthouses on distant shores and
cooperation among their keepers

A/RES/90/7

on distant shores;
(b) To report on the state of their bells to the General Assembly at its
next session.
21st plenary meeting
2 May 2035

35-04711

3/3
"""

HARD_WRAPPED = """United Nations

A/RES/90/7

General Assembly

Distr.: General
4 May 2035

Ninetieth session
Agenda item 12 (b)

Resolution adopted by the General Assembly on 2 May 2035

[on the report of the Sixth Committee (A/90/31)]

90/7. Keeping of lighthouses on distant shores and cooperation
among their keepers

The General Assembly,

Recalling its resolution 88/4 of 1 June 2033 on the lamps, mirrors and
bells of lighthouses,1

Noting with concern that fog remains a danger to small vessels, in
particular in the seas between the islands of States that keep no

_______________

1 See A/88/15, chap. II.

lighthouse of their own,

1. Invites Member States to keep their lamps lit from dusk to dawn, in
accordance with the rules on lamps,2 and to mend broken mirrors without
delay;

2. Requests the Secretary-General:

(a) To collect the names of all keepers of lighthouses on distant
shores;

(b) To report on the state of their bells to the General Assembly at its
next session.

21st plenary meeting 2 May 2035

_______________

2 Resolution 60/2, annex.
"""

DOUBLE_SPACED = """ United Nations

 A/RES/90/7

 General Assembly
~

~

 Distr.: General
~

~

4 May 2035
~

~

 Ninetieth session

Agenda item 12 (b)
~

~

 Resolution adopted by the General Assembly on 2 May 2035

[on the report of the Sixth Committee (A/90/31)]
~

~

 90/7. Keeping of lighthouses on distant shores and cooperation

among their keepers
~

~

The General Assembly,

Recalling its resolution 88/4 of 1 June 2033 on the lamps, mirrors and

bells of lighthouses,1

Noting with concern that fog remains a danger to small vessels, in

particular in the seas between the islands of States that keep no

__________________

 1 See A/88/15, chap. II.
 lighthouse of their own,

1. Invites Member States to keep their lamps lit from dusk to dawn, in

accordance with the rules on lamps,2 and to mend broken mirrors without

delay;

2. Requests the Secretary-General:

(a) To collect the names of all keepers of lighthouses on distant

shores;

(b) To report on the state of their bells to the General Assembly at its

next session.

21st plenary meeting 2 May 2035

__________________

 2 Resolution 60/2, annex.
""".replace("~", " ")  # lines of white space alone

LAYOUTS = {
    "markdown": MARKDOWN,
    "double-spaced": DOUBLE_SPACED,
    "pdf-markdown": PDF_MARKDOWN,
    "single-spaced": SINGLE_SPACED,
    "hard-wrapped": HARD_WRAPPED,
}

LAMPS = "Recalling its resolution 88/4 of 1 June 2033 on the lamps, mirrors and bells of lighthouses,"
FOG = (
    "Noting with concern that fog remains a danger to small vessels, in particular in the seas between the islands "
    "of States that keep no lighthouse of their own,"
)
LIT = (
    "Invites Member States to keep their lamps lit from dusk to dawn, in accordance with the rules on lamps, and to "
    "mend broken mirrors without delay;"
)
TEXT = [
    ("enacting formula", "", "The General Assembly,", []),
    ("preambular", "", LAMPS, ["1"]),
    ("preambular", "", FOG, []),
    ("operative", "1", LIT, ["2"]),
    ("operative", "2", "Requests the Secretary-General:", []),
    ("subparagraph", "(a)", "To collect the names of all keepers of lighthouses on distant shores;", []),
    (
        "subparagraph",
        "(b)",
        "To report on the state of their bells to the General Assembly at its next session.",
        [],
    ),
    ("closing", "", "21st plenary meeting 2 May 2035", []),
    ("footnote", "1", "See A/88/15, chap. II.", []),
    ("footnote", "2", "Resolution 60/2, annex.", []),
]
