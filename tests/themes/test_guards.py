"""Guards: what may stand around a mention."""

from __future__ import annotations

import pytest
from composed_lexicons import lexicon, theme

from nlp.lexicon.model import Guard, OneOf, Term, Window, WordGuard
from nlp.themes import Tagger


def finds(text: str, *guards: Guard, term: str = "客观") -> bool:
    return bool(Tagger(lexicon(theme("a", Term(term, guards=guards)))).tag([text])[0])


@pytest.mark.parametrize(
    ("guard", "holds", "fails"),
    [
        (WordGuard("never_inside", ("客观条件",)), "审议客观原则，", "鉴于客观条件，"),
        (WordGuard("not_after", ("主",)), "遵循客观原则，", "区分主客观原因，"),
        (WordGuard("after", ("公正", "独立")), "以公正客观的方式，", "以客观的方式，"),
        (WordGuard("not_before", ("上",)), "客观地审议，", "客观上加重负担，"),
        (WordGuard("before", ("的方式",)), "以客观的方式，", "以客观的态度，"),
        (WordGuard("listed_with", ("透明",)), "普遍、客观和透明的原则，", "客观审议，促进透明，"),
        (WordGuard("not_listed_with", ("人道",)), "普遍、客观和透明的原则，", "人道、客观和中立，"),
        (WordGuard("near", ("人权",), Window("clause")), "客观审议人权，", "客观审议，人权，"),
        (WordGuard("near", ("人权",), Window("sentence")), "客观审议，促进人权；", "客观审议；促进人权；"),
        (WordGuard("near", ("人权",), Window("paragraph")), "客观审议；促进人权；", "客观审议；促进和平；"),
        (WordGuard("near", ("人权",), Window("sentence", 4, 4)), "在人权方面客观审议", "在人权领域的方面客观审议"),
        (WordGuard("near", ("人权",), Window("clause", 4, 0)), "人权应客观审议", "客观审议人权"),
        (WordGuard("not_near", ("资料",), Window("clause", 0, 6)), "资料应客观", "客观和可靠的资料"),
    ],
    ids=lambda value: value.kind if isinstance(value, WordGuard) else "",
)
def test_a_guard_holds_here_and_fails_there(guard: Guard, holds: str, fails: str) -> None:
    assert finds(holds, guard)
    assert not finds(fails, guard)


def test_the_mention_itself_is_no_context() -> None:
    assert not finds("客观性是原则", WordGuard("near", ("客观",), Window("clause")), term="客观性")


def test_an_alternative_holds_when_one_of_its_sets_does() -> None:
    either = OneOf(((WordGuard("after", ("公正",)),), (WordGuard("before", ("的方式",)), WordGuard("not_after", ("不",)))))
    assert finds("公正客观", either)
    assert finds("以客观的方式", either)
    assert not finds("以不客观的方式", either)


def test_a_theme_s_guards_hold_for_all_its_terms() -> None:
    guarded = theme("a", "客观", "公正", guards=[WordGuard("not_before", ("资料",))])
    tagger = Tagger(lexicon(guarded))
    assert [bool(tags) for tags in tagger.tag(["客观资料", "公正资料", "公正原则"])] == [False, False, True]


def test_guard_words_are_folded_like_the_text() -> None:
    assert not finds("客觀條件", WordGuard("never_inside", ("客观条件",)))
    assert not finds("客 观 条 件", WordGuard("never_inside", ("客觀條件",)))
