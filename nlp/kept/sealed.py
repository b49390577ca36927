"""Values in JSON under a checksum, replaced as a whole: one that was cut off or edited is none."""

from __future__ import annotations

import json
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex
from typing import Any

NOT_SEALED = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading a file raises that is not what was written, or not of the shape that was expected."""


def read_sealed(path: Path, name: str) -> Any:
    """The value of a file.

    Args:
        name: under which it was written.

    Raises:
        OSError, ValueError, KeyError, TypeError, RecursionError: the file is not what was written; see `NOT_SEALED`.
    """
    written = json.loads(path.read_bytes())
    if written["digest"] != _digest(written[name]):
        raise ValueError(path)
    return written[name]


def write_sealed(path: Path, name: str, value: Any) -> None:
    """Put a file with this value in place of the one that is there.

    Raises:
        OSError: it cannot be written.
    """
    draft = path.with_name(f".{token_hex(8)}.json")
    try:
        draft.write_bytes(json.dumps({"digest": _digest(value), name: value}, ensure_ascii=False).encode())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _digest(value: Any) -> str:
    return blake2b(json.dumps(value, sort_keys=True).encode(), digest_size=16).hexdigest()
