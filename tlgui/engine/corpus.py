"""The rows of a run by purpose, read from the datasets' memory-mapped Arrow files."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import datasets
import numpy as np

from tlgui.core.cleaning import CutWindows, TextStep, text_steps
from tlgui.core.context import LabelledRows
from tlgui.core.errors import DataError
from tlgui.core.tasks import Split, TransferRole
from tlgui.data import Dataset, normalised
from tlgui.data.allocation import Part, allocate
from tlgui.data.cleaning import cut_texts

Notify = Callable[..., None]


@dataclass(frozen=True, slots=True)
class TrainingData:
    """All that a strategy may see.

    Attributes:
        label_names: sorted labels of the training rows.
        training, dev: labelled rows; windows where long texts are cut.
        whole_dev: the rows of ``dev`` with whole texts, as a model is judged on them.
        target_texts: unlabelled texts of the target domain, or their windows.
        target_labels: labels that occur in the labelled target.
    """

    label_names: tuple[str, ...]
    training: LabelledRows
    dev: LabelledRows
    whole_dev: LabelledRows
    target_texts: list[str]
    target_labels: tuple[str, ...] = ()

    def rows_by_role(self) -> dict[TransferRole, int]:
        """Training rows, or windows, of each role."""
        counts = {role: sum(origin is role for origin in self.training.roles) for role in set(self.training.roles)}
        return counts | ({TransferRole.TARGET_UNLABELLED: len(self.target_texts)} if self.target_texts else {})


@dataclass(frozen=True, slots=True)
class TestTexts:
    """The rows that the result is judged by, without their labels: so much may be at hand while strategies work.

    Attributes:
        texts, rows, role, cleaning: as in :class:`TestData`.
        folder: of the dataset; None if there are no rows.
    """

    texts: list[str]
    rows: np.ndarray
    role: TransferRole
    cleaning: tuple[TextStep, ...] = ()
    folder: Path | None = None

    def __len__(self) -> int:
        return len(self.texts)

    def with_labels(self) -> "TestData":
        """The same with labels, which are read for that; not before all strategies are done.

        Raises:
            DataError: the dataset cannot be opened any more.
        """
        labels = [] if self.folder is None else _Rows(Dataset.open(self.folder)).labels(self.rows)
        return TestData(self.texts, labels, self.rows, self.role, self.cleaning)


@dataclass(frozen=True, slots=True)
class TestData:
    """The rows that the result is judged by.

    Attributes:
        texts: n texts.
        labels: their labels as they stand in the data, n entries.
        rows: int64 (n,), row of each in its dataset.
        role: role of that dataset.
        cleaning: the steps of cleaning that its texts have gone through.
    """

    texts: list[str]
    labels: list[str]
    rows: np.ndarray
    role: TransferRole
    cleaning: tuple[TextStep, ...] = ()

    def __len__(self) -> int:
        return len(self.texts)


def read_corpus(folders: Mapping[TransferRole, Path], notify: Notify, *, separate_labels: bool = False) -> tuple[TrainingData, TestTexts]:
    """Read the rows of all datasets and allocate them; ``notify`` hears what is odd about them, by code and parameters.

    Args:
        separate_labels: whether a stage expects other labels in the target than in the source; then nothing is said of it.

    Raises:
        DataError: a dataset cannot be opened.
    """
    opened = {role: _Rows(Dataset.open(folder)) for role, folder in folders.items()}
    parts = allocate(folders)
    training = _read_labelled(opened, parts.train)
    label_names = tuple(sorted({label for _, label, _ in training}))
    dev = _read_labelled(opened, parts.dev)
    known_dev = [row for row in dev if row[1] in set(label_names)]
    if len(known_dev) < len(dev):
        notify("engine.dev_labels_unknown", rows=len(dev) - len(known_dev))
    if not separate_labels:
        _compare_label_sets(training, notify)
    unlabelled = opened.get(TransferRole.TARGET_UNLABELLED)
    target_labels = sorted({label for _, label, role in training if role is TransferRole.TARGET})
    whole, whole_dev = _labelled_rows(training, label_names), _labelled_rows(known_dev, label_names)
    windows = {role: rows.dataset.windows for role, rows in opened.items()}
    target_texts = unlabelled.texts(unlabelled.dataset.indices(Split.TRAIN)) if unlabelled else []
    seen = TrainingData(
        label_names=label_names,
        training=_in_windows(whole, windows),
        dev=_in_windows(whole_dev, windows, first_group=len(whole)),
        whole_dev=whole_dev,
        target_texts=cut_texts(target_texts, windows.get(TransferRole.TARGET_UNLABELLED))[0],
        target_labels=tuple(target_labels),
    )
    test = _read_test(opened, parts.test)
    _compare_test(test, {normalised(text) for text in (*whole.texts, *whole_dev.texts)}, label_names, notify)
    return seen, test


class _Rows:
    """Cells of one dataset, through ``datasets`` over the memory-mapped file."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        rows = datasets.table.InMemoryTable(dataset.table)  # whose buffers are the mapped files
        self._table = datasets.Dataset(rows, fingerprint=dataset.fingerprint[:32]).with_format("arrow")

    def texts(self, rows: np.ndarray) -> list[str]:
        return self._column(self.dataset.info.text_column, rows)

    def labels(self, rows: np.ndarray) -> list[str]:
        if self.dataset.info.separator is not None:
            raise DataError("data.several_labels", name=self.dataset.info.name)
        return self._column(self.dataset.info.label_column or "", rows)

    def _column(self, name: str, rows: np.ndarray) -> list[str]:
        if not len(rows):
            return []
        values: list[str] = self._table.select_columns([name]).select(rows)[:][name].to_pylist()
        return values


