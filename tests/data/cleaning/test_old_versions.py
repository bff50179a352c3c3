"""Old versions give their room on disk back, and are made anew when they are needed."""

import os
import time

import pytest

from tlgui.core.cleaning import DropRows, LowerCase
from tlgui.core.errors import Stopped
from tlgui.data.cleaning import History, shed_old_versions, version_of, versions
from tlgui.data.cleaning.versions import restored
from tlgui.data.snapshot import SPLITS_FILE, TEXT_FILE, VERSION_FILE


@pytest.fixture
def edited(make_dataset):
    """A dataset after twenty edits, with its history; the versions were last asked for two hours ago, one minute after the other."""
    dataset = make_dataset([(f"Text number {row}", "ab"[row % 2]) for row in range(60)])
    history, made = History(dataset.folder), []
    for row in range(20):
        made.append(version_of(dataset, (LowerCase(), DropRows(rows=tuple(range(row + 1))))))
        history.record(made[-1], "added", None)
    for number, version in enumerate(made):
        then = time.time() - 7200 + 60 * number
        os.utime(version.path / SPLITS_FILE, (then, then))
    return dataset, history, made


def on_disk(made):
    return [(version.path / SPLITS_FILE).exists() for version in made]


def test_the_latest_stay_and_the_others_come_back(edited):
    _, history, made = edited
    expected = [(version.fingerprint, version.texts(), version.splits.tolist()) for version in made]
    shed_old_versions(made[-1])
    assert on_disk(made) == [False] * 3 + [True] * 17  # sixteen and the current one
    assert not (made[0].path / TEXT_FILE).exists()
    for number in reversed(range(19)):
        history.undo()
        version = history.current
        assert (version.fingerprint, version.texts(), version.splits.tolist()) == expected[number]
    assert all(on_disk(made))


def test_going_back_is_stopped_before_anything_changes(edited):
    _, history, made = edited
    shed_old_versions(made[-1])
    for _ in range(16):
        history.undo()
    done = []
    with pytest.raises(Stopped):
        history.undo(stop=lambda: True)  # its rows would have to be made anew
    assert history.current.path == made[3].path
    history.undo(progress=lambda *so_far: done.append(so_far))
    assert history.current.path == made[2].path
    assert done[-1] == (2, 2)


def test_what_was_asked_for_lately_stays(edited):
    dataset, _, made = edited
    version_of(dataset, made[0].steps)  # a run that is repeated
    shed_old_versions(made[-1])
    assert on_disk(made) == [True] + [False] * 3 + [True] * 16


def test_nothing_is_lost_if_making_anew_is_stopped(edited, monkeypatch):
    _, _, made = edited
    shed_old_versions(made[-1])

    def stop(*_):
        raise Stopped

    with monkeypatch.context() as patch:
        patch.setattr(versions, "apply_steps", stop)
        with pytest.raises(Stopped):
            restored(made[0].path)
    assert (made[0].path / VERSION_FILE).exists()
    assert restored(made[0].path).fingerprint == made[0].fingerprint
