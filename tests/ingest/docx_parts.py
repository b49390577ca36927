"""Word files written part by part, so that a test shows the XML that it is about."""

import zipfile
from io import BytesIO

from nlp.ingest.limits import Limits
from nlp.ingest.readers.docx import read_docx

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def make_docx(body, *, extra=(), **parts):
    """The bytes of a file.

    Args:
        body: the XML in ``w:body``.
        extra: more entries of the ZIP, as (name, data).
        parts: the XML inside the root of other parts: ``styles``, ``numbering``, ``settings``, ``footnotes``, ``endnotes``,
            ``header1``, ``footer1`` …; the reference to a header is its name.
    """
    roots = {"header": "hdr", "footer": "ftr"}
    written = [("word/document.xml", f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>")]
    relations = []
    for name, xml in parts.items():
        kind = name.rstrip("0123456789")
        root = roots.get(kind, kind)
        written.append((f"word/{name}.xml", f"<w:{root} {_NAMESPACES}>{xml}</w:{root}>"))
        relations.append(f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{name}.xml"/>')
    written.append(("word/_rels/document.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{"".join(relations)}</Relationships>'))
    main = f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    written.append(("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>'))
    return make_zip([*written, *extra])


def make_zip(entries):
    """The bytes of a ZIP of (name, data)."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries:
            file.writestr(name, data)
    return stream.getvalue()


def p(*runs, properties=""):
    """A paragraph of runs, or of plain texts."""
    written = "".join(one if one.startswith("<") else r(one) for one in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{written}</w:p>"


def r(text, properties=""):
    """A run."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def read(body, **parts):
    """What is read of a file."""
    return read_docx(make_docx(body, **parts), Limits())


def text_of(body, **parts):
    """The text that is read of a file."""
    return read(body, **parts).text
