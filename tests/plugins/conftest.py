"""The bundled plugins, and a small problem to try them on."""

import pytest

from tlgui.core.places import bundled_plugins
from tlgui.pluginhost import PluginHost
from tlgui.testing.contract import Bench
from tlgui.testing.problems import small_problem


@pytest.fixture(scope="module")
def host():
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    return host


@pytest.fixture(scope="module")
def problem(tmp_path_factory):
    return small_problem(tmp_path_factory.mktemp("problem"))


@pytest.fixture
def bench(host, problem, tmp_path):
    """Runs the bundled strategies on the small problem."""
    return Bench(problem, dict(host.strategies), tmp_path)
