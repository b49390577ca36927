"""Topic models kept in folders: whole, the same bytes for the same model, refused where something is wrong."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.errors import ModelError
from nlp.topics.model import TopicModel
from nlp.topics.saved import (
    FORMAT,
    Made,
    SavedModel,
    checked_name,
    files_of,
    find_model,
    model_folders,
    put_back,
    read_model,
    save,
)
from nlp.topics.saved.arrays import packed
from nlp.topics.saved.writing import digest

WORDS = ("南南合作", "发展权", "合作", "移徙")


def model(k: int = 2) -> TopicModel:
    components = np.arange(1.0, 1 + k * len(WORDS)).reshape(k, len(WORDS))
    components /= components.sum(axis=1, keepdims=True)
    names = tuple(f"话题 {at}" for at in range(k))
    parameters = {"k": k, "seed": 0, "rare": {"debt": 3}, "dropped": ["人权"], "drift": {}}
    return TopicModel("nmf", WORDS, np.full(len(WORDS), 1.5), components, ("south-south-cooperation", None), names, parameters)


def made() -> Made:
    sessions = ({"body": "GA", "session": "68", "documents": 1}, {"body": None, "session": None, "documents": 1})
    choice = ({"k": 2, "stability": 0.75, "coherence": 0.1, "diversity": 1.0}, {"k": 3, "stability": None})
    topics = ({"paragraphs": 7, "documents": 2}, {"paragraphs": 3, "documents": 1})
    return Made(
        "un-human-rights", "1.0.0+abc", "c" * 64, "d" * 64, 2, 10, 9, sessions, choice=choice, topics=topics, uncovered=(1,)
    )


@pytest.fixture
def saved() -> SavedModel:
    return SavedModel("mine", model(), made())


@pytest.fixture
def folder(saved, tmp_path) -> Path:
    return save(saved, tmp_path)


def refused(folder: Path) -> ModelError:
    with pytest.raises(ModelError) as caught:
        read_model(folder)
    assert "\n" not in caught.value.line("en")
    return caught.value


def rewrite(folder: Path, change: Callable[[dict], None], *, sealed: bool = True) -> None:
    """Change the description of a model, and its digest with it as a forger would."""
    path = folder / "model.json"
    whole = json.loads(path.read_text(encoding="utf-8"))
    change(whole)
    if sealed and isinstance(whole.get("model"), dict):
        whole["digest"] = digest(whole["model"])
    path.write_text(json.dumps(whole), encoding="utf-8")


def forge_arrays(folder: Path, data: bytes) -> None:
    """Other arrays, with a checksum that fits."""
    (folder / "arrays.npz").write_bytes(data)
    rewrite(folder, lambda whole: whole["model"]["checksums"].update({"arrays.npz": sha256(data).hexdigest()}))


def archive(**members: bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as found:
        for name, data in members.items():
            found.writestr(f"{name}.npy", data)
    return written.getvalue()


def array(values: np.ndarray, *, pickled: bool = False) -> bytes:
    written = io.BytesIO()
    np.lib.format.write_array(written, values, allow_pickle=pickled)
    return written.getvalue()


def test_what_is_read_is_what_was_saved(saved, folder):
    read = read_model(folder)
    assert files_of(read) == files_of(saved)
    assert read.model.components.tolist() == saved.model.components.tolist()
    assert (read.name, read.made.choice, read.model.seeds) == ("mine", saved.made.choice, saved.model.seeds)


def test_numpy_reads_the_arrays_without_a_pickle(folder):
    with np.load(folder / "arrays.npz", allow_pickle=False) as arrays:
        assert sorted(arrays) == ["components", "idf"]
        assert arrays["components"].shape == (2, len(WORDS))


def test_a_model_saved_at_another_time_has_the_same_bytes(saved, tmp_path, monkeypatch):
    first = {path.name: path.read_bytes() for path in save(saved, tmp_path / "a").iterdir()}
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    second = {path.name: path.read_bytes() for path in save(saved, tmp_path / "b").iterdir()}
    assert first == second
    assert sorted(first) == ["arrays.npz", "card.md", "model.json"]


def test_saving_leaves_nothing_but_the_model(saved, folder, tmp_path):
    save(saved, tmp_path, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_model_is_replaced_only_when_that_is_asked_for(saved, folder, tmp_path):
    with pytest.raises(ModelError, match="mine") as caught:
        save(saved, tmp_path)
    assert caught.value.key == "models.exists"
    save(SavedModel("mine", replace(saved.model, kind="lda"), saved.made), tmp_path, force=True)
    assert read_model(folder).model.kind == "lda"


def test_a_folder_that_is_no_model_is_never_replaced(saved, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("重要", encoding="utf-8")
    with pytest.raises(ModelError) as caught:
        save(saved, tmp_path, force=True)
    assert caught.value.key == "models.not_a_model"
    assert (tmp_path / "mine" / "letter.txt").read_text(encoding="utf-8") == "重要"


def test_a_fit_that_cannot_be_written_leaves_the_old_model(saved, folder, tmp_path, monkeypatch):
    before = (folder / "model.json").read_bytes()

    def refuse(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ModelError) as caught:
        save(saved, tmp_path, force=True)
    assert (caught.value.key, "No space left" in caught.value.line("en")) == ("models.unwritable", True)
    assert (folder / "model.json").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from test_saved_models import SavedModel, made, model, replace, save
rename, done = Path.rename, []
def kill_before_the_second(self, target):
    if done:
        os.kill(os.getpid(), 9)
    done.append(target)
    return rename(self, target)
Path.rename = kill_before_the_second
save(SavedModel("mine", replace(model(), kind="lda"), made()), Path(sys.argv[2]), force=True)
"""


