"""Makes the PDFs in files/ anew, with LibreOffice and Chromium: ``python tests/formats/make_pdf_files.py``."""

from pathlib import Path

import browser
import office
from composing import compose, to_html
from word_files import word_file

FILES = Path(__file__).resolve().parent / "files"
_COLUMNS = "body { columns: 2; font: 10pt/1.5 'Noto Sans CJK SC'; text-align: justify } p { margin: 0; text-indent: 2em }"


def main():
    words = {
        "libreoffice-footnotes--ga-res-68-160": {},
        "libreoffice-header-footer--ga-res-76-164": {"header": "A/RES/76/164", "footer": "22-00179 (C) {page}"},
    }
    made = {f"{name}.docx": word_file(compose(name.rpartition("--")[2]), **how) for name, how in words.items()}
    for name, data in office.convert(made, "pdf").items():
        (FILES / name).with_suffix(".pdf").write_bytes(data)
    page = to_html(compose("ga-res-68-160"), css=_COLUMNS)
    printed = browser.print_pages({"chromium-two-columns--ga-res-68-160": page}, header=True)
    for name, data in printed.items():
        (FILES / f"{name}.pdf").write_bytes(data)


if __name__ == "__main__":
    main()
