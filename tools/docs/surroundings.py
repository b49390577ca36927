"""What the pages of docs/ link to elsewhere in the repository comes along into the site, and the links follow.

A page stays as it reads in the repository, where `../README.md` is right; in the site that file stands in `repository/`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tools.docs.markdown import DOCS, ROOT, links, with_links

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

FOLDER = "repository"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files that pages link to outside docs/. (Called by MkDocs.)"""
    from mkdocs.structure.files import File

    for path in sorted(linked_outside()):
        files.append(File.generated(config, place_of(path.relative_to(ROOT)), abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Let the links of a page lead where their files stand in the site. (Called by MkDocs.)"""
    place = page.file.src_uri
    source = source_of(place)

    def moved(link: str) -> str:
        path, sign, heading = link.partition("#")
        target = (source.parent / path).resolve()
        if not path or not target.is_relative_to(ROOT):
            return link
        there = place_of(target.relative_to(ROOT))
        return posixpath.relpath(there, posixpath.dirname(place) or ".") + sign + heading

    return with_links(markdown, moved)


def linked_outside() -> set[Path]:
    """The files outside docs/ that pages link to, and those that these link to in turn."""
    found: set[Path] = set()
    unread = sorted(DOCS.rglob("*.md"))
    while unread:
        page = unread.pop()
        new = {path for path in _linked(page) if not path.is_relative_to(DOCS)} - found
        found |= new
        unread += [path for path in new if path.suffix == ".md"]
    return found


def place_of(path: Path | PurePosixPath) -> str:
    """Where a file of the repository stands in the site's sources.

    >>> place_of(PurePosixPath("docs/trends.md")), place_of(PurePosixPath("README.md"))
    ('trends.md', 'repository/README.md')
    >>> place_of(PurePosixPath("docs/questions.ipynb"))  # a notebook is shown as a page
    'questions.md'
    """
    path = path.with_suffix(".md") if path.suffix == ".ipynb" else path
    return path.as_posix().removeprefix("docs/") if path.parts[0] == "docs" else f"{FOLDER}/{path.as_posix()}"


def source_of(place: str) -> Path:
    """The file of the repository that stands in a place of the site's sources."""
    return ROOT / place.removeprefix(f"{FOLDER}/") if place.startswith(f"{FOLDER}/") else DOCS / place


def _linked(page: Path) -> Iterator[Path]:
    for link in links(page.read_text(encoding="utf-8")):
        path = (page.parent / link.partition("#")[0]).resolve()
        if path.is_file() and path.is_relative_to(ROOT):
            yield path
