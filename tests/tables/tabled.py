"""A workspace with all that the tables must hold, and the rows of a table as dictionaries, for the tests of tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nlp.lexicon import load_lexicon
from nlp.mine.selection import Selection
from nlp.store import Workspace
from nlp.tables import EVERYTHING, TableName, rows
from nlp.themes import Tagger
from nlp.types import Document, Footnote, Paragraph, TaggedDocument, Vote, VoteCounts, Warning
from nlp.workspace import add_sources, stamp_of

ODD = Document(
    source="奇 怪#1.txt",
    sha256="0" * 64,
    symbol="A/RES/75/185",
    body="GA",
    session="75",
    kind="resolution",
    title="=人權的\u3000國際合作",
    adopted="2020-12-16",
    sponsors=("中国", "古巴"),
    derived=("body", "symbol"),
    vote=Vote("recorded", VoteCounts(130, None, 2), against=("甲", "乙")),
    warnings=(Warning("structure.no_operative"),),
    paragraphs=(
        Paragraph("operative", 1, "欢迎南 南合作，“是。”\t北南、南南及三方合作；!\u2028COVID-19 | a=b\\c", "欢迎", part="A"),
        Paragraph("operative", 1, "  印错的号码。  ", part="A"),
        Paragraph("operative", 1, "题为“发展权”的第72/167号决议，", part="B"),
        Paragraph("heading", 1, "\u3000"),
        Paragraph("annex", 1, "-1 人权_ ² \u200b和平"),
    ),
    footnotes=(Footnote("*", "见A/75/1。"), Footnote("*", "同上"), Footnote("#", "+ 另见")),
)
"""A document such as no one wrote: a repeated number, marks alike, blanks of every kind, a source with a blank and a ``#``."""


def store_odd(workspace: Workspace) -> TaggedDocument:
    """Put the odd document into a workspace."""
    lexicon = load_lexicon()
    tagger = Tagger(lexicon)
    title, *paragraphs = tagger.tag([ODD.title or "", *(paragraph.text for paragraph in ODD.paragraphs)])
    tagged = TaggedDocument(ODD, title, tuple(paragraphs))
    workspace.store(tagged, stamp_of(lexicon), lexicon.files)
    return tagged


def make_workspace(path: Path, corpus: Path) -> Path:
    """A workspace of the sample documents, a second copy of one of them, and the odd one."""
    copy = path.with_name("copy") / "another-name.txt"
    copy.parent.mkdir()
    copy.write_bytes((corpus / "hrc-res-43-21.txt").read_bytes())
    with Workspace(path, mode="create") as workspace:
        list(add_sources(workspace, [corpus, copy], Tagger(load_lexicon())))
        store_odd(workspace)
    return path


def table_rows(path: Path, name: TableName, selection: Selection = EVERYTHING) -> list[dict[str, Any]]:
    """The rows of a table."""
    with Workspace(path) as workspace, workspace.snapshot():
        return [
            dict(zip(batch, values, strict=True))
            for batch in rows(workspace, name, selection)
            for values in zip(*batch.values(), strict=True)
        ]
