"""Reading a written query; what is wrong with it is said with its column.

::

    all     clause clause …             set apart by blanks: all of them hold
    clause  ["-"] chain
    chain   choice [">>" choice] …
    choice  operand ["|" operand] …
    operand "(" all ")" | word | quotation | regular expression | field

So ``|`` binds tighter than ``>>``, ``>>`` tighter than ``-``, and ``-`` tighter than a blank: ``-a|b c`` is c without a and
without b. ``cited:`` is a clause of its own, outside all brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from nlp.errors import UsageError
from nlp.search.fields import answer_named
from nlp.search.operands import Operands
from nlp.search.query import All, Any, Near, Node, Ordered, Query, Regex, Term, Theme, WholeWord, Wild, Without, Words
from nlp.search.tokens import FieldValues, Sign, Token, Value, tokens_of
from nlp.search.written import Written
from nlp.types import Token as CutToken

DEEPEST = 100
"""Brackets that may stand within each other."""

MOST_NODES = 1000
"""Words, fields, expressions and brackets that a query may have."""

MOST_SLOW = 100
"""Of these, expressions, words with stars, words close together and ``>>``, which take longer to look for."""


def read_query(
    written: str,
    themes: Mapping[str, str],
    terms: Collection[str] | None = None,
    tokens: Callable[[str], Sequence[CutToken]] | None = None,
) -> Query:
    """The query that was written.

    Args:
        themes: the id of each theme by each of its names (its id, its labels), folded.
        terms: the names of all terms, folded, so that an unknown one is said to be; None takes any.
        tokens: cuts a text into words, for ``word:``; without it that field is refused.

    Raises:
        UsageError: it cannot be read; it says at which column.
    """
    return _Reader(Operands(Written(written), themes, terms, tokens)).query()


class _Reader:
    """Reads the tokens of a query into a tree."""

    def __init__(self, operands: Operands) -> None:
        self._written = written = operands.written
        self._operands = operands
        self._tokens = tokens_of(written)
        self._next = 0
        self._depth = 0
        self._nodes = 0
        self._slow = 0
        self._cited: bool | None = None

    def query(self) -> Query:
        begins = self._peek()
        clauses = self._clauses()
        if not clauses:
            raise self._fault("query.cited_alone", begins)
        return Query(self._written.query, _all(clauses), self._cited)

    def _clauses(self) -> list[Node]:
        """What stands side by side up to the end of the query or of the group."""
        clauses: list[Node] = []
        while not self._is_sign(")", "end"):
            if not self._takes_cited():
                clauses.append(self._clause())
        return clauses

    def _takes_cited(self) -> bool:
        """Whether ``cited:`` comes next, which is then taken."""
        token = self._peek()
        if not (isinstance(token, FieldValues) and token.field == "cited"):
            return False
        self._next += 1
        if self._depth or self._is_sign("|", ">>"):
            raise self._fault("query.cited_place", token)
        answers = {answer_named(value.text) for value in token.values}
        if len(answers) > 1 or None in answers or self._cited not in (None, *answers):
            raise self._fault("query.cited", token.values[0])
        (self._cited,) = answers
        return True

    def _clause(self) -> Node:
        if not self._is_sign("-"):
            return self._chain()
        sign = self._take()
        if self._is_sign("|", ">>", ")", "end"):
            raise self._fault("query.minus", sign)
        self._count(sign)
        return Without(self._chain())

    def _chain(self) -> Node:
        begins = [self._peek()]
        parts = [self._choice()]
        within: list[int | None] = []
        while self._is_sign(">>"):
            sign = self._take()
            self._count_slow(sign)
            within.append(sign.within if isinstance(sign, Sign) else None)
            begins.append(self._peek())
            parts.append(self._choice(sign))
        if not within:
            return parts[0]
        if placeless := next((token for token, part in zip(begins, parts, strict=True) if not _has_places(part)), None):
            raise self._fault("query.no_place", placeless)
        return Ordered(tuple(parts), tuple(within))

    def _choice(self, before: Token | None = None) -> Node:
        """Operands with ``|`` between them; ``before`` is the sign they follow."""
        parts = [self._operand(before)]
        while self._is_sign("|"):
            parts.append(self._operand(self._take()))
        return _any(parts)

    def _operand(self, before: Token | None) -> Node:
        token = self._take()
        self._count(token)
        if not isinstance(token, Sign):
            node = self._operands.node_of(token)
            if isinstance(node, Wild | Near | Regex | WholeWord):
                self._count_slow(token)
            return node
        if token.kind == "(":
            return self._group(token)
        if token.kind == "-":
            raise self._fault("query.minus_inside", token)
        lacking = before if isinstance(before, Sign) else token
        raise self._fault("query.operand", lacking, sign=lacking.kind)

    def _group(self, opening: Sign) -> Node:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fault("query.deep", opening, deepest=DEEPEST)
        clauses = self._clauses()
        if not self._is_sign(")"):
            raise self._fault("query.opening", opening)
        if not clauses:
            raise self._fault("query.group", opening)
        self._next += 1
        self._depth -= 1
        return _all(clauses)

    def _count(self, token: Token) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise self._fault("query.many", token, most=MOST_NODES)

    def _count_slow(self, token: Token) -> None:
        self._slow += 1
        if self._slow > MOST_SLOW:
            raise self._fault("query.slow", token, most=MOST_SLOW)

    def _peek(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _is_sign(self, *kinds: str) -> bool:
        token = self._peek()
        return isinstance(token, Sign) and token.kind in kinds

    def _fault(self, key: str, token: Token | Value, **values: object) -> UsageError:
        return self._written.fault(key, token.at, **values)


def _all(clauses: list[Node]) -> Node:
    """All of them hold; what stands in a group of its own stands beside the others."""
    parts = [part for clause in clauses for part in (clause.parts if isinstance(clause, All) else (clause,))]
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _any(choices: list[Node]) -> Node:
    parts = [part for choice in choices for part in (choice.parts if isinstance(choice, Any) else (choice,))]
    return parts[0] if len(parts) == 1 else Any(tuple(parts))


def _has_places(node: Node) -> bool:
    """Whether a node is found at places one by one, so that ``>>`` can say which comes first."""
    parts = node.parts if isinstance(node, Any) else (node,)
    return all(isinstance(part, Words | Wild | Near | Regex | WholeWord | Theme | Term) for part in parts)
