"""How a file is to be read: what the user chose, or what detection found."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from tlgui.core.tasks import ColumnRole

Format = Literal["csv", "xlsx", "jsonl", "parquet", "arrow"]


class ImportOptions(BaseModel):
    """Choices for reading one file. None everywhere means: detect.

    Attributes:
        format: ``csv`` covers TSV and every other delimiter; ``xlsx`` also XLSM;
            ``jsonl`` one JSON object a line, or a JSON array of objects.
        encoding: name of a Python text codec; for ``csv`` and ``jsonl``.
        delimiter: one ASCII character between cells; for ``csv``.
        quote: the character around cells, ``""`` for none; for ``csv``.
        header: whether the first row carries the column names; for ``csv`` and ``xlsx``.
        sheet: name of the sheet; for ``xlsx``.
        roles: column name to role; empty means: detect.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Format | None = None
    encoding: str | None = None
    delimiter: str | None = None
    quote: Literal['"', "'", ""] | None = None
    header: bool | None = None
    sheet: str | None = None
    roles: dict[str, ColumnRole] = Field(default_factory=dict)

    def column_of(self, role: ColumnRole) -> str | None:
        """Name of the column that has ``role``, None if there is none."""
        return next((name for name, given in self.roles.items() if given is role), None)
