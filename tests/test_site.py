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
    r"""<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\bsrc\s*=\s*["']?((?:https?:)?//[^"'\s>]+)"""
    r"""|<link\b(?![^>]*\brel="?(?:canonical|next|prev)\b)[^>]*?\bhref\s*=\s*["']?((?:https?:)?//[^"'\s>]+)"""
)
LOADED_BY_STYLE = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])((?:https?:)?//[^"')\s]+)""")


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
    found = {
        path.name: [one or other for one, other in LOADED.findall(path.read_text(encoding="utf-8"))]
        for path in site.rglob("*.html")
    }
    found |= {path.name: LOADED_BY_STYLE.findall(path.read_text(encoding="utf-8")) for path in site.rglob("*.css")}
    assert {name: addresses for name, addresses in found.items() if addresses} == {}


def test_the_site_can_be_searched_from_the_disk_in_chinese(site):
    index = (site / "search" / "search_index.js").read_text(encoding="utf-8")
    assert "人权" in index.replace("\\u200b", "").replace("\u200b", "") or "\\u4eba\\u6743" in index
    assert "assets/iframe-worker.js" in (site / "index.html").read_text(encoding="utf-8")


def test_what_a_notebook_printed_cannot_become_markup():
    assert (
        shown({"output_type": "stream", "text": "<b>三</b>\n"}) == '<div class="output"><pre>&lt;b&gt;三&lt;/b&gt;</pre></div>'
    )
