"""The tables that the help pages show are those that were measured."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.domains import CORPORA
from tests.benchmarks.transfer import help_table
from tlgui.core.places import bundled_plugins, resources
from tlgui.pluginhost import PluginHost
from tlgui.project.measured import measured_tables

_RESULTS = Path(__file__).parents[1] / "benchmarks" / "results"
_FILES = {"amazon": "transfer.json", "shopping": "transfer_shopping.json"}
TABLES = {table.corpus: table for table in measured_tables(resources() / "measured")}


@pytest.mark.parametrize("corpus", sorted(TABLES))
def test_a_table_says_what_was_measured(corpus):
    table = TABLES[corpus]
    figures = json.loads((_RESULTS / _FILES[corpus]).read_text(encoding="utf-8"))
    assert table == help_table(CORPORA[corpus], figures, table.date, table.cores)
    assert table.rows
    assert len(table.without_transfer()) >= 2


def test_all_rows_are_of_strategies_that_there_are():
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    named = {strategy for table in TABLES.values() for row in table.rows for strategy in row.strategies}
    assert named <= set(host.strategies)


def test_a_strategy_finds_its_own_rows():
    rows = TABLES["amazon"].about("coral")
    assert rows
    assert all("coral" in row.strategies for row in rows)
    assert TABLES["amazon"].about("no-such-strategy") == ()
