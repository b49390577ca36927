"""The ranked queue: what is in it, what never is, its order."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from suggesting import lexicon, suggested, units

from nlp.collection import collect
from nlp.lexicon.load import load_lexicon
from nlp.lexicon.model import Example
from nlp.maintenance.suggest import suggestions
from nlp.maintenance.suggest.replaced import Replacement
from nlp.pipeline import parse_texts
from nlp.search.unit import Unit
from nlp.searching import units_of
from nlp.types import Document, TaggedDocument

TEXTS = [
    "欢迎南南合作和三方合作，",
    "鼓励三方合作，并欢迎南南合作；",
    "请人权理事会根据第2/1号决议审议三方合作，",
    "又重申南南合作，",
]


def sample(folder: Path) -> list[Unit]:
    documents = [one for one in parse_texts(collect([folder])) if isinstance(one, Document)]
    return [unit for one in documents for unit in units_of(TaggedDocument(one, (), tuple(() for _ in one.paragraphs)))]


def test_a_candidate_has_counts_sessions_places_and_what_it_is_near_to():
    one = suggested({"south": ["南南合作"]}, TEXTS)["三方合作"]
    assert (one.figures.count, one.figures.paragraphs, one.figures.documents) == (3, 3, 3)
    assert [(some.body, some.session, some.times) for some in one.figures.sessions] == [("HRC", "53", 3)]
    assert (one.contexts[0].left, one.contexts[0].keyword) == ("欢迎南南合作和", "三方合作")
    assert (one.kind, one.figures.first.source) == ("listed", "1.txt")


@pytest.mark.parametrize(
    "wording",
    [
        pytest.param("南南合作", id="a term"),
        pytest.param("又重申", id="an opening"),
        pytest.param("人权理事会", id="an organ"),
        pytest.param("第2/1号决议", id="a document's number"),
        pytest.param("合作和", id="a function word at its end"),
        pytest.param("方合作", id="a piece of a word"),
        pytest.param("南南", id="what always lies within a mention"),
    ],
)
def test_it_is_never_suggested(wording):
    assert wording not in suggested({"south": ["南南合作"]}, TEXTS)


def test_what_was_decided_does_not_come_again():
    found = suggestions(units(*TEXTS), lexicon({"south": ["南南合作"]}), decided={"三方合作"})
    assert "三方合作" not in {one.folded for one in found}


def test_a_replaced_wording_is_suggested_for_the_term_s_theme():
    replaced = Replacement("相互谅解", "understanding", "相互理解", 2, 0.75, is_older=False)
    known = lexicon({"understanding": ["相互理解"]})
    found = {one.folded: one for one in suggestions(units("增进相互谅解，"), known, replacements=[replaced])}
    assert (found["相互谅解"].of, found["相互谅解"].theme) == ("相互理解", "understanding")
    assert "replacement" in found["相互谅解"].kinds


def test_a_wording_is_given_in_simplified_characters_and_without_blanks():
    found = suggested({"south": ["南南合作"]}, ["歡迎南南合作、三 方合作，", "促進南南合作、三方合作，"])
    assert found["三方合作"].term == "三方合作"
    assert found["三方合作"].contexts[0].keyword == "三 方合作"


def test_terms_hidden_from_the_shipped_lexicon_come_back_at_the_top(corpus):
    shipped, hidden = load_lexicon(), {"种族主义", "粮食危机", "南北合作", "文化多样性", "公正性"}
    themes = (replace(one, terms=tuple(term for term in one.terms if term.text not in hidden)) for one in shipped.themes)
    found = suggestions(sample(corpus), replace(shipped, themes=tuple(themes)), contexts=0)
    assert hidden <= {one.folded for one in found[:20]}


def test_the_order_of_texts_does_not_change_the_ranking():
    known = lexicon({"south": ["南南合作"], "north": ["南北合作"]})
    one, other = (suggestions(some, known, contexts=0) for some in (units(*TEXTS), list(reversed(units(*TEXTS)))))
    assert [(one.folded, one.score, one.theme) for one in one] == [(one.folded, one.score, one.theme) for one in other]


def test_hash_seeds_do_not_change_anything():
    script = (
        "from suggesting import lexicon, units; from nlp.maintenance.suggest import suggestions\n"
        f"print(suggestions(units(*{TEXTS!r}), lexicon({{'south': ['南南合作'], 'north': ['南北合作', '合作']}})))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-W", "ignore", "-c", script], cwd=Path(__file__).parent, check=True, capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        ).stdout
        for seed in ("0", "1", "2")
    }  # fmt: skip
    assert len(printed) == 1


def test_nothing_is_suggested_where_there_is_no_text():
    assert suggestions([], lexicon({"south": ["南南合作"]})) == []


def test_a_lexicon_without_terms_gets_phrases():
    empty = replace(lexicon({"south": ["南南合作"]}), themes=())
    found = suggestions(units("海洋酸化日益严重，", "应对海洋酸化，", "海洋酸化的影响，"), empty)
    assert ("海洋酸化", None) in {(one.folded, one.theme) for one in found}


def test_where_the_theme_s_examples_deny_it_that_is_said_and_it_stands_lower():
    known = lexicon({"mutual": ["互利合作"]})
    texts = units("开展互利的合作，", "鼓励对话，")
    denied = replace(known, themes=(replace(known.themes[0], no=(Example("不是互利的合作，", 1),)),))
    one, other = ({one.folded: one for one in suggestions(texts, some)}["互利的合作"] for some in (known, denied))
    assert [(reason.key, reason.themes) for reason in other.evidence if reason not in one.evidence] == [("denied", ("mutual",))]
    assert other.score < one.score


WITHIN = {"sovereignty": ["国家主权"]}


def test_what_stands_everywhere_before_the_same_content_word_is_a_part_and_stands_lower():
    part = suggested(WITHIN, ["请国家人权机构提供支持，", "鼓励国家人权机构；"])["国家人权"]
    alone = suggested(WITHIN, ["请国家人权机构提供支持，", "鼓励国家人权；"])["国家人权"]
    assert [reason.values for reason in part.evidence if reason.key == "part"] == [{"whole": "国家人权机构"}]
    assert "part" not in {reason.key for reason in alone.evidence}
    assert part.points["part"] < 0
    assert part.score < alone.score


@pytest.mark.parametrize("behind", ["和", "的", "、", "，", "等"])
def test_before_a_function_word_or_a_mark_a_wording_stands_by_itself(behind):
    one = suggested(WITHIN, [f"鼓励国家人权{behind}机构，"])["国家人权"]
    assert "part" not in one.points
