"""What is said of a lexicon's files that are no YAML, and files made to exhaust whoever reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.errors import LexiconError
from nlp.lexicon.editing.marked import read_marked
from nlp.lexicon.editing.written import scalar
from nlp.lexicon.nodes import read_yaml
from nlp.lexicon.survey import survey

PATH = Path("themes/debt.yaml")
CONFLICT = """\
id: debt
label: {zh: 债务, en: debt}
terms:
  - 债务
<<<<<<< HEAD
  - 外债
=======
  - 债权
>>>>>>> Give debt: its creditors
"""


def fault_of(content: str) -> LexiconError:
    with pytest.raises(LexiconError) as caught:
        read_yaml(PATH, content)
    return caught.value


def bomb(levels: int) -> str:
    lists = [f"  l{level}: &l{level} [{', '.join([f'*l{level - 1}'] * 9)}]" for level in range(1, levels)]
    return "\n".join(("lists:", "  l0: &l0 [债务, 外债]", *lists, ""))


@pytest.mark.parametrize(
    ("kept", "line"),
    [("<=>", 5), ("=>", 6), (">", 7)],
    ids=["all three marks", "the first taken out", "only the last left"],
)
def test_a_merge_that_was_not_finished_is_told_by_the_first_mark_that_is_left(kept: str, line: int) -> None:
    lines = [one for one in CONFLICT.splitlines() if one[0] not in "<=>" or one[0] in kept]
    fault = fault_of("\n".join(lines))
    assert (fault.key, fault.where) == ("lexicon.conflict", f"themes/debt.yaml:{line}")
    assert "<<<<<<<, ======= and >>>>>>>" in fault.line("en")


def test_the_check_tells_of_a_conflict_as_of_other_faults(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    (tmp_path / "lexicon.yaml").write_text("name: test\nversion: 1.0.0\n", encoding="utf-8")
    (tmp_path / "themes" / "debt.yaml").write_text(CONFLICT, encoding="utf-8")
    assert [(fault.key, fault.where) for fault in survey(tmp_path).faults] == [
        ("lexicon.conflict", f"{tmp_path / 'themes' / 'debt.yaml'}:5")
    ]


def test_signs_like_the_marks_within_a_text_are_no_conflict() -> None:
    content = "id: debt\nnote: |\n  <<<<<<< HEAD\n  =======\nscope: ======= \n"
    assert read_yaml(PATH, content).mapping()["note"].text().startswith("<<<<<<< HEAD")


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('id: debt\nnote: "债务\nterms:\n  - 债务\n  - 外债\n', 2),
        ("id: debt\nbroader: [a, b\nterms:\n  - 债务\n", 2),
        ("id: debt\nlabel: {zh: 债务, en: debt\nterms:\n  - 债务\n", 2),
        ('id: debt\nbroader: [\n  a,\n  "b" "c",\n  d]\n', 4),
        ("id: debt\nterms\n  - 债务\n", 2),
        ("id: debt\nterms:\n\t- 债务\n", 3),
        ("id: debt\nterms:\n  - 债务\n - 外债\n", 4),
        ("id: debt\nnote: 债务: 外债\nterms: [债务]\n", 2),
        ("id: debt\nterms:\n  - 债\x07务\n", 3),
        ("id: debt\nterms:\n  - 债务\nnote", 4),
    ],
    ids=[
        "a quotation mark without its second",
        "a bracket without its second",
        "a brace without its second",
        "a comma missing within a list of several lines",
        "a colon missing",
        "a tab",
        "a member too far left",
        "a colon within a text",
        "a character that cannot be seen",
        "the last line cut off",
    ],
)
def test_what_is_no_yaml_is_told_by_the_line_to_correct(content: str, line: int) -> None:
    fault = fault_of(content)
    assert (fault.key, fault.where) == ("lexicon.syntax", f"themes/debt.yaml:{line}")
    assert "\n" not in fault.line("en")


def test_aliases_within_aliases_are_refused_before_they_fill_the_memory() -> None:
    assert len(bomb(10)) < 1000
    fault = fault_of(bomb(10))
    assert fault.key == "lexicon.too_many_aliases"
    assert 1 < int(fault.where.rpartition(":")[2]) <= 11


def test_aliases_within_a_key_are_not_followed() -> None:
    fault = fault_of(f"{bomb(9)}? [*l8]\n: 1\n")
    assert fault.key in ("lexicon.too_many_aliases", "lexicon.not_text")
    assert fault_of("? &a [债务]\n: 1\n").key == "lexicon.not_text"


def test_a_list_that_thousands_of_terms_share_by_an_alias_is_read() -> None:
    guarded = [f"  - {{text: 债务{number}, not_before: *words}}" for number in range(4000)]
    root = read_yaml(PATH, "\n".join(("not_before: &words [质役, 奴役, 劳役]", "terms:", *guarded)))
    assert root.mapping()["terms"].nodes()[-1].mapping()["not_before"].texts() == ("质役", "奴役", "劳役")


def test_an_alias_that_holds_itself_is_refused() -> None:
    assert fault_of("terms: &all [债务, *all]\n").key == "lexicon.too_deep"


@pytest.mark.parametrize("read", [read_yaml, read_marked], ids=["read", "read to be changed"])
@pytest.mark.parametrize("opened", ["[", "{a: ", "- ", "? "], ids=["lists", "mappings", "block lists", "keys"])
def test_a_text_nested_deeper_than_the_parser_can_bear_is_refused(read: object, opened: str) -> None:
    assert callable(read)
    with pytest.raises(LexiconError) as caught:
        read(PATH, f"id: debt\nnote:\n {opened * 100_000}")
    assert caught.value.key == "lexicon.too_deep"
    assert caught.value.where == "themes/debt.yaml:3"


def test_a_text_of_many_brackets_is_written_in_quotes() -> None:
    assert scalar("[" * 100_000, in_flow=False) == f"'{'[' * 100_000}'"
