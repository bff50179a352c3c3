"""What the strategies achieved where the developers have measured them: tables that come with the program."""

import json
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict


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
        median_seconds: of one run, on the machine of the table.
        target_labels: labelled target texts per class that were learned from.
    """

    chain: str
    model: str | None
    accuracy: float
    interval: tuple[float, float] | None = None
    pairs: int
    seeds: int
    median_seconds: float
    target_labels: int = 0

    @property
    def strategies(self) -> tuple[str, ...]:
        """Ids of the stages."""
        return tuple(stage.partition(":")[0] for stage in self.chain.split("+"))


class MeasuredTable(_Frozen):
    """Transfers between the domains of one collection of texts.

    Attributes:
        corpus: ``amazon`` (English product reviews, Blitzer et al. 2007) or ``shopping`` (Chinese product reviews).
        protocol: who learned from what and was judged by what, in English.
        cores: of the machine.
        published: mean accuracies that others have published, in percent; other features, splits and code.
    """

    schema_version: Literal[1] = 1
    corpus: Literal["amazon", "shopping"]
    protocol: str
    date: str
    cores: int
    rows: tuple[MeasuredChain, ...]
    published: dict[str, float] = {}

    def about(self, strategy: str) -> tuple[MeasuredChain, ...]:
        """The rows with this strategy among their stages."""
        return tuple(row for row in self.rows if strategy in row.strategies)

    def without_transfer(self) -> tuple[MeasuredChain, ...]:
        """The rows that every strategy is to be compared with: counted words, and the encoder as it is."""
        return tuple(row for row in self.rows if row.chain in ("tfidf-logreg", "linear-probe") and not row.target_labels)


def measured_tables(folder: Path) -> list[MeasuredTable]:
    """All tables in ``folder``, by name of their files."""
    return [MeasuredTable.model_validate(json.loads(file.read_text(encoding="utf-8"))) for file in sorted(folder.glob("*.json"))]
