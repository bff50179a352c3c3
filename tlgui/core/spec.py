"""A run specification: plain, versioned, frozen at launch. The same file repeats the run to the last digit."""

import tomllib
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from tlgui.core.cleaning import CleaningSteps
from tlgui.core.errors import SpecError
from tlgui.core.tasks import CLASSIFICATION, TASKS, TransferRole

#: Tokens of the longest input, at least and at most.
LEAST_LENGTH, MOST_LENGTH = 8, 8192
MOST_SEED = 2**32 - 1


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DataRef(_Frozen):
    """Data for one role: a dataset of the project, or a file that is imported before the run starts.

    Attributes:
        dataset: id of a dataset in the project.
        fingerprint: SHA-256 of the dataset's snapshot and splits, after the steps; filled in at launch.
        steps: of cleaning, on the snapshot; filled in at launch. None takes what is current in the project, for a file nothing.
        file: path of a data file, relative to the spec file or absolute.
        text, label: column names in ``file``; None takes what detection proposes.
    """

    dataset: str | None = None
    fingerprint: str | None = None
    steps: CleaningSteps | None = None
    file: str | None = None
    text: str | None = None
    label: str | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        if (self.dataset is None) == (self.file is None):
            raise ValueError("name either a dataset or a file")
        return self


class ModelRef(_Frozen):
    """A pretrained model of the library; ``fingerprint`` (SHA-256 of its weights) is filled in at launch."""

    id: str
    fingerprint: str | None = None


class StageSpec(_Frozen):
    """One transfer strategy with its parameters, in the order of execution."""

    strategy: str
    params: dict[str, Any] = Field(default_factory=dict)


class ComputeSpec(_Frozen):
    """Where and how to compute. ``auto`` is resolved on the machine that executes the run and written to ``env.json``.

    Attributes:
        device: ``auto``, ``cpu``, or a torch device name such as ``cuda:0`` or ``mps``.
        precision: ``auto`` measures; ``fp32`` or ``bf16`` force.
        threads: CPU threads; 0 takes all physical cores but one.
    """

    device: str = "auto"
    precision: Literal["auto", "fp32", "bf16"] = "auto"
    threads: int = Field(0, ge=0, le=1024)


class RunSpec(_Frozen):
    """Everything that determines a run.

    Attributes:
        schema_version: version of this format.
        name: the user's name for the run; may be empty.
        task: id of a :class:`~tlgui.core.tasks.Task`.
        data: what is used in which role of the transfer.
        model: the pretrained model, or None where no stage needs one.
        stages: at least one.
        seed: seeds every random choice of the run.
        max_length: longest input in tokens; longer texts are cut.
        baselines: whether the no-transfer baselines run beside it.
    """

    schema_version: Literal[1] = 1
    name: str = ""
    task: str = CLASSIFICATION.id
    data: dict[TransferRole, DataRef]
    model: ModelRef | None = None
    stages: tuple[StageSpec, ...] = Field(min_length=1)
    seed: int = Field(0, ge=0, le=MOST_SEED)
    max_length: int = Field(256, ge=LEAST_LENGTH, le=MOST_LENGTH)
    compute: ComputeSpec = ComputeSpec()
    baselines: bool = True

    @model_validator(mode="after")
    def _known_task(self) -> Self:
        if self.task not in TASKS:
            raise ValueError(f"unknown task {self.task!r}; known: {', '.join(TASKS)}")
        return self

    @classmethod
    def parse(cls, values: dict[str, Any], *, origin: str) -> Self:
        """Validate plain values; ``origin`` names the file or command in the error.

        Raises:
            SpecError: ``spec.unknown_key`` or ``spec.invalid``.
        """
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"]) or "spec"
            if first["type"] == "extra_forbidden":
                raise SpecError("spec.unknown_key", file=origin, name=name) from None
            raise SpecError("spec.invalid", file=origin, name=name, reason=first["msg"]) from None

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a TOML file.

        Raises:
            SpecError: the file cannot be read, is not TOML, or does not describe a run.
        """
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise SpecError("spec.unreadable", file=str(path), reason=error.strerror or str(error)) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SpecError("spec.not_toml", file=str(path), reason=str(error)) from error
        return cls.parse(values, origin=str(path))

    def plain(self) -> dict[str, Any]:
        """Plain values without Nones, ready for TOML or JSON."""
        return self.model_dump(mode="json", exclude_none=True)
