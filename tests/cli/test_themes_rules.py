"""``zhuti themes --rule``: themes made from queries, counted like those of the lexicon."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.ad_hoc import documents_with_rules, read_rules, tagged_with_rules
from nlp.cli.main import run
from nlp.lexicon import Lexicon, load_lexicon
from nlp.mine.counts import counted_document
from nlp.mine.frequency import frequency
from nlp.store import Workspace
from nlp.types import Document, Footnote, Mention, Paragraph, TaggedDocument, ThemeTag
from nlp.workspace import stamp_of

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
FIGURES = ("paragraphs", "of_paragraphs", "share", "low", "high", "mentions", "characters", "per_10k", "documents")
Zhuti = Callable[..., str]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The shipped lexicon."""
    return load_lexicon()


@pytest.fixture
def zhuti(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Zhuti:
    """Runs a command in an empty folder and gives what it writes to stdout."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ZHUTI_LANG", "en")
    for name in ("ZHUTI_DB", "ZHUTI_LEXICON"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str, status: int = 0) -> str:
        assert run(list(arguments)) == status
        return capsys.readouterr().out

    return run_it


@pytest.fixture
def corpus(zhuti: Zhuti) -> None:
    """The five documents in a workspace."""
    zhuti("add", str(CORPUS))


@pytest.fixture
def composed(zhuti: Zhuti, lexicon: Lexicon) -> None:
    """A resolution whose title and footnote say what its paragraphs say, once in the title of another document."""
    cited = "回顾其题为“加强南南合作”的决议，"
    once = "强调南南合作和三方合作的作用；"
    paragraphs = (
        Paragraph("preambular", 1, cited),
        Paragraph("operative", 1, once),
        Paragraph("operative", 2, "重申南南合作，注意到题为“南南合作”的报告；"),
        Paragraph("annex", 1, "南南合作"),
    )
    document = Document(
        "a.txt", "1", "A/RES/75/1", "GA", session="75", kind="resolution", title="南南合作", adopted="2020-12-01",
        paragraphs=paragraphs, footnotes=(Footnote("1", "南南合作"),),
    )  # fmt: skip
    tags = ((), (ThemeTag("debt", (Mention(0, 2, "强调", "x"),)),), (), ())
    with Workspace(Path("zhuti.db"), mode="create") as made:
        made.store(TaggedDocument(document, (), tags), stamp_of(lexicon))


def rows(printed: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(printed)["rows"]
    return found


def test_a_rule_is_a_theme_with_rows_of_its_own_after_those_of_the_lexicon(zhuti, composed, lexicon):
    printed = rows(zhuti("themes", "--rule", "south=南南合作", "--format", "json"))
    assert [row["theme"] for row in printed] == [*(theme.id for theme in lexicon.themes), "rule:south"]
    row = printed[-1]
    assert (row["label"], row["paragraphs"], row["of_paragraphs"], row["mentions"]) == ("south", 3, 3, 4)


def test_titles_and_footnotes_are_not_counted(zhuti, composed):
    printed = zhuti("themes", "--rule", "south=南南合作", "--theme", "south", "--zone", "annex", "--format", "json")
    assert [(row["paragraphs"], row["mentions"]) for row in rows(printed)] == [(1, 1)]


def test_what_stands_in_the_titles_of_other_documents_alone_is_cited(zhuti, composed):
    (row,) = rows(zhuti("themes", "--rule", "s=南南合作", "--theme", "s", "--no-cited", "--format", "json"))
    assert (row["paragraphs"], row["mentions"]) == (2, 3)


def test_a_rule_without_words_counts_each_paragraph_once(zhuti, composed):
    (row,) = rows(zhuti("themes", "--rule", "all=session:75", "--theme", "all", "--no-cited", "--format", "json"))
    assert (row["paragraphs"], row["mentions"]) == (3, 3)


def test_the_meta_lists_each_rule_with_its_query_and_the_legend_says_it(zhuti, composed):
    meta = json.loads(zhuti("themes", "--rule", " 南 南 = 南南合作|三方合作 ", "--format", "json"))["meta"]
    assert meta["rules"] == [{"id": "rule:南-南", "label": "南 南", "query": " 南南合作|三方合作 "}]
    assert json.loads(zhuti("themes", "--format", "json"))["meta"]["rules"] == []
    assert "The theme “x” is this query: 南南" in zhuti("themes", "--rule", "x=南南", "--rule", "y=三方")
    assert "“y”" not in zhuti("themes", "--rule", "x=南南", "--rule", "y=三方", "--theme", "x")


def test_blanks_in_a_name_are_hyphens_in_the_id_and_names_that_would_share_one_are_refused(zhuti, composed, capsys):
    (row,) = rows(zhuti("themes", "--rule", "南 南=南南", "--theme", "南 南", "--format", "json"))
    assert (row["theme"], row["label"]) == ("rule:南-南", "南 南")
    zhuti("themes", "--rule", "南 南=南南", "--rule", "南-南=三方", status=2)


def test_the_theme_filter_takes_rules_by_name_and_by_id(zhuti, composed):
    arguments = ("themes", "--rule", "one=南南", "--rule", "two=三方", "--format", "json")
    assert {row["theme"] for row in rows(zhuti(*arguments, "--theme", "one", "--theme", "debt"))} == {"rule:one", "debt"}
    assert {row["theme"] for row in rows(zhuti(*arguments, "--theme", "rule:two"))} == {"rule:two"}


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        pytest.param(["南南合作"], "not a rule: 南南合作", id="no sign"),
        pytest.param(["=南南合作"], "not a rule: =南南合作", id="no name"),
        pytest.param(["  =南南合作"], "not a rule:", id="a blank name"),
        pytest.param(["a\x1bb=南南"], "not a rule: a\\u001bb=南南", id="a name that a terminal obeys"),
        pytest.param(["x=南南", "X =三方"], "there is already a theme of this name: X", id="one name twice"),
        pytest.param(["债务=南南"], "there is already a theme of this name: 债务", id="a theme of the lexicon"),
        pytest.param(["debt=南南"], "there is already a theme of this name: debt", id="an id of the lexicon"),
    ],
)
def test_what_is_no_rule_is_said(zhuti, rules, said, capsys, lexicon):
    label = next(theme.label["zh"] for theme in lexicon.themes if theme.id == "debt")
    arguments = [argument.replace("债务", label) for rule in rules for argument in ("--rule", rule)]
    assert run(["themes", *arguments]) == 2
    assert f"error: {said}".replace("债务", label) in capsys.readouterr().err


def test_a_query_that_cannot_be_read_is_said_before_the_workspace_is_opened(zhuti, capsys):
    assert run(["themes", "--rule", 'x="南南']) == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_a_full_width_sign_will_do(lexicon):
    (rule,) = read_rules(["南南\uff1d南南合作"], lexicon)
    assert (rule.name, rule.query.written) == ("南南", "南南合作")


@pytest.mark.parametrize("by", ["session", "year", "document", "zone", "body"])
def test_a_rule_that_writes_out_a_theme_gives_exactly_its_rows(zhuti, corpus, lexicon, by):
    rules = [argument for theme in lexicon.themes for argument in ("--rule", f"{theme.id}.=theme:{theme.id}")]
    for extra in ([], ["--no-cited"]):
        printed = rows(zhuti("themes", *rules, "--by", by, "--format", "json", *extra))
        themes = {row["theme"]: [] for row in printed}
        for row in printed:
            themes[row["theme"]].append({name: value for name, value in row.items() if name not in ("theme", "label")})
        for theme in lexicon.themes:
            assert themes[f"rule:{theme.id}."] == themes[theme.id], theme.id


@given(written=st.sampled_from(["南南合作", "合作", "人权", "重申", "发展权", "国", "的"]))
@settings(max_examples=7, deadline=None)
def test_a_rule_of_plain_characters_is_a_naive_count(searched, written, lexicon):
    workspace, documents = searched
    (found, *_) = [
        (row.paragraphs, row.mentions)
        for row in frequency(
            documents_with_rules(workspace, lexicon, read_rules([f"x={written}"], lexicon)), {"rule:x": "x"}, by="body"
        )
        if row.group.body == "HRC"
    ]
    texts = [
        paragraph.text.replace(" ", "")
        for document in documents
        if document.body == "HRC"
        for paragraph in document.paragraphs
        if paragraph.zone in ("preambular", "operative")
    ]
    naive = [sum(text.startswith(written, at) for at in range(len(text))) for text in texts]
    assert found == (sum(count > 0 for count in naive), sum(naive))


@pytest.fixture(scope="module")
def searched(tmp_path_factory, lexicon):
    """A workspace of the five documents, open, and the documents."""
    from nlp.themes import Tagger
    from nlp.workspace import add_sources

    with Workspace(tmp_path_factory.mktemp("rules") / "zhuti.db", mode="create") as workspace:
        list(add_sources(workspace, [CORPUS], Tagger(lexicon)))
        yield workspace, [tagged.document for tagged in workspace.tagged_documents()]


RULES = (
    "合作=南南合作|三方合作",
    "敦促=opening:敦促 -债务",
    "届会=session:53",
    "引用=合作 cited:yes",
    "非引用=合作 cited:no",
    "议=theme:debt",
)


def test_a_document_tagged_without_a_workspace_has_the_tags_that_the_index_gives(searched, lexicon):
    workspace, _ = searched
    rules = read_rules(RULES, lexicon)
    counted = {document.source: document for document in documents_with_rules(workspace, lexicon, rules)}
    for tagged in workspace.tagged_documents():
        assert counted_document(tagged_with_rules(tagged, rules)) == counted[tagged.document.source]


def test_the_mentions_of_a_rule_are_what_its_query_finds_in_the_text(searched, lexicon):
    workspace, _ = searched
    (rule,) = read_rules(["x=南南*作"], lexicon)
    tags = [
        (paragraph, tag)
        for tagged in workspace.tagged_documents()
        for paragraph, tags in zip(tagged.document.paragraphs, tagged_with_rules(tagged, [rule]).paragraph_tags, strict=True)
        for tag in tags
        if tag.theme == rule.id
    ]
    assert tags
    for paragraph, tag in tags:
        for mention in tag.mentions:
            assert paragraph.text[mention.start : mention.end] == mention.surface
            assert (mention.surface[:2], mention.surface[-1], mention.term) == ("南南", "作", "x")


@pytest.mark.parametrize("from_files", [True, False], ids=["from files", "from the workspace"])
def test_the_report_shows_rules_as_it_shows_themes_with_their_queries(zhuti, corpus, from_files, tmp_path):
    page = tmp_path / "report.html"
    paths = [str(CORPUS)] if from_files else []
    zhuti("report", *paths, "--rule", "s<b>=南南合作|三方合作", "--rule", "u=opening:敦促", "--output", str(page))
    html = page.read_text(encoding="utf-8")
    assert "<b>" not in html
    assert '<article class="theme" id="theme-rule:s&lt;b&gt;">' in html
    assert "<code>南南合作|三方合作</code>" in html
    assert '<mark title="s&lt;b&gt;">南南合作</mark>' in html
    counted = rows(zhuti("themes", "--rule", "u=opening:敦促", "--theme", "u", "--by", "body", "--format", "json"))
    mentions = sum(row["mentions"] for row in counted)
    assert re.search(rf'id="theme-rule:u">.*?mentions: {mentions};', html, re.DOTALL)
