"""A change of several files is there wholly or not at all, whatever ends the program, and loses no one else's change."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.merging import merge_themes
from nlp.lexicon.editing.terms import add_term
from nlp.lexicon.files import read_files
from nlp.lexicon.journal import JOURNAL
from nlp.lexicon.load import load_lexicon

THEME = "id: {id}\nlabel: {{zh: 名, en: name}}\nterms:\n  - {term}\n"

# Ends the program at the n-th step of writing: a file opened for writing, put in place, or taken out.
KILLED = """
import os, signal, sys
from pathlib import Path

steps = int(sys.argv[2])
def counted(function):
    def step(*arguments, **more):
        global steps
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **more)
    return step
for name in ("open", "replace", "unlink", "chmod"):
    setattr(Path, name, counted(getattr(Path, name)))

from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.merging import merge_themes
folder = Path(sys.argv[1])
draft = Draft(folder)
merge_themes(draft, "two", "one")
steps = int(sys.argv[2])
draft.save()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "themes").mkdir()
    (tmp_path / "lexicon.yaml").write_text("name: test\nversion: 1.0.0\n", encoding="utf-8")
    for name, term in (("one", "甲甲"), ("two", "乙乙"), ("three", "丙丙")):
        more = "broader: [two]\n" if name == "three" else ""
        (tmp_path / "themes" / f"{name}.yaml").write_text(THEME.format(id=name, term=term) + more, encoding="utf-8")
    return tmp_path


def merged(folder: Path) -> dict[str, str]:
    draft = Draft(folder)
    merge_themes(draft, "two", "one")
    return dict(draft.files)


@pytest.mark.skipif(sys.platform == "win32", reason="no signal that cannot be caught")
def test_a_change_that_was_killed_at_any_step_is_read_as_all_or_nothing_and_can_be_gone_on_from(folder: Path) -> None:
    before, after = read_files(folder), merged(folder)
    seen = []
    for step in range(100):
        done = subprocess.run([sys.executable, "-c", KILLED, str(folder), str(step)], capture_output=True, check=False)
        files = read_files(folder)
        assert files in (before, after)
        load_lexicon(folder)
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr.decode()
        seen.append(files == after)
        _edit_and_set_back(folder, before)
    assert step > len(before)
    assert seen == sorted(seen)
    assert set(seen) == {False, True}
    assert read_files(folder) == after
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == ["lexicon.yaml", "one.yaml", "three.yaml"]


def _edit_and_set_back(folder: Path, before: dict[str, str]) -> None:
    """The next edit finishes what was begun; then the lexicon is made what it was."""
    draft = Draft(folder)
    add_term(draft, "one", "丁丁")
    draft.save()
    assert not (folder / JOURNAL).exists()
    draft = Draft(folder)
    for name in set(draft.files) - before.keys():
        draft.delete(name)
    for name, text in before.items():
        draft.write(name, text)
    draft.save()


def test_who_saves_second_loses_nothing_of_the_first(folder: Path) -> None:
    first, second = Draft(folder), Draft(folder)
    add_term(first, "one", "第一")
    add_term(second, "two", "第二")
    first.save()
    with pytest.raises(LexiconError) as raised:
        second.save()
    assert raised.value.key == "lexicon.changed_meanwhile"
    assert raised.value.where == str(folder / "themes" / "one.yaml")
    assert [term.text for term in load_lexicon(folder).theme("one").terms] == ["甲甲", "第一"]
    assert [term.text for term in load_lexicon(folder).theme("two").terms] == ["乙乙"]


def test_of_many_who_save_at_once_each_change_is_there_or_was_refused(folder: Path) -> None:
    script = (
        "import sys\nfrom pathlib import Path\nfrom nlp.lexicon.editing.draft import Draft\n"
        "from nlp.lexicon.editing.terms import add_term\nfrom nlp.errors import LexiconError\n"
        "draft = Draft(Path(sys.argv[1]))\nadd_term(draft, 'one', sys.argv[2])\n"
        "try:\n    draft.save()\nexcept LexiconError as error:\n    sys.exit(error.key)\n"
    )
    words = [f"词{number}" for number in range(6)]
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(folder), word], stderr=subprocess.PIPE, encoding="utf-8")
        for word in words
    ]
    said = {word: writer.communicate()[1].strip() for word, writer in zip(words, writers, strict=True)}
    assert set(said.values()) <= {"", "lexicon.changed_meanwhile"}
    saved = [word for word in words if not said[word]]
    assert saved
    assert sorted(term.text for term in load_lexicon(folder).theme("one").terms) == sorted(["甲甲", *saved])


