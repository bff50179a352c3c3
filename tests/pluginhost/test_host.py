"""Loading: what works, what is disabled, in which order."""

import sys
from pathlib import Path

import pytest

from tests.pluginhost.conftest import STRATEGY, PluginFolder
from tlgui.core.errors import StrategyError
from tlgui.pluginhost import Origin, Phase, PluginHost, PluginRecord, PluginState


def load(bundled: PluginFolder, user: PluginFolder | None = None, **options: object) -> PluginHost:
    host = PluginHost(bundled.path, user.path if user else None, **{"packages": False, **options})  # type: ignore[arg-type]
    host.load()
    return host


def test_a_good_plugin_contributes_its_strategy(bundled: PluginFolder) -> None:
    folder = bundled.add("good")
    host = load(bundled)
    expected = PluginRecord("good", "Good", "1.2", Origin.BUNDLED, folder, PluginState.LOADED, Phase.VALIDATE, strategies=("good",))
    assert host.records == (expected,)
    assert host.strategy("good").title == "Nothing"
    assert type(host.strategy("good")).__module__ == "tlgui_plugin_good"


def test_nothing_is_there_before_load(bundled: PluginFolder) -> None:
    bundled.add("good")
    host = PluginHost(bundled.path, None, packages=False)
    assert host.records == ()
    assert host.strategies == {}


def test_bundled_plugins_come_before_the_users(bundled: PluginFolder, user: PluginFolder) -> None:
    for id_ in ("b", "c"):
        bundled.add(id_)
    user.add("a")
    host = load(bundled, user)
    assert [(record.id, record.origin) for record in host.records] == [("b", "bundled"), ("c", "bundled"), ("a", "user")]
    assert list(host.strategies) == ["b", "c", "a"]


def test_strategies_cannot_be_changed_from_outside(bundled: PluginFolder) -> None:
    bundled.add("good")
    host = load(bundled)
    host.strategies.clear()
    assert list(host.strategies) == ["good"]


def test_an_unknown_strategy_is_refused_with_the_known_ones(bundled: PluginFolder) -> None:
    bundled.add("good")
    with pytest.raises(StrategyError, match=r"no strategy with the id “bad”.*Choose one of: good") as caught:
        load(bundled).strategy("bad")
    assert caught.value.code == "strategy.unknown"


def test_helpers_beside_the_module_are_found_and_stay_private(bundled: PluginFolder) -> None:
    for id_ in ("one", "two"):
        code = f"from .helpers import NAME\nassert NAME == '{id_}'\n" + STRATEGY.format(strategy=id_)
        bundled.add(id_, code, helpers=f"NAME = '{id_}'")
    host = load(bundled)
    assert [record.state for record in host.records] == [PluginState.LOADED] * 2
    assert "helpers" not in sys.modules
    assert sys.modules["tlgui_plugin_one.helpers"].NAME == "one"


def test_a_package_as_module(bundled: PluginFolder) -> None:
    folder = bundled.add("pack", "", manifest=PluginFolder.manifest("pack", module="code/__init__.py"))
    (folder / "code" / "inner").mkdir(parents=True)
    (folder / "code" / "__init__.py").write_text("from .inner.deep import ID\n" + STRATEGY.format(strategy="pack"))
    (folder / "code" / "inner" / "__init__.py").touch()
    (folder / "code" / "inner" / "deep.py").write_text("from .. import __name__ as NAME\nID = NAME")
    assert list(load(bundled).strategies) == ["pack"]


def test_loading_again_sees_what_changed(bundled: PluginFolder) -> None:
    folder = bundled.add("good", "from .helpers import hook as tlgui_register_strategies", helpers=_hook("first"))
    host = load(bundled)
    assert list(host.strategies) == ["first"]
    (folder / "helpers.py").write_text(_hook("second, which is longer").replace("second, which is longer", "second-one"))
    host.load()
    assert list(host.strategies) == ["second-one"]
    assert len(host.records) == 1


def _hook(strategy: str) -> str:
    return STRATEGY.format(strategy=strategy).replace("def tlgui_register_strategies", "def hook")


def test_a_disabled_plugin_is_listed_but_not_imported(bundled: PluginFolder) -> None:
    bundled.add("off", "raise AssertionError")
    bundled.add("on")
    host = load(bundled, disabled=frozenset({"off", "unheard-of"}))
    assert [(record.id, record.state, record.phase) for record in host.records] == [
        ("off", PluginState.DISABLED, Phase.MANIFEST),
        ("on", PluginState.LOADED, Phase.VALIDATE),
    ]
    assert list(host.strategies) == ["on"]


def test_no_user_folder_is_no_problem(bundled: PluginFolder, tmp_path: Path) -> None:
    bundled.add("good")
    host = PluginHost(bundled.path, tmp_path / "not there yet", packages=False)
    host.load()
    assert [record.id for record in host.records] == ["good"]


def test_an_empty_user_folder_is_no_problem(bundled: PluginFolder, user: PluginFolder) -> None:
    (user.path / "__pycache__").mkdir()
    (user.path / ".git").mkdir()
    (user.path / "README.txt").touch()
    assert load(bundled, user).records == ()


def test_translations_are_found(bundled: PluginFolder) -> None:
    folder = bundled.add("good")
    (folder / "translations").mkdir()
    assert load(bundled).records[0].translations == folder / "translations"


def test_what_a_plugin_prints_does_not_reach_standard_output(bundled: PluginFolder, capsys: pytest.CaptureFixture[str]) -> None:
    bundled.add("chatty", 'print("hello")' + STRATEGY.format(strategy="chatty"))
    load(bundled)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "hello" in printed.err
