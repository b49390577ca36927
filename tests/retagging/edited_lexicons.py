"""Small lexicons, edits of them and texts in which their wordings stand, as strategies; and workspaces of such texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from nlp.lexicon.load import read_lexicon
from nlp.lexicon.model import Lexicon
from nlp.store import Workspace
from nlp.themes import Tagger
from nlp.types import Document, Paragraph, TaggedDocument
from nlp.workspace import stamp_of

WORDS = [
    "合作",
    "国际",
    "国际合作",
    "南南",
    "南南合作",
    "团结",
    "对话",
    "主权",
    "全球化",
    "UPR",
    "自决",
    "文化",
    "和",
    "发展权",
]
OTHERS = [
    "、",
    "和",
    "，",
    "。",
    "题为“",
    "”的第72/167号决议",
    "化肥",
    "民主权利",
    "社",
    "各自决定",
    "A",
    " ",
    "U P R",
    "合 作",
    "\u200b",
    "與",
]
LISTS = ["$first", "$second"]

words = st.sampled_from(WORDS)
few_words = st.lists(words | st.sampled_from(LISTS), min_size=1, max_size=2)
windows = st.sampled_from([{"within": "clause"}, {"within": "sentence"}, {"within": "paragraph"}, {"within": 3}, {"before": 4}])
guards = st.fixed_dictionaries(
    {},
    optional={
        "never_inside": few_words,
        "not_after": few_words,
        "before": few_words,
        "listed_with": few_words,
        "not_listed_with": few_words,
        "near": st.builds(lambda any_, window: {"any": any_, **window}, few_words, windows),
        "not_near": st.builds(lambda any_, window: {"any": any_, **window}, few_words, windows),
        "one_of": st.just([{"after": ["南南"]}, {"before": ["，"]}]),
    },
)
some_guards = st.just({}) | st.just({}) | guards
borders = st.sampled_from([{}, {}, {"borders": "free"}])


def guarded(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """An entry of a theme with guards of its own, or none."""
    return st.builds(
        lambda entry, guards_, free: {**entry, **guards_, **free}, st.fixed_dictionaries(fields), some_guards, borders
    )


terms = st.lists(guarded(text=words), min_size=1, max_size=4, unique_by=lambda term: term["text"])
coordinations = st.lists(
    guarded(modifier=st.sampled_from(["南南", "国际"]), head=st.sampled_from(["合作", "团结"])), max_size=1
)
patterns = st.lists(
    guarded(text=st.sampled_from(["国际…合作", "（南南|国际）合作", "（文化|UPR）…对话", "发展（权|）", "A…UPR"])),
    max_size=2,
    unique_by=lambda pattern: pattern["text"],
)


@st.composite
def themes(draw: st.DrawFn) -> dict[str, Any]:
    """A theme as its file has it, without its id."""
    theme: dict[str, Any] = {"terms": [{**term, "status": "admitted"} for term in draw(terms)]}
    for name, strategy in (("coordination", coordinations), ("patterns", patterns)):
        if found := draw(strategy):
            theme[name] = found
    return {**theme, **draw(some_guards)}


theme_sets = st.dictionaries(st.sampled_from(["alpha", "beta", "gamma", "delta"]), themes(), min_size=1, max_size=4)
lists = st.fixed_dictionaries({name[1:]: st.lists(words, min_size=1, max_size=2, unique=True) for name in LISTS})
texts = st.lists(st.sampled_from([*WORDS, *WORDS, *OTHERS]), min_size=1, max_size=12).map("".join)
documents = st.lists(st.tuples(st.none() | texts, st.lists(texts, max_size=4)), min_size=1, max_size=4)


def written(found: dict[str, Any], listed: dict[str, Any], order: Sequence[str] = ()) -> Lexicon:
    """A lexicon of themes and lists, read from its files."""
    description = {"name": "test", "version": "1.0.0", "lists": listed, "order": [one for one in order if one in found]}
    files = {"lexicon.yaml": json.dumps(description, ensure_ascii=False)}
    for theme_id, theme in found.items():
        content = {"id": theme_id, "label": {"zh": theme_id, "en": theme_id}, **theme}
        files[f"themes/{theme_id}.yaml"] = json.dumps(content, ensure_ascii=False)
    return read_lexicon(files, Path("lexicon"))


@st.composite
def one_term_otherwise(draw: st.DrawFn, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The terms of a theme with one more, or one less: what arrays decide, mostly."""
    others = [word for word in WORDS if word not in {term["text"] for term in found}]
    if len(found) > 1 and draw(st.booleans()):
        gone = draw(st.sampled_from(found))
        return [term for term in found if term is not gone]
    return [*found, {"text": draw(st.sampled_from(others)), "status": "admitted", **draw(some_guards), **draw(borders)}]


@st.composite
def edits(draw: st.DrawFn) -> tuple[Lexicon, Lexicon]:
    """A lexicon before and after an edit: themes and terms come and go, guards and lists change, the order does."""
    before, listed = draw(theme_sets), draw(lists)
    after = dict(before)
    for theme_id in draw(st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta"]), max_size=2, unique=True)):
        edited = draw(st.none() | themes() | st.sampled_from(["terms", "one term", "one term"]))
        if edited == "terms" and theme_id in after:
            after[theme_id] = {**after[theme_id], "terms": draw(st.permutations(after[theme_id]["terms"]))}
        elif edited == "one term" and theme_id in after:
            after[theme_id] = {**after[theme_id], "terms": draw(one_term_otherwise(after[theme_id]["terms"]))}
        elif isinstance(edited, dict):
            after[theme_id] = edited
        elif len(after) > 1:
            after.pop(theme_id, None)
    orders = draw(st.tuples(st.just(()), st.just(()) | st.permutations(sorted(before))))
    return written(before, listed, orders[0]), written(after, draw(st.just(listed) | lists), orders[1])


def composed(found: Sequence[tuple[str | None, Sequence[str]]], lexicon: Lexicon) -> list[TaggedDocument]:
    """Documents of texts, tagged; the zones of the paragraphs and the sessions go round."""
    tagger = Tagger(lexicon)
    made = []
    for number, (title, texts_) in enumerate(found):
        zones = ["preambular", "operative", "annex"]
        paragraphs = tuple(Paragraph(zones[place % 3], place + 1, text) for place, text in enumerate(texts_))
        document = Document(
            source=f"{number}.txt", sha256=f"{number:064}", kind="resolution", body="HRC", session=str(50 + number % 2),
            title=title, paragraphs=paragraphs,
        )  # fmt: skip
        tags = tagger.tag(list(texts_))
        made.append(TaggedDocument(document, tagger.tag([title])[0] if title else (), tuple(tags)))
    return made


def stored(path: Path, made: Sequence[TaggedDocument], lexicon: Lexicon) -> Workspace:
    """A workspace of tagged documents, open."""
    workspace = Workspace(path, mode="create")
    for document in made:
        workspace.store(document, stamp_of(lexicon), lexicon.files)
    return workspace