def test_whoever_reads_while_files_are_written_sees_them_before_or_after_a_change(folder: Path) -> None:
    before, after = read_files(folder), merged(folder)
    script = (
        "import sys, json\nfrom pathlib import Path\nfrom nlp.lexicon.editing.draft import Draft\n"
        "states = json.loads(sys.stdin.read())\n"
        "for turn in range(40):\n    draft = Draft(Path(sys.argv[1]))\n    state = states[turn % 2]\n"
        "    for name in set(draft.files) - set(state):\n        draft.delete(name)\n"
        "    for name, text in state.items():\n        draft.write(name, text)\n    draft.save()\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", script, str(folder)], stdin=subprocess.PIPE, encoding="utf-8")
    assert writer.stdin is not None
    writer.stdin.write(json.dumps([after, before]))
    writer.stdin.close()
    seen = {frozenset(before.items()), frozenset(read_files(folder).items())}
    while writer.poll() is None:
        seen.add(frozenset(read_files(folder).items()))
    assert writer.returncode == 0
    assert seen <= {frozenset(before.items()), frozenset(after.items())}
    assert read_files(folder) in (before, after)


def test_a_result_that_cannot_be_read_is_refused_and_nothing_is_written(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    draft = Draft(folder)
    add_term(draft, "one", "词")
    draft.write("themes/two.yaml", "id: two\n")
    with pytest.raises(LexiconError):
        draft.save()
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to_stays_as_it_was(folder: Path) -> None:
    draft = Draft(folder)
    add_term(draft, "one", "词")
    folder.chmod(0o500)
    try:
        with pytest.raises(LexiconError) as raised:
            draft.save()
    finally:
        folder.chmod(0o700)
    assert raised.value.key == "lexicon.unwritable"
    assert [term.text for term in load_lexicon(folder).theme("one").terms] == ["甲甲"]


def test_a_file_that_cannot_be_put_in_place_takes_the_whole_change_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, replace = read_files(folder), Path.replace
    failed: list[str] = []

    def fails_once(path: Path, target: Path) -> Path:
        if Path(target).name == "three.yaml" and not failed:
            failed.append("three.yaml")
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    draft = Draft(folder)
    merge_themes(draft, "two", "one")
    monkeypatch.setattr(Path, "replace", fails_once)
    with pytest.raises(LexiconError, match="磁盘已满"):
        draft.save()
    assert failed
    assert read_files(folder) == before
    assert not (folder / JOURNAL).exists()


@pytest.mark.parametrize(
    "journal", ["{", "[]", '{"../x": "a"}', '{"themes/.x.yaml": "a"}', '{"themes/a/b.yaml": "a"}', '{"lexicon.yaml": 1}']
)
def test_a_journal_of_someone_else_is_not_followed(folder: Path, journal: str) -> None:
    (folder / JOURNAL).write_text(journal, encoding="utf-8")
    with pytest.raises(LexiconError) as raised:
        load_lexicon(folder)
    assert raised.value.key == "lexicon.journal"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(b"\xef\xbb\xbfterms:\r\n  - a\r\n", b"\xef\xbb\xbfterms:\r\n  - a\r\n  - b\r\n", id="mark and CRLF"),
        pytest.param(b"terms:\n  - a", b"terms:\n  - a\n  - b", id="no end of the last line"),
        pytest.param(b"# x\r\nterms:\n  - a\r\n# y\n", b"# x\r\nterms:\n  - a\r\n  - b\r\n# y\n", id="mixed"),
    ],
)
def test_the_form_of_a_file_is_kept(folder: Path, before: bytes, after: bytes) -> None:
    path = folder / "themes" / "one.yaml"
    head = b"id: one\nlabel: {zh: a, en: b}\n" if b"\r" not in before else b"id: one\r\nlabel: {zh: a, en: b}\r\n"
    mark = b"\xef\xbb\xbf" if before.startswith(b"\xef\xbb\xbf") else b""
    path.write_bytes(mark + head + before.removeprefix(mark))
    draft = Draft(folder)
    add_term(draft, "one", "b")
    draft.save()
    assert path.read_bytes() == mark + head + after.removeprefix(mark)
