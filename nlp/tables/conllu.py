"""All texts of a workspace in CoNLL-U: a word a line, with its place in the paragraph and the themes that it is part of.

The format is that of https://universaldependencies.org/format.html. No part of speech is given and no tree is drawn: their
columns hold ``_``. FORM followed by what stands between it and the next word rebuilds a paragraph to the character; blanks
there are written as UDPipe writes them: nothing for one plain blank, ``SpaceAfter=No`` for none, else ``SpacesAfter``,
``SpacesBefore`` of the first word, and ``SpacesInToken`` where a word has blanks inside it.

Sentences end behind 。！？； and what closes a quotation or a bracket there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nlp.cutting import Cutter, Tokens
from nlp.mine.selection import Selection
from nlp.store import Entry, Tags, Workspace
from nlp.tables.model import EVERYTHING
from nlp.tables.rows import lexicon_of
from nlp.tables.texts import DocumentTexts, Text, Watch, documents_with_texts, unwatched
from nlp.tables.token_rows import written_tokens
from nlp.text import ZERO_WIDTH
from nlp.types import Token
from nlp.visible import visible

SENTENCE_ENDS = frozenset("。！？；!?;．")
"""Signs behind which a sentence ends; the semicolon ends a paragraph of a resolution, and stands between its clauses."""

_CLOSING = frozenset("”’」』》〉）】)]\"'")
_EMPTY = "_"
_NAMED = {" ": r"\s", "\t": r"\t", "\r": r"\r", "\n": r"\n", "|": r"\p", "\\": r"\\"}
# What would end a line or a column, part a list or a pair, and all that cannot be seen.
_ESCAPED = re.compile(rf"[\s{ZERO_WIDTH}|\\=,]")


def conllu_sentences(workspace: Workspace, selection: Selection = EVERYTHING, watch: Watch = unwatched) -> Iterator[str]:
    """The sentences of a workspace in CoNLL-U, each with the empty line behind it; within ``workspace.snapshot()``.

    ``watch`` gives the documents on, and so knows how far the work has come.

    Raises:
        WorkspaceError: the workspace was tagged with another lexicon, and does not hold it.
    """
    cutter: Cutter | None = None
    for document in documents_with_texts(workspace, selection, watch):
        # The dictionary takes a while to read, and an empty workspace may have no lexicon.
        cutter = cutter or Tokens(lexicon_of(workspace))
        yield from _document(document, cutter)


def sentences_of(text: Text, cutter: Cutter) -> Iterator[str]:
    """The sentences of a title, a paragraph or a footnote, each with its line end; a text of blanks alone has none."""
    tokens = written_tokens(cutter, text.text)
    words = _Words(text, tokens)
    heading = [f"# newpar id = {visible(text.id)}", f"# zone = {text.zone}"]
    for number, (first, last) in enumerate(sentence_bounds(tokens), 1):
        written = text.text[tokens[first].start : tokens[last - 1].end]
        said = [f"# sent_id = {visible(text.id)}-{number}", f"# text = {_on_a_line(written)}"]
        lines = (words.line(at, at - first + 1) for at in range(first, last))
        yield "\n".join([*heading, *said, *lines]) + "\n"
        heading = []


def sentence_bounds(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where sentences begin and end among tokens.

    >>> tokens = [Token(sign, at, at + 1) for at, sign in enumerate("“是。”否；；好")]
    >>> sentence_bounds(tokens)
    [(0, 4), (4, 7), (7, 8)]
    """
    ends, at = [0], 0
    while at < len(tokens):
        is_end = tokens[at].text[-1] in SENTENCE_ENDS
        at += 1
        while is_end and at < len(tokens) and tokens[at].text in SENTENCE_ENDS | _CLOSING:
            at += 1
        if is_end or at == len(tokens):
            ends.append(at)
    return list(pairwise(ends))


def escaped(text: str) -> str:
    r"""A text as a value in MISC: UDPipe's escapes, and ``\u`` with four digits for what is not seen, for ``=`` and ``,``.

    >>> escaped("a b|c\u3000,")
    'a\\sb\\pc\\u3000\\u002c'
    """
    return _ESCAPED.sub(lambda found: _NAMED.get(found[0]) or f"\\u{ord(found[0]):04x}", text)


def _document(document: DocumentTexts, cutter: Cutter) -> Iterator[str]:
    heading = _of_document(document.entry)
    for text in document.texts:
        for sentence in sentences_of(text, cutter):
            yield f"{heading}{sentence}\n"
            heading = ""


def _of_document(entry: Entry) -> str:
    """The lines before the first sentence of a document."""
    values = {
        "symbol": entry.symbol,
        "body": entry.body,
        "session": entry.session,
        "adopted": entry.adopted,
        "kind": entry.kind,
    }
    described = [f"# {name} = {visible(value)}" for name, value in values.items() if value]
    return "\n".join([f"# newdoc id = {visible(entry.source)}", *described]) + "\n"


def _on_a_line(text: str) -> str:
    """The text with a plain blank for each sign that would end the line."""
    return " ".join(text.splitlines())


class _Words:
    """The lines of the words of one text."""

    def __init__(self, text: Text, tokens: Sequence[Token]) -> None:
        self._text = text.text
        self._tokens = tokens
        self._themes = _marks(text.tags, tokens)

    def line(self, at: int, number: int) -> str:
        """The line of a token.

        Args:
            number: its place in the sentence, from 1.
        """
        token = self._tokens[at]
        form = "".join(token.text.split())
        columns = [str(number), form, *[_EMPTY] * 7, "|".join(self._misc(at, token, form))]
        return "\t".join(columns)

    def _misc(self, at: int, token: Token, form: str) -> Iterator[str]:
        yield f"Start={token.start}"
        yield f"End={token.end}"
        surface = self._text[token.start : token.end]
        if surface != form:
            yield f"SpacesInToken={escaped(surface)}"
        if at == 0 and token.start:
            yield f"SpacesBefore={escaped(self._text[: token.start])}"
        after = self._text[token.end : self._tokens[at + 1].start if at + 1 < len(self._tokens) else None]
        if not after:
            yield "SpaceAfter=No"
        elif after != " ":
            yield f"SpacesAfter={escaped(after)}"
        if at in self._themes:
            themes, terms = zip(*self._themes[at], strict=True)
            yield f"Theme={','.join(themes)}"
            yield f"Term={','.join(map(escaped, terms))}"


def _marks(tags: Tags, tokens: Sequence[Token]) -> dict[int, list[tuple[str, str]]]:
    """Of each token that is part of mentions their themes, with ``B-`` where one begins and ``I-`` where not, and terms."""
    mentions = sorted((one.start, one.end, tag.theme, one.term) for tag in tags for one in tag.mentions)
    found: dict[int, list[tuple[str, str]]] = {}
    first = 0
    for start, end, theme, term in mentions:
        while first < len(tokens) and tokens[first].end <= start:
            first += 1
        at = first
        while at < len(tokens) and tokens[at].start < end:
            found.setdefault(at, []).append((f"{'B' if at == first else 'I'}-{theme}", term))
            at += 1
    return found
