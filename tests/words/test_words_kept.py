"""The words that are kept beside a workspace are those that cutting its texts gives, whatever happened to either."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.cutting import Tokens
from nlp.lexicon.editing.making import copy_lexicon
from nlp.lexicon.load import load_lexicon
from nlp.mine.forms import Words, is_number, is_word
from nlp.mine.selection import Selection
from nlp.mine.tfidf import word_table
from nlp.mine.tokenized import Tokenized
from nlp.store import Run, Stamp, Workspace
from nlp.themes import Tagger
from nlp.types import Document, Footnote, Paragraph, TaggedDocument
from nlp.words import kept, tokenized
from nlp.words.kept import NAME, folder_of, keep_words, read_words, stamp_of
from nlp.workspace import add_sources, left_out

LEXICON = load_lexicon()
CUTTER = Tokens(LEXICON)
STAMP = Stamp("un-human-rights", "1.0.0+000000000000", "1")
SENTENCES = (
    "重申南南合作和三方合作的重要性，", "决定继续审议。", "又回顾大会第75/180号決議，", "人權 事 務 human rights",
    "……", "", "2030年", "𠀀𠀁国家",
)  # fmt: skip


@st.composite
def documents(draw: st.DrawFn, sources: st.SearchStrategy[str]) -> TaggedDocument:
    texts = draw(st.lists(st.sampled_from(SENTENCES), max_size=4))
    paragraphs = [
        Paragraph(draw(st.sampled_from(["preambular", "operative", "annex"])), at, text, opening=text[:2] or None)
        for at, text in enumerate(texts, 1)
    ]
    source = draw(sources)
    document = Document(
        source=source,
        sha256=draw(st.sampled_from("abc")) * 64,
        symbol=f"A/RES/75/{source}",
        body=draw(st.sampled_from(["GA", "HRC"])),
        session="75",
        kind="resolution",
        title=draw(st.sampled_from(SENTENCES)) or None,
        paragraphs=tuple(paragraphs),
        footnotes=tuple(Footnote("1", text) for text in texts[:1]),
    )
    return TaggedDocument(document, (), ((),) * len(paragraphs))


def as_texts(found: Tokenized) -> list[tuple[object, ...]]:
    """Each text with what is known of it."""
    cut = [found.tokens[start:end].tolist() for start, end in zip(found.starts[:-1], found.starts[1:], strict=True)]
    return [
        (found.documents[at].source, position, found.zones[zone], opening, [found.words[token] for token in tokens])
        for at, position, zone, opening, tokens in zip(
            found.document.tolist(), found.position.tolist(), found.zone.tolist(), found.opening.tolist(), cut, strict=True
        )
    ]


def words_of_texts(workspace: Workspace, selection: Selection | None = None) -> list[tuple[object, ...]]:
    """The same, each text cut by itself; without the openings."""
    found, words = [], Words()
    for entry in workspace.entries():
        if entry.source in left_out(workspace) or not (selection or Selection()).takes_document(entry):
            continue
        for text in [
            *workspace.texts_in([Run(entry)]).get(entry.key, ()),
            *workspace.notes_in([Run(entry)]).get(entry.key, ()),
        ]:
            cut = [word for form in CUTTER.forms(text.text) if (word := words[form]) is not None]
            found.append((entry.source, text.position, text.zone, cut))
    return found


def hold(workspace: Workspace, selection: Selection | None = None) -> Tokenized:
    """Hold the words of a workspace to its texts."""
    found = tokenized(workspace, LEXICON, selection)
    assert [(source, at, zone, words) for source, at, zone, _, words in as_texts(found)] == words_of_texts(workspace, selection)
    assert found.words == tuple(sorted({word for *_, words in as_texts(found) for word in words}))
    assert found.zones == tuple(dict.fromkeys(zone for _, _, zone, _, _ in as_texts(found)))
    return found


@pytest.fixture(autouse=True)
def _load_the_dictionary_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes half a second each time."""
    monkeypatch.setattr("nlp.words.tokenize.Tokens", lambda lexicon: CUTTER)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """A folder with a workspace of two documents and their words."""
    folder = tmp_path_factory.mktemp("words")
    with Workspace(folder / "zhuti.db", mode="create") as workspace:
        list(add_sources(workspace, sorted(corpus.glob("*.txt"))[:2], Tagger(LEXICON)))
        hold(workspace)
    return folder


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A copy of that workspace."""
    shutil.copytree(made, tmp_path / "workspace")
    return tmp_path / "workspace" / "zhuti.db"


def cut_of(path: Path) -> list[int]:
    """Of how many documents words had to be cut, each time that they were asked for; the words being right."""
    told: list[int] = []
    with Workspace(path) as workspace:
        hold(workspace)
        tokenized(workspace, LEXICON, on_cutting=told.append)
    return told


SOURCES = st.sampled_from(["a.txt", "b.txt", "c.txt", "d.txt"])
STEPS = st.lists(
    st.one_of(
        documents(SOURCES),
        st.tuples(st.just("remove"), SOURCES),
        st.tuples(st.just("title"), SOURCES),
        st.tuples(st.just("body"), SOURCES),
    ),
    max_size=6,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, selection=st.sampled_from([None, Selection(bodies=("GA",))]))
def test_words_are_those_of_the_texts_whatever_comes_goes_and_is_corrected(steps, selection: Selection | None) -> None:
    with tempfile.TemporaryDirectory() as folder, Workspace(Path(folder) / "z.db", mode="create") as workspace:
        for step in steps:
            match step:
                case TaggedDocument():
                    workspace.store(step, STAMP)
                case "remove", source:
                    workspace.remove(source)
                case "title", source:
                    workspace.correct(source, {"title": "另一个题目"})
                case "body", source:
                    workspace.correct(source, {"body": "GA"})
            hold(workspace, selection)


def test_only_the_words_of_documents_that_came_are_cut(path: Path, corpus: Path) -> None:
    told: list[int] = []
    with Workspace(path, mode="write") as workspace:
        tokenized(workspace, LEXICON, on_cutting=told.append)
        list(add_sources(workspace, [corpus], Tagger(LEXICON)))
        tokenized(workspace, LEXICON, on_cutting=told.append)
        tokenized(workspace, LEXICON, on_cutting=told.append)
    assert told == [3]


def test_words_as_they_were_before_the_first_filter_are_kept(path: Path) -> None:
    told: list[int] = []
    with Workspace(path) as workspace:
        selection = Selection(bodies=("none",))
        assert tokenized(workspace, LEXICON, selection, on_cutting=told.append).words == ()
        assert len(tokenized(workspace, LEXICON, on_cutting=told.append)) > 0
    assert told == []


def test_an_opening_is_its_first_words(path: Path, corpus: Path) -> None:
    with Workspace(path, mode="write") as workspace:
        list(add_sources(workspace, [corpus], Tagger(LEXICON)))
        found = tokenized(workspace, LEXICON)
    openings = {"".join(words[:opening]) for _, _, zone, opening, words in as_texts(found) if zone == "preambular"}
    assert {"重申", "又回顾"} <= openings


@pytest.mark.parametrize(
    "other", [{"FORMAT": 99}, {"FOLDING_VERSION": "99"}, {"unidata_version": "99"}], ids=["format", "folding", "Unicode"]
)
def test_words_that_were_cut_otherwise_are_cut_again(
    path: Path, monkeypatch: pytest.MonkeyPatch, other: dict[str, object]
) -> None:
    for name, value in other.items():
        monkeypatch.setattr(f"nlp.words.kept.{name}", value)
    told: list[int] = []
    with Workspace(path) as workspace:
        tokenized(workspace, LEXICON, on_cutting=told.append)
    assert told == [2]


def test_the_stamp_is_another_for_another_term_and_the_same_for_another_label(tmp_path: Path) -> None:
    copy_lexicon(None, tmp_path / "copy")
    theme = tmp_path / "copy" / "themes" / "debt.yaml"
    written = theme.read_text(encoding="utf-8")
    assert stamp_of(load_lexicon(tmp_path / "copy")) == stamp_of(LEXICON)
    theme.write_text(written.replace("'debt, debt relief'", "'debt'"), encoding="utf-8")
    assert stamp_of(load_lexicon(tmp_path / "copy")) == stamp_of(LEXICON)
    theme.write_text(written.replace("terms:", "terms:\n  - 外债负担沉重国家", 1), encoding="utf-8")
    assert stamp_of(load_lexicon(tmp_path / "copy")) != stamp_of(LEXICON)


def files_of(path: Path) -> list[Path]:
    return sorted(folder_of(path).glob("*/*.npy"))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "empty": lambda file: file.write_bytes(b""),
    "gone": Path.unlink,
    "another byte": lambda file: file.write_bytes(file.read_bytes()[:-1] + bytes([file.read_bytes()[-1] ^ 1])),
    "other numbers": lambda file: np.save(file, np.arange(7)),
    "objects": lambda file: np.save(file, np.array([{}, {}]), allow_pickle=True),
}


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        *(("tokens", damage) for damage in DAMAGES),
        *((name, "another byte") for name in ("starts", "spelling", "ends", "keys", "first", "zone", "opening", "position")),
    ],
)
def test_a_damaged_file_is_noticed_and_made_again(path: Path, name: str, damage: str) -> None:
    (file,) = [file for file in files_of(path) if file.stem == name]
    DAMAGES[damage](file)
    told: list[int] = []
    with Workspace(path) as workspace:
        assert len(tokenized(workspace, LEXICON, on_cutting=told.append)) > 0
    assert told == [2]
    assert cut_of(path) == []


@pytest.mark.parametrize(
    "written",
    [
        b"", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"digest": "", "words": {}}', b'{"words": null, "digest": null}',
    ],
    ids=["empty", "list", "bytes", "deep", "no digest", "null"],
)  # fmt: skip
def test_a_manifest_that_is_none_is_made_again(path: Path, written: bytes) -> None:
    (folder_of(path) / NAME).write_bytes(written)
    assert cut_of(path) == []


def test_a_manifest_never_leads_out_of_its_folder(path: Path) -> None:
    manifest = folder_of(path) / NAME
    written = json.loads(manifest.read_bytes())
    written["words"]["folder"] = "../elsewhere"
    manifest.write_text(json.dumps(written), encoding="utf-8")
    assert cut_of(path) == []


def test_words_of_another_workspace_are_not_taken(path: Path, tmp_path: Path, corpus: Path) -> None:
    other = tmp_path / "other.db"
    with Workspace(other, mode="create") as workspace:
        list(add_sources(workspace, sorted(corpus.glob("*.txt"))[2:], Tagger(LEXICON)))
    shutil.copytree(folder_of(path), folder_of(other))
    assert cut_of(other) == []


def test_words_that_were_copied_are_read_through_and_used(path: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    shutil.copy(path, tmp_path / "copy")
    shutil.copytree(folder_of(path), folder_of(tmp_path / "copy" / path.name))
    told: list[int] = []
    with Workspace(tmp_path / "copy" / path.name) as workspace:
        tokenized(workspace, LEXICON, on_cutting=told.append)
    assert told == []


def test_where_nothing_can_be_written_the_words_are_there_all_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    shutil.rmtree(folder_of(path))
    monkeypatch.setattr(Path, "mkdir", refuse)
    with Workspace(path) as workspace:
        hold(workspace)
    assert not folder_of(path).exists()


def test_folders_that_are_used_no_more_go(path: Path, corpus: Path) -> None:
    with Workspace(path, mode="write") as workspace:
        list(add_sources(workspace, [corpus], Tagger(LEXICON)))
        tokenized(workspace, LEXICON)
    assert len(list(folder_of(path).iterdir())) == 2


def test_however_often_the_manifest_is_damaged_one_folder_of_words_is_left(path: Path) -> None:
    for _ in range(3):
        (folder_of(path) / NAME).write_bytes(b"damaged")
        with Workspace(path) as workspace:
            tokenized(workspace, LEXICON)
    assert len(list(folder_of(path).iterdir())) == 2
    assert cut_of(path) == []


def test_what_is_no_folder_of_words_is_left_alone(path: Path) -> None:
    (folder_of(path) / "notes").mkdir()
    (folder_of(path) / ".words-0123456789abcdef.new").mkdir()
    (folder_of(path) / NAME).unlink()
    with Workspace(path) as workspace:
        tokenized(workspace, LEXICON)
    assert {"notes", ".words-0123456789abcdef.new", NAME} < {one.name for one in folder_of(path).iterdir()}


def test_words_that_another_process_wrote_meanwhile_are_not_swept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other process comes between the writing of this one's manifest and its sweeping."""
    other = json.loads((folder_of(path) / NAME).read_bytes())
    written = (folder_of(path) / NAME).read_bytes()
    sweep = kept._sweep

    def come_between(folder: Path) -> None:
        (folder / NAME).write_bytes(written)
        sweep(folder)

    monkeypatch.setattr(kept, "_sweep", come_between)
    with Workspace(path) as workspace:
        found = tokenized(workspace, LEXICON)
        keep_words(folder_of(path), stamp_of(LEXICON), read_words(folder_of(path), stamp_of(LEXICON)))
    assert len(found) > 0
    assert {one.name for one in folder_of(path).iterdir()} == {other["words"]["folder"], NAME}
    assert cut_of(path) == []


