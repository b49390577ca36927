"""What is fuzzed: for each target its seeds, how they are spoiled, and what must hold of whatever comes out."""

import hashlib
import json
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import small_files
from mutations import spoil_archive, spoil_bytes, spoil_encoded, spoil_markup, spoil_text

from nlp.errors import SourceError, UsageError
from nlp.ingest.answers import answer_bytes, parse_answer, reading_of
from nlp.ingest.isolate import ReaderPool
from nlp.ingest.limits import Limits, read_limits
from nlp.ingest.readers.text import decode_text
from nlp.structure import document_to_json, structure_document
from nlp.types import Document, NoteText, Place, SourceText

CORPUS = Path(__file__).resolve().parents[2] / "data" / "corpus"
LIMITS = Limits(size=5, unpacked=20, characters=1, pages=100, seconds=10, memory=400)


@dataclass(frozen=True)
class Target:
    """What is fuzzed; ``check`` raises where something does not hold, and gives the kind of outcome."""

    seeds: Callable[[], list[Any]]
    spoil: Callable[[Any, list[Any], random.Random], Any]
    check: Callable[[Any], str]


def check_text(data: bytes) -> str:
    """Bytes are a text in an encoding, and the text a document; or they are an error on one line."""
    try:
        text, encoding = decode_text(data, where="file.txt")
    except SourceError as error:
        return one_line(error)
    check_document(SourceText("file.txt", text, "", encoding))
    return "read"


def check_parser(text: str) -> str:
    """Any text is a document, whatever a reader says of it besides."""
    check_document(known_by_chance(text))
    return "parsed"


def check_reader(format_: str, data: bytes) -> str:
    """A file gives a text that holds together and parses, or an error on one line; the process may not break."""
    try:
        reading = pool().submit(format_, data).result()
    except SourceError as error:
        return one_line(error)
    text, encoding, furniture, notes, places = reading
    check_document(SourceText("file", text, "", encoding, format_, furniture, notes, places))
    return "read"


def check_file_name(name: str) -> str:
    """Any name says what it says, on text that can be written down."""
    from nlp.ingest.filenames import parse_file_name

    repr(parse_file_name(name)).encode()
    return "parsed"


def check_manifest(data: bytes) -> str:
    """A manifest gives fields, and errors on one line."""
    import tempfile

    from nlp.ingest.manifest import MANIFEST_NAME, read_manifest

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / MANIFEST_NAME).write_bytes(data)
        manifest = read_manifest(Path(folder))
    for fault in manifest.faults:
        one_line(fault)
    json.dumps({name: dict(row) for name, row in manifest.rows.items()})
    return "faulty" if manifest.faults else "read"


def check_symbol(text: str) -> str:
    """What is found as a symbol stands in the text, and can be sorted."""
    from nlp.symbols import find_symbol, parse_symbol

    squeezed = "".join(text.split())
    found = find_symbol(squeezed)
    assert found is None or found in squeezed
    symbol = parse_symbol(found or text)
    if symbol:
        assert symbol.order <= symbol.order
    return "symbol" if symbol else "none"


def check_filters(text: str) -> str:
    """Filters are taken, or are wrong usage."""
    from nlp.cli.filters import make_selection

    theme, body, session, year = (*text.split("|"), "", "", "", "")[:4]
    try:
        selection = make_selection(
            lexicon(), theme=[theme] * bool(theme), body=[body], session=[session] * bool(session), year=[year] * bool(year)
        )
    except UsageError as error:
        return one_line(error)
    selection.takes_document(Document("file.txt", body="GA", session="S-32", adopted="2020-06-22"))
    return "taken"


def check_query(text: str) -> str:
    """A query is taken and asked of a text, or is wrong usage; what it finds stands in the text, in order, none in another."""
    from nlp.search.match import find_in
    from nlp.search.names import term_names, theme_names
    from nlp.search.read import read_query

    try:
        query = read_query(text, theme_names(lexicon()), term_names(lexicon()))
    except UsageError as error:
        return one_line(error)
    found = find_in(query, unit())
    if found is None:
        return "taken"
    assert all(0 <= start < end <= len(found.unit.text) for start, end in found.spans)
    assert all(one[0] < next_one[0] and one[1] < next_one[1] for one, next_one in pairwise(found.spans))
    return "found"


