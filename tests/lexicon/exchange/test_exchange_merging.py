"""What a file brings to a lexicon: new terms and themes, differences that stay or prevail, faults that stop it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from exchanged import imported, lexicons, terms_by_theme
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.exchange import csv
from nlp.lexicon.exchange.applying import apply_merge
from nlp.lexicon.exchange.merge_model import Merge, Naming
from nlp.lexicon.exchange.merging import MOST_TERMS, plan_merge
from nlp.lexicon.exchange.model import Read, ReadConcept, ReadTerm
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon, Term
from nlp.lexicon.read_theme import folded_words

DEBT = """\
id: debt
label: {zh: 债务, en: debt}
scope: 国家的债务
terms:
  - 债务  # 最常见
  - {text: 外债, since: 2014, not_before: [券]}
  - {text: 对外欠款, status: superseded}
"""
AID = """\
id: aid
label: {zh: 援助, en: aid}
terms: [援助, 减债]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "themes").mkdir()
    (tmp_path / "lexicon.yaml").write_text("name: test\nversion: 1.0.0\nretired: {loans: debt, gone: null}\n", encoding="utf-8")
    (tmp_path / "themes" / "debt.yaml").write_text(DEBT, encoding="utf-8")
    (tmp_path / "themes" / "aid.yaml").write_text(AID, encoding="utf-8")
    return tmp_path


def planned(folder: Path, table: str, naming: Naming | None = None) -> Merge:
    return plan_merge(load_lexicon(folder), csv.read(table.encode(), "f.csv"), naming)


def done(folder: Path, table: str, *, update: bool = False, naming: Naming | None = None) -> str:
    """The file of the theme debt after a table was merged in."""
    merge = planned(folder, table, naming)
    assert [fault.line() for fault in merge.faults] == []
    draft = Draft(folder)
    apply_merge(draft, merge, update=update)
    draft.save()
    return (folder / "themes" / "debt.yaml").read_text(encoding="utf-8")


def remarks(merge: Merge) -> list[tuple[str, str]]:
    return [(remark.where, remark.key) for remark in merge.remarks]


def differences(merge: Merge) -> list[tuple[str, str | None, str, str, str]]:
    return [(one.theme, one.term, one.what, one.had, one.has) for one in merge.differences]


def test_a_theme_that_is_there_gets_the_terms_that_it_lacks_a_line_each(folder):
    table = "theme,term,status,since,source\ndebt,债务,,,\ndebt,债务危机,unverified,,\ndebt,主权债务,,1990,A/RES/45/199\n"
    assert done(folder, table) == (
        f"{DEBT}  - {{text: 债务危机, status: unverified}}\n  - {{text: 主权债务, since: 1990, source: A/RES/45/199}}\n"
    )


def test_importing_the_same_file_twice_changes_nothing_the_second_time(folder):
    table = "theme,term,status\ndebt,债务危机,unverified\nfood,粮食安全,preferred\n"
    once = done(folder, table)
    assert done(folder, table) == once
    merge = planned(folder, table)
    assert (merge.themes, merge.additions, merge.differences) == ((), (), ())


def test_a_term_that_matching_takes_for_the_same_is_no_new_one(folder):
    merge = planned(folder, "theme,term\ndebt,債務\ndebt,外 债\n")
    assert (merge.additions, merge.differences) == ((), ())


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("theme,term,status\ndebt,外债,旧译", ("debt", "外债", "status", "admitted", "superseded")),
        ("theme,term,since\ndebt,外债,1990", ("debt", "外债", "since", "2014", "1990")),
        ("theme,term,until\ndebt,外债,2020", ("debt", "外债", "until", "—", "2020")),
        ("theme,term,source\ndebt,外债,A/RES/1", ("debt", "外债", "source", "—", "A/RES/1")),
        ("theme,label (zh),term\ndebt,债,外债", ("debt", None, "label:zh", "债务", "债")),
        ("theme,label (fr),term\ndebt,dette,外债", ("debt", None, "label:fr", "—", "dette")),
        ("theme,scope,term\ndebt,外国的,外债", ("debt", None, "scope", "国家的债务", "外国的")),
        ("theme,broader,term\ndebt,aid,外债", ("debt", None, "broader", "—", "aid")),
        ("theme,related,term\ndebt,援助,外债", ("debt", None, "related", "—", "aid")),
        ("theme,theme status,term\ndebt,弃用,外债", ("debt", None, "deprecated", "—", "debt")),
    ],
)
def test_what_the_file_says_otherwise_is_a_difference_with_both_its_places(folder, row, said):
    merge = planned(folder, f"{row}\n")
    assert differences(merge) == [said]
    assert merge.differences[0].where == "f.csv:2"
    place = f"{folder}/themes/debt.yaml"
    assert merge.differences[0].place == (f"{place}:6" if said[1] else place)


