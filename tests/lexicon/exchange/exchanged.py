"""Lexicons for tests of exchange: random ones as people could write them, and what two have in common."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from nlp.lexicon.editing.draft import Draft
from nlp.lexicon.editing.making import new_lexicon
from nlp.lexicon.exchange.applying import apply_merge
from nlp.lexicon.exchange.merge_model import Naming
from nlp.lexicon.exchange.merging import plan_merge
from nlp.lexicon.exchange.model import Read
from nlp.lexicon.model import STATUSES, Lexicon, Provenance, Term, Theme
from nlp.lexicon.read_theme import folded_words

FILES = Path(__file__).parent / "files"

_HAN = "国际合作债务外移民权发展南北方三和与及移徙者会议决"
_words = st.text(_HAN, min_size=2, max_size=6)
_odd = st.sampled_from(
    ["=债务", "+外债", "-债", "@债务", "'债务", "'=外债", '债"务"', "COVID-19", "债务、外债", "2030年", "no", "UPR", "\uff1d债"]
)
terms = st.one_of(_words, _odd)
ids = st.from_regex(r"[a-z]{2,6}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
said = st.one_of(st.none(), st.sampled_from(["A/RES/53/22, 第1段", "=1+1", "'引号'", '说"好"的', "@x", "甲；乙", "42"]), _words)
years = st.one_of(st.none(), st.integers(1946, 2026))


def theme_of(theme_id: str, *wordings: str, **more: object) -> Theme:
    """A theme whose first term is preferred."""
    listed = tuple(Term(text, Provenance("admitted" if place else "preferred")) for place, text in enumerate(wordings))
    label = more.pop("label", {"zh": wordings[0], "en": theme_id.replace("-", " ")})
    return Theme(theme_id, label, listed, path=f"themes/{theme_id}.yaml", **more)  # type: ignore[arg-type]  # keys of Theme


def lexicon_of(*themes: Theme, **more: object) -> Lexicon:
    """A lexicon of themes."""
    return Lexicon("test", "1", "0" * 12, themes, **more)  # type: ignore[arg-type]  # keys of Lexicon


@st.composite
def lexicons(draw: st.DrawFn, wordings: st.SearchStrategy[str] = terms) -> Lexicon:
    """A lexicon in which no wording stands in two themes."""
    names = draw(st.lists(ids, min_size=1, max_size=4, unique=True))
    texts = draw(st.lists(wordings, min_size=len(names), max_size=12, unique_by=folded_words))
    themes = []
    for place, name in enumerate(names):
        own = texts[place :: len(names)]
        listed = tuple(Term(text, draw(_provenance(is_first=not number))) for number, text in enumerate(own))
        broader = tuple(draw(st.lists(st.sampled_from(names[:place]), unique=True))) if place else ()
        label = {"zh": draw(_words), "en": draw(st.sampled_from(["debt", "debt, relief", "=x", "A “b”"])) + f" {name}"}
        themes.append(
            Theme(name, label, listed, broader=broader, scope=draw(said), note=draw(said), path=f"themes/{name}.yaml")
        )
    return lexicon_of(*themes)


@st.composite
def _provenance(draw: st.DrawFn, *, is_first: bool) -> Provenance:
    status = "preferred" if is_first else draw(st.sampled_from([one for one in STATUSES if one != "preferred"]))
    since = draw(years)
    until = draw(st.one_of(st.none(), st.integers(since or 1946, 2026)))
    return Provenance(status, since, until, draw(said), draw(said))


def imported(read: Read, folder: Path, naming: Naming | None = None) -> Lexicon:
    """The lexicon that an empty one becomes when what was read is merged into it."""
    new_lexicon(folder, "test", with_example=False)
    draft = Draft(folder)
    merge = plan_merge(draft.before(), read, naming)
    assert merge.faults == ()
    apply_merge(draft, merge)
    return draft.save()


def terms_by_theme(lexicon: Lexicon) -> dict[str, list[str]]:
    """The wordings of each theme."""
    return {theme.id: [term.text for term in theme.terms] for theme in lexicon.themes}
