"""What stands around the nodes: the places of windows, what cuts them, and that every count is what a recount gives."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.mine.association import Cells, log_likelihood
from nlp.mine.collocation import Collocate, Surroundings, collocates, mark, ranked
from nlp.mine.forms import is_word
from nlp.types import Span, Token

Text = tuple[list[Token], list[Span]]


def tokens_of(written: str) -> list[Token]:
    """Tokens set apart by blanks in what is written; the text itself has no blank."""
    tokens, start = [], 0
    for form in written.split():
        tokens.append(Token(form, start, start + len(form)))
        start += len(form)
    return tokens


def around(written: str, *spans: Span, window: int = 2, within: str = "text") -> Surroundings:
    """What stands around the spans of one text."""
    surroundings = Surroundings(window, within)  # type: ignore[arg-type]  # the two names there are
    surroundings.add(mark(tokens_of(written), spans))
    return surroundings


def places(surroundings: Surroundings) -> dict[int, str]:
    """The forms at each place, in order."""
    return {place: " ".join(sorted(forms.elements())) for place, forms in sorted(surroundings.at.items()) if forms}


def found(surroundings: Surroundings, *texts: str) -> dict[str, Collocate]:
    """The collocates, by word."""
    frequencies = Counter(form for text in texts for form in text.split())
    return {one.word: one for one in collocates(surroundings, frequencies)}


def test_a_window_counts_words_and_passes_over_marks() -> None:
    text = "重申 ， 必须 促进 “ 发展 ” 、 和平 与 安全"
    assert places(around(text, (8, 10))) == {-2: "必须", -1: "促进", 1: "和平", 2: "与"}


def test_a_window_stops_at_the_edges_of_the_text() -> None:
    surroundings = around("促进 发展", (2, 4), window=5)
    assert places(surroundings) == {-1: "促进"}
    assert (surroundings.nodes, surroundings.places, surroundings.covered) == (1, 1, 1)


def test_a_window_stops_at_the_edges_of_a_sentence_where_asked() -> None:
    text = "重申 承诺 ； 促进 发展 ； 又 请"
    assert places(around(text, (7, 9), window=3)) == {-3: "重申", -2: "承诺", -1: "促进", 1: "又", 2: "请"}
    assert places(around(text, (7, 9), window=3, within="sentence")) == {-1: "促进"}


def test_a_node_over_two_sentences_has_the_left_of_the_first_and_the_right_of_the_last() -> None:
    text = "甲 。 乙 丙 。 丁 戊 。 己"
    assert places(around(text, (3, 6), within="sentence")) == {-1: "乙", 1: "戊"}


def test_the_node_is_all_the_words_that_a_hit_overlaps() -> None:
    assert places(around("促进 可持续 发展 议程 执行", (4, 6))) == {-1: "促进", 1: "议程", 2: "执行"}


def test_hits_in_the_same_words_are_one_node() -> None:
    surroundings = around("促进 南南南 合作", (2, 4), (3, 5))
    assert (surroundings.nodes, places(surroundings)) == (1, {-1: "促进", 1: "合作"})


def test_a_hit_that_is_a_mark_has_the_words_beside_it() -> None:
    assert places(around("甲 乙 ， 丙 丁", (2, 3))) == {-2: "甲", -1: "乙", 1: "丙", 2: "丁"}


def test_a_place_in_the_windows_of_two_hits_counts_for_each() -> None:
    text = "人权 促进 人权"
    surroundings = around(text, (0, 2), (4, 6))
    assert places(surroundings) == {-2: "人权", -1: "促进", 1: "促进", 2: "人权"}
    assert (surroundings.places, surroundings.covered) == (4, 3)
    rows = found(surroundings, text)
    assert (rows["促进"].total, rows["促进"].frequency, rows["促进"].outside) == (2, 1, 0)
    assert (rows["人权"].left, rows["人权"].right, rows["人权"].at) == (1, 1, (1, 0, 0, 1))


def test_forms_that_fold_to_the_same_are_one_word_shown_as_it_is_commonest() -> None:
    text = "促進 發展 促进 發展 促进"
    rows = found(around(text, (2, 4), (6, 8), window=1), text)
    assert [(row.form, row.total, row.frequency) for row in rows.values()] == [("促进", 4, 3)]


def test_the_expected_frequency_is_that_of_the_four_cells() -> None:
    text = "甲 节点 乙 甲 丙 丙 丙 丙 甲 丁"
    row = found(around(text, (1, 3), window=1), text)["甲"]
    assert (row.total, row.frequency, row.outside, row.expected) == (1, 3, 2, 2 * 3 / 10)
    assert row.log_likelihood == pytest.approx(log_likelihood(Cells(1, 1, 2, 6)))


def test_without_a_hit_there_is_no_collocate() -> None:
    assert found(around("甲 乙"), "甲 乙") == {}


def test_ranking_puts_what_has_no_figure_last_and_equals_by_their_counts() -> None:
    text = "甲 节点 乙 丙 节点 丙 甲"
    rows = ranked(found(around(text, (1, 3), (5, 7), window=1), text).values(), "total")
    assert [(row.word, row.total, row.frequency) for row in rows] == [("丙", 2, 2), ("甲", 1, 2), ("乙", 1, 1)]


FORMS = st.sampled_from(["甲", "乙", "丙丁", "發", "发", "HRC", "hrc", "，", "。", "；", "53", " "])


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """A text in tokens, and spans in it."""
    tokens, start = [], 0
    for form in draw(st.lists(FORMS, max_size=14)):
        tokens.append(Token(form, start, start + len(form)))
        start += len(form)
    spans = [] if not start else draw(st.lists(st.tuples(st.integers(0, start - 1), st.integers(1, 4)), max_size=4))
    return tokens, [(at, min(at + length, start)) for at, length in spans]


@settings(deadline=None)
@given(st.lists(texts(), max_size=4), st.integers(1, 4), st.sampled_from(["text", "sentence"]))
def test_every_count_is_what_a_recount_gives(corpus: list[Text], window: int, within: str) -> None:
    surroundings = Surroundings(window, within)  # type: ignore[arg-type]  # the two names there are
    for number, (tokens, spans) in enumerate(corpus):
        surroundings.add(mark(tokens, spans), f"document {number // 2}")
    frequencies = Counter(token.text for tokens, _ in corpus for token in tokens)
    rows = {row.word: row for row in collocates(surroundings, frequencies)}
    expected, reached, nodes = recounted(corpus, window, within)
    assert surroundings.nodes == nodes
    assert {(word, at): count for word, row in rows.items() for at, count in by_place(row).items()} == expected
    for word, row in rows.items():
        assert row.frequency == sum(plain(token.text) == word for tokens, _ in corpus for token in tokens)
        assert row.outside == row.frequency - reached[word]
        assert row.documents == len(
            {number // 2 for number, words in enumerate(reached_in(corpus, window, within)) if word in words}
        )
        assert row.total == row.left + row.right == sum(row.at)


def by_place(row: Collocate) -> dict[int, int]:
    """The counts of a collocate at each place that has one."""
    window = len(row.at) // 2
    return {place: count for place, count in zip([*range(-window, 0), *range(1, window + 1)], row.at, strict=True) if count}


def plain(form: str) -> str:
    """The forms of these tests, folded."""
    return form.replace("發", "发").lower()


def recounted(corpus: list[Text], window: int, within: str) -> tuple[Counter[tuple[str, int]], Counter[str], int]:
    """What stands at each place and what is reached by a window, and how many nodes there are, counted step by step."""
    counts: Counter[tuple[str, int]] = Counter()
    reached: Counter[str] = Counter()
    nodes = 0
    for tokens, spans in corpus:
        seen = set()
        for node in {tuple(node_of(tokens, span)) for span in spans}:
            nodes += 1
            for side in (-1, 1):
                for place, at in steps(tokens, node, side, window, within):
                    counts[plain(tokens[at].text), place] += 1
                    seen.add(at)
        reached.update(plain(tokens[at].text) for at in seen)
    return counts, reached, nodes


def reached_in(corpus: list[Text], window: int, within: str) -> list[set[str]]:
    """The words that windows reach in each text."""
    return [set(recounted([text], window, within)[1]) for text in corpus]


def node_of(tokens: list[Token], span: Span) -> list[int]:
    """The words that a span overlaps, else the gap between words in which it lies, as two numbers that are no words' own."""
    words = [at for at, token in enumerate(tokens) if is_word(token.text)]
    overlapped = [at for at in words if tokens[at].start < span[1] and tokens[at].end > span[0]]
    if overlapped:
        return [overlapped[0], overlapped[-1]]
    before = [at for at in words if tokens[at].end <= span[0]]
    after = [at for at in words if tokens[at].start >= span[1]]
    return [after[0] if after else len(tokens), before[-1] if before else -1]


def steps(tokens: list[Token], node: tuple[int, ...], side: int, window: int, within: str) -> list[tuple[int, int]]:
    """The places that are reached from a node, each with the token that stands there."""
    first, last = node
    is_gap = first > last
    at, found = (first if side < 0 else last), []
    while len(found) < window:
        at += side
        if not 0 <= at < len(tokens):
            break
        if within == "sentence" and tokens[at].text in "。；" and not (is_gap and last < at < first):
            break
        if is_word(tokens[at].text):
            found.append((side * (len(found) + 1), at))
    return found
