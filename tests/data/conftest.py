"""Files and datasets for the tests of the data room."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tlgui.core.findings import Finding
from tlgui.core.tasks import TransferRole
from tlgui.data import Dataset, ImportOptions, import_file

MakeFile = Callable[..., Path]
MakeDataset = Callable[..., Dataset]


@pytest.fixture
def make_file(tmp_path: Path) -> MakeFile:
    """Write a file: ``make_file(content, name="data.csv", encoding="utf-8")``; bytes are written as they are."""

    def make(content: str | bytes, name: str = "data.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return make


@pytest.fixture
def make_dataset(make_file: MakeFile, tmp_path: Path) -> MakeDataset:
    """Import (text, label) pairs: ``make_dataset(pairs, role=..., seed=...)``."""

    def make(rows: Sequence[tuple[str, str]], role: TransferRole = TransferRole.SOURCE, seed: int = 0, name: str = "data") -> Dataset:
        lines = ["text,label", *(f'"{text}","{label}"' for text, label in rows)]
        path = make_file("\n".join(lines) + "\n", f"{name}.csv")
        return import_file(path, ImportOptions(), tmp_path / "datasets" / name, name=name, role=role, seed=seed)

    return make


def codes(findings: Sequence[Finding]) -> dict[str, Finding]:
    """Findings by their code without the area; each code once."""
    found = {finding.code.removeprefix("data."): finding for finding in findings}
    assert len(found) == len(findings)
    assert all(finding.message for finding in findings)  # every placeholder of the sentence is filled
    return found
