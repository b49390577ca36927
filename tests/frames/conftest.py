"""What the tests of data frames share: one workspace, which none of them changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nlp.lexicon import load_lexicon
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.types import Document, Footnote, Paragraph, TaggedDocument
from nlp.workspace import add_sources, stamp_of

BARE = Document(
    source="无届次.txt",
    sha256="0" * 64,
    kind="draft",
    title="国际合作",
    paragraphs=(Paragraph("operative", 1, "欢迎北南、南南及三方合作；"), Paragraph("heading", 1, "三、非选择性")),
    footnotes=(Footnote("*", "另见关于南南合作的决定。"),),
)
"""A document of which hardly anything is known, with a footnote."""


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """The file of a workspace of the sample documents, of which one is there twice, and a bare one."""
    path, tagger = tmp_path_factory.mktemp("frames") / "zhuti.db", Tagger(load_lexicon())
    copy = shutil.copyfile(corpus / "hrc-res-43-21.txt", path.with_name("另一份.txt"))
    with Workspace(str(path), mode="create") as workspace:
        assert [stored.outcome for stored in add_sources(workspace, [corpus, copy], tagger)] == ["added"] * 6
        title_tags, *tags = tagger.tag([BARE.title or "", *(paragraph.text for paragraph in BARE.paragraphs)])
        workspace.store(TaggedDocument(BARE, title_tags, tuple(tags)), stamp_of(tagger.lexicon), tagger.lexicon.files)
    return path


@pytest.fixture
def workspace(sample: Path):
    """The workspace, open."""
    with Workspace(sample) as opened:
        yield opened
