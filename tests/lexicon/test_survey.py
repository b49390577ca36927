"""Every fault of a lexicon's files, where loading stops at the first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nlp.errors import LexiconError
from nlp.lexicon import load_lexicon
from nlp.lexicon.survey import survey

LEXICON = "name: test\nversion: 1.0.0\n"
DEBT = "id: debt\nlabel: {zh: 债务, en: debt}\nterms: [债务]\n"
LOAN = "id: loan\nlabel: {zh: 贷款, en: loan}\nterms: [贷款]\n"

BROKEN = """\
id: debt
label: {zh: 债务}
colour: red
broader: {a: b}
terms:
  - 债务
  - 债务
  - 債務
  - {text: 外债, since: 1850}
  - {text: 内债, statu: admitted}
  - {text: 公债, status: preferred}
  - ""
patterns:
  - {text: （外|内债}
  - {text: …债}
never_inside: [$nothing]
"""


def write(folder: Path, themes: Mapping[str, str | bytes], lexicon: str = LEXICON) -> Path:
    (folder / "themes").mkdir(parents=True, exist_ok=True)
    (folder / "lexicon.yaml").write_text(lexicon, encoding="utf-8")
    for name, text in themes.items():
        (folder / "themes" / f"{name}.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def faults(folder: Path) -> list[tuple[str, str, int]]:
    """The file, the key and the line of each fault, in the order of files and lines."""
    found = []
    for fault in survey(folder).faults:
        path, _, line = fault.where.rpartition(":")
        found.append((Path(path).stem, int(line), fault.key.removeprefix("lexicon.")))
    return [(name, key, line) for name, line, key in sorted(found)]


def test_a_sound_lexicon_is_what_loading_gives(tmp_path: Path) -> None:
    folder = write(tmp_path, {"debt": DEBT})
    assert survey(folder).lexicon == load_lexicon(folder)
    assert survey(folder).faults == ()


def test_the_shipped_lexicon_has_no_faults() -> None:
    assert survey().faults == ()


def test_all_faults_of_a_theme_are_found_each_with_its_line(tmp_path: Path) -> None:
    assert faults(write(tmp_path, {"debt": BROKEN, "loan": LOAN})) == [
        ("debt", "missing_label", 2),
        ("debt", "unknown_key", 3),
        ("debt", "not_list", 4),
        ("debt", "term_twice", 7),
        ("debt", "same_when_folded", 8),
        ("debt", "bad_number", 9),
        ("debt", "unknown_key", 10),
        ("debt", "two_preferred", 11),
        ("debt", "empty", 12),
        ("debt", "brackets", 14),
        ("debt", "gap_at_end", 15),
        ("debt", "unknown_list", 16),
    ]


def test_files_that_are_no_yaml_or_no_text_keep_no_other_from_being_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"debt": "id: debt\n  label: [", "loan": LOAN, "money": b"id: money\n\xff\xfe", "none": ""})
    assert faults(folder) == [("debt", "syntax", 2), ("money", "not_utf8", 2), ("none", "empty_file", 1)]
    lexicon = survey(folder).lexicon
    assert lexicon is not None
    assert [theme.id for theme in lexicon.themes] == ["loan"]


def test_what_is_left_of_a_theme_without_its_faults_can_be_looked_at(tmp_path: Path) -> None:
    surveyed = survey(write(tmp_path, {"debt": BROKEN, "loan": LOAN}))
    (theme,) = surveyed.partial
    assert [(term.text, term.line) for term in theme.terms] == [("债务", 6)]
    assert surveyed.lexicon is not None
    assert [one.id for one in surveyed.lexicon.themes] == ["loan"]


def test_a_folder_without_a_description_is_read_all_the_same(tmp_path: Path) -> None:
    folder = write(tmp_path, {"debt": DEBT})
    (folder / "lexicon.yaml").unlink()
    (fault,) = survey(folder).faults
    assert fault.key == "lexicon.unreadable"


def test_a_theme_without_what_must_be_there_is_told_of_each(tmp_path: Path) -> None:
    assert faults(write(tmp_path, {"debt": "scope: x\n", "loan": LOAN})) == [("debt", "missing_key", 1)] * 3


def test_all_relations_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    themes = {
        "debt": DEBT + "broader:\n  - nix\n  - loan\nrelated:\n  - nought\n  - nil\nreplaced_by: [no]\n",
        "loan": LOAN + "broader: [debt]\n",
    }
    assert faults(write(tmp_path, themes)) == [
        ("debt", "cycle", 5),
        ("debt", "unknown_broader", 5),
        ("debt", "unknown_related", 8),
        ("debt", "unknown_related", 9),
        ("debt", "unknown_replaced_by", 10),
        ("loan", "cycle", 4),
    ]


def test_a_relation_to_a_theme_that_cannot_be_read_is_no_fault(tmp_path: Path) -> None:
    assert faults(write(tmp_path, {"debt": DEBT + "broader: [loan]\n", "loan": "id: loan\n\t"})) == [("loan", "syntax", 2)]


def test_all_faults_of_the_description_are_found(tmp_path: Path) -> None:
    lexicon = "name: test\ncolour: red\nshape: round\norder: [debt, nix, nought]\nlists: {a: [x]}\nretired: {debt: null}\n"
    assert faults(write(tmp_path, {"debt": DEBT}, lexicon)) == [
        ("lexicon", "missing_key", 1),
        ("lexicon", "unknown_key", 2),
        ("lexicon", "unknown_key", 3),
        ("lexicon", "unknown_in_order", 4),
        ("lexicon", "unknown_in_order", 4),
        ("lexicon", "retired_id", 6),
    ]


def test_a_description_that_cannot_be_read_keeps_no_theme_from_being_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"debt": DEBT}, "name: [\n")
    assert [key for _, key, _ in faults(folder)] == ["syntax"]
    lexicon = survey(folder).lexicon
    assert lexicon is not None
    assert [theme.id for theme in lexicon.themes] == ["debt"]


@pytest.mark.parametrize(("name", "key"), [("nowhere", "lexicon.no_folder"), (".", "lexicon.no_themes")])
def test_where_there_is_no_lexicon_there_is_nothing_to_survey(name: str, key: str, tmp_path: Path) -> None:
    (tmp_path / "lexicon.yaml").write_text(LEXICON, encoding="utf-8")
    with pytest.raises(LexiconError) as raised:
        survey(tmp_path / name)
    assert raised.value.key == key


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_loading_finds_wrong_a_survey_finds_too(data: st.DataObject, tmp_path: Path) -> None:
    lines = (BROKEN + LOAN).splitlines(keepends=True)
    text = "".join(data.draw(st.lists(st.sampled_from(lines), max_size=12)))
    folder = write(tmp_path, {"debt": text, "loan": LOAN})
    files = {_file(fault) for fault in survey(folder).faults}
    assert {_file(error) for error in _error_of_loading(folder)} <= files
    assert bool(files) is bool(_error_of_loading(folder))


def _error_of_loading(folder: Path) -> list[LexiconError]:
    try:
        load_lexicon(folder)
    except LexiconError as error:
        return [error]
    return []


def _file(error: LexiconError) -> str:
    return re.sub(r":\d+$", "", error.where)
