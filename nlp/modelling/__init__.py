"""Topic models of a workspace: what they are fitted to, how often their topics stand in each session, what themes cover."""

from nlp.modelling.applied import Applied, apply
from nlp.modelling.chosen import model_for
from nlp.modelling.texts import ModelTexts, model_texts, seeds_of

__all__ = ["Applied", "ModelTexts", "apply", "model_for", "model_texts", "seeds_of"]
