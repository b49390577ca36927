"""TBX (ISO 30042): TBX-Basic of the third version in both styles, out and in, and the older ``martif`` files, in."""

from nlp.lexicon.exchange.tbx.read import read_tbx
from nlp.lexicon.exchange.tbx.write import write_tbx

__all__ = ["read_tbx", "write_tbx"]
