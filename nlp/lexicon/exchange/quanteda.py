"""quanteda's dictionaries in YAML: ``dictionary(file = "x.yml")`` in R; a key a theme, its values the terms.

quanteda matches tokens. Terms are written whole, for texts whose tokens were compounded, or as jieba's tokens joined by the
separator (a blank), for texts cut with jieba's own dictionary. Values are globs: ``*`` and ``?`` stand for other characters.
Key within key is a theme within a theme; ``__`` holds the values beside keys, as quanteda's ``as.yaml`` writes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from nlp import messages
from nlp.errors import LexiconError
from nlp.lexicon.exchange.gathering import Gathering
from nlp.lexicon.exchange.model import Read, Remark, Written
from nlp.lexicon.exchange.uncarried import RULES, TERMS, THEMES, left_out, uncarried
from nlp.lexicon.exchange.wordings import closed_up
from nlp.lexicon.model import Lexicon
from nlp.lexicon.nodes import Node, read_yaml

SEPARATOR = " "
_GLOB = frozenset("*?")
_VALUES_BESIDE_KEYS = "__"


def write(lexicon: Lexicon, *, tokens: bool = False) -> Written:
    """A key a theme, its id; all is quoted, so that ``no`` stays a word.

    Args:
        tokens: write the terms as the tokens that jieba cuts them into, joined by blanks.
    """
    import yaml

    globs = [(theme.path, term.line) for theme in lexicon.themes for term in theme.terms if not _GLOB.isdisjoint(term.text)]
    texts = {theme.id: [term.text for term in theme.terms if _GLOB.isdisjoint(term.text)] for theme in lexicon.themes}
    if tokens:
        texts = {theme: list(_cut(terms)) for theme, terms in texts.items()}
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    content = yaml.dump(texts, Dumper=dumper, allow_unicode=True, sort_keys=False, default_style='"', width=1000)
    remarks = (*left_out("unwritable", globs), *uncarried(lexicon, *RULES, *TERMS, "labels", *THEMES))
    return Written(content.encode(), remarks)


def read(content: bytes, name: str) -> Read:
    """The keys and their values; blanks between Chinese characters are the separator and go.

    Raises:
        LexiconError: it is no YAML, or no mapping of lists.
    """
    gathering = Gathering(name)
    try:
        _read_keys(gathering, read_yaml(Path(name), content.decode("utf-8")), None)
    except LexiconError as error:
        if error.key.startswith("exchange."):
            raise
        problem = messages.text(error.key, **error.values)
        raise LexiconError("exchange.no_dictionary", where=error.where, problem=problem) from error
    return gathering.read()


def _cut(terms: Iterable[str]) -> Iterator[str]:
    from nlp.lexicon.exchange.jieba import load_rjieba

    jieba = load_rjieba()
    for term in terms:
        yield SEPARATOR.join(token for token in jieba.cut(term, True) if token.strip())


def _read_keys(gathering: Gathering, node: Node, broader: str | None) -> None:
    for key, value in node.mapping().items():
        if key == _VALUES_BESIDE_KEYS and broader:
            _read_values(gathering, broader, value)
            continue
        gathering.begin(key, f"{value.path}:{value.line}", broader=broader)
        if isinstance(value.content, dict):
            _read_keys(gathering, value, key)
        elif value.content is not None:
            _read_values(gathering, key, value)


def _read_values(gathering: Gathering, theme: str, node: Node) -> None:
    for value in [node] if isinstance(node.content, str) else node.nodes():
        where, text = f"{value.path}:{value.line}", value.text()
        if _GLOB.isdisjoint(text):
            gathering.add(theme, closed_up(text), where)
        else:
            gathering.remarks.append(Remark(where, "exchange.glob", {"text": text}))
