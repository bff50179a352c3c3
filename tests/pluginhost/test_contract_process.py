"""Plugins that misbehave while they are tried out: the child process takes the harm, and the sentence says what it was."""

import contextlib
import time
from pathlib import Path

import psutil
import pytest

from tests.pluginhost.conftest import PluginFolder
from tests.pluginhost.test_installing import PRIOR, manifest
from tlgui.core.errors import PluginError, Stopped
from tlgui.core.places import bundled_plugins
from tlgui.pluginhost.contract_process import Limits
from tlgui.pluginhost.contract_report import CheckResult, ContractReport
from tlgui.pluginhost.installing import ContractFailed, PluginInstaller


@pytest.fixture
def installer(tmp_path: Path) -> PluginInstaller:
    return PluginInstaller(bundled_plugins(), tmp_path / "plugins", Limits(loading=4, total=200))


def running(source: Path) -> list[int]:
    """Processes that were given the staged copy of a plugin in one of their arguments; other tests run others."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error):
            if f"{source.parents[1]}/plugins/" in " ".join(process.cmdline()):
                found.append(process.pid)
    return found


def refused(installer: PluginInstaller, source: Path) -> PluginError:
    with pytest.raises(PluginError) as caught:
        installer.install(source)
    assert caught.value.remedy
    assert not running(source), "the process has ended, and what it has started"
    return caught.value


IMPORTS = {
    "raises": ("raise ValueError('no good')", "plugin.import_failed", "ValueError: no good"),
    "ends the program": ("import sys\nsys.exit(0)", "plugin.import_failed", "SystemExit: 0"),
    "ends the process": ("import os\nprint('farewell', flush=True)\nos._exit(0)", "plugin.contract_died", "exit code 0"),
    "crashes": ("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)", "plugin.contract_died", "SIGSEGV"),
    "loops": ("while True: pass", "plugin.contract_hangs", "within 4 seconds"),
    "waits for input": ("import sys\nsys.stdin.read()", "plugin.contract_hangs", "within 4 seconds"),
    "registers nothing": ("", "plugin.no_strategies", "no strategy"),
    "has the strategy of another": (PRIOR.format(strategy="coral"), "plugin.strategy_taken", "“coral”"),
    "loads what is heavy": ("import sklearn\n" + PRIOR.format(strategy="prior"), "plugin.contract_heavy_import", "loads sklearn"),
    "leaves a process that holds the output": (
        "import os, subprocess, sys\n"
        "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)', *sys.argv], close_fds=False)\nos._exit(3)",
        "plugin.contract_died",
        "exit code 3",
    ),
}


@pytest.mark.parametrize("kind", IMPORTS)
def test_a_module_that_does_harm(kind: str, bundled: PluginFolder, installer: PluginInstaller) -> None:
    code, expected, words = IMPORTS[kind]
    source = bundled.add("bad", code or "pass")
    error = refused(installer, source)
    assert error.code == expected
    assert words in error.sentence
    assert sorted(file.name for file in source.rglob("*")) == ["plugin.toml", "strategy.py"], "nothing was written beside it"


def test_the_last_words_of_a_process_are_told(bundled: PluginFolder, installer: PluginInstaller) -> None:
    code = IMPORTS["ends the process"][0]
    assert "farewell" in refused(installer, bundled.add("bad", code)).sentence


def test_a_table_for_a_strategy_that_is_not_there(bundled: PluginFolder, installer: PluginInstaller) -> None:
    source = bundled.add("mine", PRIOR.format(strategy="mine"), manifest=manifest("mine").replace("[contract.mine]", "[contract.other]"))
    error = refused(installer, source)
    assert (error.code, error.params["known"]) == ("plugin.contract_unknown_strategy", "mine")


LOUD = """
import os
import sys

