"""Reading a lexicon: what it becomes, and the line that each fault names."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.errors import LexiconError
from nlp.lexicon import Lexicon, load_lexicon
from nlp.lexicon.model import OneOf, Window, WordGuard

DESCRIPTION = """\
name: test
version: 1.2.0
lists:
  principles: [普遍, 客观]
"""
THEME = """\
id: debt
label: {zh: 债务, en: debt}
terms:
  - 债务
"""


def write(folder: Path, themes: dict[str, str] | None = None, description: str = DESCRIPTION) -> Path:
    (folder / "themes").mkdir(exist_ok=True)
    (folder / "lexicon.yaml").write_text(description, encoding="utf-8")
    for name, content in (themes or {"debt": THEME}).items():
        (folder / "themes" / f"{name}.yaml").write_text(content, encoding="utf-8")
    return folder


def fault(folder: Path) -> LexiconError:
    with pytest.raises(LexiconError) as raised:
        load_lexicon(folder)
    return raised.value


def theme_file(theme_id: str, term: str, extra: str = "") -> str:
    return f"id: {theme_id}\nlabel: {{zh: 甲, en: a}}\nterms: [{term}]\n{extra}"


def test_a_theme_becomes_terms_with_their_provenance(tmp_path: Path) -> None:
    content = THEME + (
        "  - {text: 外债, status: superseded, since: 1990, until: 2000, source: A/RES/51/1, note: 旧称, borders: free}\n"
        "scope: 什么计入\nbroader: [crises]\nexamples:\n  yes: [减免债务]\n  no: [责任]\n"
    )
    lexicon = load_lexicon(write(tmp_path, {"debt": content, "crises": theme_file("crises", "危机")}))
    assert [theme.id for theme in lexicon.themes] == ["crises", "debt"]
    first, second = lexicon.theme("debt").terms
    assert (first.text, first.provenance.status, first.is_bounded, first.line) == ("债务", "preferred", True, 4)
    assert (second.provenance.since, second.provenance.until, second.provenance.source) == (1990, 2000, "A/RES/51/1")
    assert (second.provenance.status, second.provenance.note, second.is_bounded) == ("superseded", "旧称", False)
    assert [(example.text, example.line) for example in lexicon.theme("debt").yes] == [("减免债务", 9)]
    assert lexicon.theme("debt").label == {"zh": "债务", "en": "debt"}


def test_guards_name_words_and_lists(tmp_path: Path) -> None:
    content = THEME + (
        "never_inside: [债务人]\n"
        "not_near: {any: [$principles, 方式], within: sentence}\n"
        "one_of:\n  - {after: [外]}\n  - near: {any: [国], before: 3}\n"
    )
    (theme,) = load_lexicon(write(tmp_path, {"debt": content})).themes
    assert theme.guards == (
        WordGuard("never_inside", ("债务人",)),
        WordGuard("not_near", ("普遍", "客观", "方式"), Window("sentence")),
        OneOf(((WordGuard("after", ("外",)),), (WordGuard("near", ("国",), Window("clause", 3, 0)),))),
    )


def test_the_version_says_what_the_files_hold(tmp_path: Path) -> None:
    first = load_lexicon(write(tmp_path))
    assert first.version.startswith("1.2.0+")
    assert len(first.digest) == 12
    for path in (tmp_path / "lexicon.yaml", tmp_path / "themes" / "debt.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_lexicon(tmp_path).version == first.version
    write(tmp_path, {"debt": THEME.replace("- 债务", "- 外债")})
    assert load_lexicon(tmp_path).version != first.version


def test_files_that_do_not_decide_what_is_tagged_do_not_count(tmp_path: Path) -> None:
    before = load_lexicon(write(tmp_path)).version
    (tmp_path / "openings.tsv").write_text("重申\n", encoding="utf-8")
    assert load_lexicon(tmp_path).version == before


@pytest.mark.parametrize(
    ("content", "line", "key"),
    [
        (THEME + "colour: red\n", 5, "lexicon.unknown_key"),
        (THEME.replace("- 债务", "- {text: 债务, colour: red}"), 4, "lexicon.unknown_key"),
        (THEME.replace("id: debt\n", ""), 1, "lexicon.missing_key"),
        (THEME.replace("id: debt", "id: other"), 1, "lexicon.id_not_name"),
        (THEME.replace("id: debt", "id: Debt!"), 1, "lexicon.bad_id"),
        (THEME.replace("id: debt", "id: con"), 1, "lexicon.reserved_id"),
        (THEME.replace(", en: debt", ""), 2, "lexicon.missing_label"),
        (THEME + "  - 债务\n", 5, "lexicon.term_twice"),
        (THEME + "  - 債 務\n", 5, "lexicon.same_when_folded"),
        (THEME + "  - {text: 外债, status: preferred}\n", 5, "lexicon.two_preferred"),
        (THEME + "  - {text: 外债, status: good}\n", 5, "lexicon.not_a_choice"),
        (THEME + "  - {text: 外债, since: 1850}\n", 5, "lexicon.bad_number"),
        (THEME + "  - {text: 外债, since: 一九九〇}\n", 5, "lexicon.bad_number"),
        (THEME + "  - {text: 外债, since: 2000, until: 1990}\n", 5, "lexicon.years_reversed"),
        (THEME + "  - {status: admitted}\n", 5, "lexicon.missing_key"),
        (THEME + "  - ''\n", 5, "lexicon.empty"),
        (THEME + "  -\n", 5, "lexicon.not_text"),
        (THEME + "  - {text: 外债, borders: never}\n", 5, "lexicon.not_a_choice"),
        (THEME + "never_inside: [$nothing]\n", 5, "lexicon.unknown_list"),
        (THEME + "near: {any: [国]}\n", 5, "lexicon.window"),
        (THEME + "near: {any: [国], within: 3, before: 4}\n", 5, "lexicon.window"),
        (THEME + "near: {any: [国], within: page}\n", 5, "lexicon.not_a_choice"),
        (THEME + "near: {any: [国], before: 0}\n", 5, "lexicon.bad_number"),
        (THEME + "one_of: []\n", 5, "lexicon.empty"),
        (THEME + "patterns:\n  - {text: （甲|乙}\n", 6, "lexicon.brackets"),
        (THEME + "patterns:\n  - {text: 减免…}\n", 6, "lexicon.gap_at_end"),
        (THEME + "patterns:\n  - 减免债务\n", 6, "lexicon.not_mapping"),
        (THEME + "coordination:\n  - {modifier: 外}\n", 6, "lexicon.missing_key"),
        (THEME + "broader: [nothing]\n", 5, "lexicon.unknown_broader"),
        (THEME + "broader: [debt]\n", 5, "lexicon.cycle"),
        (THEME + "id: debt\n", 5, "lexicon.key_twice"),
        (THEME + "scope: [a, b]\n", 5, "lexicon.not_text"),
        (THEME.replace("terms:\n  - 债务\n", "terms: 债务\n"), 3, "lexicon.not_list"),
        (THEME + "examples: {maybe: [甲]}\n", 5, "lexicon.unknown_key"),
        (THEME + "scope: 'a\n", 5, "lexicon.syntax"),
        ("", 1, "lexicon.empty_file"),
        ("- 债务\n", 1, "lexicon.not_mapping"),
        (THEME + "scope: " + "[" * 20 + "]" * 20 + "\n", 5, "lexicon.too_deep"),
    ],
)
def test_a_fault_names_its_file_and_line(tmp_path: Path, content: str, line: int, key: str) -> None:
    error = fault(write(tmp_path, {"debt": content}))
    assert (error.key, error.where) == (key, f"{tmp_path / 'themes' / 'debt.yaml'}:{line}")
    for language in ("zh", "en"):
        assert f": {error.where}; " in error.line(language)


def test_the_preferred_term_of_two_themes_is_a_fault(tmp_path: Path) -> None:
    error = fault(write(tmp_path, {"a": theme_file("a", "债务"), "b": theme_file("b", "債務")}))
    assert error.where == f"{tmp_path / 'themes' / 'b.yaml'}:3"
    assert error.line("en").startswith("“債務” is already the preferred term of a: ")


def test_themes_come_in_the_order_given_and_the_rest_by_id(tmp_path: Path) -> None:
    themes = {name: theme_file(name, label) for name, label in zip("abc", "甲乙丙", strict=True)}
    folder = write(tmp_path, themes, "name: a\nversion: 1.0.0\norder: [c]\n")
    assert [theme.id for theme in load_lexicon(folder).themes] == ["c", "a", "b"]


def test_a_circle_of_broader_themes_is_a_fault(tmp_path: Path) -> None:
    themes = {"a": theme_file("a", "甲", "broader: [b]\n"), "b": theme_file("b", "乙", "broader: [a]\n")}
    assert fault(write(tmp_path, themes)).key == "lexicon.cycle"


@pytest.mark.parametrize(
    ("description", "line", "key"),
    [
        ("version: 1.0.0\n", 1, "lexicon.missing_key"),
        ("name: a\nversion: 1.0.0\ncolour: red\n", 3, "lexicon.unknown_key"),
        ("name: a\nversion: 1.0.0\nlists:\n  principles: [普遍, '']\n", 4, "lexicon.empty"),
        ("name: a\nversion: 1.0.0\norder: [nothing]\n", 3, "lexicon.unknown_in_order"),
    ],
)
def test_a_fault_of_the_description_names_its_line(tmp_path: Path, description: str, line: int, key: str) -> None:
    error = fault(write(tmp_path, description=description))
    assert (error.key, error.where) == (key, f"{tmp_path / 'lexicon.yaml'}:{line}")


def test_a_folder_that_is_no_lexicon_is_a_fault(tmp_path: Path) -> None:
    assert fault(tmp_path / "nothing").key == "lexicon.no_folder"
    assert fault(tmp_path).key == "lexicon.unreadable"
    (tmp_path / "lexicon.yaml").write_text("name: empty\nversion: 1.0.0\n", encoding="utf-8")
    assert fault(tmp_path).key == "lexicon.no_themes"
    write(tmp_path)
    (tmp_path / "lexicon.yaml").unlink()
    assert fault(tmp_path).key == "lexicon.unreadable"


def test_a_file_in_another_encoding_is_a_fault(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "themes" / "debt.yaml").write_bytes(THEME.encode("gb18030"))
    error = fault(tmp_path)
    assert (error.key, error.where) == ("lexicon.not_utf8", f"{tmp_path / 'themes' / 'debt.yaml'}:2")


def test_the_shipped_lexicon_has_the_36_themes(shipped: Lexicon) -> None:
    assert len(shipped.themes) == 36
    assert shipped.theme("south-south-cooperation").label == {"zh": "南南合作", "en": "South-South cooperation"}
    with pytest.raises(KeyError):
        shipped.theme("nothing")


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    return load_lexicon()
