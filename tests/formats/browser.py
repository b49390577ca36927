"""Prints HTML pages to PDF with headless Chromium."""

import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def print_pages(pages, *, header=False):
    """The PDF of each page, as bytes.

    Args:
        pages: HTML texts by name.
        header: whether the browser prints its own header and footer (date, title, address, page).
    """
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        printed = [pool.submit(_print, Path(folder), name, text, header=header) for name, text in pages.items()]
        return {name: one.result() for name, one in zip(pages, printed, strict=True)}


def _print(folder, name, text, *, header):
    page, printed = folder / f"{name}.html", folder / f"{name}.pdf"
    page.write_text(text, encoding="utf-8")
    options = [] if header else ["--no-pdf-header-footer"]
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/{name}", *options]
    subprocess.run([*command, f"--print-to-pdf={printed}", page.as_uri()], check=True, capture_output=True, timeout=120)
    return printed.read_bytes()
