"""The rows of data frames are the rows of the commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import nlp
from nlp.cli.main import run

Rows = list[dict[str, Any]]


@pytest.fixture
def rows_of(sample: Path, tmp_path: Path) -> Callable[..., Any]:
    """What a command writes as JSON, or as one JSON object a line."""

    def written(*arguments: str) -> Any:
        path = tmp_path / "written.json"
        assert run([*arguments, "--db", str(sample), "--output", str(path)]) == 0
        text = path.read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()] if "jsonl" in arguments else json.loads(text)

    return written


def plain(frame: pd.DataFrame) -> Rows:
    """The rows of a frame as JSON values; what is missing as None."""
    return [
        {name: value if isinstance(value, list | dict) else None if pd.isna(value) else value for name, value in row.items()}
        for row in frame.astype(object).to_dict("records")
    ]


@pytest.mark.parametrize("by", ["session", "year", "document", "zone", "body"])
def test_themes_table_gives_the_rows_and_the_meta_of_zhuti_themes(by, sample, rows_of):
    frame = nlp.themes_table(sample, by=by)
    written = rows_of("themes", "--by", by, "--format", "json")
    assert plain(frame) == written["rows"]
    assert list(frame.columns) == list(written["rows"][0])
    assert frame.attrs == written["meta"]


def test_themes_table_takes_the_filters_of_zhuti_themes(sample, rows_of):
    frame = nlp.themes_table(
        sample, themes=["南南合作", "debt"], bodies="HRC", sessions="43..53", years=range(2020, 2024), kinds="resolution",
        zones="operative", with_cited=False,
    )  # fmt: skip
    written = rows_of(
        "themes", "--theme", "南南合作", "--theme", "debt", "--body", "HRC", "--session", "43..53", "--year", "2020..2023",
        "--kind", "resolution", "--zone", "operative", "--no-cited", "--format", "json",
    )  # fmt: skip
    assert plain(frame) == written["rows"] != []
    assert frame.attrs["filters"]["session"] == written["meta"]["filters"]["session"] == ["43..53"]


@pytest.mark.parametrize(
    ("more", "options", "columns"),
    [
        ({"new_only": True}, ["--new-only"], {"all_paragraphs", "no_earlier"}),
        (
            {"rules": {"人": "个人|人人"}, "themes": ["人", "debt"]},
            ["--rule", "人=个人|人人", "--theme", "人", "--theme", "debt"],
            set(),
        ),
        ({"measure": "tfidf"}, ["--measure", "tfidf"], {"tfidf", "groups_with", "terms", "mean_interval"}),
        (
            {"measure": "tfidf", "new_only": True, "rules": {"人": "个人"}, "by": "year"},
            ["--measure", "tfidf", "--new-only", "--rule", "人=个人", "--by", "year"],
            {"all_paragraphs", "tfidf"},
        ),
    ],
    ids=["new text", "a rule", "tfidf", "all three"],
)
def test_themes_table_counts_new_text_rules_and_weights_as_zhuti_themes_does(more, options, columns, sample, rows_of):
    frame = nlp.themes_table(sample, **more)
    written = rows_of("themes", *options, "--format", "json")
    assert plain(frame) == written["rows"] != []
    assert columns <= set(frame.columns) == set(written["rows"][0])
    assert json.loads(json.dumps(frame.attrs)) == written["meta"]
    none = nlp.themes_table(sample, **more, bodies="SC")
    assert dict(none.dtypes) == dict(frame.dtypes)


def test_search_table_gives_the_rows_of_zhuti_search_with_marks_apart(sample, rows_of):
    frame = nlp.search_table(sample, "南南*合作|北南", sort="r1", limit=9, offset=1)
    written = rows_of("search", "南南*合作|北南", "--sort", "r1", "--limit", "9", "--offset", "1", "--format", "jsonl")
    assert [row["zone"] for row in written].count("footnote") == 1
    numbered = [
        {**row, "number": row["mark"] or row["number"]} for row in plain(frame)
    ]  # fmt: skip
    assert [{name: row[name] for name in written[0]} for row in numbered] == written
    assert frame.attrs["total"]["hits"] > 9


def test_search_table_narrows_as_zhuti_search_does(sample, rows_of):
    frame = nlp.search_table(sample, "合作", themes="南南合作", sessions=53, zones="正文", with_cited=False, window=None)
    assert plain(frame) == []
    frame = nlp.search_table(sample, "合作", themes="南南合作", sessions=53, zones="执行部分", with_cited=False, window=4)
    written = rows_of(
        "search", "合作", "--theme", "南南合作", "--session", "53", "--zone", "operative", "--no-cited", "--window", "4",
        "--format", "jsonl",
    )  # fmt: skip
    assert [{name: row[name] for name in written[0]} for row in plain(frame)] == written != []
    assert frame.attrs["filters"]["theme"] == ["south-south-cooperation"]


def test_keywords_table_gives_the_rows_and_the_meta_of_zhuti_keywords(sample, rows_of):
    frame = nlp.keywords_table(sample, "session=53,body=HRC", "session=43,body=HRC", measure="g2", min_documents=1)
    written = rows_of(
        "keywords", "--of", "session=53,body=HRC", "--against", "session=43,body=HRC", "--measure", "g2",
        "--min-documents", "1", "--format", "json",
    )  # fmt: skip
    assert plain(frame) == written["rows"] != []
    assert frame.attrs == written["meta"]
    assert list(frame.columns) == list(written["rows"][0])


def test_trends_table_gives_the_rows_and_the_meta_of_zhuti_trends(sample, rows_of):
    frame = nlp.trends_table(sample, bodies="GA", earlier=68, later="75..76")
    written = rows_of("trends", "--body", "GA", "--from", "68", "--to", "75..76", "--format", "json")
    assert plain(frame) == [dict(sorted(row.items(), key=lambda one: list(frame).index(one[0]))) for row in written["rows"]]
    assert set(frame.columns) == set(written["rows"][0])
    assert frame.attrs == written["meta"]


@pytest.mark.parametrize(
    ("document", "more", "options"),
    [
        ("A/HRC/RES/53/11", {}, []),
        ("A/HRC/RES/53/11", {"depth": 1, "zones": "operative"}, ["--depth", "1", "--zone", "operative"]),
        ("另一份.txt", {}, []),
        ("hrc-res-43-21.txt", {"all_versions": True}, ["--all-versions"]),
    ],
    ids=["all", "narrowed", "a version that is not counted", "all versions"],
)
def test_lineage_table_gives_the_rows_of_zhuti_lineage(document, more, options, sample, rows_of):
    frame = nlp.lineage_table(sample, document, **more)
    written = rows_of("lineage", document, *options, "--format", "json")
    assert plain(frame) == written != []
    assert set(frame.columns) == set(written[0])
    assert document in (frame.attrs["symbol"], frame.attrs["document"])


def test_drift_table_gives_the_rows_and_the_themes_of_zhuti_drift(sample, rows_of):
    frame = nlp.drift_table(sample, "非选择性", sessions="43..80")
    written = rows_of("drift", "--theme", "非选择性", "--session", "43..80", "--format", "json")
    for row in written["rows"]:
        for change in row["changes"]:
            if change.get("axes") == {}:
                change["axes"] = None  # Parquet cannot hold a dictionary that is empty in every row
    assert json.loads(json.dumps(plain(frame))) == written["rows"] != []
    assert set(frame.columns) == set(written["rows"][0])
    told = [{name: value for name, value in theme.items() if name != "chains"} for theme in written["themes"]]
    assert json.loads(json.dumps(frame.attrs)) == {**written["meta"], "themes": told}


@pytest.mark.parametrize("name", ["documents", "paragraphs", "mentions", "tokens"])
def test_the_tables_of_a_workspace_are_those_that_zhuti_export_writes(name, sample, rows_of):
    frame = getattr(nlp, f"{name}_table")(sample, bodies="HRC", sessions=43)
    written = rows_of("export", "--to", "jsonl", "--table", name, "--body", "HRC", "--session", "43")
    values = json.loads(json.dumps(plain(frame), default=lambda one: one.date().isoformat()))
    assert values == [{key: row.get(key) for key in frame.columns} for row in written] != []
