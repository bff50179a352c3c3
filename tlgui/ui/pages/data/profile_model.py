"""State and logic of the profile: stored ones are shown at once, others are computed in the background."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tlgui.core.errors import ModelError
from tlgui.ui.background import Background, Failure
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.problem import Problem
from tlgui.ui.session import Session

if TYPE_CHECKING:
    from tlgui.data import Dataset, Profile
    from tlgui.data.watch import Progress, Stop
    from tlgui.models import ModelEntry


class ProfileViewModel(QObject):
    """The profile of one dataset, in tokens of the draft's model cut at the draft's length.

    Attributes:
        dataset: what is looked at.
        profile: None while it is not known.
        problem: why it could not be computed, or why tokens could not be counted.

    Signals:
        changed: anything of the above, or whether it is being computed.
        progressed(float, float): texts that are counted, texts in all.
    """

    changed = Signal()
    progressed = Signal(float, float)

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._computing = LatestTask(background, self)
        self._key: tuple[object, ...] | None = None
        self.dataset: Dataset | None = None
        self.profile: Profile | None = None
        self.problem: Problem | None = None
        session.draft_changed.connect(self._refresh)
        session.models_changed.connect(self._refresh)

    @property
    def computing(self) -> bool:
        """Whether a profile is under way."""
        return self._computing.running

    @property
    def model(self) -> "ModelEntry | None":
        """The draft's model; None if none is chosen or it is gone."""
        chosen = self._session.draft.model
        try:
            return self._session.library.entry(chosen) if chosen else None
        except ModelError:  # the Model page says so
            return None

    @property
    def max_length(self) -> int:
        """Longest input in tokens."""
        return self._session.draft.max_length

    def show(self, dataset: "Dataset | None") -> None:
        """Look at another dataset, or at none."""
        self.dataset = dataset
        self._refresh()

    def cancel(self) -> None:
        """Stop computing."""
        self._computing.cancel()

    def compute(self) -> None:
        """Compute the profile, for example after it was stopped."""
        self._key = None
        self._refresh()

    def _refresh(self) -> None:
        model = self.model
        countable = model.card.id if model is not None and model.state == "ready" else None
        dataset = self.dataset
        key = None if dataset is None else (dataset.folder, dataset.fingerprint, countable, self.max_length)
        if key == self._key:
            self._look_again(countable)
            return
        self._key = key
        self._computing.drop()
        self.profile = self.problem = None
        if dataset is not None:
            self._find(dataset, countable)
        self.changed.emit()

    def _look_again(self, model: str | None) -> None:
        """Another page may have computed the same profile in the meantime."""
        if self.dataset is None or not self.computing:
            return
        self.profile = self._session.planner.profiles.stored(self.dataset, model, self.max_length)
        if self.profile is not None:
            self._computing.drop()
            self.changed.emit()

    def _find(self, dataset: "Dataset", model: str | None) -> None:
        store, max_length = self._session.planner.profiles, self.max_length
        self.profile = store.stored(dataset, model, max_length)
        if self.profile is not None:
            return

        def work(progress: "Progress", stop: "Stop") -> "Profile":
            return store.compute(dataset, model, max_length, progress=progress, stop=stop)

        self._computing.run(work, self._take, lambda failure: self._fail(failure, dataset, model), self.progressed.emit, self.changed.emit)

    def _take(self, profile: "Profile") -> None:
        self.profile = profile
        self.changed.emit()
        self._session.announce_datasets()  # the plan rests on profiles

    def _fail(self, failure: Failure, dataset: "Dataset", model: str | None) -> None:
        self.problem = Problem.of_failure(failure)
        if model is not None and isinstance(failure.error, ModelError):
            self._find(dataset, None)  # everything but the tokens
        self.changed.emit()
