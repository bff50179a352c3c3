"""The plugins window with real plugins, a real child process, and one installer that plays a part."""

import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from tests.pluginhost.wheel_builder import build_wheel
from tests.ui.pages.train.support import make_bench
from tlgui.core.errors import PluginError, Stopped
from tlgui.core.findings import Finding, Severity
from tlgui.pluginhost import PluginState
from tlgui.pluginhost.contract_report import CheckResult, ContractReport
from tlgui.pluginhost.installing import ContractFailed, Installation
from tlgui.ui.plugins import PluginsDialog, PluginsViewModel
from tlgui.ui.plugins.plugin_row import PluginRow

LEFT = Qt.MouseButton.LeftButton
EXAMPLE = Path(__file__).parents[2] / "contract" / "mean_alignment"


@pytest.fixture
def bench(tmp_path, repo_root, qapp):
    yield from make_bench(tmp_path, repo_root)


class Actor:
    """An installer that does what the test says."""

    def __init__(self):
        self.asked = []
        self.answer = None
        self.may_end = threading.Event()
        self.may_end.set()

    def install(self, source, *, replace, records, progress, stop):
        self.asked.append((source, replace))
        progress(_check(True))
        while not self.may_end.wait(0.01):
            if stop():
                raise Stopped
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def remove(self, plugin):
        self.asked.append(plugin)
        if isinstance(self.answer, Exception):
            raise self.answer
        return Path(plugin)


def _check(passed):
    code = "contract.ok_beats_chance" if passed else "contract.no_better_than_chance"
    params = {"strategy": "Mine", "accuracy": "0.3", "chance": "0.33", "id": "mine"}
    return CheckResult("mine", "learns", Finding(code=code, severity=Severity.INFO if passed else Severity.ERROR, params=params), 0.1)


def _report(passed=True):
    return ContractReport("mine", "My method", "1.0", ("mine",), (_check(True), _check(passed)))


@pytest.fixture
def actor():
    return Actor()


@pytest.fixture
def dialog(bench, actor, theme, language, qtbot):
    view_model = PluginsViewModel(bench.session, bench.background, actor)
    dialog = PluginsDialog(
        theme, view_model, choose_files=lambda *_: ["/somewhere/my-1.0.whl"], choose_folder=lambda *_: "/somewhere/my-folder"
    )
    bench.keep(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def _text(dialog, name):
    return dialog.findChild(QLabel, name).text()


def _button(dialog, name):
    return dialog.findChild(QPushButton, name)


def test_a_file_is_tried_out_and_what_came_of_it_is_said(bench, dialog, actor, qtbot):
    actor.may_end.clear()
    actor.answer = Installation(Path("x"), _report(), False)
    qtbot.mouseClick(_button(dialog, "plugins-install-file"), LEFT)
    qtbot.waitUntil(lambda: "1" in _text(dialog, "plugins-busy-words"))
    assert "my-1.0.whl" in _text(dialog, "plugins-busy-words")
    assert not _button(dialog, "plugins-install-file").isEnabled()
    assert _button(dialog, "plugins-install-file").toolTip()
    actor.may_end.set()
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "plugins-outcome-sentence").isVisible())
    assert _text(dialog, "plugins-outcome-sentence") == "My method 1.0 is installed. It brings: mine."
    assert "✓" in dialog.findChild(QPlainTextEdit, "plugins-outcome-details-text").toPlainText()
    assert actor.asked == [(Path("/somewhere/my-1.0.whl"), False)]
    assert _button(dialog, "plugins-install-file").isEnabled()


def test_a_failed_contract_shows_every_check(dialog, actor, qtbot):
    actor.answer = ContractFailed(_report(passed=False))
    qtbot.mouseClick(_button(dialog, "plugins-install-folder"), LEFT)
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "plugins-outcome-sentence").isVisible())
    assert "1 of 2 checks failed" in _text(dialog, "plugins-outcome-sentence")
    details = dialog.findChild(QPlainTextEdit, "plugins-outcome-details-text").toPlainText()
    assert "✗" in details
    assert "beats_chance = false" in details


def test_an_earlier_version_is_replaced_by_a_click(dialog, actor, qtbot):
    actor.answer = PluginError("plugin.already_installed", plugin="mine", version="0.9")
    qtbot.mouseClick(_button(dialog, "plugins-install-file"), LEFT)
    replace = _button(dialog, "plugins-outcome-action")
    qtbot.waitUntil(replace.isVisible)
    assert "trash" in _text(dialog, "plugins-outcome-remedy")
    actor.answer = Installation(Path("x"), _report(), True)
    qtbot.mouseClick(replace, LEFT)
    qtbot.waitUntil(lambda: "in place of" in _text(dialog, "plugins-outcome-sentence"))
    assert actor.asked[-1] == (Path("/somewhere/my-1.0.whl"), True)
    assert not replace.isVisible()


def test_trying_out_can_be_cancelled(dialog, actor, qtbot):
    actor.may_end.clear()
    qtbot.mouseClick(_button(dialog, "plugins-install-file"), LEFT)
    qtbot.waitUntil(_button(dialog, "plugins-busy-cancel").isVisible)
    qtbot.mouseClick(_button(dialog, "plugins-busy-cancel"), LEFT)
    qtbot.waitUntil(_button(dialog, "plugins-install-file").isEnabled)
    assert not dialog.findChild(QLabel, "plugins-outcome-sentence").isVisible()


