"""The official languages are told apart, and a text in Chinese and another is Chinese."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.languages import language_of

CHINESE = "大会，回顾其以往各项决议，重申决心按照《联合国宪章》促进人权领域的国际合作，决定继续审议这一问题。"
ENGLISH = (
    "The General Assembly, recalling all its previous resolutions and reaffirming its commitment to cooperation, decides to"
    " continue its consideration of the question."
)
FRENCH = "L’Assemblée générale, rappelant toutes ses résolutions sur la question et réaffirmant les buts de la Charte, décide"
SPANISH = "La Asamblea General, recordando todas sus resoluciones sobre la cuestión y los propósitos de la Carta, decide"
RUSSIAN = "Генеральная Ассамблея, ссылаясь на все свои предыдущие резолюции по этому вопросу, постановляет"
ARABIC = "إن الجمعية العامة، إذ تشير إلى جميع قراراتها السابقة بشأن هذه المسألة، تقرر أن تواصل نظرها فيها"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (CHINESE, "zh"), (ENGLISH, "en"), (FRENCH, "fr"), (SPANISH, "es"), (RUSSIAN, "ru"), (ARABIC, "ar"),
        pytest.param("".join(f"{CHINESE}\n{ENGLISH}\n" for _ in range(9)), "zh", id="line by line in both"),
        pytest.param(ENGLISH * 9 + CHINESE * 9, "zh", id="English first"),
        pytest.param(ENGLISH * 9 + "中国", "en", id="English with a name in Chinese"),
        pytest.param("A/RES/76/164\n", None, id="a symbol alone"),
        pytest.param("联合国", "zh", id="one word"),
        pytest.param("", None, id="nothing"),
        pytest.param("Distr.: General\n聯合國大會，重申其決心，決定繼續審議。", "zh", id="Traditional characters"),
    ],
)  # fmt: skip
def test_the_language_of_a_text(text: str, language: str | None) -> None:
    assert language_of(text) == language


@given(st.text(max_size=300))
def test_any_text_has_one_of_the_languages_or_none(text: str) -> None:
    assert language_of(text) in (None, "zh", "en", "fr", "es", "ru", "ar")
