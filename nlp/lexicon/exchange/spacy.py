"""spaCy's patterns: a JSON object a line, ``{"label", "pattern", "id"}``, for `SpanRuler` and `EntityRuler`.

The label is the theme's id, for it becomes the span's; ``id`` is the term. A phrase pattern is cut by the tokenizer
of the pipeline that loads it, so spaCy finds a term only where its own tokens have borders.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from nlp.errors import LexiconError
from nlp.lexicon.exchange.gathering import Gathering
from nlp.lexicon.exchange.model import Read, Remark, Written
from nlp.lexicon.exchange.uncarried import RULES, TERMS, THEMES, uncarried
from nlp.lexicon.model import Lexicon

_WORD_KEYS = frozenset(("TEXT", "ORTH", "LOWER", "NORM"))


def write(lexicon: Lexicon) -> Written:
    """A phrase pattern a term."""
    patterns = [{"label": theme.id, "pattern": term.text, "id": term.text} for theme in lexicon.themes for term in theme.terms]
    lines = [json.dumps(pattern, ensure_ascii=False) + "\n" for pattern in patterns]
    return Written("".join(lines).encode(), uncarried(lexicon, *RULES, *TERMS, "labels", *THEMES))


def read(content: bytes, name: str) -> Read:
    """The phrases; token patterns too, where each token says its very text.

    Raises:
        LexiconError: a line is no JSON object with ``label`` and ``pattern``.
    """
    gathering = Gathering(name)
    for number, line in enumerate(content.decode("utf-8").split("\n"), 1):
        if line.strip():
            label, pattern = _entry(line, f"{name}:{number}")
            text = pattern if isinstance(pattern, str) else _joined(pattern)
            if text is None:
                gathering.remarks.append(Remark(f"{name}:{number}", "exchange.token_pattern", {"label": label}))
            else:
                gathering.add(label, text, f"{name}:{number}")
    return gathering.read()


def _entry(line: str, where: str) -> tuple[str, str | list[Any]]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LexiconError("exchange.no_json", where=where, reason=str(error)[:100]) from error
    label, pattern = (entry.get("label"), entry.get("pattern")) if isinstance(entry, dict) else (None, None)
    if not isinstance(label, str) or not isinstance(pattern, str | list):
        raise LexiconError("exchange.no_pattern", where=where)
    return label, pattern


def _joined(tokens: list[Any]) -> str | None:
    """The text of a token pattern, None where a token is more than its text (a part of speech, an operator)."""
    texts = list(_texts(tokens))
    if not texts or None in texts:
        return None
    blank = " " if all(text and text.isascii() for text in texts) else ""
    return blank.join(text for text in texts if text)


def _texts(tokens: list[Any]) -> Iterator[str | None]:
    for token in tokens:
        if isinstance(token, dict) and len(token) == 1 and isinstance(text := next(iter(token.values())), str):
            yield text if next(iter(token)).upper() in _WORD_KEYS else None
        else:
            yield None