def test_a_workspace_without_documents_has_no_words_and_leaves_no_folder(tmp_path: Path) -> None:
    with Workspace(tmp_path / "zhuti.db", mode="create") as workspace:
        found = hold(workspace)
    assert (len(found), found.words, found.starts.tolist()) == (0, (), [0])
    assert not folder_of(tmp_path / "zhuti.db").exists()


COUNT = """
import sys
from pathlib import Path
from nlp.lexicon.load import load_lexicon
from nlp.store import Workspace
from nlp.words import tokenized
with Workspace(Path(sys.argv[1])) as workspace:
    print(len(tokenized(workspace, load_lexicon()).tokens))
"""


def test_two_processes_that_cut_at_once_find_the_same(path: Path) -> None:
    shutil.rmtree(folder_of(path))
    command = [sys.executable, "-c", COUNT, str(path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    found = {process.communicate()[0] for process in running}
    with Workspace(path) as workspace:
        assert found == {f"{len(hold(workspace).tokens)}\n"}
    assert cut_of(path) == []


def test_no_word_is_a_blank_or_a_mark_and_numbers_can_be_told(path: Path) -> None:
    with Workspace(path) as workspace:
        found = tokenized(workspace, LEXICON)
    assert [word for word in found.words if not is_word(word) or not word.strip()] == []
    table = word_table(found, takes=np.array([not is_number(word) for word in found.words]))
    listed = {found.words[column] for column in table.columns.tolist()}
    assert "人权" in listed
    assert [word for word in listed if word.isdecimal()] == []
