"""Small problems of transfer, written as files and imported like any other."""

import csv
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tlgui.core.spec import ComputeSpec, DataRef, ModelRef, RunSpec, StageSpec
from tlgui.core.tasks import TransferRole
from tlgui.data import ImportOptions, import_file
from tlgui.models import ModelEntry

#: What each class talks about, once in the source domain and once in the target domain; half of the words are shared.
TOPICS = {
    "delivery": (("parcel", "courier", "late", "box"), ("parcel", "late", "van", "doorstep")),
    "payment": (("card", "refund", "price", "bill"), ("card", "refund", "invoice", "receipt")),
    "quality": (("broken", "dirty", "scratch", "smell"), ("broken", "dirty", "torn", "stain")),
}
_FILLER = ("the", "my", "was", "again", "today", "please", "help", "with", "very", "it", "is", "and")


@dataclass(frozen=True, slots=True)
class SmallProblem:
    """Datasets by role, and an encoder that knows their words.

    Attributes:
        datasets: folder of the dataset in each role.
        model: a tiny encoder with random weights; None where no strategy reads texts with one.
        chance: accuracy of guessing.
    """

    datasets: dict[TransferRole, Path]
    model: ModelEntry | None
    chance: float = 1 / len(TOPICS)

    def spec(self, *stages: tuple[str, dict[str, Any]], roles: Sequence[TransferRole] = (), model: bool = True, **fields: Any) -> RunSpec:
        """A specification of a run over ``roles`` (empty: source and test)."""
        chosen = roles or (TransferRole.SOURCE, TransferRole.TEST)
        return RunSpec(
            data={role: DataRef(dataset=self.datasets[role].name) for role in chosen},
            model=ModelRef(id=self.model.card.id) if model and self.model else None,
            stages=tuple(StageSpec(strategy=id_, params=params) for id_, params in stages),
            max_length=32,
            compute=ComputeSpec(device="cpu", precision="fp32"),
            **fields,
        )


def small_problem(folder: Path, *, rows: int = 90, seed: int = 0, encoder: bool = True) -> SmallProblem:
    """Three topics in two domains: a dataset in every role, ``rows`` rows each, and an encoder if it is wanted."""
    folder.mkdir(parents=True, exist_ok=True)
    generator = random.Random(seed)
    datasets: dict[TransferRole, Path] = {}
    for role in TransferRole:
        table = folder / f"{role}.csv"
        write_messages(table, rows, generator, domain=0 if role is TransferRole.SOURCE else 1, labels=role.labelled)
        datasets[role] = import_file(table, ImportOptions(), folder / "datasets" / role, name=str(role), role=role).folder
    if not encoder:
        return SmallProblem(datasets, None)
    from tlgui.testing.tiny_models import tiny_encoder  # imports transformers, which takes seconds

    words = {word for domains in TOPICS.values() for domain in domains for word in domain} | set(_FILLER)
    return SmallProblem(datasets, tiny_encoder(folder / "encoder", words))


def write_messages(path: Path, rows: int, generator: random.Random, *, domain: int = 0, labels: bool = True) -> None:
    """Write a CSV of short messages with the columns ``text`` and, if wanted, ``label``."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["text", "label"] if labels else ["text"])
        for row in range(rows):
            label = sorted(TOPICS)[row % len(TOPICS)]
            words = generator.choices(TOPICS[label][domain], k=2) + generator.choices(_FILLER, k=5)
            generator.shuffle(words)
            writer.writerow([" ".join(words), label] if labels else [" ".join(words)])
