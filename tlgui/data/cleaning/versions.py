"""Versions of a dataset: what its rows are after a list of steps, kept in a folder of its own beside the snapshot.

The name of the folder follows from the steps, so that undoing one costs nothing, and a run finds the rows it was planned with however
the list has changed since. It holds ``version.json`` (see :class:`~tlgui.data.snapshot.VersionInfo`), ``splits.arrow`` (columns
``split`` and ``wanted``, and ``windows`` where long texts are cut) and, where a step has changed them, ``text.arrow`` and
``label.arrow`` (one column each).
"""

import hashlib
import os
import shutil
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from tlgui.core.cleaning import STEP_LIST, CleaningStep, CleaningSteps, windows_of
from tlgui.core.errors import MachineError
from tlgui.core.files import write_json
from tlgui.data.cleaning.applying import apply_steps
from tlgui.data.cleaning.state import State
from tlgui.data.files import new_file, new_folder, writing
from tlgui.data.label_sets import LabelSets
from tlgui.data.snapshot import LABEL_FILE, SECOND_TEXT_FILE, SPLITS_FILE, TEXT_FILE, VERSION_FILE, VERSIONS_FOLDER, Dataset, VersionInfo
from tlgui.data.splits import EXCLUDED, Splits, second_texts
from tlgui.data.watch import Progress, Stop, Watch

#: Versions whose rows stay on disk in any case, and for how long after they were asked for the others stay.
_LATEST, _UNUSED_SECONDS = 16, 3600


def version_of(dataset: Dataset, steps: Sequence[CleaningStep], *, progress: Progress | None = None, stop: Stop | None = None) -> Dataset:
    """The dataset as it is after ``steps``, counted from the snapshot; made if it does not exist yet, from the nearest version that does.

    Args:
        dataset: any version.
        progress: receives (done, total) in steps.
        stop: turns true when the user asks for a stop.

    Raises:
        DataError: a step is about rows that are not there, or the dataset is damaged.
        MachineError: the folder cannot be written, or the disk is full.
        Stopped: ``stop`` turned true; nothing is left behind.
    """
    original, steps = dataset.original, tuple(steps)
    if not steps:
        return original
    folder = version_folder(original, steps)
    if _is_whole(folder):
        with suppress(OSError):  # a project that may only be read
            os.utime(folder / SPLITS_FILE)  # in use, see shed_old_versions()
    else:
        recipe = _taken_away(folder)
        length = next((n for n in range(len(steps) - 1, 0, -1) if _is_whole(version_folder(original, steps[:n]))), 0)
        parent = Dataset.open(version_folder(original, steps[:length])) if length else original
        try:
            _write(parent, steps, folder, Watch(stop, progress, len(steps) - length))
        except BaseException as error:
            if not isinstance(error, MachineError) or not _is_whole(folder):  # otherwise another process has been quicker
                _put_back(folder, recipe)
                raise
    return Dataset.open(folder)


def restored(path: Path, *, progress: Progress | None = None, stop: Stop | None = None) -> Dataset:
    """The version in a folder, made anew if its rows are no longer on disk; see :func:`version_of`.

    Raises:
        DataError: there is no such version, or the dataset is damaged.
        MachineError: the folder cannot be written, or the disk is full.
        Stopped: ``stop`` turned true; nothing is left behind.
    """
    version = Dataset.open(path)
    return version if _is_whole(path) else version_of(version.original, version.steps, progress=progress, stop=stop)


def shed_old_versions(current: Dataset) -> None:
    """Take the rows of old versions off the disk: those that nobody has asked for within an hour, but for the latest sixteen.

    What they consist of stays, so that undoing and repeating runs make them anew. A file that is in use on Windows is left alone.
    """
    folder = current.folder / VERSIONS_FOLDER
    with suppress(OSError):
        versions = [path for path in folder.iterdir() if _is_whole(path) and path != current.path]
        asked_for = {path: (path / SPLITS_FILE).stat().st_mtime for path in versions}
        for path in sorted(versions, key=asked_for.__getitem__, reverse=True)[_LATEST:]:
            if time.time() - asked_for[path] > _UNUSED_SECONDS:
                for name in (SPLITS_FILE, TEXT_FILE, SECOND_TEXT_FILE, LABEL_FILE):  # without the first, the rest does not count
                    (path / name).unlink(missing_ok=True)


def _taken_away(folder: Path) -> bytes | None:
    """Remove what is left of a version; returns what it consists of, if that is known."""
    recipe = (folder / VERSION_FILE).read_bytes() if (folder / VERSION_FILE).exists() else None
    shutil.rmtree(folder, ignore_errors=True)
    return recipe


