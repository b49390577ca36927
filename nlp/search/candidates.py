"""What every text must hold in which a node can: literals that narrow the search down before texts are looked at one by one."""

from __future__ import annotations

import re

from nlp.search.query import All, Near, Node, Ordered, Regex, WholeWord, Wild, Words

# A brace that repeats nothing stands for itself.
_UNSURE = re.compile(r"\(\?(?!:|P<)|\\[^\WdDwWsSbBAz]|\{(?!\d+(?:,\d*)?\})")
_ATOM = re.compile(
    r"""
      (?P<inner>  \\\w | \[ \^? \]? (?: \\. | \[:\^?\w+:\] | [^\]\\] )* \] | [.^$] )   # stands for no one character
    | (?P<open>   \( ) | (?P<close> \) )
    | (?P<again>  [+] )
    | (?P<maybe>  [*?] | \{[^}]*\} )
    | \\?(?P<literal> . )
    """,
    re.VERBOSE | re.DOTALL,
)


def required_by(node: Wild | Near | Ordered | Regex | WholeWord) -> All:
    """A node of literals, themes and choices that holds wherever the node holds, and elsewhere too."""
    match node:
        case Wild(pieces):
            return All(tuple(Words(piece) for piece in pieces if piece))
        case WholeWord(text):
            return All((Words(text),))
        case Near(parts):
            needed: tuple[Node, ...] = parts
        case Ordered(parts):
            needed = parts
        case Regex(pattern):
            return All(tuple(Words(run) for run in literal_runs(pattern)))
    return All(
        tuple(required_by(part) if isinstance(part, Wild | Near | Ordered | Regex | WholeWord) else part for part in needed)
    )


def literal_runs(pattern: str) -> list[str]:
    """Runs of characters that stand in whatever an expression of RE2 finds; none where that is hard to say.

    >>> literal_runs(r"第[0-9]+/[0-9]+号决?议"), literal_runs("决议|决定")
    (['第', '/', '号', '议'], [])
    """
    if _UNSURE.search(pattern):
        return []
    runs = [""]
    depth = 0
    for atom in _ATOM.finditer(pattern):
        kind, literal = atom.lastgroup, atom["literal"]
        depth += (kind == "open") - (kind == "close")
        if literal == "|" and atom[0] == "|" and not depth:
            return []
        if literal is not None and not depth:
            runs[-1] += literal
            continue
        if kind == "maybe":
            runs[-1] = runs[-1][:-1]
        runs.append("")
    return [run for run in runs if run]
