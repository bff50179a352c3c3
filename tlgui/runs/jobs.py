"""What a worker process is asked to do: one JSON file in the folder that it is given."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from tlgui.core.files import write_atomically
from tlgui.core.tasks import Split, TransferRole

_JOB_FILE = "job.json"

#: A folder for transformers, an ONNX graph, or a script for models that stand on no encoder.
ExportFormat = Literal["hf", "onnx", "script"]


class PluginPlaces(BaseModel):
    """Where the worker finds the same plugins as the process that planned the run.

    Attributes:
        user: the user's plugin folder, or None.
        packages: whether installed Python packages may bring plugins.
        disabled: ids of plugins that are switched off.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    user: Path | None = None
    packages: bool = True
    disabled: frozenset[str] = frozenset()


class _Job(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = 1
    library: Path
    cache: Path


class TrainJob(_Job):
    """Execute the ``spec.toml`` that lies in the same folder. ``datasets`` are dataset folders by role."""

    kind: Literal["train"] = "train"
    run_id: str
    datasets: dict[TransferRole, Path]
    plugins: PluginPlaces


class PredictJob(_Job):
    """Apply the text model of ``run`` to every row of ``input`` and write ``output``.

    Attributes:
        run: run folder.
        options: import options as JSON values.
        text: name of the text column.
    """

    kind: Literal["predict"] = "predict"
    run: Path
    input: Path
    options: dict[str, object]
    text: str
    output: Path


class ExportJob(_Job):
    """Write the text model of ``run`` in another format to the folder ``output``."""

    kind: Literal["export"] = "export"
    run: Path
    format: ExportFormat
    output: Path


class ServeJob(_Job):
    """Load the text model of ``run`` and answer requests from standard input until it ends (the what-if box)."""

    kind: Literal["serve"] = "serve"
    run: Path


class MeasureJob(_Job):
    """Measure how fast and how large the model is on this machine."""

    kind: Literal["measure"] = "measure"
    model: str
    max_length: int
    threads: int = 0


class PrepareJob(_Job):
    """Verify or convert a model of the library."""

    kind: Literal["prepare"] = "prepare"
    model: str


class ShiftSide(BaseModel):
    """One set of texts of a shift report: a file, or rows of a dataset.

    Attributes:
        path: the file, or the folder of the dataset.
        options: import options of a file as JSON values; None for a dataset.
        text, label: names of the columns of a file.
        splits: of a dataset; empty for all rows that are used.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    path: Path
    options: dict[str, object] | None = None
    text: str = ""
    label: str | None = None
    splits: tuple[Split, ...] = ()


class ShiftJob(_Job):
    """Measure how far two sets of texts are apart; ``model`` None looks at the words alone."""

    kind: Literal["shift"] = "shift"
    sides: tuple[ShiftSide, ShiftSide]
    model: str | None
    max_length: int
    seed: int = 0
    umap: bool = False


class ProbeJob(_Job):
    """Try every device that the engine knows of, and tell the versions of what it is built on."""

    kind: Literal["probe"] = "probe"


Job = Annotated[TrainJob | PredictJob | ExportJob | ServeJob | MeasureJob | PrepareJob | ProbeJob | ShiftJob, Field(discriminator="kind")]
_ADAPTER: TypeAdapter[Job] = TypeAdapter(Job)


def write_job(folder: Path, job: Job) -> None:
    """Write ``job`` into ``folder``."""
    write_atomically(folder / _JOB_FILE, _ADAPTER.dump_json(job, indent=2))


def read_job(folder: Path) -> Job:
    """Read the job of ``folder``.

    Raises:
        OSError, ValueError: there is none, or it is damaged.
    """
    return _ADAPTER.validate_json((folder / _JOB_FILE).read_bytes())
