"""Where files are dropped, or chosen with the keyboard."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from tlgui.ui.language import Translated
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import SPACE, SPACE_PAGE
from tlgui.ui.widgets.buttons import Button
from tlgui.ui.widgets.styling import IconLabel, make_label, set_style

ChooseFiles = Callable[[QWidget, str, str], Sequence[str]]


ChooseFolder = Callable[[QWidget, str], str]


def choose_folder(parent: QWidget, title: str) -> str:
    """Ask for a folder with the platform's own dialog."""
    return QFileDialog.getExistingDirectory(parent, title)


def choose_files(parent: QWidget, title: str, name_filter: str) -> Sequence[str]:
    """Ask with the platform's own dialog."""
    return QFileDialog.getOpenFileNames(parent, title, "", name_filter)[0]


class DropArea(Translated, QFrame):
    """Takes files from the file manager, and from a dialog behind its button.

    Args:
        suffixes: usual endings with dot, for the words and the dialog; empty shows none. Any file is taken: its reader judges it.
        name: object name; the button is ``<name>-choose``.
        kind: kind of the button, ``primary`` or ``secondary``.
        choose: asks for files; the platform's dialog by default.

    Signals:
        files_chosen(list): files as ``list[Path]``, at least one.
    """

    files_chosen = Signal(list)

    def __init__(
        self,
        theme: Theme,
        suffixes: Sequence[str],
        name: str = "drop-area",
        *,
        kind: str = "primary",
        choose: ChooseFiles = choose_files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("surface", "drop")
        self.setAcceptDrops(True)
        self._suffixes, self._choose = tuple(suffixes), choose
        self._title = make_label(type="heading")
        self._text = make_label(tone="muted")
        self.button = Button(theme, f"{name}-choose", kind, "folder")
        self.button.clicked.connect(self.ask)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_PAGE, SPACE_PAGE, SPACE_PAGE, SPACE_PAGE)
        layout.setSpacing(SPACE)
        layout.addStretch(1)
        layout.addWidget(IconLabel(theme, "drop", "accent", 36), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addSpacing(SPACE)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.retranslate()

    def ask(self) -> None:
        """Open the file dialog."""
        endings = " ".join(f"*{suffix}" for suffix in self._suffixes) or "*"
        data, everything = self.tr("Data files"), self.tr("All files")
        name_filter = f"{data} ({endings});;{everything} (*)"
        self._take([Path(file) for file in self._choose(self, self.tr("Choose files"), name_filter)])

    def retranslate(self) -> None:
        """Set all words anew."""
        self._title.setText(self.tr("Drop files here"))
        endings = self.tr(", ").join(suffix.removeprefix(".").upper() for suffix in self._suffixes)
        self._text.setText(endings)
        self._text.setVisible(bool(endings))
        self.button.setText(self.tr("Choose files…"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files are welcome."""
        if _files(event.mimeData()):
            event.acceptProposedAction()
            set_style(self, active="true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Back to rest."""
        set_style(self, active="false")
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        set_style(self, active="false")
        event.acceptProposedAction()
        self._take(_files(event.mimeData()))

    def _take(self, files: list[Path]) -> None:
        if files:
            self.files_chosen.emit(files)


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
