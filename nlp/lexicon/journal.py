"""A change of several files of a lexicon that was decided and is not wholly in place yet: one file that says what it is.

Putting several files in place cannot be done at a stroke. So the whole change is written into one hidden file of the
lexicon's folder, which appears at a stroke; then the files are put in place, then the hidden file goes. Whoever reads the
lexicon in between, after a power cut say, reads through it and sees the lexicon as it is after the change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from nlp.errors import LexiconError

JOURNAL = ".change.json"

_NAME = re.compile(r"lexicon\.yaml|themes/[^./\\][^/\\]*\.yaml")


def read_journal(folder: Path) -> dict[str, bytes | None]:
    """The files that a change gives other contents, None for those it takes out, by their names; empty without one.

    Raises:
        LexiconError: the file is not one that this program wrote: it would change other files than a lexicon's.
    """
    path = folder / JOURNAL
    try:
        content = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError("lexicon.journal", where=str(path)) from error
    changes = _parsed(content)
    if changes is None:
        raise LexiconError("lexicon.journal", where=str(path))
    return changes


def journal_of(changes: Mapping[str, bytes | None]) -> str:
    """A change as its file has it.

    >>> journal_of({"themes/debt.yaml": None})
    '{"themes/debt.yaml": null}'
    """
    texts = {name: None if content is None else content.decode() for name, content in changes.items()}
    return json.dumps(texts, ensure_ascii=False, sort_keys=True)


def is_of_lexicon(name: str) -> bool:
    """Whether a file, by its name within the folder, is one of those that decide what is tagged.

    >>> is_of_lexicon("themes/debt.yaml"), is_of_lexicon("judgements.tsv"), is_of_lexicon("../lexicon.yaml")
    (True, False, False)
    """
    return _NAME.fullmatch(name) is not None


def _parsed(content: str) -> dict[str, bytes | None] | None:
    try:
        texts = json.loads(content)
    except ValueError:
        return None
    if not isinstance(texts, dict) or not all(map(is_of_lexicon, texts)):
        return None
    if not all(text is None or isinstance(text, str) for text in texts.values()):
        return None
    return {name: None if text is None else text.encode("utf-8", "surrogatepass") for name, text in texts.items()}
