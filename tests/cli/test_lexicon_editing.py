"""``zhuti lexicon copy``, ``list``, ``show`` and the commands that change a lexicon."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest

from nlp.cli.main import run
from nlp.lexicon.load import load_lexicon

DEBT = """\
id: debt
label: {zh: 债务, en: debt}
terms:
  - 债务  # 首选
  - {text: 外债, status: unverified}
examples:
  yes: [减免债务]
  no: [责任]
"""
CRISES = """\
id: crises
label: {zh: 危机, en: crises}
broader: [debt]
terms: [金融危机]
never_inside: [非金融危机]
"""
CORPUS = "大会，\n重申债务和外债的危机，\n又重申金融危机和粮食危机，\n"


@pytest.fixture(autouse=True)
def _away_from_any_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("ZHUTI_LEXICON", "ZHUTI_DB", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "my"
    (made / "themes").mkdir(parents=True)
    (made / "lexicon.yaml").write_text("name: test\nversion: 1.0.0\norder: [debt, crises]\n", encoding="utf-8")
    (made / "themes" / "debt.yaml").write_text(DEBT, encoding="utf-8")
    (made / "themes" / "crises.yaml").write_text(CRISES, encoding="utf-8")
    return made


def lexicon(folder: Path, *arguments: str) -> int:
    return run(["lexicon", arguments[0], *arguments[1:], "--lexicon", str(folder), "--lang", "en"])


def theme(folder: Path, name: str = "debt") -> str:
    return (folder / "themes" / f"{name}.yaml").read_text(encoding="utf-8")


def test_the_shipped_lexicon_is_not_changed_and_it_is_said_how_to_make_it_one_s_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lexicon", "add", "debt=债台高筑", "--lang", "en"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("error: the shipped lexicon is read-only: ")
    assert said.endswith("; make it your own with zhuti lexicon copy DIR, then add --lexicon DIR\n")


def test_a_copy_can_be_changed_and_holds_all_of_the_lexicon(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["lexicon", "copy", "mine", "--lang", "en"]) == 0
    assert "(36 themes) to mine" in capsys.readouterr().err
    assert load_lexicon(tmp_path / "mine").version == load_lexicon().version
    assert (tmp_path / "mine" / "stopwords.txt").exists()
    assert run(["lexicon", "add", "debt=债台高筑", "--lexicon", "mine"]) == 0


def test_a_copy_is_not_put_into_a_folder_that_holds_something(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = theme(folder)
    assert run(["lexicon", "copy", str(folder), "--lang", "en"]) == 1
    assert capsys.readouterr().err.startswith("error: ")
    assert theme(folder) == before


def test_an_added_term_is_one_line_and_it_is_said_where(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "add", "debt=减债", "--status", "unverified", "--since", "1998", "--source", "A/RES/53/175") == 0
    new = "  - {text: 减债, status: unverified, since: 1998, source: A/RES/53/175}\n"
    assert theme(folder) == DEBT.replace("examples:", f"{new}examples:")
    assert capsys.readouterr().err == f"{folder}/themes/debt.yaml:6: added “减债” to debt\n"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("debt=债务危机，外债危机", "this looks like several terms", id="full-width comma"),
        pytest.param("debt=外债 危机", "the term holds a blank, which matching does not see", id="blank"),
        pytest.param("debt=債務", "the theme has this term already", id="Traditional"),
        pytest.param("debt=" + "债" * 201, "the term has 201 characters; 200 is the most", id="too long"),
        pytest.param("debt=债\u200b务", "the term holds a character that cannot be seen, U+200B, in place 2", id="zero width"),
        pytest.param("debt=债\x07务", "the term holds a character that cannot be seen, U+0007, in place 2", id="control"),
        pytest.param("debt= ", "there is nothing to match in it", id="nothing"),
        pytest.param("dept=债券", "the lexicon has no such theme", id="no such theme"),
    ],
)
def test_what_cannot_be_a_term_is_refused_with_its_reason(
    folder: Path, capsys: pytest.CaptureFixture[str], written: str, said: str
) -> None:
    assert lexicon(folder, "add", "debt=减债", written) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"error: {said}")
    assert theme(folder) == DEBT


def test_a_term_that_stands_already_is_refused_with_the_line_it_stands_on(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "add", "debt=外债") == 1
    assert f"the theme has this term already ({folder}/themes/debt.yaml:5): debt=外债; " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("crises=外债", "themes/debt.yaml:5: warning: “外债” is a term of debt too", id="in another theme"),
        pytest.param("crises=贷", "themes/crises.yaml:4: warning: “贷” is a single character", id="one character"),
        pytest.param("crises=糧食危機", "“糧機” in “糧食危機” makes no difference to matching", id="Traditional"),
    ],
)
def test_what_is_worth_knowing_of_a_term_is_a_warning(
    folder: Path, capsys: pytest.CaptureFixture[str], written: str, said: str
) -> None:
    assert lexicon(folder, "add", written) == 0
    assert said in capsys.readouterr().err
    assert written.partition("=")[2] in theme(folder, "crises")


def test_the_sign_between_theme_and_term_may_be_full_width(folder: Path) -> None:
    assert lexicon(folder, "add", "debt\uff1d减债") == 0
    assert "  - 减债\n" in theme(folder)


def test_a_new_theme_has_labels_terms_examples_and_relations(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = ["--zh", "粮食", "--en", "food", "--broader", "crises", "--yes", "粮食安全得到改善", "--no", "食言"]
    assert lexicon(folder, "add", "food=粮食安全", "food=粮食危机", *more) == 0
    assert theme(folder, "food").splitlines() == [
        "id: food",
        "label: {zh: 粮食, en: food}",
        "broader: [crises]",
        "terms:",
        "  - 粮食安全",
        "  - 粮食危机",
        "examples:",
        "  yes:",
        "    - 粮食安全得到改善",
        "  no:",
        "    - 食言",
    ]


def test_a_new_theme_without_terms_has_its_chinese_label_as_one(folder: Path) -> None:
    assert lexicon(folder, "add", "food", "--zh", "粮食安全", "--en", "food security") == 0
    assert [term.text for term in load_lexicon(folder).theme("food").terms] == ["粮食安全"]


@pytest.mark.parametrize("theme_id", ["Food", "food_security", "../food", "粮食"])
def test_an_id_is_made_of_small_letters_digits_and_hyphens(folder: Path, theme_id: str) -> None:
    assert lexicon(folder, "add", theme_id, "--zh", "粮食", "--en", "food") == 1
    assert sorted(path.name for path in folder.rglob("*.yaml")) == ["crises.yaml", "debt.yaml", "lexicon.yaml"]


def test_a_term_is_taken_out_with_its_line(folder: Path) -> None:
    assert lexicon(folder, "remove", "debt=外债") == 0
    assert theme(folder) == DEBT.replace("  - {text: 外债, status: unverified}\n", "")


def test_the_only_term_is_not_taken_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "remove", "crises=金融危机") == 1
    assert "it is the theme's only term: crises=金融危机; " in capsys.readouterr().err


def test_a_theme_that_is_taken_out_leaves_its_id_behind_and_no_one_names_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "remove", "debt") == 0
    assert "broader of crises: debt → —" in capsys.readouterr().err
    assert (folder / "lexicon.yaml").read_text(encoding="utf-8") == (
        "name: test\nversion: 1.0.0\norder: [crises]\nretired:\n  debt: null\n"
    )
    assert theme(folder, "crises") == CRISES.replace("broader: [debt]\n", "")
    assert lexicon(folder, "add", "debt", "--zh", "债务", "--en", "debt") == 1
    assert "this theme was retired" in capsys.readouterr().err


def test_a_moved_term_keeps_what_is_said_of_it_and_its_comment(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "move", "debt=外债", "crises") == 0
    assert "terms: [金融危机, {text: 外债, status: unverified}]\n" in theme(folder, "crises")
    said = capsys.readouterr().err
    assert f"{folder}/themes/crises.yaml:4: moved “外债” from debt to crises\n" in said
    assert "crises has guards that hold for all of its terms" in said


def test_an_edit_that_breaks_an_example_is_refused_unless_it_is_forced(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "remove", "debt=债务") == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first == f"{folder}/themes/debt.yaml:6: error: debt is not found in this yes example: 减免债务"
    assert second.startswith("error: checks that held would fail (1): ")
    assert theme(folder) == DEBT
    assert lexicon(folder, "remove", "debt=债务", "--force") == 0
    assert "  - 债务" not in theme(folder)


def test_a_dry_run_shows_the_change_and_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "rename", "debt=外债", "对外债务", "--dry-run") == 0
    path = f"{folder}/themes/debt.yaml"
    assert capsys.readouterr().out.splitlines() == [
        f"--- {path}",
        f"+++ {path}",
        "@@ -4,3 +4,3 @@",
        "   - 债务  # 首选",
        "-  - {text: 外债, status: unverified}",
        "+  - {text: 对外债务, status: unverified}",
        " examples:",
    ]
    assert theme(folder) == DEBT


def test_the_diff_of_a_new_theme_and_of_one_that_goes_names_no_file_on_the_other_side(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "add", "food", "--zh", "粮食安全", "--en", "food", "--dry-run") == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["--- /dev/null", f"+++ {folder}/themes/food.yaml"]
    assert lexicon(folder, "remove", "crises", "--dry-run") == 0
    assert f"--- {folder}/themes/crises.yaml\n+++ /dev/null\n" in capsys.readouterr().out


def test_a_dry_run_of_what_would_be_refused_shows_it_all_and_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "remove", "debt=债务", "--dry-run") == 1
    printed = capsys.readouterr()
    assert "-  - 债务  # 首选" in printed.out.splitlines()
    assert [line.split(": ")[1] for line in printed.err.splitlines()] == ["error", "warning", "checks that held would fail (1)"]
    assert lexicon(folder, "remove", "debt=债务", "--dry-run", "--force") == 0
    assert theme(folder) == DEBT


def test_labels_change_and_ids_do_not(folder: Path) -> None:
    assert lexicon(folder, "rename", "debt", "--en", "debt, foreign debt") == 0
    assert theme(folder) == DEBT.replace("en: debt}", "en: 'debt, foreign debt'}")


@pytest.mark.parametrize("arguments", [["debt", "债"], ["debt=债务"], ["debt=债务", "债", "--en", "x"]], ids=" ".join)
def test_renaming_says_what_it_needs(folder: Path, arguments: list[str]) -> None:
    assert lexicon(folder, "rename", *arguments) == 2
    assert theme(folder) == DEBT


def test_the_preferred_term_is_deprecated_for_another_one_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "deprecate", "debt=债务") == 1
    assert "it is the preferred term: debt=债务; say with --use TERM" in capsys.readouterr().err
    assert lexicon(folder, "deprecate", "debt=债务", "--use", "外债") == 0
    assert "  - {text: 债务, status: deprecated}  # 首选\n  - {text: 外债, status: preferred}\n" in theme(folder)


def test_a_deprecated_theme_says_which_one_takes_its_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "deprecate", "crises", "--use", "debt") == 0
    assert "status: deprecated\nreplaced_by: [debt]\n" in theme(folder, "crises")
    assert lexicon(folder, "show", "crises") == 0
    assert "deprecated, still counted; in its place: debt" in capsys.readouterr().out


def test_a_new_preferred_term_makes_the_old_one_an_admitted_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "add", "debt=国家债务", "--status", "preferred") == 0
    assert "  - {text: 债务, status: admitted}  # 首选\n" in theme(folder)
    assert "  - {text: 国家债务, status: preferred}\n" in theme(folder)
    assert "“债务” of debt, the preferred term, is now admitted" in capsys.readouterr().err


def test_what_would_not_be_a_lexicon_is_refused_and_it_is_said_that_nothing_was_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "set", "debt=外债", "--since", "2014") == 0
    capsys.readouterr()
    dated = theme(folder)
    assert lexicon(folder, "set", "debt=外债", "--until", "1998") == 1
    assert capsys.readouterr().err == (
        "error: the lexicon would not be valid: until 1998 is before since 2014: "
        "the new line “- {text: 外债, status: unverified, since: 2014, until: 1998}” "
        f"({folder}/themes/debt.yaml:5); nothing was written; docs/lexicon-format.md describes the format\n"
    )
    assert theme(folder) == dated


def test_of_a_theme_that_cannot_be_made_the_line_is_shown_since_its_file_is_not_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "add", "claims=债务", "--zh", "债权", "--en", "claims") == 1
    assert capsys.readouterr().err == (
        "error: the lexicon would not be valid: “债务” is already the preferred term of debt: "
        f"the new line “- 债务” ({folder}/themes/claims.yaml:4); nothing was written; "
        "docs/lexicon-format.md describes the format\n"
    )
    assert not (folder / "themes" / "claims.yaml").exists()


@pytest.mark.parametrize("command", ["add", "set"])
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ("--since", "2020", "--until", "1990"),
            "the last year is before the first: --since 2020 --until 1990; correct --since or",
        ),
        (("--since", "99999"), "this is no year from 1900 to 2100: --since 99999; write four digits"),
        (("--until", "19x"), "this is no year from 1900 to 2100: --until 19x; write four digits"),
    ],
    ids=["reversed", "too late", "no number"],
)
def test_years_that_are_none_are_wrong_usage_and_the_option_is_named(
    folder: Path, command: str, options: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    term = {"add": "debt=债权", "set": "debt=外债"}[command]
    assert lexicon(folder, command, term, *options) == 2
    assert capsys.readouterr().err.startswith(f"error: {said}")
    assert theme(folder) == DEBT


@pytest.mark.parametrize(
    "option", ["--since", "--until", "--source", "--note", "--zh", "--en", "--scope", "--broader", "--related", "--yes", "--no"]
)
@pytest.mark.parametrize("text", ["", " "], ids=["empty", "blank"])
def test_an_option_given_without_a_text_is_wrong_usage_and_is_named(
    folder: Path, option: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "add", "debt=债权", option, text) == 2
    assert capsys.readouterr().err == f"error: this option is empty: {option}; give it a text, or leave it out\n"
    assert theme(folder) == DEBT


@pytest.mark.parametrize("option", ["--since", "--until", "--source"])
def test_an_empty_value_still_takes_back_what_was_said_of_a_term(folder: Path, option: str) -> None:
    assert lexicon(folder, "set", "debt=外债", "--since", "1999", "--until", "2000", "--source", "A/RES/53/175") == 0
    assert lexicon(folder, "set", "debt=外债", option, "") == 0
    assert f"{option.removeprefix('--')}:" not in theme(folder)


@pytest.mark.parametrize(
    ("asked", "near"),
    [("dept", "near to it: debt; "), ("crisis", "near to it: crises; "), ("nothere", ""), ("cedar", "")],
)
def test_ids_are_named_for_one_that_is_not_there_only_where_they_are_near(
    folder: Path, asked: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "add", f"{asked}=债权") == 1
    assert capsys.readouterr().err == (
        f"error: the lexicon has no such theme ({folder}): {asked}; {near}zhuti lexicon list shows all; "
        "zhuti lexicon add makes a new one when --zh and --en name it\n"
    )


def test_an_id_that_has_the_one_asked_for_among_its_words_is_near(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "add", "old-debt-relief=免债", "--zh", "免债", "--en", "debt relief") == 0
    assert lexicon(folder, "show", "relief") == 1
    assert "near to it: old-debt-relief; " in capsys.readouterr().err


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_theme_is_not_called_what_windows_can_have_no_file_of(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lexicon(folder, "add", f"{name}=某词", "--zh", "某", "--en", "some") == 1
    assert capsys.readouterr().err == (
        f"error: Windows can have no file of this name: {name}; choose another id, as {name}-theme\n"
    )
    assert not (folder / "themes" / f"{name}.yaml").exists()
    assert lexicon(folder, "add", f"{name}-theme=某词", "--zh", "某", "--en", "some") == 0


def test_an_import_brings_no_theme_that_windows_can_have_no_file_of(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new.csv").write_text("theme,zh,en,term\ncon,反对,con,反对\n", encoding="utf-8")
    assert lexicon(folder, "import", str(tmp_path / "new.csv")) == 1
    assert "Windows can have no file of this name: con; " in capsys.readouterr().err
    assert not (folder / "themes" / "con.yaml").exists()


@pytest.mark.parametrize("has_folder", [True, False], ids=["empty folder", "no folder"])
def test_a_lexicon_that_orders_themes_and_has_none_is_said_to_have_none(
    tmp_path: Path, has_folder: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "bare"
    made.mkdir()
    (made / "lexicon.yaml").write_text("name: bare\nversion: 1.0.0\norder: [debt]\n", encoding="utf-8")
    if has_folder:
        (made / "themes").mkdir()
    for arguments in (("list",), ("show", "debt")):
        assert lexicon(made, *arguments) == 1
        assert capsys.readouterr().err.startswith(f"error: the lexicon has no themes: {made / 'themes'}; add a theme with")


def test_of_a_lexicon_that_was_broken_before_the_line_to_correct_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "themes" / "crises.yaml").write_text(CRISES + "colour: red\n", encoding="utf-8")
    assert lexicon(folder, "add", "debt=减债") == 1
    said = capsys.readouterr().err
    assert said.startswith("error: unknown key colour ")
    assert f"{folder}/themes/crises.yaml:6; correct the line; " in said


def test_a_broken_theme_can_be_mended_in_the_editor(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "themes" / "debt.yaml").write_text(DEBT + "colour: red\n", encoding="utf-8")
    monkeypatch.setenv("EDITOR", editor(tmp_path, "text = text.replace('colour: red\\n', '')"))
    assert lexicon(folder, "edit", "debt") == 0
    assert theme(folder) == DEBT


def test_what_is_said_of_a_term_can_be_changed_and_taken_back(folder: Path) -> None:
    assert lexicon(folder, "set", "debt=外债", "--status", "admitted", "--since", "2014", "--source", "A/RES/1") == 0
    assert "{text: 外债, status: admitted, since: 2014, source: A/RES/1}" in theme(folder)
    assert lexicon(folder, "set", "debt=外债", "--source", "", "--since", "") == 0
    assert "{text: 外债, status: admitted}" in theme(folder)


def test_notes_are_written_and_taken_out(folder: Path) -> None:
    assert lexicon(folder, "note", "debt=债务", "见于决议, 多次") == 0
    assert "  - {text: 债务, note: '见于决议, 多次'}  # 首选\n" in theme(folder)
    assert lexicon(folder, "note", "debt", "一条备注") == 0
    assert "label: {zh: 债务, en: debt}\nnote: 一条备注\n" in theme(folder)
    assert lexicon(folder, "note", "debt", "") == 0
    assert "note: 一条备注" not in theme(folder)


def test_a_merged_theme_carries_its_guards_to_its_terms_and_retires_its_id(folder: Path) -> None:
    assert lexicon(folder, "merge", "crises", "debt") == 0
    assert "  - {text: 金融危机, never_inside: [非金融危机]}\n" in theme(folder)
    assert not (folder / "themes" / "crises.yaml").exists()
    assert load_lexicon(folder).retired == {"crises": "debt"}


def test_an_edit_says_what_the_workspace_gains_and_loses_and_retags_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text(CORPUS, encoding="utf-8")
    assert run(["add", "a.txt", "--lexicon", str(folder)]) == 0
    before = (tmp_path / "zhuti.db").read_bytes()
    capsys.readouterr()
    assert lexicon(folder, "add", "crises=粮食危机", "crises=债务和外债的危机") == 0
    assert "impact on zhuti.db, in paragraphs: crises +1 −0; " in capsys.readouterr().err
    assert (tmp_path / "zhuti.db").read_bytes() == before


def test_a_workspace_that_cannot_be_read_does_not_hinder_an_edit(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "zhuti.db").write_text("no database", encoding="utf-8")
    assert lexicon(folder, "add", "debt=减债") == 0
    assert "impact not known: " in capsys.readouterr().err
    assert "  - 减债\n" in theme(folder)


def editor(tmp_path: Path, script: str) -> str:
    """An editor that changes the text it is given as ``script`` says."""
    path = tmp_path / "editor.py"
    path.write_text(
        "import sys\nfrom pathlib import Path\npath = Path(sys.argv[-1])\ntext = path.read_text(encoding='utf-8')\n"
        f"{script}\npath.write_text(text, encoding='utf-8')\n",
        encoding="utf-8",
    )
    return f"'{sys.executable}' '{path}'"


def test_what_the_editor_leaves_is_checked_and_saved(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, "text = text.replace('外债', '对外债务')"))
    assert lexicon(folder, "edit", "debt") == 0
    assert theme(folder) == DEBT.replace("外债", "对外债务")
    assert capsys.readouterr().err == f"{folder}/themes/debt.yaml:5: changed debt (lines: +1 −1)\n"


@pytest.mark.parametrize(
    ("script", "said"),
    [
        pytest.param("text += 'colour: red\\n'", "unknown key colour", id="unknown key"),
        pytest.param("text = text.replace('  - 债务', '  - 责任')", "checks that held would fail", id="example fails"),
        pytest.param("text = text.replace('id: debt', 'id: dept')", "the id “dept” is not the file's name", id="id"),
    ],
)
def test_what_is_wrong_is_said_kept_and_not_saved(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], script: str, said: str
) -> None:
    monkeypatch.setenv("EDITOR", editor(tmp_path, script))
    assert lexicon(folder, "edit", "debt") == 1
    lines = capsys.readouterr().err.splitlines()
    assert any(line.startswith("error: ") and said in line for line in lines)
    assert lines[-1].startswith("error: the lexicon was not changed; what you wrote is kept here: ")
    assert theme(folder) == DEBT
    (kept,) = tmp_path.glob("debt-*.yaml")
    assert kept.read_text(encoding="utf-8") != DEBT


def test_what_someone_else_wrote_while_the_editor_was_open_is_not_lost(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    other = f"Path({str(folder / 'themes' / 'debt.yaml')!r}).write_text(text.replace('外债', '别人改的'), encoding='utf-8')"
    monkeypatch.setenv("EDITOR", editor(tmp_path, f"{other}\ntext = text.replace('外债', '我改的')"))
    assert lexicon(folder, "edit", "debt") == 1
    assert "the lexicon was changed meanwhile" in capsys.readouterr().err
    assert theme(folder) == DEBT.replace("外债", "别人改的")
    (kept,) = tmp_path.glob("debt-*.yaml")
    assert kept.read_text(encoding="utf-8") == DEBT.replace("外债", "我改的")


def test_without_an_editor_it_is_said_how_to_name_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "edit", "debt") == 2
    assert capsys.readouterr().err == "error: no editor is named: $EDITOR; set $VISUAL or $EDITOR, as EDITOR=nano\n"


def test_the_list_of_themes_is_a_table_csv_or_json(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "list") == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()[1:3]] == [
        ["debt", "debt", "2", "1", "0", "1", "1"],
        ["crises", "crises", "1", "0", "0", "0", "0"],
    ]
    assert lexicon(folder, "list", "--terms", "--format", "csv", "--output", str(tmp_path / "terms.csv")) == 0
    with (tmp_path / "terms.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert [(row["theme"], row["term"], row["status"], row["line"]) for row in csv.DictReader(stream)] == [
            ("debt", "债务", "preferred", "4"),
            ("debt", "外债", "unverified", "5"),
            ("crises", "金融危机", "preferred", "4"),
        ]
    assert lexicon(folder, "list", "--format", "json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert [row["theme"] for row in shown["rows"]] == ["debt", "crises"]
    assert shown["meta"]["lexicon"] == "test"


def test_a_theme_is_shown_with_all_that_is_known_of_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "show", "debt") == 0
    assert capsys.readouterr().out.splitlines() == [
        "debt · 债务 · debt",
        f"{folder}/themes/debt.yaml",
        "narrower: crises",
        "",
        "Terms (2)",
        "     4  债务  preferred",
        "     5  外债  unverified",
        "",
        "Examples that carry it (1)",
        "     7  减免债务",
        "",
        "Examples that do not (1)",
        "     8  责任",
    ]


def test_a_theme_and_a_term_are_shown_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lexicon(folder, "show", "crises", "--format", "json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["broader"], shown["guards"]) == (["debt"], ["never_inside: 非金融危机"])
    assert lexicon(folder, "show", "debt=外債", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["text"] == "外债"


def test_a_file_with_aliases_is_not_changed_line_by_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shared = DEBT.replace("减免债务]", "&a 减免债务]").replace("[责任]", "[责任]\nnote: *a")
    (folder / "themes" / "debt.yaml").write_text(shared, encoding="utf-8")
    assert lexicon(folder, "add", "debt=减债") == 1
    said = capsys.readouterr().err
    assert "the file uses the YAML alias *a" in said
    assert f"{folder}/themes/debt.yaml:9" in said
    assert theme(folder) == shared
