"""What is odd about the data of a run: told before it starts."""

from collections.abc import Mapping, Sequence

from tlgui.core.cleaning import text_steps
from tlgui.core.facts import ProblemFacts
from tlgui.core.findings import Finding, Severity
from tlgui.core.strategy import Strategy
from tlgui.core.tasks import ColumnRole, TransferRole
from tlgui.data import Dataset, Profile
from tlgui.data.allocation import allocate
from tlgui.models.cards import ModelCard

_SMALL_TEST = 100
_LONG_SHARE, _UNKNOWN_SHARE = 0.1, 0.1
_MOST_NAMED = 10


def data_findings(datasets: Mapping[TransferRole, Dataset], facts: ProblemFacts, strategies: Sequence[Strategy]) -> list[Finding]:
    """Tests that say little, columns that are not read, forms and labels that do not fit together."""
    findings: list[Finding] = []
    if datasets and not facts.test_rows:
        findings.append(Finding(code="preflight.no_test"))
    elif facts.test_rows < _SMALL_TEST and facts.test_rows:
        findings.append(Finding(code="preflight.small_test", params={"rows": facts.test_rows}))
    test = datasets.get(TransferRole.TEST)
    if test is not None and (unknown := sorted(set(test.info.labels) - set(facts.classes))) and facts.classes:
        if len(unknown) < len(test.info.labels):
            findings.append(Finding(code="preflight.test_labels_unknown", params={"labels": _some(unknown)}))
        else:
            params = {"name": test.info.name, "labels": _some(unknown), "known": _some(facts.classes)}
            findings.append(Finding(code="preflight.no_test_label_known", severity=Severity.ERROR, params=params))
    target_texts = datasets.get(TransferRole.TARGET_UNLABELLED)
    if target_texts is not None and facts.test_rows and test is None and TransferRole.TARGET not in datasets:
        findings.append(Finding(code="preflight.judged_on_source", params={"name": target_texts.info.name}))
    findings += _cleaned_differently(datasets)
    findings += [
        Finding(code="preflight.second_text_unused", params={"name": dataset.info.name})
        for dataset in datasets.values()
        if dataset.info.options.column_of(ColumnRole.SECOND_TEXT) is not None
    ]
    findings += [  # before anything is said about the labels
        Finding(code="preflight.several_labels", severity=Severity.ERROR, params={"name": dataset.info.name})
        for dataset in datasets.values()
        if dataset.info.label_column is not None and dataset.info.separator is not None
    ]
    source, target = datasets.get(TransferRole.SOURCE), datasets.get(TransferRole.TARGET)
    other = set(source.info.labels) ^ set(target.info.labels) if source and target else set()
    if other and not any(strategy.separate_labels for strategy in strategies):
        findings.append(Finding(code="preflight.target_labels_differ", params={"labels": _some(sorted(other))}))
    return findings


def text_findings(profiles: Sequence[tuple[str, Profile]], card: ModelCard | None, max_length: int) -> list[Finding]:
    """What the chosen model will not read well.

    Args:
        profiles: of the datasets, by their names.
        card: of the model; None: nothing is known of it.
        max_length: longest input in tokens.
    """
    if card is None:
        return []
    findings = [
        Finding(
            code="preflight.foreign_language",
            params={"share": card.foreign_share(profile.languages), "name": name, "model": card.id},
        )
        for name, profile in profiles
        if card.mostly_foreign(profile.languages)
    ]
    cut = max((profile.truncated_share or 0.0 for _, profile in profiles), default=0.0)
    if cut > _LONG_SHARE:
        findings.append(Finding(code="preflight.long_texts", params={"share": cut, "max_length": max_length}))
    unknown = max((profile.unknown_token_share or 0.0 for _, profile in profiles), default=0.0)
    if unknown > _UNKNOWN_SHARE:
        findings.append(Finding(code="preflight.unknown_tokens", params={"share": unknown, "model": card.id}))
    return findings


def _some(labels: Sequence[str]) -> str:
    return ", ".join(labels[:_MOST_NAMED])


def _cleaned_differently(datasets: Mapping[TransferRole, Dataset]) -> list[Finding]:
    """Texts that are learned from in one form and judged in another."""
    parts = allocate(datasets)
    judged = datasets[parts.test[0][0]] if parts.test else None
    if judged is None:
        return []
    return [
        Finding(code="preflight.cleaned_differently", params={"name": dataset.info.name, "judged": judged.info.name})
        for dataset in datasets.values()
        if text_steps(dataset.steps) != text_steps(judged.steps)
    ]
