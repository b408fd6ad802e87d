"""The words that open a preambular paragraph and nothing else: a title may well go on with another participle.

`Recalling`, `Deeply concerned`, `Prenant note`; not `Advancing`, of `the Programme on Lamps, Advancing Bells`, which
`drafting.opens_preambular` takes for one where a line or a paragraph begins. English, French and Spanish.
"""

from __future__ import annotations

import re

_OPENS = re.compile(
    r"""
    [*_]{0,2} (?=[A-ZÀ-Ý])
    (?: (?:Deeply|Gravely|Also|Again|Further|Strongly|Profoundly|Profondément|Profundamente)\s )?
    (?i:recalling|noting|taking|reaffirming|recogni[sz]ing|welcoming|emphasi[sz]ing|stressing|aware|mindful|convinced
      |concerned|bearing|considering|acknowledging|expressing|having|guided|affirming|underlining|underscoring|alarmed
      |appreciating|reiterating|determined|desiring|encouraged|conscious|cognizant|believing|disturbed|seeking|regretting
      |rappelant|notant|prenant|réaffirmant|reconnaissant|saluant|soulignant|conscient|convaincu|préoccupé|considérant
      |ayant|guidé|affirmant|se\s(?:félicitant|déclarant|disant)|exprimant|gardant|réitérant|constatant
      |recordando|observando|tomando|reafirmando|reconociendo|acogiendo|subrayando|destacando|consciente|convencid
      |preocupad|considerando|habiendo|guiad|afirmando|expresando|teniendo|reiterando|poniendo)
    """,
    re.VERBOSE,
)


def opens(text: str) -> bool:
    """Whether a text begins as a preambular paragraph alone does."""
    return bool(_OPENS.match(text))
