"""Texts to words, as `zhuti keywords` and the topic models count them, for the vectorizers of scikit-learn."""

from __future__ import annotations

from collections.abc import Collection
from os import PathLike
from typing import TYPE_CHECKING, Any, NamedTuple

from sklearn.base import BaseEstimator

from nlp import messages
from nlp.integrations.sklearn.texts import lexicon_of, text_of

if TYPE_CHECKING:
    from nlp.cutting import Tokens
    from nlp.lexicon import Lexicon
    from nlp.mine.forms import Words


class _Cutting(NamedTuple):
    """What cuts texts for some values of the parameters, which takes a moment to make."""

    made_for: tuple[Any, ...]
    listed: list[Any] | None
    cutter: Tokens
    words: Words
    stop_words: frozenset[str]


class JiebaTokenizer(BaseEstimator):  # type: ignore[misc]  # scikit-learn has no types
    """The words of a text: an ``analyzer`` or ``tokenizer`` for `CountVectorizer`, `TfidfVectorizer` and `HashingVectorizer`.

    Words are those of jieba with the lexicon's terms as user dictionary, folded (人權 and 人权, HRC and hrc are one word);
    marks and blanks are none. So `CountVectorizer(analyzer=JiebaTokenizer())` has the counts that ``zhuti keywords`` starts
    from. As ``tokenizer`` it goes with ``token_pattern=None``, and the vectorizer makes n-grams and drops its own stop words.

    Parameters can be set from a grid (``vectorizer__analyzer__stop_words``). Other processes make their own dictionary and
    give the same words.

    Args:
        lexicon: a `Lexicon`, the path of a lexicon's folder, or None for the shipped one.
        stop_words: None, ``"lexicon"`` for those of the lexicon's folder, or a collection of words.
        fold: whether words that differ only in how they are written are one; else they stay as they stand.
        numbers: whether words of digits alone are words.

    >>> JiebaTokenizer()("欢迎普遍定期審議，第70/1號决议。")
    ['欢迎', '普遍定期审议', '第', '70', '1', '号', '决议']
    """

    def __init__(
        self,
        lexicon: Lexicon | str | PathLike[str] | None = None,
        *,
        stop_words: Collection[str] | str | None = None,
        fold: bool = True,
        numbers: bool = True,
    ) -> None:
        self.lexicon = lexicon
        self.stop_words = stop_words
        self.fold = fold
        self.numbers = numbers

    def __call__(self, text: str) -> list[str]:
        """The words of a text.

        Raises:
            ValueError: the text is missing (None, NaN), or a parameter has a value it cannot have.
            TypeError: it is no text.
        """
        from nlp.mine.forms import is_number

        cutting = self._cutting()
        found = []
        for form in cutting.cutter.forms(text_of(text)):
            word = cutting.words[form]
            if word is not None and word not in cutting.stop_words and (self.numbers or not is_number(word)):
                found.append(word if self.fold else form)
        return found

    def _cutting(self) -> _Cutting:
        """What cuts by the parameters as they are now."""
        asked = (self.lexicon, self.stop_words)
        made: _Cutting | None = getattr(self, "_made", None)
        is_same = made is not None and all(one is other for one, other in zip(made.made_for, asked, strict=True))
        if made is None or not is_same or made.listed != _listed(self.stop_words):
            made = self._made = self._make(asked)
        return made

    def _make(self, asked: tuple[Any, ...]) -> _Cutting:
        from nlp.cutting import Tokens
        from nlp.mine.forms import Words

        lexicon = lexicon_of(self.lexicon)
        stop_words = stop_words_of(self.stop_words, lexicon)
        return _Cutting(asked, _listed(self.stop_words), Tokens(lexicon), Words(), stop_words)

    def __getstate__(self) -> dict[str, Any]:
        state: dict[str, Any] = super().__getstate__()
        return {name: value for name, value in state.items() if name != "_made"}


def _listed(given: Any) -> list[Any] | None:
    """What a list or a set holds now, which its owner may change later."""
    return list(given) if isinstance(given, list | set) else None


def stop_words_of(given: Any, lexicon: Lexicon) -> frozenset[str]:
    """The words to leave out, folded.

    Raises:
        ValueError: it is a string that names no list.
        TypeError: it is no collection of words.
    """
    from nlp.lexicon.stop_words import read_stop_words, stop_words_file
    from nlp.mine.forms import folded_words

    if given is None:
        return frozenset()
    if isinstance(given, str):
        if given != "lexicon":
            raise ValueError(messages.text("sklearn.stop_words", given=repr(given)))
        return read_stop_words(stop_words_file(lexicon.path))
    if not isinstance(given, Collection) or not all(isinstance(word, str) for word in given):
        raise TypeError(messages.text("sklearn.stop_words", given=repr(given)))
    return folded_words(given)
