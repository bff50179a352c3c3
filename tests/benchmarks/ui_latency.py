"""How late the window's event loop is, idle and while full fine-tuning uses both cores, in milliseconds."""

import argparse
import os
import tempfile
import time

import numpy as np
import psutil

_TICK_MS = 10


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--seconds", type=float, default=25.0, help="how long each part is measured")


def measure(arguments: argparse.Namespace) -> dict[str, object]:
    """A precise timer of 10 ms in the real window measures how late each tick is."""
    os.environ["TLGUI_HOME"] = tempfile.mkdtemp(prefix="tlgui-latency-")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tlgui.app import Application, make_qt
    from tlgui.core.spec import ComputeSpec, StageSpec

    qt = make_qt([])
    application = Application(qt)
    application.show()
    _spin(qt, lambda: application.session is not None)
    session = application.session
    assert session.open_sample()
    long_run = {"epochs": 50, "patience": 0}
    session.update_draft(model="all-MiniLM-L6-v2", stages=(StageSpec(strategy="full-finetune", params=long_run),))
    session.update_draft(compute=ComputeSpec(threads=psutil.cpu_count(logical=False) or 2))  # no core is left free
    application.window.show_page("train")
    _spin_seconds(qt, 5)
    idle = _lateness(qt, arguments.seconds)
    assert session.train(), [finding.message for finding in session.plan.findings]
    _spin(qt, lambda: any(name == "loss/task" for _, _, name in session.active.snapshot.curves), patience=180)
    training = _lateness(qt, arguments.seconds)
    progress = session.active.snapshot.current.progress
    application.confirm_stop = lambda: True
    application.window.close()
    return {"idle": idle, "training": training, "rows_per_second": progress.rows_per_second if progress else None}


def _lateness(qt: object, seconds: float) -> dict[str, float]:
    from PySide6.QtCore import Qt, QTimer

    late: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(_TICK_MS)
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        late.append(max(0.0, (now - last) * 1000 - _TICK_MS))
        last = now

    timer.timeout.connect(tick)
    timer.start()
    _spin_seconds(qt, seconds)
    timer.stop()
    p50, p95, p99 = np.percentile(late, [50, 95, 99])
    return {"p50": float(p50), "p95": float(p95), "p99": float(p99), "max": max(late), "ticks": len(late)}


def _spin(qt: object, condition, patience: float = 30) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop, timer = QEventLoop(), QTimer()
    end = time.monotonic() + patience
    timer.timeout.connect(lambda: (condition() or time.monotonic() > end) and loop.quit())
    timer.start(50)
    loop.exec()
    assert condition(), "it did not happen in time"


def _spin_seconds(qt: object, seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