_Row = tuple[str, str, TransferRole]


def _read_labelled(opened: Mapping[TransferRole, _Rows], parts: tuple[Part, ...]) -> list[_Row]:
    found: list[_Row] = []
    for role, splits in parts:
        rows = opened[role].dataset.indices(*splits)
        found += [(text, label, role) for text, label in zip(opened[role].texts(rows), opened[role].labels(rows), strict=True)]
    return found


def _labelled_rows(rows: list[_Row], label_names: tuple[str, ...]) -> LabelledRows:
    index = {name: i for i, name in enumerate(label_names)}
    return LabelledRows(
        texts=[text for text, _, _ in rows],
        labels=np.array([index[label] for _, label, _ in rows], dtype=np.int64),
        roles=[role for _, _, role in rows],
    )


def _in_windows(rows: LabelledRows, windows: Mapping[TransferRole, CutWindows | None], first_group: int = 0) -> LabelledRows:
    """The rows with the long texts of some roles cut; the windows of the first text have the number ``first_group``."""
    if not any(windows.values()):
        return rows
    cut = [cut_texts([text], windows[role])[0] for text, role in zip(rows.texts, rows.roles, strict=True)]
    row_of_window = np.repeat(np.arange(len(rows)), [len(part) for part in cut])
    return LabelledRows(
        texts=[window for part in cut for window in part],
        labels=rows.labels[row_of_window],
        roles=[rows.roles[row] for row in row_of_window.tolist()],
        groups=first_group + row_of_window,
    )


def _read_test(opened: Mapping[TransferRole, _Rows], parts: tuple[Part, ...]) -> TestTexts:
    if not parts:
        return TestTexts([], np.zeros(0, dtype=np.int64), TransferRole.TEST)
    role, splits = parts[0]
    dataset = opened[role].dataset
    rows = dataset.indices(*splits)
    return TestTexts(opened[role].texts(rows), rows, role, text_steps(dataset.steps), dataset.path)


def _compare_label_sets(training: list[_Row], notify: Notify) -> None:
    """Source and target with different labels are trained on the union; say so."""
    labels = {role: {label for _, label, origin in training if origin is role} for role in (TransferRole.SOURCE, TransferRole.TARGET)}
    source, target = labels[TransferRole.SOURCE], labels[TransferRole.TARGET]
    if source and target and source != target:
        notify("engine.labels_differ", only_source=_listed(source - target), only_target=_listed(target - source))


def _compare_test(test: TestTexts, trained_on: set[str], label_names: tuple[str, ...], notify: Notify) -> None:
    """Tell what is odd; the labels of the test are looked at and not kept."""
    labels = Counter(test.with_labels().labels)
    unknown = sorted(set(labels) - set(label_names))
    if unknown and label_names:
        notify("engine.test_labels_unknown", labels=_listed(unknown), rows=sum(labels[label] for label in unknown))
    repeated = sum(normalised(text) in trained_on for text in test.texts)
    if repeated:
        notify("engine.test_rows_repeated", rows=repeated, total=len(test))


def _listed(labels: set[str] | list[str]) -> str:
    names = sorted(labels)
    return ", ".join(names[:10]) + (", …" if len(names) > 10 else "") or "–"