@pytest.fixture
def killed(folder, tmp_path) -> Path:
    """The folder of models after a saving was killed that had moved the old model aside."""
    command = [sys.executable, "-c", KILLED, str(Path(__file__).parent), str(tmp_path)]
    assert subprocess.run(command, check=False).returncode == -9
    assert not folder.exists()
    assert {path.suffix for path in tmp_path.iterdir()} == {".new", ".old"}
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed by a signal there")
@pytest.mark.parametrize("look", [model_folders, lambda: find_model("mine")], ids=["all", "one"])
def test_a_model_that_a_killed_saving_moved_aside_goes_back(look, saved, killed, monkeypatch):
    monkeypatch.setenv("ZHUTI_MODELS", str(killed))
    look()
    assert files_of(read_model(killed / "mine")) == files_of(saved)
    with pytest.raises(ModelError) as caught:
        save(saved, killed)
    assert caught.value.key == "models.exists"


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed by a signal there")
def test_a_model_that_was_replaced_all_the_same_is_swept_and_a_draft_after_a_day(saved, killed):
    (old,) = killed.glob(".*.old")
    shutil.copytree(old, killed / "mine")
    put_back(killed)
    assert files_of(read_model(killed / "mine")) == files_of(saved)
    assert sorted(path.suffix for path in killed.iterdir()) == ["", ".new"]
    (draft,) = killed.glob(".*.new")
    os.utime(draft, (1, 1))
    put_back(killed)
    assert [path.name for path in killed.iterdir()] == ["mine"]


def test_what_no_saving_left_is_let_be(folder, tmp_path):
    for name in (".mine.old", "mine.0123456789abcdef.old", ".git", ".other.0123456789abcdef.old"):
        (tmp_path / name).mkdir()
    put_back(tmp_path)
    assert len(list(tmp_path.iterdir())) == 5
    put_back(tmp_path / "nowhere")


def test_a_model_that_another_process_put_back_meanwhile_is_replaced(folder, tmp_path, monkeypatch):
    rename = Path.rename

    def rename_slowly(self, target):
        if self.suffix == ".new":
            monkeypatch.setattr(Path, "rename", rename)
            put_back(tmp_path)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", rename_slowly)
    save(SavedModel("mine", replace(model(), kind="lda"), made()), tmp_path, force=True)
    assert read_model(folder).model.kind == "lda"
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("name", ["mine", "a", "sample-2", "2024_ga"])
def test_a_name_is_that_of_a_folder(name):
    assert checked_name(name) == name


ELSEWHERE = [
    "", ".", "..", "../other", "a/b", "a\\b", "/etc", "C:", "名", "A", "con", "com1", "-x", "a" * 65, "a\n", "a\0",
]  # fmt: skip


@pytest.mark.parametrize("name", ELSEWHERE, ids=repr)
def test_a_name_that_leads_elsewhere_is_none(name):
    with pytest.raises(ModelError) as caught:
        checked_name(name)
    assert caught.value.key == "models.bad_name"


