"""The file of judgements beside a lexicon."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judged import NAMED, UNNAMED, judgement

from nlp.errors import LexiconError
from nlp.maintenance.judgements import FILE, Place, keep_judgements, read_judgements, require_judgements
from nlp.maintenance.judgements.file import COLUMNS, drop_judgement
from nlp.resources import resource

texts = st.text(min_size=1).filter(lambda text: text.strip())


def test_without_a_file_there_are_no_judgements(tmp_path: Path) -> None:
    assert read_judgements(tmp_path) == ([], [])


@settings(max_examples=60)
@given(text=texts, note=texts)
def test_what_is_kept_is_read_again(tmp_path_factory: pytest.TempPathFactory, text: str, note: str) -> None:
    folder = tmp_path_factory.mktemp("lexicon")
    kept = judgement(text, False, note=note, place=Place("a b.txt", "A", "annex", 3))
    keep_judgements(folder, [kept])
    assert read_judgements(folder) == ([kept], [])


def test_a_line_is_a_judgement_and_lines_are_sorted(tmp_path: Path) -> None:
    first = judgement(NAMED, True, place=Place("a.txt", None, "operative", 1))
    second = judgement(UNNAMED, False, place=Place("b.txt", None, "operative", 1), note="1\t2\n3")
    keep_judgements(tmp_path, [second])
    before = (tmp_path / FILE).read_text(encoding="utf-8").splitlines()
    keep_judgements(tmp_path, [first])
    after = (tmp_path / FILE).read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == [after[1]]
    assert after[0].split("\t") == list(COLUMNS)
    assert after[2].endswith("\t1\\t2\\n3")


def test_a_reviewer_who_judges_again_replaces_what_was_said(tmp_path: Path) -> None:
    keep_judgements(tmp_path, [judgement(NAMED, True), judgement(NAMED, True, reviewer="Bo")])
    keep_judgements(tmp_path, [judgement(NAMED, False)])
    assert [(one.reviewer, one.is_yes) for one in require_judgements(tmp_path)] == [("Ana", False), ("Bo", True)]


def test_a_judgement_can_be_taken_back(tmp_path: Path) -> None:
    keep_judgements(tmp_path, [judgement(NAMED, True), judgement(UNNAMED, True)])
    drop_judgement(tmp_path, judgement(NAMED, False))
    assert [one.text for one in require_judgements(tmp_path)] == [UNNAMED]


def test_texts_that_fold_to_the_same_are_one(tmp_path: Path) -> None:
    keep_judgements(tmp_path, [judgement("南南合作 2030", True)])
    keep_judgements(tmp_path, [judgement("南南合作２０３０", False)])
    assert [one.is_yes for one in require_judgements(tmp_path)] == [False]


def test_a_file_that_a_spreadsheet_wrote_is_read(tmp_path: Path) -> None:
    keep_judgements(tmp_path, [judgement(NAMED, True)])
    path = tmp_path / FILE
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
    assert read_judgements(tmp_path) == ([judgement(NAMED, True)], [])


@pytest.mark.parametrize(
    ("found", "written", "said"),
    [
        pytest.param("\tyes\tAna", "\tperhaps\tAna", "verdict “perhaps” is none of yes, no", id="verdict"),
        pytest.param("\tAna\t", "\t \t", "reviewer is empty", id="reviewer"),
        pytest.param("\t10\t5", "\tten\t5", "of_tagged “ten” is not a whole number", id="number"),
        pytest.param("发展中国家", "发达国家", "digest and text do not go together", id="text"),
        pytest.param("\tAna\t", "\t", "there are 17 cells and should be 18", id="cells"),
    ],
)
def test_a_wrong_line_is_named_and_the_others_are_read(tmp_path: Path, found: str, written: str, said: str) -> None:
    keep_judgements(tmp_path, [judgement(NAMED, True), judgement(UNNAMED, True, place=Place("b.txt", None, "operative", 1))])
    path = tmp_path / FILE
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([lines[0], lines[1].replace(found, written, 1), *lines[2:]]), encoding="utf-8")
    judgements, (fault,) = read_judgements(tmp_path)
    assert [one.text for one in judgements] == [UNNAMED]
    assert fault.line("en").startswith(said)
    assert f": {path}:2; " in fault.line("en")


def test_a_file_with_a_wrong_line_is_not_written_anew(tmp_path: Path) -> None:
    keep_judgements(tmp_path, [judgement(NAMED, True)])
    path = tmp_path / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("\tyes\tAna", "\tperhaps\tAna"), encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(LexiconError, match="perhaps"):
        keep_judgements(tmp_path, [judgement(UNNAMED, True)])
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "line"), [(b"theme\tverdict\n", 1), (b"theme\n\n\xff\xfe\n", 3), (b"", 1)], ids=["header", "utf-8", "empty"]
)
def test_a_file_that_is_none_is_one_fault(tmp_path: Path, content: bytes, line: int) -> None:
    (tmp_path / FILE).write_bytes(content)
    judgements, (fault,) = read_judgements(tmp_path)
    assert judgements == []
    assert fault.where == f"{tmp_path / FILE}:{line}"


def test_nothing_is_kept_beside_the_shipped_lexicon() -> None:
    with pytest.raises(LexiconError) as raised:
        keep_judgements(resource("lexicons", "un-human-rights"), [judgement(NAMED, True)])
    assert raised.value.key == "lexicon.read_only"
