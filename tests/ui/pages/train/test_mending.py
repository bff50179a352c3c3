"""Each finding leads to the page where something can be done about it."""

import pytest

from tlgui.core.findings import Finding
from tlgui.ui.mending import page_that_mends


@pytest.mark.parametrize(
    ("code", "page"),
    [
        ("spec.no_data", "data"),
        ("project.no_dataset", "data"),
        ("data.not_a_file", "data"),
        ("strategy.needs_labels", "data"),
        ("strategy.needs_target_unlabelled", "data"),
        ("strategy.few_rows", "data"),
        ("preflight.small_test", "data"),
        ("strategy.needs_encoder", "model"),
        ("model.unknown", "model"),
        ("preflight.long_texts", "model"),
        ("spec.no_stage", "strategy"),
        ("spec.bad_param", "strategy"),
        ("strategy.no_head", "strategy"),
        ("preflight.memory", "strategy"),
        ("a-plugin.says_something", "strategy"),
        ("preflight.disk", ""),
        ("project.not_writable", ""),
    ],
)
def test_page_of_a_finding(code, page):
    assert page_that_mends(Finding(code=code)) == page
