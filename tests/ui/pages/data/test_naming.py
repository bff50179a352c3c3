"""Proposals for role, name and folder."""

import pytest

from tlgui.core.tasks import TransferRole
from tlgui.ui.pages.data.naming import free_name, propose_role

SOURCE, TARGET, UNLABELLED, TEST = TransferRole


@pytest.mark.parametrize(
    ("stem", "labelled", "taken", "role"),
    [
        ("reviews", True, [], SOURCE),
        ("reviews", True, [SOURCE], TARGET),
        ("reviews", True, [SOURCE, TARGET], TEST),
        ("reviews", True, [SOURCE, TARGET, TEST], SOURCE),
        ("reviews", False, [], UNLABELLED),
        ("banking_test", True, [], TEST),
        ("banking_test", True, [TEST], SOURCE),
        ("latest news", True, [], SOURCE),
        ("商品 测试", True, [], TEST),
    ],
)
def test_role_follows_labels_name_and_what_is_taken(stem, labelled, taken, role):
    assert propose_role(stem, labelled=labelled, taken=taken) is role


def test_names_are_free():
    assert free_name("hotel", {"shop"}) == "hotel"
    assert free_name("hotel", {"hotel", "hotel 2"}) == "hotel 3"
