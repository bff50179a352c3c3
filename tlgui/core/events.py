"""What a run says while it works: one typed stream, the same bytes in the pipe and in ``events.jsonl``."""

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

EVENT_VERSION = 1


class Event(BaseModel):
    """Common part of all events.

    Attributes:
        seq: counts from 0 without gaps within one run.
        time: when it was said, UTC.
        run_id: the run that it belongs to.
        v: version of the event format.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    v: int = EVENT_VERSION
    seq: int = 0
    run_id: str = ""
    time: datetime = Field(default_factory=lambda: datetime.now(UTC))

    def line(self) -> str:
        """One line of JSON, newline included."""
        return self.model_dump_json() + "\n"


class RunStarted(Event):
    """The child process is alive. ``pid`` is its process id, ``stages`` what it will do, baselines last."""

    type: Literal["run_started"] = "run_started"
    pid: int
    stages: tuple[str, ...] = ()
    environment: dict[str, Any] = Field(default_factory=dict)


class StageStarted(Event):
    """A stage begins; ``index`` counts from 0. ``baseline`` tells a no-transfer baseline from a stage of the spec."""

    type: Literal["stage_started"] = "stage_started"
    index: int
    strategy: str
    baseline: bool = False


class StageFinished(Event):
    """A stage has ended, with its wall time in seconds."""

    type: Literal["stage_finished"] = "stage_finished"
    index: int
    strategy: str
    seconds: float
    baseline: bool = False


class Progress(Event):
    """How far the current stage is.

    Attributes:
        done, total: in steps of the stage.
        rows_per_second: throughput of the last seconds, None while unknown.
        eta_seconds: remaining time of the stage, None while unknown.
    """

    type: Literal["progress"] = "progress"
    stage: int
    done: int
    total: int
    rows_per_second: float | None = None
    eta_seconds: float | None = None


class Metrics(Event):
    """Numbers for the chart: ``split`` is ``train``, ``dev`` or ``test``; ``step`` the optimiser step within the stage."""

    type: Literal["metrics"] = "metrics"
    stage: int
    split: str
    step: int
    values: dict[str, float]


class DeviceReading(BaseModel):
    """One device at one moment. None means: this device does not tell.

    Attributes:
        kind: ``cpu`` or ``gpu``.
        name: as the driver gives it.
        utilisation: percent, 0 to 100.
        memory_used, memory_total, memory_ours: bytes; ``ours`` is held by the run's process.
        temperature: degrees Celsius.
        power: watts.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["cpu", "gpu"]
    index: int = 0
    name: str = ""
    utilisation: float | None = None
    memory_used: int | None = None
    memory_total: int | None = None
    memory_ours: int | None = None
    temperature: float | None = None
    power: float | None = None


class DeviceSampled(Event):
    """Readings of all devices, about once a second."""

    type: Literal["device_sampled"] = "device_sampled"
    devices: tuple[DeviceReading, ...]


class CheckpointSaved(Event):
    """State was written from which the run can go on. ``path`` is relative to the run folder."""

    type: Literal["checkpoint_saved"] = "checkpoint_saved"
    path: str
    step: int


class Notice(Event):
    """Something to tell the user, by code of the message catalogue."""

    type: Literal["notice"] = "notice"
    code: str
    params: dict[str, Any] = Field(default_factory=dict)


class Log(Event):
    """A line for the log."""

    type: Literal["log"] = "log"
    level: Literal["debug", "info", "warning", "error"] = "info"
    text: str


class Answer(Event):
    """The result of one request to a serving worker (what-if box), or of a measuring worker."""

    type: Literal["answer"] = "answer"
    request: int
    values: dict[str, Any]


class RunFinished(Event):
    """The run ended well. ``metrics``, ``baselines`` and ``seconds`` as in ``evaluation/summary.json``."""

    type: Literal["run_finished"] = "run_finished"
    metrics: dict[str, Any] = Field(default_factory=dict)
    baselines: dict[str, Any] = Field(default_factory=dict)
    seconds: dict[str, float] = Field(default_factory=dict)
    values: dict[str, Any] = Field(default_factory=dict)


class RunStopped(Event):
    """The user stopped the run."""

    type: Literal["run_stopped"] = "run_stopped"


class RunFailed(Event):
    """The run ended badly.

    Attributes:
        code, params: key and parameters of the message catalogue; ``run.unexpected`` for what nobody foresaw.
        traceback: for the details view; empty for expected failures.
        exit_code: what the command line exits with.
    """

    type: Literal["run_failed"] = "run_failed"
    code: str
    params: dict[str, Any] = Field(default_factory=dict)
    traceback: str = ""
    exit_code: int = 1


AnyEvent = Annotated[
    RunStarted
    | StageStarted
    | StageFinished
    | Progress
    | Metrics
    | DeviceSampled
    | CheckpointSaved
    | Notice
    | Log
    | Answer
    | RunFinished
    | RunStopped
    | RunFailed,
    Field(discriminator="type"),
]
TerminalEvent = RunFinished | RunStopped | RunFailed
TERMINAL = (RunFinished, RunStopped, RunFailed)

_ADAPTER: TypeAdapter[AnyEvent] = TypeAdapter(AnyEvent)


def parse_event(line: str | bytes) -> AnyEvent:
    """Read one line of an event stream.

    Raises:
        ValueError: the line is not an event (pydantic's ``ValidationError`` is one).
    """
    return _ADAPTER.validate_json(line)
