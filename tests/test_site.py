"""The documentation as a site: it builds, holds every page, loads nothing from elsewhere, and its pictures can be read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec

import pytest

from tools.docs.markdown import DOCS, ROOT, links
from tools.docs.navigation import HOME, sections
from tools.docs.notebooks import shown
from tools.docs.surroundings import place_of

PAGES = sorted(DOCS.rglob("*.md"))
PICTURES = {".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp"}
SHOWN = re.compile(r"!\[([^\]]*)\]\([^)\s]+[^)]*\)")
ELEMENT = re.compile(r"<img\b[^>]*>")
LOADED = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|input|track)\b[^>]*?\bsrc(?:set)?\s*=\s*["']?\s*((?:https?:)?//[^"'\s>]+)"""
    r"""|<object\b[^>]*?\bdata\s*=\s*["']?((?:https?:)?//[^"'\s>]+)"""
    r"""|<link\b(?![^>]*\brel="?(?:canonical|next|prev)\b)[^>]*?\bhref\s*=\s*["']?((?:https?:)?//[^"'\s>]+)""",
    re.IGNORECASE,
)
LOADED_BY_STYLE = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
STYLE = re.compile(r"""<style\b[^>]*>(.*?)</style>|\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.DOTALL | re.IGNORECASE)
SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
IN_SCRIPT = re.compile(r"""["'`]((?:https?:|wss?:)?//(?:[\w-]+\.|\$\{)[^"'`\s]*)""")

ASKED_FOR_BY = {
    "https://unpkg.com/mermaid@": 'class="mermaid"',
    "https://api.github.com/": 'data-md-component="source"',
    "https://${e}/api/v4/projects/": 'data-md-component="source"',
    "https://unpkg.com/resize-observer-polyfill": None,
}
"""Where the theme's scripts can load from, and what a page must hold for them to do so: a diagram, a link to the repository.

The last is asked for by browsers without ResizeObserver (before 2018 to 2020) alone; the page can be read without it.
"""


def loaded_by_page(page: str) -> list[str]:
    """Where a page loads from that is elsewhere: by its elements, its styles and the scripts that stand in it."""
    found = [address for addresses in LOADED.findall(page) for address in addresses if address]
    for styles in STYLE.findall(page):
        found += LOADED_BY_STYLE.findall("".join(styles))
    return found + [address for script in SCRIPT.findall(page) for address in IN_SCRIPT.findall(script)]


def trigger_of(address: str) -> str | None:
    """What a page must hold for a script to load from an address, which must be known."""
    return next(trigger for known, trigger in ASKED_FOR_BY.items() if address.startswith(known))


def test_the_index_has_each_page_once_and_no_other():
    listed = [
        place
        for pages in sections((DOCS / HOME).read_text(encoding="utf-8")).values()
        for page in pages
        for place in page.values()
    ]
    inside = [place for place in listed if not place.startswith("repository/")]
    files = {place_of(path.relative_to(ROOT)) for path in [*PAGES, *DOCS.rglob("*.ipynb")]}
    assert sorted(inside) == sorted(files - {HOME})


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_a_picture_is_described_in_words(page):
    source = page.read_text(encoding="utf-8")
    assert [match[0] for match in SHOWN.finditer(source) if not match[1].strip()] == []
    assert [element for element in ELEMENT.findall(source) if not re.search(r'\balt="[^"]+"', element)] == []


def test_every_picture_is_shown_on_a_page():
    shown_on = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in [*PAGES, *ROOT.glob("*.md")]
        for link in links(page.read_text(encoding="utf-8"))
    }
    assert {path for path in DOCS.rglob("*") if path.suffix.lower() in PICTURES} <= shown_on


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of the site, built with warnings as errors."""
    if find_spec("mkdocs") is None or find_spec("material") is None:
        pytest.skip("MkDocs and its theme Material are not installed: pip install 'zhuti[docs]'")
    folder, shared = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("shared")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(shared)}, encoding="utf-8", check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert list(shared.iterdir()) == [], "jieba keeps its cache where every user may write"
    return folder


def test_the_site_has_every_page(site):
    assert {page.relative_to(DOCS).with_suffix(".html").as_posix() for page in PAGES if page.name != HOME} <= {
        path.relative_to(site).as_posix() for path in site.rglob("*.html")
    }


def test_no_page_of_the_site_loads_anything_from_elsewhere(site):
    found = {path.name: loaded_by_page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    found |= {path.name: LOADED_BY_STYLE.findall(path.read_text(encoding="utf-8")) for path in site.rglob("*.css")}
    assert {name: addresses for name, addresses in found.items() if addresses} == {}


def test_no_page_holds_what_makes_a_script_of_the_theme_load_from_elsewhere(site):
    scripts = [path for path in site.rglob("*.js") if path.name != "search_index.js"]
    addresses = {address for path in scripts for address in IN_SCRIPT.findall(path.read_text(encoding="utf-8"))}
    assert {address for address in addresses if not address.startswith(tuple(ASKED_FOR_BY))} == set()
    triggers = {trigger for trigger in map(trigger_of, addresses) if trigger}
    pages = {path.name: path.read_text(encoding="utf-8") for path in site.rglob("*.html")}
    assert [(name, trigger) for name, page in pages.items() for trigger in triggers if trigger in page] == []


@pytest.mark.parametrize(
    "seeded",
    [
        '<script src="https://cdn.example/a.js"></script>',
        "<script async src='//cdn.example/a.js'></script>",
        '<img alt="a" src="https://pictures.example/a.png">',
        '<img alt="a" srcset="https://pictures.example/a.png 2x">',
        '<link rel="stylesheet" href="https://fonts.example/css?family=Roboto">',
        "<link href=https://fonts.example rel=preconnect>",
        '<iframe src="https://videos.example/1"></iframe>',
        '<object data="https://pictures.example/a.svg"></object>',
        "<style>@import 'https://fonts.example/a.css';</style>",
        '<p style="background: url(https://pictures.example/a.png)">a</p>',
        '<script>fetch("https://data.example/a.json")</script>',
        "<script>import(`https://cdn.example/${name}.js`)</script>",
    ],
)
def test_a_page_that_loads_from_elsewhere_would_be_found(site, seeded):
    page = (site / "index.html").read_text(encoding="utf-8")
    assert loaded_by_page(page) == []
    (address,) = loaded_by_page(page.replace("</body>", f"{seeded}</body>"))
    assert ".example" in address


@pytest.mark.parametrize(
    "script", ['s.src="https://cdn.example/a.js"', "fetch(`//data.example/${a}`)", "new WebSocket('wss://a.example')"]
)
def test_a_script_that_loads_from_elsewhere_would_be_found(script):
    (address,) = IN_SCRIPT.findall(script)
    assert not address.startswith(tuple(ASKED_FOR_BY))


def test_options_do_not_break_behind_their_dashes(site):
    page = (site / "commands.html").read_text(encoding="utf-8")
    assert '<code class="whole">--all-versions</code>' in page
    assert ".md-typeset .whole { white-space: nowrap; }" in (site / "assets" / "zhuti.css").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("page", "language"),
    [
        ("index.html", "en"), ("zh/quick-start.html", "zh-Hans"), ("zh/commands.html", "zh-Hans"),
        ("repository/README.zh.html", "zh-Hans"),
    ],
)  # fmt: skip
def test_a_page_says_in_which_language_it_is(site, page, language):
    assert f'<html lang="{language}"' in (site / page).read_text(encoding="utf-8")


def test_the_site_can_be_searched_from_the_disk_in_chinese(site):
    index = (site / "search" / "search_index.js").read_text(encoding="utf-8")
    assert "人权" in index.replace("\\u200b", "").replace("\u200b", "") or "\\u4eba\\u6743" in index
    assert "assets/iframe-worker.js" in (site / "index.html").read_text(encoding="utf-8")


def test_what_a_notebook_printed_cannot_become_markup():
    assert (
        shown({"output_type": "stream", "text": "<b>三</b>\n"}) == '<div class="output"><pre>&lt;b&gt;三&lt;/b&gt;</pre></div>'
    )