def check_limits(text: str) -> str:
    """A limit is taken, or is wrong usage."""
    try:
        read_limits([text])
    except UsageError as error:
        return one_line(error)
    return "taken"


def check_answer(data: bytes) -> str:
    """An answer is a reading that holds together, or an error on one line, or is refused."""
    try:
        reading = reading_of(parse_answer(data), LIMITS)
    except SourceError as error:
        return one_line(error)
    except (ValueError, RecursionError):
        return "refused"
    check_document(SourceText("file", reading.text, "", reading.encoding, "pdf", *reading[2:]))
    return "read"


def check_tags(text: str) -> str:
    """Mentions stand where they say, and each is of a theme of the lexicon."""
    (tags,) = tagger().tag([text])
    for tag in tags:
        for mention in tag.mentions:
            assert text[mention.start : mention.end] == mention.surface
    return "tagged" if tags else "no theme"


def check_document(source: SourceText) -> None:
    """The document of a text: it can be written down, and its spans lead back to its text."""
    document = structure_document(source)
    json.dumps(document_to_json(document), ensure_ascii=False, allow_nan=False).encode()
    taken = sorted(span for paragraph in document.paragraphs for span in paragraph.source_spans)
    assert all(start < end for start, end in taken)
    assert all(end <= start for (_, end), (start, _) in pairwise(taken))
    assert not taken or (taken[0][0] >= 0 and taken[-1][1] <= len(source.text))
    for paragraph in document.paragraphs:
        assert len(paragraph.source_spans) == len(paragraph.source_locations)
        assert all(0 <= note.offset <= len(paragraph.text) for note in paragraph.notes)
        joined = "".join(source.text[start:end] for start, end in paragraph.source_spans)
        assert bare(joined) == bare(paragraph.text)
    for note in document.footnotes:
        assert all(0 <= start <= end <= len(source.text) for start, end in note.source_spans)


