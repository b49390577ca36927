"""The JSON Schemas for editors say what the loader says: they take what it takes and refuse what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from nlp.errors import LexiconError
from nlp.lexicon import load_lexicon
from nlp.lexicon.load import LEXICON_KEYS
from nlp.lexicon.read_theme import _COORDINATION_KEYS, _PATTERN_KEYS, _TERM_KEYS, _THEME_KEYS
from nlp.resources import resource

LEXICONS = resource("lexicons")
FOLDERS = [path.parent for path in sorted(LEXICONS.glob("*/lexicon.yaml"))]
DESCRIPTION = "name: test\nversion: 1.0.0\nlists:\n  money: [债务, 借款]\n"
THEME = "id: debt\nlabel: {zh: 债务, en: debt}\nterms: [债务]\n"


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((LEXICONS / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def content(text: str) -> Any:
    """YAML 1.2, as editors read it: ``yes`` and ``no`` are texts."""
    return YAML(typ="safe").load(text)


def is_loaded(folder: Path, theme: str, description: str = DESCRIPTION) -> bool:
    (folder / "themes").mkdir(exist_ok=True)
    (folder / "lexicon.yaml").write_text(description, encoding="utf-8")
    (folder / "themes" / "debt.yaml").write_text(theme, encoding="utf-8")
    try:
        load_lexicon(folder)
    except LexiconError:
        return False
    return True


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_shipped_lexicons_keep_to_their_schemas(folder: Path) -> None:
    themes = validator("theme")
    for path in sorted((folder / "themes").glob("*.yaml")):
        assert [error.message for error in themes.iter_errors(content(path.read_text(encoding="utf-8")))] == [], path.name
    description = content((folder / "lexicon.yaml").read_text(encoding="utf-8"))
    assert [error.message for error in validator("lexicon").iter_errors(description)] == []


def test_the_schemas_know_the_keys_that_the_loader_knows() -> None:
    theme = validator("theme").schema
    assert set(theme["properties"]) == _THEME_KEYS
    assert set(theme["$defs"]["term"]["properties"]) == _TERM_KEYS
    assert set(theme["$defs"]["pattern"]["properties"]) == _PATTERN_KEYS
    assert set(theme["$defs"]["coordination"]["properties"]) == _COORDINATION_KEYS
    assert set(validator("lexicon").schema["properties"]) == set(LEXICON_KEYS)


@pytest.mark.parametrize(
    "more",
    [
        "scope: 债务问题\nnote: 备注\n",
        "broader: []\nrelated: []\n",
        "status: deprecated\n",
        "never_inside: 债务质役\n",
        "never_inside: [债务质役, $money]\n",
        "near: {any: [减免], within: clause}\n",
        "near: {any: 减免, within: 12}\n",
        "near: {any: [减免], before: 4, after: 6}\n",
        "not_near: [{any: [质役], within: sentence}, {any: [质役], before: 3}]\n",
        "one_of: [{after: [外]}, {near: {any: [减免], within: clause}}]\n",
        "patterns: [{text: 减免…债务, gap: 6, term: 减免债务, borders: free}]\n",
        "coordination: [{modifier: 债务, head: 危机, through: [和], status: unverified}]\n",
        "examples: {yes: [减免债务], no: [债券]}\n",
    ],
)
def test_what_the_loader_takes_the_schema_takes(tmp_path: Path, more: str) -> None:
    assert is_loaded(tmp_path, THEME + more)
    assert [error.message for error in validator("theme").iter_errors(content(THEME + more))] == []


@pytest.mark.parametrize(
    "theme",
    [
        THEME.replace("id: debt", "id: Debt"),
        THEME.replace("id: debt", "id: con"),
        THEME.replace(", en: debt", ""),
        THEME.replace("[债务]", "[]"),
        THEME.replace("[债务]", "[{status: admitted}]"),
        THEME.replace("[债务]", "[{text: 债务, status: preffered}]"),
        THEME.replace("[债务]", "[{text: 债务, since: 1492}]"),
        THEME.replace("[债务]", "[{text: 债务, colour: red}]"),
        THEME + "colour: red\n",
        THEME + "never_inside: []\n",
        THEME + "near: {any: [减免]}\n",
        THEME + "near: {within: clause}\n",
        THEME + "near: {any: [减免], within: page}\n",
        THEME + "near: {any: [减免], within: 999}\n",
        THEME + "near: {any: [减免], within: clause, before: 3}\n",
        THEME + "one_of: []\n",
        THEME + "one_of: [{}]\n",
        THEME + "patterns: [{gap: 3}]\n",
        THEME + "patterns: [{text: 减免…债务, gap: 0}]\n",
        THEME + "coordination: [{modifier: 债务}]\n",
        THEME + "examples: {maybe: [债务]}\n",
        THEME + "status: gone\n",
    ],
)
def test_what_the_schema_refuses_the_loader_refuses(tmp_path: Path, theme: str) -> None:
    assert not is_loaded(tmp_path, theme)
    assert not validator("theme").is_valid(content(theme))


@pytest.mark.parametrize("description", [DESCRIPTION + "colour: red\n", "name: test\n", DESCRIPTION + "retired: [old]\n"])
def test_the_same_holds_of_the_description(tmp_path: Path, description: str) -> None:
    assert not is_loaded(tmp_path, THEME, description)
    assert not validator("lexicon").is_valid(content(description))
