"""One item of the list of runs in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from tlgui.ui.formats import format_duration, format_score, format_share
from tlgui.ui.language import translate_strategy_text
from tlgui.ui.pages.train.records import RunRow
from tlgui.ui.pages.train.runs_view_model import RunsViewModel
from tlgui.ui.pages.train.words import STATE_MARKS, date_words, state_words


@dataclass(frozen=True, slots=True)
class NextRun:
    """The run that would start now.

    Attributes:
        title: its strategies.
        ready: whether nothing blocks it.
        waits: whether another run is going on.
    """

    title: str = ""
    ready: bool = False
    waits: bool = False


def item_lines(item: NextRun | RunRow, runs: RunsViewModel) -> tuple[str, ...]:
    """What the list says of a run: the first line is strong."""
    translate = QCoreApplication.translate
    if isinstance(item, NextRun):
        state = translate("RunWords", "Ready") if item.ready else translate("RunWords", "Not ready yet")
        if item.ready and item.waits:
            state = translate("RunWords", "Waits for the run below")
        return (translate("RunWords", "Next run"), item.title, state)
    lasted = format_duration(item.seconds) if item.seconds is not None else ""
    return (
        _stages(item, runs) or item.id,
        " · ".join(part for part in (runs.model_title(item.model), ", ".join(item.datasets)) if part),
        _scores(item),
        " · ".join(part for part in (state_words(item.state), lasted, date_words(item.created)) if part),
    )


def item_mark(item: NextRun | RunRow) -> tuple[str, str]:
    """Icon and colour role."""
    if isinstance(item, NextRun):
        if item.ready and item.waits:
            return ("clock", "muted")
        return ("play", "accent") if item.ready else ("warning", "warning")
    return STATE_MARKS[item.state]


def table_header() -> list[str]:
    """The columns of the list as a table."""
    translate = QCoreApplication.translate
    return [
        translate("RunWords", "Run"),
        translate("RunWords", "State"),
        translate("RunWords", "Strategy"),
        translate("RunWords", "Model"),
        translate("RunWords", "Datasets"),
        translate("RunWords", "Accuracy"),
        translate("RunWords", "Macro-F1"),
        translate("RunWords", "Duration"),
        translate("RunWords", "Date"),
    ]


def table_row(row: RunRow, runs: RunsViewModel) -> list[str]:
    """One run as a row of that table."""
    return [
        row.id,
        state_words(row.state),
        _stages(row, runs),
        runs.model_title(row.model),
        ", ".join(row.datasets),
        "" if row.accuracy is None else format_share(row.accuracy),
        "" if row.f1_macro is None else format_score(row.f1_macro),
        "" if row.seconds is None else format_duration(row.seconds),
        date_words(row.created),
    ]


def _stages(row: RunRow, runs: RunsViewModel) -> str:
    return " → ".join(translate_strategy_text(runs.title_of(stage)) for stage in row.stages)


def _scores(row: RunRow) -> str:
    translate = QCoreApplication.translate
    parts = []
    if row.accuracy is not None:
        parts.append(translate("RunWords", "Accuracy {value}").format(value=format_share(row.accuracy)))
    if row.f1_macro is not None:
        parts.append(translate("RunWords", "Macro-F1 {value}").format(value=format_score(row.f1_macro)))
    return " · ".join(parts)
