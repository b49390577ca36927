"""CoNLL-U: another library reads it, and what it reads rebuilds the texts to the character."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import conllu
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tabled import ODD, table_rows

from nlp.cutting import Tokens
from nlp.lexicon import load_lexicon
from nlp.store import Workspace
from nlp.tables.conllu import conllu_sentences, sentences_of
from nlp.tables.texts import Text

CUTTER = Tokens(load_lexicon())
SIGNS = st.sampled_from("合作南人权民_=|,\\#1A²；。”! \t\r\n\u3000\u2028\u200b\x1c")
NAMES = {"s": " ", "t": "\t", "r": "\r", "n": "\n", "p": "|", "\\": "\\"}


def plain(value: str) -> str:
    """What `nlp.tables.conllu.escaped` was given, as its documentation says."""
    return re.sub(r"\\(?:u([0-9a-f]{4})|(.))", lambda found: chr(int(found[1], 16)) if found[1] else NAMES[found[2]], value)


def rebuilt(tokens: list[Any]) -> str:
    """The text of tokens that a library has read."""
    text = ""
    for token in tokens:
        misc = token["misc"]
        after = "" if misc.get("SpaceAfter") == "No" else plain(misc.get("SpacesAfter", r"\s"))
        text += (
            plain(misc.get("SpacesBefore", "")) + plain(misc.get("SpacesInToken") or token["form"].replace("\\", r"\\")) + after
        )
    return text


def text(written: str) -> Text:
    return Text("a.txt#body.1", 1, None, "body", 1, None, None, written, ())


@settings(max_examples=150)
@given(st.text(SIGNS, max_size=30) | st.text(st.characters(exclude_categories=["Cs"]), max_size=15))
def test_any_text_is_rebuilt_from_what_another_library_reads(written: str) -> None:
    sentences = conllu.parse("\n".join(sentences_of(text(written), CUTTER)))
    tokens = [token for sentence in sentences for token in sentence]
    if CUTTER.tokens(written) and any(not token.text.isspace() for token in CUTTER.tokens(written)):
        assert rebuilt(tokens) == written
        assert all(written[int(one["misc"]["Start"]) : int(one["misc"]["End"])] for one in tokens)
    else:
        assert sentences == []


@pytest.fixture(scope="module")
def sentences(workspace_file: Path) -> list[conllu.TokenList]:
    """All sentences of the workspace."""
    with Workspace(workspace_file) as workspace, workspace.snapshot():
        return conllu.parse("".join(conllu_sentences(workspace)))


def test_all_texts_of_the_workspace_are_there_in_their_order(sentences: list[conllu.TokenList], workspace_file: Path) -> None:
    paragraphs: dict[str, list[Any]] = defaultdict(list)
    for sentence in sentences:
        paragraphs[str(sentence.metadata.get("newpar id") or list(paragraphs)[-1])] += sentence
    expected = {row["doc_id"]: row["text"] for row in table_rows(workspace_file, "paragraphs") if row["text"].strip()}
    assert {key: rebuilt(tokens) for key, tokens in paragraphs.items()} == expected
    assert list(paragraphs) == list(expected)


def test_documents_begin_with_their_source_and_sentences_have_ids_of_their_own(
    sentences: list[conllu.TokenList], workspace_file: Path
) -> None:
    sources = [sentence.metadata["newdoc id"] for sentence in sentences if "newdoc id" in sentence.metadata]
    assert sources == [row["doc_id"] for row in table_rows(workspace_file, "documents")]
    ids = [sentence.metadata["sent_id"] for sentence in sentences]
    assert len(set(ids)) == len(ids)


def test_a_paragraph_is_cut_into_sentences_behind_full_stops_and_semicolons(sentences: list[conllu.TokenList]) -> None:
    found = [one for one in sentences if one.metadata["sent_id"].startswith(f"{ODD.source}#A.operative.1-")]
    assert [one.metadata["text"] for one in found] == [
        "欢迎南 南合作，“是。”", "北南、南南及三方合作；!", "COVID-19 | a=b\\c",
    ]  # fmt: skip
    assert [one.metadata.get("newpar id") for one in found] == [f"{ODD.source}#A.operative.1", None, None]


def test_words_bear_the_themes_that_they_are_part_of(sentences: list[conllu.TokenList]) -> None:
    found = next(one for one in sentences if one.metadata["text"] == "北南、南南及三方合作；!")
    assert [(token["form"], token["misc"].get("Theme"), token["misc"].get("Term")) for token in found] == [
        ("北南", "B-north-south-cooperation", "北南合作"),
        ("、", "I-north-south-cooperation", "北南合作"),
        ("南南及", "I-north-south-cooperation,B-south-south-cooperation", "北南合作,南南合作"),
        (
            "三方合作",
            "I-north-south-cooperation,I-south-south-cooperation,B-triangular-cooperation",
            "北南合作,南南合作,三方合作",
        ),
        ("；", None, None),
        ("!", None, None),
    ]


def test_every_mention_begins_at_one_word(sentences: list[conllu.TokenList], workspace_file: Path) -> None:
    begun = [mark for one in sentences for token in one for mark in (token["misc"].get("Theme") or "").split(",")]
    assert sum(mark.startswith("B-") for mark in begun) == len(table_rows(workspace_file, "mentions"))
