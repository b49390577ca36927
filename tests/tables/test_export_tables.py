"""``zhuti export --to``: three forms that say the same, a folder that appears whole, and what it is asked in vain."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas
import pyarrow.parquet
import pytest
from tabled import ODD, make_workspace, store_odd, table_rows

from nlp.cli.export.folder import appearing
from nlp.cli.main import run
from nlp.cli.output import BYTE_ORDER_MARK
from nlp.export import content_hash
from nlp.store import Workspace
from nlp.tables import TABLES, TableName

NAMES: list[TableName] = list(TABLES)
FORMS = ["parquet", "csv", "jsonl"]
Zhuti = Callable[..., tuple[int, str, str]]


@pytest.fixture
def zhuti(tmp_path: Path, workspace_file: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs ``zhuti export`` in a folder of its own; gives its status, output and messages."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    monkeypatch.setenv("ZHUTI_DB", str(workspace_file))

    def run_it(*arguments: object) -> tuple[int, str, str]:
        status = run(["export", *map(str, arguments)])
        written = capfd.readouterr()
        return status, written.out, written.err

    return run_it


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory, workspace_file: Path) -> Iterator[dict[str, Path]]:
    """All tables in each form."""
    home = tmp_path_factory.mktemp("forms")
    for form in FORMS:
        assert run(["export", "--to", form, "--raw-csv", "--db", str(workspace_file), "-o", str(home / form)]) == 0
    return {form: home / form for form in FORMS}


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def cell(value: object) -> str:
    """A value as CSV has it."""
    return "" if value is None else str(value).upper() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("name", NAMES)
def test_all_forms_hold_the_same_rows(folders: dict[str, Path], workspace_file: Path, name: TableName) -> None:
    expected = table_rows(workspace_file, name)
    lines = (folders["jsonl"] / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
    arrow = pyarrow.parquet.read_table(folders["parquet"] / f"{name}.parquet").to_pylist()
    assert [json.loads(line) for line in lines if line] == expected
    assert [
        {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in row.items()} for row in arrow
    ] == expected
    assert read_csv(folders["csv"] / f"{name}.csv") == [{key: cell(value) for key, value in row.items()} for row in expected]


@pytest.mark.parametrize("name", NAMES)
def test_pandas_reads_the_same_from_parquet_and_csv(folders: dict[str, Path], name: TableName) -> None:
    table = TABLES[name]
    parquet = pandas.read_parquet(folders["parquet"] / f"{name}.parquet")
    kinds = {
        column.name: {"string": "str", "int": "Int64", "bool": "bool", "date": "str"}[column.type] for column in table.columns
    }
    read = pandas.read_csv(folders["csv"] / f"{name}.csv", dtype=kinds, keep_default_na=False, na_values={
        column.name: [""] for column in table.columns if column.nullable
    })  # fmt: skip
    for column in table.columns:
        one, other = parquet[column.name].tolist(), read[column.name].tolist()
        assert [None if pandas.isna(value) else str(value) for value in one] == [
            None if pandas.isna(value) else str(value) for value in other
        ] or column.type == "int"
        if column.type == "int":
            assert parquet[column.name].astype("Int64").equals(read[column.name])


def test_parquet_has_plain_types_and_says_what_a_column_is(folders: dict[str, Path]) -> None:
    file = pyarrow.parquet.ParquetFile(folders["parquet"] / "documents.parquet")
    schema = file.schema_arrow
    kinds = {name: str(schema.field(name).type) for name in ("doc_id", "text", "year", "adopted", "counted")}
    assert kinds == {"doc_id": "string", "text": "string", "year": "int32", "adopted": "date32[day]", "counted": "bool"}
    assert schema.field("symbol").nullable
    assert not schema.field("doc_id").nullable
    assert schema.field("year").metadata == {b"description": b"the year of adoption", b"description_zh": "通过的年份".encode()}
    assert schema.metadata[b"lexicon"] == b"un-human-rights"
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"


@pytest.mark.parametrize("form", FORMS)
def test_a_description_lies_beside_the_tables(folders: dict[str, Path], workspace_file: Path, form: str) -> None:
    folder = folders[form]
    described = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    assert sorted(path.name for path in folder.iterdir()) == sorted(["schema.json", *(f"{name}.{form}" for name in NAMES)])
    with Workspace(workspace_file) as workspace:
        assert described["content_hash"] == content_hash(workspace)
    assert [resource["name"] for resource in described["resources"]] == NAMES
    for name, resource in zip(NAMES, described["resources"], strict=True):
        data = (folder / resource["path"]).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")
        assert resource["rows"] == len(table_rows(workspace_file, name))
        assert tuple(field["name"] for field in resource["schema"]["fields"]) == TABLES[name].column_names
    assert described["resources"][2]["schema"]["foreignKeys"] == [
        {"fields": "doc_id", "reference": {"resource": "paragraphs", "fields": "doc_id"}}
    ]


@pytest.mark.parametrize("form", [*FORMS, "conllu"])
def test_the_order_of_adding_leaves_no_trace(
    form: str, tmp_path: Path, corpus: Path, workspace_file: Path, zhuti: Zhuti
) -> None:
    other = make_workspace(tmp_path / "other.db", corpus)
    with Workspace(other, mode="write") as workspace:
        workspace.remove(ODD.source)
        store_odd(workspace)
    for path in (workspace_file, other):
        assert zhuti("--to", form, "--db", path, "-o", path.stem)[0] == 0
    assert contents(Path("zhuti")) == contents(Path("other"))


def contents(path: Path) -> dict[str, bytes]:
    """The bytes of a file, or of the files of a folder."""
    return {one.name: one.read_bytes() for one in path.iterdir()} if path.is_dir() else {"": path.read_bytes()}


def test_one_table_goes_to_a_file_or_to_stdout(zhuti: Zhuti, workspace_file: Path) -> None:
    status, out, err = zhuti("--to", "csv", "--table", "paragraphs")
    rows = len(table_rows(workspace_file, "paragraphs"))
    assert (status, err) == (0, f"Rows exported: paragraphs {rows}.\n")
    assert out.startswith("doc_id,text,source,symbol,")
    assert zhuti("--to", "csv", "--table", "paragraphs", "-o", "p.csv")[0] == 0
    assert Path("p.csv").read_bytes().decode() == BYTE_ORDER_MARK + out.replace("\n", "\r\n")
    assert zhuti("--to", "parquet", "--table", "paragraphs", "-o", "p.parquet")[0] == 0
    assert pyarrow.parquet.read_table("p.parquet").num_rows == rows


def test_two_tables_make_a_folder_whose_keys_lead_nowhere_else(zhuti: Zhuti) -> None:
    assert zhuti("--to", "jsonl", "--table", "documents", "--table", "mentions", "-o", "two")[0] == 0
    described = json.loads(Path("two/schema.json").read_text(encoding="utf-8"))
    assert {path.name for path in Path("two").iterdir()} == {"documents.jsonl", "mentions.jsonl", "schema.json"}
    assert [resource["schema"]["foreignKeys"] for resource in described["resources"]] == [[], []]


def test_filters_stand_in_the_description(zhuti: Zhuti) -> None:
    arguments = ("--to", "csv", "-o", "some", "--theme", "发展权", "--session", "43..53", "--zone", "title", "--no-cited")
    status, _, err = zhuti(*arguments)
    described = json.loads(Path("some/schema.json").read_text(encoding="utf-8"))
    assert (status, err) == (0, "Rows exported: documents 0, paragraphs 0, mentions 0, tokens 0.\n")
    assert described["filters"] == {
        "theme": ["right-to-development"], "body": [], "session": ["43..53"], "year": [], "kind": [], "zone": ["title"],
        "cited": False,
    }  # fmt: skip
    assert Path("some/mentions.csv").read_text(encoding="utf-8-sig").startswith("doc_id,source,symbol")


@pytest.mark.parametrize(
    ("given", "body"),
    [("ga", "GA"), ("大会", "GA"), ("subcom", "SubCom"), ("COP", "COP")],
    ids=["small", "Chinese", "mixed", "new"],
)
def test_a_body_is_known_by_its_code_or_its_name(zhuti: Zhuti, given: str, body: str) -> None:
    zhuti("--to", "jsonl", "--table", "documents", "--table", "mentions", "--body", given, "-o", "some")
    described = json.loads(Path("some/schema.json").read_text(encoding="utf-8"))
    lines = Path("some/documents.jsonl").read_text(encoding="utf-8").split("\n")
    found = [json.loads(line) for line in lines if line]
    assert described["filters"]["body"] == [body]
    assert {row["body"] for row in found} == ({"GA"} if body == "GA" else set())


def test_cells_that_look_like_formulas_are_guarded_unless_it_is_asked_otherwise(zhuti: Zhuti) -> None:
    for name, more in (("guarded.csv", ()), ("raw.csv", ("--raw-csv",))):
        zhuti("--to", "csv", "--table", "paragraphs", "-o", name, *more)
    texts = [{row["doc_id"]: row["text"] for row in read_csv(Path(name))} for name in ("guarded.csv", "raw.csv")]
    assert [one[f"{ODD.source}#title"] for one in texts] == [f"'{ODD.title}", ODD.title]


def test_tables_take_the_place_of_tables_and_of_nothing_else(zhuti: Zhuti) -> None:
    assert zhuti("--to", "csv", "-o", "out")[0] == 0
    assert zhuti("--to", "jsonl", "--table", "documents", "--table", "mentions", "-o", "out")[0] == 0
    assert {path.name for path in Path("out").iterdir()} == {"documents.jsonl", "mentions.jsonl", "schema.json"}
    Path("out/notes.txt").write_text("mine", encoding="utf-8")
    before = contents(Path("out"))
    status, _, err = zhuti("--to", "csv", "-o", "out")
    assert (status, err.partition(": ")[2]) == (
        2, f"something else is here, not tables that zhuti exported: {Path('out').resolve()}; choose another folder\n",
    )  # fmt: skip
    assert contents(Path("out")) == before


@pytest.mark.parametrize("description", [b"", b"[]", b'{"program": "another"}', b"[" * 100_000])
def test_a_folder_that_another_program_described_is_left_alone(zhuti: Zhuti, description: bytes) -> None:
    Path("theirs").mkdir()
    Path("theirs/schema.json").write_bytes(description)
    assert zhuti("--to", "csv", "-o", "theirs")[0] == 2
    assert contents(Path("theirs")) == {"schema.json": description}


@pytest.mark.parametrize("arguments", [["--to", "csv", "-o", "out"], ["--to", "conllu", "-o", "out"]], ids=["tables", "conllu"])
def test_a_terminal_sees_how_far_an_export_has_come(
    zhuti: Zhuti, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert zhuti(*arguments)[0] == 0
    assert "Exporting" in terminal.getvalue()


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_an_empty_folder_is_filled(zhuti: Zhuti) -> None:
    Path("empty").mkdir()
    assert zhuti("--to", "csv", "-o", "empty")[0] == 0
    assert len(list(Path("empty").iterdir())) == 5


def test_what_breaks_in_the_middle_leaves_the_folder_as_it_was(zhuti: Zhuti, monkeypatch: pytest.MonkeyPatch) -> None:
    assert zhuti("--to", "csv", "-o", "out")[0] == 0
    before = contents(Path("out"))

    def full(*_: object, **__: object) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nlp.tables.descriptor.descriptor", full)
    status, _, err = zhuti("--to", "jsonl", "-o", "out")
    assert (status, err) == (1, "error: cannot write (No space left on device): out; choose another folder or name\n")
    assert contents(Path("out")) == before
    assert [path.name for path in Path().iterdir()] == ["out"]


def test_an_export_that_is_broken_off_at_the_last_step_leaves_the_folder_as_it_was(
    zhuti: Zhuti, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert zhuti("--to", "csv", "-o", "out")[0] == 0
    before, rename = contents(Path("out")), Path.rename

    def broken_off(path: Path, target: Path) -> Path:
        if path.suffix == ".new":
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", broken_off)
    with pytest.raises(KeyboardInterrupt), appearing(Path("out")):
        pass
    assert contents(Path("out")) == before
    assert [path.name for path in Path().iterdir()] == ["out"]


@pytest.mark.parametrize("place", ["out", "elsewhere"])
def test_tables_that_a_killed_export_had_moved_aside_go_back_or_make_way(
    zhuti: Zhuti, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    assert zhuti("--to", "csv", "-o", "out")[0] == 0
    before, rename = contents(Path("out")), Path.rename

    def killed(path: Path, target: Path) -> Path:
        if path.suffix == ".new" or path.parent.suffix == ".old":
            raise KeyboardInterrupt
        return rename(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", killed)
        patched.setattr("nlp.cli.export.folder.rmtree", lambda *_, **__: None)
        with pytest.raises(KeyboardInterrupt), appearing(Path("out")):
            pass
    assert not Path("out").exists()
    assert zhuti("--to", "jsonl", "--table", "documents", "--table", "mentions", "-o", place)[0] == 0
    assert (contents(Path("out")) == before) == (place == "elsewhere")
    left = [path for path in Path().iterdir() if path.name.startswith(".zhuti.")]
    assert [path.suffix for path in left] == [".new"]
    os.utime(left[0], (0, 0))
    assert zhuti("--to", "csv", "-o", place)[0] == 0
    assert {path.name for path in Path().iterdir()} == {"out", place}


def test_an_empty_workspace_gives_empty_tables(zhuti: Zhuti, tmp_path: Path) -> None:
    Workspace(tmp_path / "none.db", mode="create").close()
    for form in FORMS:
        assert zhuti("--to", form, "--db", "none.db", "-o", form)[0] == 0
    assert pyarrow.parquet.read_table("parquet/tokens.parquet").schema.names == list(TABLES["tokens"].column_names)
    assert pyarrow.parquet.read_table("parquet/tokens.parquet").num_rows == 0
    assert Path("csv/tokens.csv").read_text(encoding="utf-8-sig") == "doc_id,token_id,token,word,start,end\n"
    assert Path("jsonl/tokens.jsonl").read_bytes() == b""
    assert zhuti("--to", "conllu", "--db", "none.db") == (0, "", "0 sentences exported.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["--table", "tokens"], "this option goes with --to: --table; add --to csv", id="a table, no form"),
        pytest.param(["--no-cited"], "this option goes with --to: --no-cited;", id="a filter, no form"),
        pytest.param(["--to", "csv", "--format", "jsonl"], "this option does not go with --to: --format;", id="two forms"),
        pytest.param(["--to", "csv"], "several tables cannot go to stdout: --output; name a folder", id="all, to stdout"),
        pytest.param(
            ["--to", "parquet", "--table", "tokens"],
            "parquet cannot go to stdout: --output; name a file",
            id="parquet to stdout",
        ),
        pytest.param(
            ["--to", "conllu", "--table", "tokens"], "conllu has no tables: --table; leave it out", id="a table of conllu"
        ),
        pytest.param(["--to", "csv", "-o", "no/where"], "cannot write (", id="no such folder"),
        pytest.param(["--to", "csv", "-o", "."], "the current folder cannot be replaced: ", id="all, over the current folder"),
        pytest.param(["--to", "csv", "--table", "tokens", "-o", "."], "cannot write (", id="a table over a folder"),
        pytest.param(["--to", "csv", "--theme", "nothing", "-o", "out"], "the lexicon has no such theme: nothing;", id="theme"),
        pytest.param(["--to", "csv", "--year", "then", "-o", "out"], "not a range of years: --year 'then';", id="year"),
    ],
)
def test_what_cannot_be_done_is_said_before_any_work(zhuti: Zhuti, arguments: list[str], said: str) -> None:
    status, out, err = zhuti(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith(f"error: {said}")
    assert list(Path().iterdir()) == []
