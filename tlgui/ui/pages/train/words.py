"""Runs in the words of the window."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from tlgui.runs import RunState

#: Icon and colour role of each state; None is a run whose files cannot be read.
STATE_MARKS: dict[RunState | None, tuple[str, str]] = {
    RunState.CREATED: ("clock", "muted"),
    RunState.RUNNING: ("state-running", "accent"),
    RunState.FINISHED: ("success", "success"),
    RunState.STOPPED: ("stop", "muted"),
    RunState.FAILED: ("error", "error"),
    RunState.INTERRUPTED: ("warning", "warning"),
    None: ("error", "error"),
}


def state_words(state: RunState | None) -> str:
    """The state of a run."""
    translate = QCoreApplication.translate
    words = {
        RunState.CREATED: translate("TrainWords", "Starting"),
        RunState.RUNNING: translate("TrainWords", "Running"),
        RunState.FINISHED: translate("TrainWords", "Finished"),
        RunState.STOPPED: translate("TrainWords", "Stopped"),
        RunState.FAILED: translate("TrainWords", "Failed"),
        RunState.INTERRUPTED: translate("TrainWords", "Interrupted"),
        None: translate("TrainWords", "Not readable"),
    }
    return words[state]


def date_words(moment: datetime) -> str:
    """Date and time in the user's time zone and locale."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def device_words(device: str) -> str:
    """Where a run computes, before it has resolved ``auto``."""
    translate = QCoreApplication.translate
    if device == "auto":
        return translate("TrainWords", "automatic (GPU if present)")
    if device == "cpu":
        return translate("TrainWords", "processor")
    return device


def metric_words(metric: str) -> str:
    """The name of a number in a chart; the parts of a loss are told apart by their own names."""
    translate = QCoreApplication.translate
    names = {
        "loss": translate("TrainWords", "loss"),
        "loss/task": translate("TrainWords", "loss"),
        "accuracy": translate("TrainWords", "accuracy"),
        "f1_macro": translate("TrainWords", "macro-F1"),
    }
    if metric in names:
        return names[metric]
    kind, _, part = metric.partition("/")
    return f"{names.get(kind, kind)} {names.get(part, part)}".strip()


def split_words(split: str) -> str:
    """The part of the data that a number was measured on."""
    translate = QCoreApplication.translate
    names = {
        "train": translate("TrainWords", "training"),
        "dev": translate("TrainWords", "dev"),
        "test": translate("TrainWords", "test"),
    }
    return names.get(split, split)
