"""Regular expressions of RE2, asked of folded text: the expression is folded too, so that it finds what the words would.

Letters, signs and ideographs take their folded form and white space vanishes; escapes, the names of groups and classes, and
the ends of ranges of ideographs stay as they are.
"""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from nlp.text import fold, is_han, unify
from nlp.types import Span

if TYPE_CHECKING:
    import re2

_MEMORY = 8 << 20
_LARGEST = 10_000
_PROBES = ("", "a", "z", "0", "_", "中", "。", ".", "aa", "中中", "a中", "中a")
_BYTE = r"\C"

_PART = re.compile(
    r"""
      \\Q(?P<quoted>.*?)(?:\\E|$)
    | \\x(?:\{(?P<long>[0-9A-Fa-f]{1,6})\}|(?P<code>[0-9A-Fa-f]{2}))
    | (?P<kept>    \\[pP](?:\{[^}]*\}|.?)      # a class by its Unicode name
                 | \(\?[^:)>]*[:)>]?           # how a group is to be taken, its name
                 | \[:\^?\w+:\]                # a class by its POSIX name
                 | \\[A-Za-z0-9]               # an escape that stands for no character of its own
      )
    | \\(?P<escaped>.)
    | (?P<plain>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_OTHER_DASH = re.compile(r"\\.|[‐‑‒–—―−﹣─]", re.DOTALL)
_NOTHING, _ANYTHING = r"[^\x00-\x{10FFFF}]", r"[\x00-\x{10FFFF}]"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def find_regex(pattern: str, text: str) -> list[Span]:
    """Where an expression is found in a folded text, from left to right, none overlapping, none empty."""
    compiled = compile_regex(pattern)
    if not text.isascii():
        text = _LONE_SURROGATE.sub("\ufffd", text)
    return [span for found in compiled.finditer(text) if (span := found.span())[0] < span[1]]


@lru_cache(maxsize=16)
def compile_regex(pattern: str) -> re2._Regexp:
    """A folded expression, compiled, with a bound on the memory it may take.

    Raises:
        re2.error: RE2 cannot read it.
    """
    import re2

    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    options.never_capture = True
    return re2.compile(pattern, options)


class Fault(NamedTuple):
    """What is wrong with an expression: the key of the message and its values."""

    key: str
    values: dict[str, object]


def fault_of(pattern: str) -> Fault | None:
    """What is wrong with a folded expression, if anything."""
    import re2

    if _BYTE in pattern.replace("\\\\", ""):
        return Fault("query.regex", {"reason": _BYTE})
    try:
        compiled = compile_regex(pattern)
    except re2.error as error:
        reason = error.args[0]
        return Fault("query.regex", {"reason": reason.decode() if isinstance(reason, bytes) else str(reason)})
    if compiled.programsize > _LARGEST:
        return Fault("query.regex_large", {})
    if any(found.start() == found.end() for probe in _PROBES for found in compiled.finditer(probe)):
        return Fault("query.regex_empty", {})
    return None


def fold_pattern(written: str) -> str:
    r"""An expression in the form that is asked of folded text.

    >>> fold_pattern("（ＵＰＲ|普遍定期審議） [0-9]+"), fold_pattern("[一-龥 A-Z]")
    ('(upr|普遍定期审议)[0-9]+', '[一-龥a-z]')
    """
    raw = _OTHER_DASH.sub(lambda found: found[0] if found[0][0] == "\\" else "\\-", written)
    signs = unify(raw)
    folded: list[str] = []
    at = 0
    while at < len(signs):
        is_class = signs[at] == "["
        part, at = _folded_class(raw, signs, at) if is_class else _folded_part(signs, at)
        folded.append(part)
    return "".join(folded)


def _folded_part(signs: str, at: int) -> tuple[str, int]:
    """What begins at a place outside a class, folded, and where it ends."""
    found = _PART.match(signs, at)
    if found is None:
        return signs[at], at + 1
    if found["kept"]:
        return found["kept"], found.end()
    if found["quoted"] is not None:
        return re.escape(fold(found["quoted"]).text), found.end()
    if found["plain"]:
        return fold(found["plain"]).text, found.end()
    return re.escape(fold(_escaped(found)).text), found.end()


def _folded_class(raw: str, signs: str, start: int) -> tuple[str, int]:
    """The class that begins at a place, folded, and where it ends; where folding leaves nothing in it, it matches nothing."""
    opening = "[^" if signs.startswith("^", start + 1) else "["
    at = start + len(opening)
    members: list[str] = []
    first = at
    while at < len(signs) and (signs[at] != "]" or at == first):
        member, at = _folded_member(raw, signs, at)
        members.append(member)
    inside, closing = "".join(members), signs[at : at + 1]
    if not inside and closing:
        return (_ANYTHING if opening == "[^" else _NOTHING), at + 1
    return opening + inside + closing, at + 1


def _folded_member(raw: str, signs: str, at: int) -> tuple[str, int]:
    """A character, a range or an escape within a class, folded, and where it ends."""
    is_range = signs[at] != "\\" and signs.startswith("-", at + 1) and signs[at + 2 : at + 3] not in ("", "]", "\\")
    if is_range:
        ends = raw[at] + raw[at + 2]
        if not any(map(is_han, ends)):
            ends = signs[at].lower() + signs[at + 2].lower()
        return f"{_member(ends[0])}-{_member(ends[1])}", at + 3
    return _folded_part(signs, at)


def _member(character: str) -> str:
    return f"\\{character}" if character in "\\[]^-" else character


def _escaped(found: re.Match[str]) -> str:
    """The character that an escape stands for."""
    code = found["long"] or found["code"]
    if not code:
        return found["escaped"]
    return chr(int(code, 16)) if int(code, 16) <= sys.maxunicode else "\ufffd"
