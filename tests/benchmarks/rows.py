"""Ten million rows in the window: opening, scrolling, searching; while the profile is not computed, and while it is.

Each search stands beside one pass of pyarrow's own kernel over the same column, in the same run.
"""

import argparse
import os
import random
import tempfile
import time
from pathlib import Path

import numpy as np

_ENGLISH = "the room was clean and quiet but breakfast came late so we asked again at the desk where nobody knew about it".split()  # noqa: SIM905
_CHINESE = "房间很干净也很安静但是早餐来得太晚我们又去前台问了一次没有人知道这件事情服务态度一般位置不错"
_LABELS = ("service", "room", "food", "price", "location", "other")
_NEEDLE, _PATTERN = "desk where", r"desk\s+where|早餐来得"
_BATCH = 65_536


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options of this benchmark."""
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--seconds", type=float, default=10.0, help="how long is scrolled")


def measure(arguments: argparse.Namespace) -> dict[str, object]:
    """Seconds and milliseconds in the real window."""
    os.environ["TLGUI_HOME"] = tempfile.mkdtemp(prefix="tlgui-rows-")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.benchmarks.ui_latency import _spin, _spin_seconds
    from tlgui.app import Application, make_qt

    qt = make_qt([])
    application = Application(qt)
    application.show()
    _spin(qt, lambda: application.session is not None)
    session = application.session
    folder = Path(tempfile.mkdtemp(prefix="tlgui-rows-"))
    assert session.new_project(folder / "project")
    _write_dataset(folder / "project" / "datasets" / "large", arguments.rows)
    application.window.show_page("data")
    _spin_seconds(qt, 1)
    from tlgui.ui.pages.data import DataPage

    page = application.window.findChild(DataPage)
    started = time.perf_counter()
    session.announce_datasets()
    rows = page.model.rows
    _spin_fine(qt, lambda: rows.rows is not None)
    detail = page.datasets.detail
    detail.tabs.setCurrentWidget(detail.rows)
    qt.processEvents()
    detail.rows.table.viewport().repaint()
    figures: dict[str, object] = {"rows": arguments.rows, "open_seconds": time.perf_counter() - started}
    page.model.profile.cancel()
    _spin(qt, lambda: not page.model.profile.computing, patience=60)
    column = rows.rows.table.column(rows.rows.text_column)
    figures["megabytes"] = column.nbytes >> 20
    figures["quiet"] = _measure(qt, rows, detail.rows.table, column, arguments.seconds)
    page.model.profile.compute()
    figures["during_profile"] = _measure(qt, rows, detail.rows.table, column, arguments.seconds)
    page.model.profile.cancel()
    _spin(qt, lambda: not page.model.profile.computing, patience=60)
    application.window.close()
    return figures


def _measure(qt: object, rows: object, table: object, column: object, seconds: float) -> dict[str, object]:
    import pyarrow.compute as pc

    figures: dict[str, object] = {"scroll_frame_ms": _scroll(qt, table, seconds)}
    searches = {
        "substring": ({"needle": _NEEDLE, "regex": False}, lambda: pc.match_substring(column, _NEEDLE, ignore_case=True)),
        "pattern": ({"needle": _PATTERN, "regex": True}, lambda: pc.match_substring_regex(column, _PATTERN, ignore_case=True)),
        "label": ({"label": _LABELS[0]}, None),
        "length": ({"length": (20, 100)}, lambda: pc.utf8_length(column)),
    }
    for name, (wanted, peer) in searches.items():
        pauses = _Pauses()
        started = time.perf_counter()
        rows.set_filter(**wanted)
        if "needle" in wanted:
            rows._search()  # the wait for more typing is no part of it
        _spin_fine(qt, lambda: not rows.working)
        found = {"seconds": time.perf_counter() - started, "longest_pause_ms": pauses.end(), "found": rows.count}
        if peer is not None:
            started = time.perf_counter()
            peer()
            found["pyarrow_one_pass_seconds"] = time.perf_counter() - started
        figures[name] = found
        rows.clear_filter()
        _spin_fine(qt, lambda: not rows.working)
    return figures


def _scroll(qt: object, table: object, seconds: float) -> dict[str, float]:
    """Milliseconds from a move of the scroll bar until the rows are painted: lines, pages and jumps."""
    bar, generator = table.verticalScrollBar(), random.Random(0)
    frames: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        kind = generator.random()
        if kind < 0.6:
            place = bar.value() + generator.randint(-200, 200)
        elif kind < 0.9:
            place = bar.value() + generator.choice((-1, 1)) * bar.pageStep()
        else:
            place = generator.randint(0, bar.maximum())
        started = time.perf_counter()
        bar.setValue(place)
        table.viewport().repaint()
        frames.append((time.perf_counter() - started) * 1000)
        qt.processEvents()
    p50, p99 = np.percentile(frames, [50, 99])
    return {"p50": float(p50), "p99": float(p99), "max": max(frames), "frames": len(frames)}


class _Pauses:
    """The longest time between two ticks of a timer of 5 ms."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(5)

    def _tick(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now

    def end(self) -> float:
        """Milliseconds."""
        self._timer.stop()
        return self._longest * 1000


def _spin_fine(qt: object, condition, patience: float = 60) -> None:
    from PySide6.QtCore import QEventLoop

    end = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 2)


def _write_dataset(folder: Path, count: int) -> None:
    """A dataset as the import leaves it, without the minutes that its text form would take."""
    import pyarrow as pa

    from tlgui.core.tasks import ColumnRole, TransferRole
    from tlgui.data import DatasetInfo, ImportOptions

    folder.mkdir(parents=True)
    generator, numbers = random.Random(0), np.random.default_rng(0)
    texts = [
        " ".join(generator.choices(_ENGLISH, k=generator.randint(5, 40)))
        if generator.random() < 2 / 3
        else "".join(generator.choices(_CHINESE, k=generator.randint(8, 60)))
        for _ in range(200_000)
    ]
    pool, labels = pa.array(texts), pa.array(_LABELS)
    schema = pa.schema([("text", pa.string()), ("label", pa.string())])
    with pa.OSFile(str(folder / "rows.arrow"), "wb") as file, pa.ipc.new_stream(file, schema) as writer:
        for start in range(0, count, _BATCH):
            size = min(_BATCH, count - start)
            some = [source.take(pa.array(numbers.integers(0, len(source), size))) for source in (pool, labels)]
            writer.write_batch(pa.record_batch(some, schema=schema))
    names = pa.array(["train", "dev", "test"]).take(pa.array(numbers.choice(3, count, p=[0.8, 0.1, 0.1])))
    splits = pa.table({"split": names})
    with pa.OSFile(str(folder / "splits.arrow"), "wb") as file, pa.ipc.new_stream(file, splits.schema) as writer:
        writer.write_table(splits)
    (folder / "problems.json").write_text('{"schema_version": 1, "problems": []}', encoding="utf-8")
    roles = {"text": ColumnRole.TEXT, "label": ColumnRole.LABEL}
    info = DatasetInfo(
        name="large",
        role=TransferRole.SOURCE,
        origin="large.csv",
        origin_sha256="0" * 64,
        options=ImportOptions(roles=roles),
        text_column="text",
        label_column="label",
        rows=count,
        labels=tuple(sorted(_LABELS)),
        fingerprint=f"{count:064x}",
    )
    info.write(folder / "dataset.toml")
