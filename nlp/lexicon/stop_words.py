"""Stop words: the function words that lists of words and collocates leave out, one a line in ``stopwords.txt``."""

from __future__ import annotations

from pathlib import Path

from nlp.errors import LexiconError
from nlp.resources import DEFAULT_LEXICON, resource
from nlp.text import fold

FILE_NAME = "stopwords.txt"
REMARK = "#"


def stop_words_file(lexicon: str) -> Path:
    """The list of a lexicon's folder, the shipped one where it has none."""
    path = Path(lexicon) / FILE_NAME
    return path if lexicon and path.is_file() else resource("lexicons", DEFAULT_LEXICON, FILE_NAME)


def read_stop_words(path: Path) -> frozenset[str]:
    """The words of a list, folded; empty lines and what follows ``#`` are passed over.

    Raises:
        LexiconError: the file cannot be read or is not UTF-8.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise LexiconError("lexicon.not_utf8", where=str(path)) from error
    except OSError as error:
        raise LexiconError("lexicon.unreadable", where=str(path), reason=error.strerror) from error
    words = (fold(line.partition(REMARK)[0]).text for line in lines)
    return frozenset(filter(None, words))
