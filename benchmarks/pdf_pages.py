"""Pages per second of the PDF reader, in turns with pypdfium2's bare text and with pdfplumber, on the same files.

pdfplumber is no dependency of the project; it is measured where an environment of its own has it:

    python3 -m venv build/pdfplumber && build/pdfplumber/bin/pip install pdfplumber
    .venv/bin/python benchmarks/pdf_pages.py FOLDER --pdfplumber build/pdfplumber/bin/python
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from statistics import median

_TIMED = """
import sys, time
{prepare}
files = [open(path, "rb").read() for path in sys.argv[1:]]
read(files[0])
start = time.process_time()
pages = sum(read(data) for data in files)
print(pages / (time.process_time() - start))
"""
_ZHUTI = """
from nlp.ingest.limits import Limits
from nlp.ingest.readers.pdf import read_pdf
def read(data):
    return read_pdf(data, Limits()).text.count("\\f") + 1
"""
_PDFIUM = """
import pypdfium2
def read(data):
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.get_textpage().get_text_range()
    return len(document)
"""
_PDFPLUMBER = """
import io, logging, pdfplumber
logging.getLogger("pdfminer").setLevel(logging.ERROR)
def read(data):
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_text()
        return len(document.pages)
"""


def main() -> None:
    """Print the pages per second of each, and zhuti's as a part of theirs."""
    options = _options()
    files = [str(path) for path in sorted(options.folder.rglob("*.pdf"))]
    readers = {"zhuti": (sys.executable, _ZHUTI), "pypdfium2": (sys.executable, _PDFIUM)}
    if options.pdfplumber:
        readers["pdfplumber"] = (options.pdfplumber, _PDFPLUMBER)
    speeds: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(options.repeat):
        for name, (python, prepare) in readers.items():
            speeds[name].append(_pages_per_second(python, prepare, files))
    medians = {name: median(found) for name, found in speeds.items()}
    ratios = {name: medians["zhuti"] / speed for name, speed in medians.items()}
    print(json.dumps({"files": len(files), "pages_per_second": _rounded(medians), "zhuti_to": _rounded(ratios)}, indent=1))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="a folder of PDFs")
    parser.add_argument("--pdfplumber", metavar="PYTHON", help="a Python that has pdfplumber")
    parser.add_argument("--repeat", type=int, default=3)
    return parser.parse_args()


def _pages_per_second(python: str, prepare: str, files: list[str]) -> float:
    command = [python, "-c", _TIMED.format(prepare=prepare), *files]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(figure, 2) for name, figure in figures.items()}


if __name__ == "__main__":
    main()
