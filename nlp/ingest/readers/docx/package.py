"""The parts of an Office Open XML file, opened without trust in anything that it says of itself."""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from io import BytesIO
from typing import TYPE_CHECKING

from nlp import messages
from nlp.archives import FAULTS, has_too_many_parts
from nlp.errors import SourceError
from nlp.ingest.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.strip("{}").encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R.strip("{}").encode()),
)
_MAIN_PART = "word/document.xml"
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """A file's parts; only those that are asked for are unpacked, and each is parsed without entities or network.

    Raises:
        SourceError: the file is damaged, is protected, or holds more than the limits allow; ``where`` is empty.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        if has_too_many_parts(data):
            raise damaged(messages.text("source.too_many_parts"))
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except FAULTS as error:
            raise damaged(str(error)) from error
        self._left = limits.unpacked * 1_000_000
        self._limit = limits.unpacked
        entries = self._zip.infolist()
        if sum(entry.file_size for entry in entries) > self._left:
            raise SourceError("source.limit_unpacked", where="", limit=limits.unpacked)
        self._entries = {entry.filename.lower().lstrip("/"): entry for entry in entries}
        self._counts = Counter(entry.filename.lower().lstrip("/") for entry in entries)

    def main_part(self) -> str:
        """The name of the part that holds the document."""
        for kind, target in self._relations("", "_rels/.rels").values():
            if kind == "officeDocument" and target in self._entries:
                return target
        if _MAIN_PART in self._entries:
            return _MAIN_PART
        raise SourceError("source.not_word", where="")

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: (kind, part) by the reference's id."""
        folder, name = posixpath.split(part)
        return self._relations(folder, f"{folder}/_rels/{name}.rels")

    def parse(self, part: str) -> Element | None:
        """A part's XML, or None where there is no such part."""
        from lxml import etree

        data = self._unpack(part)
        if data is None:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            if "depth" in str(error):
                raise SourceError("source.too_deep", where="") from error
            raise damaged(f"{part}: {error}") from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise damaged(f"DOCTYPE in {part}")
        return root

    def _unpack(self, part: str) -> bytes | None:
        entry = self._entries.get(part.lower())
        if entry is None:
            return None
        if self._counts[part.lower()] > 1:
            raise damaged(messages.text("source.part_twice", part=part, count=self._counts[part.lower()]))
        if entry.flag_bits & _ENCRYPTED:
            raise SourceError("source.encrypted", where="")
        if entry.compress_type not in _METHODS:
            raise damaged(f"{part}: compression method {entry.compress_type}")
        try:
            with self._zip.open(entry) as file:
                data = file.read(self._left + 1)
        except FAULTS as error:
            raise damaged(f"{part}: {error}") from error
        self._left -= len(data)
        if self._left < 0:
            raise SourceError("source.limit_unpacked", where="", limit=self._limit)
        for strict, transitional in _STRICT:
            data = data.replace(strict, transitional)
        return data

    def _relations(self, folder: str, name: str) -> dict[str, tuple[str, str]]:
        root = self.parse(name)
        if root is None:
            return {}
        found = {}
        for relation in root:
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}").lstrip("/")
                found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], path.lower())
        return found


def damaged(reason: str) -> SourceError:
    """The error of a file that is no sound DOCX."""
    return SourceError("source.damaged", where="", format="DOCX", reason=" ".join(reason.split())[:200])
