"""The tables that the help pages show are those that were measured."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.domains import CORPORA
from tests.benchmarks.transfer import help_table
from tlgui.core.places import bundled_plugins, resources
from tlgui.pluginhost import PluginHost
from tlgui.project.measured import measured_tables, tables_about

_RESULTS = Path(__file__).parents[1] / "benchmarks" / "results"
_FILES = {"amazon": "transfer.json", "shopping": "transfer_shopping.json"}
ALL = measured_tables(resources() / "measured")
TABLES = {table.corpus: table for table in ALL if table.source is None}


@pytest.mark.parametrize("table", ALL, ids=lambda table: f"{table.corpus}-{table.source}")
def test_a_table_says_what_was_measured(table):
    figures = json.loads((_RESULTS / _FILES[table.corpus]).read_text(encoding="utf-8"))
    assert table == help_table(CORPORA[table.corpus], figures, table.date, table.cores, table.source)
    assert table.rows
    assert len(table.without_transfer()) >= 2


def test_transfers_from_one_domain_are_means_of_those_alone():
    (table,) = [table for table in ALL if table.source is not None]
    assert {row.pairs for row in table.rows} == {3}
    figures = json.loads((_RESULTS / _FILES[table.corpus]).read_text(encoding="utf-8"))
    plain = [row for row in figures["rows"] if row["pair"].startswith(f"{table.source}-") and not row.get("target_labels")]
    for chain in ("lp-ft", "tfidf-logreg"):
        (row,) = [row for row in table.rows if row.chain == chain and not row.target_labels]
        measured = [old["accuracy"] for old in plain if old["chain"] == chain]
        assert len(measured) == 3 * row.seeds
        assert row.accuracy == pytest.approx(100 * sum(measured) / len(measured), abs=0.01)


def test_transfers_from_one_domain_are_shown_where_nothing_wider_was_measured():
    (partial,) = [table for table in ALL if table.source is not None]
    assert tables_about("lp-ft", ALL) == [partial]
    assert partial not in tables_about("linear-probe", ALL)
    assert partial not in tables_about("coral", ALL)
    assert tables_about("no-such-strategy", ALL) == []


def test_all_rows_are_of_strategies_that_there_are():
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    named = {strategy for table in ALL for row in table.rows for strategy in row.strategies}
    assert named <= set(host.strategies)


def test_a_strategy_finds_its_own_rows():
    rows = TABLES["amazon"].about("coral")
    assert rows
    assert all("coral" in row.strategies for row in rows)
    assert TABLES["amazon"].about("no-such-strategy") == ()
