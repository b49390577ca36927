"""Versions of one symbol: one is counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.ingest import read_source
from nlp.mine.overlap import share_in_common
from nlp.mine.versions import Reason, Uncounted, Version, texts_of, uncounted, version_of
from nlp.pipeline import parse_text
from nlp.types import Document

DRAFT = Version("a.txt", "1", "A/HRC/53/L.9", "draft")
REVISED = Version("z.txt", "2", "A/HRC/53/L.9/Rev.1", "draft")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        pytest.param(DRAFT, REVISED, {"a.txt": Uncounted("z.txt", "revision")}, id="later revision"),
        pytest.param(
            Version("a.txt", "1", "A/HRC/53/L.9/Rev.10", "draft"),
            Version("b.txt", "2", "A/HRC/53/L.9/Rev.9", "draft"),
            {"b.txt": Uncounted("a.txt", "revision")},
            id="revision 10 after 9",
        ),
        pytest.param(
            Version("a.txt", "1", "A/RES/68/160", "draft"),
            Version("b.txt", "2", "A/RES/68/160", "resolution"),
            {"a.txt": Uncounted("b.txt", "draft")},
            id="adopted before draft",
        ),
        pytest.param(
            Version("a.txt", "1", "A/RES/68/160/Corr.1", "other"),
            Version("b.txt", "2", "A/RES/68/160", "resolution"),
            {"a.txt": Uncounted("b.txt", "corrigendum")},
            id="text before corrigendum",
        ),
        pytest.param(
            Version("b/43.txt", "1", "A/HRC/RES/43/21", "resolution"),
            Version("a/43.txt", "2", "A/HRC/RES/43/21", "resolution"),
            {"b/43.txt": Uncounted("a/43.txt", "copy")},
            id="first by name",
        ),
        pytest.param(
            Version("a.txt", "1", None, "draft"),
            Version("b.txt", "1", None, "draft"),
            {"b.txt": Uncounted("a.txt", "copy")},
            id="same bytes without a symbol",
        ),
        pytest.param(Version("a.txt", "1", None, "draft"), Version("b.txt", "2", None, "draft"), {}, id="no symbols"),
        pytest.param(
            Version("a.txt", "1", "A/HRC/53/2/Add.1", "report"),
            Version("b.txt", "2", "A/HRC/53/2", "report"),
            {},
            id="an addendum is a document of its own",
        ),
        pytest.param(
            Version("a.txt", "1", "A/RES/68/160", "resolution"),
            Version("b.txt", "2", "A/RES/68/16", "resolution"),
            {},
            id="other symbols",
        ),
    ],
)
def test_one_version_of_a_symbol_is_counted(first: Version, second: Version, expected: dict[str, Uncounted]) -> None:
    assert uncounted([first, second]) == expected
    assert uncounted([second, first]) == expected


def version(source: str, symbol: str | None, kind: str = "resolution", **more: object) -> Version:
    """A version of an Assembly text of the seventy-fifth session."""
    fields: dict[str, object] = {"body": "GA", "session": "75", "title": "增进人权领域的国际合作", "paragraphs": 4}
    return Version(source, source, symbol, kind, **(fields | more))  # type: ignore[arg-type]  # fields of Version by name


ADOPTED = ["重申决心促进国际合作，", "回顾各项决议，", "欢迎会员国的努力；", "决定继续审议这一问题。"]
REWORDED = ["重申决心促进 国际合作，", "回顾其以往各项有关决议，", "欢迎会员国所作的努力；", "决定继续审议这一问题。"]
ANOTHER = ["深切关注债务负担，", "回顾各项决议，", "请秘书长提出报告；", "吁请各国减免债务。"]


@pytest.mark.parametrize(
    ("draft", "texts", "expected"),
    [
        pytest.param({}, REWORDED, {"a-draft.pdf": Uncounted("z-res.pdf", "draft")}, id="half or more in common"),
        pytest.param({}, ANOTHER, {}, id="another text under the same title"),
        pytest.param({"session": "74"}, REWORDED, {}, id="another session"),
        pytest.param({"body": "HRC"}, REWORDED, {}, id="another body"),
        pytest.param({"title": "发展权"}, REWORDED, {}, id="another title"),
        pytest.param({"session": None}, REWORDED, {}, id="no session"),
        pytest.param(
            {"title": "增进 人权领域的\n国际合作"},
            REWORDED,
            {"a-draft.pdf": Uncounted("z-res.pdf", "draft")},
            id="title wrapped",
        ),
    ],
)
def test_a_draft_is_not_counted_beside_the_text_that_was_adopted(
    draft: dict[str, object], texts: list[str], expected: dict[str, Uncounted]
) -> None:
    found = [version("a-draft.pdf", "A/C.3/75/L.39", "draft", **draft), version("z-res.pdf", "A/RES/75/185")]
    paragraphs = {"a-draft.pdf": texts, "z-res.pdf": ADOPTED}
    assert uncounted(found, paragraphs.__getitem__) == expected
    assert uncounted(reversed(found), paragraphs.__getitem__) == expected


def test_all_versions_of_a_draft_give_way_to_the_adopted_text_and_so_does_a_copy_without_symbol() -> None:
    found = [
        version("1.txt", "A/C.3/75/L.39", "draft"),
        version("2.txt", "A/C.3/75/L.39/Rev.1", "draft"),
        version("3.txt", None, "draft"),
        version("4.txt", "A/RES/75/185"),
        version("5.txt", None),
    ]
    left_out = uncounted(found, lambda source: ADOPTED)
    assert {source: (why.instead, why.reason) for source, why in left_out.items()} == {
        "1.txt": ("4.txt", "draft"), "2.txt": ("4.txt", "draft"), "3.txt": ("4.txt", "draft"), "5.txt": ("4.txt", "copy"),
    }  # fmt: skip


def test_documents_of_one_job_number_are_one_document_whether_they_say_their_symbol_or_not() -> None:
    unknown = {"title": None, "session": None, "job": "20-38245"}
    found = [version("N2038245.pdf", None, "draft", **unknown), version("N2038245.docx", None, "draft", **unknown)]
    found += [version("other.pdf", None, "draft", **(unknown | {"job": "20-38246"}))]
    assert uncounted(found) == {"N2038245.pdf": Uncounted("N2038245.docx", "copy")}
    same_bytes = version("scan.pdf", None, "draft", **(unknown | {"job": None}))
    assert set(uncounted([*found, replace(same_bytes, sha256="N2038245.pdf")])) == {"N2038245.pdf", "scan.pdf"}
    named = version("draft.docx", "A/C.3/75/L.39", "draft", job="20-38245", gaps=1)
    assert uncounted([*found, named])["N2038245.pdf"].instead == "N2038245.docx"
    assert set(uncounted([*found, named])) == {"N2038245.pdf", "draft.docx"}


def test_two_adopted_texts_of_one_title_are_both_counted() -> None:
    found = [version("1.txt", "A/RES/75/185"), version("2.txt", "A/RES/75/186")]
    assert uncounted(found, lambda source: ADOPTED) == {}


def test_paragraphs_are_asked_for_only_of_what_may_be_a_version() -> None:
    asked: list[str] = []

    def texts(source: str) -> list[str]:
        asked.append(source)
        return ADOPTED

    uncounted(
        [
            version("1.txt", "A/RES/75/185"), version("2.txt", "A/RES/75/185"), version("3.txt", "A/RES/75/1", title="发展权"),
            version("4.txt", None, title=None),
        ],
        texts,
    )  # fmt: skip
    assert asked == []


@pytest.mark.parametrize(
    ("better", "worse", "reason"),
    [
        pytest.param({"format": "pdf"}, {"format": "docx", "warnings": 1}, "reading", id="fewer warnings"),
        pytest.param({"format": "pdf"}, {"format": "docx", "gaps": 1}, "reading", id="fewer gaps"),
        pytest.param({"format": "docx"}, {"format": "pdf"}, "format", id="docx before pdf"),
        pytest.param({"format": "html"}, {"format": "text"}, "format", id="html before text"),
        pytest.param({"format": "text"}, {"format": "pdf"}, "format", id="text before pdf"),
    ],
)
def test_of_two_formats_the_one_that_was_read_best_is_counted(
    better: dict[str, object], worse: dict[str, object], reason: Reason
) -> None:
    found = [version("a", "A/RES/75/185", **worse), version("b", "A/RES/75/185", **better)]
    assert uncounted(found) == {"a": Uncounted("b", reason)}


def test_a_list_of_corrections_is_no_text_of_its_own() -> None:
    corrections = version("a.txt", "A/RES/75/185/Corr.1", "other", paragraphs=2)
    assert uncounted([corrections]) == {"a.txt": Uncounted(None, "corrigendum")}
    text = version("b.txt", "A/RES/75/185")
    assert uncounted([corrections, text]) == {"a.txt": Uncounted("b.txt", "corrigendum")}


@pytest.mark.parametrize(
    ("kind", "paragraphs", "counted"),
    [
        pytest.param("resolution", 4, "corr.txt", id="a resolution"),
        pytest.param("report", 40, "corr.txt", id="a report in full"),
        pytest.param("report", 3, "text.txt", id="a few corrections to a report"),
    ],
)
def test_a_corrigendum_that_is_the_whole_text_takes_its_place(kind: str, paragraphs: int, counted: str) -> None:
    found = [
        version("text.txt", "A/75/185", kind, paragraphs=50 if kind == "report" else 4),
        version("corr.txt", "A/75/185/Corr.1", kind, paragraphs=paragraphs),
    ]
    assert {one.source for one in found} - set(uncounted(found)) == {counted}


def test_what_is_missing_or_worked_out_is_a_gap() -> None:
    document = Document(source="a", symbol="A/RES/75/185", body="GA", session="75", title="合作", derived=("session",))
    assert version_of(document).gaps == 2


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        pytest.param(ADOPTED, ADOPTED, 1.0, id="equal"),
        pytest.param(ADOPTED, ADOPTED[:2] + ANOTHER, 0.5, id="half"),
        pytest.param(ADOPTED, [], 0.0, id="nothing"),
        pytest.param(["决定", "回顾各项决议，"], ADOPTED, 0.5, id="of the shorter"),
    ],
)
def test_the_share_in_common_is_that_of_the_shorter_text(one: list[str], other: list[str], share: float) -> None:
    assert share_in_common(one, other) == share_in_common(other, one) == share


def test_the_text_of_another_session_has_most_in_common_and_is_another_text(corpus: Path) -> None:
    """The figures that the documentation and the threshold rest on: 21 of 23 paragraphs, at seven sessions' distance."""
    found = [parse_text(read_source(corpus / name)) for name in ("ga-res-68-160.txt", "ga-75-third-committee-draft.txt")]
    texts = {document.source: texts_of(document) for document in found}
    assert found[0].title == found[1].title
    assert share_in_common(*texts.values()) == 21 / 23
    assert uncounted(map(version_of, found), texts.__getitem__) == {}
    adopted = replace(found[1], source="adopted.txt", symbol="A/RES/75/185", kind="resolution")
    texts["adopted.txt"] = texts_of(adopted)
    assert uncounted(map(version_of, [*found, adopted]), texts.__getitem__) == {
        "ga-75-third-committee-draft.txt": Uncounted("adopted.txt", "draft")
    }


