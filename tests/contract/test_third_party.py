"""A strategy of a family, by somebody else: some thirty lines, loaded from the user's plugin folder, under the whole contract."""

import shutil
from pathlib import Path

import pytest

from tlgui.core.places import bundled_plugins
from tlgui.core.tasks import TransferRole
from tlgui.pluginhost import PluginHost, PluginState
from tlgui.testing.contract import StrategyContract

_EXAMPLE = Path(__file__).parent / "mean_alignment"


def _loaded(folder):
    host = PluginHost(bundled_plugins(), folder, packages=False)
    host.load()
    return host


_STRATEGIES = _loaded(_EXAMPLE.parent).strategies


class TestMeanAlignment(StrategyContract):
    strategy = _STRATEGIES["mean-alignment"]
    after = (_STRATEGIES["linear-probe"],)
    roles = (TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TEST)


def test_it_is_short():
    assert len((_EXAMPLE / "strategy.py").read_text(encoding="utf-8").splitlines()) <= 32


@pytest.mark.parametrize("needed", [True, False])
def test_it_comes_and_goes_with_its_folder(tmp_path, needed):
    if needed:
        shutil.copytree(_EXAMPLE, tmp_path / "mean_alignment")
    host = _loaded(tmp_path)
    assert ("mean-alignment" in host.strategies) is needed
    assert all(record.state is PluginState.LOADED for record in host.records)
