"""Convert a folder of seeds once, and print what it cost as JSON: seconds of the processor, peak bytes.

The peak is that of the main process and, for each core, that of the biggest process which it started: at most what all
of them took together.
"""

from __future__ import annotations

import itertools
import json
import os
import resource
import sys
from pathlib import Path

from generator import conversion


def _seconds() -> float:
    """Seconds that processors have worked for this process and for those that it has started and seen end."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main(folder: Path) -> None:
    """Measure the conversion of one folder, text reuse by itself among it."""
    said: list[tuple[str, float]] = []
    start = _seconds()
    library = conversion.read(folder, lambda message: said.append((message, _seconds())))
    read = _seconds()
    files = conversion.files(library, lambda _: None)
    end = _seconds()
    stages = [*said, ("", read)]
    reuse = sum(after[1] - at[1] for at, after in itertools.pairwise(stages) if at[0].startswith("finding"))
    if not files:
        sys.exit("nothing was converted: " + "; ".join(problem.message for problem in library.problems[:3]))
    unit = 1 if sys.platform == "darwin" else 1024
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = (own + child * (os.cpu_count() or 1)) * unit
    found = {"seconds": end - start, "reuse": reuse, "documents": len(library.corpus.documents), "memory": peak}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
