"""The domains that transfers are measured between: how each file becomes a source, unlabelled texts of a target, and a test."""

import json
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import ImportOptions, import_file

_ROWS = 2000
_PUBLISHED = Path(__file__).parent / "published"


@dataclass(frozen=True)
class Corpus(ABC):
    """Some domains with labelled texts.

    Attributes:
        protocol: who learns from what and is judged by what.
    """

    name: str
    domains: tuple[str, ...]
    protocol: str

    @property
    def published(self) -> list[dict[str, Any]]:
        """What others have published, in percent, the weakest first: other features, splits and code, so for orientation only.

        ``method``, ``source`` of the figures, ``mean``, accuracies ``by_pair`` as far as they are known, and whether they stand
        ``in_help`` of the program.
        """
        file = _PUBLISHED / f"{self.name}.json"
        return json.loads(file.read_text(encoding="utf-8")) if file.exists() else []

    @abstractmethod
    def rows(self, folder: Path, domain: str, role: TransferRole, seed: int) -> pa.Table:
        """Columns ``text`` and, where the role has labels, ``label``; ``group`` where rows must stay together.

        The role ``target`` has the rows of the test: :meth:`import_domain` takes a few out of them.
        """

    def import_domain(self, folder: Path, domain: str, role: TransferRole, out: Path, seed: int, few: int) -> None:
        """Make a dataset of the program.

        Args:
            few: labelled target rows per class, which are not among the test.
        """
        table = self.rows(folder, domain, role, seed)
        if few and role in (TransferRole.TARGET, TransferRole.TEST):
            known = _few(table, few, seed)
            table = table.filter(known if role is TransferRole.TARGET else pc.invert(known))
        file = out.with_suffix(".parquet")
        pq.write_table(table, file)
        roles = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL, "group": ColumnRole.GROUP}
        known = {name: roles[name] for name in table.column_names}
        import_file(file, ImportOptions(roles=known), out, name=out.name, role=role, seed=seed)
        file.unlink()


class Amazon(Corpus):
    """English product reviews (Blitzer et al. 2007)."""

    def rows(self, folder: Path, domain: str, role: TransferRole, seed: int) -> pa.Table:
        if role is TransferRole.TARGET_UNLABELLED:
            return pq.read_table(folder / f"{domain}_unlabeled.parquet", columns=["text"]).slice(0, _ROWS)
        table = pq.read_table(folder / f"{domain}.parquet", columns=["text", "label", "dup_group"])
        return table.set_column(2, "group", table["dup_group"].cast(pa.string()))


class Shopping(Corpus):
    """Chinese product reviews in ten domains."""

    def rows(self, folder: Path, domain: str, role: TransferRole, seed: int) -> pa.Table:
        table = pq.read_table(folder / f"{domain}.parquet", columns=["text", "label"])
        table = _without_repeats(table)
        order = np.random.default_rng(seed).permutation(len(table))
        half = min(_ROWS, len(table) // 2)
        if role is TransferRole.SOURCE:
            return table.take(order[:_ROWS])
        if role is TransferRole.TARGET_UNLABELLED:
            return table.take(order[half : half + _ROWS]).select(["text"])
        return table.take(order[:half])


def _few(table: pa.Table, count: int, seed: int) -> pa.Array:
    """Which rows are known: ``count`` of each label, drawn by the seed, and what must stay together with them."""
    labels = np.array(table["label"].to_pylist())
    order = np.random.default_rng(seed).permutation(len(labels))
    known = np.zeros(len(labels), dtype=bool)
    for label in np.unique(labels):
        known[order[labels[order] == label][:count]] = True
    if "group" in table.column_names:
        groups = np.array(table["group"].to_pylist())
        known = np.isin(groups, groups[known])
    return pa.array(known)


def _without_repeats(table: pa.Table) -> pa.Table:
    """The first row of each text."""
    numbered = table.append_column("row", pa.array(range(len(table))))
    first = numbered.group_by("text").aggregate([("row", "min")])["row_min"]
    return table.take(np.sort(first.to_numpy()))


CORPORA: dict[str, Corpus] = {
    "amazon": Amazon(
        "amazon",
        ("books", "dvd", "electronics", "kitchen"),
        "A source of 2,000 labelled reviews (a tenth for choosing, repeated reviews on one side), up to 2,000 texts of the target that are "
        "not among those judged by, all labelled reviews of the target as the test.",
    ),
    "shopping": Shopping(
        "shopping",
        ("books", "tablet", "phone", "fruit", "shampoo", "water_heater", "mengniu_milk", "clothes", "computer", "hotel"),
        "Repeated texts left out, rows in an order drawn by the seed. A source of up to 2,000 labelled reviews (a tenth for choosing); of "
        "the target, one half of the rows, 2,000 at most, as the test, and up to 2,000 of the others without labels.",
    ),
}