@pytest.mark.parametrize(
    "row", ["theme,term,status,since,scope\ndebt,外债,,,", "theme,term\ndebt,外债", "theme,label (en),term\ndebt,DEBT,外债"]
)
def test_what_the_file_does_not_say_is_no_difference(folder, row):
    assert differences(planned(folder, f"{row}\n")) == []


CHANGED = """\
theme,label (zh),term,status,since,note,scope,related
debt,债务,债务,许用,,,国家欠的钱,aid
debt,债务,外债,首选,1990,见决议,,
"""


def test_differences_stay_unless_the_file_is_to_prevail(folder):
    assert done(folder, CHANGED) == DEBT


def test_where_the_file_prevails_its_lines_change_and_guards_and_comments_stay(folder):
    assert done(folder, CHANGED, update=True) == (
        "id: debt\n"
        "label: {zh: 债务, en: debt}\n"
        "related: [aid]\n"
        "scope: 国家欠的钱\n"
        "terms:\n"
        "  - {text: 债务, status: admitted}  # 最常见\n"
        "  - {text: 外债, status: preferred, since: 1990, note: 见决议, not_before: [券]}\n"
        "  - {text: 对外欠款, status: superseded}\n"
    )


def test_a_second_preferred_term_is_admitted_unless_the_file_prevails(folder):
    table = "theme,term,status\ndebt,国债,首选\n"
    assert differences(planned(folder, table)) == [("debt", "国债", "status", "admitted", "preferred")]
    assert done(folder, table) == f"{DEBT}  - 国债\n"
    done(folder, table, update=True)
    assert [(term.text, term.provenance.status) for term in load_lexicon(folder).theme("debt").terms] == [
        ("债务", "admitted"),
        ("外债", "admitted"),
        ("对外欠款", "superseded"),
        ("国债", "preferred"),
    ]


def test_a_term_of_another_theme_is_left_unless_the_file_prevails(folder):
    table = "theme,term\ndebt,减债\n"
    assert differences(planned(folder, table)) == [("debt", "减债", "shared", "aid", "debt")]
    assert done(folder, table) == DEBT
    assert done(folder, table, update=True) == f"{DEBT}  - 减债\n"
    assert terms_by_theme(load_lexicon(folder))["aid"] == ["援助", "减债"]


def test_a_row_that_went_to_another_theme_moves_its_term(folder):
    table = "theme,term\ndebt,减债\naid,援助\n"
    assert differences(planned(folder, table)) == [("debt", "减债", "moved", "aid", "debt")]
    done(folder, table, update=True)
    assert terms_by_theme(load_lexicon(folder)) == {"aid": ["援助"], "debt": ["债务", "外债", "对外欠款", "减债"]}


def test_a_theme_made_of_terms_of_others_waits_until_the_file_prevails(folder):
    table = "theme,label (en),term\nrelief,debt relief,减债\n"
    done(folder, table)
    assert not (folder / "themes" / "relief.yaml").exists()
    done(folder, table, update=True)
    assert (folder / "themes" / "relief.yaml").read_text(encoding="utf-8") == (
        "id: relief\nlabel: {zh: 减债, en: debt relief}\nterms:\n  - 减债\n"
    )


def test_a_wording_is_the_preferred_term_of_one_theme_only_whatever_the_file_says(folder):
    table = "theme,term,status\nfood,粮食,\nhunger,粮食,\ngrain,谷物,\ngrain,粮食,首选\nhelp,援助,首选\n"
    done(folder, table, update=True)
    found = {(theme.id, term.text): term.provenance.status for theme in load_lexicon(folder).themes for term in theme.terms}
    assert found[("food", "粮食")] == "preferred"
    assert {found[(theme, "粮食")] for theme in ("hunger", "grain")} == {"admitted"}
    assert found[("help", "援助")] == "admitted"


def test_nothing_is_taken_away_and_what_the_file_lacks_is_told(folder):
    merge = planned(folder, "theme,term\ndebt,外债\n")
    assert merge.absent == (
        ("debt", "债务", f"{folder}/themes/debt.yaml:5"),
        ("debt", "对外欠款", f"{folder}/themes/debt.yaml:7"),
    )


