"""XML files of other programs as texts in which nothing is left that could be followed or blown up.

A document type declaration is taken out: no DTD is looked up. Entities that it declares as plain texts (RDF/XML files shorten
namespaces so) are put in; an entity that stands for a file, for markup or for other entities is not, and using it is an error.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Mapping

from nlp.errors import LexiconError

LARGEST = 100
"""Megabytes of a file, as it stands and with its entities put in."""

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"
_MEGABYTE = 1_000_000
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What else libxml2 and Python know is left out: under encodings such as UTF-7 the bytes would mean another thing to each.
_ENCODINGS = re.compile(r"utf-?8|us-ascii|ascii|iso-8859-\d+|windows-125\d|gb2312|gbk|gb18030|big5", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>")
_DECLARED_ENCODING = re.compile(rb"\s*<\?xml\s[^>]*?encoding\s*=\s*[\"']([\w.:-]+)[\"']")
# What is not closed goes on to the end of the file, so that no text makes these look at it again and again.
_COMMENT = r"<!--.*?(?:-->|\Z)"
_INSTRUCTION = r"<\?.*?(?:\?>|\Z)"
_LITERAL = r"""(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))"""
_BEFORE_THE_ROOT = re.compile(rf"(?:\s++|{_COMMENT}|{_INSTRUCTION})*+", re.DOTALL)
_DOCTYPE = re.compile(
    rf"""<!DOCTYPE\s+[^\s\[>]+
        (?:\s+SYSTEM\s+{_LITERAL}|\s+PUBLIC\s+{_LITERAL}(?:\s+{_LITERAL})?)?\s*   # where the DTD would be: not looked up
        (?:\[(?P<subset>(?:{_COMMENT}|{_INSTRUCTION}|{_LITERAL}|[^\]"'])*+)\]\s*)?>""",
    re.VERBOSE | re.DOTALL,
)
_COMMENTS = re.compile(_COMMENT, re.DOTALL)
_PLAIN_ENTITY = re.compile(r"<!ENTITY\s+([\w.:-]+)\s+(?:\"([^\"&%<]*)\"|'([^'&%<]*)')\s*>")
_REFERENCE = re.compile(rf"<!\[CDATA\[.*?(?:\]\]>|\Z)|{_COMMENT}|&(?P<entity>[^\s;#&<>\"']+);", re.DOTALL)
_PREDEFINED = frozenset(("amp", "lt", "gt", "quot", "apos"))


def read_xml_text(content: bytes, name: str) -> str:
    """The text of an XML file, without its declaration, document type and entities; lines stay where they are.

    Args:
        name: of the file, for errors.

    Raises:
        LexiconError: the file is too large, in an encoding that is not read, or uses an entity that is not put in.
    """
    if len(content) > LARGEST * _MEGABYTE:
        raise LexiconError("xml.too_large", where=name, limit=LARGEST)
    text = _without(_DECLARATION, _decode(content, name), 0)
    start = _end(_BEFORE_THE_ROOT, text)
    doctype = _DOCTYPE.match(text, start)
    entities = _plain_entities(doctype["subset"] or "") if doctype else {}
    return _put_in(_without(_DOCTYPE, text, start), entities, name)


def xml_safe(text: str) -> str:
    r"""The text with the characters that XML cannot hold, however they are written, replaced by U+FFFD.

    >>> xml_safe("南\x07南合作") == "南\ufffd南合作"
    True
    """
    return _NO_XML.sub(_REPLACEMENT, text)


def _decode(content: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if content.startswith(mark)), None)
    if encoding is None:
        declared = _DECLARED_ENCODING.match(content[:500])
        encoding = declared[1].decode("ascii", "replace") if declared else "utf-8"
        if not _ENCODINGS.fullmatch(encoding):
            raise LexiconError("xml.encoding", where=f"{name}:1", encoding=encoding)
    try:
        return content.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise LexiconError("xml.undecodable", where=f"{name}:{line}", encoding=encoding) from error
    except LookupError as error:
        raise LexiconError("xml.encoding", where=f"{name}:1", encoding=encoding) from error


def _end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0


def _without(pattern: re.Pattern[str], text: str, start: int) -> str:
    """The text without what the pattern finds there; its line breaks stay, so that lines keep their numbers."""
    found = pattern.match(text, start)
    return f"{text[:start]}{_breaks(found[0])}{text[found.end() :]}" if found else text


def _breaks(text: str) -> str:
    return "\n" * text.count("\n")


def _plain_entities(subset: str) -> dict[str, str]:
    entities: dict[str, str] = {}
    for found in _PLAIN_ENTITY.finditer(_COMMENTS.sub("", subset)):
        entities.setdefault(found[1], found[2] or found[3] or "")  # XML 1.0, 4.2: the first declaration binds
    return entities


def _put_in(text: str, entities: Mapping[str, str], name: str) -> str:
    uses: Counter[str] = Counter()
    for found in _REFERENCE.finditer(text):
        entity = found["entity"]
        if entity and entity not in _PREDEFINED:
            if entity not in entities:
                line = text.count("\n", 0, found.start()) + 1
                raise LexiconError("xml.entity", where=f"{name}:{line}", name=entity)
            uses[entity] += 1
    if len(text) + sum(len(entities[entity]) * count for entity, count in uses.items()) > LARGEST * _MEGABYTE:
        raise LexiconError("xml.too_large", where=name, limit=LARGEST)
    return _REFERENCE.sub(lambda found: _replacement(found, entities), text) if uses else text


def _replacement(found: re.Match[str], entities: Mapping[str, str]) -> str:
    entity = found["entity"]
    if not entity or entity in _PREDEFINED:
        return found[0]
    value = entities[entity].replace("\n", " ")
    return value.replace(">", "&gt;").replace('"', "&quot;").replace("'", "&apos;")
