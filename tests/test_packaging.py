"""The wheel: what is in it, and that it works where no checkout is near. Nothing is fetched."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from configparser import ConfigParser
from email import message_from_bytes
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-build.lock")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _quietly([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)], ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an environment of its own that has the wheel, and the libraries of this one."""
    folder = tmp_path_factory.mktemp("elsewhere")
    environment = folder / "venv"
    _quietly([sys.executable, "-m", "venv", "--without-pip", str(environment)], folder)
    python = environment / "bin" / "python"
    site = Path(_quietly([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], folder).strip())
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    offline = ["--no-index", "--no-deps", "--ignore-installed", "--no-compile", "-q"]
    _quietly([sys.executable, "-m", "pip", "--python", str(python), "install", *offline, str(wheel)], folder)
    (folder / "resolution.txt").write_bytes((ROOT / "data" / "corpus" / "hrc-res-43-21.txt").read_bytes())
    return folder


def zhuti(elsewhere: Path, *arguments: str, given: str | None = None) -> str:
    return _quietly([str(elsewhere / "venv" / "bin" / "zhuti"), *arguments], elsewhere, given)


def test_the_wheel_has_the_package_and_its_resources_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"nlp", next(top for top in tops if top.endswith(".dist-info"))}
    for folder in ("lexicons", "data", "models"):
        kept = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
        assert {f"nlp/_resources/{name}" for name in kept} <= set(names)
    assert not [name for name in names if "__pycache__" in name or name.endswith(".db")]
    assert [name for name in names if name.startswith("nlp/report/templates/")]


def test_the_wheel_says_what_it_is(wheel):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        told = message_from_bytes(archive.read(name))
    assert told["Description-Content-Type"] == "text/markdown"
    assert told.get_payload(decode=True).decode("utf-8").strip() == (ROOT / "README.md").read_text("utf-8").strip()
    assert (told["License-Expression"], told["Requires-Python"]) == ("MIT", ">=3.11")
    assert "Typing :: Typed" in told.get_all("Classifier")


def test_the_wheel_is_typed_and_names_what_spacy_looks_for(wheel):
    with zipfile.ZipFile(wheel) as archive:
        assert "nlp/py.typed" in archive.namelist()
        (name,) = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
        points = ConfigParser(delimiters=["="])
        points.optionxform = str
        points.read_string(archive.read(name).decode("utf-8"))
    assert set(points["spacy_factories"]) == {"zhuti_tokenizer", "zhuti_terms", "zhuti_themes"}
    assert set(points["spacy_tokenizers"]) == {"zhuti.Tokenizer.v1"}
    for value in (value for section in points.sections() for value in points[section].values()):
        module, _, attribute = value.partition(":")
        assert callable(getattr(import_module(module), attribute))


def test_what_is_packed_as_source_makes_the_same_wheel(wheel, tmp_path):
    _quietly([sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)], ROOT)
    (packed,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    _quietly([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)], source)
    (again,) = tmp_path.glob("*.whl")
    first, second = (zipfile.ZipFile(path) for path in (wheel, again))
    # Their records list the same files; when they were packed is not theirs to say.
    assert {one.filename: one.CRC for one in second.infolist()} == {one.filename: one.CRC for one in first.infolist()}


def test_spacy_finds_the_components_with_no_import_of_ours(elsewhere):
    code = """if True:
        import spacy
        language = spacy.blank("zh")
        language.add_pipe("zhuti_themes")
        print([theme.id for theme in language("欢迎南南合作")._.themes])
    """
    python = str(elsewhere / "venv" / "bin" / "python")
    assert _quietly([python, "-W", "ignore", "-c", code], elsewhere) == "['south-south-cooperation']\n"


def test_the_installed_package_is_the_one_that_runs(elsewhere):
    python = str(elsewhere / "venv" / "bin" / "python")
    assert _quietly([python, "-c", "import nlp; print(nlp.__file__)"], elsewhere).startswith(str(elsewhere))


def test_the_wheel_parses_a_document_with_no_checkout_near(elsewhere):
    (document,) = json.loads(zhuti(elsewhere, "parse", "resolution.txt", "--format", "json"))
    assert (document["symbol"], document["session"]) == ("A/HRC/RES/43/21", "43")


def test_the_wheel_tags_a_line_with_the_shipped_lexicon(elsewhere):
    row = json.loads(zhuti(elsewhere, "tag", "--lines", "-", given="欢迎南南合作\n"))
    assert [theme["id"] for theme in row["themes"]] == ["south-south-cooperation"]


def test_the_wheel_adds_counts_and_reports(elsewhere):
    zhuti(elsewhere, "add", "resolution.txt", "--db", "own.db")
    rows = list(csv.DictReader(io.StringIO(zhuti(elsewhere, "themes", "--by", "session", "--format", "csv", "--db", "own.db"))))
    (row,) = [row for row in rows if row["theme"] == "mutually-beneficial-cooperation"]
    assert (row["body"], row["session"], row["documents"]) == ("HRC", "43", "1")
    zhuti(elsewhere, "report", "--db", "own.db", "--output", "report.html")
    assert (elsewhere / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_versions_markers_and_hashes_and_no_addresses(name):
    marker = "[a-z_]+ [!=<>]+ '[A-Za-z0-9.]+'"
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(
            rf"[a-z0-9._-]+==[^ /:@]+( ; {marker}( (and|or) {marker})*)? \\|    --hash=sha256:[0-9a-f]{{64}}( \\)?", line
        )


def test_the_lock_holds_every_dependency_that_the_project_names():
    locked = {
        name for lock in LOCKS for name in re.findall(r"^([a-z0-9._-]+)==", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    }
    named = re.findall(r'^    "([a-z0-9-]+)[>=\[]', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert len(named) > 10
    assert set(named) <= locked


def test_provenance_names_every_document_of_the_corpus_and_its_hash():
    corpus = ROOT / "data" / "corpus"
    with (corpus / "PROVENANCE.tsv").open(encoding="utf-8", newline="") as table:
        rows = {row["file"]: row["sha256"] for row in csv.DictReader(table, delimiter="\t")}
    assert rows == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in corpus.glob("*.txt")}


def _quietly(command: list[str], folder: Path, given: str | None = None) -> str:
    """Run a command; what it wrote to stdout. PYTHONPATH and the user's settings for zhuti are left out."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ZHUTI_"))}
    done = subprocess.run(command, cwd=folder, env=environment, input=given, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout
