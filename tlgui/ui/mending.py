"""Where a finding of the plan can be mended."""

from tlgui.core.findings import Finding

_DATA = (
    "data.",
    "project.no_dataset",
    "spec.no_data",
    "strategy.needs_labels",
    "strategy.needs_source",
    "strategy.needs_target",
    "strategy.one_class",
    "strategy.few_rows",
    "preflight.no_test",
    "preflight.small_test",
    "preflight.test_labels_unknown",
    "preflight.no_test_label_known",
    "preflight.target_labels_differ",
    "preflight.judged_on_source",
    "preflight.second_text_unused",
    "preflight.several_labels",
    "preflight.dataset_changed",
    "preflight.dataset_edited",
)
_MODEL = ("model.", "strategy.needs_encoder", "preflight.long_texts", "preflight.unknown_tokens", "preflight.foreign_language")
_NOWHERE = ("preflight.disk", "machine.", "project.", "run.")


def page_that_mends(finding: Finding) -> str:
    """Id of the page where something can be done about it; empty where that is outside the program.

    What no list names comes from a strategy's own check.
    """
    for page, codes in (("data", _DATA), ("model", _MODEL), ("", _NOWHERE)):
        if finding.code.startswith(codes):
            return page
    return "strategy"
