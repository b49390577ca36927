"""Checking a lexicon: one module a subject, each giving findings; `check_lexicon` gathers them."""

from nlp.maintenance.check.check import check_lexicon
from nlp.maintenance.check.finding import Finding

__all__ = ["Finding", "check_lexicon"]
