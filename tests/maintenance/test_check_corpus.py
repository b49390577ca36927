"""What a corpus says of a lexicon: what is never found, which guards never fire, when a wording was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.lexicon import Lexicon
from nlp.lexicon.model import Coordination, OneOf, Pattern, Provenance, Status, Term, Theme, WordGuard
from nlp.maintenance.check import Finding, check_lexicon
from nlp.maintenance.check.firing import Firing, firings
from nlp.store import Stamp, Workspace
from nlp.themes import Tagger
from nlp.themes.trace import Tracer
from nlp.types import Document, Paragraph, TaggedDocument

STAMP = Stamp("test", "1.0.0+000000000000", "1")


def debt(*terms: Term, **more: object) -> Theme:
    preferred = Term("债务", Provenance("preferred"), line=4)
    return Theme("debt", {"zh": "债务", "en": "debt"}, (preferred, *terms), path="debt.yaml", **more)  # type: ignore[arg-type]  # named at each call


def lexicon(theme: Theme) -> Lexicon:
    return Lexicon("test", "1.0.0", "0" * 12, (theme,))


def document(source: str, year: str | None, *texts: str, symbol: str | None = None) -> TaggedDocument:
    paragraphs = tuple(Paragraph("operative", number, text) for number, text in enumerate(texts, 1))
    adopted = f"{year}-12-01" if year else None
    read = Document(source, sha256=source, symbol=symbol, adopted=adopted, paragraphs=paragraphs)
    return TaggedDocument(read, (), tuple(() for _ in texts))


def stored(path: Path, documents: Sequence[TaggedDocument]) -> Path:
    with Workspace(path, mode="create") as workspace:
        for one in documents:
            workspace.store(one, STAMP)
    return path


def check(tmp_path: Path, theme: Theme, *documents: TaggedDocument) -> list[Finding]:
    """What a corpus adds to what is found without one."""
    with Workspace(stored(tmp_path / "zhuti.db", documents)) as workspace, workspace.snapshot():
        found = check_lexicon(lexicon(theme), workspace)
    alone = check_lexicon(lexicon(theme))
    return [finding for finding in found if finding not in alone]


def fired(tmp_path: Path, theme: Theme, *documents: TaggedDocument) -> dict[str, Firing]:
    with Workspace(stored(tmp_path / "zhuti.db", documents)) as workspace, workspace.snapshot():
        return {firing.name: firing for firing in firings(Tracer(lexicon(theme)), workspace)}


def test_a_term_that_never_stands_in_the_corpus_is_told_for_information(tmp_path: Path) -> None:
    (finding,) = check(tmp_path, debt(Term("外债", line=5)), document("a.txt", "2020", "减免债务，"))
    assert (finding.rule, finding.severity, finding.where, finding.term) == ("dead-term", "info", "debt.yaml:5", "外债")


def test_a_pattern_and_a_rule_that_never_stand_there_are_told_too(tmp_path: Path) -> None:
    theme = debt(
        patterns=(Pattern("（减免|取消）…债务", "减债", line=8),), coordinations=(Coordination("外", "债", "外债", line=7),)
    )
    findings = check(tmp_path, theme, document("a.txt", "2020", "债务，"))
    assert [(finding.rule, finding.line) for finding in findings] == [("dead-term", 7), ("dead-term", 8)]


def test_a_term_that_stands_only_in_longer_ones_is_told_apart(tmp_path: Path) -> None:
    theme = debt(Term("债务危机", line=5))
    (finding,) = check(tmp_path, theme, document("a.txt", "2020", "债务危机，债务危机，"))
    assert (finding.rule, finding.term) == ("never-found", "债务")
    assert finding.values == {"written": "债务", "stands": 2, "covered": 2, "border": 0, "guard": 0, "latin": 0}


def test_a_guard_that_refused_nothing_is_told_with_its_own_line(tmp_path: Path) -> None:
    guards = (WordGuard("not_after", ("外",), line=9), WordGuard("not_before", ("券",), line=10))
    theme = replace(debt(), guards=guards)
    (finding,) = check(tmp_path, theme, document("a.txt", "2020", "外债务，债务，"))
    assert (finding.rule, finding.severity, finding.where) == ("dead-guard", "info", "debt.yaml:10")
    assert finding.values == {"guard": "not_before: [券]", "asked": 2, "kind": "not_before"}


def test_a_guard_that_nothing_came_to_is_not_told(tmp_path: Path) -> None:
    theme = debt(Term("外债", guards=(WordGuard("not_after", ("内",)),), line=5))
    assert [finding.rule for finding in check(tmp_path, theme, document("a.txt", "2020", "债务，"))] == ["dead-term"]


def test_a_term_that_one_guard_mostly_refuses_is_told(tmp_path: Path) -> None:
    theme = replace(debt(), guards=(WordGuard("not_after", ("外",)), WordGuard("not_before", ("国",))))
    findings = check(tmp_path, theme, document("a.txt", "2020", *["外债务，"] * 6, *["外债务国，"] * 2, *["债务，"] * 4))
    (finding,) = [finding for finding in findings if finding.rule == "mostly-refused"]
    assert (finding.values["guard"], finding.values["refused"], finding.values["places"]) == ("not_after: [外]", 6, 12)


def test_a_term_that_one_guard_seldom_refuses_is_not_told(tmp_path: Path) -> None:
    theme = replace(debt(), guards=(WordGuard("not_after", ("外",)),))
    assert check(tmp_path, theme, document("a.txt", "2020", *["外债务，"] * 4, *["债务，"] * 8)) == []


@pytest.mark.parametrize(("status", "rules"), [("unverified", ["attested"]), ("admitted", []), ("superseded", [])])
def test_an_unverified_term_that_was_read_is_told_with_the_first_document(
    status: Status, rules: list[str], tmp_path: Path
) -> None:
    theme = debt(Term("外债", Provenance(status), line=5))
    texts = [("b.txt", "2014", "A/HRC/RES/25/16"), ("a.txt", "2020", "A/RES/75/1"), ("c.txt", None, None)]
    documents = [document(source, year, "外债和债务，外债，", symbol=symbol) for source, year, symbol in texts]
    findings = check(tmp_path, theme, *documents)
    assert [finding.rule for finding in findings] == rules
    for finding in findings:
        assert (finding.severity, finding.where) == ("warning", "debt.yaml:5")
        assert finding.values["paste"] == "source: A/HRC/RES/25/16, since: 2014"
        assert (finding.values["mentions"], finding.values["documents"]) == (6, 3)
        assert finding.remedy("en").endswith(
            "write source: A/HRC/RES/25/16, since: 2014 "
            "(zhuti lexicon set 'debt=外债' --status admitted --source A/HRC/RES/25/16 --since 2014)"
        )


def test_a_document_without_a_year_attests_a_term_without_one(tmp_path: Path) -> None:
    theme = debt(Term("外债", Provenance("unverified"), line=5))
    assert [finding.rule for finding in check(tmp_path, theme, document("a.txt", None, "外债和债务，"))] == ["attested-undated"]


@pytest.mark.parametrize(
    ("provenance", "year", "text", "rules"),
    [
        (Provenance(since=2010), "2009", "外债，债务，", ["before-since"]),
        (Provenance(since=2010), "2010", "外债，债务，", []),
        (Provenance(since=2010), "2011", "外债，债务，", []),
        (Provenance(until=2010), "2011", "外债，债务，", ["after-until"]),
        (Provenance(until=2010), "2010", "外债，债务，", []),
        (Provenance(until=2010), "2011", "回顾题为“外债”的第1/1号决议，债务，", []),
        (Provenance(since=2010), None, "外债，债务，", []),
    ],
    ids=["before", "in the first year", "later", "after", "in the last year", "only quoted in a title", "no year"],
)
def test_years_that_the_corpus_contradicts(
    provenance: Provenance, year: str | None, text: str, rules: list[str], tmp_path: Path
) -> None:
    findings = check(tmp_path, debt(Term("外债", provenance, line=5)), document("a.txt", year, text))
    assert [finding.rule for finding in findings] == rules
    assert all(finding.severity == "warning" and finding.line == 5 for finding in findings)
    assert all(finding.message(language) and finding.remedy(language) for finding in findings for language in ("zh", "en"))


def test_a_document_that_is_not_counted_attests_nothing(tmp_path: Path) -> None:
    theme = debt(Term("外债", Provenance("unverified"), line=5))
    twins = [document(f"{name}.txt", "2014", "外债和债务，", symbol="A/HRC/RES/25/16") for name in ("one", "two")]
    assert fired(tmp_path, theme, *twins)["外债"].outcomes.total() == 1


def test_mentions_that_pass_through_one_alternative_alone_are_told(tmp_path: Path) -> None:
    either = OneOf(((WordGuard("after", ("外",)),), (WordGuard("before", ("国",)),)), line=9)
    theme = replace(debt(), guards=(either,))
    findings = check(tmp_path, theme, document("a.txt", "2020", *["外债务，"] * 10, "债务国，", "债务，"))
    (finding,) = [one for one in findings if one.rule == "one-choice"]
    assert (finding.values["guard"], finding.values["through"], finding.values["mentions"]) == (
        "one_of: [{after: [外]}]",
        10,
        11,
    )


def test_mentions_that_any_alternative_lets_through_are_not_told(tmp_path: Path) -> None:
    either = OneOf(((WordGuard("after", ("外",)),), (WordGuard("before", ("国",)),)), line=9)
    documents = document("a.txt", "2020", *["外债务国，"] * 10, "债务，")
    assert [one.rule for one in check(tmp_path, replace(debt(), guards=(either,)), documents)] == []


def test_a_guard_of_the_theme_is_one_guard_for_all_its_terms(tmp_path: Path) -> None:
    theme = replace(debt(Term("外债", line=5)), guards=(WordGuard("not_before", ("国",), line=9),))
    assert check(tmp_path, theme, document("a.txt", "2020", "外债，债务国，债务，")) == []


def test_each_guard_is_counted_by_what_it_alone_refused(tmp_path: Path) -> None:
    first, second = WordGuard("not_after", ("外",)), WordGuard("not_before", ("国",))
    theme = replace(debt(), guards=(first, second))
    texts = ["外债务，", "债务国，", "外债务国，", "债务，"]
    guards = {one.guard: one for one in fired(tmp_path, theme, document("a.txt", "2020", *texts))["债务"].guards.values()}
    assert [(guards[guard].asked, guards[guard].refused, guards[guard].alone) for guard in (first, second)] == [(4, 2, 1)] * 2


word_lists = st.lists(st.sampled_from("外国内"), min_size=1).map(tuple)
forbidding = st.builds(WordGuard, st.sampled_from(["not_after", "not_before", "near"]), word_lists)
alternatives = st.builds(lambda one, other: OneOf(((one,), (other,))), forbidding, forbidding)
guard_lists = st.lists(forbidding | alternatives, min_size=1, max_size=3, unique_by=repr).map(tuple)


@settings(max_examples=30, deadline=None)
@given(guards=guard_lists, texts=st.lists(st.text(alphabet="外国内债务，", max_size=12), min_size=1, max_size=4))
def test_what_one_guard_alone_refuses_is_what_is_found_without_it(
    guards: tuple[WordGuard | OneOf, ...], texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    theme = replace(debt(), guards=guards, terms=(Term("债务", is_bounded=False),))
    found = fired(tmp_path_factory.mktemp("corpus"), theme, document("a.txt", "2020", *texts))["债务"].guards

    def mentions(kept: tuple[WordGuard | OneOf, ...]) -> int:
        tags = Tagger(lexicon(replace(theme, guards=kept))).tag(texts)
        return sum(len(tag.mentions) for some in tags for tag in some)

    for guard in guards:
        others = tuple(one for one in guards if one is not guard)
        assert found[id(guard)].alone == mentions(others) - mentions(guards)