@pytest.mark.parametrize(
    ("table", "made"),
    [
        ("theme,term\nfood-security,粮食安全\n", ("food-security", {"zh": "粮食安全", "en": "food security"})),
        ("label (en),label (zh),term\nFood Security,粮食,粮食安全\n", ("food-security", {"zh": "粮食", "en": "Food Security"})),
        ("主题,标签（en）,词语\n粮食安全,Food,粮食危机\n", ("food", {"zh": "粮食安全", "en": "Food"})),
    ],
    ids=["by its id", "by its English label", "by a Chinese name with an English label"],
)
def test_a_theme_that_is_not_there_is_made_with_an_id_and_both_labels(folder, table, made):
    (theme,) = planned(folder, table).themes
    assert (theme.id, dict(theme.label)) == made


@pytest.mark.parametrize("name", ["debt", "债务", "Debt", "loans"], ids=["id", "Chinese label", "English label", "retired id"])
def test_a_theme_is_known_by_its_id_and_its_labels_and_by_the_id_that_went_into_it(folder, name):
    merge = planned(folder, f"theme,term\n{name},国债\n")
    assert [(one.theme, one.text) for one in merge.additions] == [("debt", "国债")]
    assert [key for _, key in remarks(merge)] == (["exchange.retired_into"] if name == "loans" else [])


@pytest.mark.parametrize(
    ("table", "naming", "line"),
    [
        ("theme,term\n粮食,粮食安全\n", Naming(), "词库里没有“粮食”，也做不出 id: f.csv:2; 请加 --theme 粮食=id"),
        ("term\n粮食安全\n", Naming(), "文件没有说词属于哪个主题: f.csv:2; 请加 --theme id"),
        ("theme,term\ngone,粮食安全\n", Naming(), "主题 gone 已停用，id 不再使用: f.csv:2; 请用 --theme gone=另一个主题"),
        ("theme,term\ndebt,外\u200b债\n", Naming(), "词里有看不见的字符 U+200B（第 2 个）: f.csv:2; 请去掉它，重新输入"),
        ("theme,term\ndebt," + "债" * 201 + "\n", Naming(), "词有 201 个字，最多 200 个: f.csv:2; "),
        ("theme,term\ndebt,（）\n,。\n", Naming("debt"), ""),
    ],
    ids=["no id", "no theme", "retired for good", "invisible character", "too long", "punctuation is a term"],
)
def test_what_cannot_be_taken_is_a_fault_with_its_line(folder, table, naming, line):
    assert [fault.line()[: len(line)] for fault in planned(folder, table, naming).faults] == ([line] if line else [])


def test_the_user_names_themes_that_the_file_does_not(folder):
    naming = Naming("aid", {"粮食": "food", "gone": "debt"})
    merge = planned(folder, "theme,term\n粮食,粮食安全\n,粮援\ngone,国债\n", naming)
    assert [theme.id for theme in merge.themes] == ["food"]
    assert [(one.theme, one.text) for one in merge.additions] == [("aid", "粮援"), ("debt", "国债")]


def test_several_terms_in_a_cell_are_parted_at_commas_and_semicolons(folder):
    merge = planned(folder, 'theme,term,status\ndebt,"国债，公债；债 券、借款",旧译\n')
    assert [(one.text, one.status) for one in merge.additions] == [
        ("国债", "superseded"), ("公债", "superseded"), ("债券、借款", "superseded")
    ]  # fmt: skip
    assert remarks(merge) == [
        ("f.csv:2", "exchange.split"),
        ("f.csv:2", "exchange.blanks"),
        ("f.csv:2", "exchange.one_term"),
    ]


def test_a_term_that_stands_twice_is_taken_once_and_one_of_a_character_with_a_warning(folder):
    merge = planned(folder, "theme,term\ndebt,国债\ndebt,国債\ndebt,债\n")
    assert [one.text for one in merge.additions] == ["国债", "债"]
    assert remarks(merge) == [("f.csv:3", "exchange.twice"), ("f.csv:4", "edit.one_character")]


def test_terms_of_other_languages_are_counted_and_the_first_english_one_is_the_label(folder):
    terms = (ReadTerm("粮食安全", "f:2"), ReadTerm("food security", "f:3", "en"), ReadTerm("food safety", "f:4", "en-GB"))
    merge = plan_merge(load_lexicon(folder), Read((ReadConcept("f:1", "food", terms=terms),)))
    assert dict(merge.themes[0].label) == {"zh": "粮食安全", "en": "food security"}
    assert [(remark.key, remark.values) for remark in merge.remarks] == [
        ("exchange.other_language", {"language": "en", "count": 2}),
        ("exchange.made_label", {"theme": "food", "label": "food security"}),
    ]


