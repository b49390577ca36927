"""Checking a lexicon: one module a subject, each giving findings; `check_lexicon` gathers them."""

from nlp.maintenance.check.check import check_lexicon, find_errors
from nlp.maintenance.check.finding import SEVERITIES, Finding, Severity
from nlp.maintenance.check.folder import Checked, check_folder

__all__ = ["SEVERITIES", "Checked", "Finding", "Severity", "check_folder", "check_lexicon", "find_errors"]
