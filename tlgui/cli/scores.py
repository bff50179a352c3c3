"""What came out of a run, in lines for a terminal."""

from collections.abc import Mapping
from typing import Any

from tlgui.core.findings import Finding


def scores_told(summary: Mapping[str, Any]) -> list[str]:
    """The scores of the run and of the baselines beside it, and whether the transfer helped.

    Args:
        summary: of :meth:`~tlgui.runs.RunFolder.summary`.
    """
    lines = [f"  {split}: {_scores(values)}" for split, values in summary.get("metrics", {}).items()]
    lines += [f"  {baseline}: {_scores(splits.get('test', {}))}" for baseline, splits in summary.get("baselines", {}).items()]
    verdict = summary.get("verdict")
    if verdict and verdict["test_rows"]:
        lines.append(_verdict(verdict).message)
    return lines


def _scores(values: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {value:.4f}" for name, value in values.items() if isinstance(value, float))


def _verdict(verdict: Mapping[str, Any]) -> Finding:
    """The sentence about the comparison with the better baseline; differences in points, hundredths of the scale."""
    if verdict["kind"] == "no_baseline":
        return Finding(code="verdict.no_baseline")
    points = {"points": verdict["difference"], "low": verdict["low"], "high": verdict["high"]}
    params = {"metric": verdict["metric"], "baseline": verdict["baseline"], "rows": verdict["test_rows"]}
    params |= {name: f"{100 * value:+.1f}" for name, value in points.items()}
    codes = {"helps": "verdict.helps", "hurts": "verdict.hurts", "unclear": "verdict.unclear"}
    return Finding(code=codes[verdict["kind"]], params=params)
