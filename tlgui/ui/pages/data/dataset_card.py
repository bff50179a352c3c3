"""One dataset in the list: what it is, whether the next run uses it, and a menu of what can be done to it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from tlgui.core.tasks import TransferRole
from tlgui.ui.formats import format_count
from tlgui.ui.language import Translated
from tlgui.ui.language_names import several_languages
from tlgui.ui.pages.data.view_model import Choice
from tlgui.ui.pages.data.words import role_explanation
from tlgui.ui.role_words import role_words
from tlgui.ui.theme import Theme
from tlgui.ui.tokens import RADIUS_CARD, SPACE, SPACE_TIGHT
from tlgui.ui.widgets import ElidedLabel, IconButton, make_label, make_row, set_style


class DatasetCard(Translated, QFrame):
    """A card. F2 renames, Delete removes, the space bar switches the use in the next run.

    Of all cards the Tab key stops only at the one that is looked at; the arrow keys lead to the others.

    Signals:
        chosen(): the user wants to look at it.
        use_changed(bool): the next run shall use it, or not.
        renamed(str): another name was typed.
        role_chosen(object): another :class:`~tlgui.core.tasks.TransferRole` was chosen.
        remove_requested(): it shall go to the trash.
        step_requested(int): the arrow keys ask for the card before (-1) or after (1).
    """

    chosen = Signal()
    use_changed = Signal(bool)
    renamed = Signal(str)
    role_chosen = Signal(object)
    remove_requested = Signal()
    step_requested = Signal(int)

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = f"data-card-{choice.id}"
        self.setObjectName(name)
        self.setProperty("surface", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._choice, self._selected, self._locked = choice, False, False
        self._name = ElidedLabel()
        self._name.setProperty("type", "strong")
        self._edit = QLineEdit()
        self._edit.setObjectName(f"{name}-name")
        self._edit.setAcceptDrops(False)
        self._edit.hide()
        self._edit.editingFinished.connect(self._commit_name)
        self._role = make_label(type="small", tone="accent", wrap=False, name=f"{name}-role")
        self._facts = make_label(type="small", tone="muted", name=f"{name}-facts")
        self.use = QCheckBox()
        self.use.setObjectName(f"{name}-use")
        self.use.clicked.connect(self.use_changed)
        self.more = IconButton(theme, "more", f"{name}-more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._make_menu(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE * 2, SPACE, SPACE, SPACE + 4)
        layout.setSpacing(SPACE_TIGHT)
        top = make_row(self._name, self._edit, self.more, spacing=SPACE_TIGHT)
        top.setStretch(0, 1)
        top.setStretch(1, 1)
        layout.addLayout(top)
        layout.addWidget(self._role)
        layout.addWidget(self._facts)
        layout.addSpacing(SPACE_TIGHT)
        layout.addWidget(self.use)
        self.retranslate()

    def _make_menu(self, theme: Theme) -> None:
        menu = QMenu(self)
        self.rename = QAction(self)
        self.rename.setObjectName(f"{self.objectName()}-rename")
        self.rename.triggered.connect(self.start_rename)
        self.roles = QMenu(menu)
        group = QActionGroup(self)
        self.role_actions: dict[TransferRole, QAction] = {}
        for role in TransferRole:
            action = QAction(self)
            action.setObjectName(f"{self.objectName()}-role-{role}")
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, role=role: self.role_chosen.emit(role))
            group.addAction(action)
            self.roles.addAction(action)
            self.role_actions[role] = action
        self.remove = QAction(self)
        self.remove.setObjectName(f"{self.objectName()}-remove")
        self.remove.triggered.connect(self.remove_requested)
        for action, icon in ((self.rename, "edit"), (self.remove, "trash")):
            theme.bind_icon(action, icon, "muted", 18)
        menu.addAction(self.rename)
        menu.addMenu(self.roles)
        menu.addSeparator()
        menu.addAction(self.remove)
        menu.setToolTipsVisible(True)
        self.roles.setToolTipsVisible(True)
        self.more.setMenu(menu)

    @property
    def choice(self) -> Choice:
        """What is shown."""
        return self._choice

    def set_choice(self, choice: Choice, *, selected: bool, locked: bool) -> None:
        """Show this.

        Args:
            selected: whether it is the one that is looked at.
            locked: whether a dataset is being changed, so that roles cannot be changed now.
        """
        self._choice, self._locked = choice, locked
        policy = Qt.FocusPolicy.StrongFocus if selected else Qt.FocusPolicy.ClickFocus
        for control in (self, self.use, self.more):
            control.setFocusPolicy(policy)
        if selected is not self._selected:
            self._selected = selected
            set_style(self, selected="true" if selected else "false")
        self.retranslate()

    def retranslate(self) -> None:
        """Show everything anew."""
        choice = self._choice
        self._name.set_text(choice.name)
        self._role.setText(role_words(choice.role))
        self._role.setToolTip(role_explanation(choice.role))
        rows = self.tr("%Ln row(s)", "", choice.rows)
        facts = [self.tr("{rows} ({count} left out)").format(rows=rows, count=format_count(choice.left_out)) if choice.left_out else rows]
        if choice.labels is not None:
            facts.append(self.tr("%Ln label(s)", "", choice.labels))
        facts += [several_languages(choice.languages)] * bool(choice.languages)
        self._facts.setText(" · ".join(facts))
        self.use.setText(self.tr("Use in the next run"))
        self.use.setChecked(choice.used)
        self.use.setAccessibleName(f"{self.use.text()}: {choice.name}")
        replaces = self.tr("It takes the place of “{name}”.").format(name=choice.replaces) if choice.replaces else ""
        self.use.setToolTip(replaces)
        self._edit.setAccessibleName(self.tr("Name of the dataset"))
        self.more.set_words(self.tr("What can be done with “{name}”").format(name=choice.name))
        self.rename.setText(self.tr("Rename"))
        self.rename.setShortcut("F2")
        self.rename.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.remove.setText(self.tr("Move to the trash…"))
        self.roles.setTitle(self.tr("Change the role"))
        self.roles.setEnabled(not self._locked)
        for role, action in self.role_actions.items():
            action.setText(role_words(role))
            action.setToolTip(role_explanation(role))
            action.setChecked(role is choice.role)
        state = self.tr("used in the next run") if choice.used else self.tr("not used in the next run")
        self.setAccessibleName(", ".join((choice.name, self._role.text(), self._facts.text(), state)))

    def start_rename(self) -> None:
        """Type another name in place; Enter keeps it, Escape does not."""
        self._edit.setText(self._choice.name)
        self._name.hide()
        self._edit.show()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edit.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        key = event.key()
        if key == Qt.Key.Key_Escape and not self._edit.isHidden():
            self._end_rename()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_F2:
            self.start_rename()
        elif key == Qt.Key.Key_Delete and self._edit.isHidden():
            self.remove_requested.emit()
        elif key == Qt.Key.Key_Space:
            self.use.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring comes."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere chooses."""
        super().mousePressEvent(event)
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the keyboard is."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().accent().color(), 1.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(4.5, 4.5, -4.5, -4.5), RADIUS_CARD - 4, RADIUS_CARD - 4)
        painter.end()

    def _commit_name(self) -> None:
        if not self._edit.isHidden():
            name = self._edit.text()
            self._end_rename()
            self.renamed.emit(name)

    def _end_rename(self) -> None:
        focused = self._edit.hasFocus()
        self._edit.hide()
        self._name.show()
        if focused:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