def test_a_concept_without_a_term_in_the_lexicon_s_language_is_told_and_left(folder):
    merge = plan_merge(load_lexicon(folder), Read((ReadConcept("f:1", "food", {"en": "food"}),)))
    assert merge.themes == ()
    assert ("f:1", "exchange.no_own_terms") in remarks(merge)


def test_new_themes_take_their_places_in_the_order_that_the_lexicon_has(folder):
    description = folder / "lexicon.yaml"
    description.write_text("name: test\nversion: 1.0.0\norder:\n  - debt  # 先\n  - aid\n", encoding="utf-8")
    done(folder, "theme,term\nzinc,锌\nfood,粮食\n")
    assert description.read_text(encoding="utf-8").endswith("order:\n  - debt  # 先\n  - aid\n  - zinc\n  - food\n")
    assert [theme.id for theme in load_lexicon(folder).themes] == ["debt", "aid", "zinc", "food"]


def test_an_id_made_of_a_long_label_is_short_enough_to_name_a_file(folder):
    (theme,) = planned(folder, f"label (en),term\n{'human rights ' * 40},人权\n").themes
    assert theme.id == "-".join(["human-rights"] * 7) + "-human"
    (fault,) = planned(folder, f"theme,term\n{'a' * 300},人权\n").faults
    assert fault.key == "exchange.long_id"


def test_a_concept_with_an_id_of_its_own_is_the_theme_that_has_its_label_and_that_is_said(folder):
    table = "theme,label (zh),label (en),term,broader\nloan-burden,債務,,国债,\nfood,粮食,food,粮食,loan-burden\n"
    merge = planned(folder, table)
    assert [(one.theme, one.text) for one in merge.additions] == [("debt", "国债")]
    assert [(one.id, one.relations["broader"]) for one in merge.themes] == [("food", ("debt",))]
    assert [(one.where, one.key, one.values) for one in merge.remarks if one.key == "exchange.by_label"] == [
        ("f.csv:2", "exchange.by_label", {"id": "loan-burden", "theme": "debt"})
    ]


@pytest.mark.parametrize(
    ("table", "new"),
    [
        ("theme,label (zh),term\ndebt,债务,外债\nloans-new,债务,国债\n", ["loans-new"]),
        ("theme,label (zh),term\none,债务,国债\ntwo,债务,公债\n", ["one", "two"]),
        ("theme,label (zh),label (en),term\none,债务,aid,国债\n", ["one"]),
    ],
    ids=["the file has that theme too", "two concepts have the label", "labels of two themes"],
)
def test_where_labels_do_not_tell_which_theme_it_is_a_concept_is_a_new_one(folder, table, new):
    merge = planned(folder, table)
    assert [one.id for one in merge.themes] == new
    assert "exchange.by_label" not in {key for _, key in remarks(merge)}


def test_a_year_that_cannot_go_with_the_lexicon_s_other_one_is_told_and_left(folder):
    table = "theme,term,until\ndebt,外债,1990\n"
    assert done(folder, table, update=True) == DEBT
    assert ("f.csv:2", "exchange.years_clash") in remarks(planned(folder, table))


def test_a_concept_that_the_user_names_is_not_matched_by_its_label(folder):
    merge = planned(folder, "theme,label (zh),term\nfood,债务,国债\n", Naming(names={"food": "aid"}))
    assert [(one.theme, one.text) for one in merge.additions] == [("aid", "国债")]


@settings(max_examples=20, deadline=None)
@given(lexicon=lexicons())
def test_a_file_whose_ids_alone_are_others_brings_nothing(lexicon):
    read = csv.read(csv.write(lexicon).content, "f.csv")
    labels = [folded_words(label) for theme in lexicon.themes for label in theme.label.values()]
    assume(len(labels) == len(set(labels)))
    others = tuple(replace(one, id=f"other-{one.id}", broader=(), related=(), replaced_by=()) for one in read.concepts)
    merge = plan_merge(lexicon, Read(others))
    assert (merge.themes, merge.additions, merge.differences, merge.faults) == ((), (), (), ())


def test_reading_ends_at_the_row_with_which_a_table_alone_is_too_long():
    rows = "".join(f"debt,词{number}\n" for number in range(MOST_TERMS + 500))
    read = csv.read(f"theme,term\ndebt,词0\n{rows}".encode(), "f.csv")
    assert [fault.where for fault in read.faults] == [f"f.csv:{MOST_TERMS + 3}"]
    assert read.concepts[0].terms[-1].text == f"词{MOST_TERMS}"


