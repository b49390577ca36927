"""What edits make of files as people write them, line by line; and what becomes of guards and relations when themes merge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marks import deprecate_term, set_term
from nlp.lexicon.editing.merging import merge_themes
from nlp.lexicon.editing.relations import relate, unrelate
from nlp.lexicon.editing.terms import NewTerm, add_term, add_terms, move_term, remove_term, rename_term
from nlp.lexicon.editing.themes import add_examples, remove_theme

HEAD = "id: a\nlabel: {zh: 甲, en: A}\n"
OTHER = "id: b\nlabel: {zh: 乙, en: B}\nterms:\n  - 乙乙\n"


def folder_of(path: Path, a: str, b: str = OTHER, description: str = "name: test\nversion: 1.0.0\n") -> Path:
    (path / "themes").mkdir()
    (path / "lexicon.yaml").write_text(description, encoding="utf-8")
    for name, text in (("a", a), ("b", b)):
        (path / "themes" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("before", "operation", "after"),
    [
        pytest.param(
            "terms:\n- 债务  # 首选\n\n# 以下是例句\nexamples: {yes: [债务]}\n",
            lambda draft: add_term(draft, "a", "外债"),
            "terms:\n- 债务  # 首选\n- 外债\n\n# 以下是例句\nexamples: {yes: [债务]}\n",
            id="add behind the last, before the comment of what follows",
        ),
        pytest.param(
            "terms: [债务]  # 一个\n",
            lambda draft: add_terms(draft, "a", [NewTerm("外债"), NewTerm("a, b", since=1999)]),
            "terms: [债务, 外债, {text: 'a, b', since: 1999}]  # 一个\n",
            id="add within brackets",
        ),
        pytest.param(
            "terms: [\n  债务, # 首选\n  外债 # 旧\n]\n",
            lambda draft: add_term(draft, "a", "减债"),
            "terms: [\n  债务, # 首选\n  外债, # 旧\n  减债\n]\n",
            id="add a line within brackets",
        ),
        pytest.param(
            "terms: [\n  债务,\n  外债,\n]\n",
            lambda draft: add_term(draft, "a", "减债"),
            "terms: [\n  债务,\n  外债,\n  减债,\n]\n",
            id="add a line that ends in a comma like the others",
        ),
        pytest.param(
            "terms:\n  - 债务\n  - text: 外债\n    note: >-\n      两行\n      备注\n\n    # 说明\n    since: 1999\n  - 减债",
            lambda draft: remove_term(draft, "a", "外债"),
            "terms:\n  - 债务\n  - 减债",
            id="remove several lines",
        ),
        pytest.param(
            "terms: [债务, 外债, 减债]\n",
            lambda draft: remove_term(draft, "a", "减债"),
            "terms: [债务, 外债]\n",
            id="remove the last within brackets",
        ),
        pytest.param(
            "terms: [\n  债务\n  , 外债\n  , 减债\n]\n",
            lambda draft: remove_term(draft, "a", "债务"),
            "terms: [\n   外债\n  , 减债\n]\n",
            id="remove the first where commas lead",
        ),
        pytest.param(
            "terms:\n  - {text: 债务, status: superseded}\n  - 外债\n  - {text: 减债, status: preferred}\n",
            lambda draft: remove_term(draft, "a", "债务"),
            "terms:\n  - {text: 外债, status: admitted}\n  - {text: 减债, status: preferred}\n",
            id="who was admitted by its place stays so",
        ),
        pytest.param(
            "terms:\n  - \"债务\"\n  - '外债'   # x\n",
            lambda draft: rename_term(draft, "a", "外债", "对外债务"),
            "terms:\n  - \"债务\"\n  - '对外债务'   # x\n",
            id="quotes stay",
        ),
        pytest.param(
            "terms:\n  - 债务\n  - text: 外债\n    source: A/RES/1\n",
            lambda draft: deprecate_term(draft, "a", "外债"),
            "terms:\n  - 债务\n  - text: 外债\n    status: deprecated\n    source: A/RES/1\n",
            id="a key on a line of its own",
        ),
        pytest.param(
            "terms:\n  - 债务\n  - status: superseded\n    text: 外债\n",
            lambda draft: set_term(draft, "a", "外债", drop=["status"]),
            "terms:\n  - 债务\n  - text: 外债\n",
            id="the key behind the dash goes",
        ),
        pytest.param(
            '{"id": "a", "label": {"zh": "甲", "en": "A"}, "terms": ["债务"]}\n',
            lambda draft: set_term(draft, "a", "债务", source="A/RES/1"),
            '{"id": "a", "label": {"zh": "甲", "en": "A"}, "terms": [{text: "债务", source: A/RES/1}]}\n',
            id="a file in the manner of JSON",
        ),
        pytest.param(
            "terms: [债务]\n",
            lambda draft: add_examples(draft, "a", yes=["减免债务，"]),
            "terms: [债务]\nexamples:\n  yes:\n    - 减免债务，\n",
            id="the first example",
        ),
        pytest.param(
            "terms: [债务]\n",
            lambda draft: relate(draft, "a", "broader", ["b"]),
            "broader: [b]\nterms: [债务]\n",
            id="the first relation",
        ),
        pytest.param(
            "broader: b\nterms: [债务]\n",
            lambda draft: unrelate(draft, "a", "broader", "b"),
            "terms: [债务]\n",
            id="the last relation",
        ),
    ],
)
def test_an_edit_changes_these_lines(tmp_path: Path, before: str, operation: Callable[[Draft], object], after: str) -> None:
    head = "" if before.startswith("{") else HEAD
    draft = Draft(folder_of(tmp_path, head + before))
    operation(draft)
    draft.save()
    assert (tmp_path / "themes" / "a.yaml").read_text(encoding="utf-8") == head + after


def test_a_moved_term_of_several_lines_stands_on_one_within_brackets_with_its_comment(tmp_path: Path) -> None:
    a = HEAD + "terms:\n  - 债务\n  - text: 外债\n    near: {any: [a],\n           within: clause}  # 见决议\n"
    draft = Draft(folder_of(tmp_path, a, OTHER.replace("\n  - 乙乙", " [乙乙]")))
    move_term(draft, "a", "外债", "b")
    draft.save()
    assert (
        draft.files["themes/b.yaml"].splitlines()[2]
        == "terms: [乙乙, {text: 外债, near: {any: [a], within: clause}}]  # 见决议"
    )
    assert draft.files["themes/a.yaml"] == HEAD + "terms:\n  - 债务\n"


def test_guards_of_a_merged_theme_are_joined_with_those_of_its_terms(tmp_path: Path) -> None:
    a = HEAD + (
        "terms:\n  - 债务\n  - {text: 外债, never_inside: [外债权]}\n  - {text: 减债, near: {any: [x], within: clause}}\n"
        "never_inside: [债务人]\nnear: {any: [国家], within: sentence}\n"
    )
    draft = Draft(folder_of(tmp_path, a))
    merge_themes(draft, "a", "b")
    draft.save()
    assert draft.files["themes/b.yaml"].splitlines()[4:] == [
        "  - {text: 债务, never_inside: [债务人], near: {any: [国家], within: sentence}}",
        "  - {text: 外债, never_inside: [外债权, 债务人], near: {any: [国家], within: sentence}}",
        "  - {text: 减债, near: [{any: [x], within: clause}, {any: [国家], within: sentence}], never_inside: [债务人]}",
    ]


def test_a_guard_that_the_other_theme_has_too_is_not_repeated(tmp_path: Path) -> None:
    draft = Draft(folder_of(tmp_path, HEAD + "terms: [债务]\nnever_inside: [x]\n", OTHER + "never_inside: [x]\n"))
    merge_themes(draft, "a", "b")
    draft.save()
    assert draft.files["themes/b.yaml"] == OTHER + "  - 债务\nnever_inside: [x]\n"


def test_guards_that_cannot_be_joined_are_left_to_a_person(tmp_path: Path) -> None:
    a = HEAD + "terms: [{text: 债务, after: [的]}]\nafter: [国]\n"
    draft = Draft(folder_of(tmp_path, a))
    with pytest.raises(LexiconError) as raised:
        merge_themes(draft, "a", "b")
    assert (raised.value.key, raised.value.where) == ("edit.guards_clash", f"{tmp_path}/themes/a.yaml:3")


def test_what_was_no_for_the_one_and_yes_for_the_other_is_yes_of_the_merged_theme(tmp_path: Path) -> None:
    a = HEAD + "terms: [债务]\nexamples: {yes: [甲句, 共句], no: [乙句]}\n"
    b = OTHER + "examples:\n  yes: [乙句]\n  no: [甲句, 丙句]\n"
    draft = Draft(folder_of(tmp_path, a, b))
    merge_themes(draft, "a", "b")
    draft.save()
    assert draft.files["themes/b.yaml"].endswith("examples:\n  yes: [乙句, 甲句, 共句]\n  no: [丙句]\n")


def test_retired_ids_follow_a_theme_to_where_it_goes(tmp_path: Path) -> None:
    description = "name: test\nversion: 1.0.0\nretired:  # 停用\n  old: a\n  gone: null\n"
    draft = Draft(folder_of(tmp_path, HEAD + "terms: [债务]\n", OTHER + "broader: [a]\n", description))
    merge_themes(draft, "a", "b")
    lexicon = draft.save()
    assert lexicon.retired == {"old": "b", "gone": None, "a": "b"}
    assert draft.files["lexicon.yaml"] == "name: test\nversion: 1.0.0\nretired:  # 停用\n  old: b\n  gone: null\n  a: b\n"
    assert lexicon.theme("b").broader == ()


def test_the_last_theme_of_the_order_takes_the_order_along(tmp_path: Path) -> None:
    draft = Draft(folder_of(tmp_path, HEAD + "terms: [债务]\n", OTHER, "name: test\norder: [a]\nversion: 1.0.0\n"))
    remove_theme(draft, "a")
    draft.save()
    assert draft.files["lexicon.yaml"] == "name: test\nversion: 1.0.0\nretired:\n  a: null\n"


def test_twenty_thousand_terms_are_added_in_one_go(tmp_path: Path) -> None:
    draft = Draft(folder_of(tmp_path, HEAD + "terms:\n  - 债务\n"))
    words = [f"词{number}号" for number in range(20_000)]
    add_terms(draft, "a", [NewTerm(word) for word in words])
    assert [term.text for term in draft.lexicon().theme("a").terms] == ["债务", *words]
