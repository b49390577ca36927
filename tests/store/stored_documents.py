"""Documents for a workspace: one composed by hand, and a strategy for any."""

from __future__ import annotations

from hypothesis import strategies as st

from nlp.store import Stamp
from nlp.types import (
    Document,
    Footnote,
    Mention,
    NoteMark,
    Paragraph,
    TaggedDocument,
    ThemeTag,
    Vote,
    VoteCounts,
    Warning,
)

STAMP = Stamp("un-human-rights", "1.0.0+000000000000", "1")
OTHER_STAMP = Stamp("un-human-rights", "1.1.0+111111111111", "1")

SOUTH = "欢迎南南合作和三方合作，"


def tagged(source: str = "a.txt", *, sha256: str = "0" * 64, symbol: str | None = "A/HRC/RES/53/11") -> TaggedDocument:
    """A resolution with everything that a document can have."""
    document = Document(
        source=source,
        sha256=sha256,
        symbol=symbol,
        body="HRC",
        committee="第三委员会",
        session="53",
        kind="resolution",
        agenda_item="3",
        title="南南合作",
        title_spans=((3, 7),),
        sponsors=("中国", "古巴"),
        report="A/53/1",
        adopted="2023-07-13",
        distributed="2023-07-18",
        meeting="第35次会议",
        derived=("symbol",),
        paragraphs=(
            Paragraph(
                "preambular", 1, SOUTH, "欢迎", (NoteMark("1", 6),), ((10, 15), (17, 24)), (None, {"page": 1, "box": [1, 2]})
            ),
            Paragraph("operative", 1, "决定继续审议。", part="A"),
        ),
        footnotes=(Footnote("1", "同上。", ((30, 33),)), Footnote("*", "代表")),
        vote=Vote("recorded", VoteCounts(2, 1, None), ("中国", "古巴"), ("甲",), ()),
        warnings=(Warning("structure.gap", {"missing": 3}),),
    )
    south = ThemeTag("south-south-cooperation", (Mention(2, 6, "南南合作", "南南合作"),))
    triangular = ThemeTag("triangular-cooperation", (Mention(7, 11, "三方合作", "三方合作"),), cited=True)
    title = ThemeTag("south-south-cooperation", (Mention(0, 4, "南南合作", "南南合作"),))
    return TaggedDocument(document, (title,), ((south, triangular), ()))


texts = st.text(st.characters(codec="utf-8"), max_size=20)
marks = st.text("*1234567890", min_size=1, max_size=3)
spans = st.lists(st.tuples(st.integers(0, 9**9), st.integers(0, 9**9)), max_size=3).map(tuple)
locations = st.lists(st.none() | st.fixed_dictionaries({"page": st.integers(1, 99)}), max_size=3).map(tuple)
maybe = st.none() | texts
names = st.lists(texts, max_size=3).map(tuple)
counts = st.builds(VoteCounts, *[st.none() | st.integers(0, 193)] * 3)
paragraphs = st.builds(
    Paragraph,
    zone=st.sampled_from(["preambular", "operative", "heading", "annex", "body"]),
    number=st.integers(0, 2**31),
    text=texts,
    opening=maybe,
    notes=st.lists(st.builds(NoteMark, marks, st.integers(0, 99)), max_size=2).map(tuple),
    source_spans=spans,
    source_locations=locations,
    part=maybe,
)
documents = st.builds(
    Document,
    source=texts,
    sha256=texts,
    symbol=maybe,
    body=maybe,
    committee=maybe,
    session=maybe,
    kind=st.sampled_from(["resolution", "draft", "decision", "report", "other"]),
    agenda_item=maybe,
    title=maybe,
    title_spans=spans,
    sponsors=names,
    report=maybe,
    adopted=maybe,
    distributed=maybe,
    meeting=maybe,
    derived=names,
    paragraphs=st.lists(paragraphs, max_size=4).map(tuple),
    footnotes=st.lists(st.builds(Footnote, marks, texts, spans), max_size=2).map(tuple),
    vote=st.none() | st.builds(Vote, st.sampled_from(["recorded", "without vote", "unanimous"]), counts, names, names, names),
    warnings=st.lists(st.builds(Warning, texts, st.dictionaries(texts, st.integers() | texts, max_size=2)), max_size=2).map(
        tuple
    ),
)


@st.composite
def tagged_documents(draw: st.DrawFn) -> TaggedDocument:
    """Any document with any tags that fit its texts."""
    document = draw(documents)
    title_tags = draw(_tags(document.title)) if document.title is not None else ()
    return TaggedDocument(document, title_tags, tuple(draw(_tags(paragraph.text)) for paragraph in document.paragraphs))


@st.composite
def _tags(draw: st.DrawFn, text: str) -> tuple[ThemeTag, ...]:
    starts = range(len(text))
    themes = draw(st.lists(st.sampled_from(["debt", "covid-19", "racism"]), max_size=3, unique=True)) if text else []
    return tuple(
        ThemeTag(
            theme,
            tuple(
                Mention(start, start + 1, text[start], draw(texts))
                for start in sorted(draw(st.sets(st.sampled_from(starts), min_size=1, max_size=3)))
            ),
            draw(st.booleans()),
        )
        for theme in themes
    )
