"""Makes the pictures of the documentation anew: ``python docs/images/make.py`` in a checkout, with zhuti installed.

Every picture shows what the program really printed or wrote for the sample corpus. Chromium draws them without a window; where
there is none the script says so and leaves the pictures as they are. `$ZHUTI_CHROMIUM` names another browser of its kind.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent / "data"
WIDTH = 1280

TERMINAL = """<!doctype html><meta charset="utf-8"><title>{title}</title><style>
body {{ margin: 0; padding: 20px; background: #e8eaed; }}
main {{ border-radius: 8px; overflow: hidden; box-shadow: 0 2px 10px #0004; }}
header {{ background: #d0d4d9; color: #333; font: 14px sans-serif; padding: 7px 14px; text-align: center; }}
pre {{ margin: 0; padding: 14px 18px; background: #1d2126; color: #e6e6e6; overflow: hidden;
      font: 15px/1.45 "Noto Sans Mono CJK SC", "Sarasa Mono SC", monospace; }}
b {{ color: #8fd18f; font-weight: normal; }}
</style><main><header>{title}</header><pre>{lines}</pre></main>"""


@dataclass(frozen=True, slots=True)
class Terminal:
    """A terminal with the commands typed into it, and what they printed."""

    picture: str
    commands: tuple[str, ...]
    height: int


@dataclass(frozen=True, slots=True)
class Page:
    """The head of a page that a command wrote, or one of its sections.

    `hidden` names what is left out, as CSS does; `unfolded` is how many of the lists in the section are opened.
    """

    picture: str
    page: str
    section: str
    hidden: str
    height: int
    unfolded: int = 1


PAGES = (
    (("report", "--lang", "en"), "report.html"),
    (("report", "--lang", "zh"), "report-zh.html"),
    (("search", "南南合作", "--format", "html", "--lang", "en"), "search.html"),
    (("drift", "--theme", "non-selectivity", "--lang", "en"), "drift.html"),
)

INSTALLED = """\
  installed package zhuti 0.1.0, installed using Python 3.11.7
  These apps are now available
    - zhuti
done!
"""
"""What pipx printed when this was written; to install again for each picture would take minutes."""

RECORDED = {"pipx install .": INSTALLED}

TERMINALS = (
    Terminal("terminal-installed.png", ("pipx install .", "zhuti --version"), 270),
    Terminal("terminal.png", ("zhuti add data/corpus",
             "zhuti themes --theme south-south-cooperation --theme non-selectivity | head -n 4"), 270),
    Terminal("terminal-search.png", ("zhuti search 南南合作 --limit 4 | head -n 4",), 230),
)  # fmt: skip

SHOTS = (
    Page("report.png", "report.html", "heat", "", 900),
    Page("report-zh.png", "report-zh.html", "heat", "", 900),
    Page("report-summary.png", "report.html", "summary", "", 860),
    Page(
        "report-keywords.png",
        "report.html",
        "keywords",
        ".page-head, nav, #keywords > p, #keywords > details:not(:nth-of-type(4))",
        480,
        4,
    ),
    Page("report-evidence.png", "report.html", "evidence", ".page-head, nav", 620),
    Page("search.png", "search.html", "lines", "nav", 620),
    Page("drift.png", "drift.html", "", ".page-head, nav", 620),
)


def main() -> int:
    """Make all pictures; the exit status is 0, and 1 where there is no browser."""
    browser = os.environ.get("ZHUTI_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        print("skipped: there is no Chromium to draw with; install it, or name it in $ZHUTI_CHROMIUM", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copytree(DATA, work / "data")
        write_pages(work)
        for shot in SHOTS:
            draw(browser, cut_out(work, shot), HERE / shot.picture, shot.height)
        for terminal in TERMINALS:
            draw(browser, typed(work, terminal), HERE / terminal.picture, terminal.height)
    return 0


def write_pages(work: Path) -> None:
    """Put the sample corpus into a workspace and write the pages that are shown."""
    run(work, "add", "data/corpus")
    for arguments, name in PAGES:
        run(work, *arguments, "--output", name)


def run(work: Path, *arguments: str) -> None:
    """Run zhuti in the folder; stop where it fails."""
    subprocess.run(["zhuti", *arguments], cwd=work, check=True, capture_output=True)  # noqa: S607 (the installed command is meant)


def cut_out(work: Path, shot: Page) -> Path:
    """A copy of the page that shows the section alone, its first lists unfolded."""
    text = (work / shot.page).read_text(encoding="utf-8")
    others = f"main > section:not(#{shot.section})" if shot.section else ""
    hidden = ", ".join(name for name in (others, shot.hidden) if name)
    style = f"<style>{hidden} {{ display: none }}</style></head>" if hidden else "</head>"
    before, mark, after = text.partition(f'<section id="{shot.section}"')
    copy = work / f"shot-{shot.picture}.html"
    copy.write_text(
        (before + mark + after.replace("<details", "<details open", shot.unfolded)).replace("</head>", style, 1),
        encoding="utf-8",
    )
    return copy


def typed(work: Path, terminal: Terminal) -> Path:
    """A page that looks like a terminal, with what the commands print."""
    environment = {**os.environ, "ZHUTI_LANG": "en", "ZHUTI_DB": terminal.picture + ".db", "COLUMNS": "110"}
    if not any("zhuti add" in command for command in terminal.commands):
        environment["ZHUTI_DB"] = "zhuti.db"
    lines = [
        f"<b>$</b> {html.escape(command)}\n{html.escape(printed(work, command, environment))}" for command in terminal.commands
    ]
    page = work / f"{terminal.picture}.html"
    page.write_text(TERMINAL.format(title="Terminal", lines="".join(lines) + "<b>$</b> ▏"), encoding="utf-8")
    return page


def printed(work: Path, command: str, environment: dict[str, str]) -> str:
    """What a command prints, messages and all."""
    if command in RECORDED:
        return RECORDED[command]
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=work, env=environment, encoding="utf-8", check=True,  # noqa: S607 (bash is where it is)
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ).stdout  # fmt: skip


def draw(browser: str, page: Path, picture: Path, height: int) -> None:
    """Draw the upper part of a page as a picture."""
    command = [
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
        f"--window-size={WIDTH},{height}", f"--screenshot={picture}", page.as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    print(f"{picture.name}: {picture.stat().st_size // 1024} kB")


if __name__ == "__main__":
    sys.exit(main())
