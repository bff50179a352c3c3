"""Metrics, p-values and the verdict in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from tlgui.ui.formats import format_count, format_p, format_score
from tlgui.ui.pages.results.evaluation import Comparison, Report
from tlgui.ui.widgets import VerdictWords

#: Metrics shown as tiles, main ones first.
TILES = ("accuracy", "f1_macro", "balanced_accuracy", "f1_weighted")


def metric_title(metric: str) -> str:
    """The name of a metric where it stands alone."""
    translate = QCoreApplication.translate
    titles = {
        "accuracy": translate("Metrics", "Accuracy"),
        "f1_macro": translate("Metrics", "Macro-F1"),
        "balanced_accuracy": translate("Metrics", "Balanced accuracy"),
        "f1_weighted": translate("Metrics", "Weighted F1"),
    }
    return titles.get(metric, metric)


def metric_in_sentence(metric: str) -> str:
    """The name of a metric within a sentence."""
    translate = QCoreApplication.translate
    names = {
        "accuracy": translate("Metrics", "accuracy"),
        "f1_macro": translate("Metrics", "macro-F1"),
        "balanced_accuracy": translate("Metrics", "balanced accuracy"),
        "f1_weighted": translate("Metrics", "weighted F1"),
    }
    return names.get(metric, metric)


def metric_explanation(metric: str) -> str:
    """What a metric counts."""
    translate = QCoreApplication.translate
    texts = {
        "accuracy": translate("Metrics", "Share of the test texts whose label was predicted correctly."),
        "f1_macro": translate("Metrics", "Mean of the F1 of all classes: rare classes count as much as frequent ones."),
        "balanced_accuracy": translate("Metrics", "Mean share of recognised texts over the classes: as if all were equally frequent."),
        "f1_weighted": translate("Metrics", "Mean of the F1 of all classes, each by its number of test texts."),
    }
    return texts.get(metric, "")


def format_points(difference: float) -> str:
    """A difference of two scores in points, hundredths of the scale."""
    return QLocale().toString(difference * 100.0, "f", 1)


def verdict_words(report: Report, model: str, baselines: dict[str, str]) -> VerdictWords:
    """Say what came out.

    Args:
        model: title of the run's strategy.
        baselines: titles of the baselines by strategy id.
    """
    translate = QCoreApplication.translate
    if not report.rows:
        sentence = translate("Verdict", "Nothing is known about the quality of this model: there were no test texts with labels.")
        support = translate("Verdict", "Add a test dataset, or more labelled rows, and train again.")
        return VerdictWords("warning", translate("Verdict", "Unknown"), sentence, support, ())
    verdict = report.verdict
    if verdict.baseline is None or verdict.difference is None or verdict.low is None or verdict.high is None:
        return _without_baseline(report, model)
    words = {
        "model": model,
        "baseline": baselines.get(verdict.baseline, verdict.baseline),
        "metric": metric_in_sentence(verdict.metric),
        "points": format_points(verdict.difference),
        "low": format_points(verdict.low),
        "high": format_points(verdict.high),
    }
    if verdict.kind == "helps":
        tone, word = "success", translate("Verdict", "It helps")
        text = translate("Verdict", "{model} beats {baseline} by {points} points of {metric} (95% interval {low} to {high}).")
    elif verdict.kind == "hurts":
        tone, word = "error", translate("Verdict", "It does not help")
        # Said as a distance below the baseline, so the interval turns round.
        words |= {"points": format_points(-verdict.difference), "low": format_points(-verdict.high), "high": format_points(-verdict.low)}
        text = translate(
            "Verdict",
            "This transfer does not help: {model} stays {points} points of {metric} behind {baseline} (95% interval {low} to {high}).",
        )
    else:
        tone, word = "warning", translate("Verdict", "Not clear")
        text = translate(
            "Verdict",
            "No clear difference: {model} minus {baseline} is {points} points of {metric}, and the 95% interval from {low} to {high}"
            " contains zero.",
        )
    return VerdictWords(tone, word, text.format(**words), _support(report, verdict.baseline), _details(report, verdict.baseline))


def _without_baseline(report: Report, model: str) -> VerdictWords:
    translate = QCoreApplication.translate
    metric = report.verdict.metric
    score = report.metrics[metric]
    text = translate(
        "Verdict", "{model} reaches a {metric} of {value} (95% interval {low} to {high}); it was not compared with any baseline."
    )
    sentence = text.format(
        model=model,
        metric=metric_in_sentence(metric),
        value=format_score(score.value),
        low=format_score(score.low),
        high=format_score(score.high),
    )
    support = translate("Verdict", "So nothing can be said about what the transfer brings. Train again with baselines to learn that.")
    return VerdictWords("info", translate("Verdict", "No comparison"), sentence, support, ())


def _support(report: Report, baseline: str) -> str:
    metric = report.verdict.metric
    text = QCoreApplication.translate("Verdict", "{metric} {ours} against {theirs}, on the same {rows} test texts.")
    return text.format(
        metric=metric_title(metric),
        ours=format_score(report.metrics[metric].value),
        theirs=format_score(report.baselines[baseline][metric]),
        rows=format_count(report.rows),
    )


def small_test_words(report: Report) -> str:
    """The warning that the test set is small; empty where it is not."""
    if not report.verdict.small_test or not report.rows:
        return ""
    return SmallTest().words(report.rows)


class SmallTest(QObject):
    """A class because only ``tr()`` of one knows singular and plural."""

    def words(self, rows: int) -> str:
        """What a small test set means."""
        return self.tr("The test set is small, only %Ln text(s): another one could give quite another result.", "", rows)


def _details(report: Report, baseline: str) -> tuple[str, ...]:
    comparison: Comparison = report.comparisons[baseline]
    difference = comparison.differences[report.verdict.metric]
    translate = QCoreApplication.translate
    lines = [
        translate("Verdict", "Compared with the better of the baselines, by the main metric of the task."),
        translate("Verdict", "Interval: percentiles of {resamples} paired resamples of the test texts; p-value {p}.").format(
            resamples=format_count(comparison.resamples), p=format_p(difference.p_value)
        ),
        translate(
            "Verdict", "McNemar's test ({method}): only this model right on {ours} texts, only the baseline on {theirs}; p-value {p}."
        ).format(
            method=translate("Verdict", "exact") if comparison.mcnemar.method == "exact" else translate("Verdict", "chi-squared"),
            ours=format_count(comparison.mcnemar.only_ours),
            theirs=format_count(comparison.mcnemar.only_baseline),
            p=format_p(comparison.mcnemar.p_value),
        ),
    ]
    return tuple(lines)
