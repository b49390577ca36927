"""The rows of the table of tokens."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.cutting import Cutter, Tokens
from nlp.lexicon.model import Lexicon
from nlp.mine.forms import Words
from nlp.mine.selection import Selection
from nlp.store import Workspace
from nlp.tables.model import Row
from nlp.tables.texts import Watch, documents_with_texts, unwatched
from nlp.types import Token


def token_rows(workspace: Workspace, selection: Selection, lexicon: Lexicon, watch: Watch = unwatched) -> Iterator[Row]:
    """A row for each token that is no blank, in the order of the columns.

    Args:
        lexicon: whose terms are the user dictionary of jieba.
    """
    cutter, words = Tokens(lexicon), Words()
    for document in documents_with_texts(workspace, selection, watch):
        for text in document.texts:
            for number, token in enumerate(written_tokens(cutter, text.text), 1):
                yield (text.id, number, token.text, words[token.text], token.start, token.end)


def written_tokens(cutter: Cutter, text: str) -> list[Token]:
    """The tokens of a text that are no blanks."""
    return [token for token in cutter.tokens(text) if not token.text.isspace()]
