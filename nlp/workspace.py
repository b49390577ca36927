"""What is done with a workspace: sources put into it, tagged anew, and its documents given out for counting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Literal

from nlp.errors import SourceError, ZhutiError
from nlp.ingest import read_sources
from nlp.ingest.limits import Limits
from nlp.lexicon.model import Lexicon
from nlp.mine.model import CountedDocument, CountedParagraph, CountedTag
from nlp.mine.versions import Uncounted, uncounted
from nlp.pipeline import parse_texts, tag_documents
from nlp.store import Stamp, TagRow, Workspace
from nlp.text import FOLDING_VERSION
from nlp.themes import Tagger
from nlp.types import SourceText


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a source."""

    source: str
    outcome: Literal["added", "replaced", "unchanged"]


def stamp_of(lexicon: Lexicon) -> Stamp:
    """The stamp of what this program tags with a lexicon."""
    return Stamp(lexicon.name, lexicon.version, FOLDING_VERSION)


def add_sources(
    workspace: Workspace, paths: Iterable[Path | str], tagger: Tagger, *, limits: Limits | None = None
) -> Iterator[Stored | ZhutiError]:
    """Put the documents of files and folders into a workspace, one transaction each; what cannot be is an error value.

    Unchanged content is skipped before it is parsed, so work that was interrupted goes on where it stopped.

    Args:
        limits: what one file may cost; without it, what ``$ZHUTI_LIMITS`` says, else the defaults.

    Raises:
        WorkspaceError: the workspace cannot be written to, or was tagged with another lexicon.
    """
    stamp = stamp_of(tagger.lexicon)
    workspace.require(stamp)
    unchanged: list[Stored] = []
    changed = _changed(read_sources(paths, limits=limits), workspace, unchanged)
    for tagged in tag_documents(parse_texts(changed), tagger):
        yield from _drained(unchanged)
        if isinstance(tagged, ZhutiError):
            yield tagged
        else:
            yield Stored(tagged.document.source, workspace.store(tagged, stamp))
    yield from _drained(unchanged)


def retag(workspace: Workspace, tagger: Tagger) -> Iterator[int]:
    """Tag all of a workspace anew; yields how many texts each batch held. Broken off, it changes nothing."""
    return workspace.retag(stamp_of(tagger.lexicon), tagger.tag)


def left_out(workspace: Workspace) -> Mapping[str, Uncounted]:
    """The documents that are not counted because another version of their symbol is, by source."""
    return uncounted(workspace.documents())


def counted_documents(workspace: Workspace) -> Iterator[CountedDocument]:
    """The documents of a workspace as counting takes them, one version of each symbol, one document at a time."""
    others = left_out(workspace)
    for source, rows in groupby(workspace.tag_rows(), key=attrgetter("source")):
        if source not in others:
            yield _counted_document(list(rows))


def _changed(
    sources: Iterable[SourceText | SourceError], workspace: Workspace, unchanged: list[Stored]
) -> Iterator[SourceText | SourceError]:
    """The sources that must be parsed; those that need not are put on the list."""
    seen: dict[str, str] = {}
    for source in sources:
        if isinstance(source, SourceError):
            yield source
        elif (fault := _fault_of_name(source, seen)) is not None:
            yield fault
        elif workspace.sha256(source.source) == source.sha256:
            unchanged.append(Stored(source.source, "unchanged"))
        else:
            yield source


def _fault_of_name(source: SourceText, seen: dict[str, str]) -> SourceError | None:
    """Why a source cannot go by its name; ``seen`` holds the hash of each name met in this run."""
    try:
        source.source.encode()
    except UnicodeEncodeError:
        return SourceError("workspace.name", where=ascii(source.source))
    if seen.setdefault(source.source, source.sha256) != source.sha256:
        return SourceError("workspace.same_name", where=source.source)
    return None


def _drained(stored: list[Stored]) -> Iterator[Stored]:
    yield from stored
    stored.clear()


def _counted_document(rows: list[TagRow]) -> CountedDocument:
    first = rows[0]
    paragraphs = groupby((row for row in rows if row.position is not None), key=attrgetter("position"))
    return CountedDocument(
        source=first.source,
        sha256=first.sha256,
        symbol=first.symbol,
        body=first.body,
        session=first.session,
        year=first.adopted[:4] if first.adopted else None,
        kind=first.kind,
        paragraphs=tuple(_counted_paragraph(list(of_paragraph)) for _, of_paragraph in paragraphs),
    )


def _counted_paragraph(rows: list[TagRow]) -> CountedParagraph:
    first = rows[0]
    tags = tuple(CountedTag(row.theme, row.mentions, bool(row.cited)) for row in rows if row.theme is not None)
    return CountedParagraph(first.part, first.zone, first.number, first.characters, tags)
