"""A real browser, where there is one, asked how a page is laid out."""

from __future__ import annotations

import html
import re
import shutil
import subprocess

BROWSER = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--dump-dom",
)  # fmt: skip
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
MEASURE = """
addEventListener("load", () => {
  const shown = document.querySelector("iframe").contentDocument.documentElement;
  shown.querySelectorAll("details").forEach((one) => { one.open = true; });
  const sticksOut = (element) => element.getBoundingClientRect().right > shown.clientWidth + 1;
  const wide = [...shown.querySelectorAll("body *")].filter((one) => !one.closest(".scroll, .skip") && sticksOut(one));
  const found = wide.map((one) => one.tagName + "." + one.className);
  document.querySelector("p").textContent = `${shown.scrollWidth} of ${shown.clientWidth} ${found}`;
});
"""


def measured(page: str, width: int, folder) -> str:
    """What a browser says of the page in a frame of this width: how wide it is, and what sticks out of it."""
    inner = html.escape(POLICY.sub("", page), quote=True)
    frame = f'<iframe width="{width}" height="800" style="border:0" srcdoc="{inner}"></iframe>'
    outer = folder / "frame.html"
    outer.write_text(f'<!doctype html><meta charset="utf-8"><p></p><script>{MEASURE}</script>{frame}', encoding="utf-8")
    command = [str(BROWSER), *OPTIONS, f"--user-data-dir={folder / 'profile'}", outer.as_uri()]
    shown = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=True).stdout
    found = re.search("<p>(.*?)</p>", shown)
    assert found, shown[:500]
    return found[1].strip()
