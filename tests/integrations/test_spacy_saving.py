"""Pipelines saved and loaded: the lexicon goes along, and nothing of zhuti need be imported."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
import spacy
from spacy.util import load_config_from_str, load_model_from_config

from nlp.lexicon.files import read_files
from nlp.resources import DEFAULT_LEXICON, resource

LOAD = """
import sys
import spacy

language = spacy.load(sys.argv[1])
doc = language("减免外债，")
print(*[f"{theme.id}={theme.mentions[0].term}" for theme in doc._.themes], [token.text for token in doc], doc.spans["terms"])
"""
CONFIGURATION = """
[nlp]
lang = "zh"
pipeline = ["zhuti_themes"]

[nlp.tokenizer]
@tokenizers = "zhuti.Tokenizer.v1"
with_terms = false

[components]

[components.zhuti_themes]
factory = "zhuti_themes"
themes = ["debt", "right-to-development"]
spans_key = "terms"
alignment_mode = "strict"
"""
BLANK = """
import spacy

language = spacy.blank("zh")
language.add_pipe("zhuti_themes")
print(*[theme.id for theme in language("欢迎南南合作。")._.themes])
"""


@pytest.fixture
def debt(tmp_path):
    """The folder of a lexicon of one theme."""
    (tmp_path / "debt" / "themes").mkdir(parents=True)
    (tmp_path / "debt" / "lexicon.yaml").write_text("name: 债\nversion: 1.0.0\n", encoding="utf-8")
    theme = "id: debt\nlabel: {zh: 债务, en: Debt}\nterms: [减免外债]\n"
    (tmp_path / "debt" / "themes" / "debt.yaml").write_text(theme, encoding="utf-8")
    return tmp_path / "debt"


@pytest.fixture
def language(debt):
    """A pipeline of everything that needs a lexicon."""
    tokenizer = {"@tokenizers": "zhuti.Tokenizer.v1", "lexicon": str(debt)}
    language = spacy.blank("zh", config={"nlp": {"tokenizer": tokenizer}})
    language.add_pipe("zhuti_tokenizer", config={"lexicon": str(debt)})
    language.add_pipe("zhuti_terms", config={"lexicon": str(debt)})
    language.add_pipe("zhuti_themes", config={"lexicon": str(debt)})
    return language


def outcome(language):
    doc = language("减免外债，")
    return [token.text for token in doc], doc._.themes, [span.text for span in doc.spans["terms"]], doc.cats


def run(script, *arguments):
    command = [sys.executable, "-W", "error::UserWarning", "-c", script, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_components_are_there_without_any_import_of_zhuti():
    assert run(BLANK) == "south-south-cooperation\n"


def test_a_saved_pipeline_is_loaded_elsewhere_without_the_lexicon_s_folder(language, debt, tmp_path):
    language.to_disk(tmp_path / "saved")
    shutil.rmtree(debt)
    (tmp_path / "saved").rename(tmp_path / "moved")
    assert run(LOAD, tmp_path / "moved") == "debt=减免外债 ['减免外债', '，'] [减免外债]\n"


def test_the_saved_files_are_those_of_the_lexicon(language, debt, tmp_path):
    language.to_disk(tmp_path / "saved")
    for folder in ("tokenizer", "zhuti_tokenizer", "zhuti_terms", "zhuti_themes"):
        assert read_files(tmp_path / "saved" / folder / "lexicon") == read_files(debt)


def test_saving_in_the_place_of_another_pipeline_leaves_none_of_its_themes(language, tmp_path):
    shutil.copytree(resource("lexicons", DEFAULT_LEXICON), tmp_path / "saved" / "zhuti_themes" / "lexicon")
    language.to_disk(tmp_path / "saved")
    assert spacy.load(tmp_path / "saved").get_pipe("zhuti_themes").labels == ("debt",)


def test_a_saved_pipeline_that_lost_its_lexicon_says_what_to_do(language, tmp_path, monkeypatch):
    monkeypatch.setenv("ZHUTI_LANG", "en")
    language.to_disk(tmp_path / "saved")
    shutil.rmtree(tmp_path / "saved" / "zhuti_themes" / "lexicon")
    with pytest.raises(ValueError, match=r"^the saved pipeline lacks its lexicon: .+lexicon; save the pipeline again"):
        spacy.load(tmp_path / "saved")


def test_bytes_hold_the_lexicon_too(language, debt):
    before, content, config = outcome(language), language.to_bytes(), language.config
    shutil.rmtree(debt)
    assert outcome(spacy.blank("zh").from_config(config).from_bytes(content)) == before


def test_a_pipeline_with_its_own_lexicon_does_not_look_at_the_folder_any_more(language, debt, tmp_path):
    language.to_disk(tmp_path / "saved")
    (debt / "themes" / "debt.yaml").write_text("not a theme", encoding="utf-8")
    assert outcome(spacy.load(tmp_path / "saved"))[2] == ["减免外债"]


def test_names_that_came_with_a_pipeline_do_not_lead_out_of_its_folder(language, tmp_path):
    pipe = language.get_pipe("zhuti_themes")
    pipe.lexicon.files["themes/../../../outside.yaml"] = "id: outside"
    pipe.to_disk(tmp_path / "saved")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("outside.yaml")] == [
        "saved/lexicon/themes/outside.yaml"
    ]


def test_the_configuration_names_the_components_and_their_settings(language):
    section = language.config["components"]["zhuti_themes"]
    assert {name: section[name] for name in ("factory", "themes", "spans_key", "alignment_mode")} == {
        "factory": "zhuti_themes", "themes": None, "spans_key": None, "alignment_mode": "expand",
    }  # fmt: skip


def test_a_configuration_as_for_training_makes_the_pipeline():
    configuration = load_config_from_str(CONFIGURATION)
    doc = load_model_from_config(configuration, auto_fill=True)("重申发展权。")
    assert doc.cats == {"debt": 0.0, "right-to-development": 1.0}
    assert [span.text for span in doc.spans["terms"]] == ["发展权"]
