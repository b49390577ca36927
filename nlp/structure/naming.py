"""The symbol and the session of a document: printed, or worked out from the number before the title."""

from __future__ import annotations

from nlp.structure.furniture import is_symbol_printed
from nlp.structure.header import Header
from nlp.symbols import decision_symbol, resolution_symbol, session_of


def name_document(header: Header, view: str) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The symbol and the session, and the names of those that were worked out."""
    symbol, session, derived = header.symbol, header.session, []
    if symbol is None and header.number and header.body and header.kind in ("resolution", "decision"):
        make_symbol = decision_symbol if header.kind == "decision" else resolution_symbol
        symbol = make_symbol(header.body, header.number)
        if symbol and not is_symbol_printed(view, symbol):
            derived.append("symbol")
    if session is None and symbol:
        session = session_of(symbol)
        if session:
            derived.append("session")
    return symbol, session, tuple(derived)
