"""How hand-written and generated pages come together, and what MkDocs is told of a library that isn't ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.build import GENERATED
from generator.markdown import escape
from generator.website import mkdocs_build

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def write(folder: Path, **pages: str) -> None:
    for name, text in pages.items():
        path = folder / (name.replace("__", "/") + ".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_only_what_is_written_by_hand_is_taken_over(tmp_path: Path) -> None:
    write(
        tmp_path / "src",
        index="a",
        about__method="b",
        about__ledger="c",
        documents__a="d",
        data__x="e",
        other__data="f",
    )
    mkdocs_build.assemble(tmp_path / "src", tmp_path / "out", GENERATED)
    assert names(tmp_path / "out") == {"index.md", "about/method.md", "other/data.md"}


def test_a_page_that_links_to_what_is_not_there_is_left_out_and_so_are_those_that_link_to_it(tmp_path: Path) -> None:
    write(
        tmp_path,
        index="[a](documents/a.md#para-1) [b](about/b.md)",
        about__b="[gone](../documents/gone.md)",
        about__c='[a](../documents/a.md "title") [out](https://example.org/x.md) [here](#c)',
        documents__a="# A {: #masthead-title }",
    )
    assert sorted(mkdocs_build.fit(tmp_path)) == ["about/b.md", "index.md"]
    assert names(tmp_path) == {"index.md", "about/c.md", "documents/a.md"}
    home = (tmp_path / "index.md").read_text("utf-8")
    assert home == "# Library\n\n- [about/c.md](about/c.md)\n- [A](documents/a.md)\n"


def test_a_library_that_fits_keeps_every_page(tmp_path: Path) -> None:
    write(tmp_path, index="[a](documents/a.md)", documents__a="# A")
    assert mkdocs_build.fit(tmp_path) == ()
    assert (tmp_path / "index.md").read_text("utf-8") == "[a](documents/a.md)"


def test_the_navigation_names_no_page_that_is_not_there() -> None:
    wanted: mkdocs_build.Nav = [
        "index.md",
        {"Documents": "documents/index.md"},
        {"About": [{"Method": "about/method.md"}, "about/data.md", {"UN": "https://www.un.org/"}]},
        {"Gone": ["gone.md"]},
    ]
    assert mkdocs_build.nav(wanted, {"index.md", "documents/index.md", "about/data.md"}) == [
        "index.md",
        {"Documents": "documents/index.md"},
        {"About": ["about/data.md", {"UN": "https://www.un.org/"}]},
    ]


CONFIG = """\
site_name: Test
use_directory_urls: false
plugins: []
validation:
  links:
    anchors: warn
"""


def test_what_mkdocs_warns_of_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG + "strict: true\n", "utf-8")
    write(tmp_path / "src", index="[a](a.md) [b](#nowhere)")
    _, problems = mkdocs_build.build(tmp_path / "mkdocs.yml", tmp_path / "src", tmp_path / "site")
    assert [(problem.file, problem.code) for problem in problems] == [("mkdocs.yml", "mkdocs")] * 2
    assert "'a.md'" in problems[0].message
    assert "#nowhere" in problems[1].message


def test_a_sound_page_builds_without_a_problem(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG + "strict: true\nnav: [index.md, gone.md]\n", "utf-8")
    write(tmp_path / "src", index="# Home")
    assert mkdocs_build.build(tmp_path / "mkdocs.yml", tmp_path / "src", tmp_path / "site", fitted=True) == ("/", ())
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_configuration_that_is_wrong_is_a_problem_and_no_exception(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: [\n", "utf-8")
    write(tmp_path / "src", index="# Home")
    _, (problem, *_) = mkdocs_build.build(tmp_path / "mkdocs.yml", tmp_path / "src", tmp_path / "site")
    assert problem.code == "mkdocs"


def test_the_site_is_built_for_the_address_at_which_it_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG + "site_url: https://un.example/there/\n", "utf-8")
    write(tmp_path / "src", index="# Home")
    parts = (tmp_path / "mkdocs.yml", tmp_path / "src", tmp_path / "site")
    assert mkdocs_build.build(*parts) == ("https://un.example/there/", ())
    monkeypatch.setenv("KYOTO_SITE_URL", "https://un.example/here")
    assert mkdocs_build.build(*parts) == ("https://un.example/here/", ())


def test_a_text_that_reads_like_a_link_leaves_no_page_out(tmp_path: Path) -> None:
    """`[[1]](annex.md)` in a seed is escaped, and no link of ours."""
    said = f"<!-- Made from seeds/a](b.md) .txt -->\n\n# A\n\n{escape('See [[1]](annex.md) and [b](c.md).')}"
    write(tmp_path, index="[a](documents/a.md)", documents__a=said)
    assert mkdocs_build.fit(tmp_path) == ()


def test_the_plain_home_page_has_headings_without_their_calls_and_links(tmp_path: Path) -> None:
    """A title may call a footnote and cite a text; on the home page it is itself a link."""
    write(
        tmp_path,
        index="[gone](documents/gone.md)",
        documents__a='# On \\[a\\] \\{b\\}<sup id="fnref-1">[1](#fn-1){.call}</sup> {: #t data-toc-label="On" }',
        documents__b='# <span class="label">[30/1](a.md "x \\&#41;"){.cite}</span> On {: #masthead-title }',
    )
    mkdocs_build.fit(tmp_path)
    home = (tmp_path / "index.md").read_text("utf-8")
    assert "- [On \\[a\\] \\{b\\}](documents/a.md)\n" in home
    assert '- [<span class="label">30/1</span> On](documents/b.md)\n' in home
