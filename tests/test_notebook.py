"""The notebook of the docs: it runs from its first cell to its last, and gives what it shows.

It is run by a kernel of this very environment, in a folder that is empty. ``--regenerate-golden`` writes its outputs anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOK = ROOT / "docs" / "sample-questions.ipynb"
TEXTS = ("text/plain", "text/html")
PICTURE = "image/svg+xml"
OWN_FOLDERS = ("JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR")


def committed() -> Any:
    return nbformat.read(NOTEBOOK, as_version=4)


@pytest.fixture(scope="module")
def executed(tmp_path_factory, request):
    """The notebook after it was run."""
    own, empty = tmp_path_factory.mktemp("jupyter"), tmp_path_factory.mktemp("empty")
    output = own / NOTEBOOK.name
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ZHUTI_")}
    environment |= {name: str(own / name.lower()) for name in OWN_FOLDERS}
    environment |= {"JUPYTER_PLATFORM_DIRS": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-W", "ignore", str(ROOT / "tests" / "notebook_run.py"), str(NOTEBOOK), str(empty), str(output)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in empty.iterdir() if not path.name.startswith("sample.db")] == []
    if request.config.getoption("--regenerate-golden"):
        shutil.copyfile(output, NOTEBOOK)
    return nbformat.read(output, as_version=4)


def code_cells() -> list[Any]:
    return [pytest.param(number, id=cell.id) for number, cell in enumerate(committed().cells) if cell.cell_type == "code"]


@pytest.mark.parametrize("number", code_cells())
def test_a_cell_gives_what_the_notebook_shows(number, executed):
    shown, given = (book.cells[number].outputs for book in (committed(), executed))
    assert [words(output) for output in given] == [words(output) for output in shown]
    assert [PICTURE in output.get("data", {}) for output in given] == [PICTURE in output.get("data", {}) for output in shown]


def words(output: Any) -> dict[str, list[str]]:
    """What an output says, apart from how it is laid out; a picture is only told by its being there."""
    if output.output_type == "stream":
        return {output.name: output.text.split()}
    if PICTURE in output.data:
        return {}
    return {kind: _text(output.data[kind]).split() for kind in TEXTS if kind in output.data}


def _text(written: str) -> str:
    without_style = re.sub(r"<style.*?</style>", "", written, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", " ", without_style))


def test_the_notebook_shows_tables_a_picture_and_no_errors():
    outputs = [output for cell in committed().cells if cell.cell_type == "code" for output in cell.outputs]
    assert {output.output_type for output in outputs} == {"stream", "execute_result"}
    assert {output.name for output in outputs if output.output_type == "stream"} == {"stdout"}
    assert sum("text/html" in output.get("data", {}) for output in outputs) >= 5
    (picture,) = [output.data[PICTURE] for output in outputs if PICTURE in output.get("data", {})]
    assert "非选择性" not in picture
    assert "non-selectivity" in picture
    assert "<script" not in picture
    assert re.findall(r'(?:href|src)="(?!#)', picture) == []


def test_the_notebook_tells_nothing_of_the_machine_that_ran_it():
    notebook = committed()
    assert set(notebook.metadata) == {"kernelspec", "language_info"}
    assert notebook.metadata.kernelspec == {"display_name": "Python 3", "language": "python", "name": "python3"}
    assert notebook.metadata.language_info == {"name": "python"}
    assert [cell.metadata for cell in notebook.cells] == [{}] * len(notebook.cells)
    assert re.findall(r"site-packages|/home/|/tmp/|/usr/|C:\\\\", NOTEBOOK.read_text(encoding="utf-8")) == []
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))


def test_the_pages_that_the_notebook_links_to_are_there():
    said = "\n".join(cell.source for cell in committed().cells if cell.cell_type == "markdown")
    links = re.findall(r"\]\(([^)#]+)\)", said)
    assert links
    assert [link for link in links if not (NOTEBOOK.parent / link).exists()] == []
