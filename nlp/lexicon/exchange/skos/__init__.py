"""SKOS (W3C, 2009) as Turtle and as RDF/XML: out, and in through rdflib."""

from nlp.lexicon.exchange.skos.read import read_skos
from nlp.lexicon.exchange.skos.write import write_skos

__all__ = ["read_skos", "write_skos"]
