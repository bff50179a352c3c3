"""Long texts in windows: nothing is lost, nothing else changes, and the figures say what a model will read."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tlgui.core.cleaning import CutWindows, DropRows, LowerCase, windows_of
from tlgui.core.tasks import Split
from tlgui.data import Dataset, profile_dataset
from tlgui.data.cleaning import cut_texts, join_windows, version_of
from tlgui.data.cleaning.operations import windows

LONG = " ".join(f"w{number}" for number in range(25))


@given(length=st.integers(0, 90), words=st.integers(10, 40), share=st.floats(0, 0.5))
def test_windows_cover_the_text_and_overlap(length, words, share):
    overlap = int(words * share)
    text = "  ".join(f"w{number}" for number in range(length))
    parts = [[int(word[1:]) for word in window.split()] for window in windows(text, words, overlap)]
    assert all(part == list(range(part[0], part[0] + len(part))) for part in parts if part)
    assert {number for part in parts for number in part} == set(range(length))
    if length > words:
        assert {len(part) for part in parts} == {words}
        shared = [before[-1] - after[0] + 1 for before, after in itertools.pairwise(parts)]
        assert set(shared[:-1]) <= {overlap}
        assert shared[-1] >= overlap
    else:
        assert windows(text, words, overlap) == [text]


def test_a_chinese_character_is_a_word():
    text = "这家酒店的房间很干净，早餐也不错。The staff was great"
    parts = windows(text, 10, 3)
    assert parts[0] == "这家酒店的房间很干净"
    assert parts[1].startswith("很干净，早餐")
    assert parts[-1].endswith("The staff was great")


def test_ways_of_joining():
    found = np.array([[0.6, 0.4], [0.6, 0.4], [0.1, 0.9], [0.3, 0.7]], dtype=np.float32)
    counts = np.array([3, 1])
    np.testing.assert_allclose(join_windows(found, counts, "mean"), [[1.3 / 3, 1.7 / 3], [0.3, 0.7]], atol=1e-6)
    np.testing.assert_allclose(join_windows(found, counts, "vote"), [[2 / 3, 1 / 3], [0.3, 0.7]], atol=1e-6)
    np.testing.assert_allclose(join_windows(found, counts, "most_certain"), [[0.1, 0.9], [0.3, 0.7]], atol=1e-6)
    alone = join_windows(found, np.ones(4, dtype=np.int64), "mean")
    assert alone.tobytes() == found.tobytes()
    assert join_windows(np.zeros((0, 2), np.float32), np.zeros(0, np.int64), "vote").shape == (0, 2)


def test_windows_must_move_on():
    with pytest.raises(ValidationError, match="more than half"):
        CutWindows(words=20, overlap=11)


@pytest.fixture
def rows(make_dataset):
    return make_dataset([(f"{LONG} {'good' if row % 2 else 'bad'}" if row < 12 else f"Short {row}", "ab"[row % 2]) for row in range(40)])


def test_texts_stay_whole_and_pieces_are_counted(rows):
    step = CutWindows(words=10, overlap=2)
    cut = version_of(rows, (step,))
    assert cut.step_counts == (12,)
    assert cut.texts() == rows.texts()
    assert cut.indices(Split.TRAIN).tolist() == rows.indices(Split.TRAIN).tolist()
    assert cut.pieces() == len(cut_texts(rows.texts(), step)[0]) == 12 * 3 + 28
    assert sum(cut.pieces(split) for split in Split) == cut.pieces()
    assert rows.pieces() == 40
    assert cut.fingerprint != rows.fingerprint
    assert Dataset.open(cut.path).windows == step


def test_windows_are_those_of_the_texts_that_other_steps_have_made(rows):
    step = CutWindows(words=10, overlap=2)
    either = [version_of(rows, steps) for steps in ((step, LowerCase()), (LowerCase(), step))]
    assert either[0].pieces() == either[1].pieces()
    assert either[0].fingerprint == either[1].fingerprint
    fewer = version_of(rows, (step, DropRows(rows=(0, 1))))
    assert fewer.pieces() == 10 * 3 + 28
    assert fewer.windows == step


def test_the_last_word_counts(rows):
    steps = (CutWindows(words=10, overlap=2), CutWindows(words=20, overlap=2))
    assert windows_of(steps) == steps[1]
    assert version_of(rows, steps).pieces() == 12 * 2 + 28


def test_the_profile_counts_what_the_model_reads(rows):
    def count_tokens(texts):
        return [len(text.split()) for text in texts], [0] * len(texts)

    whole = profile_dataset(rows, count_tokens, max_length=12)
    assert whole.truncated_share == 0.3
    cut = profile_dataset(version_of(rows, (CutWindows(words=10, overlap=2),)), count_tokens, max_length=12)
    assert (cut.truncated_share, cut.tokens.maximum) == (0, 10)
    still = profile_dataset(version_of(rows, (CutWindows(words=20, overlap=2),)), count_tokens, max_length=12)
    assert still.truncated_share == 0.3
    assert still.usable_rows == 40
