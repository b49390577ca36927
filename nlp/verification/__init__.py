"""A report held against what its documents give now: every figure recomputed, every difference named."""

from nlp.verification.compare import Difference, differences
from nlp.verification.page import Page, asked_again, read_page, unread_of
from nlp.verification.verdict import Verdict, verify

__all__ = ["Difference", "Page", "Verdict", "asked_again", "differences", "read_page", "unread_of", "verify"]
