import numpy as np
import pytest

from nlp.mine.trends.repeats import repeated_share

CHARACTERS = [chr(0x4E00 + number) for number in range(2000)]


def paragraph(generator, length=60):
    return "".join(generator.choice(CHARACTERS, length))


def corpus(kept, *, sessions=10, paragraphs=100, seed=0):
    """Sessions of which each takes over a share of its paragraphs from the one before and writes the rest anew."""
    generator = np.random.default_rng(seed)
    texts = [[paragraph(generator) for _ in range(paragraphs)]]
    for _ in range(sessions - 1):
        texts.append([text if generator.random() < kept else paragraph(generator) for text in texts[-1]])
    return texts


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.6, 0.8])
def test_what_a_session_takes_over_is_measured(kept):
    assert repeated_share(corpus(kept)) == pytest.approx(kept, abs=0.12)


def test_a_paragraph_reworded_a_little_is_taken_over_too():
    sessions = corpus(0.8)
    reworded = [[text[:20] + "又" + text[21:] for text in texts] if at % 2 else texts for at, texts in enumerate(sessions)]
    assert repeated_share(reworded) == pytest.approx(repeated_share(sessions), abs=0.05)


def test_formulas_that_come_back_in_every_session_make_no_two_neighbours_alike():
    generator = np.random.default_rng(5)
    formulas = [paragraph(generator) for _ in range(20)]
    sessions = [list(generator.choice(formulas, 60)) for _ in range(10)]
    assert repeated_share(sessions) < 0.1


@pytest.mark.parametrize("sessions", [[], [["重申人权"]], [[], [], [], []]], ids=["none", "one", "empty"])
def test_too_few_sessions_say_nothing(sessions):
    assert repeated_share(sessions) is None


def test_blanks_make_no_difference():
    sessions = corpus(0.6)
    spaced = [[" ".join(text) for text in texts] if at % 2 else texts for at, texts in enumerate(sessions)]
    assert repeated_share(spaced) == repeated_share(sessions)
