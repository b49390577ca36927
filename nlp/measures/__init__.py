"""Each theme three ways: as the lexicon counts it, by its TF-IDF weight, and by the topic that is seeded with its terms."""

from nlp.measures.marks import marks_in
from nlp.measures.rows import TFIDF_COLUMNS, TOPIC_COLUMNS, tfidf_row, topic_row
from nlp.measures.terms import TermWeight, term_weights

__all__ = ["TFIDF_COLUMNS", "TOPIC_COLUMNS", "TermWeight", "marks_in", "term_weights", "tfidf_row", "topic_row"]