def test_a_model_is_found_in_one_s_own_folder(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("ZHUTI_MODELS", str(tmp_path))
    assert find_model("mine").name == "mine"
    assert folder in model_folders()


def test_a_name_that_there_is_not_is_said(tmp_path, monkeypatch):
    monkeypatch.setenv("ZHUTI_MODELS", str(tmp_path))
    with pytest.raises(ModelError) as caught:
        find_model("nowhere")
    assert caught.value.line("en") == (
        "there is no topic model of this name: nowhere; zhuti topics list gives those there are, "
        "zhuti topics fit --name NAME makes one"
    )


def cut_off(name: str) -> Callable[[Path], object]:
    return lambda at: (at / name).write_bytes((at / name).read_bytes()[:-20])


def with_arrays(**arrays: np.ndarray) -> Callable[[Path], object]:
    return lambda at: forge_arrays(at, packed(arrays))


def with_members(**members: bytes) -> Callable[[Path], object]:
    return lambda at: forge_arrays(at, archive(**members))


def with_entry(name: str, value: object) -> Callable[[Path], object]:
    return lambda at: rewrite(at, lambda whole: whole["model"].update({name: value}))


OTHER_ARRAYS = "the arrays of arrays.npz are not those that model.json speaks of"
PICKLED = array(np.array([[{}] * 4] * 2), pickled=True)
DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "no arrays": (lambda at: (at / "arrays.npz").unlink(), "the file arrays.npz is missing"),
    "no description": (lambda at: (at / "model.json").unlink(), "the file model.json is missing"),
    "description cut off": (cut_off("model.json"), "model.json is not whole JSON"),
    "arrays cut off": (cut_off("arrays.npz"), "the file arrays.npz is not what its checksum says"),
    "names changed": (
        lambda at: rewrite(at, lambda whole: whole["model"]["names"].reverse(), sealed=False),
        "the file model.json is not what its checksum says",
    ),
    "deep nesting": (lambda at: (at / "model.json").write_bytes(b"[" * 100_000), "model.json is not whole JSON"),
    "no number": (lambda at: (at / "model.json").write_bytes(b'{"a": NaN}'), "model.json is not whole JSON"),
    "no archive": (lambda at: forge_arrays(at, b"PK\x03\x04 none"), "arrays.npz is not a whole archive"),
    "another shape": (with_arrays(components=np.ones((2, 9)), idf=np.ones(4)), OTHER_ARRAYS),
    "other names": (with_arrays(components=np.ones((2, 4)), rest=np.ones(4)), OTHER_ARRAYS),
    "a pickle": (with_members(components=PICKLED, idf=array(np.ones(4))), OTHER_ARRAYS),
    "a bomb": (with_members(components=bytes(50_000_000), idf=array(np.ones(4))), OTHER_ARRAYS),
    "no weights": (
        with_arrays(components=np.full((2, 4), np.nan), idf=np.ones(4)),
        "arrays.npz holds values that are no weights",
    ),
    "weights below zero": (
        with_arrays(components=-np.ones((2, 4)), idf=np.ones(4)),
        "arrays.npz holds values that are no weights",
    ),
    "a topic of nothing": (
        with_arrays(components=np.array([[0.25] * 4, [0.0] * 4]), idf=np.ones(4)),
        "arrays.npz holds a topic whose weights do not sum to 1",
    ),
    "a topic of too much": (
        with_arrays(components=np.array([[0.25] * 4, [0.5] * 4]), idf=np.ones(4)),
        "arrays.npz holds a topic whose weights do not sum to 1",
    ),
    "a topic beyond all numbers": (
        with_arrays(components=np.array([[0.25] * 4, [1e308] * 4]), idf=np.ones(4)),
        "arrays.npz holds a topic whose weights do not sum to 1",
    ),
    "a seed too many": (with_entry("seeds", [None] * 3), "the entry seeds of model.json is wrong"),
    "words twice": (with_entry("vocabulary", ["a", "a", "b", "c"]), "the entry vocabulary of model.json is wrong"),
    "too many topics": (with_entry("names", ["x"] * 3000), "the entry names of model.json is wrong"),
    "an unknown kind": (with_entry("kind", "bert"), "the entry kind of model.json is wrong"),
    "a kind that is a list": (with_entry("kind", ["nmf"]), "the entry kind of model.json is wrong"),
    "nothing told": (with_entry("made", {}), "the entry made of model.json is wrong"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_model_is_refused_with_the_reason(name, folder, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    damage, reason = DAMAGE[name]
    damage(folder)
    assert refused(folder).line().startswith(f"the topic model is damaged ({reason}): {folder}")


@pytest.mark.parametrize(
    "whole", [[], {}, {"program": "BERTopic", "format": 1}, {"program": "zhuti topic model", "format": "1"}]
)
def test_a_model_of_another_program_is_refused(whole, folder):
    (folder / "model.json").write_text(json.dumps(whole), encoding="utf-8")
    assert refused(folder).key == "models.foreign"


def test_a_model_of_a_newer_program_is_refused(folder):
    rewrite(folder, lambda whole: whole.update(format=FORMAT + 1, model="unknown"))
    error = refused(folder)
    assert error.line("en").startswith(f"this topic model has format {FORMAT + 1}; this program knows formats up to {FORMAT}: ")


@given(at=st.integers(min_value=0), value=st.integers(min_value=0, max_value=255))
def test_any_changed_byte_of_the_arrays_is_found(at, value):
    files = files_of(SavedModel("mine", model(), made()))
    data = bytearray(files["arrays.npz"])
    at %= len(data)
    if data[at] != value:
        data[at] = value
        assert sha256(bytes(data)).hexdigest() not in files["model.json"].decode()


def test_a_description_may_tell_of_fewer_topics_than_there_are(saved):
    told = replace(saved, made=replace(saved.made, topics=saved.made.topics[:1]))
    assert "| 2 | 话题 1 |  |  |" in files_of(told)["card.md"].decode()


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_the_bytes_do_not_depend_on_the_process(hash_seed, saved):
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from test_saved_models import *;"
        "print(sha256(b''.join(files_of(SavedModel('mine', model(), made())).values())).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, "-c", script, str(Path(__file__).parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == sha256(b"".join(files_of(saved).values())).hexdigest()


def test_the_card_says_in_both_languages_what_the_model_is(folder):
    card = (folder / "card.md").read_text(encoding="utf-8")
    for said in (
        "# 主题模型 mine", "# Topic model mine", "un-human-rights 1.0.0+abc", "c" * 64, "GA 68 (1)", "not stated (1)",
        "| 2 | 0.750 | 0.100 | 1.000 | chosen |", "debt: 3 paragraphs", "Fitted to 9 paragraphs only",
        "| 1 | 话题 0 | south-south-cooperation | 7 |",
    ):  # fmt: skip
        assert said in card


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda children: st.lists(children, max_size=4) | st.dictionaries(st.text(max_size=5), children, max_size=4),
    max_leaves=8,
)
ENTRIES = ["name", "kind", "parameters", "seeds", "names", "vocabulary", "made", "checksums"]
OF_MADE = ["lexicon", "documents", "sessions", "filters", "versions", "choice", "topics", "uncovered", "surprise"]


@pytest.fixture(scope="module")
def whole_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(SavedModel("mine", model(), made()), tmp_path_factory.mktemp("models"))


def read_or_refused(folder: Path) -> SavedModel | str:
    """The model, or the key of the error with which it is refused."""
    try:
        return read_model(folder)
    except ModelError as error:
        return error.key


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(["model.json", "arrays.npz"]), data=st.data())
def test_a_model_of_which_any_byte_is_another_is_refused_or_the_same(name, data, whole_model):
    before = (whole_model / name).read_bytes()
    at, value = data.draw(st.integers(0, len(before) - 1)), data.draw(st.integers(0, 255))
    changed = before[:at] + bytes([value]) + before[at + 1 :]
    (whole_model / name).write_bytes(data.draw(st.sampled_from([changed, before[:at]])))
    read = read_or_refused(whole_model)
    (whole_model / name).write_bytes(before)
    assert read in ("models.damaged", "models.foreign", "models.newer") or files_of(read) == files_of(read_model(whole_model))


@settings(max_examples=200, deadline=None)
@given(entry=st.sampled_from([(name,) for name in ENTRIES] + [("made", name) for name in OF_MADE]), value=JSON)
def test_a_forged_description_is_refused_or_read_and_never_fails_otherwise(entry, value, whole_model):
    before = (whole_model / "model.json").read_bytes()

    def forge(whole: dict) -> None:
        place = whole["model"]
        for name in entry[:-1]:
            place = place[name]
        place[entry[-1]] = value

    rewrite(whole_model, forge)
    read = read_or_refused(whole_model)
    (whole_model / "model.json").write_bytes(before)
    assert read == "models.damaged" or files_of(read)["card.md"]
