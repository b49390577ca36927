"""A YAML text as the parser's tree, and what is wrong with a text that is none: on which line, and what to do about it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from nlp.errors import LexiconError

if TYPE_CHECKING:
    import yaml

_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_UNFINISHED = ("while scanning a quoted scalar", "while scanning a simple key")
"""What the parser was at when it missed an end: a quotation mark, a colon."""

_OPENS = "[{-?:"
_MAY_BE_DEEP = 2000
_TOO_DEEP = 100


def compose(path: Path, content: str) -> yaml.Node | None:
    """The tree of a text; None for an empty one.

    Raises:
        LexiconError: it is not YAML, is nested so deeply that the parser would break, or holds the marks of a merge that
            was not finished.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _refuse_depth(path, content)
        root: yaml.Node | None = yaml.compose(content, Loader=loader)
    except yaml.YAMLError as error:
        raise _conflict(path, content) or _syntax_error(path, content, error) from error
    return root


def _refuse_depth(path: Path, content: str) -> None:
    """Refuse what is nested so deeply that the parser, which calls itself for each level, would end the program.

    Each level needs a character that opens it: where there are few of them there is nothing to look for.
    """
    import yaml

    if sum(map(content.count, _OPENS)) < _MAY_BE_DEEP:
        return
    depth = 0
    for event in yaml.parse(content, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _TOO_DEEP:
            line = event.start_mark.line + 1 if event.start_mark else 1
            raise LexiconError("lexicon.too_deep", where=f"{path}:{line}")


def _conflict(path: Path, content: str) -> LexiconError | None:
    """What to say of a text that is not YAML because both sides of a merge stand in it."""
    found = _CONFLICT.search(content)
    if found is None:
        return None
    line = content.count("\n", 0, found.start()) + 1
    return LexiconError("lexicon.conflict", where=f"{path}:{line}", mark=found[0][:7])


def _syntax_error(path: Path, content: str, error: yaml.YAMLError) -> LexiconError:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return LexiconError("lexicon.syntax", where=f"{path}:{_line(content, error)}", problem=problem)


def _line(content: str, error: yaml.YAMLError) -> int:
    """The line to correct: where the parser stopped, or where that began which it could not finish."""
    from yaml.reader import Reader

    stopped_at, begun_at = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if stopped_at is None:
        hidden = Reader.NON_PRINTABLE.search(content)
        return content.count("\n", 0, hidden.start()) + 1 if hidden else 1
    lines = content.rstrip("\n ").splitlines() or [""]
    stopped: int = min(stopped_at.line, len(lines) - 1)
    if begun_at is None:
        return stopped + 1
    begun: int = min(begun_at.line, len(lines) - 1)
    context = getattr(error, "context", None) or ""
    is_left_open = context.startswith("while parsing a flow") and _indent(lines[stopped]) <= _indent(lines[begun])
    return (begun if is_left_open or context in _UNFINISHED else stopped) + 1


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
