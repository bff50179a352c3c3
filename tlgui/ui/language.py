"""The language of the window, switched while it runs, and the words for codes that other rooms speak in."""

import logging
import string
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from tlgui.core.messages import MESSAGES

_log = logging.getLogger(__name__)


class LanguageChoice(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


#: How each language calls itself; the same in every language.
LANGUAGE_NAMES = {LanguageChoice.ENGLISH: "English", LanguageChoice.CHINESE: "简体中文"}


_PROPERTY = "tlguiLanguage"


class Language(QObject):
    """Installs the translators. Every widget then receives ``QEvent.LanguageChange``.

    Args:
        application: the running application.
        folder: holds ``tlgui_en.qm`` (plural forms only) and ``tlgui_zh_CN.qm``.
        choice: ``"system"``, ``"en"`` or ``"zh_CN"``.
        plugins: ``.qm`` files of plugins, or folders with ``*_<language>.qm``; those of another language are left out.

    Signals:
        changed(): another language, or another locale for numbers, is in use.
    """

    changed = Signal()

    def __init__(
        self,
        application: QCoreApplication,
        folder: Path,
        choice: str = LanguageChoice.SYSTEM,
        plugins: Sequence[Path] = (),
    ) -> None:
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._choice = LanguageChoice(choice)
        self._plugins = tuple(plugins)
        self._installed: list[QTranslator] = []
        self._install()

    @property
    def choice(self) -> LanguageChoice:
        """What the user chose."""
        return self._choice

    @property
    def current(self) -> LanguageChoice:
        """The language in use: English or Chinese."""
        if self._choice is not LanguageChoice.SYSTEM:
            return self._choice
        return language_of_system(QLocale.system().uiLanguages())

    def set_choice(self, choice: str) -> None:
        """Switch to ``"system"``, ``"en"`` or ``"zh_CN"``."""
        if LanguageChoice(choice) is not self._choice:
            self._choice = LanguageChoice(choice)
            self._install()

    def set_plugins(self, files: Sequence[Path]) -> None:
        """Take over the translations that plugins bring."""
        if tuple(files) != self._plugins:
            self._plugins = tuple(files)
            self._install()

    def _install(self) -> None:
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        QLocale.setDefault(self._locale())
        self._application.setProperty(_PROPERTY, str(self.current))
        qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        files = [self._folder / f"tlgui_{self.current}.qm", *self._plugin_files()]
        if self.current is not LanguageChoice.ENGLISH:
            files.insert(0, qt_folder / f"qtbase_{self.current}.qm")
        for file in files:
            translator = QTranslator(self)
            if translator.load(str(file)):
                self._application.installTranslator(translator)
                self._installed.append(translator)
            else:
                _log.warning("the translation %s cannot be read", file.name)
                translator.deleteLater()
        self.changed.emit()

    def _plugin_files(self) -> list[Path]:
        ending = f"_{self.current}.qm"
        files: list[Path] = []
        for path in self._plugins:
            files += sorted(path.glob(f"*{ending}")) if path.is_dir() else [path] * path.name.endswith(ending)
        return files

    def _locale(self) -> QLocale:
        """Numbers and dates as the desktop writes them, or as the chosen language does."""
        system = QLocale.system()
        if self._choice is LanguageChoice.SYSTEM and system.language() != QLocale.Language.C:
            return system
        return QLocale("zh_CN") if self.current is LanguageChoice.CHINESE else QLocale("en_US")


def window_language() -> str:
    """The language in use, for what is kept in files of its own: ``en`` or ``zh_CN``."""
    application = QCoreApplication.instance()
    return str((application.property(_PROPERTY) if application is not None else None) or LanguageChoice.ENGLISH)


def language_of_system(preferred: Sequence[str]) -> LanguageChoice:
    """The first of the user's preferred languages (BCP 47 tags) that the program speaks; English if none."""
    for tag in preferred:
        parts = tag.replace("_", "-").split("-")
        if parts[0] == "en":
            return LanguageChoice.ENGLISH
        if parts[0] == "zh" and not {"Hant", "TW", "HK", "MO"} & set(parts):
            return LanguageChoice.CHINESE
    return LanguageChoice.ENGLISH


class Translated:
    """Mixin for widgets with words. Put it first among the bases and set every word in :meth:`retranslate`.

    ``retranslate`` is called by the widget's own constructor once, and again after each change of language.
    """

    def retranslate(self) -> None:
        """Set all visible and accessible words anew."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Qt's news about changes of state."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc]


class _LocalFormatter(string.Formatter):
    """``str.format`` with numbers in the user's locale; a missing value shows its name instead of raising."""

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        if isinstance(key, str) and key not in kwargs:
            return "{" + key + "}"
        return super().get_value(key, args, kwargs)

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, bool) or not isinstance(value, int | float):
            if isinstance(value, list | tuple):
                value = ", ".join(str(item) for item in value)
            return str(value)
        return _number(value, format_spec)


def _number(value: float, spec: str) -> str:
    locale = QLocale()
    kind = spec[-1:] if spec[-1:] in ("f", "g", "e", "%") else ""
    digits = int("".join(sign for sign in spec.partition(".")[2] if sign.isdigit()) or 6)
    if kind == "%":
        return locale.toString(value * 100.0, "f", digits if "." in spec else 0) + locale.percent()
    if kind:
        return locale.toString(float(value), kind, digits)
    return locale.toString(value) if isinstance(value, int) else locale.toString(value, "g", 6)


#: What of a strategy is named in its messages: its title, a parameter's title.
_STRATEGY_WORDS = ("strategy", "name")


def translate_message(code: str, params: Mapping[str, Any]) -> tuple[str, str]:
    """The sentence and the remedy for a code of :mod:`tlgui.core.messages`, in the language of the window.

    A code that is not in the catalogue (from a newer plugin or an older run) is named in a sentence of its own: what a user must
    know may not get lost for want of words.
    """
    message = MESSAGES.get(code)
    if message is None:
        known = ", ".join(f"{name}={value}" for name, value in params.items())
        text = QCoreApplication.translate("Message", "“{code}” was reported without a description. {known}")
        return text.format(code=code, known=known).strip(), ""
    if code.startswith("strategy."):
        params = {name: translate_strategy_text(str(value)) if name in _STRATEGY_WORDS else value for name, value in params.items()}
    return fill(_translated("Message", message.sentence), params), fill(_translated("Message", message.remedy), params)


def fill(text: str, params: Mapping[str, Any]) -> str:
    """Fill placeholders in ``str.format`` syntax, numbers in the user's locale."""
    return _LocalFormatter().vformat(text, (), params)


def translate_strategy_text(text: str) -> str:
    """A title, summary, parameter title, description or unit of a strategy in the language of the window."""
    return _translated("Strategy", text)


def _translated(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text) if text else ""
