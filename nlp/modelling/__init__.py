"""Topic models of a workspace: what they are fitted to, how often their topics stand in each session, what themes cover."""

from nlp.modelling.texts import ModelTexts, model_texts, seeds_of

__all__ = ["ModelTexts", "model_texts", "seeds_of"]
