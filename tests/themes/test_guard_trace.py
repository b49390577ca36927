"""What becomes of each candidate: told step by step, the same as tagging finds."""

from __future__ import annotations

import pytest
from composed_lexicons import lexicon, theme
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lexicon import load_lexicon
from nlp.lexicon.model import Lexicon, OneOf, Pattern, Term, Window, WordGuard
from nlp.themes import Tagger
from nlp.themes.trace import Tracer, Trial

PIECES = [
    *(term.text for one in load_lexicon().themes for term in one.terms),
    *(example.text for one in load_lexicon().themes for example in (*one.yes, *one.no)),
    "民主权利", "各自决定", "全球化肥", "、", "和", "，", "。", " ", "\u200b", "题为“", "”的决议", "SUPRA",
    "人民", "避免", "\ud800",
]  # fmt: skip
SENTENCE = "客观、公正、普遍和非选择的人民主权国家不可自决定外债务，"

words = st.text(alphabet="客观公正普遍主权自决外债人民", min_size=1, max_size=3)
windows = st.sampled_from([Window("clause"), Window("sentence", 3, 3), Window("paragraph"), Window("clause", 2, 0)])
word_lists = st.lists(words, min_size=1, max_size=3).map(tuple)
plain_guards = st.builds(
    WordGuard,
    st.sampled_from(["never_inside", "not_after", "not_before", "after", "before", "listed_with", "not_listed_with"]),
    word_lists,
)
windowed_guards = st.builds(WordGuard, st.sampled_from(["near", "not_near"]), word_lists, windows)
simple_guards = plain_guards | windowed_guards
choices = st.lists(simple_guards, min_size=1, max_size=2).map(tuple)
guards = simple_guards | st.builds(OneOf, st.lists(choices, min_size=1, max_size=2).map(tuple))
terms = st.builds(Term, words, guards=st.lists(guards, max_size=3).map(tuple), is_bounded=st.booleans())
themes = st.builds(
    theme,
    st.sampled_from(["a", "b"]),
    terms,
    terms,
    patterns=st.just((Pattern("（客|公）…正", "公正", 4),)),
    guards=st.lists(guards, max_size=2),
)
lexicons = st.lists(themes, min_size=1, max_size=2, unique_by=lambda one: one.id).map(lambda some: lexicon(*some))


@pytest.fixture(scope="module")
def shipped() -> tuple[Tagger, Tracer]:
    loaded = load_lexicon()
    return Tagger(loaded), Tracer(loaded)


def mentions(tracer: Tracer, texts: list[str]) -> list[list[tuple[str, int, int, str]]]:
    """The mentions among what a tracer tells."""
    told = []
    for folded, trials in tracer.trace(texts):
        place = folded.origins().span
        found = [(tracer.rules[trial.rule], trial) for trial in trials if trial.outcome == "mention"]
        ids = [one.id for one in tracer.lexicon.themes]
        told.append(sorted((ids[rule.theme], *place(trial.start, trial.end), rule.term) for rule, trial in found))
    return told


def tagged(tagger: Tagger, texts: list[str]) -> list[list[tuple[str, int, int, str]]]:
    """The same as a tagger finds them."""
    found = tagger.tag(texts)
    return [sorted((tag.theme, one.start, one.end, one.term) for tag in tags for one in tag.mentions) for tags in found]


@settings(max_examples=150, deadline=None)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=12))
def test_what_is_told_to_be_found_is_what_the_tagger_finds(shipped: tuple[Tagger, Tracer], pieces: list[str]) -> None:
    tagger, tracer = shipped
    texts = ["".join(pieces)]
    assert mentions(tracer, texts) == tagged(tagger, texts)


@settings(max_examples=60, deadline=None)
@given(made=lexicons, texts=st.lists(st.text(alphabet=SENTENCE, max_size=40), min_size=1, max_size=3))
def test_the_same_holds_of_any_guards(made: Lexicon, texts: list[str]) -> None:
    assert mentions(Tracer(made), texts) == tagged(Tagger(made), texts)


@settings(max_examples=60, deadline=None)
@given(made=lexicons, text=st.text(alphabet=SENTENCE, max_size=40))
def test_whatever_guards_refuse_at_least_one_of_them_refuses_by_itself(made: Lexicon, text: str) -> None:
    tracer = Tracer(made)
    for _, trials in tracer.trace([text]):
        assert all(bool(trial.refusing) is (trial.outcome == "guard") for trial in trials)
        assert all(len(tracer.guards[trial.rule]) > place for trial in trials for place in trial.refusing)


def trials_of(term: Term, text: str, *others: Term) -> list[Trial]:
    ((_, trials),) = Tracer(lexicon(theme("one", term, *others))).trace([text])
    return trials


@pytest.mark.parametrize(
    ("term", "text", "outcome", "refusing"),
    [
        (Term("债务"), "减免债务。", "mention", ()),
        (Term("主权"), "保障民主权利。", "border", ()),
        (Term("upr"), "参加SUPRA会议", "latin", ()),
        (Term("债务", guards=(WordGuard("not_after", ("外",)), WordGuard("after", ("国",)))), "减免债务", "guard", (1,)),
        (Term("债务", guards=(WordGuard("not_after", ("免",)), WordGuard("after", ("国",)))), "减免债务", "guard", (0, 1)),
        (
            Term("债务", guards=(WordGuard("never_inside", ("外国",)), WordGuard("not_after", ("免",)))),
            "减免债务",
            "guard",
            (0,),
        ),
    ],
    ids=["found", "inside a word", "inside letters", "one guard", "two guards", "a guard that cannot matter is none"],
)
def test_what_becomes_of_a_candidate(term: Term, text: str, outcome: str, refusing: tuple[int, ...]) -> None:
    ((trial),) = trials_of(term, text)
    assert (trial.outcome, trial.refusing) == (outcome, refusing)


def test_a_term_inside_a_longer_mention_is_covered() -> None:
    assert [trial.outcome for trial in trials_of(Term("债务"), "减免债务危机", Term("债务危机"))] == ["mention", "covered"]
