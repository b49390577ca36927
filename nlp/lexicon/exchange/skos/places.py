"""Where the concepts of an RDF file stand in it: rdflib keeps no lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate

from nlp.lexicon.exchange.skos.names import Syntax

_TURTLE_SUBJECT = re.compile(r"^(?:<(?P<uri>[^<>\s]*)>|(?P<prefix>[\w.-]*):(?P<local>[^\s;,]*))", re.MULTILINE)
_XML_SUBJECT = re.compile(r"""\s[\w.-]+:(?:about|ID)\s*=\s*["'](?P<uri>[^"']*)["']""")


class Places:
    """The first place of each subject, found by the shape of its name at the beginning of a line, or as ``rdf:about``."""

    def __init__(self, text: str, syntax: Syntax, prefixes: Mapping[str, str]) -> None:
        self._text = text
        self._line_ends = list(accumulate(len(line) + 1 for line in text.split("\n")))
        self._offsets: dict[str, int] = {}
        pattern = _TURTLE_SUBJECT if syntax == "turtle" else _XML_SUBJECT
        for found in pattern.finditer(text):
            parts = found.groupdict()
            prefix = parts.get("prefix")
            uri = parts["uri"] if prefix is None else prefixes.get(prefix, "") + (parts["local"] or "").rstrip(".")
            self._offsets.setdefault(uri or "", found.start())
        self._starts = sorted(self._offsets.values())

    def line(self, uri: str) -> int:
        """The line on which a subject begins; 1 where it is not found."""
        return self._line_at(self._offset(uri) or 0)

    def line_of_label(self, uri: str, label: str) -> int:
        """The line of a label within what is said of a subject, else that of the subject."""
        start = self._offset(uri)
        if start is None:
            return 1
        after = bisect_right(self._starts, start)
        end = self._starts[after] if after < len(self._starts) else len(self._text)
        places = (self._text.find(f"{opening}{label}", start, end) for opening in ('"', "'", ">"))
        return self._line_at(min((place for place in places if place >= 0), default=start))

    def _offset(self, uri: str) -> int | None:
        """Names relative to the file's base stand there as their last part only."""
        local = uri[max(uri.rfind("#"), uri.rfind("/")) + 1 :]
        return next((self._offsets[name] for name in (uri, f"#{local}", local) if name in self._offsets), None)

    def _line_at(self, offset: int) -> int:
        return bisect_right(self._line_ends, offset) + 1
