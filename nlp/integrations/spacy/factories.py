"""What spaCy calls to make the tokenizer and the components; their arguments are what a configuration may say.

spaCy reads the annotations of these functions to check a configuration, so they are not put off here; the components are
imported when one is made, for spaCy imports this module with every pipeline.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from spacy.language import Language

from nlp.integrations.spacy.languages import check_language

if TYPE_CHECKING:
    from nlp.integrations.spacy.components import TermsPipe, ThemesPipe
    from nlp.integrations.spacy.retokenizing import RetokenizingPipe
    from nlp.integrations.spacy.tokenizer import ZhutiTokenizer

TOKENIZER = "zhuti_tokenizer"
TERMS = "zhuti_terms"
THEMES = "zhuti_themes"

_LEXICON: dict[str, Any] = {"lexicon": None, "themes": None}


def make_tokenizer(lexicon: str | None = None, with_terms: bool = True) -> Callable[[Language], "ZhutiTokenizer"]:
    """``zhuti.Tokenizer.v1``: what makes a pipeline's tokenizer.

    Args:
        lexicon: the folder of a lexicon, None for the shipped one.
        with_terms: put the lexicon's terms into the dictionary; without them, jieba's own words.
    """

    def make(language: Language) -> "ZhutiTokenizer":
        from nlp.integrations.spacy.tokenizer import ZhutiTokenizer

        check_language(language, "zhuti.Tokenizer.v1")
        return ZhutiTokenizer(language.vocab, lexicon=lexicon, with_terms=with_terms)

    return make


@Language.factory(
    TOKENIZER,
    default_config={"lexicon": None, "with_terms": True},
    retokenizes=True,
    default_score_weights={"token_acc": None, "token_p": None, "token_r": None, "token_f": None},
)
def make_tokenizer_component(nlp: Language, name: str, lexicon: str | None, with_terms: bool) -> "RetokenizingPipe":
    """``zhuti_tokenizer``: cuts the Doc of another tokenizer anew."""
    from nlp.integrations.spacy.retokenizing import RetokenizingPipe

    check_language(nlp, name)
    return RetokenizingPipe(make_tokenizer(lexicon, with_terms)(nlp), name)


@Language.factory(
    TERMS,
    default_config={
        **_LEXICON,
        "spans_key": "terms",
        "alignment_mode": "expand",
        "scorer": {"@scorers": "spacy.overlapping_labeled_spans_scorer.v1", "spans_key": "terms"},
    },
    assigns=["doc.spans"],
    default_score_weights={"spans_terms_f": 1.0, "spans_terms_p": 0.0, "spans_terms_r": 0.0, "spans_terms_per_type": None},
)
def make_terms_component(
    nlp: Language,
    name: str,
    lexicon: str | None,
    themes: list[str] | None,
    spans_key: str,
    alignment_mode: str,
    scorer: Callable[..., Any] | None,
) -> "TermsPipe":
    """``zhuti_terms``: the lexicon's terms as spans."""
    from nlp.integrations.spacy.components import TermsPipe

    check_language(nlp, name)
    return TermsPipe(
        name,
        lexicon=lexicon,
        themes=themes,
        spans_key=spans_key,
        alignment_mode=alignment_mode,
        scorer=scorer,
        texts=getattr(nlp.tokenizer, "last_text", None),
    )


@Language.factory(
    THEMES,
    default_config={
        **_LEXICON,
        "spans_key": None,
        "alignment_mode": "expand",
        "scorer": {"@scorers": "spacy.textcat_multilabel_scorer.v2"},
    },
    assigns=["doc.cats"],
    default_score_weights={
        "cats_score": 1.0,
        "cats_score_desc": None,
        "cats_micro_p": None,
        "cats_micro_r": None,
        "cats_micro_f": None,
        "cats_macro_p": None,
        "cats_macro_r": None,
        "cats_macro_f": None,
        "cats_macro_auc": None,
        "cats_f_per_type": None,
    },
)
def make_themes_component(
    nlp: Language,
    name: str,
    lexicon: str | None,
    themes: list[str] | None,
    spans_key: str | None,
    alignment_mode: str,
    scorer: Callable[..., Any] | None,
) -> "ThemesPipe":
    """``zhuti_themes``: themes with their evidence, and as categories."""
    from nlp.integrations.spacy.components import ThemesPipe
    from nlp.integrations.spacy.extensions import register_themes

    check_language(nlp, name)
    register_themes()
    return ThemesPipe(
        name,
        lexicon=lexicon,
        themes=themes,
        spans_key=spans_key,
        alignment_mode=alignment_mode,
        scorer=scorer,
        texts=getattr(nlp.tokenizer, "last_text", None),
    )
