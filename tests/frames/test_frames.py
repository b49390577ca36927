"""Data frames: their types, what they are made of, how they join, and what they refuse."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import nlp
from nlp.lexicon.given import given_lexicon

TABLES = {
    "themes": lambda workspace, **more: nlp.themes_table(workspace, **more),
    "search": lambda workspace, **more: nlp.search_table(workspace, "合作", **more),
    "keywords": lambda workspace, **more: nlp.keywords_table(workspace, "document=hrc-res-53-11.txt", **more),
    "trends": lambda workspace, **more: nlp.trends_table(workspace, **more),
    "drift": lambda workspace, **more: nlp.drift_table(workspace, "非选择性", **more),
    "documents": lambda workspace, **more: nlp.documents_table(workspace, **more),
    "paragraphs": lambda workspace, **more: nlp.paragraphs_table(workspace, **more),
    "mentions": lambda workspace, **more: nlp.mentions_table(workspace, **more),
    "tokens": lambda workspace, **more: nlp.tokens_table(workspace, zones="title", **more),
}
LINEAGE = {"lineage": lambda workspace: nlp.lineage_table(workspace, "A/RES/76/164")}
EMPTY = {"themes", "search", "trends", "drift", "documents", "paragraphs", "mentions", "tokens"}


def by_name(tables):
    return [pytest.param(make, id=name) for name, make in tables.items()]


@pytest.mark.parametrize("make", by_name(TABLES | LINEAGE))
def test_columns_have_types_that_can_be_missing(make, sample):
    frame = make(sample)
    assert len(frame)
    assert {str(dtype) for dtype in frame.dtypes} <= {"string", "Int64", "float64", "boolean", "datetime64[s]", "object"}
    for name in frame.select_dtypes("string"):
        assert "nan" not in set(frame[name].dropna())
        assert "None" not in set(frame[name].dropna())


@pytest.mark.parametrize("make", by_name({name: TABLES[name] for name in sorted(EMPTY)}))
def test_a_table_without_rows_has_the_same_columns_and_types(make, sample):
    none = make(sample, sessions="99")
    assert len(none) == 0
    assert dict(none.dtypes) == dict(make(sample).dtypes)


def test_an_empty_workspace_gives_tables_without_rows(tmp_path):
    with nlp.Workspace(tmp_path / "zhuti.db", mode="create") as workspace:
        assert {len(TABLES[name](workspace)) for name in EMPTY} == {0}


def test_a_workspace_that_is_closed_is_an_error_of_its_own(sample):
    with nlp.Workspace(sample) as workspace:
        pass
    assert error_of(lambda: nlp.themes_table(workspace)).startswith(
        "WorkspaceError: the workspace cannot be used like this (Cannot operate on a closed database.): "
    )


@pytest.mark.parametrize("make", by_name(TABLES | LINEAGE))
def test_an_arrow_table_says_the_same_and_goes_through_parquet(make, sample):
    frame = make(sample)
    table = nlp.to_arrow(frame)
    assert table.column_names == list(frame.columns)
    kinds = {"string": pa.string(), "Int64": pa.int64(), "float64": pa.float64(), "boolean": pa.bool_()}
    kinds |= {"datetime64[s]": pa.date32(), "object": pa.string()}
    assert table.schema.types == [kinds[str(dtype)] for dtype in frame.dtypes]
    assert [column.null_count for column in table.columns] == [
        0 if str(frame[name].dtype) == "object" else int(frame[name].isna().sum()) for name in frame
    ]
    assert json.loads(table.schema.metadata[b"zhuti"]) == json.loads(json.dumps(frame.attrs))
    stored = io.BytesIO()
    pq.write_table(table, stored)
    assert pq.read_table(stored).equals(table, check_metadata=True)


@pytest.mark.parametrize("make", by_name(TABLES | LINEAGE))
def test_pandas_itself_writes_a_table_to_parquet(make, sample, tmp_path):
    frame = make(sample)
    frame.to_parquet(tmp_path / "table.parquet")
    assert len(pd.read_parquet(tmp_path / "table.parquet")) == len(frame)


def test_what_is_nested_stands_in_an_arrow_table_as_json(sample):
    frame = nlp.drift_table(sample, "非选择性")
    column = nlp.to_arrow(frame).column("mentions").to_pylist()
    assert [json.loads(value) for value in column] == frame["mentions"].tolist()
    assert frame["mentions"][0][0]["surface"].startswith("非选择")


def test_columns_that_were_added_go_into_an_arrow_table_as_they_are(sample):
    frame = nlp.themes_table(sample, themes="debt").assign(rank=1, name="债务", group=pd.Categorical(["a"] * 6))
    table = nlp.to_arrow(frame[["theme", "rank", "name", "group"]])
    assert [str(kind) for kind in table.schema.types[:2]] == ["string", "int64"]
    assert table.slice(0, 1).to_pylist() == [{"theme": "debt", "rank": 1, "name": "债务", "group": "a"}]


def test_pandas_and_pyarrow_are_imported_for_a_table_and_not_before(sample):
    script = (
        "import sys, nlp; nlp.themes_table, nlp.to_arrow, nlp.tag; print({'pandas', 'pyarrow', 'spacy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_an_open_workspace_and_its_path_give_the_same(sample, workspace):
    pd.testing.assert_frame_equal(nlp.themes_table(workspace), nlp.themes_table(str(sample)))
    with workspace.snapshot():
        documents = nlp.documents_table(workspace)
        assert documents.loc[~documents["counted"], "source"].tolist() == ["另一份.txt"]


def test_what_documents_do_not_say_is_missing_and_no_text(sample):
    frame = nlp.themes_table(sample, themes="南南合作")
    without = frame[frame["session"].isna()]
    assert without[["paragraphs", "of_paragraphs"]].to_numpy().tolist() == [[1, 1]]
    assert without["body"].isna().all()
    assert frame.loc[frame["session"] == "53", "paragraphs"].tolist() == [5]


def test_a_share_of_nothing_is_not_a_number_and_of_no_interval(sample):
    frame = nlp.themes_table(sample, themes="南南合作", by="zone", zones=["annex", "执行部分"])
    assert frame["zone"].tolist() == ["operative", "annex"]
    assert frame[["share", "low"]].isna().to_numpy().tolist() == [[False, False], [True, True]]
    assert frame["interval"].tolist()[1] == "none"


@pytest.mark.parametrize(
    "sessions",
    [53, "53", np.int64(53), ["53"], (53,), range(53, 54), "53..53", pd.Series(["53"]), {" 53"}],
    ids=["int", "text", "numpy", "list", "tuple", "range", "written range", "series", "set"],
)
def test_a_session_is_taken_however_it_is_written(sessions, sample):
    frame = nlp.themes_table(sample, sessions=sessions, themes="debt")
    assert frame[["body", "session"]].to_numpy().tolist() == [["HRC", "53"]]


def test_mentions_and_tokens_join_their_paragraphs_and_stand_where_they_say(sample):
    paragraphs = nlp.paragraphs_table(sample).set_index("doc_id")
    for table, name in ((nlp.mentions_table(sample), "surface"), (nlp.tokens_table(sample, zones="footnote"), "token")):
        assert set(table["doc_id"]) <= set(paragraphs.index)
        for row in table.itertuples():
            assert paragraphs["text"][row.doc_id][row.start : row.end] == getattr(row, name)


def test_what_a_search_finds_joins_the_paragraphs_by_source_and_position(sample):
    found = nlp.search_table(sample, "非选择性", zones=["执行部分", "title", "序言部分"])
    joined = found.merge(nlp.paragraphs_table(sample), on=["source", "position"], how="left", validate="many_to_one")
    assert len(joined) == len(found) > 0
    assert [row.text[row.start : row.end] for row in joined.itertuples()] == found["keyword"].tolist()
    assert set(joined["themes"].str.contains("non-selectivity")) == {True}


def test_a_footnote_s_mark_is_apart_from_the_numbers(sample):
    found = nlp.search_table(sample, "南南合作", zones="脚注")
    assert found[["source", "zone", "mark"]].to_numpy().tolist() == [["无届次.txt", "footnote", "*"]]
    assert found[["number", "position"]].isna().all().all()


@pytest.mark.parametrize("how", ["symbol", "source", "file", "parsed"])
def test_lineage_takes_a_symbol_a_source_a_file_or_a_document(how, sample, corpus):
    file = corpus / "hrc-res-53-11.txt"
    given = {"symbol": "a/hrc/res/53/11", "source": file.name, "file": file, "parsed": nlp.parse(file)}[how]
    frame = nlp.lineage_table(sample, given)
    like = nlp.lineage_table(sample, "A/HRC/RES/53/11")
    assert frame[["position", "status", "text"]].equals(like[["position", "status", "text"]])
    assert frame["source"][0] == (file.name if how in ("symbol", "source") else frame.attrs["document"])


def error_of(call) -> str:
    with pytest.raises(nlp.ZhutiError) as caught:
        call()
    return f"{type(caught.value).__name__}: {caught.value.line('en')}"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"themes": "南南"}, "UsageError: the lexicon has no such theme: 南南;"),
        (
            {"by": "sesion"},
            "UsageError: there is no such value: by='sesion'; it is one of: session, year, document,",
        ),
        ({"zones": "operativ"}, "UsageError: there is no such value: zones='operativ'; it is one of: preambular, operative,"),
        ({"zones": "title"}, "UsageError: there is no such value: zones='title';"),
        ({"kinds": "law"}, "UsageError: there is no such value: kinds='law'; it is one of: resolution, draft,"),
        ({"sessions": "43-53"}, "UsageError: not a range: sessions '43-53'; write 43, 43..53 or S-32"),
        ({"sessions": []}, "UsageError: no value is given: sessions=[]; to leave the filter out, give None"),
        ({"years": 2020.0}, "UsageError: a value to filter by is neither a text nor a whole number: years=2020.0;"),
        ({"sessions": [None]}, "UsageError: a value to filter by is neither a text nor a whole number: sessions=None;"),
        ({"new_only": 1}, "UsageError: True or False is expected: new_only=1;"),
        ({"measure": "topic"}, "UsageError: there is no such value: measure='topic'; it is one of: count, tfidf"),
        (
            {"rules": "人=个人"},
            "UsageError: rules are a mapping of names to queries: rules='人=个人'; write dict(NAME=",
        ),
        ({"rules": {"人": None}}, "UsageError: a text is expected: rules=None;"),
        ({"with_cited": None}, "UsageError: True or False is expected: with_cited=None; write True or False"),
        ({"with_cited": "no"}, "UsageError: True or False is expected: with_cited='no'; write True or False"),
        ({"bodies": True}, "UsageError: a value to filter by is neither a text nor a whole number: bodies=True;"),
    ],
    ids=[
        "theme",
        "by",
        "zone",
        "title",
        "kind",
        "range",
        "empty",
        "float",
        "none",
        "new_only",
        "measure",
        "rules",
        "no query",
        "flag is none",
        "flag is text",
        "bool",
    ],
)
def test_a_filter_that_cannot_be_is_named(more, said, sample):
    assert error_of(lambda: nlp.themes_table(sample, **more)).startswith(said)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda one: nlp.themes_table("nowhere.db"), "WorkspaceError: there is no such workspace file: 'nowhere.db'; correct"),
        (lambda one: nlp.themes_table(""), "WorkspaceError: there is no such workspace file: ''; correct the path;"),
        (lambda one: nlp.themes_table("."), "WorkspaceError: there is no such workspace file: '.'; correct the path;"),
        (lambda one: nlp.themes_table(42), "UsageError: this is no workspace: int; give a Workspace or the path of its file"),
        (lambda one: nlp.search_table(one, '"开'), "UsageError: the quotation mark at column 1 is not closed:"),
        (lambda one: nlp.search_table(one, "合作", limit=-1), "UsageError: the number is too small or no whole number:"),
        (lambda one: nlp.search_table(one, "合作", sort="x9"), "UsageError: not something to sort by: sort x9;"),
        (lambda one: nlp.search_table(one, "合作", sort=5), "UsageError: a text is expected: sort=5; give a string (str)"),
        (lambda one: nlp.search_table(one, None), "UsageError: a text is expected: query=None;"),
        (lambda one: nlp.keywords_table(one, "session=99"), "UsageError: there is no paragraph in this group: of session=99;"),
        (lambda one: nlp.keywords_table(one, None), "UsageError: a text is expected: of=None;"),
        (lambda one: nlp.keywords_table(one, {"body": "HRC"}), "UsageError: a text is expected: of={'body': 'HRC'};"),
        (lambda one: nlp.keywords_table(one, "session=53", max_q="x"), "UsageError: this is no number from 0 to 1: max_q='x';"),
        (lambda one: nlp.keywords_table(one, "session=53", max_q=-1), "UsageError: this is no number from 0 to 1: max_q=-1;"),
        (
            lambda one: nlp.keywords_table(one, "session=53", max_q=float("nan")),
            "UsageError: this is no number from 0 to 1: max_q=nan;",
        ),
        (lambda one: nlp.keywords_table(one, "session=53", measure="x"), "UsageError: there is no such value: measure='x';"),
        (lambda one: nlp.trends_table(one, earlier=43), "UsageError: one of the two periods is missing: later;"),
        (lambda one: nlp.trends_table(one, earlier=43, later="40..50"), "UsageError: the two periods overlap"),
        (lambda one: nlp.lineage_table(one, "A/HRC/RES/1/1"), "SourceError: neither a document of the workspace nor a file:"),
        (lambda one: nlp.lineage_table(one, "A/RES/76/164", depth=0), "UsageError: the number is too small"),
        (lambda one: nlp.drift_table(one, None), "UsageError: no theme is given: themes=None; name one or more themes"),
        (lambda one: nlp.drift_table(one, []), "UsageError: no theme is given: themes=[]; name one or more themes"),
        (lambda one: nlp.lineage_table(one, None), "UsageError: this is no document: NoneType; give its symbol"),
        (lambda one: nlp.themes_table(one, lexicon=5), "UsageError: this is no lexicon: int; give a Lexicon, the path"),
        (lambda one: nlp.themes_table(one, lexicon="no"), "LexiconError: there is no such lexicon folder: no; correct"),
        (lambda one: nlp.documents_table(one, themes="nothing"), "UsageError: the lexicon has no such theme: nothing;"),
    ],
    ids=[
        "no file", "no path", "folder", "no workspace", "query", "limit", "sort", "kind of sort", "no query", "keywords",
        "no group", "mapping", "q is text", "q below 0", "q is no number", "measure", "half a period", "overlap", "no document",
        "depth", "no theme", "empty themes", "none for a document", "kind of lexicon", "no folder", "stored",
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_with_what_to_do(call, said, sample):
    assert error_of(lambda: call(sample)).startswith(said)


@pytest.fixture
def other_lexicon(tmp_path: Path) -> Path:
    """A lexicon of another version than the shipped one."""
    themes = tmp_path / "small" / "themes"
    themes.mkdir(parents=True)
    (themes.parent / "lexicon.yaml").write_text("name: small\nversion: '1'\n", encoding="utf-8")
    (themes / "peace.yaml").write_text(
        "id: peace\nlabel: {zh: 和平, en: peace}\nscope: x\nterms: [和平]\nexamples: {yes: [和平], no: [合作]}\n",
        encoding="utf-8",
    )
    return themes.parent


@pytest.mark.parametrize("make", by_name({name: TABLES[name] for name in ("themes", "search", "keywords", "trends")}))
def test_another_lexicon_than_that_of_the_workspace_is_refused(make, sample, other_lexicon):
    assert error_of(lambda: make(sample, lexicon=other_lexicon)).startswith("WorkspaceError: the workspace was tagged with")


def test_a_folder_of_a_lexicon_is_read_anew_when_a_file_of_it_changes(other_lexicon):
    first = given_lexicon(str(other_lexicon))
    assert given_lexicon(other_lexicon) is first
    assert [tag.theme for tag in nlp.tag("和平与安宁", lexicon=other_lexicon)] == ["peace"]
    theme = other_lexicon / "themes" / "peace.yaml"
    theme.write_text(theme.read_text(encoding="utf-8").replace("[和平]\n", "[和平, 安宁]\n", 1), encoding="utf-8")
    assert given_lexicon(other_lexicon).version != first.version
    assert [len(tag.mentions) for tag in nlp.tag("和平与安宁", lexicon=other_lexicon)] == [2]


@pytest.mark.parametrize(
    ("package", "call"),
    [("pandas", lambda sample: nlp.themes_table(sample)), ("pyarrow", lambda sample: nlp.to_arrow(pd.DataFrame({"a": [1]})))],
    ids=["pandas", "pyarrow"],
)
def test_a_package_that_is_missing_is_named(package, call, sample, monkeypatch):
    monkeypatch.setitem(sys.modules, package, None)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    with pytest.raises(ImportError, match=f"^{package} is needed and not installed; run pip install {package}$") as caught:
        call(sample)
    assert caught.value.name == package
