"""The page about a strategy: found by a click, in the window's language, with what was measured."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tlgui.core.places import bundled_plugins, resources
from tlgui.pluginhost import PluginHost
from tlgui.project.measured import MeasuredChain, MeasuredTable
from tlgui.ui.help_view import HelpView
from tlgui.ui.pages.strategy import StrategyPage
from tlgui.ui.pages.strategy.help_page import strategy_page

ROWS = (
    MeasuredChain(chain="tfidf-logreg", model=None, accuracy=77.92, pairs=12, seeds=1, median_seconds=0.7),
    MeasuredChain(
        chain="coral:ridge=1+linear-probe", model="some-model", accuracy=74.74, interval=(74.1, 75.3), pairs=12, seeds=5, median_seconds=75
    ),
)
TABLE = MeasuredTable(corpus="amazon", protocol="p", date="2026-11-29", cores=2, rows=ROWS, published={"BERT-base": 88.25})


@pytest.fixture(scope="module")
def host():
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    return host


def _page(host, id_, language="en", tables=(TABLE,)):
    titles = {known: strategy.title for known, strategy in host.strategies.items()}
    return strategy_page(host.strategies[id_], host.records, tables, titles, language)


def test_measured_rows_stand_beside_those_without_transfer(host, qapp, language):
    page = _page(host, "coral")
    assert page.startswith("# CORAL")
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert rows[1] == "| CORAL (ridge=1) → Linear probe | some-model | 74.7% (74.1 to 75.3, 5 seeds) | 1 min |"
    assert rows[2] == "| TF-IDF + logistic regression | – | 77.9% | 1 s |"
    assert "BERT-base: 88.3%" in page
    assert "12 transfers" in page
    assert "|" not in _page(host, "knn").replace("|---|---|---:|---:|", ""), "nothing is shown for what was not measured"


def test_transfers_from_one_domain_stand_where_nothing_else_was_measured(host, qapp, language):
    rows = (
        MeasuredChain(chain="tfidf-logreg", model=None, accuracy=75.0, pairs=3, seeds=1, median_seconds=0.7),
        MeasuredChain(chain="coral:ridge=1+linear-probe", model="some-model", accuracy=71.0, pairs=3, seeds=1, median_seconds=75),
        MeasuredChain(chain="l2-sp", model="some-model", accuracy=89.6, pairs=3, seeds=1, median_seconds=None),
    )
    partial = MeasuredTable(corpus="amazon", source="books", protocol="p", date="2026-11-30", cores=2, rows=rows)
    page = _page(host, "l2-sp", tables=(TABLE, partial))
    assert "## Measured: English product reviews, from books only" in page
    assert "the 3 transfers from books to the others" in page
    lines = [line for line in page.splitlines() if line.startswith("| ")]
    assert lines[1:] == [
        "| L2 to the starting point (L2-SP) | some-model | 89.6% | – |",
        "| TF-IDF + logistic regression | – | 75.0% | 1 s |",
    ]
    assert "from books only" not in _page(host, "coral", tables=(TABLE, partial))


def test_who_learned_from_target_labels_is_compared_with_others_who_did(host, qapp, language):
    rows = tuple(
        MeasuredChain(chain=chain, model="some-model", accuracy=accuracy, pairs=12, seeds=1, median_seconds=1, target_labels=few)
        for chain, accuracy, few in (("linear-probe", 70, 0), ("linear-probe", 75, 16), ("feda+linear-probe", 76, 16), ("knn", 65, 0))
    )
    table = MeasuredTable(corpus="amazon", protocol="p", date="2026-11-30", cores=2, rows=rows)

    def accuracies(id_):
        lines = [line for line in _page(host, id_, tables=(table,)).splitlines() if line.startswith("| ")]
        return [line.split(" | ")[2] for line in lines[1:]]

    assert accuracies("feda") == ["76.0%", "75.0%"]
    assert accuracies("knn") == ["65.0%", "70.0%"]


def test_a_strategy_without_a_page_describes_itself(host, qapp, language):
    records = [record for record in host.records if record.id != "coral"]
    page = strategy_page(host.strategies["coral"], records, (), {}, "en")
    assert page.startswith("# CORAL")
    assert "**Ridge**" in page
    assert "Sun et al. 2016" in page


def test_it_opens_by_a_click_and_changes_its_language(bench, theme, language, qtbot):
    bench.add_dataset()
    page = StrategyPage(bench.session, bench.background, theme)
    bench.keep(page)
    page.resize(1100, 900)
    page.show()
    qtbot.waitExposed(page)
    more = page.findChild(QPushButton, "strategy-align-more")
    assert more.isEnabled(), "what does not fit can be read about all the same"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    (view,) = page.findChildren(HelpView)
    assert "Align" in view.text.toPlainText()
    assert view.windowTitle() == "Help: " + bench.session.host.strategies["align"].title
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: view.windowTitle().startswith("帮助"))
    view.close()


def test_the_tables_of_the_program_can_be_shown(host, qapp, language):
    from tlgui.project.measured import measured_tables

    tables = measured_tables(resources() / "measured")
    assert "Linear probe" in _page(host, "linear-probe", tables=tables)
