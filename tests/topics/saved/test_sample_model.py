"""The model that is shipped is what the documented command makes of the sample corpus with the shipped lexicon."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from nlp.lexicon.load import load_lexicon
from nlp.modelling import Wanted, fit_model
from nlp.resources import resource
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.topics.saved import SavedModel, files_of, find_model, is_shipped, own_folders, read_model
from nlp.topics.saved.folders import SHIPPED
from nlp.workspace import add_sources

HOW = "fit the sample anew as models/README.md says, and read what changed in its card"


@pytest.fixture(scope="module")
def refitted(tmp_path_factory: pytest.TempPathFactory) -> SavedModel:
    lexicon, path = load_lexicon(), tmp_path_factory.mktemp("sample") / "sample.db"
    with Workspace(path, mode="create") as workspace:
        list(add_sources(workspace, [resource("data", "corpus")], Tagger(lexicon)))
    with Workspace(path) as workspace, workspace.snapshot():
        return fit_model(workspace, lexicon, Wanted(k="auto"), name="sample")


@pytest.fixture(scope="module")
def shipped() -> SavedModel:
    return read_model(resource("models", "sample"))


def test_the_shipped_model_goes_with_the_shipped_lexicon(shipped):
    assert shipped.made.lexicon_version == load_lexicon().version, HOW


def test_the_shipped_model_is_what_a_fit_gives(shipped, refitted):
    assert replace(shipped.made, versions={}, choice=(), topics=()) == replace(
        refitted.made, versions={}, choice=(), topics=()
    ), HOW
    assert shipped.model.names == refitted.model.names, HOW
    assert shipped.model.vocabulary == refitted.model.vocabulary, HOW
    assert shipped.model.seeds == refitted.model.seeds, HOW
    for topic in range(shipped.model.k):
        assert shipped.model.top(topic) == refitted.model.top(topic), HOW
    np.testing.assert_allclose(shipped.model.components, refitted.model.components, atol=1e-6, err_msg=HOW)
    for one, other in zip(shipped.made.choice, refitted.made.choice, strict=True):
        assert one == pytest.approx(other, abs=1e-3), HOW


def test_the_card_of_the_shipped_model_is_that_of_its_description(shipped):
    card = resource("models", "sample", "card.md").read_text(encoding="utf-8")
    assert files_of(shipped)["card.md"].decode() == card, HOW
    assert shipped.made.corpus_hash in card
    assert shipped.made.lexicon_version in card


def test_the_shipped_models_are_those_that_are_known_as_such(monkeypatch):
    folders = {path.name for path in Path(resource("models")).iterdir() if path.is_dir() and not path.name.startswith(".")}
    assert set(SHIPPED) <= folders
    monkeypatch.setenv("ZHUTI_MODELS", str(resource("models")))
    assert is_shipped(Path(resource("models", "sample")))
    assert "sample" not in {path.name for path in own_folders()}


def test_the_shipped_model_is_found_by_its_name(shipped, tmp_path, monkeypatch):
    monkeypatch.setenv("ZHUTI_MODELS", str(tmp_path))
    found = find_model("sample")
    assert found.model.names == shipped.model.names
    assert sorted(path.name for path in Path(resource("models", "sample")).iterdir()) == ["arrays.npz", "card.md", "model.json"]