print('{"type": "finished"}', flush=True)
os.write(1, b'{"type": "finished"}\\n')
os.system("echo '{}'")
print("x" * 100_000, file=sys.stderr)
"""


@pytest.mark.slow
def test_what_a_plugin_prints_does_not_disturb(bundled: PluginFolder, installer: PluginInstaller) -> None:
    code = PRIOR.format(strategy="loud").replace("import numpy as np", 'import numpy as np\n\n        print(\'{"type": "finished"}\')')
    report = installer.validate(bundled.add("loud", LOUD + code, manifest=manifest("loud")))
    assert report.passed
    assert len(report.checks) == 9


@pytest.mark.slow
def test_a_strategy_that_ends_the_process_or_takes_too_long(bundled: PluginFolder, tmp_path: Path) -> None:
    heard: list[CheckResult] = []
    dies = PRIOR.format(strategy="dies").replace("import numpy as np", "import os\n        os._exit(7)")
    installer = PluginInstaller(bundled_plugins(), tmp_path / "plugins", Limits(loading=30, total=200))
    with pytest.raises(PluginError) as caught:
        installer.install(bundled.add("dies", dies), progress=heard.append)
    assert (caught.value.code, caught.value.params["how"]) == ("plugin.contract_died", "exit code 7")
    assert caught.value.params["last"] == heard[-1].check == "plans_the_work"
    slow = PRIOR.format(strategy="slow").replace("import numpy as np", "import time\n        time.sleep(600)")
    installer = PluginInstaller(bundled_plugins(), tmp_path / "plugins", Limits(loading=30, total=15))
    error = refused(installer, bundled.add("slow", slow))
    assert (error.code, error.params["last"]) == ("plugin.contract_too_slow", "plans_the_work")


#: What each strategy does once it has counted the classes, and the code of the check that must find it.
BREACHES = {
    "random": ("counts = np.random.default_rng().random(len(counts))", "contract.not_deterministic"),
    "deaf": ("self.three_times(context.check_stop)", "contract.ignores_stop"),
    "busy": ("self.work_for(1.5)", "contract.slow_to_stop"),
    "raises": ("raise OSError('no disk')", "contract.raised"),
    "boasts": ("context.progress(7, 1)", "contract.progress_out_of_bounds"),
    "guesses": ("pass", "contract.no_better_than_chance"),
}

MISCONDUCT = """
    def three_times(self, ask):
        for _ in range(3):
            try:
                ask()
            except BaseException:
                pass

    def work_for(self, seconds):
        import time

        start = time.process_time()
        while time.process_time() < start + seconds:
            pass

"""

RUDE = """
class Rude(Prior):
    id = title = "rude"

    @property
    def needs(self):
        import sys

        polite = sys._getframe(1).f_code.co_name == "refuses_politely"
        return tl.Needs(unlabelled_target=tl.Need.REQUIRED if polite else tl.Need.NO)


"""


def breaches() -> str:
    """A plugin with a strategy for each way to break the contract."""
    base = PRIOR.format(strategy="base").partition("@tl.hookimpl")[0]
    progress = "        context.progress(len(rows), len(rows))\n"
    head, run, body = base.partition("    def run")
    code = head + MISCONDUCT + run + body + RUDE
    for name, (line, _) in BREACHES.items():
        changed = body.replace(progress, f"{progress}        {line}\n")
        code += f"class C{name}(Prior):\n    id = title = '{name}'\n\n{run}{changed}"
    registered = [f"    register(C{name}())" for name in BREACHES]
    return "\n".join([code, "@tl.hookimpl", "def tlgui_register_strategies(register):", *registered, "    register(Rude())", ""])


@pytest.mark.slow
def test_strategies_that_break_the_contract(bundled: PluginFolder, installer: PluginInstaller, tmp_path: Path) -> None:
    blind = "".join(f"[contract.{name}]\nbeats_chance = false\n" for name in (*BREACHES, "rude") if name != "guesses")
    source = bundled.add("bad", breaches(), manifest=PluginFolder.manifest("bad") + blind)
    with pytest.raises(ContractFailed) as caught:
        installer.install(source)
    report: ContractReport = caught.value.report
    found = {name: [check.finding.code for check in report.failed if check.strategy == name] for name in report.strategies}
    expected = {name: code for name, (_, code) in BREACHES.items()} | {"rude": "contract.needs_not_refused"}
    for name, code in expected.items():
        assert code in found[name], (name, found[name])
    assert found["guesses"] == ["contract.no_better_than_chance"]
    assert found["rude"] == ["contract.needs_not_refused"]
    raised = next(check for check in report.failed if check.strategy == "raises")
    assert "OSError: no disk" in raised.finding.message
    assert "strategy.py" in raised.traceback
    assert caught.value.code == "plugin.contract_failed"
    assert str(len(report.failed)) in caught.value.sentence
    assert list((tmp_path / "plugins").iterdir()) == []


@pytest.mark.slow
def test_giving_up_ends_the_process_in_the_middle(bundled: PluginFolder, installer: PluginInstaller, tmp_path: Path) -> None:
    slow = PRIOR.format(strategy="slow").replace("import numpy as np", "import time\n        time.sleep(600)")
    source, heard = bundled.add("slow", slow), list[CheckResult]()
    installer = PluginInstaller(bundled_plugins(), tmp_path / "plugins", Limits(loading=30, total=200))
    started = time.monotonic()
    with pytest.raises(Stopped):
        installer.install(source, progress=heard.append, stop=lambda: len(heard) == 2)
    assert time.monotonic() - started < 150
    assert not running(source)
    assert list((tmp_path / "plugins").iterdir()) == []
