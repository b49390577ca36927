"""The default model of a workspace: fitted once, kept until something changes, never believed when it is damaged."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from nlp.errors import ModelError
from nlp.lexicon.load import load_lexicon
from nlp.modelling import Wanted, fit_model, kept, model_for, saved_model_for
from nlp.resources import resource
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.topics.saved import files_of
from nlp.workspace import add_sources

CORPUS = resource("data", "corpus")


def made_of(path: Path, sources: list[Path]) -> Path:
    with Workspace(path, mode="create") as workspace:
        assert all(not isinstance(one, Exception) for one in add_sources(workspace, sources, Tagger(load_lexicon())))
    return path


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_of(tmp_path_factory.mktemp("kept") / "sample.db", [CORPUS])


@pytest.fixture
def path(sample: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample, tmp_path / "zhuti.db"))


@pytest.fixture
def fits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the models that were fitted since."""
    names: list[str] = []

    def noted(*arguments, name, **options):
        names.append(name)
        return fit_model(*arguments, name=name, **options)

    monkeypatch.setattr(kept, "fit_model", noted)
    return names


def default(path: Path):
    with Workspace(path) as workspace, workspace.snapshot():
        return model_for(workspace, load_lexicon())


def test_the_default_model_is_fitted_once_and_then_kept(path, fits):
    first, second = default(path), default(path)
    assert len(fits) == 1
    assert first.components.tolist() == second.components.tolist()
    assert [one.name for one in kept.folder_of(path).iterdir()] == fits


def test_a_document_that_comes_makes_another_model(path, fits, tmp_path):
    default(path)
    (tmp_path / "new.txt").write_text("大会，\n\n1. 促请各国加强国际合作；\n\n2. 决定继续审议。\n", encoding="utf-8")
    made_of(path, [tmp_path / "new.txt"])
    default(path)
    assert len(set(fits)) == 2
    assert [one.name for one in kept.folder_of(path).iterdir()] == fits[1:]


def test_a_damaged_one_is_fitted_anew(path, fits):
    default(path)
    (kept.folder_of(path) / fits[0] / "arrays.npz").write_bytes(b"")
    assert default(path).k > 0
    default(path)
    assert len(fits) == 2


def test_where_nothing_can_be_kept_it_is_fitted_each_time(path, fits, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise ModelError("models.unwritable", where=str(path), reason="no")

    monkeypatch.setattr(kept, "save", refuse)
    assert default(path).names == default(path).names
    assert len(fits) == 2


FIT = """
import sys
from hashlib import sha256
from pathlib import Path
from nlp.lexicon.load import load_lexicon
from nlp.modelling import Wanted, fit_model
from nlp.store import Workspace
from nlp.topics.saved import files_of
with Workspace(Path(sys.argv[1])) as workspace, workspace.snapshot():
    saved = fit_model(workspace, load_lexicon(), Wanted(sys.argv[2], 6, sys.argv[2] != "lda", 7), name="same")
print(sha256(b"".join(files_of(saved).values())).hexdigest())
"""


@pytest.mark.parametrize("kind", ["nmf", "lda"])
def test_a_fit_is_the_same_in_any_process_with_any_threads_and_order_of_documents(kind, sample, tmp_path):
    turned = made_of(tmp_path / "turned.db", sorted(CORPUS.glob("*.txt"), reverse=True))
    digests = {
        _fit_in_process(path, kind, PYTHONHASHSEED=hash_seed, OMP_NUM_THREADS=threads, OPENBLAS_NUM_THREADS=threads)
        for path, hash_seed, threads in ((sample, "0", "1"), (turned, "1", "2"))
    }
    assert len(digests) == 1


def _fit_in_process(path: Path, kind: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", FIT, str(path), kind], capture_output=True, text=True, env={**os.environ, **environment}
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_another_seed_is_another_fit_of_a_mixture(sample):
    with Workspace(sample) as workspace, workspace.snapshot():
        fits = [fit_model(workspace, load_lexicon(), Wanted("lda", 4, False, seed), name="a") for seed in (0, 1)]
    assert files_of(fits[0])["arrays.npz"] != files_of(fits[1])["arrays.npz"]


def test_it_is_told_of_how_many_documents_words_are_cut_for_the_default_model_and_only_once(path):
    told: list[int] = []
    with Workspace(path) as workspace, workspace.snapshot():
        saved_model_for(workspace, load_lexicon(), on_cutting=told.append)
        assert told == [5]
        saved_model_for(workspace, load_lexicon(), on_cutting=told.append)
    assert told == [5]
