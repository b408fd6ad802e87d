"""Draw the picture of the README and of shared links: a paragraph as it was supplied beside the page made of it.

In: the built site and the seeds; a document's id and an anchor, if another paragraph is wanted. Out: `docs/picture.png`
and `site_src/assets/picture.png`. Run with `.venv/bin/python -m tests.browser.picture` after `make site`.
"""

from __future__ import annotations

import base64
import html
import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium

ROOT = Path(__file__).resolve().parents[2]
OUT = (ROOT / "docs/picture.png", ROOT / "site_src/assets/picture.png")
# A paragraph that a page break cut, with the footnotes of the page between its halves.
DOCUMENT, ANCHOR = "e-res-2021-21", "para-6"
WIDTH, HEIGHT = 1200, 630

FRAME = """
<!doctype html><style>
  body {{ margin: 0; width: 1200px; height: 630px; display: grid; grid-template-columns: 1fr 1.25fr; overflow: hidden;
    background: #fdfcf9; }}
  pre {{ margin: 0; padding: 40px 28px; background: #26292e; color: #d9d5cc; font: 15px/1.5 monospace;
    white-space: pre-wrap; overflow: hidden; }}
  i {{ color: #a09a8f; font-style: normal; }}
  div {{ overflow: hidden; padding: 30px 10px 0; }} img {{ width: 100%; }}
</style><pre>{seed}</pre><div><img src="data:image/png;base64,{page}"></div>
"""


def main(arguments: list[str]) -> int:
    """Draw the picture; exit code 1 where the site or the paragraph is not there."""
    document, anchor = arguments or (DOCUMENT, ANCHOR)
    data = ROOT / "site/data/documents.json"
    if not data.is_file():
        sys.stderr.write("There is no site: run `make site` first.\n")
        return 1
    documents = {each["id"]: each for each in json.loads(data.read_text("utf-8"))["documents"]}
    units = {unit["id"]: unit for unit in documents[document]["units"]}
    seed = _seed(ROOT / "seeds" / documents[document]["source"]["file"], units[anchor]["lines"])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        page = browser.new_page(viewport={"width": 700, "height": 640}, device_scale_factor=2)
        page.goto((ROOT / "site" / units[anchor]["url"].split("#")[0]).as_uri() + f"#{anchor}")
        page.evaluate("document.fonts.ready.then(() => true)")
        page.evaluate(
            "anchor => { document.querySelector(`#${anchor} > .pilcrow`).style.opacity = 1;"
            " const head = document.querySelector('.head'); head.style.visibility = 'hidden';"
            " scrollBy(0, head.getBoundingClientRect().bottom); }",
            anchor,
        )
        shot = page.screenshot(clip={"x": 0, "y": 9, "width": 700, "height": 631})
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_content(FRAME.format(seed=seed, page=base64.b64encode(shot).decode()))
        picture = page.screenshot()
        browser.close()
    for path in OUT:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(picture)
        sys.stdout.write(f"{path.relative_to(ROOT)}: {len(picture) // 1000} KB\n")
    return 0


def _seed(path: Path, spans: list[list[int]]) -> str:
    """The lines of the file from the first to the last of the paragraph, with their numbers."""
    lines = path.read_text("utf-8").split("\n")
    first, last = spans[0][0], spans[-1][1]
    return "\n".join(f"<i>{number:>3}</i>  {html.escape(lines[number - 1])}" for number in range(first, last + 1))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
