import numpy as np

from nlp.mine.trends.wordings import term_series, term_shifts


def terms(**mentions):
    return term_series({term: dict(enumerate(counts)) for term, counts in mentions.items()}, 8)


def test_a_wording_that_took_the_place_of_another_is_told():
    theme = terms(发展权利=[5, 6, 5, 4, 0, 0, 0, 0], 发展权=[0, 0, 0, 0, 6, 5, 5, 6])
    shift = term_shifts({"right-to-development": theme})["right-to-development"]
    assert (shift.kind, shift.old.term, shift.new.term, shift.last, shift.first) == ("replaced", "发展权利", "发展权", 3, 4)


def test_a_wording_that_gives_way_little_by_little_is_told_as_such():
    theme = terms(发展权利=[9, 8, 7, 6, 4, 3, 2, 1], 发展权=[1, 2, 3, 4, 6, 7, 8, 9])
    assert term_shifts({"right-to-development": theme})["right-to-development"].kind == "shifted"


def test_two_wordings_that_grow_together_are_no_change_of_wording():
    assert term_shifts({"debt": terms(债务=[1, 2, 3, 4, 5, 6, 7, 8], 外债=[1, 2, 3, 4, 5, 6, 7, 8])}) == {}


def test_three_sessions_are_too_few_for_a_change_of_wording():
    series = term_series({"发展权利": {0: 9}, "发展权": {2: 9}}, 3)
    assert term_shifts({"right-to-development": series}) == {}


def test_chance_makes_no_change_of_wording():
    generator = np.random.default_rng(2)
    themes = {f"theme-{n}": terms(a=generator.poisson(3, 8).tolist(), b=generator.poisson(3, 8).tolist()) for n in range(60)}
    assert len(term_shifts(themes)) <= 1


def test_terms_come_by_their_mentions_and_then_by_code_point():
    assert [one.term for one in terms(b=[1], c=[2], a=[1])] == ["c", "a", "b"]