def known_by_chance(text: str) -> SourceText:
    """The text with furniture, notes and places at lines that depend on the text alone."""
    rng = random.Random(hashlib.sha256(text.encode()).digest())
    if rng.random() < 0.5:
        return SourceText("file.txt", text, "")
    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    lines = [(start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end]
    furniture, notes, places = [], [], []
    for line in lines:
        chance = rng.random()
        if chance < 0.1:
            furniture.append(line)
        elif chance < 0.2:
            notes.append(NoteText(str(len(notes)), (line,)))
        places.append(Place(*line, {"page": 1, "box": [0, 0, 1, 1]}))
    return SourceText("file", text, "", "utf-8", "pdf", tuple(furniture), tuple(notes), tuple(places))


def bare(text: str) -> str:
    """A text without white space and characters that take no room."""
    from nlp.text import ZERO_WIDTH

    return "".join(character for character in "".join(text.split()) if not _is_in(character, ZERO_WIDTH))


def one_line(error) -> str:
    """The key of an error, which must be one line in both languages."""
    for language in ("zh", "en"):
        line = error.line(language)
        assert line.isprintable() or not any(ord(character) < 32 for character in line), line
        line.encode()
    return error.key


@cache
def _is_in(character: str, characters: str) -> bool:
    import re

    return re.match(f"[{characters}]", character) is not None


@cache
def pool() -> ReaderPool:
    return ReaderPool(LIMITS, 1)


def close() -> None:
    """End the processes that the readers' targets have started."""
    pool().close()
    pool.cache_clear()


@cache
def lexicon():
    from nlp.lexicon import load_lexicon

    return load_lexicon()


@cache
def tagger():
    from nlp.themes import Tagger

    return Tagger(lexicon())


@cache
def unit():
    from nlp.search.unit import Origin, Unit

    text = "重申题为“发展权”的第72/167号决议，强调南南合作、三方合作和 普遍定期 审议（UPR）补充而非取代北南合作；" * 3
    (tags,) = tagger().tag([text])
    return Unit(
        Origin("a.txt", "A/HRC/RES/53/11", "HRC", "53", "2023", "resolution"), None, "operative", 1, 1, "重申", text, tags
    )


@cache
def texts() -> list[str]:
    return [path.read_bytes().decode() for path in sorted(CORPUS.glob("*.txt"))]


@cache
def encoded_texts() -> list[bytes]:
    found = [text.encode(encoding) for text in texts() for encoding in ("utf-8", "utf-16", "gb18030", "utf-8-sig")]
    with suppress(UnicodeEncodeError):
        found += ["人權理事會，\n重申《聯合國憲章》的宗旨，\n1. 請各國合作；\n".encode("big5")]
    return found


def lines_of(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()][:60]


@cache
def all_lines() -> list[str]:
    return [line for text in texts() for line in lines_of(text)]


@cache
def html_files() -> list[bytes]:
    body = (
        "<table><tr><td>赞成：<td>古巴</table><a href='#n'><sup>1</sup></a><!-- x --><ol><li>请<li>又请</ol><hr><p>1 见 A/1。"
    )
    return [small_files.html(lines_of(text), head="<title>题</title><style>p{}</style>", body=body) for text in texts()]


@cache
def word_files() -> list[bytes]:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>见 A/1。</w:t></w:r></w:p></w:footnote>'
    body = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>又请</w:t></w:r>'
        '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>古巴</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    return [small_files.docx(lines_of(text), body=body, notes=note) for text in texts()]


@cache
def pdf_files() -> list[bytes]:
    return [small_files.pdf([lines[:25], lines[25:50]]) for lines in map(lines_of, texts())]


@cache
def answers() -> list[bytes]:
    text = "大会，\n1. 决定；\n"
    reading = [text, "utf-8", [[0, 4]], [["1", [[4, 8]]]], [[0, 4, {"page": 1, "box": [0, 0, 1.5, 2]}]]]
    error = {"error": "source.damaged", "values": {"format": "PDF", "reason": "x"}}
    return [answer_bytes({"reading": reading})[12:], answer_bytes(error)[12:]]


FILE_NAMES = [
    "N2038245.pdf",
    "A_HRC_RES_53_11-ZH.pdf",
    "A-RES-75-1_C.docx",
    "G2012345 (1).pdf",
    "E_CN.4_RES_2003_1.doc",
    "决议.txt",
]
SYMBOLS = [
    "A/HRC/RES/43/21",
    "A/RES/3314(XXIX)",
    "A/C.3/75/L.39/Rev.1",
    "S/RES/2532(2020)",
    "E/CN.4/RES/2003/1",
    "A/RES/ES-10/1",
]
FILTERS = ["债务|GA|43..53|2013..2021", "debt|HRC|S-32|2020", "|||2020", "|GA|ES-10..ES-11|"]
QUERIES = [
    "南南合作",
    '"南南 三方"~5 -北南',
    "(重申|强调) >>9 合作 zone:执行,序言",
    "/[南北]{2}合作(和|、)/ 届会：43…53",
    "非*性|*合作* theme:普遍定期审议 cited:no",
    "term:南南合作 symbol:A/HRC/RES/* body:人权理事会",
    "“发展权”｜（ＵＰＲ　－公约） 所引：是",
    "74(b) COVID-19 \\-a 题为“促进”",
]
MANIFEST = (
    "source,symbol,session,body,adopted,title\na.pdf,A/RES/75/1,75,GA,2020-09-21,宣言\nsub/b.docx,,53,HRC,2023年7月13日,\n"
)

TARGETS = {
    "text": Target(encoded_texts, spoil_encoded, check_text),
    "parser": Target(texts, spoil_text, check_parser),
    "html": Target(html_files, spoil_markup, partial(check_reader, "html")),
    "docx": Target(word_files, spoil_archive, partial(check_reader, "docx")),
    "pdf": Target(pdf_files, spoil_bytes, partial(check_reader, "pdf")),
    "file names": Target(lambda: FILE_NAMES, spoil_text, check_file_name),
    "manifest": Target(lambda: [MANIFEST.encode(), MANIFEST.encode("gb18030"), b""], spoil_bytes, check_manifest),
    "symbols": Target(lambda: SYMBOLS, spoil_text, check_symbol),
    "filters": Target(lambda: FILTERS, spoil_text, check_filters),
    "query": Target(lambda: QUERIES, spoil_text, check_query),
    "limits": Target(lambda: ["size=200", "seconds=1", "memory = 3"], spoil_text, check_limits),
    "answers": Target(answers, spoil_bytes, check_answer),
    "tags": Target(all_lines, spoil_text, check_tags),
}