symbols = st.sampled_from([None, "A/RES/1/1", "A/RES/1/1/Rev.1", "A/RES/1/1/Rev.2", "A/RES/1/2", "A/RES/1/2/Corr.1", "A/1/L.1"])
kinds = st.sampled_from(["resolution", "draft", "other"])
titles = st.sampled_from([None, "合作", "发展"])
bodies = st.sampled_from([ADOPTED, REWORDED, ANOTHER, []])


@given(st.lists(st.tuples(symbols, kinds, st.sampled_from("xyz"), titles, bodies), max_size=8), st.integers(0, 9))
def test_every_text_keeps_one_version_in_whatever_order(
    found: list[tuple[str | None, str, str, str | None, list[str]]], seed: int
) -> None:
    versions = [
        Version(str(n), digest, symbol, kind, "GA", "1", title) for n, (symbol, kind, digest, title, _) in enumerate(found)
    ]
    paragraphs = {str(n): texts for n, (*_, texts) in enumerate(found)}
    left_out = uncounted(versions, paragraphs.__getitem__)
    kept = {version.source for version in versions if version.source not in left_out}
    assert all(why.instead in kept or (why.instead is None and why.reason == "corrigendum") for why in left_out.values())
    adopted = {
        str(version.symbol)[:9] for version in versions if version.kind == "resolution" and "/RES/" in (version.symbol or "")
    }
    assert len(kept) >= len(adopted)
    assert uncounted(Random(seed).sample(versions, len(versions)), paragraphs.__getitem__) == left_out
