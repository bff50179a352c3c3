"""A small problem, the bundled strategies, and a way to run them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tlgui.core.places import bundled_plugins
from tlgui.core.strategy import Strategy
from tlgui.pluginhost import PluginHost
from tlgui.testing.contract import Bench
from tlgui.testing.problems import SmallProblem, small_problem


@pytest.fixture(scope="session")
def strategies() -> dict[str, Strategy]:
    """All bundled strategies, loaded as plugins."""
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    return dict(host.strategies)


@pytest.fixture(scope="session")
def problem(tmp_path_factory: pytest.TempPathFactory) -> SmallProblem:
    """Three topics in two domains, and a tiny encoder."""
    return small_problem(tmp_path_factory.mktemp("problem"))


@pytest.fixture
def bench(problem: SmallProblem, strategies: dict[str, Strategy], tmp_path: Path) -> Bench:
    """Runs on the small problem, each test with folders of its own."""
    return Bench(problem, strategies, tmp_path)


@pytest.fixture
def codes() -> Callable[[list], list[str]]:
    """The codes of all notices among events."""
    return lambda events: [event.code for event in events if event.type == "notice"]