def _put_back(folder: Path, recipe: bytes | None) -> None:
    if recipe is not None and not folder.exists():
        with suppress(OSError):
            folder.mkdir()
            (folder / VERSION_FILE).write_bytes(recipe)


def _is_whole(folder: Path) -> bool:
    return (folder / VERSION_FILE).exists() and (folder / SPLITS_FILE).exists()


def version_folder(dataset: Dataset, steps: CleaningSteps) -> Path:
    """Where the version after ``steps`` is, or would be."""
    key = hashlib.sha256(STEP_LIST.dump_json(steps)).hexdigest()[:16]
    return dataset.folder / VERSIONS_FOLDER / key


def _write(parent: Dataset, steps: CleaningSteps, folder: Path, watch: Watch) -> None:
    before = _state_of(parent)
    state, counts = apply_steps(before, steps[len(parent.steps) :], watch)
    splits = state.splits(watch)
    lengths = pc.utf8_length(state.texts.filter(pc.invert(pc.equal(state.texts, ""))))
    version = VersionInfo(
        steps=steps,
        counts=(*parent.step_counts, *counts),
        labels=() if state.labels is None else tuple(LabelSets.of(state.labels, state.separator).counts(splits != EXCLUDED)),
        mean_characters=pc.mean(lengths).as_py() or 0.0,
        # Steps that find nothing to do leave the same rows.
        fingerprint=parent.fingerprint
        if not any(counts) and np.array_equal(splits, parent.splits)
        else _fingerprint(parent.original, state, splits, watch),
    )
    with new_folder(folder) as temporary:
        columns = {"split": pa.array(splits.tolist(), pa.string()), "wanted": pa.array(state.wanted)}
        if state.windows is not None:
            columns["windows"] = pa.array(state.window_counts(watch))
        _write_table(pa.table(columns), temporary / SPLITS_FILE)
        files = (
            (TEXT_FILE, state.texts, before.texts),
            (SECOND_TEXT_FILE, state.seconds, before.seconds),
            (LABEL_FILE, state.labels, before.labels),
        )
        for name, column, old in files:
            if column is None:
                continue
            if column is not old:
                _write_table(pa.table({"cells": column}), temporary / name)
            elif (parent.path / name).exists():
                _share(parent.path / name, temporary / name)
        with writing(temporary):
            write_json(temporary / VERSION_FILE, version.model_dump(mode="json"))


def _state_of(dataset: Dataset) -> State:
    state = State.of(dataset.original)
    if dataset is dataset.original:
        return state
    info, wanted = dataset.info, dataset.version_column("wanted").to_numpy()
    labels = None if info.label_column is None else dataset.table.column(info.label_column)
    texts = dataset.table.column(info.text_column)
    seconds = second_texts(dataset.table, info.options)
    return replace(state, texts=texts, seconds=seconds, labels=labels, wanted=wanted, windows=windows_of(dataset.steps))


def _write_table(table: pa.Table, path: Path) -> None:
    with new_file(path) as file, pa.ipc.new_stream(file, table.schema) as writer:
        writer.write_table(table)


def _share(source: Path, target: Path) -> None:
    """The same content under another name; a copy where the file system knows no links."""
    with writing(target):
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)


def _fingerprint(original: Dataset, state: State, splits: Splits, watch: Watch) -> str:
    """SHA-256 over the snapshot's fingerprint and what is used now; the same whichever way led to these rows."""
    digest = hashlib.sha256(original.fingerprint.encode())
    digest.update(splits.astype("S5").tobytes())
    if state.windows is not None:
        digest.update(state.windows.model_dump_json().encode())
    for column in (state.texts, state.seconds, state.labels):
        if column is None:
            continue
        lengths, data = hashlib.sha256(), hashlib.sha256()
        for chunk in column.chunks:
            watch.check()
            lengths.update(pc.binary_length(chunk).to_numpy(zero_copy_only=False).astype("<i8").tobytes())
            data.update(_content(chunk))
        digest.update(lengths.digest() + data.digest())
    return digest.hexdigest()


def _content(cells: pa.StringArray) -> bytes | memoryview:
    """The characters of all cells, one after the other, in UTF-8."""
    _, offsets, content = cells.buffers()
    if not len(cells) or content is None:
        return b""
    ends = np.frombuffer(offsets, dtype=np.int32, count=cells.offset + len(cells) + 1)
    return memoryview(content)[int(ends[cells.offset]) : int(ends[-1])]
