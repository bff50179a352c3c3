"""What may be imported where, looked at from outside in fresh processes."""

import subprocess
import sys

import pytest

_HEAVY = ("torch", "transformers", "datasets", "peft", "sklearn", "pandas", "accelerate")


def _loaded(code, repo_root, tmp_path, names):
    """Which of ``names`` a fresh process has imported after ``code``."""
    script = f"import sys\n{code}\nprint('LOADED', *[name for name in {names!r} if name in sys.modules])"
    environment = {"PATH": "", "TLGUI_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    result = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=repo_root, env=environment, timeout=120, check=False
    )
    assert result.returncode == 0, result.stderr
    line = next(line for line in result.stdout.splitlines() if line.startswith("LOADED"))
    return line.split()[1:]


_WINDOW = """
from tlgui.app import Application, make_qt
from PySide6.QtCore import QTimer
qt = make_qt([])
application = Application(qt)
application.open_at_start(None, sample=True)
def visit():
    assert application.session.project is not None
    for page in application.pages:
        application.window.show_page(page.id)
    QTimer.singleShot(1500, application.window.close)
application.attached.connect(visit)
application.show()
qt.exec()
"""


def test_window_process_with_an_open_project_imports_no_torch(repo_root, tmp_path):
    assert _loaded(_WINDOW, repo_root, tmp_path, _HEAVY) == []


_WATCHED = """
import threading
class Watch:
    elsewhere = []
    def find_spec(self, name, path, target=None):
        if name.startswith(("PySide6", "pyqtgraph", "tlgui.ui")) and threading.current_thread() is not threading.main_thread():
            self.elsewhere.append(name)
sys.meta_path.insert(0, Watch())
"""


def test_modules_of_qt_are_imported_by_the_thread_of_the_window(repo_root, tmp_path):
    """PySide makes its classes as they are asked for; where another thread asks, the window can crash."""
    code = f"{_WATCHED}{_WINDOW}assert not Watch.elsewhere, Watch.elsewhere"
    assert _loaded(code, repo_root, tmp_path, ("pyqtgraph",)) == ["pyqtgraph"]


_FIRST_PAINT = """
from tlgui.app import Application, make_qt
qt = make_qt([])
application = Application(qt)
"""


def test_window_is_painted_before_anything_heavy_is_imported(repo_root, tmp_path):
    assert _loaded(_FIRST_PAINT, repo_root, tmp_path, (*_HEAVY, "numpy", "pyarrow", "pyqtgraph", "tokenizers", "pydantic")) == []


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("execution", ("torch", "sklearn", "tlgui.engine")),
        ("predicting", ("torch", "sklearn")),  # the file is looked at before a model is loaded
        ("serving", ("sklearn", "scipy.stats", "datasets", "pandas")),
        ("exporting", ("sklearn", "scipy.stats", "datasets", "pandas")),
        ("measuring", ("sklearn", "scipy.stats", "datasets", "pandas")),
    ],
)
def test_a_job_does_not_wait_for_libraries_that_it_does_not_need(module, absent, repo_root, tmp_path):
    assert _loaded(f"import tlgui.worker.{module}", repo_root, tmp_path, absent) == []


@pytest.mark.parametrize("module", ["tlgui.engine.execution", "tlgui.worker.training", "tlgui.cli.main", "tlgui.project.planner"])
def test_nothing_below_the_window_imports_qt(module, repo_root, tmp_path):
    assert _loaded(f"import {module}", repo_root, tmp_path, ("PySide6", "shiboken6")) == []


def test_engine_works_where_qt_is_not_installed(repo_root, tmp_path):
    block = "sys.modules['PySide6'] = None\nimport tlgui.engine.execution, tlgui.cli.main, tlgui.worker.__main__"
    assert _loaded(block, repo_root, tmp_path, ()) == []
