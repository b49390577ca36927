"""Evaluating a lexicon against a gold standard: what gold says of each paragraph, and what is found in it."""

from nlp.maintenance.evaluation.evaluate import Evaluation, Mistake, evaluate
from nlp.maintenance.evaluation.gold import GoldParagraph, GoldPlace
from nlp.maintenance.evaluation.read_gold import read_gold

__all__ = ["Evaluation", "GoldParagraph", "GoldPlace", "Mistake", "evaluate", "read_gold"]
