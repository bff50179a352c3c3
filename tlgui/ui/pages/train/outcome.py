"""What became of a run, as the words of a banner."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from tlgui.core.findings import Severity
from tlgui.runs import RunState
from tlgui.ui.formats import format_duration, format_score, format_share
from tlgui.ui.language import translate_message
from tlgui.ui.pages.train.runs_view_model import RunsViewModel

_SUCCESS = "success"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run ended.

    Attributes:
        severity: a ``Severity`` or ``"success"``.
        details: traceback or the end of the log; empty if there is none.
    """

    severity: str
    sentence: str
    remedy: str = ""
    details: str = ""


def outcome_of(runs: RunsViewModel) -> Outcome | None:
    """The end of the selected run; None while it goes on or is being read."""
    state = runs.state
    if runs.shows_active or runs.loading:
        return None
    if state is RunState.FINISHED:
        return _finished(runs)
    if state is RunState.FAILED:
        return _failed(runs)
    translate = QCoreApplication.translate
    if state is RunState.STOPPED:
        sentence = translate("Outcome", "You stopped this run, so it has no result.")
        return Outcome(Severity.INFO, sentence, translate("Outcome", "How far it was is kept: it can go on from there."))
    if state is RunState.INTERRUPTED:
        return Outcome(Severity.WARNING, *translate_message("run.interrupted", {}), details="\n".join(runs.log))
    if state is None and runs.record is not None:
        sentence = translate("Outcome", "The files of this run cannot be read.")
        return Outcome(Severity.ERROR, sentence, translate("Outcome", "Move it to the trash, or restore its folder from a backup."))
    return None


def _finished(runs: RunsViewModel) -> Outcome:
    translate = QCoreApplication.translate
    row, snapshot = runs.row, runs.snapshot
    parts = []
    if row is not None and row.seconds is not None:
        parts.append(translate("Outcome", "Finished after {duration}.").format(duration=format_duration(row.seconds)))
    else:
        parts.append(translate("Outcome", "Finished."))
    test: dict[str, Any] = snapshot.finished.metrics.get("test", {}) if snapshot is not None and snapshot.finished is not None else {}
    if "accuracy" in test and "f1_macro" in test:
        text = translate("Outcome", "On the test rows: accuracy {accuracy}, macro-F1 {f1}.")
        parts.append(text.format(accuracy=format_share(test["accuracy"]), f1=format_score(test["f1_macro"])))
    return Outcome(_SUCCESS, " ".join(parts), translate("Outcome", "The results say whether the transfer helped."))


def _failed(runs: RunsViewModel) -> Outcome:
    """Code and parameters from the last event, or from the status file where the events are gone."""
    failure = runs.snapshot.failure if runs.snapshot is not None else None
    record = runs.record
    if failure is not None:
        code, params, traceback = failure.code, failure.params, failure.traceback
    elif record is not None and record.status is not None:
        code, params, traceback = record.status.code, record.status.params, record.status.traceback
    else:
        code, params, traceback = "run.interrupted", {}, ""
    log = str(params.get("log", ""))
    shown = {**params, "log": log.strip().splitlines()[-1] if log.strip() else "–"} if "log" in params else params
    sentence, remedy = translate_message(code, shown)
    return Outcome(Severity.ERROR, sentence, remedy, traceback or log or "\n".join(runs.log))
