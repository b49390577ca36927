"""What stands beside a document fills in what it does not say, and never what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.completion import complete, find_job
from nlp.fields import FIELDS, HEADINGS, read_value
from nlp.types import Document, SourceText

SAYS_NOTHING = Document(source="a.txt", kind="resolution", body="GA", title="增进合作")
ADOPTED = replace(SAYS_NOTHING, symbol="A/RES/75/185", session="75", adopted="2020-12-16", derived=("symbol", "session"))
LETTER = Document(source="a.txt", kind="other")


def completed(document: Document, name: str = "a.txt", text: str = "大会，", **manifest: str) -> Document:
    """The document as a file of this name and text gives it."""
    return complete(document, SourceText(name, text, "", manifest=manifest))


@pytest.mark.parametrize(
    ("document", "name", "expected"),
    [
        pytest.param(
            SAYS_NOTHING,
            "A_RES_75_185-C.pdf",
            {"symbol": "A/RES/75/185", "session": "75", "derived": ("symbol", "session")},
            id="symbol and session",
        ),
        pytest.param(
            SAYS_NOTHING,
            "A_C.3_75_L.39-C.pdf",
            {"symbol": "A/C.3/75/L.39", "session": "75", "kind": "draft", "derived": ("symbol", "kind", "session")},
            id="a draft, as nothing tells that it was adopted",
        ),
        pytest.param(
            LETTER,
            "A_RES_75_185-C.pdf",
            {"symbol": "A/RES/75/185", "body": "GA", "session": "75", "kind": "other"},
            id="a name makes no resolution",
        ),
        pytest.param(
            ADOPTED, "A_RES_75_185_Corr.1-C.pdf", {"symbol": "A/RES/75/185/Corr.1", "warnings": ()}, id="more than the number"
        ),
        pytest.param(ADOPTED, "A_RES_75_185-C.pdf", {"derived": ("symbol", "session"), "warnings": ()}, id="the same"),
        pytest.param(
            replace(SAYS_NOTHING, body="CHR", session="56"),
            "E_CN.4_RES_2000_22.txt",
            {"symbol": "E/CN.4/RES/2000/22", "session": "56", "warnings": ()},
            id="a year in the symbol, a session in the header",
        ),
        pytest.param(LETTER, "N2034567.pdf", {"job": "20-34567", "derived": ("job",)}, id="job number"),
    ],
)
def test_a_name_fills_in_what_the_text_does_not_say(document: Document, name: str, expected: dict[str, object]) -> None:
    found = completed(document, name)
    assert {field: getattr(found, field) for field in expected} == expected


@pytest.mark.parametrize(
    ("document", "name"),
    [
        pytest.param(ADOPTED, "A_RES_75_186-C.pdf", id="another number"),
        pytest.param(ADOPTED, "A_C.3_75_L.39-C.pdf", id="a draft's, of a text that was adopted"),
        pytest.param(replace(SAYS_NOTHING, session="75"), "A_RES_74_9.pdf", id="another session"),
        pytest.param(replace(SAYS_NOTHING, session="10"), "A_RES_ES-10_1.pdf", id="an emergency session"),
        pytest.param(SAYS_NOTHING, "A_HRC_RES_43_21.pdf", id="another body"),
        pytest.param(replace(SAYS_NOTHING, kind="draft"), "A_RES_75_185.pdf", id="a resolution's, of a draft"),
    ],
)
def test_a_name_that_the_text_contradicts_is_not_followed(document: Document, name: str) -> None:
    found = completed(document, name)
    assert replace(found, warnings=()) == document
    assert [warning.key for warning in found.warnings] == ["metadata.name"]


def test_the_job_number_that_is_printed_wins_over_the_name() -> None:
    found = completed(LETTER, "N2034567.pdf", "决定继续审议。\n\n20-34568 (C)\n")
    assert (found.job, found.derived) == ("20-34568", ())
    assert [warning.key for warning in found.warnings] == ["metadata.name_job"]


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("13-44904 (C)", "13-44904"), ("3/313-44904 (C) ", "13-44904"), ("GE.20-08874 3", "GE.20-08874"),
        ("GE.20-08874(C)", "GE.20-08874"), ("20-17463 (C)    121220    151220", "20-17463"), ("V.20-01234", "V.20-01234"),
        ("*1344904*", "13-44904"),
        ("20-17463 (C) 121220 *2017463* 请回收", "20-17463"), ("见13-44904、" * 900, None),
        ("见来文13-44904。", None), ("电话 12-34567", None), ("第1/200号", None),
    ],
)  # fmt: skip
def test_a_job_number_stands_alone_at_the_foot_of_a_page(text: str, job: str | None) -> None:
    assert find_job(f"决定继续审议。\n\n{text}\n\n2. 请秘书长") == job


def test_a_manifest_supplies_what_is_missing_and_replaces_what_was_worked_out() -> None:
    found = completed(ADOPTED, symbol="A/RES/74/185", committee="第三委员会")
    assert (found.symbol, found.session, found.committee) == ("A/RES/74/185", "74", "第三委员会")
    assert found.supplied == {"symbol": "manifest", "committee": "manifest"}
    assert found.derived == ("session",)
    assert found.warnings == ()


def test_what_is_printed_wins_over_the_manifest_and_a_warning_says_so() -> None:
    found = completed(ADOPTED, adopted="2020-12-17", title="增进 合作")
    assert (found.adopted, found.title, found.supplied) == ("2020-12-16", "增进合作", {})
    (warning,) = found.warnings
    assert (warning.key, warning.values) == (
        "metadata.manifest", {"field": "adopted", "given": "2020-12-17", "printed": "2020-12-16"},
    )  # fmt: skip


def test_a_manifest_wins_over_the_name() -> None:
    found = completed(SAYS_NOTHING, "A_RES_75_185-C.pdf", symbol="A/RES/75/186")
    assert (found.symbol, [warning.key for warning in found.warnings]) == ("A/RES/75/186", ["metadata.name"])


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        pytest.param(LETTER, "report", id="nothing known"),
        pytest.param(SAYS_NOTHING, "draft", id="nothing tells that it was adopted"),
        pytest.param(ADOPTED, "resolution", id="adopted"),
    ],
)
def test_a_manifest_says_the_kind_where_the_text_leaves_it_open(document: Document, kind: str) -> None:
    given = kind if document is not ADOPTED else "draft"
    assert completed(document, kind=given).kind == kind


def test_a_document_in_another_language_has_a_warning() -> None:
    found = completed(
        LETTER, text="The General Assembly, recalling all its resolutions, decides to continue the consideration."
    )
    assert [warning.key for warning in found.warnings] == ["metadata.language.en"]


names = st.from_regex(r"[AESN]_?(RES_|C\.3_|HRC_)?[0-9]{1,3}_(L\.)?[0-9]{1,3}[-_][CE]\.pdf", fullmatch=True) | st.text(
    max_size=30
)
manifests = st.dictionaries(st.sampled_from(["symbol", "session", "body", "title"]), st.sampled_from(["A/RES/1/1", "75", "GA"]))


@settings(max_examples=80, deadline=None)
@given(names, st.text(max_size=60), manifests, st.sampled_from([SAYS_NOTHING, ADOPTED, LETTER]))
def test_whatever_stands_beside_a_document_what_it_prints_stays(
    name: str, text: str, manifest: dict[str, str], document: Document
) -> None:
    found = complete(document, SourceText(name, text, "", manifest=manifest))
    printed = {field for field in FIELDS if getattr(document, field) is not None and field not in (*document.derived, "kind")}
    assert {field: getattr(found, field) for field in printed} == {field: getattr(document, field) for field in printed}
    assert not set(found.derived) & set(found.supplied)
    assert all(getattr(found, field) is not None for field in (*found.derived, *found.supplied))


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_that_can_be_supplied_is_one_of_a_document(field: str) -> None:
    assert hasattr(LETTER, field)
    assert HEADINGS[field][-1] == field


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        ("session", "2023年", "2023"), ("session", "第三十二届特别会议", "S-32"), ("session", "第十届紧急特别会议", "ES-10"),
        ("session", "s-32", "S-32"), ("session", "53 届", "53"), ("session", "届", None),
        ("adopted", "2020/6/22 00:00", "2020-06-22"),
        ("adopted", "22/6/2020", None), ("kind", "Resolution", "resolution"), ("body", "经社理事会", "ECOSOC"),
        ("body", "csocd", "CSocD"), ("symbol", "A/RES/3314(XXIX)", "A/RES/3314(XXIX)"), ("symbol", "76/164", None),
        ("title", "  ", None), ("agenda_item", "74 （b）", "74(b)"),
    ],
)  # fmt: skip
def test_values_are_read_as_people_and_spreadsheets_write_them(field: str, written: str, value: str | None) -> None:
    assert read_value(field, written) == value
