"""The formats that a lexicon is exchanged in: one table, and the writing and reading that it leads to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, cast

from nlp.errors import UsageError
from nlp.lexicon.exchange.model import Read, Written

if TYPE_CHECKING:
    from nlp.lexicon.model import Lexicon

_PACKAGE = "nlp.lexicon.exchange"


@dataclass(frozen=True, slots=True)
class Format:
    """A format of another program.

    Attributes:
        name: as ``--to`` and ``--from`` take it.
        suffixes: of its files, the usual one first.
        module: of this package; its functions ``write`` and ``read`` are named here.
        options: what both functions are given besides.
        write: None where the format is only read; ``read`` likewise.
        is_text: false where its bytes say themselves how they are to be read (ZIP, XML).
        has_mark: whether a file of it begins with a byte order mark, for Excel.
        extra: the extra of the distribution that brings what it needs.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    write: str | None = "write"
    read: str | None = "read"
    options: Mapping[str, str] = field(default_factory=dict)
    is_text: bool = True
    has_mark: bool = False
    extra: str | None = None

    @property
    def is_binary(self) -> bool:
        """Whether its files are no text at all, so that they cannot go to a terminal."""
        return self.name == "xlsx"


FORMATS: tuple[Format, ...] = (
    Format("csv", (".csv", ".tsv"), "csv", has_mark=True),
    Format("xlsx", (".xlsx",), "xlsx", is_text=False),
    Format("tbx", (".tbx",), "tbx", "write_tbx", "read_tbx", {"style": "dca"}, is_text=False),
    Format("tbx-dct", (".tbx",), "tbx", "write_tbx", "read_tbx", {"style": "dct"}, is_text=False),
    Format("skos", (".ttl",), "skos", "write_skos", "read_skos", {"syntax": "turtle"}, is_text=False, extra="rdf"),
    Format("skos-xml", (".rdf",), "skos", "write_skos", "read_skos", {"syntax": "xml"}, is_text=False, extra="rdf"),
    Format("jieba", (".txt", ".dict"), "jieba"),
    Format("spacy", (".jsonl",), "spacy"),
    Format("quanteda", (".yml", ".yaml"), "quanteda"),
    Format("liwc", (".dic",), "liwc"),
    Format("lexicoder", (".lc3",), "lexicoder"),
    Format("yoshikoder", (".ykd", ".lcd"), "yoshikoder", write=None, is_text=False),
    Format("khcoder", (".cod",), "khcoder"),
    Format("annif-tsv", (".tsv",), "annif", "write_tsv", "read_tsv"),
    Format("annif-csv", (".csv",), "annif", "write_csv", "read_csv", has_mark=True),
)


def format_named(name: str) -> Format:
    """The format of a name.

    Raises:
        UsageError: there is none.
    """
    for known in FORMATS:
        if known.name == name.lower():
            return known
    raise UsageError("exchange.unknown_format", where=name, names=", ".join(known.name for known in FORMATS))


def write_lexicon(lexicon: Lexicon, format_: Format, **options: object) -> Written:
    """A lexicon in a format.

    Args:
        options: what the one format takes and others do not, as ``tokens`` for quanteda.

    Raises:
        UsageError: the format is only read.
        ZhutiError: the format needs an extra that is not installed.
    """
    if format_.write is None:
        raise UsageError("exchange.only_read", where=format_.name)
    write = getattr(import_module(f"{_PACKAGE}.{format_.module}"), format_.write)
    return cast(Written, write(lexicon, **format_.options, **options))


def read_lexicon_file(content: bytes, name: str, format_: Format) -> Read:
    """What a file holds of concepts and terms.

    Args:
        content: of text formats, as UTF-8 without a byte order mark, line ends as ``\\n``.
        name: of the file, for saying where something stands.

    Raises:
        UsageError: the format is only written.
        LexiconError: the file is not of this format; it names the line.
        ZhutiError: the format needs an extra that is not installed.
    """
    if format_.read is None:
        raise UsageError("exchange.only_written", where=format_.name)
    read = getattr(import_module(f"{_PACKAGE}.{format_.module}"), format_.read)
    known = {option: value for option, value in format_.options.items() if option != "style"}
    return cast(Read, read(content, name, **known))
