"""Ellipsis: terms that an enumeration tears apart."""

from __future__ import annotations

import pytest
from composed_lexicons import lexicon, theme

from nlp.lexicon.model import Coordination
from nlp.themes import Tagger


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(
        lexicon(
            theme("south", "南南合作", coordinations=[Coordination("南南", "合作", "南南合作")]),
            theme("solidarity", "国际团结", coordinations=[Coordination("国际", "团结", "国际团结", through=("合作",))]),
        )
    )


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("南南和三方合作", ["南南和三方合作"]),
        ("南南、区域及三方合作", ["南南、区域及三方合作"]),
        ("南南以及三方合作", ["南南以及三方合作"]),
        ("南南或三方合作", ["南南或三方合作"]),
        ("南南/三方合作", ["南南/三方合作"]),
        ("南南和/或三方合作", ["南南和/或三方合作"]),
        ("南南（包括三方）合作", ["南南（包括三方）合作"]),
        ("南南合作和三方合作", ["南南合作"]),
        ("南南合作、南南和三方合作", ["南南合作", "南南和三方合作"]),
        ("南南学习网络和三方合作", []),
        ("南南，三方合作", []),
        ("南南（见附件）的合作", []),
        ("南南和平合作", []),
    ],
)
def test_a_shared_head_completes_its_modifiers(tagger: Tagger, text: str, surfaces: list[str]) -> None:
    found = [mention.surface for tag in tagger.tag([text])[0] for mention in tag.mentions]
    assert found == surfaces


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("国际合作和团结", ["国际合作和团结"]),
        ("国际合作、团结", ["国际合作、团结"]),
        ("国际合作和民族团结", []),
        ("国际社会和团结", []),
    ],
)
def test_a_shared_modifier_completes_its_heads(tagger: Tagger, text: str, surfaces: list[str]) -> None:
    found = [mention.surface for tag in tagger.tag([text])[0] for mention in tag.mentions]
    assert found == surfaces
