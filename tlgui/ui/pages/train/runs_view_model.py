"""State and logic of the list of runs and of the run that is shown."""

from PySide6.QtCore import QObject, Signal

from tlgui.core.errors import TlguiError
from tlgui.project.draft import Draft
from tlgui.runs import RunSnapshot, RunState
from tlgui.ui.background import Background, Failure, plain_work
from tlgui.ui.latest_task import LatestTask
from tlgui.ui.pages.train.records import RunRecord, RunRow, command_line, read_record, read_rows
from tlgui.ui.problem import Problem
from tlgui.ui.session import Session


class RunsViewModel(QObject):
    """The runs of the project without widgets.

    Either the next run is selected (:attr:`selected` is None) or one of the list. A run that starts is selected by itself.

    Args:
        session: what all pages share.
        background: reads the files of the runs.

    Signals:
        rows_changed: the list.
        selection_changed: another run, or the next one, is selected.
        run_changed: what is known of the selected run.
        problem_changed: the list or the run could not be read.
    """

    rows_changed = Signal()
    selection_changed = Signal()
    run_changed = Signal()
    problem_changed = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: tuple[RunRow, ...] = ()
        self.selected: str | None = None
        self.problem: Problem | None = None
        self.stopping = False
        self._record: RunRecord | None = None
        self._active_id: str | None = None
        self._last_live: RunSnapshot | None = None
        self._listing = LatestTask(background, self)
        self._reading = LatestTask(background, self)
        self._removing = LatestTask(background, self)
        session.project_changed.connect(self._project_changed)
        session.runs_changed.connect(self._list)
        session.run_changed.connect(self._follow)
        self._follow()
        self._list()

    # what is shown

    @property
    def active_id(self) -> str | None:
        """Id of the run that is going on."""
        return self._session.active.run_id if self._session.active is not None else None

    @property
    def shows_active(self) -> bool:
        """Whether the selected run is the one that is going on."""
        return self.selected is not None and self.selected == self.active_id

    @property
    def row(self) -> RunRow | None:
        """The selected run in the list."""
        return next((row for row in self.rows if row.id == self.selected), None)

    @property
    def record(self) -> RunRecord | None:
        """What was read of the selected run; None while it runs or is being read."""
        record = self._record
        return record if record is not None and record.row.id == self.selected and not self.shows_active else None

    @property
    def snapshot(self) -> RunSnapshot | None:
        """Events of the selected run so far; None while they are being read."""
        if self._session.active is not None and self.shows_active:
            return self._session.active.snapshot
        if self.record is not None:
            return self.record.snapshot
        return self._last_live if self.selected == self._active_id else None

    @property
    def state(self) -> RunState | None:
        """State of the selected run: of the files where it is over, of the events while it runs."""
        if self.record is not None:
            return self.record.row.state
        snapshot = self.snapshot
        if snapshot is not None:
            return snapshot.state
        return self.row.state if self.row is not None else RunState.CREATED

    @property
    def loading(self) -> bool:
        """Whether the selected run is still being read."""
        return self.selected is not None and self.snapshot is None and self._reading.running

    @property
    def last_failed(self) -> bool:
        """Whether the newest run has failed."""
        return bool(self.rows) and self.rows[0].state in (RunState.FAILED, RunState.INTERRUPTED)

    @property
    def log(self) -> tuple[str, ...]:
        """Log lines of the selected run."""
        if self.record is not None:
            return self.record.log
        return self.snapshot.log if self.snapshot is not None else ()

    def title_of(self, strategy: str) -> str:
        """Title of a strategy; its id where its plugin is gone."""
        known = self._session.host.strategies
        return known[strategy].title if strategy in known else strategy

    def model_title(self, model: str | None) -> str:
        """Title of a model; its id where it is gone."""
        if model is None:
            return ""
        try:
            return self._session.library.entry(model).card.title
        except TlguiError:  # a run outlives its model
            return model

    def command(self) -> str:
        """The command line that repeats the selected run."""
        assert self._session.project is not None
        assert self.selected is not None
        return command_line(self._session.project, self.selected)

    # what can be done

    def select(self, run_id: str | None) -> None:
        """Show a run, or the next one (None)."""
        if run_id == self.selected:
            return
        self.selected, self._record = run_id, None
        self._reading.drop()
        self._set_problem(None)
        if run_id is not None and not self.shows_active:
            self._read()
        self.selection_changed.emit()
        self.run_changed.emit()

    def stop(self) -> None:
        """Ask the active run to stop; it keeps what it has."""
        if self._session.active is not None:
            self.stopping = True
            self._session.active.stop()
            self.run_changed.emit()

    @property
    def paused(self) -> bool:
        """Whether the active run rests because the user has asked for it."""
        return self._session.active is not None and self._session.active.paused

    def pause(self) -> None:
        """Let the active run rest, or go on."""
        active = self._session.active
        if active is not None and not self.stopping:
            if active.paused:
                active.resume()
            else:
                active.pause()

    def resume(self) -> None:
        """Go on with the selected run, which was stopped, has failed or vanished."""
        if self.selected is not None and self.can_resume:
            read, self._record = self._record, None
            if self._session.resume(self.selected):
                self._active_id, self.stopping = self.selected, False
            else:
                self._record = read
            self.run_changed.emit()

    @property
    def can_resume(self) -> bool:
        """Whether the selected run has ended without a result and can be read."""
        record = self.record
        ended = self.state in (RunState.FAILED, RunState.STOPPED, RunState.INTERRUPTED)
        return ended and record is not None and record.spec is not None

    def use_settings(self) -> bool:
        """Put the settings of the selected run into the draft and show the next run; tells whether they could be read."""
        record = self.record
        if record is None or record.spec is None:
            return False
        from tlgui.project.preparing import changed_since

        draft, project = Draft.from_spec(record.spec), self._session.project
        for finding in () if project is None else changed_since(project, record.spec):
            self._session.notice(finding)
        self._session.update_draft(**{name: getattr(draft, name) for name in Draft.model_fields})
        self.select(None)
        return True

    def remove(self) -> None:
        """Move the selected run to the trash."""
        project, run_id = self._session.project, self.selected
        if project is None or run_id is None or self.shows_active:
            return
        self._removing.run(plain_work(lambda: project.remove_run(run_id)), self._removed, self._show_failure)

    # inside

    def _project_changed(self) -> None:
        self.rows, self._record, self._last_live, self._active_id = (), None, None, None
        self._listing.drop()
        self._reading.drop()
        self.selected = None
        self._set_problem(None)
        self.rows_changed.emit()
        self.selection_changed.emit()
        self.run_changed.emit()

    def _follow(self) -> None:
        """The active run has news, has begun or has ended."""
        active = self._session.active
        if active is None:
            if self._active_id is not None and self.stopping:
                self.stopping = False
            if self.selected is not None and self.selected == self._active_id and self.record is None:
                self._read()
            self.run_changed.emit()
            return
        self._last_live = active.snapshot
        if active.run_id != self._active_id:
            self._active_id, self.stopping = active.run_id, False
            self.select(active.run_id)
        elif self.shows_active:
            self.run_changed.emit()

    def _list(self) -> None:
        project = self._session.project
        if project is not None:
            self._listing.run(plain_work(lambda: read_rows(project)), self._take_rows, self._show_failure)

    def _take_rows(self, rows: list[RunRow]) -> None:
        self.rows = tuple(rows)
        self.rows_changed.emit()
        if self.selected is not None and self.selected not in {row.id for row in rows}:
            self.select(None)

    def _read(self) -> None:
        project, run_id = self._session.project, self.selected
        if project is not None and run_id is not None:
            self._reading.run(plain_work(lambda: read_record(project, run_id)), self._take_record, self._show_failure)

    def _take_record(self, record: RunRecord) -> None:
        self._record = record
        self.run_changed.emit()

    def _removed(self, _nothing: object) -> None:
        self.select(None)
        self._session.runs_changed.emit()

    def _show_failure(self, failure: Failure) -> None:
        self._set_problem(Problem.of_failure(failure))
        self.run_changed.emit()

    def _set_problem(self, problem: Problem | None) -> None:
        if problem != self.problem:
            self.problem = problem
            self.problem_changed.emit()
