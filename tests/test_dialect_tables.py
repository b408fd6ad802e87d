"""Tables as the tools that make Markdown write them."""

from __future__ import annotations

import pytest

from tests.rows import rows
from tests.test_dialects import read

TABLE = """\
# Report on lamps

1. The lamps of each country are as follows.

{}

2. They are lit.
"""


HTML = """\
<table>
<tr>
<th></th>
<th>Lamps</th>
<th>Bells</th>
</tr>
<tr>
<td></td>
<td></td>
</tr>
<tr class="odd">
<td>Erewhon</td>
<td>3<br>at sea</td>
<td></td>
</tr>
<tr>
<td>Laputa</td>
<td></td>
<td>4</td>
</tr>
</table>"""


BARS = "| | Lamps | Bells |\n|---|---|---|\n| | | |\n| Erewhon | 3<br>at sea | |\n| Laputa | | 4 |"


@pytest.mark.parametrize("job", ["", "31-01234 (E) 1/2\n\n"], ids=["markdown", "pdf-markdown"])
@pytest.mark.parametrize("table", [HTML, HTML.replace("\n", ""), BARS], ids=["tags", "tags on a line", "bars"])
def test_a_cell_stands_in_its_column_however_the_table_is_written(table: str, job: str) -> None:
    (document,) = read(job + TABLE.format(table)).documents
    assert [text for _, kind, _, text in rows(document) if kind == "table row"] == [
        "\tLamps\tBells",
        "Erewhon\t3 at sea",
        "Laputa\t\t4",
    ]