def test_terms_of_elements_may_hold_an_enumeration_comma_without_a_word(folder):
    concept = ReadConcept("f:1", "food", {"en": "food"}, (ReadTerm("粮食、营养", "f:2"),))
    said = {
        apart: [remark.key for remark in plan_merge(load_lexicon(folder), Read((concept,), has_elements=apart)).remarks]
        for apart in (True, False)
    }
    assert said == {True: [], False: ["exchange.one_term"]}


def test_relations_to_themes_of_the_same_file_are_kept_whatever_their_order(folder):
    table = "theme,term,broader,related\nfood,粮食,hunger nowhere,debt\nhunger,饥饿,,\n"
    done(folder, table)
    lexicon = load_lexicon(folder)
    assert (lexicon.theme("food").broader, lexicon.theme("food").related) == (("hunger",), ("debt",))
    assert ("f.csv:2", "exchange.unknown_relation") in remarks(planned(folder, table))


def test_a_file_with_more_terms_than_a_lexicon_can_have_is_refused_at_the_line_where_it_is_full(folder):
    rows = "".join(f"debt,词{number}\n" for number in range(MOST_TERMS + 10))
    (fault,) = planned(folder, f"theme,term\n{rows}").faults
    assert fault.line() == f"词库的词超过 {MOST_TERMS} 个，用不动了: f.csv:{MOST_TERMS - 5 + 2}; 请只留下要用的词"


@settings(max_examples=20, deadline=None)
@given(lexicon=lexicons(), data=st.data())
def test_what_was_exported_and_changed_comes_back_as_exactly_that_change(lexicon, data):
    theme = data.draw(st.sampled_from(lexicon.themes))
    term = data.draw(st.sampled_from(theme.terms))
    lines = csv.write(lexicon).content.decode()
    read = csv.read(lines.encode(), "f.csv")
    assert plan_merge(lexicon, read).differences == ()
    changed = [
        ReadConcept(
            concept.where,
            concept.id,
            concept.label,
            tuple(
                ReadTerm(one.text, one.where, provenance=type(one.provenance)("deprecated", 1945))
                if (concept.id, one.text) == (theme.id, term.text)
                else one
                for one in concept.terms
            ),
        )
        for concept in read.concepts
    ]
    found = plan_merge(lexicon, Read(tuple(changed))).differences
    expected = {"since"} | ({"status"} if term.provenance.status != "deprecated" else set())
    assert {(one.theme, one.term, one.what) for one in found} == {(theme.id, term.text, what) for what in expected}


def merged(folder: Path, lexicon: Lexicon, *, update: bool) -> tuple[Merge, Lexicon]:
    """A lexicon exported as a table and merged into that of a folder."""
    draft = Draft(folder)
    merge = plan_merge(draft.before(), csv.read(csv.write(lexicon).content, "f.csv"))
    assert merge.faults == ()
    apply_merge(draft, merge, update=update)
    return merge, draft.save()


@pytest.mark.parametrize("update", [False, True], ids=["adding", "updating"])
@settings(max_examples=25, deadline=None)
@given(mine=lexicons(), theirs=lexicons())
def test_nothing_is_lost_by_a_merge_and_a_second_one_changes_nothing(update, mine, theirs):
    with TemporaryDirectory() as name:
        folder = Path(name, "lexicon")
        imported(csv.read(csv.write(mine).content, "f.csv"), folder)
        before = load_lexicon(folder)
        try:
            first, once = merged(folder, theirs, update=update)
        except LexiconError as refused:
            # What moves away may leave a theme with a first term that another one prefers; then nothing is written.
            assume(refused.key != "lexicon.preferred_twice")
            raise
        again, twice = merged(folder, theirs, update=update)
    assert {folded_words(term.text) for theme in before.themes for term in theme.terms} <= {
        folded_words(term.text) for theme in once.themes for term in theme.terms
    }
    assert {theme.id for theme in before.themes} <= {theme.id for theme in once.themes}
    assert (again.themes, again.additions) == ((), ()) or not update
    if not any(one.what == "moved" for one in first.differences):
        assert once == twice
    if not update:
        was = {theme.id: theme.terms for theme in before.themes}
        assert {theme: terms[: len(was[theme])] for theme, terms in terms_of(once).items() if theme in was} == was


def terms_of(lexicon: Lexicon) -> dict[str, tuple[Term, ...]]:
    return {theme.id: theme.terms for theme in lexicon.themes}
