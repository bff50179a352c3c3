"""``tlgui tour``: drive the real window through the main job with real widgets and a real training, and take pictures.

Everything is done as a user does it: files are dropped, buttons are clicked, keys are pressed. Each step says what it expects and
fails if that does not happen. The user's own settings and projects are not touched: the tour has a home of its own.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QTabWidget, QWidget

from tlgui.app import Application, make_qt
from tlgui.core.places import resources
from tlgui.project.places import Places
from tlgui.ui.theme import ZOOM_STEPS

if TYPE_CHECKING:
    from tlgui.project.draft import Draft

_THEMES = ("light", "dark")
_LANGUAGES = ("en", "zh_CN")
_PATIENCE_SECONDS = 300.0


class TourFailed(Exception):
    """A step did not do what it should."""


class Tour:
    """Walks one window through the main job.

    Args:
        qt: the Qt application.
        home: an empty folder for settings, project and output.
        pictures: where the pictures go.
        slow: pause after each step, for somebody who watches.
        zoom: factor on type sizes, as the user sets it.
    """

    def __init__(self, qt: QApplication, home: Path, pictures: Path, *, slow: bool, zoom: float = 1.0) -> None:
        self._qt = qt
        self._home = home
        self._pictures = pictures
        self._slow = slow
        self._zoom = zoom
        self._number = 0
        self._application = self._start()

    def run(self) -> None:
        """All steps in their order. Raises :class:`TourFailed`."""
        steps: list[tuple[str, Callable[[], None]]] = [
            ("first start", self._first_start),
            ("drop a file and import it", self._import_file),
            ("look at the data", self._look_at_data),
            ("open the sample project", self._open_sample),
            ("clean the data", self._clean),
            ("compare source and target", self._compare),
            ("look at the model", self._look_at_model),
            ("choose a strategy", self._choose_strategy),
            ("read about a strategy", self._read_about_strategy),
            ("look at the plugins", self._look_at_plugins),
            ("read the ready card", self._read_ready_card),
            ("train while watching", self._train),
            ("read the result", self._read_result),
            ("try a sentence", self._try_sentence),
            ("apply the model to a file", self._apply_to_file),
            ("export the model", self._export),
            ("close and open again", self._reopen),
        ]
        for title, step in steps:
            started = time.monotonic()
            step()
            print(f"{time.monotonic() - started:6.1f} s  {title}", flush=True)
            if self._slow:
                self._pause(2.0)

    def close(self) -> None:
        """Close the window."""
        self._application.window.close()
        self._qt.processEvents()

    # steps

    def _first_start(self) -> None:
        self._wait(lambda: self._window.isVisible() and self._shown("data-empty-action"), "the empty state of the Data page")
        self._picture("first-start")

    def _import_file(self) -> None:
        own = self._home / "guests.csv"
        shutil.copyfile(resources() / "sample" / "hotel_en.csv", own)
        session = self._application.session
        self._expect(session is not None and session.new_project(self._home / "mine"), "a new project is made")
        self._drop(self._find("page-data"), own)
        self._wait(lambda: self._shown("import-start") and self._find("import-start").isEnabled(), "the import sheet is ready")
        self._picture("import-sheet")
        self._click("import-start")
        self._wait(lambda: len(self._datasets()) == 1, "the file has become a dataset")
        self._expect(self._datasets() == ["guests"], "the dataset is named after its file")

    def _look_at_data(self) -> None:
        self._wait(lambda: self._draft().model is not None, "a model is proposed, in whose tokens the texts are counted")
        self._wait(lambda: self._shown("data-profile-splits") and not self._shown("data-profile-busy"), "the profile is shown")
        self._picture("data-profile")

    def _open_sample(self) -> None:
        session = self._application.session
        self._expect(session is not None and session.open_sample(), "the sample project opens")
        self._wait(lambda: len(self._datasets()) == 4, "the sample project has four datasets")
        self._wait(lambda: self._shown("data-profile-splits") and not self._shown("data-profile-busy"), "the profile of one is shown")
        self._pause(1.5)
        self._picture("data-sample")

    def _compare(self) -> None:
        self._show_tab("data-tabs", "data-shift")
        self._click("data-shift-start")
        self._wait(lambda: self._shown("data-shift-verdict-sentence"), "source and test are compared")
        self._expect("Online shop" in self._words("data-shift-verdict-sentence"), "the verdict names both sides")
        self._pause(0.5)
        self._picture("data-compare")
        self._scroll_to("page-data", self._find("data-shift-map"))
        self._pause(1.0)
        self._picture("data-compare-map")

    def _clean(self) -> None:
        self._show_tab("data-tabs", "data-rows")
        table = self._find("data-table")
        assert isinstance(table, QTableView)
        self._wait(lambda: table.model() is not None and table.model().rowCount() > 0, "the rows are shown")
        table.selectRow(2)
        self._wait(lambda: self._find("data-row-edits-leave-out").isEnabled(), "something can be done with the selected row")
        self._click("data-row-edits-leave-out")
        self._wait(lambda: self._find("data-row-edits-undo").isEnabled(), "the row is left out")
        self._picture("data-rows")
        self._show_tab("data-tabs", "data-cleaning")
        tidy = self._window.findChild(QAction, "data-cleaning-add-tidy_space")
        assert isinstance(tidy, QAction)
        tidy.trigger()
        self._wait(lambda: self._shown("data-cleaning-step-1-words"), "the texts have been cleaned")
        self._picture("data-cleaning")
        self._click("data-cleaning-undo")
        self._wait(lambda: not self._shown("data-cleaning-step-1"), "the last step is undone")
        self._click("data-cleaning-undo")
        self._wait(lambda: not self._shown("data-cleaning-step-0"), "all steps are undone")

    def _look_at_model(self) -> None:
        self._go("model")
        self._wait(lambda: self._draft().model == "all-MiniLM-L6-v2", "the data have chosen the English model")
        self._pause(1.5)
        self._picture("model")

    def _choose_strategy(self) -> None:
        self._go("strategy")
        self._click("strategy-linear-probe-radio")
        self._wait(lambda: [stage.strategy for stage in self._draft().stages] == ["linear-probe"], "linear probe is chosen")
        self._pause(0.5)
        self._picture("strategy")

    def _read_about_strategy(self) -> None:
        self._click("strategy-linear-probe-more")
        self._wait(lambda: self._shown("help-text"), "the page about it is open")
        page = self._find("help")
        self._picture("strategy-help", of=page)
        page.close()

    def _look_at_plugins(self) -> None:
        self._click("strategy-plugins-show")
        self._wait(lambda: self._shown("plugins-install-file"), "the window of the plugins is open")
        self._click("plugins-show-bundled")
        plugins = self._find("plugins")
        self._picture("plugins", of=plugins)
        plugins.close()

    def _read_ready_card(self) -> None:
        self._go("train")
        self._wait(lambda: self._find("train-start").isEnabled(), "the run is ready")
        self._wait(lambda: not self._shown("train-measuring"), "the machine has been measured")
        self._picture("train-ready")

    def _train(self) -> None:
        self._click("train-start")
        session = self._application.session
        assert session is not None
        self._wait(lambda: session.active is not None and bool(session.active.snapshot.stages), "the run has begun")
        self._picture("train-live", languages=("en",))
        self._wait(lambda: session.active is None, "the run has ended")
        self._wait(lambda: self._shown("train-show-results"), "the way to the results is open")
        self._pause(0.5)
        self._picture("train-finished")

    def _read_result(self) -> None:
        self._click("train-show-results")
        self._wait(lambda: self._shown("results-verdict-sentence"), "the verdict is shown")
        self._expect(bool(self._words("results-verdict-sentence")), "the verdict is a sentence")
        self._pause(0.5)
        self._picture("results")
        matrix = self._find("results-confusion-table")
        assert isinstance(matrix, QTableView)
        self._scroll_to("page-results", matrix)
        self._click_at(matrix, _worst_confusion(matrix))
        self._wait(lambda: self._shown("results-texts"), "a cell of the confusion matrix lists its texts")
        self._pause(0.5)
        self._picture("results-cell")

    def _try_sentence(self) -> None:
        self._go("use")
        self._wait(lambda: self._shown("use-what-if-text"), "the what-if box is shown")
        box = self._find("use-what-if-text")
        box.setFocus()
        QTest.keyClicks(box, "I was charged twice for the same room")
        self._wait(lambda: "billing" in self._words("use-what-if-answer"), "the sentence is about billing")
        self._picture("use-what-if")

    def _apply_to_file(self) -> None:
        source = self._home / "new messages.csv"
        lines = (resources() / "sample" / "shop_en.csv").read_text(encoding="utf-8").splitlines()[:40]
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        area = self._find("use-apply-drop")
        self._scroll_to("page-use", area)
        self._drop(area, source)
        self._wait(lambda: self._shown("use-apply-start") and self._find("use-apply-start").isEnabled(), "the file has been looked at")
        self._click("use-apply-start")
        self._wait(lambda: self._shown("use-predictions"), "the predictions are shown")
        self._expect((self._home / "new messages_predictions.csv").exists(), "the predictions are in a file beside the texts")
        self._picture("use-applied")

    def _export(self) -> None:
        start = self._find("use-export-start")
        self._scroll_to("page-use", start)
        self._click("use-export-start")
        self._wait(lambda: self._shown("use-export-result"), "the export has been made and verified")
        self._scroll_to("page-use", self._find("use-export-result"))
        self._picture("use-exported")

    def _reopen(self) -> None:
        before = self._draft()
        self.close()
        self._application = self._start()
        self._wait(lambda: len(self._datasets()) == 4, "the project that was open is open again")
        self._expect(self._draft() == before, "the settings of the next run are as they were")
        self._go("results")
        self._wait(lambda: self._shown("results-verdict-sentence"), "the result is still there")
        self._go("train")
        self._pause(1.0)
        self._picture("train-reopened", languages=("en",))

    # means

    @property
    def _window(self) -> QWidget:
        return self._application.window

    def _start(self) -> Application:
        places = Places(self._home / "config", self._home / "data", self._home / "cache")
        application = Application(self._qt, places)
        application.language.set_choice("en")
        application.open_at_start(None, sample=False)
        application.show()
        application.window.resize(1280, 800)  # a small screen would clip the remembered size, and pictures should be alike
        self._wait_for(lambda: application.session is not None, "the window is ready")
        application.theme.set_zoom(self._zoom)
        return application

    def _datasets(self) -> list[str]:
        session = self._application.session
        return [data.info.name for data in session.project.datasets()] if session and session.project else []

    def _draft(self) -> "Draft":
        session = self._application.session
        assert session is not None
        return session.draft

    def _find(self, name: str) -> QWidget:
        found = [widget for widget in self._window.findChildren(QWidget, name) if widget.isVisible()]
        found = found or self._window.findChildren(QWidget, name)
        if not found:
            raise TourFailed(f"there is no widget “{name}”")
        return found[0]

    def _shown(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self._window.findChildren(QWidget, name))

    def _words(self, name: str) -> str:
        widget = self._find(name)
        if isinstance(widget, QLabel):
            return widget.text()
        return widget.accessibleName() + " " + " ".join(label.text() for label in widget.findChildren(QLabel))

    def _go(self, page: str) -> None:
        self._click(f"rail-{page}")
        self._wait(lambda: self._application.window.current_page == page, f"the page “{page}” is shown")

    def _show_tab(self, tabs: str, page: str) -> None:
        widget = self._find(tabs)
        assert isinstance(widget, QTabWidget)
        widget.setCurrentWidget(self._find(page))
        self._pause(0.2)

    def _click(self, name: str) -> None:
        widget = self._find(name)
        self._expect(widget.isVisible(), f"“{name}” can be seen")
        self._expect(widget.isEnabled(), f"“{name}” can be pressed: {widget.toolTip()}")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _click_at(self, table: QWidget, place: QPoint) -> None:
        viewport = table.findChild(QWidget, "qt_scrollarea_viewport") or table
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)

    def _drop(self, target: QWidget, file: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        centre = target.rect().center()
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(target, QDragEnterEvent(centre, copy, data, left, none))
        QApplication.sendEvent(target, QDropEvent(QPointF(centre), copy, data, left, none))

    def _scroll_to(self, page: str, widget: QWidget) -> None:
        from PySide6.QtWidgets import QScrollArea

        for area in self._find(page).findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget, 0, 80)
        self._pause(0.2)

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        self._wait_for(condition, what)

    @staticmethod
    def _wait_for(condition: Callable[[], bool], what: str) -> None:
        loop, timer = QEventLoop(), QTimer()
        end = time.monotonic() + _PATIENCE_SECONDS

        def look() -> None:
            if condition() or time.monotonic() > end:
                loop.quit()

        timer.timeout.connect(look)
        timer.start(50)
        loop.exec()
        timer.stop()
        if not condition():
            raise TourFailed(f"after {_PATIENCE_SECONDS:.0f} s it still does not hold: {what}")

    @staticmethod
    def _expect(condition: bool, what: str) -> None:
        if not condition:
            raise TourFailed(f"it does not hold: {what}")

    @staticmethod
    def _pause(seconds: float) -> None:
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def _picture(self, name: str, *, languages: Sequence[str] = _LANGUAGES, of: QWidget | None = None) -> None:
        """The window, or another one, as it is, in both themes and in each of the languages."""
        self._number += 1
        # Start with the theme that is on: changing it styles every widget anew and is the slowest part of the tour.
        for theme in sorted(_THEMES, key=lambda theme: theme != self._application.theme.mode):
            self._application.theme.set_mode(theme)
            for language in languages:
                self._application.language.set_choice(language)
                self._settle()
                file = self._pictures / f"{self._number:02d}-{name}-{theme}-{language}.png"
                self._expect((of or self._window).grab().save(str(file)), f"{file} is written")
        self._application.language.set_choice("en")
        self._settle()

    def _settle(self) -> None:
        """Until every widget has its place: a change of size travels through nested layouts one event at a time."""
        self._pause(0.15)
        for _ in range(20):
            self._qt.sendPostedEvents()
            self._qt.processEvents()


def _worst_confusion(matrix: QTableView) -> QPoint:
    """Middle of the cell with most errors."""
    model = matrix.model()
    cells = [model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount()) if row != column]
    return matrix.visualRect(max(cells, key=lambda cell: int(cell.data() or 0))).center()


def main(arguments: Sequence[str]) -> int:
    """Take the tour; 0 only if each step did what it should."""
    parser = argparse.ArgumentParser(prog="tlgui tour", description=__doc__)
    parser.add_argument("--screenshots", type=Path, required=True, metavar="DIR", help="where the pictures go")
    parser.add_argument("--slow", action="store_true", help="pause after each step")
    parser.add_argument("--zoom", type=float, choices=ZOOM_STEPS, default=1.0, metavar="FACTOR", help="of the type: 1.5 for 150%%")
    parsed = parser.parse_args(arguments)
    parsed.screenshots.mkdir(parents=True, exist_ok=True)
    os.environ["HF_HUB_OFFLINE"] = "1"
    failed: list[str] = []
    with tempfile.TemporaryDirectory(prefix="tlgui-tour-", ignore_cleanup_errors=True) as home:
        qt = make_qt(())
        # An exception in a slot is shown in the window; here it must also end the tour as a failure.
        tour = Tour(qt, Path(home), parsed.screenshots, slow=parsed.slow, zoom=parsed.zoom)
        try:
            tour.run()
        except TourFailed as failure:
            failed.append(str(failure))
            tour._window.grab().save(str(parsed.screenshots / "failed.png"))
        tour.close()
    for reason in failed:
        print(f"tlgui tour: {reason}", file=sys.stderr)
    return 1 if failed else 0
