"""From files or a specification to a run that can be planned: import what is not there yet, let the data choose a model."""

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tlgui.core.errors import DataError
from tlgui.core.findings import Finding, Severity
from tlgui.core.spec import DataRef, RunSpec
from tlgui.core.tasks import ColumnRole, Split, TransferRole
from tlgui.data import Dataset, ImportOptions, inspect_file, language_shares
from tlgui.models import ModelLibrary, recommend_model
from tlgui.project.draft import Draft
from tlgui.project.project import Project

_SAMPLE = 2000


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft whose data are all in the project, and what was noticed on the way."""

    draft: Draft
    findings: tuple[Finding, ...]


def draft_from_spec(project: Project, spec: RunSpec, base: Path) -> Prepared:
    """Import the files that ``spec`` names (relative to ``base``) and turn it into a draft.

    Raises:
        DataError: a file cannot be imported, or a dataset is not there.
    """
    findings: list[Finding] = []
    references, pinned = {}, {}
    for role, reference in spec.data.items():
        if reference.file is not None:
            current = import_once(project, base / reference.file, role, columns_of(reference, role), seed=spec.seed)
            steps = reference.steps or ()
        else:
            current = project.dataset(reference.dataset or "")
            steps = current.steps if reference.steps is None else reference.steps
        dataset = project.dataset(current.info.id, steps)
        if reference.fingerprint not in (None, dataset.fingerprint):
            findings.append(Finding(code="preflight.dataset_changed", params={"name": dataset.info.name}))
        if steps != current.steps:
            pinned[role] = steps
        references[role] = DataRef(dataset=dataset.info.id, fingerprint=dataset.fingerprint)
    draft = Draft.from_spec(spec.model_copy(update={"data": references}))
    return Prepared(draft.model_copy(update={"pinned": pinned}), tuple(findings))


def changed_since(project: Project, spec: RunSpec) -> tuple[Finding, ...]:
    """A finding for each dataset that is another one now than when ``spec`` was run; missing ones are for the plan to tell."""
    findings = []
    for reference in spec.data.values():
        with suppress(DataError):
            current = project.dataset(reference.dataset or "")
            if reference.fingerprint not in (None, current.fingerprint):
                findings.append(Finding(code="preflight.dataset_edited", severity=Severity.INFO, params={"name": current.info.name}))
    return tuple(findings)


def columns_of(reference: DataRef, role: TransferRole) -> dict[str, ColumnRole]:
    """Column roles as a specification names them; empty where detection is to decide."""
    columns: dict[str, ColumnRole] = {}
    if reference.text:
        columns[reference.text] = ColumnRole.TEXT
    if reference.label and role.labelled:
        columns[reference.label] = ColumnRole.LABEL
    return columns


def import_once(
    project: Project,
    path: Path,
    role: TransferRole,
    columns: Mapping[str, ColumnRole],
    *,
    seed: int = 0,
    progress: Callable[[int, int], None] | None = None,
) -> Dataset:
    """The dataset made from exactly this file content, role and columns; imports it if the project has none.

    Raises:
        DataError: the file cannot be imported.
    """
    inspection = inspect_file(path, ImportOptions(named=dict(columns)))
    if (blocking := inspection.blocking) is not None:
        raise DataError.from_finding(blocking)
    if role in (TransferRole.SOURCE, TransferRole.TARGET):  # a test set may have one class, training data may not
        for problem in inspection.problems:
            if problem.code == "data.one_class":
                raise DataError.from_finding(problem)
    digest = _sha256(path)
    for dataset in project.datasets():
        info = dataset.info
        same_file = info.origin_sha256 == digest and info.options == inspection.options
        if same_file and info.role is role and info.seed == seed:
            return dataset
    return project.import_dataset(path, inspection.options, role, seed=seed, progress=progress)


def choose_model(project: Project, library: ModelLibrary, draft: Draft) -> tuple[str, Finding]:
    """The model that fits the data of ``draft`` best, and why."""
    return suggest_model(library, sample_texts(project, draft))


def suggest_model(library: ModelLibrary, texts: list[str]) -> tuple[str, Finding]:
    """The model that fits some texts best, and why: unknown tokens of each tokenizer and the language.

    Raises:
        ModelError: none can be used.
    """
    shares: dict[str, float] = {}
    entries = library.entries()
    for entry in entries:
        if not entry.usable or entry.folder is None or not texts:
            continue
        with library.tokenizer(entry.card.id) as counter:
            lengths, unknown = counter.count(texts)
        shares[entry.card.id] = sum(unknown) / max(1, sum(lengths))
    return recommend_model(entries, shares, language_shares(texts))


def sample_texts(project: Project, draft: Draft) -> list[str]:
    """Some texts of every dataset of the draft."""
    texts: list[str] = []
    for dataset_id in draft.datasets.values():
        texts += project.dataset(dataset_id).texts(*Split)[:_SAMPLE]
    return texts


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
