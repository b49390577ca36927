"""Topic models of a workspace: what they are fitted to, how often their topics stand in each session, what themes cover."""

from nlp.modelling.applied import Applied, apply
from nlp.modelling.audit import Audit, ThemeAudit, TopicAudit, audit
from nlp.modelling.chosen import model_for, saved_model_for
from nlp.modelling.fitting import Wanted, fit_model
from nlp.modelling.paragraphs import TopicParagraph, paragraphs_at, strongest
from nlp.modelling.prevalence import Prevalence, prevalence
from nlp.modelling.texts import ModelTexts, model_texts, seeds_of

__all__ = [
    "Applied",
    "Audit",
    "ModelTexts",
    "Prevalence",
    "ThemeAudit",
    "TopicAudit",
    "TopicParagraph",
    "Wanted",
    "apply",
    "audit",
    "fit_model",
    "model_for",
    "model_texts",
    "paragraphs_at",
    "prevalence",
    "saved_model_for",
    "seeds_of",
    "strongest",
]
