"""Whatever a lexicon's files look like, an operation changes the lines it must, and the lexicon as it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from written_themes import WORDS, Written, written_themes

from nlp.errors import LexiconError
from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.marks import deprecate_term, set_term
from nlp.lexicon.editing.merging import merge_themes
from nlp.lexicon.editing.terms import NewTerm, add_terms, move_term, remove_term, rename_term
from nlp.lexicon.editing.themes import add_examples, remove_theme, rename_theme, set_note
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Lexicon, Provenance, Term, Theme

NEW = "一个新词"
ODD = [NEW, "有,逗号", "[括号]", "'引号'", "null", "key: value", "-横线", "#号", "&a", "!x", "2030", "~"]
lexicons = st.tuples(written_themes("one", WORDS[:7]), written_themes("two", WORDS[7:]))
several = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Folder:
    """A lexicon on disk for one example of a property."""

    def __init__(self, folder: Path, themes: tuple[Written, Written]) -> None:
        (folder / "themes").mkdir()
        (folder / "lexicon.yaml").write_bytes(b"name: test # a name\nversion: 1.0.0\n")
        for name, written in zip(("one", "two"), themes, strict=True):
            (folder / "themes" / f"{name}.yaml").write_bytes(written.content)
        self.path = folder

    def content(self, name: str) -> bytes:
        return (self.path / "themes" / f"{name}.yaml").read_bytes()

    def lexicon(self) -> Lexicon:
        return load_lexicon(self.path)

    def edit(self, operation: Callable[..., object], *arguments: object, **more: object) -> None:
        draft = Draft(self.path)
        operation(draft, *arguments, **more)
        draft.save()


def in_a_folder(themes: tuple[Written, Written], check: Callable[[Folder], None]) -> None:
    with TemporaryDirectory() as place:
        folder = Folder(Path(place), themes)
        try:
            folder.lexicon()
        except LexiconError as error:
            assume(error.key != "lexicon.preferred_twice")
            raise
        check(folder)


def terms_of(theme: Theme) -> list[Term]:
    return [replace(term, line=0) for term in theme.terms]


def without_lines(theme: Theme) -> Theme:
    """A theme by what it says, wherever it says it."""
    examples = {kind: tuple(replace(one, line=0) for one in getattr(theme, kind)) for kind in ("yes", "no")}
    rules = {kind: tuple(replace(one, line=0) for one in getattr(theme, kind)) for kind in ("patterns", "coordinations")}
    return replace(theme, lines={}, terms=tuple(terms_of(theme)), **examples, **rules)


def changed_lines(before: bytes, after: bytes) -> tuple[int, int]:
    """How many lines went and how many came; a line that ends the file with or without its end is the same."""
    old, new = (Counter(content.removesuffix(b"\r\n").removesuffix(b"\n").split(b"\n")) for content in (before, after))
    if b"\r\n" in before:
        old, new = (Counter({line.removesuffix(b"\r"): count for line, count in lines.items()}) for lines in (old, new))
    return (old - new).total(), (new - old).total()


def same_form(before: bytes, after: bytes) -> bool:
    """Whether the byte order mark and the ends of lines are as they were."""
    ends = {content.count(b"\n") == content.count(b"\r\n") for content in (before, after) if b"\n" in content}
    return before.startswith(b"\xef\xbb\xbf") == after.startswith(b"\xef\xbb\xbf") and (len(ends) == 1 or b"\n" not in before)


@several
@given(lexicons, st.data())
def test_adding_terms_adds_them_and_touches_at_most_the_line_before(themes, data):
    new = data.draw(
        st.sampled_from([[NewTerm(NEW)], [NewTerm(NEW, "unverified", since=1999, note="a, b: #c"), NewTerm("另一个")]])
    )

    def check(folder: Folder) -> None:
        before, content = folder.lexicon(), folder.content("one")
        folder.edit(add_terms, "one", new)
        after = folder.lexicon()
        added = [Term(one.text, Provenance(one.status or "admitted", since=one.since, note=one.note)) for one in new]
        assert terms_of(after.theme("one")) == [*terms_of(before.theme("one")), *added]
        assert without_lines(after.theme("one")) == replace(
            without_lines(before.theme("one")), terms=tuple(terms_of(after.theme("one")))
        )
        went, came = changed_lines(content, folder.content("one"))
        assert went <= 1
        assert came <= len(new) + went
        assert same_form(content, folder.content("one"))
        assert folder.content("two") == themes[1].content

    in_a_folder(themes, check)


@several
@given(lexicons, st.data())
def test_removing_a_term_takes_its_lines_and_no_others(themes, data):
    def check(folder: Folder) -> None:
        before, content = folder.lexicon(), folder.content("one")
        terms = terms_of(before.theme("one"))
        assume(len(terms) > 1)
        place = data.draw(st.integers(0, len(terms) - 1))
        folder.edit(remove_term, "one", terms[place].text)
        left = terms_of(folder.lexicon().theme("one"))
        assert [term.text for term in left] == [term.text for term in terms[:place] + terms[place + 1 :]]
        assert left[1:] == (terms[:place] + terms[place + 1 :])[1:]
        went, came = changed_lines(content, folder.content("one"))
        assert came <= 1
        assert went <= 5
        assert same_form(content, folder.content("one"))

    in_a_folder(themes, check)


@several
@given(lexicons, st.data())
def test_a_moved_term_takes_all_that_is_said_of_it_along(themes, data):
    def check(folder: Folder) -> None:
        before = folder.lexicon()
        terms, others = (terms_of(before.theme(name)) for name in ("one", "two"))
        assume(len(terms) > 1)
        moved = data.draw(st.sampled_from(terms))
        assume(moved.text not in [term.text for term in others])
        contents = {name: folder.content(name) for name in ("one", "two")}
        folder.edit(move_term, "one", moved.text, "two")
        after = folder.lexicon()
        status = "admitted" if moved.provenance.status == "preferred" else moved.provenance.status
        expected = replace(moved, provenance=replace(moved.provenance, status=status))
        assert terms_of(after.theme("two")) == [*others, expected]
        assert moved.text not in [term.text for term in after.theme("one").terms]
        assert all(same_form(contents[name], folder.content(name)) for name in contents)
        assert changed_lines(contents["two"], folder.content("two"))[0] <= 1

    in_a_folder(themes, check)


@several
@given(lexicons, st.data())
def test_a_renamed_term_changes_one_line_and_its_wording_alone(themes, data):
    new = data.draw(st.sampled_from(ODD))

    def check(folder: Folder) -> None:
        before, content = folder.lexicon(), folder.content("one")
        terms = terms_of(before.theme("one"))
        place = data.draw(st.integers(0, len(terms) - 1))
        folder.edit(rename_term, "one", terms[place].text, new)
        terms[place] = replace(terms[place], text=new)
        assert terms_of(folder.lexicon().theme("one")) == terms
        assert changed_lines(content, folder.content("one")) == (1, 1)

    in_a_folder(themes, check)


@several
@given(lexicons, st.data())
def test_what_is_said_of_a_term_changes_nothing_else(themes, data):
    said = data.draw(
        st.sampled_from([{"status": "deprecated"}, {"note": "x: y, z"}, {"since": 1999, "until": 2001, "source": "A/RES/1"}])
    )

    def check(folder: Folder) -> None:
        before, content = folder.lexicon(), folder.content("one")
        terms = terms_of(before.theme("one"))
        place = data.draw(st.integers(0, len(terms) - 1))
        since = terms[place].provenance.since
        assume(since is None or "until" not in said)
        folder.edit(set_term, "one", terms[place].text, **said)
        terms[place] = replace(terms[place], provenance=replace(terms[place].provenance, **said))
        assert terms_of(folder.lexicon().theme("one")) == terms
        went, came = changed_lines(content, folder.content("one"))
        assert went <= 1
        assert came <= len(said)
        assert same_form(content, folder.content("one"))

    in_a_folder(themes, check)


@several
@given(lexicons, st.data())
def test_a_new_preferred_term_is_the_only_one(themes, data):
    def check(folder: Folder) -> None:
        terms = terms_of(folder.lexicon().theme("one"))
        chosen = data.draw(st.sampled_from(terms))
        folder.edit(set_term, "one", chosen.text, status="preferred")
        preferred = [term.text for term in folder.lexicon().theme("one").terms if term.provenance.status == "preferred"]
        assert preferred == [chosen.text]

    in_a_folder(themes, check)


@several
@given(lexicons)
def test_labels_notes_and_examples_change_what_they_say(themes):
    def check(folder: Folder) -> None:
        before = without_lines(folder.lexicon().theme("one"))
        folder.edit(rename_theme, "one", {"en": "a: new, name"})
        folder.edit(set_note, "one", "备注, 一: 二")
        folder.edit(add_examples, "one", yes=["甲甲，"], no=["乙: 乙"])
        after = without_lines(folder.lexicon().theme("one"))
        assert after.label == {"zh": "名", "en": "a: new, name"}
        assert after.note == "备注, 一: 二"
        assert [one.text for one in after.yes] == [*(one.text for one in before.yes), "甲甲，"]
        assert [one.text for one in after.no] == [*(one.text for one in before.no), "乙: 乙"]
        assert after.terms == before.terms
        assert folder.content("two") == themes[1].content

    in_a_folder(themes, check)


@several
@given(st.tuples(written_themes("one", WORDS, more="never_inside: [长的词, 更长的词]"), written_themes("two", WORDS)))
def test_a_merged_theme_finds_what_both_found(themes):
    def check(folder: Folder) -> None:
        before = folder.lexicon()
        one, two = (terms_of(before.theme(name)) for name in ("one", "two"))
        folder.edit(merge_themes, "one", "two")
        after = folder.lexicon()
        there = {term.text for term in two}
        texts = [term.text for term in after.theme("two").terms]
        assert texts == [*(term.text for term in two), *(term.text for term in one if term.text not in there)]
        assert terms_of(after.theme("two"))[: len(two)] == two
        for term in terms_of(after.theme("two"))[len(two) :]:
            assert ("长的词", "更长的词") in [guard.words for guard in term.guards]
        assert [theme.id for theme in after.themes] == ["two"]
        assert after.retired == {"one": "two"}

    in_a_folder(themes, check)


@several
@given(st.tuples(written_themes("one", WORDS[:7]), written_themes("two", WORDS[7:], more="broader: [one]")))
def test_no_theme_names_one_that_was_taken_out(themes):
    def check(folder: Folder) -> None:
        folder.edit(remove_theme, "one")
        after = folder.lexicon()
        assert [(theme.id, theme.broader) for theme in after.themes] == [("two", ())]
        assert after.retired == {"one": None}
        assert (folder.path / "lexicon.yaml").read_bytes().startswith(b"name: test # a name\nversion: 1.0.0\n")

    in_a_folder(themes, check)


@several
@given(lexicons, st.data())
def test_a_deprecated_term_says_so_and_stays_a_term(themes, data):
    def check(folder: Folder) -> None:
        terms = terms_of(folder.lexicon().theme("one"))
        assume(len(terms) > 1)
        place = data.draw(st.integers(0, len(terms) - 1))
        other = terms[place - 1]
        folder.edit(deprecate_term, "one", terms[place].text, use=other.text)
        after = terms_of(folder.lexicon().theme("one"))
        assert [term.text for term in after] == [term.text for term in terms]
        assert after[place].provenance.status == "deprecated"
        if terms[place].provenance.status == "preferred":
            assert after[place - 1].provenance.status == "preferred"

    in_a_folder(themes, check)
