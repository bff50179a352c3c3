"""The one sentence: it must never be kinder than the numbers."""

import pytest

from tests.ui.pages.results.crafted_runs import make_run
from tlgui.project.project import Project
from tlgui.ui.formats import format_p
from tlgui.ui.language import Language
from tlgui.ui.pages.results.evaluation import Report
from tlgui.ui.pages.results.run_result import RunResult, load_result
from tlgui.ui.pages.results.words import small_test_words, verdict_words
from tlgui.ui.widgets import VerdictWords

TITLES = {"majority": "Majority", "tfidf-logreg": "TF-IDF"}

pytestmark = pytest.mark.usefixtures("language")


def _report(project: Project, **options: object) -> Report:
    result = load_result(project, make_run(project, **options).id, lambda: False)  # type: ignore[arg-type]
    assert isinstance(result, RunResult)
    return result.report


def _with_verdict(report: Report, **changes: object) -> VerdictWords:
    return verdict_words(report.model_copy(update={"verdict": report.verdict.model_copy(update=changes)}), "Probe", TITLES)


def test_a_transfer_that_helps(project: Project) -> None:
    words = _with_verdict(_report(project), kind="helps", metric="accuracy", difference=0.0612, low=0.0391, high=0.0834)
    assert words.sentence == "Probe beats TF-IDF by 6.1 points of accuracy (95% interval 3.9 to 8.3)."
    assert words.tone == "success"


def test_a_transfer_that_hurts_is_said_to_hurt(project: Project) -> None:
    words = _with_verdict(_report(project), kind="hurts", metric="accuracy", difference=-0.0612, low=-0.0834, high=-0.0391)
    assert words.sentence.startswith("This transfer does not help: Probe stays 6.1 points of accuracy behind TF-IDF")
    assert "interval 3.9 to 8.3" in words.sentence
    assert words.tone == "error"
    assert words.word


def test_what_chance_may_explain_is_no_success(project: Project) -> None:
    words = _with_verdict(_report(project), kind="unclear", difference=0.011, low=-0.02, high=0.042)
    assert words.sentence.startswith("No clear difference: Probe minus TF-IDF is 1.1 points of macro-F1")
    assert "from -2.0 to 4.2" in words.sentence
    assert words.tone == "warning"


@pytest.mark.parametrize(("right", "kind", "tone"), [(0.95, "helps", "success"), (0.5, "hurts", "error"), (0.75, "unclear", "warning")])
def test_the_tone_follows_the_engines_own_verdict(project: Project, right: float, kind: str, tone: str) -> None:
    report = _report(project, right=right, rows=400)
    assert report.verdict.kind == kind
    assert verdict_words(report, "Probe", TITLES).tone == tone


def test_without_baselines_it_says_so(project: Project) -> None:
    words = verdict_words(_report(project, baselines={}), "Probe", TITLES)
    assert "not compared with any baseline" in words.sentence
    assert "Probe reaches a macro-F1 of 0." in words.sentence
    assert words.tone == "info"


def test_without_test_rows_nothing_is_claimed(project: Project) -> None:
    words = verdict_words(_report(project, rows=0), "Probe", TITLES)
    assert words.sentence.startswith("Nothing is known")
    assert not words.details


def test_the_scores_and_the_size_of_the_test_stand_beside_it(project: Project) -> None:
    report = _report(project, rows=2000)
    words = verdict_words(report, "Probe", TITLES)
    ours, theirs = report.metrics["f1_macro"].value, report.baselines["tfidf-logreg"]["f1_macro"]
    assert words.support == f"Macro-F1 {ours:.3f} against {theirs:.3f}, on the same 2,000 test texts."
    assert any("p-value below 0.001" in line for line in words.details)
    assert any("McNemar" in line for line in words.details)


def test_a_small_test_is_called_small(project: Project) -> None:
    assert "only 40" in small_test_words(_report(project, rows=40))
    assert small_test_words(_report(project, rows=200, age_days=1)) == ""


def test_a_p_value_is_never_zero(language: Language) -> None:
    assert format_p(0.0) == "below 0.001"
    assert format_p(0.0312) == "0.031"
    language.set_choice("zh_CN")
    assert "0.001" in format_p(0.0)
