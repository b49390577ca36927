"""Statements as Turtle (W3C, 2014): what belongs to one subject stands together, in the order given."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from nlp.lexicon.exchange.skos.rdf import PREFIXES, TYPE, Literal, Resource, Statement

_LOCAL_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
_ESCAPED = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\r"): "\\r", ord("\t"): "\\t"}
_NOT_IN_URIS = re.compile(r'[\x00-\x20<>"{}|^`\\]')


def to_turtle(statements: Sequence[Statement], prefixes: Mapping[str, str]) -> str:
    """The statements as Turtle.

    Args:
        prefixes: besides those of `PREFIXES`, the URIs that prefixes of this file stand for.
    """
    known = {**PREFIXES, **prefixes}
    lines = [f"@prefix {prefix}: <{uri}> ." for prefix, uri in known.items()]
    for subject, members in groupby(statements, key=lambda one: one.subject):
        lines += ["", f"{_uri(subject.uri, known)} {_predicates(list(members), known)} ."]
    return "\n".join(lines) + "\n"


def _predicates(statements: Sequence[Statement], prefixes: Mapping[str, str]) -> str:
    lines: list[str] = []
    for predicate, members in groupby(statements, key=lambda one: one.predicate):
        values = ",\n        ".join(_value(one.value, prefixes) for one in members)
        lines.append(f"{'a' if predicate == TYPE else predicate} {values}")
    return " ;\n    ".join(lines)


def _value(value: Resource | Literal, prefixes: Mapping[str, str]) -> str:
    if isinstance(value, Resource):
        return _uri(value.uri, prefixes)
    if value.datatype == "xsd:boolean":
        return value.text
    text = f'"{value.text.translate(_ESCAPED)}"'
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{value.datatype}" if value.datatype else text


def _uri(uri: str, prefixes: Mapping[str, str]) -> str:
    for prefix, start in prefixes.items():
        if uri.startswith(start) and _LOCAL_NAME.fullmatch(uri, len(start)):
            return f"{prefix}:{uri[len(start) :]}"
    return f"<{_NOT_IN_URIS.sub(lambda found: f'%{ord(found[0]):02X}', uri)}>"
