"""How a file is to be read: what the user chose, or what detection found."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from tlgui.core.tasks import ColumnRole

Format = Literal["csv", "spreadsheet", "jsonl", "parquet", "arrow", "lines", "folder", "conll", "tmx"]

#: In the place of what stands between labels: each cell is a JSON array of them.
JSON_LIST = "json"
#: The same where each cell is one label, whatever stands in it.
ONE_LABEL = "none"
#: Characters that a delimiter may have.
MOST_DELIMITER = 10
#: Rows that column names may stand in.
MOST_HEADER_ROWS, MOST_ROWS_ABOVE = 5, 100


class ImportOptions(BaseModel):
    """Choices for reading one file. None everywhere means: detect.

    Attributes:
        format: ``csv`` covers TSV and every other delimiter; ``spreadsheet`` XLSX, XLSM, XLSB, XLS and ODS;
            ``jsonl`` one JSON object a line, or one document with a table in it;
            ``lines`` one text a line; ``folder`` sub-folders that are labels; ``conll`` a token and its tags a line;
            ``tmx`` a translation memory.
        encoding: name of a Python text codec; for text files.
        undecodable: what becomes of rows with bytes that are not valid in the encoding: ``leave_out``, or ``keep`` with a sign in
            their place; None does not import the file until the user has chosen.
        ragged: what becomes of rows with too few cells, or with empty ones too many: ``fill`` imports them with empty cells where some
            are missing, ``join`` also puts what is too much into the last cell; otherwise they are left out; for ``csv``.
        merged: where the text of merged cells stands: in the ``first`` of them only, else in all; for ``spreadsheet``.
        delimiter: what stands between cells, one character or some; for ``csv``.
        quote: the character around cells, ``""`` for none; for ``csv``.
        above: how many lines or rows stand above the column names and do not belong to the table, such as titles; for ``csv`` and
            ``spreadsheet``.
        header: how many rows carry the column names, 0 or 1 for ``csv``; their parts are joined.
        labels: name of a file beside this one with the label of each line, empty for none; for ``lines``.
        member: which file of a ZIP archive.
        sheet: name of the sheet; for ``spreadsheet``.
        unlabelled: what becomes of rows without a label where labels are needed: ``apart`` makes a dataset of their own of them, in the
            role of unlabelled texts; otherwise they stay where they are and are not used.
        label_separator: what stands between the labels of a cell, ``json`` for a list of JSON; for a column of several labels. ``none``
            stands for one label in each cell, where roles are detected.
        roles: column name to role; empty means: detect.
        named: roles of some columns where those of the others are detected; empty once a file has been read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Format | None = None
    encoding: str | None = None
    undecodable: Literal["leave_out", "keep"] | None = None
    ragged: Literal["fill", "join"] | None = None
    merged: Literal["first"] | None = None
    delimiter: str | None = None
    quote: Literal['"', "'", ""] | None = None
    above: int | None = Field(default=None, ge=0, le=MOST_ROWS_ABOVE)
    header: int | None = Field(default=None, ge=0, le=MOST_HEADER_ROWS)
    sheet: str | None = None
    labels: str | None = None
    member: str | None = None
    unlabelled: Literal["apart"] | None = None
    label_separator: str | None = Field(default=None, min_length=1, max_length=10)
    roles: dict[str, ColumnRole] = Field(default_factory=dict)
    named: dict[str, ColumnRole] = Field(default_factory=dict)

    def column_of(self, role: ColumnRole) -> str | None:
        """Name of the column that has ``role``, None if there is none."""
        return next((name for name, given in (self.roles | self.named).items() if given is role), None)

    def resolved(self, **found: Any) -> "ImportOptions":
        """The options with which a file was read: what was found out of it, and what was chosen about its columns."""
        kept = {name: getattr(self, name) for name in ("roles", "named", "label_separator", "unlabelled")}
        return ImportOptions(**{**kept, **found})

    @property
    def label_column(self) -> str | None:
        """Name of the column of labels, whether it has one or several in a cell; None if there is none."""
        return self.column_of(ColumnRole.LABEL) or self.column_of(ColumnRole.LABELS)

    @property
    def second_column(self) -> str | None:
        """Name of the column that makes a pair of each text: its second text or its translation; None if there is neither."""
        return self.column_of(ColumnRole.SECOND_TEXT) or self.column_of(ColumnRole.TRANSLATION)

    @property
    def separator(self) -> str | None:
        """What stands between the labels of a cell; None where a cell is one label."""
        return self.label_separator if self.column_of(ColumnRole.LABEL) is None and self.column_of(ColumnRole.LABELS) else None
