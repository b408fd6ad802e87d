"""Convert a folder of seeds once, and print what it cost as JSON: seconds of the processor, peak bytes.

The peak is that of the main process and, for each core, that of the biggest process which it started: at most what all
of them took together.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
from pathlib import Path

from generator import cli, conversion, output, reuse


def _seconds() -> float:
    """Seconds that processors have worked for this process and for those that it has started and seen end."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _peak() -> int:
    """Bytes in memory at most until now."""
    unit = 1 if sys.platform == "darwin" else 1024
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + child * (os.cpu_count() or 1)) * unit


def main(folder: Path) -> None:
    """Measure the conversion of one folder, and then text reuse by itself."""
    gc.set_threshold(cli.NEW_VALUES)  # as the commands do
    start = _seconds()
    library = conversion.read(folder, lambda _: None)
    files = output.files(library, lambda _: None)
    if not files:
        sys.exit("nothing was converted: " + "; ".join(problem.message for problem in library.problems[:3]))
    found = {"seconds": _seconds() - start, "memory": _peak(), "documents": len(library.corpus.documents)}
    start = _seconds()
    reuse.reused(library.corpus)
    found["reuse"] = _seconds() - start
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
