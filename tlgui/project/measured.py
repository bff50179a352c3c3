"""What the strategies achieved where the developers have measured them: tables that come with the program."""

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

#: Chains that every other is to be compared with: counted words, and the encoder as it is.
WITHOUT_TRANSFER = ("tfidf-logreg", "linear-probe")


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MeasuredChain(_Frozen):
    """One row of a table.

    Attributes:
        chain: strategies joined by ``+``, with the settings that differ from the defaults behind a colon.
        model: id of the pretrained model, or None.
        accuracy: mean over the pairs and seeds, in percent.
        interval: of that mean over the seeds (95%), or None for one seed.
        pairs, seeds: how many there are.
        median_seconds: of one run, on the machine of the table; None where other work held the runs up.
        target_labels: labelled target texts per class that were learned from.
    """

    chain: str
    model: str | None
    accuracy: float
    interval: tuple[float, float] | None = None
    pairs: int
    seeds: int
    median_seconds: float | None
    target_labels: int = 0

    @property
    def strategies(self) -> tuple[str, ...]:
        """Ids of the stages."""
        return tuple(stage.partition(":")[0] for stage in self.chain.split("+"))


class MeasuredTable(_Frozen):
    """Transfers between the domains of one collection of texts.

    Attributes:
        corpus: ``amazon`` (English product reviews, Blitzer et al. 2007) or ``shopping`` (Chinese product reviews).
        source: domain from which all transfers go; None: they go from each domain to each other one.
        protocol: who learned from what and was judged by what, in English.
        cores: of the machine.
        published: mean accuracies that others have published, in percent; other features, splits and code.
    """

    schema_version: Literal[1] = 1
    corpus: Literal["amazon", "shopping"]
    source: str | None = None
    protocol: str
    date: str
    cores: int
    rows: tuple[MeasuredChain, ...]
    published: dict[str, float] = {}

    def about(self, strategy: str) -> tuple[MeasuredChain, ...]:
        """The rows with this strategy among their stages."""
        return tuple(row for row in self.rows if strategy in row.strategies)

    def without_transfer(self, target_labels: Collection[int] = (0,)) -> tuple[MeasuredChain, ...]:
        """The rows that those which learned from so many labelled target texts are to be compared with."""
        return tuple(row for row in self.rows if row.chain in WITHOUT_TRANSFER and row.target_labels in target_labels)


def tables_about(strategy: str, tables: Sequence[MeasuredTable]) -> list[MeasuredTable]:
    """Those that know the strategy; one of transfers from a single domain only where none of all transfers does."""
    found = [table for table in tables if table.about(strategy)]
    whole = {table.corpus for table in found if table.source is None}
    return [table for table in found if table.source is None or table.corpus not in whole]


def measured_tables(folder: Path) -> list[MeasuredTable]:
    """All tables in ``folder``, by name of their files."""
    return [MeasuredTable.model_validate(json.loads(file.read_text(encoding="utf-8"))) for file in sorted(folder.glob("*.json"))]
