"""One resolution as each of the tools writes it that make Markdown."""

from __future__ import annotations

MARKER = """\
{0}------------------------------------------------

![](_page_0_Picture_0.jpeg)

E/RES/2031/15

---

Distr.: General<br>24 July 2031

**2031 session** Agenda item 19 (c)

# **Resolution adopted by the Economic and Social Council on 25 July 2031**

## <span id="page-0-0"></span>**2031/15. Keeping of lamps and bells**

*The Economic and Social Council*,

*Recalling* General Assembly resolution [86/181](https://undocs.org/en/A/RES/86/181) of 16 December 2030,<sup>1</sup>

*Noting* the work of the Office of Lamps &amp; Bells,<sup>2</sup> and the need for

<sup>1</sup> General Assembly resolution 86/181, annex.

<sup>2</sup> E/CN.15/2031/4.

{1}------------------------------------------------

![](_page_1_Picture_0.jpeg)

bells of a new kind,

- 1. *Requests* the Office to continue its work;
- 2. *Encourages* Member States:
  - (a) To share lamps;
  - (b) To keep them;
- 3. *Invites* others to contribute.<sup>3</sup>

*35<sup>th</sup> plenary meeting 25 July 2031*

<sup>3</sup> Ibid.
"""

DOCLING = """\
<!-- image -->

## United Nations

E/RES/2031/15

Distr.: General

24 July 2031

2031 session

Agenda item 19 (c)

## Resolution adopted by the Economic and Social Council on 25 July 2031

## 2031/15. Keeping of lamps and bells

The Economic and Social Council ,

Recalling General Assembly resolution 86/181 of 16 December 2030, 1

Noting the work of the Office of Lamps &amp; Bells, 2 and the need for bells of a new kind,

1. Requests the Office to continue its work;
2. Encourages Member States:
- (a) To share lamps;
- (b) To keep them;
3. Invites others to contribute. 3

35th plenary meeting 25 July 2031

1 General Assembly resolution 86/181, annex.

2 E/CN.15/2031/4.

3 Ibid.
"""

PYMUPDF = """\
United Nations **E** /RES/2031/15


Distr.: General

24 July 2031


**2031 session**
Agenda item 19 ( _c_ )

### **Resolution adopted by the Economic and Social Council** **on 25 July 2031**


**2031/15.** **Keeping of lamps and bells**


_The Economic and Social Council_,


_Recalling_ General Assembly resolution 86/181 of 16 December 2030,[1]


_Noting_ the work of the Office of Lamps & Bells,[2] and the need for
bells of a new kind,


1. _Requests_ the Office to continue its work;


2. _Encourages_ Member States:


( _a_ ) To share lamps;


( _b_ ) To keep them;


3. _Invites_ others to contribute.[3]


_35th plenary meeting_

_25 July 2031_


__________________

[1] General Assembly resolution 86/181, annex.

[2] E/CN.15/2031/4.

[3] Ibid.


31-12345 **1/2**


-----
"""

PANDOC = """\
**Economic and Social Council**

E/RES/2031/15

Distr.: General\\
24 July 2031

## Resolution adopted by the Economic and Social Council on 25 July 2031

# 2031/15. Keeping of lamps and bells

*The Economic and Social Council*,

*Recalling* General Assembly resolution 86/181 of 16 December 2030,[^1]

*Noting* the work of the Office of Lamps & Bells,[^2] and the need for bells of a new kind,

1\\. *Requests* the Office to continue its work;

2\\. *Encourages* Member States:

> \\(a\\) To share lamps;
>
> \\(b\\) To keep them;

3\\. *Invites* others to contribute.[^3]

*35th plenary meeting\\
25 July 2031*

[^1]: General Assembly resolution 86/181, annex.

[^2]: E/CN.15/2031/4.

[^3]: Ibid.
"""

AZURE = """\
<!-- PageHeader="United Nations" -->
<!-- PageHeader="E/RES/2031/15" -->

<figure>

![](figures/0)

</figure>

Economic and Social Council
===

Distr.: General
24 July 2031

2031 session

Agenda item 19 (c)

Resolution adopted by the Economic and Social Council on 25 July 2031
===

# 2031/15. Keeping of lamps and bells

The Economic and Social Council,

Recalling General Assembly resolution 86/181 of 16 December 2030,1

Noting the work of the Office of Lamps & Bells,2 and the need for

<!-- PageFooter="31-01234 (E)" -->
<!-- PageNumber="1/2" -->
<!-- PageBreak -->

<!-- PageHeader="E/RES/2031/15" -->

bells of a new kind,

1\\. Requests the Office to continue its work;

2\\. Encourages Member States:

(a) To share lamps;

(b) To keep them;

3\\. Invites others to contribute.3

35th plenary meeting
25 July 2031

1 General Assembly resolution 86/181, annex.

2 E/CN.15/2031/4.

3 Ibid.
"""

# As MarkItDown writes the file of a word processor: the masthead is a table, notes lead back to their calls.
WORD = """\
|  |  |  |
| --- | --- | --- |
|  | United Nations | E/RES/2031/15 |
| ![](data:image/png;base64...) | Economic and Social Council | Distr.: General  24 July 2031 |

2031 session

Agenda item 19 (c)

# Resolution adopted by the Economic and Social Council on 25 July 2031

[*on the recommendation of the Commission on Crime Prevention and Criminal Justice (E/2031/30)*]

# 2031/15. Keeping of lamps and bells

*The Economic and Social Council*,

*Recalling* General Assembly resolution 86/181 of 16 December 2030,[[1]](#footnote-2)

*Noting* the work of the Office of Lamps & Bells,[[2]](#footnote-3) and the need for bells of a new kind,

1. *Requests* the Office to continue its work;

2. *Encourages* Member States:

(a) To share lamps;

(b) To keep them;

3. *Invites* others to contribute.[[3]](#footnote-4)

*35th plenary meeting
25 July 2031*

1. General Assembly resolution 86/181, annex. [↑](#footnote-ref-2)
2. E/CN.15/2031/4. [↑](#footnote-ref-3)
3. *Ibid.* [↑](#footnote-ref-4)
"""
