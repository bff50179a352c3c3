"""``tlgui data``: look at a file before anything is imported, import it, profile and export datasets, compare two sets of texts."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from tlgui.cli.following import follow
from tlgui.cli.output import require_new
from tlgui.cli.reading import reading_options
from tlgui.cli.services import Services
from tlgui.core.errors import EXIT_BAD_INPUT, EXIT_DONE, DataError
from tlgui.core.events import AnyEvent, RunFailed, RunFinished
from tlgui.core.findings import Finding
from tlgui.core.messages import render
from tlgui.core.shift import ShiftReport
from tlgui.core.tasks import Split, TransferRole
from tlgui.data import Dataset, inspect_file, write_table
from tlgui.project.comparing import dataset_side, file_side, plan_shift
from tlgui.project.import_choices import repeatable
from tlgui.project.launcher import start_job
from tlgui.project.profiles import ProfileStore
from tlgui.runs.jobs import ShiftSide


def list_(arguments: Namespace, services: Services) -> int:
    """The datasets of a project; of damaged ones is told why they are not among them."""
    del arguments
    project = services.project()
    for damage in project.damaged_datasets():
        services.output.warn(damage)
    infos = [dataset.info for dataset in project.datasets()]
    value = [{"id": info.id, "name": info.name, "role": str(info.role), "rows": info.rows} for info in infos]
    services.output.value(value, [f"{entry['id']}: {entry['name']}, {entry['role']}, {entry['rows']} rows" for entry in value])
    return EXIT_DONE


def inspect(arguments: Namespace, services: Services) -> int:
    """What was detected in a file; exit code 2 if it cannot be imported as it is."""
    inspection = inspect_file(arguments.file, reading_options(arguments))
    chosen = inspection.options
    value = {
        "format": chosen.format,
        "encoding": chosen.encoding,
        "delimiter": chosen.delimiter,
        "header": bool(chosen.header),
        "header_rows": chosen.header or 0,
        "rows_above": chosen.above or 0,
        "rows": inspection.rows,
        "refused": inspection.refused,
        "columns": [column.name for column in inspection.columns],
        "label_separator": chosen.separator,
        "roles": {column.name: str(column.role) for column in inspection.columns if column.role},
        "sheets": list(inspection.sheets),
        "members": list(inspection.members),
        "problems": list(map(_problem, inspection.problems)),
    }
    lines = [f"{name}: {value[name]}" for name in ("format", "encoding", "delimiter", "header", "rows", "refused", "columns", "roles")]
    services.output.value(value, lines + _problem_lines(inspection.problems))
    return EXIT_BAD_INPUT if inspection.blocking else EXIT_DONE


def import_(arguments: Namespace, services: Services) -> int:
    """Import a file into a project, as the window does; its recipe is kept with the dataset."""
    project = services.project(create=True)
    options = reading_options(arguments)
    if arguments.like:
        recipe = project.dataset(arguments.like).info.options
        found = inspect_file(arguments.file).options
        given = options.model_dump(exclude_none=True, exclude_defaults=True)
        update = {"label_separator": found.label_separator or recipe.label_separator, "above": found.above} | given
        options = recipe.model_copy(update={**update, "roles": {} if options.named else recipe.roles})
    name = arguments.name or arguments.file.stem
    role = TransferRole(arguments.role)
    steps = repeatable(project.dataset(arguments.like).steps) if arguments.like else ()
    for dataset in project.import_datasets(arguments.file, options, name=name, role=role, steps=steps, seed=arguments.seed):
        value = _imported(dataset)
        lines = [f"{name}: {value[name]}" for name in ("id", "role", "rows", "splits", "labels")]
        services.output.value(value, lines + _problem_lines(dataset.problems))
    return EXIT_DONE


def _imported(dataset: Dataset) -> dict[str, Any]:
    info = dataset.info
    return {
        "id": info.id,
        "name": info.name,
        "role": str(info.role),
        "rows": info.rows,
        "splits": {str(split): len(dataset.indices(split)) for split in Split},
        "labels": list(info.labels),
        "options": info.options.model_dump(mode="json", exclude_none=True),
        "problems": list(map(_problem, dataset.problems)),
    }


def profile(arguments: Namespace, services: Services) -> int:
    """What a dataset of a project is like: labels, lengths, duplicates, languages, findings."""
    dataset = services.project().dataset(arguments.id)
    counted = ProfileStore(services.library).compute(dataset, arguments.model, arguments.max_length)
    value = counted.model_dump(mode="json", exclude={"findings"})
    value["findings"] = list(map(_problem, counted.findings))
    lines = [f"{name}: {value[name]}" for name in ("rows", "usable_rows", "label_counts", "languages", "duplicates", "empty_texts")]
    services.output.value(value, lines + _problem_lines(counted.findings))
    return EXIT_DONE


def export(arguments: Namespace, services: Services) -> int:
    """Write a dataset of a project to a file: all columns, and the split of each row (empty: left out)."""
    require_new(arguments.output, replace=arguments.replace)
    dataset = services.project().dataset(arguments.id)
    table = dataset.table
    left_out = table.num_rows - len(dataset.indices())
    if arguments.used:
        table = table.take(pa.array(dataset.indices()))
    if not arguments.no_split:
        name = "split" if "split" not in table.column_names else "tlgui_split"
        splits = dataset.splits[dataset.indices()] if arguments.used else dataset.splits
        table = table.append_column(name, pa.array(splits.tolist(), pa.string()))
    write_table(table, arguments.output)
    value = {"output": str(arguments.output), "rows": table.num_rows, "columns": table.column_names, "left_out": left_out}
    lines = [f"rows written to {arguments.output}: {table.num_rows}"]
    if left_out and not arguments.used:
        lines.append(f"{left_out} of them are not in use; --used writes the others only")
    services.output.value(value, lines)
    return EXIT_DONE


def _problem(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "row": finding.row,
        "rows": list(finding.params.get("file_rows", finding.rows)),
        "message": finding.message,
        "severity": str(finding.severity),
    }


def _problem_lines(findings: Sequence[Finding]) -> list[str]:
    return [f"{finding.severity}: {finding.message}" for finding in findings]


def shift(arguments: Namespace, services: Services) -> int:
    """How far two sets of texts are apart, in words and figures: files, or datasets of a project."""
    first, second = (_side(named, arguments, services) for named in (arguments.first, arguments.second))
    job = plan_shift(
        services.places,
        services.library,
        first,
        second,
        model=arguments.model,
        max_length=arguments.max_length,
        seed=arguments.seed,
        umap=arguments.umap,
    )
    code, last = follow(start_job(services.places, job), services.output, decorate=_failures_only)
    if isinstance(last, RunFinished):
        report = ShiftReport.model_validate(last.values)
        services.output.value(_plain(report), _lines(report))
    return code


def _side(named: Path, arguments: Namespace, services: Services) -> ShiftSide:
    """A dataset of the project, perhaps only one of its splits (``ID:train``); else a file."""
    if arguments.project is not None and not named.exists():
        id_, _, split = str(named).partition(":")
        if split and split not in set(Split):
            raise DataError("data.no_such_split", split=split)
        dataset = services.project().dataset(id_)
        return dataset_side(dataset, *([Split(split)] if split else []), name=str(named) if split else "")
    return file_side(named, text=arguments.text, label=arguments.label)


def _failures_only(event: AnyEvent) -> dict[str, Any] | None:
    return event.model_dump(mode="json") if isinstance(event, RunFailed) else None


def _plain(report: ShiftReport) -> dict[str, Any]:
    """Every figure on one level, and the verdict in words."""
    figures = report.model_dump(mode="json", exclude={"words", "vectors", "verdict", "caution"})
    vectors = report.vectors.model_dump(mode="json") if report.vectors else {}
    verdict, advice = render(report.verdict.code, report.verdict.params)
    caution = report.caution.message if report.caution else ""
    words = report.words.model_dump(mode="json")
    words["words_p"] = words.pop("p")
    return {"verdict": verdict, "advice": advice, "caution": caution, "code": report.verdict.code, **figures, **words, **vectors}


def _lines(report: ShiftReport) -> list[str]:
    verdict, advice = render(report.verdict.code, report.verdict.params)
    lines = [verdict, advice, *([report.caution.message] if report.caution else []), ""]
    words, vectors = report.words, report.vectors
    if vectors is not None:
        distance = vectors.proxy_a_distance
        lines += [
            f"proxy A-distance: {distance.value:.3f} (95% interval {distance.low:.3f} to {distance.high:.3f})",
            f"MMD², unbiased: {vectors.mmd2.value:.5f} (p = {vectors.mmd2.p:.3f})",
            f"CORAL distance: {vectors.coral:.3g}",
            f"Fréchet distance: {vectors.frechet:.4f}",
        ]
    if words.vocabulary_overlap is not None:
        lines.append(f"vocabulary overlap: {words.vocabulary_overlap:.1%}")
    if words.js_divergence is not None:
        spread = words.js_divergence
        lines.append(f"Jensen-Shannon divergence: {spread.value:.4f} bits (95% interval {spread.low:.4f} to {spread.high:.4f})")
    lines.append(
        f"words of the second that the first does not have: {words.unseen_words:.1%}, of its running words {words.unseen_tokens:.1%}"
    )
    for side, typical in ((report.first, words.first_typical), (report.second, words.second_typical)):
        lines.append(f"typical of {side.name}: {', '.join(word.word for word in typical)}")
        if side.unknown_tokens is not None and side.pieces_per_word is not None:
            lines.append(f"  unknown tokens {side.unknown_tokens:.1%}, {side.pieces_per_word:.2f} tokens per word")
    if report.lengths is not None:
        length = report.lengths
        lines.append(
            f"median length: {length.first_median:.0f} and {length.second_median:.0f} characters (KS {length.ks:.3f}, p = {length.p:.3g})"
        )
    if report.labels is not None:
        shares = ", ".join(f"{label} {share:.0%}/{report.labels.second[label]:.0%}" for label, share in report.labels.first.items())
        lines.append(f"labels: {shares} (p = {report.labels.p:.3g})")
    return lines
