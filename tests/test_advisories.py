"""What is said of advisories: what was checked, what was not, and never more than that."""

from __future__ import annotations

from tests.audit.advisories import Package, report

CLEAN: Package = {"name": "a", "version": "1.0", "vulns": []}
UNKNOWN: Package = {"name": "b", "version": "2.0", "skip_reason": "not found"}
FAULTY: Package = {"name": "c", "version": "3.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3.1"]}]}


def test_a_package_with_an_advisory_fails() -> None:
    assert report([CLEAN, FAULTY]) == (["c 3.0: PYSEC-1, mended in 3.1"], 1)
    assert report([{"name": "c", "version": "3.0", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}]) == (
        ["c 3.0: PYSEC-2, mended in no version yet"],
        1,
    )


def test_a_package_that_the_source_does_not_know_was_not_checked() -> None:
    unknown = "1 of 2 packages are not known to the source and were not checked"
    assert report([CLEAN, UNKNOWN]) == (["none for 1 locked packages", unknown], 0)


def test_where_no_source_is_reached_it_is_said_in_a_plain_word() -> None:
    for packages in ([], [UNKNOWN]):
        assert report(packages) == (["skipped, no source of advisories could be reached"], 0)
