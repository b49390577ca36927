"""The rows of the table of documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version

from nlp.mine.selection import Selection
from nlp.mine.versions import Uncounted
from nlp.store import Stamp, Workspace
from nlp.tables.model import Row
from nlp.tables.texts import DocumentTexts, Watch, documents_with_texts, is_narrowed, unwatched
from nlp.text import count_characters
from nlp.types import Document, Vote
from nlp.workspace import left_out

BETWEEN_NAMES = "；"
"""What stands between names in one cell; names of states have no such sign, but blanks and commas."""

_NOT_TEXT = "footnote"


def document_rows(workspace: Workspace, selection: Selection, watch: Watch = unwatched) -> Iterator[Row]:
    """A row for each document, in the order of the columns."""
    others, stamp, program = left_out(workspace), workspace.stamp, version("zhuti")
    for found in documents_with_texts(workspace, selection, watch):
        tagged = workspace.tagged_document(found.entry.source)
        if tagged is not None and (found.texts or not is_narrowed(selection)):
            other = others.get(found.entry.source)
            yield (*_described(tagged.document, found), *_counted(other, tagged.document), *_made_with(stamp), program)


def _described(document: Document, found: DocumentTexts) -> Row:
    text = "\n".join(one.text for one in found.texts if one.zone != _NOT_TEXT)
    return (
        document.source, text, document.source, document.symbol, document.body, document.session,
        found.year, document.kind, document.title, document.adopted, document.distributed,
        document.agenda_item, document.committee, document.meeting, document.report, BETWEEN_NAMES.join(document.sponsors),
        *_vote(document.vote), document.job, document.format, " ".join(document.derived),
        " ".join(f"{field}={origin}" for field, origin in sorted(document.supplied.items())),
        " ".join(warning.key for warning in document.warnings),
        len(document.paragraphs), sum(count_characters(paragraph.text) for paragraph in document.paragraphs),
    )  # fmt: skip


def _vote(vote: Vote | None) -> Row:
    if vote is None:
        return (None, None, None, None, "", "", "")
    counts, names = vote.counts, (vote.favour, vote.against, vote.abstain)
    return (vote.method, counts.favour, counts.against, counts.abstain, *map(_joined, names))


def _joined(names: Sequence[str]) -> str:
    return BETWEEN_NAMES.join(names)


def _counted(other: Uncounted | None, document: Document) -> Row:
    found = (True, None, None) if other is None else (False, other.reason, other.instead)
    return (*found, document.sha256)


def _made_with(stamp: Stamp | None) -> Row:
    return ("", "") if stamp is None else (stamp.lexicon, stamp.lexicon_version)
