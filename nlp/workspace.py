"""What is done with a workspace: sources put into it, tagged anew, and its documents given out for counting."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from nlp.errors import SourceError, ZhutiError
from nlp.lexicon.load import read_lexicon
from nlp.lexicon.model import Lexicon
from nlp.mine.model import CountedDocument, CountedParagraph, CountedTag
from nlp.mine.versions import RULES, Uncounted, Version, count_gaps, texts_of, uncounted, version_of, versions_of
from nlp.store import DocumentSummary, Stamp, TagRow, Workspace
from nlp.text import FOLDING_VERSION
from nlp.types import Document, SourceText

if TYPE_CHECKING:
    from nlp.collection import Skipped
    from nlp.ingest.limits import Limits
    from nlp.themes import Tagger

_LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a source."""

    source: str
    outcome: Literal["added", "replaced", "unchanged"]


def tell_no_one(skipped: Skipped) -> None:
    """Say nothing of documents that are left out."""


def stamp_of(lexicon: Lexicon) -> Stamp:
    """The stamp of what this program tags with a lexicon."""
    return Stamp(lexicon.name, lexicon.version, FOLDING_VERSION)


def lexicon_in(workspace: Workspace) -> Lexicon | None:
    """The lexicon that a workspace was tagged with, as it was then; None where it was not kept.

    Raises:
        LexiconError: this program does not read it any more.
    """
    files = workspace.lexicon_files()
    return read_lexicon(files, workspace.path) if files else None


def add_sources(
    workspace: Workspace,
    paths: Iterable[Path | str],
    tagger: Tagger,
    *,
    limits: Limits | None = None,
    on_skipped: Callable[[Skipped], None] = tell_no_one,
) -> Iterator[Stored | ZhutiError]:
    """Put the documents of files and folders into a workspace, one transaction each; what cannot be is an error value.

    Unchanged content of which the manifest says the same is skipped before it is parsed, so work that was interrupted
    goes on where it stopped.

    Args:
        limits: what one file may cost; without it, what ``$ZHUTI_LIMITS`` says, else the defaults.
        on_skipped: is told of each document in another language, which is left out.

    Raises:
        WorkspaceError: the workspace cannot be written to, or was tagged with another lexicon.
    """
    # Reading and tagging are not imported for counting, which is asked for far more often.
    from nlp.collection import collect
    from nlp.pipeline import parse_texts, tag_documents

    stamp = stamp_of(tagger.lexicon)
    workspace.require(stamp)
    unchanged: list[Stored] = []
    texts = collect(paths, limits=limits, keep_named=False, on_skipped=on_skipped)
    changed = _changed(texts, workspace, unchanged)
    lexicon = Path(tagger.lexicon.path) if tagger.lexicon.path else None
    for tagged in tag_documents(parse_texts(changed, lexicon=lexicon), tagger):
        yield from _drained(unchanged)
        if isinstance(tagged, ZhutiError):
            yield tagged
        else:
            yield Stored(tagged.document.source, workspace.store(tagged, stamp, tagger.lexicon.files))
    yield from _drained(unchanged)
    keep_left_out(workspace)


def retag(workspace: Workspace, tagger: Tagger) -> Iterator[int]:
    """Tag all of a workspace anew; yields how many texts each batch held. Broken off, it changes nothing."""
    return workspace.retag(stamp_of(tagger.lexicon), tagger.tag, tagger.lexicon.files)


def left_out(workspace: Workspace) -> Mapping[str, Uncounted]:
    """The documents that are not counted because another version of their text is, by source."""
    kept = _kept_left_out(workspace)
    return uncounted(stored_versions(workspace), workspace.texts) if kept is None else kept


def keep_left_out(workspace: Workspace) -> None:
    """Keep what `left_out` works out, until a document comes, goes or is corrected; among many that takes most of a second."""
    stamp = _stamp_of_choice(workspace)
    if _kept_left_out(workspace) is None:
        found = uncounted(stored_versions(workspace), workspace.texts)
        others = {source: [one.instead, one.reason] for source, one in found.items()}
        workspace.keep(_LEFT_OUT, json.dumps([stamp, others], ensure_ascii=False))


def _kept_left_out(workspace: Workspace) -> dict[str, Uncounted] | None:
    try:
        stamp, others = json.loads(workspace.kept(_LEFT_OUT))
        found = {source: Uncounted(instead, reason) for source, (instead, reason) in others.items()}
    except (ValueError, TypeError, AttributeError):
        return None
    return found if stamp == _stamp_of_choice(workspace) else None


def _stamp_of_choice(workspace: Workspace) -> str:
    return f"{RULES} {workspace.kept('changed')}"


def stored_versions(workspace: Workspace) -> Sequence[Version]:
    """What choosing among versions needs to know of each document of a workspace, by source."""
    return tuple(map(_version, workspace.documents()))


def versions_in(workspace: Workspace, document: Document, stored: Sequence[Version] | None = None) -> frozenset[str]:
    """The sources of the documents of a workspace that are versions of the same text as a document, itself apart.

    Args:
        document: of the workspace or not; one that is not goes by a source that is none of the workspace's.
        stored: what `stored_versions` gives, where that is known already.
    """

    def texts(source: str) -> Sequence[str]:
        return texts_of(document) if source == document.source else workspace.texts(source)

    return versions_of(version_of(document), stored_versions(workspace) if stored is None else stored, texts)


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
        elif workspace.holds(source.source, source.sha256, source.manifest):
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


def _version(summary: DocumentSummary) -> Version:
    fields = {name: getattr(summary, name) for name in ("symbol", "body", "session", "title", "adopted")}
    return Version(
        source=summary.source,
        sha256=summary.sha256,
        symbol=summary.symbol,
        kind=summary.kind,
        body=summary.body,
        session=summary.session,
        title=summary.title,
        job=summary.job,
        format=summary.format,
        warnings=len(summary.warnings),
        gaps=count_gaps(fields, summary.derived),
        paragraphs=summary.paragraphs,
    )


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
