"""Process start to first painted window, warm and cold, beside a bare Qt window in the same run."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_OURS = """
import os, time
from tlgui.app import Application, make_qt
qt = make_qt([])
application = Application(qt)
def painted():
    print(time.time(), flush=True)
    os._exit(0)
application.painted.connect(painted)
application.show()
qt.exec()
"""
_BARE = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
qt = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time(), flush=True)
        QTimer.singleShot(0, qt.quit)
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1280, 800)
window.show()
qt.exec()
os._exit(0)
"""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--repeats", type=int, default=7)


def measure(arguments: argparse.Namespace) -> dict[str, object]:
    """Medians in seconds; our own and the bare window are started in turn."""
    figures: dict[str, object] = {}
    for state in ("warm", "cold"):
        ours, bare = [], []
        for _ in range(arguments.repeats):
            for source, times in ((_OURS, ours), (_BARE, bare)):
                if state == "cold":
                    _forget_files()
                times.append(_seconds(source))
        figures[state] = {
            "tlgui": statistics.median(ours),
            "bare_window": statistics.median(bare),
            "ratio": statistics.median(ours) / statistics.median(bare),
            "all": {"tlgui": ours, "bare_window": bare},
        }
    return figures


def _seconds(source: str) -> float:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "TLGUI_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs start from bytecode
        start = time.time()  # the birth of a process is known to Linux only to the second
        result = subprocess.run([sys.executable, "-c", source], env=environment, capture_output=True, text=True, check=True)
    return float(result.stdout.split()[-1]) - start


def _forget_files() -> None:
    """Drop everything Python has installed here from the page cache."""
    for folder in {Path(path) for path in sys.path if path and Path(path).is_dir()}:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
