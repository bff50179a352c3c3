"""What a plugin begins as: it keeps the contract as it is, and nothing that exists is overwritten."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.pluginhost.conftest import PluginFolder
from tlgui.core.errors import PluginError
from tlgui.pluginhost import PluginHost, PluginState
from tlgui.pluginhost.manifest import read_manifest
from tlgui.pluginhost.scaffold import class_name, create_plugin, kinds

KINDS = ["alignment", "feature-map", "head", "training", "weights"]


def test_there_is_one_for_each_way_to_transfer() -> None:
    assert kinds() == KINDS


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_keeps_the_contract_as_it_is(kind: str, tmp_path: Path) -> None:
    from tlgui.testing.loading import load_strategies
    from tlgui.testing.plugin_contract import check_strategies

    folder = create_plugin("my-method", tmp_path / "草稿 drafts", kind=kind)
    contract = read_manifest(folder).contract
    checks = list(check_strategies(("my-method",), load_strategies(folder), contract, tmp_path / "scratch"))
    assert [check.finding.message for check in checks if not check.passed] == []
    assert len(checks) == 9


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["alignment", "head"])
def test_the_tests_that_come_with_it_pass(kind: str, tmp_path: Path) -> None:
    folder = create_plugin("my-method", tmp_path, kind=kind)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, timeout=280, check=False)
    assert done.returncode == 0, done.stdout
    assert "9 passed" in done.stdout


@pytest.mark.parametrize("kind", KINDS)
def test_titles_of_all_sorts(kind: str, tmp_path: Path) -> None:
    titles = {"quoted": 'The "best" \\ of $all', "chinese": "我的 方法", "lines": 'two\nlines\t"""', "3d": "", "for-x": ""}
    for id_, title in titles.items():
        create_plugin(id_, tmp_path, kind=kind, title=title)
    host = PluginHost(tmp_path, None, packages=False)
    host.load()
    assert all(record.state is PluginState.LOADED for record in host.records), [record.finding for record in host.records]
    found = {id_: host.strategy(id_).title for id_ in titles}
    expected = {"quoted": titles["quoted"], "chinese": titles["chinese"], "lines": 'two lines """', "3d": "3d", "for-x": "For x"}
    assert found == expected
    assert read_manifest(tmp_path / "quoted").title == titles["quoted"]


def test_names_of_classes() -> None:
    assert [class_name(id_) for id_ in ("my-method", "3d-map", "x")] == ["MyMethod", "Method3dMap", "X"]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "file").write_text("mine")
    for id_, code in (
        ("empty", "plugin.folder_exists"),
        ("dangling", "plugin.folder_exists"),
        ("file", "plugin.folder_exists"),
        ("Not An Id", "plugin.bad_id"),
        ("../up", "plugin.bad_id"),
    ):
        with pytest.raises(PluginError) as caught:
            create_plugin(id_, tmp_path, kind="head")
        assert caught.value.code == code
    with pytest.raises(PluginError, match="alignment, feature-map, head"):
        create_plugin("mine", tmp_path, kind="magic")
    with pytest.raises(PluginError) as caught:
        create_plugin("mine", tmp_path / "file", kind="head")
    assert caught.value.code == "plugin.cannot_write"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["dangling", "empty", "file"]
    assert (tmp_path / "file").read_text() == "mine"


def test_a_loader_for_tests_says_what_is_wrong(user: PluginFolder) -> None:
    from tlgui.testing.loading import load_strategies

    assert {"mine", "linear-probe"} <= set(load_strategies(user.add("mine")))
    with pytest.raises(PluginError, match="ZeroDivisionError"):
        load_strategies(user.add("bad", "1 / 0"))
