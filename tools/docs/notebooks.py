"""Shows the notebooks of docs/ as pages of the site, with the outputs that they were saved with."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tools.docs.markdown import DOCS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

FENCE = "`" * 4


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each notebook. (Called by MkDocs.)"""
    from mkdocs.structure.files import File

    for path in sorted(DOCS.rglob("*.ipynb")):
        place = path.relative_to(DOCS).with_suffix(".md").as_posix()
        files.append(File.generated(config, place, content=page_of(path)))
    return files


def page_of(notebook: Path) -> str:
    """A notebook as the source of a page."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return "\n\n".join(part for cell in cells for part in _parts(cell)) + "\n"


def _parts(cell: Mapping[str, Any]) -> Iterator[str]:
    source = _text(cell["source"])
    if cell["cell_type"] == "markdown":
        yield source
    elif cell["cell_type"] == "code" and source:
        yield f"{FENCE}python\n{source}\n{FENCE}"
        yield from map(shown, cell["outputs"])


def shown(output: Mapping[str, Any]) -> str:
    """An output as markdown: the richest form that needs no script.

    >>> print(shown({"output_type": "stream", "text": ["三\\n"]}))
    <div class="output"><pre>三</pre></div>
    """
    forms = output.get("data", {})
    if "text/html" in forms:
        inner = _on_few_lines(_text(forms["text/html"]))
    elif "image/svg+xml" in forms:
        inner = _on_few_lines(_text(forms["image/svg+xml"]))
    elif "image/png" in forms:
        inner = f'<img alt="" src="data:image/png;base64,{_text(forms["image/png"]).strip()}">'
    elif "text/markdown" in forms:
        return _text(forms["text/markdown"])
    else:
        inner = f"<pre>{html.escape(_plain(output)).strip()}</pre>"
    return f'<div class="output">{inner}</div>'


def _plain(output: Mapping[str, Any]) -> str:
    return _text(output.get("text") or output.get("data", {}).get("text/plain") or output.get("traceback") or "")


def _on_few_lines(markup: str) -> str:
    """Markup without empty lines, at which markdown would end it."""
    return "\n".join(line for line in markup.splitlines() if line.strip())


def _text(given: str | list[str]) -> str:
    return (given if isinstance(given, str) else "".join(given)).rstrip("\n")
