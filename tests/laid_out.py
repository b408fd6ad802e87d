"""The resolution of `layouts` on printed pages: laid out in columns, and in rows without a blank line between."""

from __future__ import annotations

LAID_OUT = """
           United Nations                                                        A/RES/90/7
                                                                        Distr.: General
           General Assembly                                             4 May 2035


Ninetieth session
Agenda item 12 (b)

                  Resolution adopted by the General Assembly on 2 May 2035
                  [on the report of the Sixth Committee (A/90/31)]

           90/7. Keeping of lighthouses on distant shores and cooperation among
                 their keepers

                 The General Assembly,
                 Recalling its resolution 88/4 of 1 June 2033 on the lamps, mirrors and bells of
           lighthouses,1
                 Noting with concern that fog remains a danger to small vessels, in particular in
           the seas between the islands of States that keep no lighthouse of their own,

           __________________
             1
                 See A/88/15, chap. II.

35-04711 (E)    060535
*3504711*
~A/RES/90/7                          Keeping of lighthouses on distant shores and
                                                  cooperation among their keepers

                 1.     Invites Member States to keep their lamps lit from dusk to dawn, in accordance
           with the rules on lamps,2 and to mend broken mirrors without delay;
                 2.     Requests the Secretary-General:
                 (a)    To collect the names of all keepers of lighthouses

           __________________
             2
                 Resolution 60/2, annex.

2/3                                                                                 35-04711
~Keeping of lighthouses on distant shores and                          A/RES/90/7
cooperation among their keepers

           on distant shores;
                 (b)    To report on the state of their bells to the General Assembly at its next
           session.
                                                                             21st plenary meeting
                                                                                    2 May 2035

35-04711                                                                                 3/3
""".replace("~", "\f")

PLAIN_PAGES = """United Nations
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
lighthouse of their own,
__________________
1  See A/88/15, chap. II.
35-04711 (E)    060535
*3504711*
A/RES/90/7

1.
Invites Member States to keep their lamps lit from dusk to dawn, in
accordance with the rules on lamps,2 and to mend broken mirrors without
delay;
2.
Requests the Secretary-General:
(a)
To collect the names of all keepers of lighthouses on distant
shores;
(b)
To report on the state of their bells to the General Assembly at its
next session.
21st plenary meeting
2 May 2035
__________________
2  Resolution 60/2, annex.
35-04711
2/2
""".replace("\n", " \n")
