"""State and logic of the Model page: the library, the choice, and how well the chosen model fits the data."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tlgui.core.findings import Finding
from tlgui.project.preparing import choose_model
from tlgui.ui.background import Background, Failure, plain_work
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.page import PageState
from tlgui.ui.pages.model.fitting import DatasetFit, Fits, measure_fits
from tlgui.ui.pages.model.library_work import LibraryWork
from tlgui.ui.problem import Problem
from tlgui.ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from tlgui.models import ModelCard, ModelEntry

#: Bounds of a run specification, in tokens.
SHORTEST, LONGEST = 8, 512
#: A spin box that is being turned is waited for, in milliseconds.
_SETTLE_MS = 300


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the data suggest, and why."""

    model: str
    reason: Finding


class ModelViewModel(QObject):
    """The Model page without widgets.

    Args:
        session: what all pages share.
        background: runs tokenising, copying and checking.

    Signals:
        changed: library, choice or suggestion.
        fits_changed: how well the chosen model fits, or how far the counting is.
        problem_changed: something failed, or the banner was closed.
    """

    changed = Signal()
    fits_changed = Signal()
    problem_changed = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.entries: tuple[ModelEntry, ...] = ()
        self.suggestion: Suggestion | None = None
        self.fits = Fits()
        self.problem: Problem | None = None
        self.work = LibraryWork(session, background, self)
        self.work.done.connect(self._library_changed)
        self.work.failed.connect(self._show_problem)
        self._choosing = LatestTask(background, self)
        self._counting = LatestTask(background, self)
        self._chosen_for: object = None
        self._counted_for: object = None
        self._pending_length: int | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.commit_length)
        session.project_changed.connect(self._project_changed)
        session.models_changed.connect(self.refresh)
        session.draft_changed.connect(self.refresh)
        self.refresh()

    # what is shown

    @property
    def has_project(self) -> bool:
        """Whether a project is open, without which nothing can be chosen."""
        return self._session.project is not None

    @property
    def has_data(self) -> bool:
        """Whether there are texts to judge a model by."""
        return bool(self._session.draft.datasets)

    @property
    def chosen(self) -> "ModelEntry | None":
        """The chosen model; None if none is chosen or it is gone."""
        model = self._session.draft.model
        return next((entry for entry in self.entries if entry.card.id == model), None)

    @property
    def choosing(self) -> bool:
        """Whether the data are being looked at to suggest a model."""
        return self._choosing.running

    @property
    def counting(self) -> bool:
        """Whether tokens are being counted."""
        return self._counting.running

    @property
    def max_length(self) -> int:
        """Longest input in tokens, as it stands in the spin box."""
        return self._pending_length or self._session.draft.max_length

    @property
    def longest(self) -> int:
        """Longest input that the chosen model takes."""
        chosen = self.chosen
        return chosen.card.max_length if chosen is not None and chosen.card.max_length else LONGEST

    @property
    def state(self) -> PageState:
        """Mark in the rail."""
        if self.work.kind is not None:
            return PageState.RUNNING
        if not self.has_project or self._session.draft.model is None:
            return PageState.EMPTY
        chosen = self.chosen
        if chosen is None or not chosen.usable or self.fits.knows_little:
            return PageState.ATTENTION
        return PageState.READY

    def fingerprint(self, card: "ModelCard") -> str:
        """SHA-256 of the weights; empty for a model whose card cannot be read."""
        return self._session.library.fingerprint(card.id) if card.sha256 else ""

    # what can be done

    def choose(self, model: str) -> None:
        """Take this model for the next run."""
        entry = next((entry for entry in self.entries if entry.card.id == model), None)
        if entry is None or not entry.usable:
            return
        self.commit_length()
        limit = entry.card.max_length or LONGEST
        self._session.update_draft(model=model, max_length=min(self._session.draft.max_length, limit))

    def take_suggestion(self) -> None:
        """Choose what the data suggest."""
        if self.suggestion is not None:
            self.choose(self.suggestion.model)

    def set_max_length(self, tokens: int) -> None:
        """Cut texts here. Saved when the number has not changed for a moment."""
        if tokens != self.max_length:
            self._pending_length = tokens
            self._settle.start()

    def commit_length(self) -> None:
        """Save the length now."""
        self._settle.stop()
        if self._pending_length is not None:
            tokens, self._pending_length = self._pending_length, None
            self._session.update_draft(max_length=tokens)

    def convert(self, model: str) -> None:
        """Make a convertible model ready."""
        entry = self._session.library.entry(model)
        self.work.convert(entry.card)

    def add_folder(self, folder: Path) -> None:
        """Copy a model into the library."""
        self.work.add_folder(folder)

    def dismiss_problem(self) -> None:
        """The user has read it."""
        self.problem = None
        self.problem_changed.emit()

    def refresh(self) -> None:
        """Look at library and draft again; start what has to be counted anew."""
        self.entries = tuple(self._session.library.entries())
        self._suggest()
        self._measure()
        self.changed.emit()

    # inside

    def _project_changed(self) -> None:
        self._pending_length = None
        self._settle.stop()
        self._chosen_for = self._counted_for = None
        self.suggestion, self.fits = None, Fits()
        self.refresh()
        self.fits_changed.emit()

    def _library_changed(self) -> None:
        self._session.models_changed.emit()
        self._session.replan()

    def _suggest(self) -> None:
        """Ask the data for a model, whenever they or the library are not those of the last time."""
        project, draft = self._session.project, self._session.draft
        states = tuple((entry.card.id, entry.state) for entry in self.entries)
        key = (project and project.folder, tuple(draft.datasets.items()), states)
        if key == self._chosen_for:
            return
        self._chosen_for = key
        self._choosing.drop()
        if project is None or not draft.datasets:
            self.suggestion = None
            return
        library = self._session.library
        self._choosing.run(plain_work(lambda: choose_model(project, library, draft)), self._take_choice, self._choice_failed)

    def _take_choice(self, choice: tuple[str, Finding]) -> None:
        self.suggestion = Suggestion(*choice)
        if self._session.draft.model is None:
            self._session.update_draft(model=self.suggestion.model)
        self.changed.emit()

    def _choice_failed(self, failure: Failure) -> None:
        self.suggestion = None
        self._show_problem(Problem.of_failure(failure))
        self.changed.emit()

    def _measure(self) -> None:
        """Count the tokens of the datasets with the chosen model, unless that is known or under way."""
        project, draft, chosen = self._session.project, self._session.draft, self.chosen
        ready = chosen is not None and chosen.state == "ready"
        key = (project and project.folder, tuple(draft.datasets.items()), chosen and chosen.card.id, ready, draft.max_length)
        if key == self._counted_for:
            return
        self._counted_for = key
        self._counting.drop()
        if project is None or chosen is None or not ready or not draft.datasets:
            self.fits = Fits()
            self.fits_changed.emit()
            return
        self.fits = self.fits.counting_for(chosen.card.id)
        planner = self._session.planner

        def work(progress: "Callable[[float, float], None]", stop: "Callable[[], bool]") -> list[DatasetFit]:
            return measure_fits(project, planner.profiles, draft, chosen.card, progress=progress, stop=stop)

        self._counting.run(work, self._take_fits, self._count_failed, self._count_progress)
        self.fits_changed.emit()

    def _take_fits(self, rows: list[DatasetFit]) -> None:
        chosen = self.chosen
        self.fits = Fits(chosen.card.id if chosen else None, tuple(rows))
        self.fits_changed.emit()
        self.changed.emit()
        if any(row.new for row in rows):  # the plan counts in tokens from now on
            self._session.announce_datasets()

    def _count_failed(self, failure: Failure) -> None:
        self.fits = Fits()
        self._show_problem(Problem.of_failure(failure))
        self.fits_changed.emit()

    def _count_progress(self, done: float, total: float) -> None:
        self.fits = self.fits.with_progress(done, total)
        self.fits_changed.emit()

    def _show_problem(self, problem: Problem) -> None:
        self.problem = problem
        self.problem_changed.emit()
