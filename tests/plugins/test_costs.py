"""What strategies promise to cost, against what they were measured to cost."""

import json

import pytest

from tlgui.core.places import bundled_plugins
from tlgui.core.strategy import Cost
from tlgui.pluginhost import PluginHost

SMALL = (None, "all-MiniLM-L6-v2")


def _strategies():
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    return host.strategies


STRATEGIES = _strategies()


@pytest.fixture(scope="module")
def longest(repo_root):
    """Minutes of the longest measured run of each chain with a small encoder, by the stages of the chain.

    Of a run beside other work only the processor's time is known, of two threads.
    """
    rows = json.loads((repo_root / "tests" / "benchmarks" / "results" / "transfer.json").read_text(encoding="utf-8"))["rows"]
    found = {}
    for row in rows:
        seconds = row["seconds"] or row.get("processor_seconds", 0) / 2
        if seconds and row.get("model") in SMALL:
            chain = tuple(stage.partition(":")[0] for stage in row["chain"].split("+"))
            found[chain] = max(found.get(chain, 0.0), seconds / 60)
    return found


@pytest.mark.parametrize("id_", sorted(STRATEGIES))
def test_a_chain_takes_no_longer_than_its_class_promises(longest, id_):
    chains = {chain: minutes for chain, minutes in longest.items() if id_ in chain}
    assert chains, "it has not been measured"
    for chain, minutes in chains.items():
        promised = max((STRATEGIES[stage].cost for stage in chain), key=list(Cost).index).most_minutes
        assert minutes <= promised, chain


def test_classes_are_in_the_order_of_their_minutes():
    assert [cost.most_minutes for cost in Cost] == sorted(cost.most_minutes for cost in Cost)
