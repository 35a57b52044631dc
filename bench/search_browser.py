"""Search in Chromium slowed down four times: ``python -m bench.search_browser [count]``.

Opens a generated catalogue's index on a page read from a folder, types words one key at a time and
prints the times and the tasks over 50 ms that the browser itself counted.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench import generated
from bench.search import read
from catalogue.search import Terms

RULES = Path(__file__).parents[1] / "site_templates/components/search/search-rules.js"
SLOWER = 4
_TYPED = (
    "svømmekurs i bassenget",
    "noe å gjøre på kvelden",
    "strikekaffe",
    "walking",
    "السباحة",
    "121",
)
_MEASURE = """async (typed) => {
  const pause = () => new Promise((done) => setTimeout(done, 20));
  const long = [];
  new PerformanceObserver((list) => long.push(...list.getEntries().map((one) => one.duration)))
    .observe({ entryTypes: ["longtask"] });
  const load = () => new Promise((done) => {
    globalThis.abData = (name, value) => (globalThis.given = value);
    const script = document.createElement("script");
    script.src = "terms.js";
    script.onload = done;
    document.head.append(script);
  });
  await load();
  await pause();
  const start = performance.now();
  const index = abSearch.open(globalThis.given);
  const open = performance.now() - start;
  const find = [];
  for (const words of typed) {
    for (let end = 1; end <= words.length; end += 1) {
      await pause();
      const before = performance.now();
      index.find(words.slice(0, end));
      find.push([performance.now() - before, words.slice(0, end)]);
    }
  }
  await pause();
  find.sort(([one], [other]) => other - one);
  return { open, worst: find.slice(0, 5), middle: find[find.length >> 1][0], long };
}"""


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        generated.write_catalogue(folder / "catalogue", count)
        (folder / "terms.js").write_bytes(Terms(read(folder / "catalogue")).file("nb"))
        (folder / "search-rules.js").write_bytes(RULES.read_bytes())
        page_html = '<!doctype html><meta charset="utf-8"><script src="search-rules.js"></script>'
        (folder / "index.html").write_text(page_html, encoding="utf-8")
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--headless=new", "--no-sandbox", "--disable-gpu"],
        )
        page = browser.new_page()
        page.goto((folder / "index.html").as_uri())
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        told = page.evaluate(_MEASURE, list(_TYPED))
        browser.close()
    print(json.dumps({"listings": count, "slower": SLOWER, **told}, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
