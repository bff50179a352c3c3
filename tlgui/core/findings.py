"""Something noticed that the user should know before it hurts: in a file, a dataset, a plan or a result."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

from tlgui.core.messages import render


class Severity(StrEnum):
    """How much a finding matters: ``error`` blocks, ``warning`` needs a look, ``info`` is good to know."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, kw_only=True)  # no pydantic: the window paints before that is imported
class Finding:
    """One finding: a code of :mod:`tlgui.core.messages`, its parameters and where it was seen.

    Attributes:
        code: key of the message catalogue.
        severity: whether it blocks.
        params: values for the placeholders of the message; JSON values only.
        row: 1-based number of the row in the file as a spreadsheet counts it (header = row 1), or None.
        rows: 0-based rows of the dataset that the finding is about, as many as are worth listing.
    """

    __pydantic_config__: ClassVar = {"extra": "forbid"}  # for whoever reads one from a file

    code: str
    severity: Severity = Severity.WARNING
    params: dict[str, Any] = field(default_factory=dict)
    row: int | None = None
    rows: tuple[int, ...] = ()

    @property
    def message(self) -> str:
        """The English sentence and remedy."""
        return " ".join(part for part in render(self.code, self.params) if part)
