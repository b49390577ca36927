"""Files made to do harm: each small, or quickly made, and each to be refused or read at a bounded cost."""

import zlib

from small_files import FONT, LINES, archive, content, docx, html, pdf, pdf_of, stream

_LAUGHS = (f"<!ENTITY {name} '{f'&{inner};' * 10}'>" for inner, name in zip("abcdefgh", "bcdefghi", strict=True))
LAUGHS = f"<!DOCTYPE w:document [<!ENTITY a 'haha'>{''.join(_LAUGHS)}]>"
QUADRATIC = f"<!DOCTYPE w:document [<!ENTITY a '{'x' * 100_000}'>]>"
OUTSIDE = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
OUTSIDE_DTD = '<!DOCTYPE w:document SYSTEM "file:///etc/passwd">'


def word_files() -> dict[str, bytes]:
    """Word files, by what is wrong with them."""
    shown = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"
    nested = docx()
    for _ in range(5):
        nested = archive({"inner.docx": nested})
    return {
        "bomb": docx(parts={"word/document.xml": b"<x>" + b" " * 400_000_000}),
        "lying-bomb": lie(docx(parts={"word/document.xml": b"<x>" + b" " * 50_000_000}), 50_000_003, 1_000),
        "bomb-beside": docx(parts={"word/media/image.bin": bytes(400_000_000)}),
        "nested": nested,
        "laughs": docx(body=shown % "&i;", prolog=LAUGHS),
        "quadratic": docx(body=shown % ("&a;" * 100_000), prolog=QUADRATIC),
        "outside": docx(body=shown % "&a;", prolog=OUTSIDE),
        "outside-dtd": docx(prolog=OUTSIDE_DTD),
        "deep": docx(body="<w:tbl><w:tr><w:tc>" * 100_000),
        "deep-closed": docx(body="<w:sdt><w:sdtContent>" * 50_000 + shown % "x" + "</w:sdtContent></w:sdt>" * 50_000),
        "many-parts": archive({f"word/{number}.xml": b"" for number in range(70_000)}),
        "wide-list": docx(body='<w:p><w:pPr><w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="-1"/></w:numPr></w:pPr></w:p>'),
        "empty-archive": archive({}),
        "no-word": archive({"mimetype": b"application/epub+zip", "a.txt": b"x"}),
    }


def pdf_files() -> dict[str, bytes]:
    """PDF files, by what is wrong with them."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 11 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
    catalog, text = "<</Type/Catalog/Pages 2 0 R>>", stream(content(LINES))
    form = stream("/F Do /F Do", entries="/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 12 0 R>>>>")
    bomb = zlib.compress(zlib.compress(b"BT ET " * 60_000_000, 9), 9)
    return {
        "cycle-of-pages": pdf_of({1: catalog, 2: "<</Type/Pages/Kids[2 0 R]/Count 99999>>"}),
        "long-cycle-of-pages": pdf_of(
            {1: catalog, 2: "<</Type/Pages/Kids[7 0 R]/Count 9>>", 7: "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 9>>"}
        ),
        "cycle-of-objects": pdf_of({1: catalog, 2: "<</Type/Pages/Kids 7 0 R/Count 1>>", 7: "8 0 R", 8: "7 0 R"}),
        "parent-of-itself": pdf_of(
            {1: catalog, 2: "<</Type/Pages/Kids[10 0 R]/Count 1>>", 10: "<</Type/Page/Parent 10 0 R/Contents 10 0 R>>"}
        ),
        "cycle-of-forms": pdf_of(
            {
                **FONT, 1: catalog, 2: "<</Type/Pages/Kids[10 0 R]/Count 1>>", 11: stream("/F Do"), 12: form,
                10: page.replace("/Font<<", "/XObject<</F 12 0 R>>/Font<<"),
            }
        ),
        "many-pages": pdf_of(
            {**FONT, 1: catalog, 2: f"<</Type/Pages/Kids[{'10 0 R ' * 100_000}]/Count 100000>>", 10: page, 11: text}
        ),
        "count-that-lies": pdf_of({**FONT, 1: catalog, 2: "<</Type/Pages/Kids[10 0 R]/Count 2147483647>>", 10: page, 11: text}),
        "deep-arrays": pdf_of({1: catalog, 2: "[" * 200_000}),
        "deep-dictionaries": pdf_of({1: catalog, 2: "<</Type/Pages/Kids[" * 50_000}),
        "deep-content": pdf(before="q " * 500_000 + "[" * 500_000),
        "huge-box": pdf(box="0 0 2147483647 2147483647"),
        "negative-box": pdf(box="-1e38 -1e38 1e38 1e38"),
        "empty-box": pdf(box="0 0 0 0"),
        "bomb": pdf_of(
            {
                **FONT, 1: catalog, 2: "<</Type/Pages/Kids[10 0 R]/Count 1>>", 10: page,
                11: b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (len(bomb), bomb),
            }
        ),
        "million-characters": pdf(before=stream_of_text(1_500_000)),
        "trailer-of-itself": pdf_of({1: catalog, 2: "<</Type/Pages/Kids[]/Count 0>>"}, trailer="/Prev 9"),
        "no-pages": pdf_of({1: catalog, 2: "<</Type/Pages/Kids[]/Count 0>>"}),
        "head-alone": b"%PDF-1.7\n",
        "protected": pdf_of({1: catalog, 2: "<</Type/Pages/Kids[]/Count 0>>"}, trailer="/Encrypt 9 0 R"),
    }  # fmt: skip


def pages_of_html() -> dict[str, bytes]:
    """Pages, by what is wrong with them."""
    return {
        "nested": html(body="<div>" * 1_000_000),
        "nested-inline": html(body="<b><i><font>" * 100_000 + "x"),
        "nested-tables": html(body="<table><tr><td>" * 100_000 + "x"),
        "attributes": html(body="<p " + "".join(f"a{number}=1 " for number in range(300_000)) + ">x"),
        "unclosed": html(body="<p><!-- " + "x" * 3_000_000),
        "script": html(body="<script>" + "x" * 3_000_000),
        "entities": html(body="&#1114112;&#xD800;&#0;&bogus;&" * 100_000),
        "outside": html(body='<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object>'),
        "xml": b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><body><p>&a;</p></body></html>',
        "no-body": b"<html></html>",
    }


def stream_of_text(count: int) -> str:
    """Drawing commands that set a character this often."""
    return f"BT /F1 1 Tf <{'4e00' * count}> Tj ET "


def lie(data: bytes, true_size: int, told: int) -> bytes:
    """An archive in which a size is another than it says."""
    return data.replace(true_size.to_bytes(4, "little"), told.to_bytes(4, "little"))
