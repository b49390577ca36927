"""How fast Word files are read: documents per second, against python-docx, which gives less.

    .venv/bin/python benchmarks/docx_files.py --repeat 20

The five sample documents are made into Word files with footnotes and automatic numbers. In turns, and in one process, they
are read by zhuti's reader (text, notes, numbers, places), by zhuti's reader and its parser (paragraphs, votes …), and by
python-docx (the texts of paragraphs; notes and numbers are lost). CPU seconds; the median of all turns.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

from docx import Document

from nlp.ingest.limits import Limits
from nlp.ingest.readers.docx import read_docx
from nlp.structure.document import structure_document
from nlp.types import SourceText

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "formats"))

from comparing import NAMES
from composing import compose
from word_files import word_file


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=20, help="turns")
    arguments = parser.parse_args()
    files = [word_file(compose(name)) for name in NAMES]
    readers = {"zhuti, read": read, "zhuti, read and parse": read_and_parse, "python-docx": read_with_python_docx}
    seconds: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(arguments.repeat):
        for name, reader in readers.items():
            seconds[name].append(_seconds(reader, files))
    for name, measured in seconds.items():
        middle = median(measured)
        print(f"{name:24}{len(files) / middle:8.0f} documents a second{1000 * middle / len(files):8.1f} ms a document")


def read(data: bytes) -> None:
    """zhuti's reader."""
    read_docx(data, Limits())


def read_and_parse(data: bytes) -> None:
    """zhuti's reader and parser."""
    reading = read_docx(data, Limits())
    structure_document(
        SourceText("a.docx", reading.text, "", "utf-8", "docx", reading.furniture, reading.notes, reading.places)
    )


def read_with_python_docx(data: bytes) -> None:
    """python-docx: the text of each paragraph."""
    "\n".join(paragraph.text for paragraph in Document(BytesIO(data)).paragraphs)


def _seconds(reader: Callable[[bytes], None], files: list[bytes]) -> float:
    start = time.process_time()
    for data in files:
        reader(data)
    return time.process_time() - start


if __name__ == "__main__":
    main()