def test_something_unforeseen_has_its_traceback(dialog, actor, qtbot):
    actor.answer = ZeroDivisionError("nobody thought of that")
    qtbot.mouseClick(_button(dialog, "plugins-install-file"), LEFT)
    qtbot.waitUntil(lambda: dialog.findChild(QLabel, "plugins-outcome-sentence").isVisible())
    assert "nobody thought of that" in _text(dialog, "plugins-outcome-sentence")
    assert "Traceback" in dialog.findChild(QPlainTextEdit, "plugins-outcome-details-text").toPlainText()


def test_plugins_are_switched_and_removed_for_real(bench, theme, language, qtbot, monkeypatch, tmp_path):
    """What lies in the plugin folder is listed, switched off and on, and moved to the trash; the strategies follow at once."""
    session = bench.session
    shutil.copytree(EXAMPLE, session.places.plugins / "mean_alignment")
    trash = []
    monkeypatch.setattr("tlgui.pluginhost.installing.send2trash", lambda path: trash.append(shutil.move(path, tmp_path / "trash")))
    session.reload_plugins()
    assert "mean-alignment" in session.host.strategies
    dialog = PluginsDialog(theme, PluginsViewModel(session, bench.background))
    bench.keep(dialog)
    dialog.show()
    switch = "plugin-mean-alignment-switch"
    qtbot.mouseClick(_button(dialog, switch), LEFT)
    assert "mean-alignment" not in session.host.strategies
    assert session.settings.disabled_plugins == ("mean-alignment",)
    record = next(record for record in session.host.records if record.id == "mean-alignment")
    assert record.state is PluginState.DISABLED
    qtbot.mouseClick(_button(dialog, switch), LEFT)
    assert "mean-alignment" in session.host.strategies
    qtbot.mouseClick(_button(dialog, "plugin-mean-alignment-remove"), LEFT)
    assert "mean-alignment" not in session.host.strategies
    assert len(trash) == 1
    assert "trash" in _text(dialog, "plugins-outcome-sentence")
    assert not dialog.findChild(QLabel, "plugins-none").isVisible(), "the broken one is still there"


def test_a_broken_plugin_says_why(bench, theme, language, qtbot, opened_folders):
    dialog = PluginsDialog(theme, PluginsViewModel(bench.session, bench.background))
    bench.keep(dialog)
    dialog.show()
    sentence = _text(dialog, "plugin-broken-reason-sentence")
    assert "Broken while it was imported." in sentence
    assert "RuntimeError: I am broken" in sentence
    qtbot.mouseClick(_button(dialog, "plugin-broken-reason-details"), LEFT)
    assert "strategy.py" in dialog.findChild(QPlainTextEdit, "plugin-broken-reason-details-text").toPlainText()
    qtbot.mouseClick(_button(dialog, "plugin-broken-reason-copy"), LEFT)
    assert "Traceback" in QGuiApplication.clipboard().text()
    qtbot.mouseClick(_button(dialog, "plugins-open-folder"), LEFT)
    assert opened_folders == [bench.user_plugins]


def test_bundled_plugins_are_folded_and_cannot_be_removed(dialog, qtbot):
    bundled = [row for row in dialog.findChildren(PluginRow) if row.isVisible()]
    qtbot.mouseClick(_button(dialog, "plugins-show-bundled"), LEFT)
    rows = [row for row in dialog.findChildren(PluginRow) if row.isVisible()]
    assert len(rows) > len(bundled)
    shown = next(row for row in rows if row not in bundled)
    assert not _button(shown, f"{shown.objectName()}-remove").isVisible()
    assert _button(shown, f"{shown.objectName()}-switch").isVisible()


def _folder(path):
    return Path(shutil.copytree(EXAMPLE, path / "from here"))


def _wheel(path):
    module = "mean_methods"
    files = {f"{module}/{file.name}": file.read_text(encoding="utf-8") for file in EXAMPLE.glob("*.*")}
    entry = f"[tlgui.plugins.v1]\nmean-alignment = {module}.strategy\n"
    return build_wheel(path, files | {f"{module}/__init__.py": ""}, name=module, entry_points=entry)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["folder", "file"])
def test_a_plugin_is_really_installed(bench, theme, language, qtbot, tmp_path, kind):
    source = _folder(tmp_path) if kind == "folder" else _wheel(tmp_path)
    view_model = PluginsViewModel(bench.session, bench.background)
    dialog = PluginsDialog(theme, view_model, choose_files=lambda *_: [str(source)], choose_folder=lambda *_: str(source))
    bench.keep(dialog)
    dialog.show()
    qtbot.mouseClick(_button(dialog, f"plugins-install-{kind}"), LEFT)
    qtbot.waitUntil(lambda: view_model.outcome is not None, timeout=240_000)
    assert view_model.outcome.finding.code == "plugin.installed", view_model.outcome.finding.message
    assert "mean-alignment" in bench.session.host.strategies
    assert (bench.session.places.plugins / "mean-alignment" / "installed.toml").is_file()


def test_everything_speaks_another_language(dialog, language, qtbot):
    language.set_choice("zh_CN")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "插件")
    assert "安装" in _button(dialog, "plugins-install-file").text()
