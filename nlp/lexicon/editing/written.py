"""Values written as YAML: plain where they read back as they are, in single quotes where not, on one line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from nlp.errors import LexiconError
from nlp.lexicon.yaml_text import compose

Value: TypeAlias = "str | int | Sequence[Value] | Mapping[str, Value] | None"

_SURELY_PLAIN = re.compile(r"[\u3400-\u9fff（）]+")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_STRING = "tag:yaml.org,2002:str"


def written(value: Value, *, in_flow: bool = True) -> str:
    """A value on one line: lists and mappings in brackets.

    Args:
        in_flow: it will stand inside brackets, where commas and brackets must be quoted.

    >>> written({"text": "南南合作", "since": 2005, "not_after": ["与", "a, b"]})
    "{text: 南南合作, since: 2005, not_after: [与, 'a, b']}"
    """
    if value is None:
        return "null"
    if isinstance(value, str):
        return scalar(value, in_flow=in_flow)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {written(one)}' for key, one in value.items())}}}"
    if isinstance(value, Sequence):
        return f"[{', '.join(written(one) for one in value)}]"
    return str(value)


def scalar(text: str, *, in_flow: bool) -> str:
    """A text of one line.

    >>> scalar("null", in_flow=False), scalar("a: b", in_flow=False), scalar("it's, so", in_flow=True)
    ("'null'", "'a: b'", "'it''s, so'")
    """
    if _SURELY_PLAIN.fullmatch(text) or reads_as(text, text, in_flow=in_flow):
        return text
    quoted = f"'{text.replace(chr(39), chr(39) * 2)}'"
    return quoted if reads_as(quoted, text, in_flow=in_flow) else _escaped(text)


def reads_as(spelling: str, text: str, *, in_flow: bool) -> bool:
    """Whether a spelling is read as just this text, and as a text."""
    import yaml

    around = f"[{spelling}]\n" if in_flow else f"- {spelling}\n"
    try:
        root = compose(Path(), around)
    except LexiconError:
        return False
    members = root.value if isinstance(root, yaml.SequenceNode) else []
    return len(members) == 1 and members[0].value == text and members[0].tag == _STRING


def _escaped(text: str) -> str:
    """In double quotes, which alone can name characters that cannot be written."""
    quoted = text.replace("\\", r"\\").replace('"', r"\"")
    return f'"{_UNPRINTABLE.sub(lambda found: f"{chr(92)}u{ord(found[0]):04x}", quoted)}"'
