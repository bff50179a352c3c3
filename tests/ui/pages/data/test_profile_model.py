"""When profiles are computed, and when they are taken from the disk."""

import pytest

from tlgui.ui.pages.data.profile_model import ProfileViewModel

MINILM = "all-MiniLM-L6-v2"


@pytest.fixture
def model(sample_session, background, settle):
    model = ProfileViewModel(sample_session, background)
    yield model
    background.shutdown()
    settle()
    model.deleteLater()


@pytest.fixture
def hotel(sample_session):
    return next(dataset for dataset in sample_session.project.datasets() if dataset.info.name == "Hotel guests (English)")


def test_without_a_model_everything_but_tokens_is_known(model, hotel, settle, qtbot, sample_session):
    with qtbot.waitSignal(sample_session.datasets_changed):  # the plan is told
        model.show(hotel)
        assert model.computing
    assert model.profile.rows == 281
    assert model.profile.tokens is None
    assert model.model is None


def test_the_drafts_model_and_length_decide(model, hotel, settle, sample_session):
    sample_session.update_draft(model=MINILM, max_length=128)
    model.show(hotel)
    settle()
    first = model.profile
    assert first.max_length == 128
    assert first.tokens.median > 5
    assert first.unknown_token_share < 0.02
    sample_session.update_draft(max_length=8)
    assert model.profile is None
    assert model.computing
    settle()
    assert model.profile.truncated_share > 0.8


def test_a_stored_profile_is_there_at_once(model, hotel, settle, sample_session, background):
    sample_session.update_draft(model=MINILM)
    sample_session.planner.profiles.compute(hotel, MINILM, sample_session.draft.max_length)
    model.show(hotel)
    assert model.profile is not None
    assert not background.busy


def test_a_profile_that_another_page_has_computed_is_taken_over(model, hotel, settle, sample_session):
    model.show(hotel)
    assert model.computing
    sample_session.planner.profiles.compute(hotel, None, sample_session.draft.max_length)
    model.show(hotel)
    assert model.profile is not None
    assert not model.computing


def test_it_can_be_stopped_and_computed_later(model, hotel, qtbot, settle):
    model.show(hotel)
    model.cancel()
    qtbot.waitUntil(lambda: not model.computing)
    if model.profile is None:  # it may have been quicker than the wish to stop
        model.compute()
        settle()
    assert model.profile is not None


def test_a_broken_tokenizer_leaves_the_rest_of_the_profile(model, hotel, settle, sample_session, monkeypatch):
    from tlgui.core.errors import ModelError

    def broken(_model_id):
        raise ModelError("model.tokenizer_broken", file="tokenizer.json", reason="cut off")

    monkeypatch.setattr(sample_session.library, "tokenizer", broken)
    sample_session.update_draft(model=MINILM)
    model.show(hotel)
    settle()
    assert model.profile is not None
    assert model.profile.tokens is None
    assert model.problem.code == "model.tokenizer_broken"
