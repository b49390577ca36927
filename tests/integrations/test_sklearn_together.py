"""The estimators in pipelines and searches, and their figures beside those of the project."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
import pytest
from joblib import Parallel, delayed
from sklearn.compose import ColumnTransformer
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV
from sklearn.pipeline import FeatureUnion, Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from nlp.counting import counts_in
from nlp.integrations.sklearn import JiebaTokenizer, SeededNMF, ThemeVectorizer
from nlp.lexicon import load_lexicon
from nlp.mine.selection import Selection
from nlp.mine.tfidf import tfidf, word_table
from nlp.store import Run, Workspace
from nlp.themes import Tagger
from nlp.words import tokenized
from nlp.workspace import add_sources

LEXICON = load_lexicon()
TOKENIZER = JiebaTokenizer(LEXICON)
TEXTS = ["欢迎北南、南南及三方合作；", "减免外债和债务，", "普遍定期审议的成果", "国际合作和人权"] * 6
TARGETS = [0, 1, 0, 1] * 6


@pytest.fixture(scope="module")
def workspace(tmp_path_factory, corpus) -> Iterator[Workspace]:
    """A workspace of the sample documents."""
    with Workspace(tmp_path_factory.mktemp("sklearn") / "zhuti.db", mode="create") as workspace:
        list(add_sources(workspace, sorted(corpus.glob("*.txt")), Tagger(LEXICON)))
        yield workspace


@pytest.fixture(scope="module")
def texts(workspace) -> list[tuple[str, str]]:
    """The zone and the text of each title and paragraph, in the order of `tokenized`; footnotes as well."""
    found = []
    for entry in workspace.entries():
        for read in (workspace.texts_in, workspace.notes_in):
            found.extend((text.zone, text.text) for text in read([Run(entry)]).get(entry.key, ()))
    return found


@pytest.mark.parametrize("with_cited", [True, False])
def test_mentions_add_up_to_those_that_are_counted_by_session(workspace, texts, with_cited) -> None:
    selection = Selection(with_cited=with_cited)
    vectorizer = ThemeVectorizer(LEXICON, with_cited=with_cited).fit()
    paragraphs = [text for zone, text in texts if zone in selection.zones]
    counted = counts_in(workspace, vectorizer.themes_, "session", selection)
    expected = [
        sum(one.mentions[theme] for resolutions in counted.values() for one in resolutions) for theme in vectorizer.themes_
    ]
    assert np.asarray(vectorizer.transform(paragraphs).sum(axis=0)).ravel().tolist() == expected
    assert sum(expected) > 100


def test_words_are_counted_as_the_project_counts_them(workspace, texts) -> None:
    with workspace.snapshot():
        cut = tokenized(workspace, LEXICON)
    vectorizer = CountVectorizer(analyzer=TOKENIZER)
    counts = vectorizer.fit_transform(text for _, text in texts)
    assert vectorizer.get_feature_names_out().tolist() == list(cut.words)
    assert (counts != cut.counts()).nnz == 0


def test_words_weigh_what_they_weigh_in_the_project(workspace, texts) -> None:
    with workspace.snapshot():
        cut = tokenized(workspace, LEXICON)
    weights = TfidfVectorizer(analyzer=TOKENIZER).fit_transform(text for _, text in texts)
    assert np.allclose(weights.toarray(), tfidf(word_table(cut)).dense(), rtol=1e-12, atol=1e-15)


def made_pipeline() -> Pipeline:
    """Themes beside topics of words, and a classifier."""
    words = CountVectorizer(analyzer=TOKENIZER).fit(TEXTS).get_feature_names_out()
    topics = Pipeline(
        [
            ("words", CountVectorizer(analyzer=JiebaTokenizer(), vocabulary=words)),
            ("topics", SeededNMF(3, seeds={"debt": ["外债"]}, feature_names=words)),
        ]
    )
    features = FeatureUnion([("themes", ThemeVectorizer()), ("words", topics)])
    return Pipeline([("features", features), ("classifier", LogisticRegression())])


def test_a_search_over_a_grid_sets_the_parameters_of_all_three_in_other_processes() -> None:
    grid = {
        "features__themes__counting": ["presence"],
        "features__words__words__analyzer__lexicon": [LEXICON],
        "features__words__topics__n_components": [2],
    }
    search = GridSearchCV(made_pipeline(), grid, cv=2, n_jobs=2, error_score="raise").fit(TEXTS, TARGETS)
    assert search.best_score_ == 1.0
    best = search.best_estimator_
    assert best.get_params()["features__words__words__analyzer__lexicon"] is LEXICON
    names = best[:-1].get_feature_names_out()
    assert {"themes__debt", "words__debt", "words__topic1"} <= set(names)
    assert best[:-1].transform(TEXTS).shape == (len(TEXTS), len(names))


def test_words_are_the_same_in_other_processes(texts) -> None:
    few = [text for _, text in texts[:20]]
    vectorizer = CountVectorizer(analyzer=TOKENIZER).fit(few)
    here, *there = [vectorizer.transform(few), *Parallel(n_jobs=2)(delayed(vectorizer.transform)(few) for _ in range(2))]
    assert [(here != counts).nnz for counts in there] == [0, 0]


def test_columns_of_a_frame_keep_their_rows_together() -> None:
    frame = pd.DataFrame({"text": TEXTS, "year": range(len(TEXTS))}, index=[f"row{at}" for at in range(len(TEXTS))])
    columns = ColumnTransformer(
        [("themes", ThemeVectorizer(LEXICON, themes=["debt"]), "text"), ("rest", "passthrough", ["year"])]
    )
    found = columns.set_output(transform="pandas").fit_transform(frame)
    assert found.columns.tolist() == ["themes__debt", "rest__year"]
    assert found.index.tolist() == frame.index.tolist()
    assert found.loc["row1"].tolist() == [2, 1]


def test_sparse_columns_beside_others_stay_sparse() -> None:
    frame = pd.DataFrame({"text": TEXTS})
    columns = ColumnTransformer(
        [("themes", ThemeVectorizer(LEXICON), "text"), ("words", CountVectorizer(analyzer=TOKENIZER), "text")]
    )
    counts = columns.fit_transform(frame)
    assert counts.format == "csr"
    assert counts.shape == (len(TEXTS), len(columns.get_feature_names_out()))


def test_a_pipeline_gives_data_frames_at_every_step() -> None:
    pipeline = make_pipeline(ThemeVectorizer(LEXICON), StandardScaler(), PCA(2)).set_output(transform="pandas")
    found = pipeline.fit_transform(pd.Series(TEXTS, index=range(100, 124)))
    assert found.columns.tolist() == ["pca0", "pca1"]
    assert found.index.tolist() == list(range(100, 124))


def test_a_union_gives_one_data_frame() -> None:
    union = FeatureUnion(
        [
            ("themes", ThemeVectorizer(LEXICON, themes=["debt"])),
            ("seen", ThemeVectorizer(LEXICON, themes=["debt"], counting="presence")),
        ]
    )
    found = union.set_output(transform="pandas").fit_transform(TEXTS[:2])
    assert found.to_dict("list") == {"themes__debt": [0, 2], "seen__debt": [0, 1]}
